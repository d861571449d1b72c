import Synchronization

/// Hands out the numbers from 0 on, each once.
private final class Queue: Sendable {
  private let head = Atomic(0)

  func next() -> Int { head.wrappingAdd(1, ordering: .relaxed).oldValue }
}

/// The same work for each of a number of things, results in the order of the things.
enum Parallel {
  static func map<Result: Sendable>(
    count: Int, jobs: Int, _ body: @escaping @Sendable (Int) -> Result
  ) async -> [Result] {
    guard jobs > 1, count > 1 else { return (0..<count).map(body) }
    // Each job takes the next free thing, as documents differ a hundredfold in size.
    let queue = Queue()
    return await withTaskGroup(of: [(Int, Result)].self) { group in
      for _ in 0..<min(jobs, count) {
        group.addTask {
          var done: [(Int, Result)] = []
          while true {
            let index = queue.next()
            guard index < count else { return done }
            done.append((index, body(index)))
          }
        }
      }
      var results: [(Int, Result)] = []
      results.reserveCapacity(count)
      for await part in group { results += part }
      results.sort { $0.0 < $1.0 }
      return results.map(\.1)
    }
  }
}

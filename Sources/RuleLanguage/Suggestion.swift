/// Finds the known name that a misspelt one was probably meant to be.
package enum Suggestion {
  /// The nearest candidate within two edits, the first of equals; `nil` where none is near.
  package static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = name.unicodeScalars.map(\.value)
    guard wanted.count <= 64 else { return nil }
    var best: (name: String, distance: Int)?
    for candidate in candidates where candidate != name {
      let scalars = candidate.unicodeScalars.map(\.value)
      guard abs(scalars.count - wanted.count) <= 2 else { continue }
      let distance = distance(wanted, scalars)
      // Two edits turn any two letters into any others: short names must share something.
      let length = max(wanted.count, scalars.count)
      let limit = length < 5 ? min(1, length / 2) : 2
      if distance <= limit, distance < best?.distance ?? 3 { best = (candidate, distance) }
    }
    return best?.name
  }

  /// Insertions, deletions, substitutions and swaps of neighbours.
  private static func distance(_ a: [UInt32], _ b: [UInt32]) -> Int {
    var before: [Int] = []
    var previous = Array(0...b.count)
    for i in a.indices {
      var current = [i + 1]
      for j in b.indices {
        var cost = min(
          previous[j + 1] + 1, current[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, before[j - 1] + 1)
        }
        current.append(cost)
      }
      before = previous
      previous = current
    }
    return previous[b.count]
  }
}

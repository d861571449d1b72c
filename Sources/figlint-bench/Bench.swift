#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What is measured and compared in one run: costs, which no test should wait for, and how much of
/// what goes wrong in reports the standard rules find.
///
///     FIGLINT_BENCH=1 swift run -c release figlint-bench [rules] [hostile] [errors]
///
/// It is run in the folder of the package, since it reads `rules` and `seeds`.
@main
enum Bench {
  private static var parts: [(name: String, run: () throws -> Void)] {
    [("rules", ManyRules.run), ("hostile", HostilePatterns.run), ("errors", InjectedErrors.run)]
  }

  static func main() {
    let wanted = CommandLine.arguments.dropFirst()
    if let strange = wanted.first(where: { name in !parts.contains { $0.name == name } }) {
      fail("no part is called \(strange); there are \(parts.map(\.name).joined(separator: ", "))")
    }
    do {
      for part in parts where wanted.isEmpty || wanted.contains(part.name) {
        try part.run()
        // A table appears when it is ready, not when all are.
        fflush(nil)
      }
    } catch {
      fail("\(error)")
    }
  }

  private static func fail(_ message: String) -> Never {
    print("figlint-bench: \(message)")
    exit(2)
  }
}

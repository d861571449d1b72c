import Reporting
import TestKit
import Testing

/// What every format says of the seeds, by the standard rules.
struct SeedOutputTests {
  private static let names = Format.allCases.map { "seeds.\($0.rawValue)" }

  @Test(arguments: Format.allCases)
  func seedsAreAsTheirGoldens(format: Format) throws {
    let run = try Figlint.run(
      ["check", "--format", format.rawValue, "--lang=zh", "seeds"], folder: Package.root)
    #expect(run.status == 0)
    let golden = Golden()
    if let difference = golden.difference("seeds.\(format.rawValue)", from: run.output) {
      Issue.record("\(difference.prefix(4000))")
    }
  }

  @Test func everyGoldenBelongsToATest() {
    #expect(Golden().strays(owned: Self.names) == [])
  }
}

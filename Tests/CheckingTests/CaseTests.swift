import TestKit
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct CaseTests {
  @Test(arguments: CaseFile.all)
  func findingsAreAsTheCaseSays(_ file: CaseFile) throws {
    let cases = file.cases
    #expect(!cases.isEmpty, "a case file without a findings block tests nothing")
    var lines = file.lines
    // From the end, so that earlier places stay where they are.
    for item in cases.reversed() {
      lines.replaceSubrange(item.range, with: item.findings)
    }
    if lines == file.lines { return }
    if ProcessInfo.processInfo.environment["FIGLINT_UPDATE_GOLDENS"] == "1" {
      try Data(lines.joined(separator: "\n").utf8)
        .write(to: URL(filePath: "\(CaseFile.folder)/\(file.name)"))
      return
    }
    let difference = lineDiff(
      expected: file.lines.joined(separator: "\n"), actual: lines.joined(separator: "\n"))
    Issue.record("\(file.name) (FIGLINT_UPDATE_GOLDENS=1 accepts)\n\(difference ?? "")")
  }

  @Test func theFolderHoldsCasesAlone() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: CaseFile.folder)
    #expect(names.filter { !$0.hasSuffix(".md") && $0 != ".gitkeep" }.isEmpty)
    #expect(CaseFile.all.count >= 8)
  }
}

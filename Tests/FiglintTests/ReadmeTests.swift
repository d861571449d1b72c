import TestKit
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Pages and cases whose commands are run and whose outputs are what the commands print.
struct ReadmeTests {
  @Test(
    arguments: ["README.md", "docs/configuration.md", "docs/ledger.md"] + Self.cases)
  func commandsPrintWhatThePageSays(_ page: String) throws {
    let text = String(
      decoding: try TemporaryFolder.bytes(of: "\(Package.root)/\(page)"), as: UTF8.self)
    let folder = try TemporaryFolder()
    for name in ["rules", "seeds"] { try folder.link(name, to: "\(Package.root)/\(name)") }
    var document = ConsoleDocument(text)
    let commands = try document.run(in: folder)
    #expect(commands >= 4)
    let updates = ProcessInfo.processInfo.environment["FIGLINT_UPDATE_GOLDENS"] == "1"
    let golden = Golden(folder: Package.root, isUpdating: updates)
    if let difference = golden.difference(page, from: Array(document.text.utf8)) {
      Issue.record("\(difference)")
    }
  }

  /// The case files beside this one.
  private static let cases: [String] = {
    let folder = "Tests/FiglintTests/Cases"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(Package.root)/\(folder)"))
    return (names ?? []).filter { $0.hasSuffix(".md") }.sorted().map { "\(folder)/\($0)" }
  }()

  @Test func everyKeyOfTheSettingsIsDocumented() throws {
    let text = String(
      decoding: try TemporaryFolder.bytes(of: Package.root + "/docs/configuration.md"),
      as: UTF8.self)
    let folder = try TemporaryFolder()
    _ = try Figlint.run(["init"], folder: folder.path)
    let starter = String(
      decoding: try TemporaryFolder.bytes(of: folder.path + "/figlint.json"), as: UTF8.self)
    let keys = starter.matches(of: /\/\/ "([a-zA-Z]+)":/).map { String($0.output.1) }
    #expect(keys.count >= 14)
    for key in keys { #expect(text.contains("`\(key)`"), "\(key)") }
  }

  @Test func everyFlagAndCommandThatTheReadmeNamesIsThere() throws {
    let text = String(
      decoding: try TemporaryFolder.bytes(of: Package.root + "/README.md"), as: UTF8.self)
    let help = try Figlint.run(["--help"], folder: Package.root).text
    for match in text.matches(of: /--[a-z][a-z-]*/) where match.output != "--help" {
      #expect(help.contains(match.output), "\(match.output)")
    }
  }
}

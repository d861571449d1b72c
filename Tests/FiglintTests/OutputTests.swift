import Reporting
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Formats and files that the program writes, and comments that suppress findings, from outside.
struct OutputTests {
  private let folder: TemporaryFolder
  private static let formats = Format.allCases.map(\.rawValue)

  init() throws {
    folder = try TemporaryFolder()
    try folder.makeFolder("own")
    try folder.write("own/shares.rules", Rules.shares)
    try folder.makeFolder("reports")
    for number in 1...9 {
      try folder.write("reports/\(number).md", Rules.contradiction + "劳动力200人，其中男性100人，占50%。\n")
    }
  }

  private func figlint(_ arguments: String..., environment: [String] = []) throws -> Figlint.Run {
    try Figlint.run(
      ["check", "--rules=own"] + arguments, folder: folder.path, environment: environment)
  }

  private func file(_ name: String) throws -> [UInt8] {
    try TemporaryFolder.bytes(of: "\(folder.path)/\(name)")
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try file(name), as: UTF8.self)
  }

  // MARK: Formats

  @Test(arguments: formats)
  func everyFormatIsTheSameForAnyNumberOfJobs(format: String) throws {
    let one = try figlint("--format", format, "--jobs=1", "reports")
    #expect(one.status == 1)
    #expect(!one.output.isEmpty)
    for jobs in ["2", "5"] {
      #expect(try figlint("--format", format, "--jobs", jobs, "reports").output == one.output)
    }
  }

  @Test func oneRunWritesEveryFormat() throws {
    let outputs = Self.formats.map { "--output=\($0)=out.\($0)" }
    let run = try Figlint.run(
      ["check", "--rules=own", "--format=json"] + outputs + ["reports"], folder: folder.path)
    #expect(run.status == 1)
    #expect(run.output == (try file("out.json")))
    for format in Self.formats {
      #expect(try file("out.\(format)") == (try figlint("--format", format, "reports").output))
    }
  }

  @Test func filesAreTheSameWhateverTheTerminal() throws {
    _ = try figlint("--output=text=plain.txt", "reports")
    let environment = ["CLICOLOR_FORCE=1", "COLUMNS=50"]
    _ = try figlint("--output=text=other.txt", "reports", environment: environment)
    #expect(try file("plain.txt") == (try file("other.txt")))
  }

  @Test func aFileIsWrittenEvenWhereNotAllCouldBeRead() throws {
    let run = try figlint("--output=csv=out.csv", "reports", "nowhere.md")
    #expect(run.status == 2)
    #expect(try text("out.csv").split(separator: "\r\n").count == 10)
  }

  @Test(arguments: [
    ("--output=sarf=a", "--output cannot be 'sarf', it takes "),
    ("--output=sarif", "--output cannot be 'sarif', it takes FORMAT=PATH"),
    ("--output=sarif=", "--output cannot be 'sarif=', it takes FORMAT=PATH"),
    ("--format=xml", "--format cannot be 'xml', it takes text, json, sarif"),
    ("--rules-page=ftp://a", "--rules-page cannot be 'ftp://a', it takes https://"),
    ("--rules-page=https://a b", "--rules-page cannot be 'https://a b'"),
    ("--output=sarif=reports/1.md", "--output would overwrite the report reports/1.md"),
    ("--output=sarif=./own/../reports/2.md", "--output would overwrite the report ./own/../"),
    ("--output=sarif=nowhere/a", "cannot write nowhere/a: No such file or directory"),
    ("--output=sarif=own", "cannot write own: Is a directory"),
  ])
  func whatCannotBeWrittenIsSaid(flag: String, words: String) throws {
    let run = try figlint(flag, "reports")
    #expect(run.status == 2)
    #expect(run.lastLine.hasPrefix("figlint: " + words), "\(run.lastLine)")
    #expect(try text("reports/1.md").hasPrefix("全乡"))
  }

  @Test func twoFormatsDoNotShareAFile() throws {
    let run = try figlint("--output=sarif=a", "--output=csv=a", "reports")
    #expect(run.status == 2)
    #expect(run.lastLine == "figlint: --output names a twice (exit 2)")
  }

  @Test(arguments: ["sarif", "github", "csv"])
  func onlyFindingsHaveSuchFormats(format: String) throws {
    for command in [["figures", "reports"], ["rules", "list", "--rules=own"]] {
      let run = try Figlint.run(command + ["--format", format], folder: folder.path)
      #expect(run.status == 2)
      #expect(run.lastLine.hasSuffix("has no format \(format) (exit 2)"))
    }
  }

  // MARK: Services

  @Test func theSummaryOfAJobIsAddedTo() throws {
    try folder.write("summary.md", "before\n")
    let environment = ["GITHUB_STEP_SUMMARY=\(folder.path)/summary.md"]
    _ = try figlint("--format=sarif", "reports", environment: environment)
    #expect(try text("summary.md") == "before\n")
    _ = try figlint("--format=github", "reports", environment: environment)
    let once = try text("summary.md")
    #expect(once.hasPrefix("before\n### figlint: 9 errors\n"))
    #expect(once.components(separatedBy: "\n").count { $0.hasPrefix("| error |") } == 9)
    _ = try figlint("--output=github=commands", "reports", environment: environment)
    #expect(try text("summary.md").utf8.count == 2 * once.utf8.count - "before\n".utf8.count)
  }

  @Test(arguments: ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"])
  func pathsAreToldFromTheTopOfTheRepository(variable: String) throws {
    let run = try Figlint.run(
      ["check", "--rules=../own", "--format=github", "1.md", "\(folder.path)/reports/2.md"],
      folder: folder.path + "/reports", environment: ["\(variable)=\(folder.path)"])
    #expect(run.text.contains("::error file=reports/1.md,"))
    #expect(run.text.contains("::error file=reports/2.md,"))
    let outside = try Figlint.run(
      ["check", "--rules=../own", "--format=github", "1.md"],
      folder: folder.path + "/reports", environment: ["\(variable)=\(folder.path)/own"])
    #expect(outside.text.contains("::error file=1.md,"))
  }

  @Test func linesOfAReportAreNoCommands() throws {
    try folder.write("reports/1.md", "::error::x\n::add-mask::5\n" + Rules.contradiction)
    let run = try figlint("--format=github", "reports")
    #expect(run.text.split(separator: "\n").allSatisfy { $0.hasPrefix("::error file=reports/") })
  }

  // MARK: Suppressions

  @Test(arguments: ["md", "html", "txt"])
  func aCommentSuppressesWithAReason(ending: String) throws {
    let comment = "<!-- figlint-ignore-next-line shares/half -- 见附注 -->\n"
    let name = "one.\(ending)"
    let body = ending == "html" ? "<p>\(Rules.contradiction)</p>" : Rules.contradiction
    try folder.write(name, comment + body)
    let run = try figlint(name)
    #expect(run.status == 0)
    #expect(run.lastLine == "figlint: clean; 1 suppressed")
    #expect(run.text.hasSuffix("0 errors, 0 warnings, 0 unchecked, 1 suppressed\n"))
    #expect(try figlint("--passing", name).text.contains("suppressed[shares/half] \(name):2:"))
    let ignored = try figlint("--ignore-suppressions", name)
    #expect(ignored.status == 1)
    #expect(ignored.lastLine == "figlint: 1 error (exit 1)")
  }

  @Test func whatIsWrongWithACommentIsExplained() throws {
    try folder.write("one.md", "<!-- figlint-ignore-next-line shares/hlaf -- x -->\n共12人。\n")
    let run = try figlint("one.md")
    #expect(run.text.contains("warning[figlint/unknown-rule]: no rule is called shares/hlaf; did"))
    #expect(run.text.contains("\n  |                               ^^^^^^^^^^^\n"))
    for rule in ["unknown-rule", "unused-suppression", "unclosed-suppression"] {
      let explained = try Figlint.run(
        ["rules", "explain", "figlint/\(rule)", "--rules=own"], folder: folder.path)
      #expect(explained.text.hasPrefix("figlint/\(rule) (warning): "))
    }
  }

  @Test func whatALedgerKnowsIsNoFailureInAnyFormat() throws {
    let date = "--as-of=2026-03-02"
    _ = try Figlint.run(
      ["ledger", "create", "--rules=own", "reports", "--ledger=ledger.json", date],
      folder: folder.path)
    let run = try figlint(
      "--format=github", "--output=sarif=out.sarif", "--output=junit=out.xml",
      "--ledger=ledger.json", date, "reports")
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    #expect(run.lastLine == "figlint: clean; ledger: 9 open")
    let sarif = try text("out.sarif").components(separatedBy: "\n")
    #expect(sarif.count { $0.contains("\"kind\" : \"external\"") } == 9)
    #expect(sarif.contains { $0.contains("\"justification\" : \"in the ledger, open\"") })
    #expect(try text("out.xml").contains(" failures=\"0\" errors=\"0\" skipped=\"1\""))
  }

  @Test func noRuleFileTakesTheTopicOfTheProgram() throws {
    try folder.write("figlint.rules", Rules.shares)
    let run = try Figlint.run(
      ["check", "--rules=figlint.rules", "reports"], folder: folder.path)
    #expect(run.status == 2)
    #expect(
      run.lastLine
        == "figlint: figlint.rules: the topic figlint belongs to the program itself (exit 2)")
  }
}

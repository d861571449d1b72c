import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Every way in which a run ends: the exit code and the last line on standard error.
struct ExitTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("good.md", "全乡有劳动力251人，其中男性152人，占60.6%。\n")
    try folder.makeFolder("own")
    try folder.write("own/shares.rules", Rules.shares)
  }

  private func figlint(
    _ arguments: String..., input: String = "", environment: [String] = []
  ) throws -> Figlint.Run {
    try Figlint.run(
      arguments, input: Array(input.utf8), folder: folder.path, environment: environment)
  }

  // MARK: Clean, findings

  @Test func agreeingFiguresAreClean() throws {
    let run = try figlint("check", "--rules", "own", "good.md")
    #expect(run.status == 0)
    #expect(run.lastLine == "figlint: clean")
  }

  @Test func contradictionExitsWithOne() throws {
    let run = try figlint("check", "--rules=own", "-", input: Rules.contradiction)
    #expect(run.status == 1)
    #expect(run.lastLine == "figlint: 1 error (exit 1)")
    #expect(run.text.contains("shares/half"))
    #expect(run.text.contains("60.6%"))
  }

  @Test func failOnNeverReportsAndExitsWithZero() throws {
    let run = try figlint(
      "check", "--rules=own", "--fail-on=never", "-", input: Rules.contradiction)
    #expect(run.status == 0)
    #expect(run.lastLine == "figlint: 1 error (exit 0: --fail-on never)")
    #expect(run.text.contains("shares/half"))
  }

  @Test func nothingCheckedIsNotClean() throws {
    let run = try figlint("check", "--rules=own", "-", input: "全乡有农户251户。\n")
    #expect(run.status == 1)
    #expect(run.lastLine == "figlint: nothing checked: none of the 1 rules applies (exit 1)")
  }

  @Test(arguments: [("pass", 0), ("note", 0), ("error", 1)])
  func whatFitsOnlyWithinRoundingIsWhatIsAsked(tail: String, status: Int32) throws {
    try folder.write("tail.md", "一季度2.4亿元、二季度3.4亿元，合计5.9亿元。\n")
    let run = try figlint("check", "--tail", tail, "tail.md")
    #expect(run.status == status, "\(run.text)")
  }

  @Test func whatCouldNotBeCheckedCountsIfAsked() throws {
    let text = Rules.good + "全乡有劳动力0人，其中男性0人，占0.6%。\n"
    #expect(try figlint("check", "--rules=own", "-", input: text).status == 0)
    let run = try figlint("check", "--rules=own", "--fail-on=unchecked", "-", input: text)
    #expect(run.status == 1)
    #expect(run.lastLine == "figlint: 1 unchecked (exit 1)")
    let clean = try figlint(
      "check", "--rules=own", "--fail-on=unchecked", "-", input: Rules.good)
    #expect(clean.lastLine == "figlint: clean")
  }

  @Test func anotherRoundingIsTold() throws {
    let text = "---\nrounding: truncated\n---\n\n" + Rules.good
    let run = try figlint("check", "--rules=own", "-", input: text)
    #expect(run.errors.contains("note: -: rounding truncated, by its front matter\n"))
    let other = try figlint("check", "--rules=own", "--rounding=balanced", "good.md")
    #expect(other.errors.contains("note: rounding balanced: --rounding\n"))
    let wrong = try figlint(
      "check", "--rules=own", "-", input: "---\nrounding: truncate\n---\n\n" + Rules.good)
    #expect(wrong.errors.contains("warning: -: unknown rounding `truncate`, expected one of"))
  }

  @Test func rulesBesideTheDocumentsAreFound() throws {
    try folder.makeFolder("reports")
    try folder.write("reports/a.md", Rules.contradiction)
    try folder.makeFolder("rules")
    try folder.write("rules/shares.rules", Rules.shares)
    #expect(try figlint("check", "reports").lastLine == "figlint: 1 error (exit 1)")
    #expect(try figlint("check", "reports/a.md").lastLine == "figlint: 1 error (exit 1)")
  }

  // MARK: Inputs

  @Test func emptyFileIsNothingToCheck() throws {
    try folder.write("empty.md", "")
    let run = try figlint("check", "empty.md")
    #expect(run.status == 2)
    #expect(run.lastLine == "figlint: nothing to check: empty.md is empty (exit 2)")
  }

  @Test func emptyStandardInputIsNothingToCheck() throws {
    let run = try figlint("check", "-", input: " \n")
    #expect(run.status == 2)
    #expect(run.lastLine == "figlint: nothing to check: standard input is empty (exit 2)")
  }

  @Test func emptyFileBesideAnotherIsNoFailure() throws {
    try folder.write("empty.md", "")
    #expect(try figlint("check", "--rules=own", "empty.md", "good.md").status == 0)
  }

  @Test func binaryFileIsRefused() throws {
    try folder.write("scan.md", [0x25, 0x50, 0x44, 0x46, 0x2D, 0x31, 0x0A, 0x00, 0xFF])
    let run = try figlint("check", "scan.md")
    #expect(run.status == 2)
    #expect(run.lastLine == "figlint: scan.md: is no text but a PDF file (exit 2)")
  }

  @Test func missingPathIsNamed() throws {
    let run = try figlint("check", "nowhere.md")
    #expect(run.status == 2)
    #expect(run.lastLine == "figlint: nowhere.md: no such file or folder (exit 2)")
    #expect(run.output.isEmpty)
  }

  @Test func restIsCheckedWhereOneInputIsMissing() throws {
    try folder.write("bad.md", Rules.contradiction)
    let run = try figlint("check", "--rules=own", "bad.md", "nowhere.md")
    #expect(run.status == 2)
    #expect(run.lastLine == "figlint: 1 error; nowhere.md: no such file or folder (exit 2)")
    #expect(run.text.contains("bad.md"))
  }

  @Test(.enabled(if: getuid() != 0, "the superuser may read everything"))
  func unreadableFileIsNamed() throws {
    chmod("\(folder.path)/good.md", 0)
    let run = try figlint("check", "good.md")
    #expect(run.status == 2)
    #expect(run.lastLine == "figlint: good.md: permission denied (exit 2)")
  }

  @Test func folderWithoutDocumentsIsNothingToCheck() throws {
    try folder.makeFolder("seeds")
    try folder.write("seeds/.hidden.md", "12人")
    try folder.write("seeds/table.csv", "12")
    let run = try figlint("check", "seeds")
    #expect(run.status == 2)
    #expect(
      run.lastLine
        == "figlint: nothing to check: seeds holds no .md, .markdown, .txt, .text, .html, "
        + ".htm or .xhtml file (exit 2)")
  }

  @Test func foldersGiveTheirFigureSheetsAndNoOtherTables() throws {
    try folder.makeFolder("data")
    try folder.write("data/a.csv", "fact,value,unit\nvillages,12,个\n")
    try folder.write("data/b.json", #"{"figures": [{"fact": "villages", "value": "12"}]}"#)
    try folder.write("data/c.ndjson", #"{"fact": "villages", "value": "12"}"# + "\n")
    try folder.write("data/plain.csv", "village,people\na,12\n")
    try folder.write("data/package.json", #"{"name": "x", "files": [{"value": 1}]}"#)
    try folder.write("data/broken.json", "{")
    let run = try figlint("figures", "data")
    #expect(run.status == 0)
    #expect(run.lastLine == "figlint: 3 figures in 3 documents")
  }

  @Test(arguments: ["figures", "check"])
  func faultsInSheetsEndTheRunWithTwo(_ command: String) throws {
    try folder.write("a.csv", "fact,value,unit\nvillages,12,个\nhouseholds,many,户\n,5,户\n")
    let run = try figlint(command, "a.csv")
    #expect(run.status == 2)
    #expect(run.lastLine.hasPrefix("figlint: 2 mistakes in a.csv"))
    #expect(run.errors.contains("row 2: “many” is not one number"))
    #expect(run.errors.contains("row 3: the fact is empty"))
  }

  @Test func warningsOfSheetsEndNothing() throws {
    try folder.write("b.csv", "fact,value,unitt\nvillages,12,个\n")
    #expect(try figlint("figures", "b.csv").status == 0)
  }

  @Test func foldersThatLinkToThemselvesAreWalkedOnce() throws {
    try folder.makeFolder("tree")
    try folder.write("tree/a.md", "共12人。")
    try folder.link("tree/again", to: ".")
    try folder.link("tree/b.md", to: "../good.md")
    let run = try figlint("figures", "tree")
    #expect(run.status == 0)
    #expect(run.lastLine == "figlint: 4 figures in 2 documents")
  }

  @Test func namedFileIsReadWhateverItsEnding() throws {
    try folder.write("notes.log", "共12人。")
    #expect(try figlint("figures", "notes.log").lastLine == "figlint: 1 figure in 1 document")
  }

  @Test func damagedTextIsReadWithAWarning() throws {
    try folder.write("bad.md", Array("第一行\n共".utf8) + [0xFF] + Array("12人。".utf8))
    let run = try figlint("figures", "bad.md")
    #expect(run.status == 0)
    #expect(run.errors.hasPrefix("warning: 1 place is not UTF-8"))
    #expect(run.errors.contains("--> bad.md:2:2"))
  }

  // MARK: Usage

  @Test(arguments: [
    (["chekc"], "unknown command 'chekc', did you mean 'check'?"),
    (["rules", "lst"], "unknown command 'rules lst', did you mean 'rules list'?"),
    (["rules"], "'rules' wants one of list, explain, test, format, lint, docs behind it"),
    (
      ["check", "--fail-one", "note", "good.md"],
      "unknown flag '--fail-one', did you mean '--fail-on'?"
    ),
    (["check", "-x", "good.md"], "unknown flag '-x'"),
    (["check", "--format"], "--format lacks its value: --format FORMAT"),
    (["check", "--passing=yes", "good.md"], "--passing takes no value"),
    (
      ["check", "--fail-on=warn", "good.md"],
      "--fail-on cannot be 'warn', it takes error, warning, note, unchecked, never"
    ),
    (["check", "--jobs", "0", "good.md"], "--jobs cannot be '0', it takes 1…1024"),
    (["figures", "--fail-on", "note", "good.md"], "figlint figures takes no --fail-on"),
    (
      ["figures"],
      "no report given: figlint figures PATH… (. is the working folder, - standard input)"
    ),
    ([], "no command given; figlint --help shows what there is"),
    (["check", "--", "--passing"], "--passing: no such file or folder"),
    (
      ["rules", "explain", "shares/haf", "--rules=own"],
      "no rule 'shares/haf', did you mean 'shares/half'?"
    ),
  ])
  func usageMistakeIsNamed(arguments: [String], reason: String) throws {
    let run = try Figlint.run(arguments, folder: folder.path)
    #expect(run.status == 2)
    #expect(run.lastLine == "figlint: \(reason) (exit 2)")
    #expect(run.output.isEmpty)
  }

  @Test func mistakesAreToldInTheLanguageOfTheLocale() throws {
    let run = try figlint("chekc", environment: ["LC_ALL=zh_CN.UTF-8"])
    #expect(run.lastLine == "figlint: 未知命令“chekc”，是否想写“check”？ (exit 2)")
    let other = try figlint("chekc", "--lang", "en", environment: ["LANG=zh_CN.UTF-8"])
    #expect(other.lastLine.contains("did you mean"))
  }

  @Test(arguments: [
    ["--help"], ["-h"], ["help"], ["check", "--help"], ["help", "rules", "test"], ["--version"],
  ])
  func helpAndVersionSucceed(arguments: [String]) throws {
    let run = try Figlint.run(arguments, folder: folder.path)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(run.text.contains("figlint"))
  }

  // MARK: Rules

  @Test func brokenRuleFileStopsTheRun() throws {
    try folder.write("broken.rules", Rules.shares.replacing("level error", with: "levle error"))
    let run = try figlint("check", "--rules", "broken.rules", "good.md")
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("broken.rules:4:5"))
    #expect(run.errors.contains("did you mean `level`?"))
    #expect(run.lastLine == "figlint: 1 mistake in the rule files (exit 2)")
  }

  @Test func ruleFileWithoutRulesStopsTheRun() throws {
    try folder.write("none.rules", "words rise = \"增长|上升\"\n")
    let run = try figlint("check", "--rules", "none.rules", "good.md")
    #expect(run.status == 2)
    #expect(run.lastLine == "figlint: no rules: the rule files declare none (exit 2)")
  }

  @Test func missingRulesAreNamed() throws {
    let run = try figlint("check", "--rules", "nowhere", "good.md")
    #expect(run.status == 2)
    #expect(
      run.lastLine == "figlint: rules cannot be read: nowhere: no such file or folder (exit 2)")
  }

  @Test func failingExampleExitsWithOne() throws {
    #expect(
      try figlint("rules", "test", "own").lastLine == "figlint: all 2 examples passed")
    try folder.write("wrong.rules", Rules.shares.replacing("占60.6%", with: "占61.6%"))
    let run = try figlint("rules", "test", "wrong.rules")
    #expect(run.status == 1)
    #expect(run.lastLine == "figlint: 1 of 2 examples failed (exit 1)")
  }

  // MARK: The same bytes

  @Test func outputDependsOnNothingButTheInput() throws {
    try folder.makeFolder("many")
    for i in 0..<24 {
      let text = String(repeating: i % 5 == 0 ? Rules.contradiction : "共有\(i)人。\n", count: 40)
      try folder.write("many/\(i).md", text)
    }
    for format in ["text", "json"] {
      let first = try figlint("check", "--rules=own", "--format", format, "--jobs=1", "many")
      #expect(first.status == 1)
      #expect(!first.output.isEmpty)
      for jobs in ["1", "2", "7"] {
        let next = try figlint("check", "--rules=own", "--format", format, "--jobs", jobs, "many")
        let isSame = next.output == first.output && next.errors == first.errors
        #expect(isSame, "--jobs \(jobs) --format \(format)")
      }
    }
  }

  @Test func closedPipeEndsTheRunSilently() throws {
    let run = try Figlint.run(
      ["check", "--rules=own", "-"], input: Array(Rules.contradiction.utf8), folder: folder.path,
      closesOutput: true)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
  }
}

enum Rules {
  static let shares = titles + rule + "\n"

  static let titles = """
    /// 男性占比＝男性÷劳动力
    /// The share of men is the men over the labour force.

    """

  static let rule = """
    rule half {
        level error
        match "劳动力{all:人}，其中男性{men:人}，占{share:%}"
        check share == men / all

        pass "全乡有劳动力251人，其中男性152人，占60.6%。"
        fail "全乡有劳动力251人，其中男性152人，占80.6%。"
    }
    """
  static let good = "全乡有劳动力251人，其中男性152人，占60.6%。\n"
  static let contradiction = "全乡有劳动力251人，其中男性152人，占80.6%。\n"
}

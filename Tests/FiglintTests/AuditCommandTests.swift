import TestKit
import Testing

/// `figlint audit` as its users run it.
struct AuditCommandTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.makeFolder("reports")
    try folder.write("reports/a.md", Self.first)
    try folder.write("reports/b.txt", "全乡有村9个，已通公交6个，通达率为66.7%。\n")
    try folder.write("roads.rules", Self.rules)
  }

  private static let first = "全县有村32个，已通公交28个，通达率为87.5%。\n"

  private static let rules = """
    /// 通达率＝已通公交的村÷全部村
    /// The share of villages that a bus reaches
    rule bus-share {
        level error
        match "村{all:个}，已通公交{reached:个}，通达率为{share:%}"
        check share == reached / all

        pass "有村8个，已通公交6个，通达率为75%。"
        fail "有村8个，已通公交6个，通达率为57%。"
    }
    """

  private func audit(_ arguments: [String]) throws -> Figlint.Run {
    try Figlint.run(
      ["audit"] + arguments + ["--lang", "en"], folder: folder.path)
  }

  private func write() throws {
    let run = try audit(["reports", "--rules", "roads.rules", "-o", "audit.html"])
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    #expect(run.lastLine == "figlint: consistent, 6 of 6 figures covered")
  }

  private func verify() throws -> Figlint.Run { try audit(["--verify", "audit.html"]) }

  // MARK: Writing

  @Test func twoRunsGiveTheSameBytesForAnyJobs() throws {
    let one = try audit(["reports", "--rules", "roads.rules", "--jobs", "1"])
    let many = try audit(["reports", "--rules", "roads.rules", "--jobs", "8"])
    #expect(one.output == many.output)
    #expect(one.text.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    #expect(one.text.hasSuffix("</html>\n"))
  }

  @Test func findingsAreAFailureAsInCheck() throws {
    try folder.write("reports/a.md", Self.first.replacing("87.5", with: "78.5"))
    let run = try audit(["reports", "--rules", "roads.rules", "--format", "md"])
    #expect(run.status == 1)
    #expect(run.lastLine == "figlint: inconsistent, 1 error, 6 of 6 figures covered (exit 1)")
    #expect(run.text.contains("## Verdict: ✗ inconsistent"))
    let never = try audit([
      "reports", "--rules", "roads.rules", "--format", "json", "--fail-on", "never",
    ])
    #expect(never.status == 0)
    #expect(never.text.contains(#""verdict":"inconsistent""#))
  }

  @Test func whatCouldNotBeReadStandsInTheReport() throws {
    let run = try audit(["reports", "gone.md", "--rules", "roads.rules"])
    #expect(run.status == 2)
    #expect(run.lastLine == "figlint: gone.md: no such file or folder (exit 2)")
    #expect(run.text.contains("<li>gone.md: no such file or folder</li>"))
  }

  @Test func linesThatAreNoTextAreListed() throws {
    try folder.write("reports/a.md", Self.first + "\n```\nlet x = 7\n```\n")
    let run = try audit(["reports/a.md", "--rules", "roads.rules"])
    #expect(run.text.contains("<li value=\"4\"><code>let x = 7</code></li>"))
  }

  @Test func onlyTheDayThatIsGivenStandsInTheReport() throws {
    let run = try audit(["reports", "--rules", "roads.rules", "--as-of", "2021-03-04"])
    #expect(run.text.contains("as of 2021-03-04"))
  }

  @Test(arguments: [
    (["audit", "reports", "--format", "text"], "--format cannot be 'text'"),
    (["check", "reports", "--format", "html"], "--format cannot be 'html'"),
    (["audit", "reports", "--min-coverage", "101"], "--min-coverage cannot be '101'"),
    (["audit", "reports", "--as-of", "2021-13-01"], "--as-of cannot be '2021-13-01'"),
    (["audit"], "no report given"),
    (["audit", "reports", "-o", "no/such/folder.html"], "cannot write no/such/folder.html"),
    (["check", "reports", "--verify", "a.html"], "figlint check takes no --verify"),
    (["audit", "--verify", "reports/a.md"], "reports/a.md is no audit report of figlint"),
    (["audit", "--verify", "gone.html"], "gone.html: no such file or folder"),
  ])
  func mistakesAreTold(arguments: [String], message: String) throws {
    let run = try Figlint.run(arguments + ["--lang", "en"], folder: folder.path)
    #expect(run.status == 2)
    #expect(run.lastLine.hasPrefix("figlint: " + message), "\(run.lastLine)")
  }

  // MARK: Verifying

  @Test func anUntouchedReportHolds() throws {
    try write()
    let run = try verify()
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    #expect(run.lastLine == "figlint: audit.html holds")
  }

  @Test func aChangedDigitInADocumentIsTold() throws {
    try write()
    try folder.write("reports/a.md", Self.first.replacing("28个", with: "27个"))
    let run = try verify()
    #expect(run.status == 1)
    #expect(run.text.contains("document reports/a.md has changed\n"))
    #expect(run.text.contains("reports/a.md:1:13: 28个 became 27个\n"))
    #expect(run.text.contains("new finding: "))
    #expect(run.text.contains("the verdict was consistent and is inconsistent\n"))
    #expect(run.lastLine == "figlint: audit.html does not hold: 4 differences (exit 1)")
  }

  @Test func aChangedRuleIsTold() throws {
    try write()
    try folder.write("roads.rules", Self.rules + "\n// A remark.\n")
    let run = try verify()
    #expect(run.status == 1)
    #expect(run.text == "rule file roads.rules has changed\n")
  }

  @Test func anEditedReportIsTold() throws {
    try write()
    let report = String(
      decoding: try TemporaryFolder.bytes(of: folder.path + "/audit.html"), as: UTF8.self)
    try folder.write("audit.html", report.replacing("87.5%", with: "85.7%"))
    let run = try verify()
    #expect(run.status == 1)
    #expect(run.text.hasPrefix("the report was edited: its digest is not that of its bytes\n"))
  }

  @Test func documentsThatCameOrWentAreTold() throws {
    try write()
    try folder.write("reports/c.md", "另有村3个。\n")
    let added = try verify()
    #expect(added.status == 1)
    #expect(added.text.contains("document reports/c.md is new\n"))
    let run = try audit(["--verify", "audit.html", "reports/b.txt"])
    #expect(run.status == 1)
    #expect(run.text.contains("document reports/a.md is gone\n"))
  }

  @Test func aReportWithConvertersDoesNotRunThemByItself() throws {
    try folder.write("reports/d.ocr", Self.first)
    let made = try audit([
      "reports", "--rules", "roads.rules", "--converter", "ocr=cat", "-o", "audit.html",
    ])
    #expect(made.status == 0)
    let run = try verify()
    #expect(run.status == 2)
    #expect(run.lastLine.contains("have to be given again: --converter 'ocr=cat'"))
    let again = try audit(["--verify", "audit.html", "--converter", "ocr=cat"])
    #expect(again.status == 0)
  }

  // MARK: Settings, ledger, suppressions

  @Test func roundingIsAnErrorWhereThatIsAskedFor() throws {
    try folder.write("sums.rules", Self.sums)
    try folder.write("reports/b.txt", "甲组1.24吨、乙组1.34吨，共2.59吨。\n")
    let arguments = ["reports/b.txt", "--rules", "sums.rules", "-o", "audit.html"]
    #expect(try audit(arguments).lastLine == "figlint: consistent, 3 of 3 figures covered")
    let strict = try audit(arguments + ["--tail", "error"])
    #expect(strict.status == 1)
    #expect(
      strict.lastLine == "figlint: inconsistent, 1 error, 3 of 3 figures covered (exit 1)")
    let page = String(
      decoding: try TemporaryFolder.bytes(of: folder.path + "/audit.html"), as: UTF8.self)
    #expect(page.contains("No relation is broken, but 1 that hold only within rounding"))
    #expect(try verify().lastLine == "figlint: audit.html holds")
  }

  private static let sums = """
    /// 各组之和等于合计
    /// The groups make up the total
    rule groups-add-up {
        level error
        match "[甲乙]组{part:吨}(、[甲乙]组{part:吨})+，共{total:吨}"
        check total == sum(part)

        pass "甲组3吨、乙组4吨，共7吨。"
        fail "甲组3吨、乙组4吨，共9吨。"
    }
    """

  private static let wrong = first.replacing("87.5", with: "78.5")

  @Test func settingsHoldAndTheirChangesAreTold() throws {
    try folder.write("reports/a.md", Self.wrong)
    let settings = """
      {
        // No rules but those of the roads department.
        "rules": ["../roads.rules"], "packs": [],
        "level": {"roads/bus-share": "warning"},
        "documents": {"*.md": {"place": "乙县"}},
        "minCoverage": "90%"
      }
      """
    try folder.write("reports/figlint.json", settings)
    let made = try audit(["reports", "-o", "audit.html"])
    #expect(made.status == 0)
    #expect(made.lastLine == "figlint: inconsistent, 1 warning, 6 of 6 figures covered")
    let page = String(
      decoding: try TemporaryFolder.bytes(of: folder.path + "/audit.html"), as: UTF8.self)
    #expect(page.contains("<code>level[&quot;roads/bus-share&quot;] = &quot;warning&quot;</code>"))
    #expect(page.contains("place: 乙县"))
    #expect(page.contains("--min-coverage=90%"))
    #expect(try verify().lastLine == "figlint: audit.html holds")
    try folder.write("reports/figlint.json", settings.replacing("warning", with: "note"))
    let run = try verify()
    #expect(run.status == 1)
    #expect(
      run.text.hasPrefix(
        """
        settings file reports/figlint.json has changed
        reports/figlint.json: was level["roads/bus-share"] = "warning"
        reports/figlint.json: now level["roads/bus-share"] = "note"

        """), "\(run.text)")
  }

  @Test func flagsAreTakenFromTheReport() throws {
    try folder.write("reports/a.md", Self.wrong)
    let made = try audit([
      "reports", "--rules", "roads.rules", "--level", "roads/*=note", "--min-coverage", "62.5",
      "--isolated", "-o", "audit.html",
    ])
    #expect(made.status == 0)
    #expect(try verify().lastLine == "figlint: audit.html holds")
  }

  @Test func aReportDoesNotRunTheConvertersOfSettings() throws {
    try folder.write("reports/d.ocr", Self.first)
    try folder.write(
      "reports/figlint.json",
      #"{"rules": ["../roads.rules"], "packs": [], "converters": {"ocr": "cat"}}"#)
    let made = try audit(["reports", "-o", "audit.html"])
    #expect(made.lastLine == "figlint: consistent, 9 of 9 figures covered")
    let run = try verify()
    #expect(run.status == 2)
    #expect(run.lastLine.contains("reports/figlint.json names converters: "))
    #expect(try audit(["--verify", "audit.html", "reports"]).status == 0)
  }

  @Test func theLedgerStandsInTheReport() throws {
    try folder.write("reports/a.md", Self.wrong)
    let rules = ["--rules", "roads.rules", "--ledger", "ledger.json"]
    func ledger(_ words: [String], _ flags: [String] = []) throws -> Figlint.Run {
      try Figlint.run(
        ["ledger"] + words + ["--ledger", "ledger.json", "--as-of", "2031-01-02", "--lang", "en"]
          + flags, folder: folder.path)
    }
    #expect(try ledger(["create", "reports"], ["--rules", "roads.rules"]).status == 0)
    let table = try ledger(["show"]).text.split(separator: "\n")
    let id = String(table[1].prefix { $0 != " " })
    let assigned = try ledger(["assign", id], ["--owner", "Li", "--due", "2031-02-03"])
    #expect(assigned.status == 0)
    let made = try audit(["reports", "-o", "audit.html"] + rules)
    #expect(made.status == 0)
    #expect(
      made.lastLine == "figlint: inconsistent, 6 of 6 figures covered; ledger: 1 open")
    let page = String(
      decoding: try TemporaryFolder.bytes(of: folder.path + "/audit.html"), as: UTF8.self)
    #expect(page.contains("open · owner Li · due 2031-02-03"))
    #expect(try verify().lastLine == "figlint: audit.html holds")
    let late = try audit(["reports", "--as-of", "2031-03-01"] + rules)
    #expect(late.status == 1)
    #expect(late.text.contains("overdue · owner Li"))
    #expect(try ledger(["accept", id], ["--reason", "as in the old table"]).status == 0)
    let run = try verify()
    #expect(run.status == 1)
    #expect(
      run.text == """
        ledger ledger.json has changed
        reports/a.md:1:21: in the ledger it was open and is accepted

        """)
  }

  @Test func suppressionsAreShownAndCanBePassedOver() throws {
    let comment = "<!-- figlint-ignore-next-line roads/bus-share -- old table -->\n"
    try folder.write("reports/a.md", comment + Self.wrong)
    let made = try audit(["reports", "--rules", "roads.rules", "-o", "audit.html"])
    #expect(made.status == 0)
    #expect(
      made.lastLine == "figlint: consistent, 6 of 6 figures covered; 1 suppressed")
    #expect(try verify().lastLine == "figlint: audit.html holds")
    try folder.write("reports/a.md", comment.replacing("old", with: "new") + Self.wrong)
    let run = try verify()
    #expect(run.status == 1)
    #expect(run.text.contains("no longer suppressed: ") && run.text.contains("(new table)\n"))
    let strict = try audit(["reports", "--rules", "roads.rules", "--ignore-suppressions"])
    #expect(strict.status == 1)
  }

  @Test(arguments: ["reports/a.md", "roads.rules"])
  func inputsAreNotOverwritten(path: String) throws {
    let run = try audit(["reports", "--rules", "roads.rules", "-o", path])
    #expect(run.status == 2)
    #expect(run.lastLine == "figlint: --output would overwrite the report \(path) (exit 2)")
  }

  @Test func digestsAreThoseOfTheFiles() throws {
    let sum = try Figlint.shell("sha256sum reports/a.md | cut -c1-64", folder: folder.path)
    guard sum.status == 0, sum.text.utf8.count == 65 else { return }
    let run = try audit(["reports", "--rules", "roads.rules", "--format", "json"])
    #expect(run.text.contains(sum.text.dropLast()))
  }
}

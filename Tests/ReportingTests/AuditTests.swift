import Checking
import Reporting
import RuleLanguage
import SourceText
import TestKit
import Testing

struct AuditTests {
  // MARK: Whole outputs

  @Test(arguments: AuditFormat.allCases)
  func chineseAuditIsAsItShouldBe(format: AuditFormat) {
    compare("audit-zh.\(format.rawValue)", AuditSample().output(format))
  }

  @Test func englishAuditIsAsItShouldBe() {
    var sample = AuditSample()
    sample.language = .en
    sample.asOf = "2021-07-01"
    sample.texts.append(("notes/more.txt", "全县有村40个，已通公交36个，通达率为90.0%。\n"))
    compare("audit-en.md", sample.output(.markdown))
  }

  static let goldens =
    AuditFormat.allCases.map { "audit-zh.\($0.rawValue)" } + ["audit-en.md"]

  private func compare(_ name: String, _ output: [UInt8]) {
    if let difference = Golden().difference(name, from: output) { Issue.record("\(difference)") }
  }

  @Test func theRulesOfTheSampleAreInForce() {
    #expect(AuditRecord(report: AuditSample().output(.json))?.rules.count == 4)
  }

  // MARK: Contents

  @Test func everyFigureIsMarkedOnceAndNothingOfTheTextIsLost() {
    let page = AuditSample().text(.html)
    let model = AuditSample().model
    #expect(model.tally.figures == 13)
    for number in 1...13 {
      #expect(page.components(separatedBy: " id=f1-\(number) ").count == 2, "figure \(number)")
    }
    for words in ["村道简报", "仓库", "户数（户）", "甲", "乙"] { #expect(page.contains(words)) }
  }

  @Test func dossierTellsTheArithmeticOfAFigure() {
    let page = AuditSample().text(.html)
    #expect(page.contains(">33个 ÷ 40个 = 82.5%</a> ✓"))
    #expect(page.contains("区间 [82.45, 82.55]"))
    #expect(page.contains("<b>应为 75.0%</b>"))
  }

  @Test func aFindingTellsWhatTheFigureShouldLieInAndTheLikelySlip() {
    let record = AuditRecord(report: AuditSample().output(.html))
    let finding = record?.documents[0].checks.first { $0.outcome == "violated" }
    #expect(finding?.allowed == "75.0%")
    #expect(finding?.slip == "疑为数字颠倒")
    #expect(finding?.equation == "30个 ÷ 40个 = 75.0% ≠ 57.0%")
  }

  @Test func theLedgerStandsBesideItsFindings() {
    var sample = AuditSample()
    let record = AuditRecord(report: sample.output(.json))
    let fingerprints = record?.documents[0].checks.filter { $0.message != nil }
      .compactMap(\.fingerprint)
    guard let first = fingerprints?.first else {
      Issue.record("no finding")
      return
    }
    sample.ledger = [
      first: AuditLedgerEntry(state: "待整改", owner: "农经站", due: "2021-08-01", reason: "口径已改")
    ]
    let page = sample.text(.html)
    #expect(page.contains("待整改 · 责任人 农经站 · 期限 2021-08-01 · 理由 口径已改"))
    #expect(page.contains("未登记"))
  }

  @Test func whatACommentSuppressesIsToldApartWithItsReason() {
    var sample = AuditSample()
    let comment = "<!-- figlint-ignore-next-line roads/bus-share -- 原表<如此> -->\n"
    sample.texts[0].text = AuditSample.text.replacing("全县", with: comment + "全县")
    let model = sample.model
    #expect(model.tally[AuditOutcome.suppressed] == 1)
    #expect(model.tally[AuditOutcome.violated] == 1)
    let page = sample.text(.html)
    #expect(page.contains("<b>（理由：原表&lt;如此&gt;）</b>"))
    #expect(page.contains("<mark class=\"x\""))
    let record = AuditRecord(report: sample.output(.json))
    let check = record?.documents[0].checks.first { $0.outcome == "suppressed" }
    #expect(check?.reason == "原表<如此>")
    #expect(record?.documents[0].figures.contains { $0.state == "suppressed" } == true)
    let old = AuditSample()
    let report = old.output(.html)
    guard let before = AuditRecord(report: report) else { return }
    let told = AuditComparison.differences(report, before, with: model).map { $0.message(in: .en) }
    #expect(told.contains { $0.contains("now suppressed: ") && $0.hasSuffix(" (原表<如此>)") })
  }

  @Test func aCommentThatSuppressesNothingIsNoBrokenRelation() {
    var sample = AuditSample()
    sample.texts = [
      (
        "a.md",
        "<!-- figlint-ignore-next-line stores -- 旧表 -->\n有村8个，已通公交6个，通达率为75%。\n"
      )
    ]
    let model = sample.model
    #expect(model.tally[.warning] == 1)
    #expect(model.verdict == .consistent)
    #expect(sample.text(.html).contains("figlint/unused-suppression"))
  }

  @Test func settingsAndTheLedgerOfAReportAreCompared() {
    var old = AuditSample()
    old.settings = [
      AuditProvenance.SettingsRecord(
        path: "figlint.json", sha256: "1", values: ["failOn = \"note\"", "language = \"zh\""])
    ]
    let report = old.output(.html)
    var new = AuditSample()
    new.settings = [
      AuditProvenance.SettingsRecord(
        path: "figlint.json", sha256: "2", values: ["failOn = \"error\"", "language = \"zh\""])
    ]
    guard let record = AuditRecord(report: report),
      let fingerprint = record.documents[0].checks.first(where: { $0.message != nil })?.fingerprint
    else {
      Issue.record("no finding")
      return
    }
    new.ledger = [fingerprint: AuditLedgerEntry(state: "open", owner: "li")]
    let told = AuditComparison.differences(report, record, with: new.model)
      .map { $0.message(in: .en) }
    #expect(
      told == [
        "settings file figlint.json has changed", "figlint.json: was failOn = \"note\"",
        "figlint.json: now failOn = \"error\"",
        "notes/villages.md:7:47: in the ledger it was not entered and is open",
      ])
  }

  @Test(arguments: [("0%", "consistent"), ("50%", "consistent"), ("50.1%", "not-enough-checked")])
  func verdictHangsOnCoverage(limit: String, verdict: String) throws {
    var sample = AuditSample()
    sample.texts = [("a.md", "有村8个，已通公交6个，通达率为75%。另有车9辆、站5处、亭7座。\n")]
    let model = sample.model
    #expect(model.tally[AuditOutcome.passed] == 1)
    let share = try #require(Share(limit))
    #expect(model.tally.verdict(minCoverage: share).rawValue == verdict)
  }

  // MARK: Safety

  private static let hostile =
    "</script><img src=x onerror=alert(1)>]]>\u{1B}[31m\u{0}\u{202E}\u{2066}\u{2028}\u{9B}\u{FFFE}&amp;\"'`"

  @Test(arguments: AuditFormat.allCases)
  func noTextOfADocumentOrRuleActs(format: AuditFormat) {
    var sample = AuditSample()
    let hostile = Self.hostile
    sample.texts = [
      (
        "a\(hostile).md",
        "---\nplace: \(hostile)\n---\n\(hostile)有村8个，已通公交6个，通达率为57%。\(hostile)\n"
      )
    ]
    sample.rules = sample.rules.replacing(
      "/// 通达率", with: "/// \(hostile.replacing("\u{2028}", with: ""))通达率")
    sample.ledger = [
      sample.model.fingerprints.first ?? "": AuditLedgerEntry(state: hostile, reason: hostile)
    ]
    let bytes = sample.output(format)
    let text = String(decoding: bytes, as: UTF8.self)
    if format == .json {
      #expect(bytes.dropLast().allSatisfy { $0 >= 0x20 })
      return
    }
    #expect(isHarmless(bytes))
    #expect(!text.contains("\u{FFFE}") || format == .markdown)
    #expect(!text.replacing("\\<", with: "").contains("<img"))
    if format == .html {
      #expect(text.components(separatedBy: "</script>").count == 3)
      #expect(text.contains("&lt;img src=x onerror=alert(1)&gt;"))
    }
    #expect(
      AuditRecord(report: bytes)?.documents[0].path
        == (format == .html ? sample.texts[0].path : nil))
  }

  @Test func thePolicyNamesTheScriptAndTheStyleOfThePage() throws {
    let page = AuditSample().text(.html)
    for (name, directive) in [("style", "style-src"), ("script", "script-src")] {
      let parts = page.components(separatedBy: "<\(name)>")
      #expect(parts.count == 2)
      let content = parts[1].components(separatedBy: "</\(name)>")[0]
      #expect(page.contains("\(directive) 'sha256-\(SHA256.base64(Array(content.utf8)))'"))
    }
    #expect(!page.contains("http://") && !page.contains("https://"))
    #expect(!page.contains(" style=") && !page.contains(" onclick"))
  }

  // MARK: Digest and comparison

  @Test func digestHoldsUntilAByteChanges() {
    var report = AuditSample().output(.html)
    #expect(AuditDigest.holds(report) == true)
    report[report.count / 2] ^= 1
    #expect(AuditDigest.holds(report) == false)
    #expect(AuditDigest.holds(Array("{}".utf8)) == nil)
  }

  @Test func theSameInputsGiveNoDifference() {
    let sample = AuditSample()
    for format in [AuditFormat.html, .json] {
      let report = sample.output(format)
      guard let record = AuditRecord(report: report) else {
        Issue.record("\(format) carries no record")
        continue
      }
      #expect(AuditComparison.differences(report, record, with: sample.model).isEmpty)
    }
  }

  @Test func aChangedDigitIsNamed() {
    let differences = differences {
      $0.texts[0].text = AuditSample.text.replacing("33个", with: "34个")
    }
    #expect(
      differences.map { $0.message(in: .en) } == [
        "document notes/villages.md has changed",
        "notes/villages.md:7:13: 33个 became 34个",
        "notes/villages.md:7:21: new finding: 通达率应为 85.0%，写作 82.5%（34个 ÷ 40个 = 85.0%）",
      ])
  }

  @Test func aChangedRuleIsNamed() {
    let differences = differences {
      $0.rules = AuditSample.rules.replacing("<= 100座", with: "<= 2座")
    }
    #expect(differences.contains(.file(.rules, .changed, path: "roads.rules")))
    #expect(
      differences.contains { if case .finding(isNew: true, _, _, _) = $0 { true } else { false } })
  }

  @Test func anEditedReportIsFound() {
    let sample = AuditSample()
    let report = Array(sample.text(.html).replacing("57.0%", with: "75.0%").utf8)
    let record = AuditRecord(report: report)
    #expect(record != nil)
    if let record {
      #expect(AuditComparison.differences(report, record, with: sample.model).first == .edited)
    }
  }

  /// What differs between the sample's report and the sample as changed.
  private func differences(_ change: (inout AuditSample) -> Void) -> [AuditDifference] {
    let report = AuditSample().output(.html)
    var changed = AuditSample()
    change(&changed)
    guard let record = AuditRecord(report: report) else { return [] }
    return AuditComparison.differences(report, record, with: changed.model)
  }
}

extension AuditModel {
  fileprivate var fingerprints: [String] {
    AuditRecord(report: AuditFormat.json.output(self))?.documents
      .flatMap { $0.checks.compactMap(\.fingerprint) } ?? []
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}

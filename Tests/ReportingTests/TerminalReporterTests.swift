import Checking
import Figures
import Quantities
import Reporting
import RuleLanguage
import SourceText
import TestKit
import Testing

@Suite struct TerminalReporterTests {
  @Test(arguments: GoldenDrawings.all.map(\.name))
  func drawingsAreAsTheirGoldens(name: String) throws {
    let drawing = try #require(GoldenDrawings.all.first { $0.name == name })
    #expect(Golden().difference(name, from: drawing.make()) == nil)
  }

  @Test func everyGoldenBelongsToATest() {
    #expect(
      Golden().strays(
        owned: GoldenDrawings.all.map(\.name) + ["figures.json"] + AuditTests.goldens
          + ExchangeSample.goldens.map(\.name)) == [])
  }

  @Test func theExampleOfTheIssueIsDrawnToTheByte() {
    let expected = """
      error[labour/employment-rate]: 就业率应为 78.64%，写作 87.64%（22142人 ÷ 28156人 = 78.640…%）
       --> -:1:28
        |
      1 | 辖区劳动力28156人，现已就业22142人，就业率为87.64%。
        |           -------          -------          ^^^^^^ 应为 78.64%
        = 规则: 就业率＝已就业人数÷劳动力人数 (figlint rules explain labour/employment-rate)
      """
    #expect(lineDiff(expected: expected, actual: Sample.employment.drawing) == nil)
  }

  @Test func aFaultThatTwoRulesFindIsDrawnOnce() {
    let sample = Sample.employment
    let finding = sample.finding
    let twin = Finding(
      rule: "rates/any", level: .error, verdict: .violated, message: finding.message, document: 0,
      primary: finding.primary, figures: finding.figures, fingerprint: "beef")
    let lesser = Finding(
      rule: "rates/less", level: .warning, verdict: .violated, message: finding.message,
      document: 0, primary: finding.primary, figures: finding.figures, fingerprint: "cafe")
    let result = CheckResult(
      documents: [
        DocumentResult(document: sample.document, figureCount: 3, coveredCount: 3)
      ],
      findings: [lesser, finding, twin], passes: [], unchecked: [])
    let output = String(
      decoding: TerminalReporter().output(sample.input(result)), as: UTF8.self)
    let expected = """
      \(sample.drawing)
        = 规则: figlint rules explain rates/any
        = 规则: figlint rules explain rates/less

      已检查 1 份报告：3 个数字，3 个被核对（100%）；0 项通过，2 处错误，1 处警告，0 项未核

      """
    #expect(lineDiff(expected: expected, actual: output) == nil)
  }

  @Test(arguments: [40, 60, 80, 120, 200])
  func linesFitTheTerminal(width: Int) {
    let filler = String(repeating: "完善机制，", count: 200)
    var sample = Sample(
      "\(filler)劳动力⟦28156人⟧，\(filler)就业⟦22142人⟧，率⟦87.64%⟧。\(filler)")
    sample.primary = 2
    sample.expected = [2: "78.64%"]
    sample.width = width
    let rows = sample.drawing.components(separatedBy: "\n").filter { $0.contains(" | ") }
    #expect(rows.count >= 2)
    for row in rows {
      #expect(DisplayWidth.columns(of: row) <= width, "\(row)")
    }
    for figure in ["28156人", "22142人", "87.64%"] {
      #expect(rows.contains { $0.contains(figure) })
    }
  }

  /// Caret rows are ASCII up to the label, so the columns of a mark are its characters.
  @Test func caretsStandUnderTheirFigures() throws {
    let pieces = ["度", "a", "𠮷", "，", "👨‍👩‍👧", "e\u{301}", "。", " ", "ｱ", "\t", "\u{202E}"]
    for seed in 0..<300 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      func filler() -> String {
        let count = Int.random(in: 0..<120, using: &random)
        return (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      }
      var sample = Sample("\(filler())⟦４5人⟧\(filler())")
      sample.width = Int.random(in: 40..<120, using: &random)
      let rows = sample.drawing.components(separatedBy: "\n").filter { $0.contains(" | ") }
      try #require(rows.count == 2, "seed \(seed)")
      let figure = try #require(rows[0].firstRange(of: "４5人"), "seed \(seed)")
      let before = DisplayWidth.columns(of: String(rows[0][..<figure.lowerBound]))
      #expect(rows[1].utf8.prefix { $0 != UInt8(ascii: "^") }.count == before, "seed \(seed)")
      #expect(rows[1].hasSuffix("^^^^^"), "seed \(seed)")
    }
  }

  @Test func noNumberIsCutIntoAnotherOne() {
    for seed in 0..<200 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      func filler() -> String {
        (0..<40).map { _ in
          "\(Int.random(in: 1000...99999, using: &random)).5人\(Bool.random(using: &random) ? "，" : "与")"
        }.joined()
      }
      var sample = Sample("\(filler())⟦87.64%⟧，\(filler())⟦5人⟧\(filler())")
      sample.width = Int.random(in: 40..<120, using: &random)
      let numbers = { (text: String) in
        Set(text.split { !$0.isASCII || $0 == " " || $0 == "|" })
      }
      let whole = numbers(sample.document.source.text(SourceSpan(0, .max)))
      for row in sample.drawing.components(separatedBy: "\n") where row.hasPrefix("1 | ") {
        #expect(numbers(String(row.dropFirst(4))).isSubset(of: whole), "seed \(seed): \(row)")
      }
    }
  }

  @Test(arguments: [
    ("9", 1_000_000), ("𠮷", 300_000), ("\u{301}", 300_000), ("\n", 100_000),
    ("\u{202E}", 100_000), ("1\n", 100_000),
  ])
  func aMonstrousFigureTakesFewLines(piece: String, count: Int) {
    let sample = Sample("共⟦1\(String(repeating: piece, count: count))⟧人")
    let drawing = sample.drawing
    #expect(drawing.utf8.count < 20_000)
    #expect(drawing.components(separatedBy: "\n").count < 24)
  }

  @Test func anUntidyResultIsDrawnAllTheSame() {
    let source = SourceText(path: "-", text: "度1人\n")
    let document = Document(
      source: source, folded: identity(""), figures: [], metadata: DocumentMetadata())
    let spans = [
      SourceSpan(1, 2), SourceSpan(0, 900), SourceSpan(900, 901), SourceSpan(6, 6),
      SourceSpan(7, 8), SourceSpan(0, 0), SourceSpan(8, 8),
    ]
    for span in spans {
      for number in [0, 7, -1] {
        let finding = Finding(
          rule: "", level: .note, verdict: .violated, message: "", document: number, primary: span,
          figures: [], fingerprint: "")
        let result = CheckResult(
          documents: [DocumentResult(document: document, figureCount: 0, coveredCount: 0)],
          findings: [finding], passes: [finding], unchecked: [])
        for width in [.min, 0, 1, 40, .max] {
          var sample = Sample("")
          sample.width = width
          sample.showsPasses = true
          for format in Format.allCases {
            #expect(!format.reporter.output(sample.input(result)).isEmpty)
          }
        }
      }
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func aReportOnOneLineIsReadOnlyNearItsFigures() {
    let clause = "各街道认真落实帮扶措施，逐户走访摸清底数，"
    let text = String(repeating: clause, count: 120_000)
    let source = SourceText(path: "-", text: text)
    let document = Document(
      source: source, folded: identity(""), figures: [], metadata: DocumentMetadata())
    let findings = (0..<600).map { number in
      let start = number * 200 * clause.utf8.count + 9
      let figures = [0, 90_000].map {
        BoundFigure(
          name: "x", figure: 0,
          span: SourceSpan(
            min(start + $0 * 60, source.bytes.count), min(start + $0 * 60 + 6, source.bytes.count)))
      }
      return Finding(
        rule: "a/b", level: .error, verdict: .violated, message: "m", document: 0,
        primary: figures[0].span, figures: figures, fingerprint: "")
    }
    let input = Sample("").input(
      CheckResult(
        documents: [DocumentResult(document: document, figureCount: 9, coveredCount: 9)],
        findings: findings, passes: [], unchecked: []))
    for format in Format.allCases {
      #expect(!format.reporter.output(input).isEmpty)
    }
  }

  @Test(arguments: [
    (0, 0, "0 figures, 0 covered;"),
    (1, 1, "1 figure, 1 covered (100%);"),
    (437, 301, "437 figures, 301 covered (69%);"),
    (1000, 999, "1000 figures, 999 covered (99%);"),
    (1000, 1, "1000 figures, 1 covered (1%);"),
    (1000, 0, "1000 figures, 0 covered (0%);"),
    (200, 1, "200 figures, 1 covered (1%);"),
    (8, 1, "8 figures, 1 covered (13%);"),
  ])
  func coverageIsInWholePercent(figures: Int, covered: Int, text: String) {
    var sample = Sample("1")
    sample.language = .en
    let result = CheckResult(
      documents: [
        DocumentResult(document: sample.document, figureCount: figures, coveredCount: covered)
      ], findings: [], passes: [], unchecked: [])
    let output = String(decoding: TerminalReporter().output(sample.input(result)), as: UTF8.self)
    let nothing = covered == 0 ? "; nothing was checked" : ""
    #expect(
      output
        == "checked 1 document: \(text) 0 checks passed, 0 errors, 0 warnings, 0 unchecked\(nothing)\n"
    )
  }
}

import Checking
import Figures
import Quantities
import Reporting
import RuleLanguage
import SourceText
import TestKit
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct ExchangeTests {
  private func text(_ format: Format, _ input: ReportInput) -> String {
    String(decoding: format.reporter.output(input), as: UTF8.self)
  }

  @Test(arguments: ExchangeSample.goldens.map(\.name))
  func runsAreAsTheirGoldens(name: String) throws {
    let golden = try #require(ExchangeSample.goldens.first { $0.name == name })
    let page = golden.language == .en ? "https://example.org/rules.md" : nil
    let input = try ExchangeSample.input(language: golden.language, rulesPage: page)
    #expect(Golden().difference(name, from: golden.format.reporter.output(input)) == nil)
  }

  @Test func theSampleHasEverything() throws {
    let result = try ExchangeSample.input().result
    #expect(Set(result.findings.map(\.level)) == [.error, .warning, .note])
    #expect(result.suppressed.count == 1)
    #expect(result.passes.count == 1)
    #expect(result.unchecked.count == 1)
  }

  // MARK: Columns

  /// A line with characters whose widths differ in every unit.
  private func columnInput() throws -> ReportInput {
    let before = "甲𠮷\t１２人👨‍👩‍👧e\u{301}：合计"
    let figure = "８７.６４％"
    let bytes = Array("\u{FEFF}\(before)\(figure)，余略\n".utf8)
    let source = try TextDecoder.decode(bytes, path: "a.md")
    let span = SourceSpan(before.utf8.count, before.utf8.count + figure.utf8.count)
    let document = Document(
      source: source, folded: identity(""), figures: [], metadata: DocumentMetadata())
    let finding = Finding(
      rule: "a/b", level: .error, verdict: .violated, message: "m", document: 0, primary: span,
      figures: [BoundFigure(name: "rate", figure: 0, span: span)], fingerprint: "f00d")
    return ReportInput(
      result: CheckResult(
        documents: [DocumentResult(document: document, figureCount: 1, coveredCount: 1)],
        findings: [finding], passes: [], unchecked: []),
      titles: [:], language: .en, usesColor: false, width: 100, showsPasses: false)
  }

  /// Code points 17 to 23, UTF-16 units 21 to 27, bytes 48 to 64.
  @Test(arguments: [
    (Format.terminal, " --> a.md:1:17\n"),
    (.terminal, "\n1 | 甲𠮷    １２人👨‍👩‍👧e\u{301}：合计８７.６４％，余略\n  |                        ^^^^^^^^^^^\n"),
    (.json, "\"column\":17,\"endColumn\":23,\"endLine\":1"),
    (
      .sarif,
      """
      "endColumn" : 27,
                        "endLine" : 1,
                        "startColumn" : 21,
                        "startLine" : 1
      """
    ),
    (.sarif, "\"columnKind\" : \"utf16CodeUnits\""),
    (.junit, "name=\"a/b L1:17\""),
    (.github, "::error file=a.md,line=1,endLine=1,col=17,endColumn=23,title="),
    (.gitlab, "\"begin\" : 1\n"),
    (.rdjson, "\"end\" : {\n            \"column\" : 64,\n            \"line\" : 1\n"),
    (.rdjson, "\"start\" : {\n            \"column\" : 48,\n            \"line\" : 1\n"),
    (.checkstyle, "<error line=\"1\" column=\"17\" "),
    (.markdown, "| a.md:1:17 |"),
    (.csv, "\na.md,1,17,1,23,error,"),
  ])
  func columnsAreInTheUnitOfTheFormat(format: Format, expected: String) throws {
    let output = text(format, try columnInput())
    let found = output.utf8.firstRange(of: expected.utf8) != nil
    #expect(found, "\(output)")
  }

  @Test func everyFormatIsAskedForItsColumns() throws {
    for format in Format.allCases {
      #expect(!format.reporter.output(try columnInput()).isEmpty)
    }
  }

  // MARK: Text that acts

  /// What a document, a file name or a reason might hold to be more than text.
  private static let attacks = [
    "::error::x", "%0A::error::x", "\n::add-mask::5", "\r::stop-commands::x", "##[error]x", "]]>",
    "</script><script>alert(1)</script>", "\u{1B}[2J\u{1B}]0;x\u{7}", "\u{202E}\u{2066}abc",
    "\u{2028}\u{2029}", "\u{0}", "\u{FFFE}\u{FFFF}", "\"'><&amp;", "--><x/>", "|a|`b`*c*_d_~e~",
    "[x](http://a.b)<img src=x>", "@team #12 www.a.b https://a.b $x$", "=1+1", "＝1", "-1", "+1",
    "@1", "a,b;c\"d", "\t=1", "```\n", "\\[x\\](y)",
  ]

  private func attacked(_ attack: String) -> ReportInput {
    var sample = Sample("前⟦12\(attack)人⟧后")
    sample.message = attack
    sample.title = attack
    sample.path = attack.isEmpty ? "x" : attack
    sample.rule = "a/\(attack)"
    sample.expected = [0: attack]
    let finding = sample.finding
    return sample.input(
      CheckResult(
        documents: [DocumentResult(document: sample.document, figureCount: 1, coveredCount: 1)],
        findings: [finding], passes: [finding],
        unchecked: [
          Unchecked(rule: sample.rule, cause: .missing, document: 0, span: finding.primary)
        ],
        suppressed: [SuppressedFinding(finding: finding, reason: attack, comment: nil)]))
  }

  @Test(arguments: attacks)
  func everyCommandIsOneLineOfItsOwn(attack: String) {
    let output = text(.github, attacked(attack))
    let lines = output.unicodeScalars.split(separator: "\n")
    #expect(lines.count == 1)
    #expect(output.hasPrefix("::error file="))
    #expect(!output.contains("\r"))
    // One `::` begins the command, one ends its properties.
    let head = output.dropFirst(2)
    let end = head.firstRange(of: "::")
    #expect(end != nil)
    let properties = end.map { head[..<$0.lowerBound].dropFirst("error ".count) } ?? ""
    let names = properties.split(separator: ",").map { $0.prefix { $0 != "=" } }
    // A figure over two lines has no columns.
    let columns = attack.contains("\n") || attack.contains("\r") ? [] : ["col", "endColumn"]
    #expect(names.map { String($0) } == ["file", "line", "endLine"] + columns + ["title"])
  }

  @Test(arguments: attacks)
  func markupHasNothingButOurTags(attack: String) {
    for (format, tags) in [
      (
        Format.junit,
        [
          "testsuites", "testsuite", "properties", "property", "testcase", "failure", "skipped",
          "system-out", "system-err", "?xml",
        ]
      ), (.checkstyle, ["checkstyle", "file", "error", "?xml"]), (.markdown, ["br"]),
    ] {
      let output = withoutCode(text(format, attacked(attack)), format)
      for piece in output.split(separator: "<").dropFirst(format == .markdown ? 1 : 0) {
        let name = piece.drop { $0 == "/" }.prefix { !" />".contains($0) }
        #expect(tags.contains(String(name)), "\(format): <\(piece)")
      }
      #expect(!output.contains("]]>"))
      for scalar in output.unicodeScalars {
        #expect(scalar.value >= 0x20 || scalar == "\n")
        #expect(scalar.value < 0xFFFE || scalar.value > 0xFFFF)
      }
    }
  }

  /// Markdown without what stands between backticks, where no mark counts.
  private func withoutCode(_ output: String, _ format: Format) -> String {
    guard format == .markdown else { return output }
    let pieces = output.split(separator: "`", omittingEmptySubsequences: false)
    return pieces.enumerated().filter { $0.offset % 2 == 0 }.map { String($0.element) }.joined()
  }

  @Test(arguments: attacks)
  func everyRowOfMarkdownHasFourCells(attack: String) {
    let output = text(.markdown, attacked(attack))
    let rows = output.unicodeScalars.split(separator: "\n").map { String($0) }
      .filter { $0.hasPrefix("|") }
    #expect(rows.count == 4)
    for row in rows { #expect(row.utf8.count { $0 == 0x7C } == 5, "\(row)") }
    let prose = withoutCode(output, .markdown)
    for mark in ["](", "@t", " #1", "www.", "://", "$", "<i", "<s", "**", "![", "\\"] {
      #expect(!prose.contains(mark), "\(mark) in \(prose)")
    }
  }

  @Test(arguments: attacks)
  func everyRowOfCSVHasItsCells(attack: String) {
    let output = text(.csv, attacked(attack))
    var cells = [0]
    var isQuoted = false
    var isFirst = true
    for scalar in output.unicodeScalars.dropFirst() {
      if isFirst { #expect(!"=+-@＝＋－＠\t".unicodeScalars.contains(scalar)) }
      isFirst = false
      switch scalar {
      case "\"":
        isQuoted.toggle()
        isFirst = isQuoted
      case "," where !isQuoted:
        cells[cells.count - 1] += 1
        isFirst = true
      case "\n" where !isQuoted:
        cells.append(0)
        isFirst = true
      default: break
      }
    }
    #expect(!isQuoted)
    #expect(cells.dropLast().allSatisfy { $0 == 13 } && cells.count == 4)
  }

  @Test(arguments: attacks)
  func messagesOfSARIFHoldNoLinkButToFigures(attack: String) throws {
    let output = Data(SARIFReporter().output(attacked(attack)))
    let log = try JSONDecoder().decode(SARIFLog.self, from: output)
    for result in log.runs.flatMap(\.results) {
      // A bracket counts unless an odd number of backslashes stands before it.
      var links = 0
      var isEscaped = false
      for character in result.message.text.unicodeScalars {
        if character == "[", !isEscaped { links += 1 }
        isEscaped = character == "\\" && !isEscaped
      }
      #expect(links == 1)
      #expect(isHarmless(Array(result.message.text.utf8)))
    }
  }

  private struct SARIFLog: Decodable {
    struct Text: Decodable { let text: String }
    struct Result: Decodable { let message: Text }
    struct Run: Decodable { let results: [Result] }
    let runs: [Run]
  }

  // MARK: Limits

  private func many(_ count: Int) -> ReportInput {
    let sample = Sample.employment
    let finding = sample.finding
    let findings = (0..<count).map { number in
      Finding(
        rule: "a/b", level: Level.allCases[number % 3], verdict: .violated, message: "m\(number)",
        document: 0, primary: finding.primary, figures: finding.figures, fingerprint: "f-\(number)")
    }
    return sample.input(
      CheckResult(
        documents: [DocumentResult(document: sample.document, figureCount: 3, coveredCount: 3)],
        findings: findings, passes: [], unchecked: []))
  }

  @Test func githubGetsTheWorstAndTheNumberOfTheRest() {
    let lines = text(.github, many(90)).split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("::error ") } == 10)
    #expect(lines.count { $0.hasPrefix("::warning ") } == 10)
    #expect(lines.count { $0.hasPrefix("::notice ") } == 10)
    #expect(lines.first?.hasPrefix("::error ") == true)
    #expect(lines.last == "::notice title=figlint::另有 61 处未列出")
    #expect(text(.github, many(6)).split(separator: "\n").count == 6)
  }

  @Test func commentsAndSummariesKeepToTheirSize() {
    let short = MarkdownReporter(mostBytes: 4000).output(many(300))
    #expect(short.count <= 4000)
    #expect(String(decoding: short, as: UTF8.self).hasSuffix("处未列出\n"))
    let whole = MarkdownReporter(mostBytes: MarkdownReporter.summaryBytes).output(many(300))
    #expect(!String(decoding: whole, as: UTF8.self).contains("未列出"))
  }

  @Test func aFigureOverTwoLinesIsAnnotatedOnItsFirst() throws {
    let output = text(.sarif, try ExchangeSample.input())
    #expect(output.contains("\"startLine\" : 1"))
    let lines = output.split(separator: "\n").map { $0.filter { $0 != " " } }
    // The primary place keeps to line 1; the related one tells the whole of it.
    #expect(lines.contains("\"endLine\":2,"))
  }

  // MARK: Paths

  @Test(arguments: [
    ("a.md", "sub/a.md"), ("./a//b/../c.md", "sub/a/c.md"), ("/top/sub/a.md", "sub/a.md"),
    ("../a.md", "a.md"), ("../../a.md", "../../a.md"), ("/elsewhere/a.md", "/elsewhere/a.md"),
    ("-", "-"),
  ])
  func pathsAreToldFromTheTop(given: String, told: String) {
    #expect(OutputPaths(folder: "/top/sub", base: "/top").path(given) == told)
  }

  @Test func addressesArePercentEncoded() {
    let paths = OutputPaths(folder: "/top")
    #expect(paths.address("报 a:%?#.md") == "%E6%8A%A5%20a%3A%25%3F%23.md")
    #expect(paths.address("/else where/a.md") == "file:///else%20where/a.md")
  }
}

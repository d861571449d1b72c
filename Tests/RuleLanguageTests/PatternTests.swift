import RuleLanguage
import SourceText
import Testing

@Suite struct PatternTests {
  /// The pattern in a short notation, so that trees fit on one line.
  private func shape(_ text: String) -> String {
    let (pattern, diagnostics) = PatternParser.parse(text: text)
    guard let pattern else { return "! \(diagnostics.map { $0.message(in: .en) })" }
    return shape(pattern.alternatives)
  }

  private func shape(_ alternatives: [[PatternElement]]) -> String {
    alternatives.map { $0.map { shape($0.kind) }.joined(separator: " ") }.joined(separator: " | ")
  }

  private func shape(_ kind: PatternElementKind) -> String {
    switch kind {
    case .literal(let scalars): return "'\(string(scalars))'"
    case .characters(let scalars, let negated): return "[\(negated ? "^" : "")\(string(scalars))]"
    case .capture(let capture):
      let constraints = capture.constraints.map { constraint in
        switch constraint {
        case .figureClass(let figureClass): figureClass.rawValue.uppercased()
        case .unit(let name): name.text
        case .same(let name): "=\(name.text)"
        }
      }
      return "{" + ([capture.name.text] + constraints).joined(separator: " ") + "}"
    case .gap(let reach): return "\(reach)"
    case .group(let alternatives, let repetition):
      return "(\(shape(alternatives)))\(repetition == .once ? "" : " \(repetition)")"
    case .words(let name): return "<\(name.text)>"
    }
  }

  private func string(_ scalars: [UInt32]) -> String {
    String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
  }

  @Test(arguments: [
    ("共{a:人}", "'共' {a 人}"),
    ("{a:人|户|count}", "{a 人 户 COUNT}"),
    ("{a}{b:same a|count}", "{a} {b =a COUNT}"),
    ("{ a ： ％ }", "{a %}"),
    ("{a:元/人}", "{a 元/人}"),
    ("甲..乙...丙....丁", "'甲' clause '乙' sentence '丙' paragraph '丁'"),
    ("No.5…", "'no.5…'"),
    ("甲|乙丙", "'甲' | '乙丙'"),
    ("(达|为)?", "('达' | '为') optional"),
    ("({a}、)+(乙)*", "({a} '、') oneOrMore ('乙') zeroOrMore"),
    ("{a}?[甲乙]+<up>*", "({a}) optional ([甲乙]) oneOrMore (<up>) zeroOrMore"),
    ("[^，；]", "[^,;]"),
    ("ＧＤＰ　增长（甲）：Ab，。、？", "'gdp增长(甲):ab,。、?'"),
    ("甲 {a} ， 乙", "'甲' {a} ',乙'"),
    ("(达|为) {a} 人", "('达' | '为') {a} '人'"),
    ("rose  by {a} to", "'rose by ' {a} ' to'"),
    ("GDP rose 增长", "'gdp rose增长'"),
    ("\\(甲\\)\\?\\{\\\\\\\"", "'(甲)?{\\\"'"),
    ("甲\\n乙", "'甲\n乙'"),
    ("p>1 - 2", "'p>1 - 2'"),
  ])
  func patternsHaveTheirTrees(_ text: String, _ expected: String) {
    #expect(shape(text) == expected)
  }

  @Test func elementsKnowTheirPlaceInTheFile() throws {
    let marked = MarkedText(Sample.rule("⟦甲\\\"乙⟧⟦{a:人}⟧⟦(丙)?⟧", "a > 0"))
    let pattern = try #require(parse(marked.text).file.rules.first?.matches.first)
    #expect(pattern.alternatives.first?.map(\.span) == marked.spans)
  }

  @Test func multilinePatternsAreOneLine() throws {
    let text = Sample.with(
      "match", "match \"\"\"\n   全村共{total:人}，\n   其中男{men:人}，女⟦{women:人}⟧\n   \"\"\"")
    let marked = MarkedText(text)
    let (file, diagnostics) = parse(marked.text)
    #expect(diagnostics.isEmpty)
    let elements = try #require(file.rules.first?.matches.first?.alternatives.first)
    #expect(elements.last.map { [$0.span] } == marked.spans)
    #expect(elements.count == 6)
    if case .literal(let scalars) = elements[2].kind { #expect(string(scalars) == ",其中男") }
  }

  @Test func capturesAreSummedUp() throws {
    let patterns = ["共{t}(、{p:人})+(和{q})?", "共{t}、{p:人}(、{p})*"].compactMap {
      PatternParser.parse(text: $0).pattern
    }
    let table = CaptureTable(patterns)
    #expect(table.captures.map(\.name.text) == ["t", "p", "q"])
    #expect(table.captures.map(\.isList) == [false, true, false])
    #expect(table.captures.map(\.isOptional) == [false, false, true])
    #expect(table["p"]?.constraints.count == 3)
    #expect(table["x"] == nil)
  }
}

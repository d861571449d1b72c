import RuleLanguage
import SourceText
import Testing

/// A rule file with one mistake, marked where the caret belongs.
struct WrongFile: CustomTestStringConvertible {
  let name: String
  let marked: String
  let problem: RuleProblem

  init(_ name: String, _ marked: String, _ problem: RuleProblem) {
    self.name = name
    self.marked = marked
    self.problem = problem
  }

  var testDescription: String { name }
}

@Suite struct WrongFilesTests {
  @Test(arguments: syntaxMistakes + patternMistakes + meaningMistakes + tableMistakes)
  func everyMistakeIsReportedOnceAtItsPlace(_ wrong: WrongFile) throws {
    let marked = MarkedText(wrong.marked)
    let expected = try #require(marked.spans.first)
    let (file, diagnostics) = parse(marked.text)
    #expect(diagnostics.map(\.problem) == [wrong.problem])
    #expect(diagnostics.map(\.span) == [expected])
    #expect(diagnostics.first?.path == "rules/labour.rules")
    if diagnostics.first?.severity == .error {
      #expect(file.rules.allSatisfy { $0.name.text != "sample" })
    }
  }

  @Test func theTableIsLong() {
    #expect(syntaxMistakes.count + patternMistakes.count + meaningMistakes.count >= 40)
  }

  @Test(arguments: syntaxMistakes + patternMistakes + meaningMistakes + tableMistakes)
  func everyMistakeHasWordsInBothLanguages(_ wrong: WrongFile) {
    for diagnostic in parse(MarkedText(wrong.marked).text).diagnostics {
      let zh = diagnostic.message(in: .zh)
      let en = diagnostic.message(in: .en)
      #expect(!zh.isEmpty && !en.isEmpty && zh != en)
      #expect(!zh.hasSuffix("。") && !en.hasSuffix("."))
      #expect(en.first?.isUppercase != true)
      #expect((diagnostic.help(in: .zh) == nil) == (diagnostic.help(in: .en) == nil))
    }
  }
}

let syntaxMistakes: [WrongFile] = [
  WrongFile(
    "braces in an expression", Sample.with("check", "check total == ⟦{⟧men} + women"),
    .unexpected(found: .text("{"), wanted: .operand)),
  WrongFile(
    "pattern without quotes", Sample.with("match", "match ⟦共⟧{total}，男{men}，女{women}"),
    .unexpected(found: .text("共"), wanted: .string)),
  WrongFile(
    "string cut short", Sample.with("match", "match \"共\"⟦{⟧total}，男{men}，女{women}\""),
    .unexpected(found: .text("{"), wanted: .lineEnd)),
  WrongFile(
    "brace within the rule",
    Sample.with("check", "check total == men + women\n}\n").replacing("    pass", "    ⟦pass⟧")
      .replacing("sample", "other"), .itemOutsideRule("pass")),
  WrongFile(
    "title as other languages write it",
    Sample.replacing(["/// 总": "⟦#⟧ 总数", "/// The": ""]).replacing("sample", "other"),
    .unexpected(found: .text("#"), wanted: .declaration)),
  WrongFile(
    "guard and check on one line",
    Sample.with("check", "when total > 0 ⟦check⟧ total == men + women"),
    .unexpected(found: .text("check"), wanted: .operation)),
  WrongFile(
    "level of no kind", Sample.with("level", "level ⟦errr⟧"),
    .unknownValue(
      item: "level", found: "errr", allowed: ["error", "warning", "note"], suggestion: "error")),
  WrongFile(
    "level without value", Sample.with("level", "level⟦⟧"),
    .unexpected(found: .endOfLine, wanted: .oneOf(["error", "warning", "note"]))),
  WrongFile(
    "misspelt item", Sample.with("check", "⟦chek⟧ total == men + women"),
    .unknownItem("chek", suggestion: "check")),
  WrongFile(
    "item of another language", Sample.with("check", "⟦assertion⟧ total == men + women"),
    .unknownItem("assertion", suggestion: nil)),
  WrongFile(
    "unknown block", Sample.with("level", "⟦settings⟧ {\n  a \"b\"\n }"),
    .unknownItem("settings", suggestion: nil)),
  WrongFile(
    "same item twice", Sample.adding("⟦level⟧ note"), .duplicateItem("level")),
  WrongFile(
    "same message twice", Sample.adding("message zh \"一\"\n ⟦message⟧ zh \"二\""),
    .duplicateItem("message")),
  WrongFile(
    "two items a line", Sample.with("level", "level error ⟦rounding⟧ nearest"),
    .unexpected(found: .text("rounding"), wanted: .lineEnd)),
  WrongFile(
    "unclosed string", Sample.with("pass", "pass ⟦\"⟧全村共10人，其中男4人，女6人。"), .unclosedString),
  WrongFile(
    "unclosed string over lines", Sample.with("pass", "pass ⟦\"⟧全村共10人，\n其中男4人\"，女6人。"),
    .unclosedString),
  WrongFile(
    "unclosed multi-line string", Sample.with("pass", "pass ⟦\"\"\"⟧全村共10人，"), .unclosedString),
  WrongFile(
    "unclosed pattern", Sample.with("match", "match ⟦\"⟧全村共{total:人}，其中男{men:人"),
    .unclosedString),
  WrongFile(
    "unknown escape", Sample.with("pass", "pass \"全村⟦\\t⟧10人\""), .unknownEscape("\\t")),
  WrongFile(
    "curly quotes", Sample.with("pass", "pass ⟦“⟧全村共10人”"),
    .unexpected(found: .text("“"), wanted: .string)),
  WrongFile(
    "rule that is not closed",
    "/// 一\nrule sample ⟦{⟧\n match \"{a}\"\n check a > 0\n pass \"1人\"\n fail \"0人\"\n",
    .unclosed("{")),
  WrongFile(
    "rule that is not closed before the next",
    "/// 一\nrule sample ⟦{⟧\n match \"{a}\"\n check a > 0\n pass \"1人\"\n fail \"0人\"\n\n"
      + Sample.valid.split(separator: "\n").map {
        $0.hasPrefix("rule") ? "rule other {" : String($0)
      }
      .joined(separator: "\n"), .unclosed("{")),
  WrongFile(
    "brace too many", Sample.valid.replacing("sample", "other") + "⟦}⟧\n",
    .unexpected(found: .text("}"), wanted: .declaration)),
  WrongFile(
    "items behind the brace",
    "/// 一\nrule other {\n match \"{a}\"\n check a > 0\n pass \"1人\"\n fail \"0人\"\n}\n  ⟦check⟧ a < 9\n  pass \"2\"\n\n",
    .itemOutsideRule("check")),
  WrongFile(
    "rule without brace", Sample.with("rule", "rule sample⟦⟧"),
    .unexpected(found: .endOfLine, wanted: .symbol("{"))),
  WrongFile(
    "rule without name", Sample.with("rule", "rule ⟦{⟧"),
    .unexpected(found: .text("{"), wanted: .ruleName)),
  WrongFile(
    "rule name with capitals", Sample.with("rule", "rule ⟦Total-OK⟧ {"),
    .invalidRuleName("Total-OK")),
  WrongFile(
    "declaration of another language",
    "⟦assert⟧ poor: 个 {\n match \"x\"\n}\n" + Sample.valid.replacing("sample", "other"),
    .unknownDeclaration("assert", suggestion: nil)),
  WrongFile(
    "misspelt declaration",
    "⟦ruel⟧ sample {\n check a\n}\n" + Sample.valid.replacing("sample", "other"),
    .unknownDeclaration("ruel", suggestion: "rule")),
  WrongFile(
    "text at the top", "⟦\"text\"⟧\n" + Sample.valid.replacing("sample", "other"),
    .unexpected(found: .string, wanted: .declaration)),
  WrongFile(
    "no title", "rule ⟦sample⟧ {\n match \"{a}\"\n check a > 0\n pass \"1人\"\n fail \"0人\"\n}",
    .incompleteRule("sample", missing: [.title])),
  WrongFile(
    "nothing in it", "/// 一\nrule ⟦sample⟧ {\n}",
    .incompleteRule("sample", missing: [.match, .check, .pass, .fail])),
  WrongFile(
    "no check", "/// 一\nrule ⟦sample⟧ {\n match \"{a}\"\n pass \"1人\"\n fail \"0人\"\n}",
    .incompleteRule("sample", missing: [.check])),
  WrongFile(
    "no fail example", "/// 一\nrule ⟦sample⟧ {\n match \"{a}\"\n check a > 0\n pass \"1人\"\n}",
    .incompleteRule("sample", missing: [.fail])),
  WrongFile("no declarations", "⟦⟧// nothing yet\n", .noDeclarations),
  WrongFile("empty file", "⟦⟧", .noDeclarations),
  WrongFile(
    "doc comment at the end", Sample.valid.replacing("sample", "other") + "⟦/// 再见⟧\n",
    .strayDocComment),
  WrongFile(
    "doc comment among items", Sample.with("level", "⟦/// 说明⟧").replacing("sample", "other"),
    .strayDocComment),
  WrongFile(
    "two rules of one name",
    "/// 一\nrule sample {\n match \"{a}\"\n check a > 0\n pass \"1人\"\n fail \"0人\"\n}\n"
      .replacing("sample", "other") + Sample.valid.replacing("sample", "⟦other⟧"),
    .duplicateName(.rule, "other", firstLine: 2)),
  WrongFile(
    "two word lists of one name",
    "words up = \"增|升\"\nwords ⟦up⟧ = \"涨\"\n",
    .duplicateName(.words, "up", firstLine: 1)),
  WrongFile(
    "word list without sign", "words up ⟦\"增|升\"⟧\n",
    .unexpected(found: .string, wanted: .symbol("="))),
  WrongFile(
    "no day of the calendar", Sample.adding("since ⟦2023-02-29⟧"), .invalidDate("2023-02-29")),
  WrongFile("day without noughts", Sample.adding("since ⟦2023-2-9⟧"), .invalidDate("2023-2-9")),
  WrongFile(
    "date that is none", Sample.adding("until ⟦\"2023\"⟧"),
    .unexpected(found: .string, wanted: .date)),
  WrongFile(
    "ends before it begins", Sample.adding("since 2024-01-01\n until ⟦2023-12-31⟧"),
    .endsBeforeItBegins(since: "2024-01-01", until: "2023-12-31")),
  WrongFile(
    "unknown status", Sample.adding("status ⟦actve⟧"),
    .unknownValue(
      item: "status", found: "actve", allowed: ["draft", "active", "deprecated"],
      suggestion: "active")),
  WrongFile(
    "message in another language", Sample.adding("message ⟦fr⟧ \"faux\""),
    .unknownValue(item: "message", found: "fr", allowed: ["zh", "en"], suggestion: nil)),
  // Expressions.
  WrongFile(
    "single equals sign", Sample.with("check", "check total ⟦=⟧ men + women"),
    .unexpected(found: .text("="), wanted: .operation)),
  WrongFile(
    "full-width sign", Sample.with("check", "check total ⟦＝⟧ men + women"),
    .unexpected(found: .text("＝"), wanted: .operation)),
  WrongFile(
    "nothing behind the operator", Sample.with("check", "check total == men +⟦⟧"),
    .unexpected(found: .endOfLine, wanted: .operand)),
  WrongFile(
    "operator at the line's start", Sample.with("check", "check total == men\n     ⟦+⟧ women"),
    .operatorAtLineStart("+")),
  WrongFile(
    "unclosed bracket", Sample.with("check", "check total == ⟦(⟧men + women"), .unclosed("(")),
  WrongFile(
    "bracket too many", Sample.with("check", "check total == men + women⟦)⟧"),
    .unexpected(found: .text(")"), wanted: .operation)),
  WrongFile(
    "names without operator", Sample.with("check", "check total == men ⟦women⟧"),
    .unexpected(found: .text("women"), wanted: .operation)),
  WrongFile(
    "two hundred brackets",
    Sample.with(
      "check",
      "check total == " + String(repeating: "(", count: 64) + "⟦(⟧"
        + String(repeating: "(", count: 135)
        + "men" + String(repeating: ")", count: 200)), .tooDeep(limit: 64)),
  WrongFile(
    "two hundred signs",
    Sample.with(
      "check",
      "check total == men + " + String(repeating: "-", count: 64) + "⟦-⟧"
        + String(repeating: "-", count: 135) + "women"), .tooDeep(limit: 64)),
  WrongFile(
    "number beyond 128 bits",
    Sample.with("check", "check total == men + women + ⟦\(String(repeating: "9", count: 50))⟧"),
    .numberTooLarge(String(repeating: "9", count: 50))),
  WrongFile(
    "number of an unknown unit", Sample.with("check", "check total == men + women + 3⟦百分店⟧"),
    .unknownUnit("百分店", suggestion: "百分点")),
]

extension String {
  /// With every occurrence of one text replaced by another.
  func replacing(_ old: String, _ new: String) -> String {
    self.replacing(old, with: new)
  }
}

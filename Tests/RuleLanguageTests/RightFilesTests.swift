import Quantities
import RuleLanguage
import SourceText
import Testing

@Suite struct RightFilesTests {
  /// The one rule of a file that must be right.
  private func rule(_ text: String) throws -> RuleDeclaration {
    let (file, diagnostics) = parse(text)
    #expect(diagnostics.isEmpty, "\(diagnostics.map { $0.message(in: .en) })")
    return try #require(file.rules.first)
  }

  private func check(_ expression: String, _ match: String) throws -> ExpressionKind {
    try #require(try rule(Sample.rule(match, expression)).checks.first).kind
  }

  @Test func aWholeRuleIsRead() throws {
    let rule = try rule(
      """
      // A comment.
      words rise = "增长|上升"

      /// 就业率＝就业人数÷劳动力
      /// The employment rate is the employed over the labour force.
      /// 口径见附表。
      rule employment-rate {
          level warning
          match "劳动力{labour:人}...就业{employed:人}，就业率(达|为)?<rise>{rate:%}"
          when labour > 0人
          let share = employed /
              labour
          check rate == share
          rounding truncated
          missing ifAny
          message zh "应为{rate}"
          message en "should be {rate}"
          since 2024-01-01
          until 2025-12-31
          basis "统计制度 \\"甲\\" \\\\ 一\\n二"
          owner "劳动科"
          status active
          tags "就业", "劳动力"
          pass "劳动力100人，其中就业50人，就业率为增长50%。"
          fail \"""
              劳动力100人，
                就业50人。
              \"""
      }
      """)
    #expect(rule.name.text == "employment-rate")
    #expect(rule.level == .warning)
    #expect(rule.rounding == .truncated)
    #expect(rule.missing == .ifAny)
    #expect(rule.title(in: .zh) == "就业率＝就业人数÷劳动力")
    #expect(rule.title(in: .en) == "The employment rate is the employed over the labour force.")
    #expect(rule.explanation == ["口径见附表。"])
    #expect(rule.lets.map(\.name.text) == ["share"])
    #expect(rule.messages.map(\.language) == ["zh", "en"])
    #expect(rule.examples.map(\.kind) == [.pass, .fail])
    #expect(rule.examples.last?.text == "劳动力100人，\n  就业50人。")
    #expect(
      rule.metadata.map { [$0.key.text, $0.value] } == [
        ["since", "2024-01-01"], ["until", "2025-12-31"], ["basis", "统计制度 \"甲\" \\ 一\n二"],
        ["owner", "劳动科"], ["status", "active"], ["tags", "就业"], ["tags", "劳动力"],
      ])
  }

  @Test func theRuleOfTheReferenceIsRight() throws {
    let rule = try rule(
      """
      words reach = "达|为|达到"

      /// 通车率＝已通车的村÷全部的村
      /// The share of villages on the road network.
      /// 只查同一句中的三个数。
      rule road-share {
          level error
          match "{villages:个}村...{open:个}村(已)?通车，通车率<reach>?{share:%}"
          when villages > 0
          check share == open / villages
          message zh "通车率应由{open}与{villages}算出"
          since 2024-01-01
          owner "交通科"

          pass "全镇40个村，其中30个村已通车，通车率达75%。"
          fail "全镇40个村，其中30个村已通车，通车率达57%。"
      }
      """)
    #expect(rule.name.text == "road-share")
  }

  @Test func defaultsAreErrorAndRequireAll() throws {
    let rule = try rule(Sample.rule("甲{a}", "a > 0"))
    #expect(rule.level == .error && rule.missing == .requireAll && rule.rounding == nil)
    #expect(rule.title(in: .en) == "标题" && rule.explanation.isEmpty)
  }

  @Test func sumsAndProductsAreOneNodeEach() throws {
    guard case .compare(_, .equal, let right) = try check("a == b + c * 2 / 3 - a", "{a}{b}{c}"),
      case .sum(let terms) = right.kind, case .product(let factors) = terms[1].expression.kind
    else {
      Issue.record("another tree")
      return
    }
    #expect(terms.map(\.isNegative) == [false, false, true])
    #expect(factors.map(\.isDivisor) == [false, false, true])
    #expect(factors[1].expression.kind == .number(Exact(2), unit: nil))
  }

  @Test func chainsOfComparisonsAreJoinedByAnd() throws {
    guard case .and(let links) = try check("0 <= a <= 100%", "{a:%}"),
      case .compare(let low, .lessOrEqual, let a) = links[0].kind,
      case .compare(let b, .lessOrEqual, let high) = links[1].kind
    else {
      Issue.record("another tree")
      return
    }
    #expect(low.kind == .number(.zero, unit: nil))
    #expect(a.kind == .name("a") && b.kind == .name("a"))
    #expect(high.kind == .number(.hundred, unit: "%"))
  }

  @Test func impliesBindsLoosestThenOrThenAndThenNot() throws {
    guard
      case .implies(let left, _) = try check("a > 1 or a > 2 and not a > 3 implies a > 4", "{a}"),
      case .or(let terms) = left.kind, case .and(let inner) = terms[1].kind,
      case .not = inner[1].kind
    else {
      Issue.record("another tree")
      return
    }
    #expect(terms.count == 2 && inner.count == 2)
  }

  @Test(arguments: [
    ("3人", Exact(3), "人"), ("95%", Exact(95), "%"), ("3万人", Exact(30000), "人"),
    ("5千米", Exact(5), "千米"), ("2元/人", Exact(2), "元/人"), ("1.2万亿元", Exact(1_200_000_000_000), "元"),
    ("7％", Exact(7), "%"),
  ])
  func numbersKeepTheirUnits(_ text: String, _ value: Exact, _ unit: String) throws {
    guard case .compare(_, _, let right) = try check("a < \(text)", "{a}") else {
      Issue.record("no comparison")
      return
    }
    #expect(right.kind == .number(value, unit: unit))
  }

  @Test func decimalsAreExact() throws {
    guard case .compare(_, _, let right) = try check("a < 0.5个百分点", "{a:百分点}") else {
      Issue.record("no comparison")
      return
    }
    #expect(right.kind == .number(try #require(Exact(1, over: 2)), unit: "个百分点"))
  }

  @Test func datesAreDays() throws {
    guard case .compare(_, _, let right) = try check("a < 2020-02-29", "{a:date}") else {
      Issue.record("no comparison")
      return
    }
    #expect(right.kind == .date(CalendarDate(year: 2020, month: 2, day: 29)))
  }

  @Test func linesGoOnInBracketsAndBehindOperators() throws {
    _ = try rule(
      Sample.rule(
        "{a}{b}{c}", "a ==\n   b +\n\n   c and sum(\n  a,\n  b\n  ) > 0 and (a\n + b) > 0"))
  }

  /// Expressions that are fine, with the pattern they speak of.
  static let fine: [(match: String, check: String)] = [
    ("{a:元}{b:人}{c:元}", "a / b == c"),
    ("{a:元}{b:人}{c:元/人}", "a / b == c"),
    ("{a:元/人}{b:人}{c:元}", "a * b == c"),
    ("{a:户}{b:人}{c:人}", "a * b == c"),
    ("{a:%}{b:人}{c:人}", "a * b == c"),
    ("{a:人}{b:人}{c:%}", "a / b - 1 == c"),
    ("{a:元}{b:%}{c:元}", "a * (1 + b) == c"),
    ("{a:%}{b:%}{c:百分点}", "a - b == c"),
    ("{a:%}{b:%}{c:百分点}", "a == b + c"),
    ("{a:date}{b:date}{c:天}", "b - a == c"),
    ("{a:date}{b:date}", "a + 3天 < b"),
    ("{a:period}{b:天}", "days(a) == b and start(a) <= end(a)"),
    ("{a:year}", "a >= 2015"),
    ("{a:人|户}{b:人}", "a > b"),
    ("{a:money}{b:美元}", "a > b"),
    ("{a:公里}{b:公里}{c:平方公里}", "a * b == c"),
    ("{a:人}", "100 * a / a > 3%"),
    ("{t:人}({p:人}、)+", "t == sum(p) and count(p) > 1 and first(p) >= last(p)"),
    ("{t:人}{p:人}(、{p:人})*", "t == sum(p)"),
    ("{t}({p})?", "t == sum(t, p)"),
    ("{t}({p})?", "exists(p) implies t > p"),
    ("{t}({p})?", "not exists(p) or t > p"),
    ("{t}({p})?", "exists(p) and t > p"),
    ("{t}({p}|甲)", "not (not exists(p)) implies t > p"),
    ("{a}{b:same a}", "a > b"),
    ("({a}|甲{a})", "a > 0"),
    ("{a}{_b}", "a > 0"),
    ("{总数:人}", "总数 > 3人"),
    ("{level}", "level > 3"),
    ("{a}{b}{c}", "agree(a, b, c)"),
    ("{a:人}{b:户}", "count(a, b) == 2"),
  ]

  @Test(arguments: fine)
  func soundExpressionsAreAccepted(_ match: String, _ check: String) throws {
    _ = try rule(Sample.rule(match, check))
  }

  @Test func guardsAndMissingModesAllowOptionalCaptures() throws {
    _ = try rule(Sample.rule("{t}({p})?", "t > p", "when exists(p)"))
    _ = try rule(Sample.rule("{t}({p})?", "t > p", "missing asZero"))
    _ = try rule(Sample.rule("{t}({p})?", "t > p", "missing ifAny"))
  }

  @Test func compactRulesAndOtherLineBreaksAreRead() throws {
    _ = try rule(Sample.valid.replacing("\n", "\r\n"))
    _ = try rule(Sample.valid.replacing("\n", "\r"))
    _ = try rule("\u{FEFF}" + Sample.valid)
  }

  @Test func severalMistakesAreAllReported() {
    let text = Sample.replacing([
      "level": "level errr", "check": "check total == men + womn", "pass": "pass 3",
    ])
    #expect(
      parse(text).diagnostics.map(\.span.start)
        == parse(text).diagnostics.map(\.span.start).sorted())
    #expect(parse(text).diagnostics.count == 3)
  }

  @Test func rulesBehindAWrongOneAreRead() {
    let wrong = Sample.with("check", "check total == == men")
    let (file, diagnostics) = parse(wrong + Sample.valid.replacing("sample", "other"))
    #expect(diagnostics.count == 1)
    #expect(file.rules.map(\.name.text) == ["other"])
  }

  @Test func topicIsTheNameOfTheFile() {
    let (file, _) = parse(Sample.valid, path: "rules/census/labour.rules")
    #expect(file.topic == "labour")
    #expect(file.rules.map(file.id) == ["labour/sample"])
  }

  @Test func idsAreUniqueAcrossFiles() throws {
    let a = parse(Sample.valid, path: "a/labour.rules").file
    let b = parse("\n" + Sample.valid, path: "b/labour.rules").file
    let c = parse(Sample.valid, path: "c/other.rules").file
    let found = RuleFile.duplicateIDs(in: [a, b, c])
    #expect(
      found.map(\.problem) == [.duplicateID("labour/sample", path: "a/labour.rules", line: 3)])
    #expect(found.map(\.path) == ["b/labour.rules"])
    #expect(found.first?.span == b.rules.first?.name.span)
  }

  @Test func textThatIsNotUTF8IsOneDiagnostic() {
    let bytes = Array(Sample.valid.utf8) + [0xB9, 0xE6, 0xD4, 0xF2] + Array("\nrule x {".utf8)
    let (file, diagnostics) = RuleParser.parse(SourceText(path: "a.rules", bytes: bytes))
    #expect(diagnostics.map(\.problem) == [.notUTF8])
    #expect(diagnostics.map(\.span.start) == [Sample.valid.utf8.count])
    #expect(file.rules.isEmpty)
  }

  @Test func whatDecodingMendedIsReported() {
    let problem = TextProblem(kind: .invalidUTF8(count: 1), span: SourceSpan(3, 4))
    let source = SourceText(path: "a.rules", bytes: Array(Sample.valid.utf8), problems: [problem])
    #expect(RuleParser.parse(source).diagnostics.map(\.problem) == [.notUTF8])
  }

  @Test func misspeltNamesAreHelped() throws {
    let diagnostic = try #require(
      parse(Sample.with("check", "check total == men + womn")).diagnostics.first)
    #expect(diagnostic.message(in: .zh) == "未知的名称 `womn`")
    #expect(diagnostic.help(in: .zh) == "是不是想写 `women`？")
    #expect(diagnostic.message(in: .en) == "unknown name `womn`")
    #expect(diagnostic.help(in: .en) == "did you mean `women`?")
  }
}

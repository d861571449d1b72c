import Checking
import Quantities
import RuleLanguage
import SourceText
import Testing

@Suite struct RuleOverridesTests {
  private static let text = """
    param least = 95%

    /// 达标
    rule reached {
        match "达标率{rate:%}"
        check rate >= least
        pass "达标率96%。"
        fail "达标率90%。"
    }
    """

  private static let file = RuleParser.parse(SourceText(path: "a/quality.rules", text: text)).file

  private func findings(_ settings: [RuleOverrides.Setting]) -> [Finding] {
    let (overrides, problems) = RuleOverrides.resolve(settings, in: [Self.file])
    #expect(problems.isEmpty)
    let rules = RuleSet.compile([Self.file], overrides: overrides).rules
    return rules.result(
      of: "quality/reached", over: SourceText(path: "a.md", text: "达标率93%。"), language: .en
    )?.findings ?? []
  }

  @Test func levelsAndParametersAreReplaced() {
    #expect(findings([]).map(\.level) == [.error])
    #expect(findings([.level(rule: "quality/reached", "note")]).map(\.level) == [.note])
    for name in ["least", "quality.least", "quality/reached.least"] {
      #expect(findings([.parameter(name: name, "90%")]).isEmpty)
    }
    #expect(
      findings([.parameter(name: "least", "90%"), .parameter(name: "least", "99")]).count == 1)
  }

  @Test(
    arguments: [
      (.level(rule: "quality/speed", "note"), .unknownRule(suggestion: nil)),
      (.level(rule: "quality/reachd", "note"), .unknownRule(suggestion: "quality/reached")),
      (
        .level(rule: "quality/reached", "eror"),
        .unknownLevel(allowed: ["error", "warning", "note"], suggestion: "error")
      ),
      (.parameter(name: "last", "3%"), .unknownParameter(suggestion: "least")),
      (.parameter(name: "other.least", "3%"), .unknownParameter(suggestion: nil)),
      (.parameter(name: "least", "much"), .noNumber),
      (.parameter(name: "least", "3人"), .otherUnit(expected: "%")),
      (.parameter(name: "least", "3% }\nrule"), .noNumber),
    ] as [(RuleOverrides.Setting, RuleOverrides.Problem.Kind)])
  func whatCannotBeFollowedIsTold(
    _ setting: RuleOverrides.Setting, _ kind: RuleOverrides.Problem.Kind
  ) {
    let (overrides, problems) = RuleOverrides.resolve([setting], in: [Self.file])
    #expect(overrides == .none)
    #expect(problems.map(\.kind) == [kind])
    for problem in problems { #expect(problem.message(in: .zh) != problem.message(in: .en)) }
  }
}

@Suite struct ExpectationTests {
  private func outcomes(_ examples: String) -> [ExampleResult.Outcome] {
    let text = """
      /// 就业率
      rule rate {
          match "劳动力{labour:人}，就业{employed:人}，就业率{rate:%}"
          check rate == employed / labour
          pass "劳动力200人，就业150人，就业率75%。"
          fail "劳动力200人，就业150人，就业率57%。"
          \(examples)
      }
      """
    let (file, diagnostics) = RuleParser.parse(SourceText(path: "case.rules", text: text))
    #expect(diagnostics.isEmpty)
    return Array(
      RuleSet.compile([file]).rules.testExamples(language: .zh).map(\.outcome).dropFirst(2))
  }

  private static let fault = "fail \"劳动力200人，就业150人，就业率57%。\""

  @Test(
    arguments: [
      "verdict violated", "message \"应为 75%\"", "message \"should be 75%\"", "figure rate \"57%\"",
      "figure labour \"200人\"", "expected \"75%\"", "verdict violated\nexpected \"75%\"",
    ])
  func whatIsFoundIsAsExpected(_ line: String) {
    #expect(outcomes("\(Self.fault) {\n\(line)\n}") == [.asExpected])
  }

  @Test(
    arguments: [
      ("verdict exact", ["violated"]), ("message \"应为 80%\"", nil),
      ("figure rate \"75%\"", ["57%"]),
      ("figure men \"75%\"", []), ("expected \"57%\"", ["75%"]),
    ] as [(String, [String]?)])
  func whatIsNotIsTold(_ line: String, _ found: [String]?) {
    let outcome = outcomes("\(Self.fault) {\n\(line)\n}").first
    guard case .otherwise(let miss)? = outcome else {
      Issue.record("\(String(describing: outcome))")
      return
    }
    if let found { #expect(miss.found == found) }
  }

  @Test func passesHaveVerdictsToo() {
    let text = "pass \"劳动力300人，就业200人，就业率66.7%。\""
    #expect(outcomes("\(text) {\nverdict tail\n}") == [.asExpected])
  }

  @Test func ignoredExamplesAreNeitherPassesNorFaults() {
    #expect(outcomes("ignore \"劳动力200人，失业150人，失业率57%。\"") == [.asExpected])
    #expect(
      outcomes("ignore \"劳动力200人，就业150人，就业率75%。\"") == [.judgedUnexpectedly])
  }
}

import Checking
import Quantities
import RuleLanguage
import SourceText
import Testing

@Suite struct RuleLintTests {
  private static let fact = """
    /// 在册
    fact people: 人 {
        match "在册{it}"
        example "在册3人" = 3人
    }

    """

  private static func rule(_ name: String, _ items: String) -> String {
    """
    /// 标题
    rule \(name) {
        \(items)
        pass "在册3人。甲3人。在册3人。"
        fail "在册3人。甲4人。在册4人。"
    }

    """
  }

  private static func lint(_ text: String) -> [LintFinding.Problem] {
    let loaded = RuleLoader.load([SourceText(path: "case.rules", text: text)])
    #expect(loaded.diagnostics.isEmpty)
    let (rules, problems) = RuleSet.compile(loaded.files)
    #expect(problems.isEmpty)
    return rules.lint(today: CalendarDate(year: 2024, month: 6, day: 30)).map(\.problem)
  }

  @Test(
    arguments: [
      (fact + rule("a", "check agree(people)"), []),
      (rule("a", "match \"甲{x:人}\"\ncheck x == 3人"), []),
      (
        fact.replacing("    example \"在册3人\" = 3人\n", with: "")
          + rule("a", "check agree(people)"), [.factWithoutExample("people")]
      ),
      (fact + rule("a", "match \"甲{x:人}\"\ncheck x == 3人"), [.unusedFact("people")]),
      ("words up = \"增\"\n" + rule("a", "match \"甲{x:人}\"\ncheck x == 3人"), [.unusedWords("up")]),
      ("param n = 3人\n" + rule("a", "match \"甲{x:人}\"\ncheck x == 3人"), [.unusedParameter("n")]),
      ("param n = 3人\n" + rule("a", "match \"甲{x:人}\"\ncheck x == n"), []),
      (
        rule("a", "match \"甲{x:人}\"\ncheck x == 3人")
          + rule("b", "match \"甲{x:人}\"\ncheck  x==3人"),
        [.duplicateRule("case/b", of: "case/a")]
      ),
      (
        rule("a", "match \"甲{x:人}\"\ncheck x == 3人")
          + rule("b", "match \"甲{x:人}\"\nwhen x > 2人\ncheck x == 3人"), []
      ),
      (rule("a", "match \"甲{x:人}\"\ncheck x == 3人\ncheck x <= x"), [.cannotFail]),
      (rule("a", "match \"甲{x:人}\"\ncheck x == 3人\ncheck x<3人 or x < x"), [.cannotHold]),
      (rule("a", "match \"甲{x:人}\"\ncheck x == 3人\ncheck 1 < 2"), [.speaksOfNothing]),
      (rule("a", "match \"乙{x:人}\"\ncheck x == 3人"), [.neverApplies("case/a")]),
      (
        rule("a", "match \"甲{x:人}\"\ncheck x == 3人\nuntil 2024-06-29"),
        [.expired("case/a", until: "2024-06-29")]
      ),
      (rule("a", "match \"甲{x:人}\"\ncheck x == 3人\nuntil 2024-06-30"), []),
      (
        rule("a", "match \"甲{x:人}\"\ncheck x == 3人")
          + rule("b", "match \"甲{x:人}\"\ncheck 3人 < x"),
        [.contradicts("case/b", "case/a")]
      ),
      (
        rule("a", "match \"甲{x:人}\"\ncheck x >= 3人")
          + rule("b", "match \"甲{x:人}\"\ncheck x <= 3人"), []
      ),
      (rule("a", "match \"甲{x:人}\"\nwhen x > 2人\ncheck x >= 2人"), [.cannotFail]),
      (rule("a", "match \"甲{x:人}\"\nwhen x > 2人\ncheck 2人 > x"), [.cannotHold]),
      (rule("a", "match \"甲{x:人}\"\ncheck x >= 2人 or x < 2人"), [.cannotFail]),
      (rule("a", "match \"甲{x:人}\"\ncheck x > 2人 and x <= 2人"), [.cannotHold]),
    ] as [(String, [LintFinding.Problem])])
  func doubtfulPlacesAreFound(_ text: String, _ expected: [LintFinding.Problem]) {
    #expect(Self.lint(text) == expected)
  }

  @Test func messagesAreInBothLanguages() {
    let problems: [LintFinding.Problem] = [
      .factWithoutExample("a"), .neverApplies("a"), .unusedWords("a"), .unusedFact("a"),
      .unusedParameter("a"), .duplicateRule("a", of: "b"), .expired("a", until: "2020-01-01"),
      .cannotFail, .cannotHold, .speaksOfNothing, .contradicts("a", "b"),
    ]
    for problem in problems {
      let finding = LintFinding(problem: problem, path: "a", span: SourceSpan(0, 0))
      #expect(finding.message(in: .zh) != finding.message(in: .en))
    }
  }
}

@Suite struct FactExampleTests {
  private func outcomes(_ examples: String) -> [ExampleResult.Outcome] {
    let text = "/// 产值\nfact output: 元 {\n match \"产值{it}\"\n not after \"总\"\n\(examples)\n}\n"
    let (file, diagnostics) = RuleParser.parse(SourceText(path: "case.rules", text: text))
    #expect(diagnostics.isEmpty)
    return RuleSet.compile([file]).rules.testFactExamples().map(\.outcome)
  }

  @Test(
    arguments: [
      ("example \"产值3万元\" = 3万元", .asExpected),
      ("example \"产值3万元\" = 30000元", .asExpected),
      ("example \"产值3万元\" = 30000", .asExpected),
      ("example \"产值3万元\" = 4万元", .factFound("3万元")),
      ("example \"产量3吨\" = 3元", .factFound(nil)),
      ("example \"总产值3万元\" = none", .asExpected),
      ("example \"产值3万元\" = none", .factFound("3万元")),
      ("example \"总产值4元，产值3元\" = 3元", .asExpected),
    ] as [(String, ExampleResult.Outcome)])
  func examplesOfFactsAreRun(_ example: String, _ expected: ExampleResult.Outcome) {
    #expect(outcomes(example) == [expected])
  }
}

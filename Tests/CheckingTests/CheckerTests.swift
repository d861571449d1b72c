import Checking
import Figures
import RuleLanguage
import SourceText
import Testing

@Suite struct CheckerTests {
  private static let rules = """
    /// 部分之和等于合计
    rule parts-add-up {
        match "合计{whole:户}，分别为{parts:户}(、{parts:户})+"
        check whole == sum(parts)
        pass "合计7户，分别为3户、4户。"
        fail "合计8户，分别为3户、4户。"
    }

    /// 比例不超过一
    rule share-within-one {
        match "占比{share:%}"
        check share <= 100%
        pass "占比99%。"
        fail "占比101%。"
    }
    """

  private func ruleSet() -> RuleSet {
    let (file, mistakes) = RuleParser.parse(SourceText(path: "t.rules", text: Self.rules))
    #expect(mistakes.isEmpty)
    return RuleSet.compile([file]).rules
  }

  private func check(_ texts: [String], jobs: Int = 1) -> CheckResult {
    Checker(rules: ruleSet()).check(
      texts.enumerated().map { number, text in
        DocumentReader.read(SourceText(path: "\(number).md", text: text))
      }, jobs: jobs)
  }

  @Test(arguments: [2, 3, 8])
  func resultIsTheSameWhateverTheNumberOfJobs(_ jobs: Int) {
    let texts = (0..<40).map { number in
      "甲村合计\(number + 7)户，分别为3户、4户。\n\n乙村占比\(number * 5)%。合计9户，分别为4户、5户。"
    }
    let one = check(texts)
    let many = check(texts, jobs: jobs)
    #expect(one.findings.count > 40)
    #expect(one.findings == many.findings)
    #expect(one.passes == many.passes)
    #expect(one.documents.map(\.coveredCount) == many.documents.map(\.coveredCount))
  }

  /// Looking through the whole sentence again for each binding would take minutes.
  @Test(.timeLimit(.minutes(1)))
  func wordsThatExcludeAreLookedForOnceInAnEndlessSentence() {
    let (file, mistakes) = RuleParser.parse(
      SourceText(
        path: "t.rules",
        text: """
          /// 甲
          rule small {
              match "{x:人}"
              unless "可比价"
              check x < 9
              pass "1人"
              fail "9人"
          }
          """))
    #expect(mistakes.isEmpty)
    let sentence = String(repeating: "甲1人，", count: 100_000)
    let checker = Checker(rules: RuleSet.compile([file]).rules)
    for (end, passes) in [("。可比价", 100_000), ("可比价。", 0)] {
      let document = DocumentReader.read(SourceText(path: "a.md", text: sentence + end))
      let result = checker.check([document])
      #expect(result.passes.count == passes)
      #expect(result.unchecked.count == 100_000 - passes)
    }
  }

  @Test func findingsComeInOrderOfDocumentAndPlace() {
    let findings = check([
      "占比101%。\n\n合计8户，分别为3户、4户。\n\n占比102%。", "合计9户，分别为3户、4户。",
    ]).findings
    #expect(findings.map(\.document) == [0, 0, 0, 1])
    let starts = findings.filter { $0.document == 0 }.map(\.primary.start)
    #expect(starts == starts.sorted())
    #expect(
      findings.map(\.rule) == [
        "t/share-within-one", "t/parts-add-up", "t/share-within-one", "t/parts-add-up",
      ])
  }

  @Test func fingerprintOutlivesEditsElsewhereAndOfTheFigure() {
    func fingerprint(_ text: String) -> String? { check([text]).findings.first?.fingerprint }
    let first = fingerprint("全县合计80户，分别为3户、4户。")
    #expect(first != nil)
    #expect(fingerprint("新的一段。\n\n全县合计90户，分别为3户、4户。") == first)
    #expect(fingerprint("全县合计1,234户，分别为3户、4户。") == first)
    #expect(fingerprint("全市合计80户，分别为3户、4户。") != first)
  }

  @Test func equalFingerprintsAreNumbered() {
    let sentence = "全县合计80户，分别为3户、4户。"
    let fingerprints = check([sentence + "\n\n" + sentence]).findings.map(\.fingerprint)
    #expect(fingerprints.count == 2)
    #expect(fingerprints.last == fingerprints.first.map { $0 + "-2" })
  }

  @Test func rulesThatNeverBoundAreNamed() {
    #expect(check(["占比50%。"]).unboundRules == ["t/parts-add-up"])
    #expect(check(["没有数字。"]).unboundRules == ["t/parts-add-up", "t/share-within-one"])
  }

  @Test func examplesTellWhyTheyFail() {
    let text = """
      /// 不超过一
      rule within {
          match "占比{share:%}"
          check share <= 100%
          pass "比例99%。"
          pass "占比101%。"
          fail "占比99%。"
          fail "占比101%。"
      }
      """
    let (file, _) = RuleParser.parse(SourceText(path: "t.rules", text: text))
    let outcomes = RuleSet.compile([file]).rules.testExamples(language: .zh).map(\.outcome)
    #expect(outcomes.count == 4)
    #expect(outcomes.first == .neverBound)
    if case .violatedUnexpectedly(let message) = outcomes[1] {
      #expect(message.contains("101%"))
    } else {
      Issue.record("an example that should pass and does not has no message")
    }
    #expect(outcomes[2...] == [.heldUnexpectedly, .asExpected])
  }
}

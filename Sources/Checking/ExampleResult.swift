import Figures
import Quantities
package import RuleLanguage
package import SourceText

/// What came of one example of a rule.
package struct ExampleResult: Hashable, Sendable {
  /// `<topic>/<rule>`.
  package let rule: String
  /// The path of the rule file.
  package let path: String
  package let example: Example
  /// Why the example is not as its rule says, in the language asked for; `nil` where it is.
  package let failure: String?

  package var isPassed: Bool { failure == nil }

  /// The string literal in the rule file.
  package var span: SourceSpan { example.span }
}

extension RuleSet {
  /// Runs the examples of every rule: `pass` texts must be checked and found right, `fail` texts
  /// found wrong, each by the rule itself.
  package func testExamples(language: Language, jobs: Int = 1) -> [ExampleResult] {
    Parallel.map(count: rules.count, jobs: jobs) { index in
      let rule = rules[index]
      let checker = Checker(rules: only(rule), options: CheckOptions(language: language))
      return rule.declaration.examples.map { example in
        let source = SourceText(path: rule.path, text: example.text)
        let result = checker.check([DocumentReader.read(source)])
        return ExampleResult(
          rule: rule.id, path: rule.path, example: example,
          failure: failure(of: example, result, Wording(language: language)))
      }
    }.flatMap { $0 }
  }

  private func failure(
    of example: Example, _ result: CheckResult, _ words: Wording
  ) -> String? {
    if example.expectsPass {
      if let finding = result.findings.first { return words.exampleViolated(finding.message) }
      if let unchecked = result.unchecked.first { return words.exampleUnchecked(unchecked.cause) }
      return result.passes.isEmpty ? words.exampleNeverBound() : nil
    }
    if result.findings.contains(where: { $0.verdict == .violated }) { return nil }
    if let finding = result.findings.first ?? result.passes.first {
      return words.exampleHeld(finding.message)
    }
    if let unchecked = result.unchecked.first { return words.exampleUnchecked(unchecked.cause) }
    return words.exampleNeverBound()
  }
}

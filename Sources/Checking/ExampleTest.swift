import Figures
import Quantities
package import RuleLanguage
package import SourceText

/// What came of one `pass` or `fail` example of a rule.
package struct ExampleResult: Sendable {
  package enum Outcome: Hashable, Sendable {
    case asExpected
    /// No `match` line of the rule found its figures.
    case neverBound
    /// A `fail` example in which the rule finds no fault.
    case heldUnexpectedly
    /// A `pass` example in which the rule finds fault, with its message.
    case violatedUnexpectedly(String)
    /// The rule bound figures but could not judge them.
    case unchecked(String)
  }

  package let rule: String
  package let example: Example
  /// The file that the rule stands in.
  package let source: SourceText
  package let outcome: Outcome
}

extension RuleSet {
  /// Runs the examples of every active rule against that rule alone.
  package func testExamples(language: Language) -> [ExampleResult] {
    rules.flatMap { rule -> [ExampleResult] in
      let file = files[rule.file]
      let alone = RuleSet(file: file, rule: rule, facts: facts)
      let checker = Checker(rules: alone, options: CheckOptions(language: language))
      return rule.declaration.examples.map { example in
        let documents = Self.documents(of: example, rule, path: file.source.path)
        return ExampleResult(
          rule: rule.id, example: example, source: file.source,
          outcome: Self.outcome(checker.check(documents), example))
      }
    }
  }

  /// The documents of an example: one, or for a rule across documents those that lines of five or
  /// more `=` divide.
  private static func documents(
    of example: Example, _ rule: CompiledRule, path: String
  ) -> [Document] {
    guard rule.declaration.isAcrossDocuments else {
      return [DocumentReader.read(SourceText(path: path, text: example.text))]
    }
    let lines = example.text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.split { $0.count >= 5 && $0.allSatisfy { $0 == "=" } }.enumerated().map {
      number, lines in
      DocumentReader.read(
        SourceText(path: "\(path)#\(number + 1)", text: lines.joined(separator: "\n")))
    }
  }

  private init(file: RuleFile, rule: CompiledRule, facts: [CompiledFact]) {
    self.init(
      files: [file],
      rules: [
        CompiledRule(
          id: rule.id, declaration: rule.declaration, file: 0, programs: rule.programs,
          factUses: rule.factUses)
      ],
      facts: facts.filter { fact in
        rule.factUses.contains { $0.use.name == fact.declaration.name.text }
      })
  }

  private static func outcome(_ result: CheckResult, _ example: Example) -> ExampleResult.Outcome {
    if let cause = result.unchecked.first?.cause, result.findings.isEmpty, result.passes.isEmpty {
      return .unchecked(cause.rawValue)
    }
    if result.findings.isEmpty, result.passes.isEmpty { return .neverBound }
    if example.expectsPass {
      guard let finding = result.findings.first else { return .asExpected }
      return .violatedUnexpectedly(finding.message)
    }
    return result.findings.contains { $0.verdict == .violated } ? .asExpected : .heldUnexpectedly
  }
}

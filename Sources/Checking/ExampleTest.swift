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
      let source = files[rule.file].source
      let checker = checker(of: rule, language)
      return rule.declaration.examples.map { example in
        let documents = Self.documents(of: example, rule, path: source.path)
        return ExampleResult(
          rule: rule.id, example: example, source: source,
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

  /// What an active rule alone finds in a text, such as one of its examples.
  package func result(
    of rule: String, over text: SourceText, language: Language
  ) -> CheckResult? {
    guard let rule = rules.first(where: { $0.id == rule }) else { return nil }
    return checker(of: rule, language).check([DocumentReader.read(text)])
  }

  private func checker(of rule: CompiledRule, _ language: Language) -> Checker {
    Checker(
      rules: RuleSet(file: files[rule.file], rule: rule, facts: facts),
      options: CheckOptions(language: language))
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

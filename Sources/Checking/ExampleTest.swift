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
    /// An `ignore` example that the rule judges all the same.
    case judgedUnexpectedly
    /// The verdict is right, but something else that the example says is not.
    case otherwise(ExampleMiss)
    /// An example of a fact in which it was found as this, or not at all.
    case factFound(String?)
  }

  /// The id of the rule, or the name of the fact.
  package let rule: String
  package let example: Example
  /// The file that the rule stands in.
  package let source: SourceText
  package let outcome: Outcome
}

extension RuleSet {
  /// Runs the examples of every fact against that fact alone.
  package func testFactExamples() -> [ExampleResult] {
    facts.flatMap { fact -> [ExampleResult] in
      let alone = RuleSet(files: [], rules: [], facts: [fact])
      return fact.declaration.examples.map { example in
        let document = DocumentReader.read(
          SourceText(path: fact.source.path, text: example.text))
        return ExampleResult(
          rule: fact.declaration.name.text,
          example: Example(kind: .pass, text: example.text, span: example.span),
          source: fact.source, outcome: alone.outcome(of: example, in: document))
      }
    }
  }

  private func outcome(
    of example: FactExample, in document: Document
  ) -> ExampleResult.Outcome {
    let figures = mentionedFigures(in: document)
    guard let wanted = example.value else {
      return figures.first.map { .factFound(document.source.text($0.span)) } ?? .asExpected
    }
    let unit = example.unit.flatMap { UnitVocabulary.standard.unit($0) }
    let isThere = figures.contains { figure in
      // A number without a unit is in the scale of the figure's.
      guard let unit else { return figure.value == wanted }
      return figure.unit.dimension == unit.dimension
        && figure.value?.multiplied(by: figure.unit.factor) == wanted.multiplied(by: unit.factor)
    }
    if isThere { return .asExpected }
    return .factFound(figures.first.map { document.source.text($0.span) })
  }

  private func mentionedFigures(in document: Document) -> [Figure] {
    var found = FactMentions(facts)
    scanner.scan(MatchStream(document)) { program, match in
      let owner = factOwners[program - owners.count]
      found.add(match, fact: owner.fact, alternative: owner.alternative, in: document)
    }
    return found.figures.map { document.figures[$0] }
  }

  /// Runs the examples of every active rule against that rule alone.
  package func testExamples(language: Language) -> [ExampleResult] {
    rules.flatMap { rule -> [ExampleResult] in
      let source = files[rule.file].source
      return rule.declaration.examples.map { example in
        let documents = Self.documents(of: example, rule, path: source.path)
        return ExampleResult(
          rule: rule.id, example: example, source: source,
          outcome: outcome(of: example, over: documents, rule, language))
      }
    }
  }

  private func outcome(
    of example: Example, over documents: [Document], _ rule: CompiledRule, _ language: Language
  ) -> ExampleResult.Outcome {
    let result = checker(of: rule, language).check(documents)
    let outcome = Self.outcome(result, example)
    guard outcome == .asExpected, !example.expectations.isEmpty else { return outcome }
    // Messages may be told of in either language.
    let other = checker(of: rule, language == .zh ? .en : .zh).check(documents)
    let check = ExpectationCheck(results: [result, other], documents: documents)
    return check.firstMissed(of: example).map(ExampleResult.Outcome.otherwise) ?? .asExpected
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
          lists: rule.lists, exclusions: rule.exclusions, factUses: rule.factUses,
          table: rule.table)
      ],
      facts: facts.filter { fact in
        rule.factUses.contains { $0.use.name == fact.declaration.name.text }
      })
  }

  private static func outcome(_ result: CheckResult, _ example: Example) -> ExampleResult.Outcome {
    if example.kind == .ignore {
      if let finding = result.findings.first { return .violatedUnexpectedly(finding.message) }
      return result.passes.isEmpty ? .asExpected : .judgedUnexpectedly
    }
    if let cause = result.unchecked.first?.cause, result.findings.isEmpty, result.passes.isEmpty {
      return .unchecked(cause.rawValue)
    }
    if result.findings.isEmpty, result.passes.isEmpty { return .neverBound }
    let wantsImprobable = example.expectations.contains { $0.kind == .verdict("improbable") }
    if example.kind == .pass {
      if let finding = result.findings.first { return .violatedUnexpectedly(finding.message) }
    } else if !result.findings.contains(where: {
      $0.verdict == .violated || wantsImprobable && $0.verdict == .improbable
    }) {
      return .heldUnexpectedly
    }
    return .asExpected
  }
}

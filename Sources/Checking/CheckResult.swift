package import Figures

/// Everything that a run over documents found, in the order in which it is shown.
package struct CheckResult: Sendable {
  package let documents: [DocumentResult]
  /// Sorted by document, place, rule, message.
  package let findings: [Finding]
  package let passes: [Finding]
  package let unchecked: [Unchecked]
  /// Every rule of the run, in the order of the rule files.
  package let rules: [RuleUse]

  package init(
    documents: [DocumentResult], findings: [Finding], passes: [Finding], unchecked: [Unchecked],
    rules: [RuleUse] = []
  ) {
    self.documents = documents
    self.findings = findings
    self.passes = passes
    self.unchecked = unchecked
    self.rules = rules
  }
}

/// How often a rule applied in a run.
package struct RuleUse: Hashable, Sendable {
  package let rule: String
  /// The sets of figures it was evaluated for; 0 for a rule that never bound.
  package let bindingCount: Int

  package init(rule: String, bindingCount: Int) {
    self.rule = rule
    self.bindingCount = bindingCount
  }
}

/// One document of a run with its coverage.
package struct DocumentResult: Sendable {
  package let document: Document
  /// Figures that are no names of things.
  package let figureCount: Int
  /// Figures that take part in at least one evaluated check.
  package let coveredCount: Int

  package init(document: Document, figureCount: Int, coveredCount: Int) {
    self.document = document
    self.figureCount = figureCount
    self.coveredCount = coveredCount
  }
}

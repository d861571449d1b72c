package import Figures

/// Everything that a run over documents found, in the order in which it is shown.
package struct CheckResult: Sendable {
  package let documents: [DocumentResult]
  /// Sorted by document, place, rule, message.
  package var findings: [Finding]
  package let passes: [Finding]
  package let unchecked: [Unchecked]
  /// The ids of rules that bound nothing in any document, in the order of their files.
  package let unboundRules: [String]
  /// Findings that comments suppress, in the order of findings; they are not among those.
  package var suppressed: [SuppressedFinding]

  package init(
    documents: [DocumentResult], findings: [Finding], passes: [Finding], unchecked: [Unchecked],
    unboundRules: [String] = [], suppressed: [SuppressedFinding] = []
  ) {
    self.suppressed = suppressed
    self.documents = documents
    self.findings = findings
    self.passes = passes
    self.unchecked = unchecked
    self.unboundRules = unboundRules
  }
}

extension CheckResult {
  /// Whether no rule applied to anything: then nothing is known of the documents.
  package var boundNothing: Bool {
    findings.isEmpty && passes.isEmpty && unchecked.isEmpty && suppressed.isEmpty
      && documents.allSatisfy { $0.coveredCount == 0 }
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

package import SourceText

/// A mistake in a rule file, with its place and what would be right.
package struct RuleDiagnostic: Error, Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case placeholder
  }

  package let problem: Problem
  /// The path of the rule file.
  package let path: String
  package let span: SourceSpan

  package init(problem: Problem, path: String, span: SourceSpan) {
    self.problem = problem
    self.path = path
    self.span = span
  }
}

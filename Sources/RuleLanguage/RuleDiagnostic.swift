package import SourceText

/// A mistake in a rule file, with its place and what would be right.
///
/// What is wrong is kept as data; the words are made in `message(in:)` and `help(in:)`.
package struct RuleDiagnostic: Error, Hashable, Sendable {
  package enum Severity: String, Hashable, Sendable {
    case warning, error
  }

  package let problem: RuleProblem
  /// The path of the rule file.
  package let path: String
  /// In the bytes of the rule file; empty where something is missing between two tokens.
  package let span: SourceSpan

  package typealias Problem = RuleProblem

  package init(problem: Problem, path: String, span: SourceSpan) {
    self.problem = problem
    self.path = path
    self.span = span
  }

  package var severity: Severity {
    switch problem {
    case .noDeclarations, .strayDocComment, .unusedName: .warning
    default: .error
    }
  }
}

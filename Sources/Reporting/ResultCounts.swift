package import Checking
import RuleLanguage

/// The numbers of a run, the same in every format.
package struct ResultCounts: Hashable, Sendable {
  package let documents: Int
  package let figures: Int
  package let covered: Int
  package let passed: Int
  package let errors: Int
  package let warnings: Int
  package let notes: Int
  package let unchecked: Int
  /// Findings that someone accepts with a reason; they count at no level.
  package let suppressed: Int

  package init(_ result: CheckResult) {
    documents = result.documents.count
    figures = result.documents.reduce(0) { $0 + $1.figureCount }
    covered = result.documents.reduce(0) { $0 + $1.coveredCount }
    passed = result.passes.count
    errors = result.findings.count { $0.level == .error }
    warnings = result.findings.count { $0.level == .warning }
    notes = result.findings.count { $0.level == .note }
    unchecked = result.unchecked.count
    suppressed = result.suppressed.count
    isNothing = result.boundNothing
  }

  /// Whether no rule applied to anything.
  package let isNothing: Bool

  /// Covered figures in whole percent, `nil` without figures.
  ///
  /// Rounded, but 100 only where nothing is left uncovered, and 0 only where nothing is covered.
  package var coveredPercent: Int? {
    guard figures > 0 else { return nil }
    if covered == 0 || covered >= figures { return covered == 0 ? 0 : 100 }
    return min(max((covered * 200 + figures) / (figures * 2), 1), 99)
  }
}

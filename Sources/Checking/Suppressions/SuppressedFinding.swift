package import SourceText

/// A finding that someone has accepted with a reason: kept, counted and shown as such, no failure.
package struct SuppressedFinding: Hashable, Sendable {
  package let finding: Finding
  package let reason: String
  /// The comment that says so, in the finding's own document; `nil` where it is said elsewhere.
  package let comment: SourceSpan?

  package init(finding: Finding, reason: String, comment: SourceSpan?) {
    self.finding = finding
    self.reason = reason
    self.comment = comment
  }
}

package import Quantities
package import SourceText

/// What a run was asked for.
package struct CheckOptions: Hashable, Sendable {
  /// The language of messages.
  package var language: Language
  /// How digits were rounded where neither the rule nor the document says so.
  package var rounding: RoundingMode
  /// Whether a verdict of `tail` is shown as a note.
  package var raisesTail: Bool
  /// Whether findings and passes carry the arithmetic behind them, which costs time to write.
  package var accounts: Bool
  /// Whether comments that suppress findings are passed over, as an audit may want.
  package var ignoresSuppressions: Bool

  package init(
    language: Language = .zh, rounding: RoundingMode = .nearest, raisesTail: Bool = false,
    accounts: Bool = false, ignoresSuppressions: Bool = false
  ) {
    self.ignoresSuppressions = ignoresSuppressions
    self.language = language
    self.rounding = rounding
    self.raisesTail = raisesTail
    self.accounts = accounts
  }
}

package import Quantities
package import RuleLanguage
package import SourceText

/// What a run was asked for.
package struct CheckOptions: Hashable, Sendable {
  /// The language of messages.
  package var language: Language
  /// How digits were rounded where neither the rule nor the document says so.
  package var rounding: RoundingMode
  /// The level at which a verdict of `tail` is shown; `nil` where it passes.
  package var tail: Level?
  /// Whether findings and passes carry the arithmetic behind them, which costs time to write.
  package var accounts: Bool
  /// Whether comments that suppress findings are passed over, as an audit may want.
  package var ignoresSuppressions: Bool

  package init(
    language: Language = .zh, rounding: RoundingMode = .nearest, tail: Level? = nil,
    accounts: Bool = false, ignoresSuppressions: Bool = false
  ) {
    self.ignoresSuppressions = ignoresSuppressions
    self.language = language
    self.rounding = rounding
    self.tail = tail
    self.accounts = accounts
  }
}

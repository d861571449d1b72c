package import Quantities
package import SourceText

/// What a run decides for all rules and documents.
package struct CheckOptions: Hashable, Sendable {
  /// The language of messages.
  package var language: Language
  /// How digits were rounded where neither the rule nor the document says so.
  package var rounding: RoundingMode?
  /// Whether a residue that rounding explains is shown as a note.
  package var raisesTail: Bool

  package init(
    language: Language = .zh, rounding: RoundingMode? = nil, raisesTail: Bool = false
  ) {
    self.language = language
    self.rounding = rounding
    self.raisesTail = raisesTail
  }
}

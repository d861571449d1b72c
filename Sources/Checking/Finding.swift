package import Quantities
package import RuleLanguage
package import SourceText

/// One figure that a rule has bound, under the name the rule gives it.
package struct BoundFigure: Hashable, Sendable {
  package let name: String
  /// The index of the figure in its document.
  package let figure: Int
  package let span: SourceSpan
  /// What the figure should read, in its own style, where the relation says so and it does not.
  package let expected: String?
  /// The index in the run of the document that it stands in, where that is not the finding's own.
  package let document: Int?

  package init(
    name: String, figure: Int, span: SourceSpan, expected: String? = nil, document: Int? = nil
  ) {
    self.document = document
    self.name = name
    self.figure = figure
    self.span = span
    self.expected = expected
  }
}

/// The verdict of one rule over one set of figures: a pass, or something to show.
package struct Finding: Hashable, Sendable {
  /// `<topic>/<rule>`.
  package let rule: String
  /// The level it is shown at; passes carry the rule's level.
  package let level: Level
  package let verdict: Verdict
  /// One line, in the language of the run.
  package let message: String
  /// The index of the document in the run.
  package let document: Int
  /// The figure that the message speaks of.
  package let primary: SourceSpan
  /// In order of place; the primary one is among them.
  package let figures: [BoundFigure]
  /// Stable across edits elsewhere in the document: rule, document and the words round the figures
  /// with their digits masked.
  package let fingerprint: String
  /// The arithmetic behind the verdict, where the run was asked for it.
  package let account: Account?
  /// Where it stands in the ledger of the run; `nil` without one.
  package var ledger: LedgerMark?

  package init(
    rule: String, level: Level, verdict: Verdict, message: String, document: Int,
    primary: SourceSpan, figures: [BoundFigure], fingerprint: String, account: Account? = nil
  ) {
    self.account = account
    self.rule = rule
    self.level = level
    self.verdict = verdict
    self.message = message
    self.document = document
    self.primary = primary
    self.figures = figures
    self.fingerprint = fingerprint
  }
}

/// A binding that could not be judged: counted and listed, never a pass.
package struct Unchecked: Hashable, Sendable {
  package let rule: String
  package let cause: UncheckedCause
  package let document: Int
  package let span: SourceSpan
  /// In order of place.
  package let figures: [BoundFigure]

  package init(
    rule: String, cause: UncheckedCause, document: Int, span: SourceSpan,
    figures: [BoundFigure] = []
  ) {
    self.figures = figures
    self.rule = rule
    self.cause = cause
    self.document = document
    self.span = span
  }
}

package import SourceText

/// A pattern over characters and figures, as written between the quotes of `match`.
package struct Pattern: Hashable, Sendable {
  /// A choice of sequences; one for a pattern without `|` at the top.
  package let alternatives: [[PatternElement]]
  package let span: SourceSpan

  package init(alternatives: [[PatternElement]], span: SourceSpan) {
    self.alternatives = alternatives
    self.span = span
  }
}

/// One element of a pattern with its place in the rule file.
package struct PatternElement: Hashable, Sendable {
  package let kind: PatternElementKind
  package let span: SourceSpan

  package init(_ kind: PatternElementKind, _ span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}

package indirect enum PatternElementKind: Hashable, Sendable {
  /// Characters that match themselves, already folded as documents are.
  case literal([UInt32])
  /// `[甲乙]`, `[^，]`.
  case characters([UInt32], negated: Bool)
  /// `{rate:%}`.
  case capture(PatternCapture)
  /// `..`, `...`, `....`: the shortest stretch that lets the rest match.
  case gap(GapReach)
  /// `(a|b)`, `(a)?`, `(a)+`, `(a)*`.
  case group([[PatternElement]], Repetition)
  /// `<rise>`: a word list of this file or one it uses.
  case words(Name)
}

package enum GapReach: Hashable, Sendable {
  /// `..`, up to a comma, a semicolon or the end of the sentence.
  case clause
  /// `...`, up to the end of the sentence.
  case sentence
  /// `....`, up to the end of the paragraph.
  case paragraph
}

package enum Repetition: Hashable, Sendable {
  case once, optional, oneOrMore, zeroOrMore
}

/// `{name}`, `{name:人|户}`, `{name:count}`, `{name:same other}`, `{name:same other|count}`.
package struct PatternCapture: Hashable, Sendable {
  package let name: Name
  /// Empty accepts any figure that is no name of something.
  package let constraints: [FigureConstraint]

  package init(name: Name, constraints: [FigureConstraint]) {
    self.name = name
    self.constraints = constraints
  }
}

package enum FigureConstraint: Hashable, Sendable {
  /// count, money, percent, length, area, date, year, any, …
  case figureClass(FigureClass)
  /// A unit by its symbol, already looked up: accepts every unit that converts into it.
  case unit(Name)
  /// The same unit as an earlier capture.
  case same(Name)
}

package enum FigureClass: String, Hashable, Sendable, CaseIterable {
  case count, money, percent, length, area, volume, mass, duration, measure, ratio, points, date
  case year, month, period, age, ordinal, number, any
  /// A至B, of any unit.
  case range
  /// Names one after another: 甲、乙和丙; at the beginning or end of a pattern.
  case list
  /// With other constraints: no figure that says how much something changed by.
  case level
  /// With other constraints: only a number written in words, 三 or three.
  case worded
  /// The numeral of a slogan in quotation marks: “四知”.
  case slogan
}

package import Quantities
package import SourceText

/// What a figure is the number of.
package enum FigureKind: String, Hashable, Sendable, CaseIterable {
  case count, money, percent, measure, date, year, month, period, age, ordinal
  /// Digits that are no figure: 4A, “1+17”, a telephone number.
  case name
}

/// A number as written in a document, with what it may stand for.
package struct Figure: Hashable, Sendable {
  /// The number with its unit, without words of hedging before or behind it.
  package let span: SourceSpan
  /// The characters of the folded text that patterns see as this one figure, hedges included.
  package let folded: Range<Int>
  package let kind: FigureKind
  /// The number in the unit's own scale (9.15万元 is 91500 元; 78.64% is 78.64); the lower end of
  /// a range; `nil` for dates, periods and names.
  package let value: Exact?
  package let interval: Interval
  /// The place value of the last written digit, magnitude included.
  package let ulp: Exact?
  package let unit: QuantityUnit
  package let qualifier: Qualifier?
  /// The dates of a date, year, month or period.
  package let period: CalendarPeriod?
  /// How the number is written: for an expected value in the figure's own style.
  package let notation: Notation
  /// The upper end as written, for a range: 3 of 2至3个.
  package let rangeEnd: Exact?
  /// Whether it is written in words that patterns should see as words: 去年, “十三五”.
  package let isWord: Bool
  /// Whether the unit or magnitude was taken over from a neighbour, a heading or the subject.
  package let inheritsUnit: Bool

  package init(
    span: SourceSpan, folded: Range<Int>, kind: FigureKind, value: Exact?, interval: Interval,
    ulp: Exact?, unit: QuantityUnit, qualifier: Qualifier? = nil, period: CalendarPeriod? = nil,
    notation: Notation = Notation(), rangeEnd: Exact? = nil, isWord: Bool = false,
    inheritsUnit: Bool = false
  ) {
    self.span = span
    self.folded = folded
    self.kind = kind
    self.value = value
    self.interval = interval
    self.ulp = ulp
    self.unit = unit
    self.qualifier = qualifier
    self.period = period
    self.notation = notation
    self.rangeEnd = rangeEnd
    self.isWord = isWord
    self.inheritsUnit = inheritsUnit
  }

  /// Whether patterns see the figure as one symbol rather than as its characters.
  package var isSymbol: Bool { kind != .name && !isWord }
}

/// How the digits of a figure are written.
package struct Notation: Hashable, Sendable {
  /// Digits behind the decimal point.
  package var decimals: Int
  /// The power of ten of the magnitude word: 0, 4 for 万, 8 for 亿, 12 for 万亿.
  package var magnitude: Int
  /// The magnitude word as written: "", 万, 亿, million.
  package var magnitudeWord: String
  /// Whether digits are grouped in threes by commas.
  package var grouped: Bool
  /// Whether written in Chinese numerals.
  package var chinese: Bool

  package init(
    decimals: Int = 0, magnitude: Int = 0, magnitudeWord: String = "", grouped: Bool = false,
    chinese: Bool = false
  ) {
    self.decimals = decimals
    self.magnitude = magnitude
    self.magnitudeWord = magnitudeWord
    self.grouped = grouped
    self.chinese = chinese
  }
}

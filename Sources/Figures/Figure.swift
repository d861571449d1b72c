package import Quantities
package import SourceText

/// What a figure is the number of.
package enum FigureKind: String, Hashable, Sendable, CaseIterable {
  case count, money, percent, measure, date, year, month, period, age, ordinal
  /// Digits that are no figure: 4A, “1+17”, a telephone number.
  case name
}

/// What a figure is in its clause, by the words that touch it.
package enum FigureRole: String, Hashable, Sendable {
  case level
  /// 增加4家, 下降3.5%: how much something changed by.
  case change
  /// 超过200亿元的企业, 100人以上的村: what a class of things is bounded by.
  case classBound
  /// 5, 3 and 2 of 5:3:2, which mean nothing apart.
  case ratioPart
}

/// A number as written in a document, with what it may stand for.
///
/// A report has thousands, so that what follows from the digits is computed and what few figures
/// have is kept apart.
package struct Figure: Hashable, Sendable {
  /// The number with its unit, without words of hedging before or behind it.
  package let span: SourceSpan
  /// The characters of the folded text that patterns see as this one figure, hedges included.
  package let folded: Range<Int>
  /// The number in the unit's own scale (9.15万元 is 91500 元; 78.64% is 78.64); the lower end of
  /// a range; `nil` for dates, periods and names.
  package let value: Exact?
  package let unit: QuantityUnit
  private let extra: Extra?
  /// How the number is written: for an expected value in the figure's own style.
  package let notation: Notation
  package let kind: FigureKind
  package let qualifier: Qualifier?
  /// Whether the number counts things one by one, so that it is not rounded.
  package let isExact: Bool
  /// Whether it is written in words that patterns should see as words: 去年, “十三五”.
  package let isWord: Bool
  /// Whether the unit or magnitude was taken over from a neighbour, a heading or the subject.
  package let inheritsUnit: Bool
  package private(set) var role = FigureRole.level

  /// What few figures have.
  private final class Extra: Hashable, Sendable {
    let period: CalendarPeriod?
    let rangeEnd: Exact?
    let ulp: Exact?
    let interval: Interval?
    let per: [Denominator]

    init(
      _ period: CalendarPeriod?, _ rangeEnd: Exact?, _ ulp: Exact?, _ interval: Interval?,
      per: [Denominator] = []
    ) {
      self.period = period
      self.rangeEnd = rangeEnd
      self.ulp = ulp
      self.interval = interval
      self.per = per
    }

    static func == (a: Extra, b: Extra) -> Bool {
      a.period == b.period && a.rangeEnd == b.rangeEnd && a.ulp == b.ulp
        && a.interval == b.interval && a.per == b.per
    }

    func hash(into hasher: inout Hasher) { hasher.combine(period) }
  }

  /// A figure whose interval follows from its digits.
  ///
  /// `ulp` is the place value of the last digit where `notation` does not tell it.
  package init(
    span: SourceSpan, folded: Range<Int>, kind: FigureKind, value: Exact?, unit: QuantityUnit,
    isExact: Bool, qualifier: Qualifier? = nil, period: CalendarPeriod? = nil,
    notation: Notation = Notation(), rangeEnd: Exact? = nil, ulp: Exact? = nil,
    isWord: Bool = false, inheritsUnit: Bool = false
  ) {
    self.span = span
    self.folded = folded
    self.kind = kind
    self.value = value
    self.unit = unit
    self.qualifier = qualifier
    self.isExact = isExact
    self.notation = notation
    self.isWord = isWord
    self.inheritsUnit = inheritsUnit
    extra =
      period == nil && rangeEnd == nil && ulp == nil ? nil : Extra(period, rangeEnd, ulp, nil)
  }

  /// A figure with an interval and place value of its own, from a figure sheet or a test.
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
    self.unit = unit
    self.qualifier = qualifier
    isExact = interval.isPoint
    self.notation = notation
    self.isWord = isWord
    self.inheritsUnit = inheritsUnit
    extra = Extra(period, rangeEnd, ulp, interval)
  }

  /// The figure as told per something by the words before or behind it.
  func told(per: [Denominator]) -> Figure {
    Figure(
      self, extra: Extra(period, rangeEnd, extra?.ulp, extra?.interval, per: per))
  }

  private init(_ figure: Figure, extra: Extra) {
    span = figure.span
    folded = figure.folded
    kind = figure.kind
    value = figure.value
    unit = figure.unit
    qualifier = figure.qualifier
    isExact = figure.isExact
    notation = figure.notation
    isWord = figure.isWord
    inheritsUnit = figure.inheritsUnit
    role = figure.role
    self.extra = extra
  }

  /// What words apart from the figure tell it per: 人 and 学期 in 每人每学期1500元.
  ///
  /// The unit stays what is written with the number, so that 1500元 times 61人 is money.
  package var per: [Denominator] { extra?.per ?? [] }

  func playing(_ role: FigureRole) -> Figure {
    var figure = self
    figure.role = role
    return figure
  }

  /// The dates of a date, year, month or period.
  package var period: CalendarPeriod? { extra?.period }

  /// The upper end as written, for a range: 3 of 2至3个.
  package var rangeEnd: Exact? { extra?.rangeEnd }

  /// The place value of the last written digit, magnitude included.
  package var ulp: Exact? {
    guard value != nil else { return nil }
    return extra?.ulp
      ?? Exact(significand: 1, exponent: Int(notation.magnitude) - Int(notation.decimals))
  }

  /// Every value that the written form allows (design, section 4).
  package var interval: Interval {
    if let interval = extra?.interval { return interval }
    guard let value, let ulp else { return .everything }
    func written(_ value: Exact, _ qualifier: Qualifier?) -> Interval {
      Interval(
        written: value, ulp: ulp,
        lastNonZeroPlace: qualifier == nil ? nil : value.coarserUlps(ulp: ulp).last,
        isExact: isExact, qualifier: qualifier) ?? .everything
    }
    guard qualifier == .range, let rangeEnd else { return written(value, qualifier) }
    let low = written(value, nil)
    let high = written(rangeEnd, nil)
    return Interval(
      low: low.low, high: high.high, lowClosed: low.lowClosed, highClosed: high.highClosed)
  }

  /// Whether patterns see the figure as one symbol rather than as its characters.
  package var isSymbol: Bool { kind != .name && !isWord }
}

/// How the digits of a figure are written.
package struct Notation: Hashable, Sendable {
  private var storedDecimals: Int8
  private var storedMagnitude: Int8
  /// Whether digits are grouped in threes by commas.
  package var grouped: Bool
  /// Whether written in Chinese numerals.
  package var chinese: Bool
  /// Whether the magnitude word is English.
  package var english: Bool

  package init(
    decimals: Int = 0, magnitude: Int = 0, grouped: Bool = false, chinese: Bool = false,
    english: Bool = false
  ) {
    storedDecimals = Int8(clamping: decimals)
    storedMagnitude = Int8(clamping: magnitude)
    self.grouped = grouped
    self.chinese = chinese
    self.english = english
  }

  /// Digits behind the decimal point.
  package var decimals: Int {
    get { Int(storedDecimals) }
    set { storedDecimals = Int8(clamping: newValue) }
  }

  /// The power of ten of the magnitude word: 0, 4 for 万, 8 for 亿, 12 for 万亿.
  package var magnitude: Int {
    get { Int(storedMagnitude) }
    set { storedMagnitude = Int8(clamping: newValue) }
  }

  /// The magnitude word: "", 万, 亿, million.
  package var magnitudeWord: String {
    if english {
      switch magnitude {
      case 2: return " hundred"
      case 3: return " thousand"
      case 5: return " lakh"
      case 6: return " million"
      case 7: return " crore"
      case 9: return " billion"
      case 12: return " trillion"
      default: return ""
      }
    }
    var rest = magnitude
    var word = ""
    while rest >= 8 {
      word = "亿" + word
      rest -= 8
    }
    if rest >= 4 {
      word = "万" + word
      rest -= 4
    }
    switch rest {
    case 1: return "十" + word
    case 2: return "百" + word
    case 3: return "千" + word
    default: return word
    }
  }
}

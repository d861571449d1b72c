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
  package var span: SourceSpan { bytes.span }
  /// The characters of the folded text that patterns see as this one figure, hedges included.
  package var folded: Range<Int> { characters.range }
  /// The number in the unit's own scale (9.15万元 is 91500 元; 78.64% is 78.64); the lower end of
  /// a range; `nil` for dates, periods and names.
  package var value: Exact? { number.value ?? extra?.value }
  package let unit: QuantityUnit
  private let bytes: Stretch
  private let characters: Stretch
  private let number: SmallNumber
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
    let numbers: Numbers?

    init(_ period: CalendarPeriod?, _ numbers: Numbers?) {
      self.period = period
      self.numbers = numbers
    }

    /// `nil` where there is nothing to keep.
    static func keeping(_ period: CalendarPeriod?, _ numbers: Numbers) -> Extra? {
      let numbers = numbers.isEmpty ? nil : numbers
      return period == nil && numbers == nil ? nil : Extra(period, numbers)
    }

    var value: Exact? { numbers?.value }

    static func == (a: Extra, b: Extra) -> Bool {
      a.period == b.period && a.numbers == b.numbers
    }

    func hash(into hasher: inout Hasher) { hasher.combine(period) }
  }

  /// What few numbers have; apart from periods, which a report has many of.
  private final class Numbers: Hashable, Sendable {
    /// The value where `SmallNumber` cannot hold it.
    let value: Exact?
    let rangeEnd: Exact?
    let ulp: Exact?
    let interval: Interval?
    let per: [Denominator]

    init(
      value: Exact?, rangeEnd: Exact?, ulp: Exact?, interval: Interval? = nil,
      per: [Denominator] = []
    ) {
      self.value = value
      self.rangeEnd = rangeEnd
      self.ulp = ulp
      self.interval = interval
      self.per = per
    }

    var isEmpty: Bool {
      value == nil && rangeEnd == nil && ulp == nil && interval == nil && per.isEmpty
    }

    static func == (a: Numbers, b: Numbers) -> Bool {
      a.value == b.value && a.rangeEnd == b.rangeEnd && a.ulp == b.ulp
        && a.interval == b.interval && a.per == b.per
    }

    func hash(into hasher: inout Hasher) { hasher.combine(rangeEnd) }
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
    bytes = Stretch(span)
    characters = Stretch(folded)
    number = SmallNumber(value)
    self.kind = kind
    self.unit = unit
    self.qualifier = qualifier
    self.isExact = isExact
    self.notation = notation
    self.isWord = isWord
    self.inheritsUnit = inheritsUnit
    let large = number.value == nil ? value : nil
    extra =
      period == nil && rangeEnd == nil && ulp == nil && large == nil
      ? nil : .keeping(period, Numbers(value: large, rangeEnd: rangeEnd, ulp: ulp))
  }

  /// A figure with an interval and place value of its own, from a figure sheet or a test.
  package init(
    span: SourceSpan, folded: Range<Int>, kind: FigureKind, value: Exact?, interval: Interval,
    ulp: Exact?, unit: QuantityUnit, qualifier: Qualifier? = nil, period: CalendarPeriod? = nil,
    notation: Notation = Notation(), rangeEnd: Exact? = nil, isWord: Bool = false,
    inheritsUnit: Bool = false
  ) {
    bytes = Stretch(span)
    characters = Stretch(folded)
    number = SmallNumber(value)
    self.kind = kind
    self.unit = unit
    self.qualifier = qualifier
    isExact = interval.isPoint
    self.notation = notation
    self.isWord = isWord
    self.inheritsUnit = inheritsUnit
    let large = number.value == nil ? value : nil
    extra = Extra(
      period, Numbers(value: large, rangeEnd: rangeEnd, ulp: ulp, interval: interval))
  }

  /// The figure as told per something by the words before or behind it.
  func told(per: [Denominator]) -> Figure {
    let numbers = extra?.numbers
    return Figure(
      self,
      extra: Extra(
        period,
        Numbers(
          value: numbers?.value, rangeEnd: rangeEnd, ulp: numbers?.ulp,
          interval: numbers?.interval, per: per)))
  }

  private init(_ figure: Figure, extra: Extra) {
    bytes = figure.bytes
    characters = figure.characters
    number = figure.number
    kind = figure.kind
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
  package var per: [Denominator] { extra?.numbers?.per ?? [] }

  func playing(_ role: FigureRole) -> Figure {
    var figure = self
    figure.role = role
    return figure
  }

  /// The dates of a date, year, month or period.
  package var period: CalendarPeriod? { extra?.period }

  /// The upper end as written, for a range: 3 of 2至3个.
  package var rangeEnd: Exact? { extra?.numbers?.rangeEnd }

  /// The place value of the last written digit, magnitude included.
  package var ulp: Exact? {
    guard value != nil else { return nil }
    return extra?.numbers?.ulp
      ?? Exact(significand: 1, exponent: Int(notation.magnitude) - Int(notation.decimals))
  }

  /// Every value that the written form allows (design, section 4).
  package var interval: Interval {
    if let interval = extra?.numbers?.interval { return interval }
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
  package var isSymbol: Bool { (kind != .name || isSlogan) && !isWord }

  /// Whether it is the numeral of a slogan, “四知”: the name of a list by how much it holds.
  package var isSlogan: Bool { kind == .name && value != nil }
}

import Figures
import Quantities

/// The operands of the relations over one binding, each figure once for each way it is read.
struct OperandTable {
  /// What of a figure is the number.
  enum Aspect: Hashable {
    case value
    /// The days of a date or period, or of its start or end.
    case days(CalendarPeriod)
    case year(Int)
  }

  struct Source: Hashable {
    /// The index of the figure in its document; `nil` for a date that the rule itself names.
    let figure: Int?
    let aspect: Aspect
  }

  let figures: [Figure]
  let mode: RoundingMode
  /// Whether numbers stand for their written values alone, as in guards.
  let takesWritten: Bool
  private(set) var operands: [Operand] = []
  private(set) var sources: [Source] = []
  private var numbers: [Source: Int] = [:]

  init(figures: [Figure], mode: RoundingMode, takesWritten: Bool) {
    self.figures = figures
    self.mode = mode
    self.takesWritten = takesWritten
  }

  /// The value of a figure in base units.
  mutating func value(_ figure: Int) throws(UncheckedCause) -> Term {
    let source = Source(figure: figure, aspect: .value)
    if let known = numbers[source] { return .operand(known) }
    return add(try operand(figures[figure]), source)
  }

  /// All days of a period as one number of days.
  mutating func days(
    of period: CalendarPeriod, figure: Int?
  ) throws(UncheckedCause) -> Term {
    let source = Source(figure: figure, aspect: .days(period))
    if let known = numbers[source] { return .operand(known) }
    guard let interval = period.days, let first = interval.low ?? interval.high else {
      throw .unresolvedDate
    }
    return add(Operand(value: first, interval: interval, ulp: nil), source)
  }

  mutating func year(_ year: Int, figure: Int?) -> Term {
    guard let figure else { return .constant(Exact(year)) }
    let source = Source(figure: figure, aspect: .year(year))
    if let known = numbers[source] { return .operand(known) }
    let value = Exact(year)
    return add(Operand(value: value, interval: Interval(value), ulp: nil), source)
  }

  /// Between none and one day: whether both ends of a stretch of days are counted.
  mutating func eitherCount() -> Term {
    let slack = Operand(
      value: .one, interval: Interval(low: .zero, high: .one), ulp: nil)
    return add(slack, Source(figure: nil, aspect: .value))
  }

  private mutating func add(_ operand: Operand, _ source: Source) -> Term {
    let index = operands.count
    operands.append(operand)
    sources.append(source)
    if source.figure != nil || source.aspect != .value { numbers[source] = index }
    return .operand(index)
  }

  private func operand(_ figure: Figure) throws(UncheckedCause) -> Operand {
    guard let value = figure.value else { throw .missing }
    let factor = figure.unit.factor
    guard let base = value.multiplied(by: factor) else { throw .tooLarge }
    let isApproximate = figure.qualifier == .about
    if takesWritten {
      return Operand(
        value: base, interval: Interval(base), ulp: nil, isApproximate: isApproximate)
    }
    guard let interval = interval(of: figure)?.scaled(by: factor) else { throw .tooLarge }
    return Operand(
      value: base, interval: interval, ulp: figure.ulp?.multiplied(by: factor),
      coarserUlps: coarserUlps(of: figure).compactMap { $0.multiplied(by: factor) },
      isApproximate: isApproximate)
  }

  /// What the digits allow under the mode of rounding at hand; hedges say themselves what they
  /// allow.
  private func interval(of figure: Figure) -> Interval? {
    guard mode != .nearest, figure.qualifier == nil, !figure.isExact, let value = figure.value,
      let ulp = figure.ulp
    else { return figure.interval }
    return Interval(written: value, ulp: ulp, mode: mode)
  }

  /// The coarser places to which a round number may have been rounded.
  ///
  /// A reading must leave the number two digits, or it would swallow every mistake; and one zero at
  /// the end of a plain count is mere chance.
  private func coarserUlps(of figure: Figure) -> [Exact] {
    guard figure.qualifier == nil, figure.notation.decimals == 0, let value = figure.value,
      let size = value.magnitude, let ulp = figure.ulp
    else { return [] }
    let places = value.coarserUlps(ulp: ulp)
    if figure.notation.magnitude == 0, places.count < 2 { return [] }
    return places.filter { place in
      place.multiplied(by: Exact(10)).map { $0 <= size } ?? false
    }
  }
}

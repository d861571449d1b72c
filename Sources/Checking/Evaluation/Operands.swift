import Figures
import Quantities
import RuleLanguage

extension Figure {
  /// The figure as an operand in base units, with its digits rounded in a given way.
  func operand(_ mode: RoundingMode) -> Operand? {
    guard let value else { return nil }
    return operand(value, interval(in: mode), mode)
  }

  /// The lower or upper end of a range as an operand of its own; both are the figure for others.
  func operand(end isUpper: Bool, _ mode: RoundingMode) -> Operand? {
    guard let value, let ulp else { return nil }
    let end = isUpper ? rangeEnd ?? value : value
    guard rangeEnd != nil else { return operand(mode) }
    let interval = Interval(written: end, ulp: ulp, isExact: isExact, mode: mode)
    return interval.flatMap { operand(end, $0, mode) }
  }

  private func operand(_ value: Exact, _ interval: Interval, _ mode: RoundingMode) -> Operand? {
    let factor = unit.factor
    guard let scaled = value.multiplied(by: factor), let bounds = interval.scaled(by: factor) else {
      return nil
    }
    let place = isExact || mode == .exact ? nil : ulp.flatMap { $0.multiplied(by: factor) }
    return Operand(
      value: scaled, interval: bounds, ulp: place, coarserUlps: coarserReadings(mode),
      isApproximate: qualifier == .about)
  }

  func interval(in mode: RoundingMode) -> Interval {
    guard mode != .nearest, let value, let ulp, qualifier != .range else { return interval }
    return Interval(
      written: value, ulp: ulp, lastNonZeroPlace: value.coarserUlps(ulp: ulp).last,
      isExact: isExact, qualifier: qualifier, mode: mode) ?? .everything
  }

  /// Whole numbers that end in two zeros or more may have been rounded to them: one zero ends every
  /// tenth number, and 1320 for 1319 is a mistake.
  private func coarserReadings(_ mode: RoundingMode) -> [Exact] {
    guard mode == .nearest, let value, notation.decimals == 0, notation.magnitude == 0,
      qualifier == nil, kind == .count || kind == .money || kind == .measure,
      value.magnitude?.isLess(than: Exact(100)) == false
    else { return [] }
    let places = value.coarserUlps()
    return places.count < 2 ? [] : places.compactMap { $0.multiplied(by: unit.factor) }
  }

  /// What the figure is a number of, for the check that units fit.
  var unitType: UnitType {
    if period != nil { return .date }
    return UnitType(unit)
  }
}

extension Operand {
  /// The operand taken to its last written digit.
  var withoutCoarserReadings: Operand {
    Operand(value: value, interval: interval, ulp: ulp, isApproximate: isApproximate)
  }
}

extension CalendarPeriod {
  /// The first date, or the last, as an operand in days.
  ///
  /// A date without its year can only be compared with another without, so `assumingYear` gives
  /// both the same one.
  func operand(end isEnd: Bool, assumingYear year: Int?) throws(UncheckedCause) -> Operand {
    guard let date = isEnd ? end : start else { throw .missing }
    let resolved = CalendarDate(year: date.year ?? year, month: date.month, day: date.day)
    guard let first = resolved.firstDay, let last = resolved.lastDay else {
      throw .unresolvedDate
    }
    return Operand(
      value: Exact(isEnd ? last : first),
      interval: Interval(low: Exact(first), high: Exact(last)), ulp: nil)
  }

  var lacksYear: Bool {
    (start.map { $0.year == nil } ?? false) || (end.map { $0.year == nil } ?? false)
  }
}

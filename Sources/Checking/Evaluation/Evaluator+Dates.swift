import Quantities
import RuleLanguage

extension Evaluator {
  private static let year = UnitVocabulary.standard.unit("年")
  private static let day = UnitVocabulary.standard.unit("天")
  private static let month = UnitVocabulary.standard.unit("个月")

  /// The time from one date to another: in years between whole years, else in days.
  mutating func difference(
    _ later: DateValue, _ earlier: DateValue
  ) throws(UncheckedCause) -> NumberValue {
    if let to = later.year, let from = earlier.year {
      return inYears(
        .sum([
          table.year(to, figure: later.figure), .negated(table.year(from, figure: earlier.figure)),
        ]))
    }
    return inDays(.sum([try days(later), .negated(try days(earlier))]))
  }

  mutating func days(_ date: DateValue) throws(UncheckedCause) -> Term {
    try table.days(of: date.period, figure: date.figure)
  }

  /// `years(p)`: the years a period touches, both ends included; the years between two dates.
  mutating func years(_ arguments: [Value]) throws(UncheckedCause) -> NumberValue {
    if arguments.count == 1, case .number(let number) = arguments[0] { return number }
    if arguments.count == 2 {
      let (from, to) = (try date(arguments[0]), try date(arguments[1]))
      guard let a = from.start?.period.start?.year, let b = to.end?.period.end?.year else {
        throw .unresolvedDate
      }
      return inYears(
        .sum([table.year(b, figure: to.figure), .negated(table.year(a, figure: from.figure))]))
    }
    guard let argument = arguments.first else { throw .missing }
    let span = try date(argument)
    guard let start = span.period.start?.year, let end = span.period.end?.year else {
      throw .unresolvedDate
    }
    guard let count = Exact(end).subtracting(Exact(start))?.adding(.one) else { throw .tooLarge }
    return inYears(.constant(count))
  }

  /// `days(p)`, `days(a, b)`: with or without the first day, since reports count both ways.
  mutating func days(_ arguments: [Value]) throws(UncheckedCause) -> NumberValue {
    if arguments.count == 1, case .number(let number) = arguments[0] { return number }
    guard let first = arguments.first, let last = arguments.last else { throw .missing }
    guard let from = try date(first).start, let to = try date(last).end else {
      throw .unresolvedDate
    }
    return inDays(
      .sum([try days(to), .negated(try days(from)), table.eitherCount()]))
  }

  func date(_ value: Value) throws(UncheckedCause) -> DateValue {
    guard case .date(let date) = value else { throw .unitMismatch }
    return date
  }

  func shifted(
    _ date: DateValue, by number: NumberValue, isNegative: Bool
  ) throws(UncheckedCause) -> DateValue {
    let value: Exact
    switch number.term {
    case .constant(let constant): value = constant
    case .operand(let index): value = table.operands[index].value
    default: throw .notComparable
    }
    guard let signed = isNegative ? value.negated : value else { throw .tooLarge }
    let unit: QuantityUnit
    if number.type == .number, date.year != nil, let year = Self.year {
      // A bare number beside a year counts years.
      guard let base = signed.multiplied(by: year.factor) else { throw .tooLarge }
      return try shifted(date, by: base)
    } else if let own = number.unit, number.type == .dimension(.duration) {
      unit = own
    } else {
      throw .unitMismatch
    }
    guard let month = Self.month, unit.isCompatible(with: month) else { throw .notComparable }
    return try shifted(date, by: signed)
  }

  private func shifted(_ date: DateValue, by days: Exact) throws(UncheckedCause) -> DateValue {
    guard let month = Self.month, let months = days.divided(by: month.factor), months.isInteger,
      let count = Int(exactly: months.numerator),
      let result = date.shifted(years: 0, months: count)
    else { throw .notComparable }
    return result
  }

  private func inYears(_ years: Term) -> NumberValue {
    guard let year = Self.year else { return NumberValue(years, .number) }
    return NumberValue(
      .product([years, .constant(year.factor)]), .dimension(.duration), unit: year,
      bareFactor: year.factor)
  }

  private func inDays(_ days: Term) -> NumberValue {
    NumberValue(days, .dimension(.duration), unit: Self.day, bareFactor: .one)
  }
}

import Quantities

/// What an expression comes to over one binding.
enum Value {
  case number(NumberValue)
  case date(DateValue)
  case list([Value])
}

/// A number in base units, as a term over operands.
struct NumberValue {
  var term: Term
  /// What it is a number of.
  var type: UnitType
  /// The unit, where it is one figure or literal: a month is no number of days.
  var unit: QuantityUnit?
  /// How many base units a bare number beside it means: years and days of periods.
  var bareFactor: Exact?

  init(_ term: Term, _ type: UnitType, unit: QuantityUnit? = nil, bareFactor: Exact? = nil) {
    self.term = term
    self.type = type
    self.unit = unit
    self.bareFactor = bareFactor
  }

  static let zero = NumberValue(.constant(.zero), .number)

  /// The number as it goes beside another: `years(p) == 3` means three years.
  func beside(_ other: NumberValue) -> NumberValue {
    guard type == .number, bareFactor == nil, let factor = other.bareFactor else { return self }
    var scaled = self
    scaled.term = .product([term, .constant(factor)])
    scaled.type = other.type
    scaled.bareFactor = factor
    return scaled
  }

  /// Whether the two may be compared or added as far as calendars go.
  func isLike(_ other: NumberValue) -> Bool {
    guard type == .dimension(.duration), other.type == type, let unit, let otherUnit = other.unit
    else { return true }
    return unit.isCompatible(with: otherUnit)
  }
}

/// A date or period, still as dates: what is asked of it decides which number it becomes.
struct DateValue {
  let period: CalendarPeriod
  /// The figure it comes from.
  let figure: Int?

  /// The year, where it is a whole one.
  var year: Int? {
    guard let start = period.start, start == period.end, start.month == nil else { return nil }
    return start.year
  }

  var start: DateValue? {
    period.start.map { DateValue(period: CalendarPeriod(start: $0, end: $0), figure: figure) }
  }

  var end: DateValue? {
    period.end.map { DateValue(period: CalendarPeriod(start: $0, end: $0), figure: figure) }
  }

  /// The date some years and months later; `nil` where the calendar has no such date.
  func shifted(years: Int, months: Int) -> DateValue? {
    func shift(_ date: CalendarDate) -> CalendarDate? {
      guard let year = date.year, (1...9999).contains(year), abs(years) < 10_000,
        abs(months) < 120_000
      else { return nil }
      guard let month = date.month else {
        return months.isMultiple(of: 12) ? CalendarDate(year: year + years + months / 12) : nil
      }
      let count = (year + years) * 12 + month - 1 + months
      guard count >= 12 else { return nil }
      let shifted = CalendarDate(year: count / 12, month: count % 12 + 1, day: date.day)
      return shifted.exists ? shifted : nil
    }
    var start: CalendarDate?
    var end: CalendarDate?
    if let from = period.start {
      guard let date = shift(from) else { return nil }
      start = date
    }
    if let to = period.end {
      guard let date = shift(to) else { return nil }
      end = date
    }
    return DateValue(period: CalendarPeriod(start: start, end: end), figure: figure)
  }
}

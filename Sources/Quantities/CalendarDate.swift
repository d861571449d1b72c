/// A date as precisely as it was written: a year, a month, or a day, perhaps with the year unknown.
package struct CalendarDate: Hashable, Sendable {
  // Kept small, since every dated figure has two; the least numbers stand for unknown.
  private let storedYear: Int32
  private let storedMonth: Int8
  private let storedDay: Int8

  /// `nil` where the text gives none and none could be resolved.
  package var year: Int? { storedYear == .min ? nil : Int(storedYear) }
  package var month: Int? { storedMonth == .min ? nil : Int(storedMonth) }
  package var day: Int? { storedDay == .min ? nil : Int(storedDay) }

  /// Months and days that no calendar has are kept as such; see `exists`.
  package init(year: Int?, month: Int? = nil, day: Int? = nil) {
    storedYear = year.map { max(Int32(clamping: $0), .min + 1) } ?? .min
    storedMonth = month.map { max(Int8(clamping: $0), .min + 1) } ?? .min
    storedDay = day.map { max(Int8(clamping: $0), .min + 1) } ?? .min
  }
}

/// A stretch of days from the first day of one date to the last day of another, both included.
package struct CalendarPeriod: Hashable, Sendable {
  /// `nil` is open: "up to 2018".
  package let start: CalendarDate?
  /// `nil` is open: 2015年以来.
  package let end: CalendarDate?
  /// Whether years and quarters are those of a company's books, which begin on no day that is known.
  package let isFiscal: Bool

  package init(start: CalendarDate?, end: CalendarDate?, isFiscal: Bool = false) {
    self.start = start
    self.end = end
    self.isFiscal = isFiscal
  }
}

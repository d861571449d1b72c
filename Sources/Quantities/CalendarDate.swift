/// A date as precisely as it was written: a year, a month, or a day, perhaps with the year unknown.
package struct CalendarDate: Hashable, Sendable {
  /// `nil` where the text gives none and none could be resolved.
  package let year: Int?
  package let month: Int?
  package let day: Int?

  package init(year: Int?, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
  }
}

/// A stretch of days from the first day of one date to the last day of another, both included.
package struct CalendarPeriod: Hashable, Sendable {
  /// `nil` is open: "up to 2018".
  package let start: CalendarDate?
  /// `nil` is open: 2015年以来.
  package let end: CalendarDate?

  package init(start: CalendarDate?, end: CalendarDate?) {
    self.start = start
    self.end = end
  }
}

import Synchronization

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension CalendarDate {
  /// The first day as a number of days since 1 January 1970, or `nil` where the year is not known,
  /// beyond 1…9999, or the date does not exist.
  package var firstDay: Int? {
    guard exists, let year, let months = YearDays.days(of: year) else { return nil }
    guard let month else { return months[0] }
    return months[month - 1] + (day ?? 1) - 1
  }

  /// The last day as a number of days since 1 January 1970, or `nil` as for `firstDay`.
  package var lastDay: Int? {
    guard exists, let year, let months = YearDays.days(of: year) else { return nil }
    guard let month else { return months[12] - 1 }
    guard let day else { return months[month] - 1 }
    return months[month - 1] + day - 1
  }

  /// Whether the calendar has such a date; 29 February does without a year.
  package var exists: Bool {
    if let year, !(1...9999).contains(year) { return false }
    guard let month else { return day == nil || (year == nil && (1...31).contains(day ?? 0)) }
    guard (1...12).contains(month) else { return false }
    guard let day else { return true }
    guard let months = YearDays.days(of: year ?? YearDays.someLeapYear) else { return false }
    return day >= 1 && day <= months[month] - months[month - 1]
  }

  /// "2018", "2018-12", "2018-12-10", or with an unknown year "XXXX-06-20".
  package var iso: String {
    var text = year.map { padded($0, to: 4) } ?? "XXXX"
    if let month {
      text += "-" + padded(month, to: 2)
    } else if day != nil {
      text += "-XX"
    }
    if let day { text += "-" + padded(day, to: 2) }
    return text
  }
}

extension CalendarPeriod {
  /// The day on which it begins, as days since 1 January 1970; `nil` where open or unresolved.
  package var firstDay: Int? { isFiscal ? nil : start?.firstDay }

  package var lastDay: Int? { isFiscal ? nil : end?.lastDay }

  /// All its days as an interval, unbounded at open ends; `nil` where an end is unresolved.
  package var days: Interval? {
    if isFiscal { return nil }
    if let start, start.firstDay == nil { return nil }
    if let end, end.lastDay == nil { return nil }
    return Interval(low: firstDay.map { Exact($0) }, high: lastDay.map { Exact($0) })
  }

  /// "2014/2018", "2015/..", "../2018"; a period of one date is that date; "FY2023-Q3".
  package var iso: String {
    if isFiscal, let start, let end { return "FY" + fiscalLabel(start, end) }
    if let start, start == end { return start.iso }
    return (start?.iso ?? "..") + "/" + (end?.iso ?? "..")
  }

  private func fiscalLabel(_ start: CalendarDate, _ end: CalendarDate) -> String {
    guard let first = start.month, let last = end.month, start.year == end.year else {
      return start == end ? start.iso : start.iso + "/" + end.iso
    }
    let year = CalendarDate(year: start.year).iso
    switch last - first {
    case 2: return "\(year)-Q\(last / 3)"
    case 5: return "\(year)-H\(last / 6)"
    default: return start.iso + "/" + end.iso
    }
  }

  /// The years it touches, both ends included: 2018-2020 are three.
  package var yearCount: Int? {
    guard let from = start?.year, let to = end?.year, spansForward else { return nil }
    return to - from + 1
  }

  /// The months it touches, both ends included.
  package var monthCount: Int? {
    guard let start, let end, let from = start.year, let to = end.year, spansForward else {
      return nil
    }
    return (to - from) * 12 + (end.month ?? 12) - (start.month ?? 1) + 1
  }

  /// Its days, both ends included.
  package var dayCount: Int? {
    guard spansForward, let firstDay, let lastDay else { return nil }
    return lastDay - firstDay + 1
  }

  private var spansForward: Bool {
    guard let firstDay, let lastDay else { return false }
    return firstDay <= lastDay
  }
}

private func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number.magnitude)
  let zeros = String(repeating: "0", count: max(0, width - digits.utf8.count))
  return (number < 0 ? "-" : "") + zeros + digits
}

/// The days on which the months of a year begin, from the toolchain's calendar, kept once asked for:
/// a report speaks of few years, many times.
private enum YearDays {
  static let someLeapYear = 2000

  private static let known = Mutex<[Int: [Int]]>([:])

  private static let calendar: Calendar? = {
    guard let utc = TimeZone(secondsFromGMT: 0) else { return nil }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = utc
    return calendar
  }()

  /// Thirteen numbers of days since 1 January 1970: the months' first days and the next year's.
  static func days(of year: Int) -> [Int]? {
    guard (1...9999).contains(year) else { return nil }
    if let days = known.withLock({ $0[year] }) { return days }
    guard let days = computed(year) else { return nil }
    known.withLock { $0[year] = days }
    return days
  }

  private static func computed(_ year: Int) -> [Int]? {
    guard let calendar, let epoch = day(calendar, 1970, 1) else { return nil }
    var days: [Int] = []
    for month in 1...13 {
      let (year, month) = month == 13 ? (year + 1, 1) : (year, month)
      guard let date = day(calendar, year, month),
        let count = calendar.dateComponents([.day], from: epoch, to: date).day
      else { return nil }
      days.append(count)
    }
    return days
  }

  private static func day(_ calendar: Calendar, _ year: Int, _ month: Int) -> Date? {
    calendar.date(from: DateComponents(year: year, month: month, day: 1))
  }
}

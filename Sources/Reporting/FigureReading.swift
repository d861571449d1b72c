import Figures
import Quantities

/// What the output says a figure stands for: numbers as plain decimals, dates as ISO.
struct FigureReading: Hashable, Sendable {
  /// `nil` for names.
  let value: String?
  /// `nil` is unbounded or not known.
  let low: String?
  let high: String?
  let lowClosed: Bool
  let highClosed: Bool

  init(_ figure: Figure) {
    if let period = figure.period {
      value = period.iso
      low = period.isFiscal ? nil : period.start?.firstDate?.iso
      high = period.isFiscal ? nil : period.end?.lastDate?.iso
      lowClosed = low != nil
      highClosed = high != nil
    } else {
      value = figure.value?.decimalString
      // A name stands for nothing, whatever its digits.
      let interval = figure.value == nil ? Interval(low: nil, high: nil) : figure.interval
      low = interval.low?.decimalString
      high = interval.high?.decimalString
      lowClosed = interval.lowClosed
      highClosed = interval.highClosed
    }
  }
}

extension CalendarDate {
  /// The first day of the year, month or day; `nil` where the year is not known.
  fileprivate var firstDate: CalendarDate? {
    guard firstDay != nil else { return nil }
    return CalendarDate(year: year, month: month ?? 1, day: day ?? 1)
  }

  fileprivate var lastDate: CalendarDate? {
    guard lastDay != nil else { return nil }
    let month = CalendarDate(year: year, month: month ?? 12)
    guard let first = month.firstDay, let last = month.lastDay else { return nil }
    return CalendarDate(year: year, month: month.month, day: day ?? last - first + 1)
  }
}

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
      value = figure.value?.plainDecimal
      // A name stands for nothing, whatever its digits.
      let interval = figure.value == nil ? Interval(low: nil, high: nil) : figure.interval
      low = interval.low?.plainDecimal
      high = interval.high?.plainDecimal
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

extension Exact {
  /// A decimal number for programs: a third has no end, so that it is rounded to fifteen digits,
  /// as many as every number of 64 bits keeps.
  var plainDecimal: String {
    let exact = decimalString
    guard exact.utf8.contains(UInt8(ascii: "/")), let size = magnitude else { return exact }
    var places = 15
    var bound = Exact.one
    if size.isLess(than: .one) == true {
      // Noughts behind the point are no digits.
      while places < 40, let scaled = size.multiplied(by: bound),
        let ten = bound.multiplied(by: Exact(10)),
        scaled.isLess(than: .one) == true
      {
        places += 1
        bound = ten
      }
      places -= 1
    } else {
      while places > 0, bound <= size, let ten = bound.multiplied(by: Exact(10)) {
        places -= 1
        bound = ten
      }
    }
    return decimalString(places: places).withoutLastNoughts
  }
}

extension String {
  /// A decimal without the noughts at its end that rounding left.
  fileprivate var withoutLastNoughts: String {
    guard utf8.contains(UInt8(ascii: ".")) else { return self }
    var kept = Substring(self)
    while kept.utf8.last == UInt8(ascii: "0") { kept = kept.dropLast() }
    if kept.utf8.last == UInt8(ascii: ".") { kept = kept.dropLast() }
    return String(kept)
  }
}

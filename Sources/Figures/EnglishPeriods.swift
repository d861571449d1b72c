import Quantities
import SourceText

/// English periods in words: third quarter of 2023, FY2023 Q3, three months to February 2017.
extension FigureLexer {
  /// Reads the quarter, half or fiscal year that begins with the word at an index.
  ///
  /// - Returns: The index behind it.
  mutating func englishPeriod(at start: Int) -> Int? {
    guard !Folding.isLatinLetter(at(start - 1)), !isDigit(start - 1) else { return nil }
    if let end = fiscalYear(at: start) { return end }
    guard let match = FigureLexer.yearPartWords.match(s, at: start),
      !Folding.isLatinLetter(at(start + match.length))
    else { return nil }
    let behind = start + match.length
    let year = yearOfPart(at: behind)
    appendPart(
      match.meaning, year?.year, isFiscal: year?.isFiscal ?? false, start..<(year?.end ?? behind),
      isWord: year == nil)
    return year?.end ?? behind
  }

  /// FY2023, FY2023 Q3.
  private mutating func fiscalYear(at start: Int) -> Int? {
    guard at(start) | 0x20 == 0x66, at(start + 1) | 0x20 == 0x79, isDigit(start + 2) else {
      return nil
    }
    let run = digitsEnd(start + 2)
    guard run - start == 6, let year = smallInteger(start + 2..<run), (1900...2100).contains(year),
      at(run) != "/" || !isDigit(run + 1)
    else { return nil }
    if let quarter = quarter(at: skipBlank(run)) {
      appendPart(quarter.months, year, isFiscal: true, start..<quarter.end, isWord: false)
      return quarter.end
    }
    let date = CalendarDate(year: year)
    append(
      .year, CalendarPeriod(start: date, end: date, isFiscal: true), start..<run, isWord: false)
    return run
  }

  /// Q3 behind a year.
  private func quarter(at start: Int) -> (months: ClosedRange<Int>, end: Int)? {
    guard at(start) | 0x20 == 0x71, isDigit(start + 1), digitsEnd(start + 1) == start + 2,
      let number = smallInteger(start + 1..<start + 2), (1...4).contains(number)
    else { return nil }
    return (number * 3 - 2...number * 3, start + 2)
  }

  /// The year behind a quarter: "of 2023", "2023", "of fiscal year 2023", "FY2023".
  func yearOfPart(at start: Int) -> (year: Int, isFiscal: Bool, end: Int)? {
    var i = start
    if at(i) == "," { i += 1 }
    guard at(i) == Folding.space else { return nil }
    i += 1
    var isFiscal = false
    while let word = FigureLexer.yearWords.match(s, at: i) {
      if word.meaning { isFiscal = true }
      i += word.length
    }
    let run = digitsEnd(i)
    guard run - i == 4, let year = smallInteger(i..<run), (1900...2100).contains(year),
      at(run) != "." || !isDigit(run + 1), at(run) != "," || !isDigit(run + 1)
    else { return nil }
    return (year, isFiscal, run)
  }

  private mutating func appendPart(
    _ months: ClosedRange<Int>, _ year: Int?, isFiscal: Bool, _ range: Range<Int>, isWord: Bool
  ) {
    append(
      .period,
      CalendarPeriod(
        start: CalendarDate(year: year, month: months.lowerBound),
        end: CalendarDate(year: year, month: months.upperBound), isFiscal: isFiscal),
      range, isWord: isWord)
  }

  mutating func append(
    _ kind: FigureKind, _ period: CalendarPeriod, _ range: Range<Int>, isWord: Bool
  ) {
    append(
      Figure(
        span: folded.span(range), folded: range, kind: kind, value: nil,
        unit: FigureLexer.dateUnit(period.end ?? CalendarDate(year: nil)), isExact: true,
        period: period, isWord: isWord))
  }

  /// Appends an English date, or the period that it ends: three months to February 2017.
  mutating func appendEnglishDate(
    _ kind: FigureKind, _ date: CalendarDate, _ range: Range<Int>
  ) -> Int {
    if let words = FigureLexer.endedPeriods.match(s, endingAt: range.lowerBound, from: floor),
      !Folding.isLatinLetter(at(range.lowerBound - words.length - 1)),
      let first = date.firstMonth(ofMonths: words.meaning)
    {
      return appendPeriod(first, date, range.lowerBound - words.length..<range.upperBound)
    }
    if let length = figures.last, let step = FigureLexer.periodSteps[length.unit.symbol],
      let count = length.value?.smallInteger, count > 0,
      FigureLexer.endings.match(s, endingAt: range.lowerBound, from: length.folded.upperBound)?
        .length == range.lowerBound - length.folded.upperBound,
      let first = date.first(of: count, step)
    {
      figures.removeLast()
      return appendPeriod(first, date, length.folded.lowerBound..<range.upperBound)
    }
    appendDate(kind, date, date, range)
    return range.upperBound
  }

  private static let yearPartWords = WordTable<ClosedRange<Int>>([
    ("first quarter", 1...3), ("second quarter", 4...6), ("third quarter", 7...9),
    ("fourth quarter|final quarter", 10...12), ("first half", 1...6), ("second half", 7...12),
    ("first three quarters", 1...9),
  ])

  /// What stands between a quarter and its year; `true` where it makes the year a fiscal one.
  private static let yearWords = WordTable<Bool>([
    ("of |the |year |calendar ", false), ("fiscal |financial |fy", true), ("fy ", true),
  ])

  private static let endings = WordTable<Bool>([
    (" to | ended | ending | through | ended on | to the end of | up to ", true)
  ])

  private static let endedPeriods = WordTable<Int>([
    ("year to |year ended |year ending |year to the end of ", 12),
    ("quarter to |quarter ended |quarter ending ", 3),
    ("half-year ended |half year ended |half-year to ", 6),
  ])

  private static let periodSteps: [String: CalendarStep] = [
    "months": .month, "weeks": .week, "years": .year, "days": .day,
  ]
}

extension CalendarDate {
  /// The first date of so many months that end with this one; `nil` where a day cuts a month.
  func firstMonth(ofMonths count: Int) -> CalendarDate? {
    guard let month, count > 0, count <= 1200 else { return nil }
    let months = (year ?? 0) * 12 + month - count
    guard year != nil || months >= 0 else { return nil }
    let first = CalendarDate(year: year == nil ? nil : months / 12, month: months % 12 + 1)
    guard let day else { return first }
    guard let firstDay = first.firstDay,
      let lastDay = CalendarDate(year: year, month: month).lastDay,
      self.lastDay == lastDay || day == lastDay - firstDay + 1
    else { return nil }
    return CalendarDate(year: first.year, month: first.month, day: 1)
  }

  /// The first date of so many months, weeks or days that end with this one.
  func first(of count: Int, _ step: CalendarStep) -> CalendarDate? {
    switch step {
    case .year: return count < 100 ? firstMonth(ofMonths: count * 12) : nil
    case .month: return firstMonth(ofMonths: count)
    case .week, .day:
      guard day != nil, let lastDay, count < 10_000 else { return nil }
      return CalendarDate(dayNumber: lastDay + 1 - count * (step == .week ? 7 : 1), notAfter: self)
    }
  }

  /// The date of a day counted from 1 January 1970, not long before another date.
  private init?(dayNumber: Int, notAfter last: CalendarDate) {
    guard var year = last.year, var month = last.month else { return nil }
    for _ in 0..<1200 {
      guard let first = CalendarDate(year: year, month: month).firstDay else { return nil }
      if first <= dayNumber {
        self = CalendarDate(year: year, month: month, day: dayNumber - first + 1)
        return
      }
      month -= 1
      if month == 0 { (year, month) = (year - 1, 12) }
    }
    return nil
  }
}

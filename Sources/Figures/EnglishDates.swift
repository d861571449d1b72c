import Quantities
import SourceText

extension FigureLexer {
  /// 15 March 2020, March 15, 2020, March 2020, Q3 2024, FY 2015/16, in 2012.
  mutating func englishDate(at start: Int) -> Int? {
    let run = digitsEnd(start)
    guard let value = smallInteger(start..<run) else { return nil }
    let length = run - start
    if length <= 2, let end = strokedDate(at: start, run, value) { return end }
    if length == 1, (1...4).contains(value), at(start - 1) | 0x20 == 0x71,
      !Folding.isLatinLetter(at(start - 2))
    {
      let year = yearOfPart(at: run) ?? yearBehind(run).map { ($0.year, false, $0.end) }
      let end = year?.end ?? run
      append(
        .period,
        CalendarPeriod(
          start: CalendarDate(year: year?.year, month: value * 3 - 2),
          end: CalendarDate(year: year?.year, month: value * 3), isFiscal: year?.isFiscal ?? false),
        start - 1..<end, isWord: false)
      return end
    }
    if length <= 2, (1...31).contains(value) {
      if let month = month(behind: isOrdinalSuffix(run) ? run + 2 : run) {
        let year = yearBehind(month.end)
        let date = CalendarDate(year: year?.year, month: month.month, day: value)
        let end = year?.end ?? month.end
        return appendEnglishDate(.date, date, start..<end)
      }
      if let month = month(before: start), unit(at: run) == nil, at(run) != "." || !isDigit(run + 1)
      {
        let year = yearBehind(run)
        let date = CalendarDate(year: year?.year, month: month.month, day: value)
        let end = year?.end ?? run
        return appendEnglishDate(.date, date, month.start..<end)
      }
    }
    guard length == 4, (1900...2100).contains(value), at(run) != "," || !isDigit(run + 1),
      at(run) != "." || !isDigit(run + 1), !isCurrency(start - 1)
    else { return nil }
    if let month = month(before: start) {
      let date = CalendarDate(year: value, month: month.month)
      return appendEnglishDate(.month, date, month.start..<run)
    }
    guard isLatinContext(start, run), unit(at: run) == nil else { return nil }
    if at(run) == "/" || at(run) == "–" || at(run) == "-", digitsEnd(run + 1) == run + 3,
      let short = smallInteger(run + 1..<run + 3)
    {
      let last = value / 100 * 100 + short
      let end = last < value ? last + 100 : last
      // 2005-06 is a financial year, 2024-03 a month.
      if end - value <= 30 {
        return appendPeriod(CalendarDate(year: value), CalendarDate(year: end), start..<run + 3)
      }
      if (1...12).contains(short) {
        let date = CalendarDate(year: value, month: short)
        appendDate(.month, date, date, start..<run + 3)
        return run + 3
      }
    }
    appendDate(.year, CalendarDate(year: value), CalendarDate(year: value), start..<run)
    return run
  }

  /// 5/25/2023 or 25/5/2023; where both may be the month, only the year is known.
  private mutating func strokedDate(at start: Int, _ run: Int, _ first: Int) -> Int? {
    guard at(run) == "/" else { return nil }
    let second = digitsEnd(run + 1)
    guard let other = smallInteger(run + 1..<second), at(second) == "/" else { return nil }
    let end = digitsEnd(second + 1)
    guard end - second == 5, let year = smallInteger(second + 1..<end),
      (1900...2100).contains(year),
      at(end) != "/", (1...31).contains(first), (1...31).contains(other)
    else { return nil }
    var date = CalendarDate(year: year)
    if first <= 12, other > 12 || first == other {
      date = CalendarDate(year: year, month: first, day: other)
    } else if other <= 12, first > 12 {
      date = CalendarDate(year: year, month: other, day: first)
    } else if first > 12 {
      return nil
    }
    appendDate(date.day == nil ? .year : .date, date, date, start..<end)
    return end
  }

  private func isCurrency(_ i: Int) -> Bool {
    switch at(i) {
    case "$", "£", "€", "¥": true
    default: false
    }
  }

  /// Whether the words around are Latin: a letter before or behind, past blanks and brackets.
  func isLatinContext(_ start: Int, _ run: Int) -> Bool {
    var i = start - 1
    while isBetweenYears(at(i)), start - i < 40 { i -= 1 }
    if Folding.isLatinLetter(at(i)) { return true }
    if Folding.isChinese(at(i)) { return false }
    var j = run
    while isBetweenYears(at(j)), j - run < 40 { j += 1 }
    return Folding.isLatinLetter(at(j))
  }

  /// What may stand between a year and the next word: other years and marks.
  private func isBetweenYears(_ scalar: UInt32) -> Bool {
    switch scalar {
    case Folding.space, "(", ")", ",", ":", "-", "–", "/": true
    default: Folding.isDigit(scalar)
    }
  }

  private func yearBehind(_ end: Int) -> (year: Int, end: Int)? {
    var i = end
    if at(i) == "," { i += 1 }
    if at(i) == Folding.space { i += 1 }
    let run = digitsEnd(i)
    guard i > end, run - i == 4, let year = smallInteger(i..<run), (1000...2999).contains(year)
    else { return nil }
    return (year, run)
  }

  private func month(behind end: Int) -> (month: Int, end: Int)? {
    guard at(end) == Folding.space else { return nil }
    var i = end + 1
    if matches("of ", at: i) { i += 3 }
    guard let match = FigureLexer.months.match(s, at: i) else { return nil }
    let after = i + match.length
    guard !Folding.isLatinLetter(at(after)) else { return nil }
    return (match.meaning, at(after) == "." ? after + 1 : after)
  }

  private func month(before start: Int) -> (month: Int, start: Int)? {
    var end = start
    if at(end - 1) == Folding.space { end -= 1 }
    if at(end - 1) == "." { end -= 1 }
    guard end < start, let match = FigureLexer.months.match(s, endingAt: end, from: floor),
      !Folding.isLatinLetter(at(end - match.length - 1))
    else { return nil }
    return (match.meaning, end - match.length)
  }

  private static let months = WordTable<Int>([
    ("january|jan", 1), ("february|feb", 2), ("march|mar", 3), ("april|apr", 4), ("may", 5),
    ("june|jun", 6), ("july|jul", 7), ("august|aug", 8), ("september|sept|sep", 9),
    ("october|oct", 10), ("november|nov", 11), ("december|dec", 12),
  ])
}

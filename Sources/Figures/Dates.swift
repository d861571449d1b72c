import Quantities
import SourceText

/// One date with the index behind it.
struct DatePoint {
  var date: CalendarDate
  var end: Int
  /// The last date of what is named: 2018年上半年 ends in June.
  var last: CalendarDate?
}

extension FigureLexer {
  /// Reads a date or period that begins with the digits at an index.
  ///
  /// - Returns: The index behind it.
  mutating func date(at start: Int) -> Int? {
    if let end = numericDate(at: start) { return end }
    if let end = bareYears(at: start) { return end }
    if let end = monthsOfYear(at: start, year: nil, from: start) {
      return end
    }
    if let end = partOfSomeYear(at: start) { return end }
    if let first = datePoint(at: start) {
      if first.date.year != nil, first.date.month == nil, first.last == nil,
        let end = monthsOfYear(at: first.end, year: first.date.year, from: start)
      {
        return end
      }
      if let connector = dateConnector(at: first.end),
        let second = datePoint(at: connector, after: first.date)
      {
        return appendPeriod(
          first.date, second.last ?? second.date, start..<periodTail(second.end))
      }
      return append(first, from: start)
    }
    return englishDate(at: start)
  }

  mutating func append(_ point: DatePoint, from start: Int) -> Int {
    if let last = point.last { return appendPeriod(point.date, last, start..<point.end) }
    let kind: FigureKind =
      point.date.day != nil ? .date : (point.date.month != nil ? .month : .year)
    appendDate(kind, point.date, point.date, start..<point.end)
    return point.end
  }

  mutating func appendPeriod(
    _ first: CalendarDate, _ last: CalendarDate, _ range: Range<Int>
  ) -> Int {
    // The second end takes what it does not say from the first, and the other way round.
    let end = CalendarDate(year: last.year ?? first.year, month: last.month, day: last.day)
    let start = CalendarDate(year: first.year ?? last.year, month: first.month, day: first.day)
    appendDate(.period, start, end, range)
    return range.upperBound
  }

  mutating func appendDate(
    _ kind: FigureKind, _ first: CalendarDate, _ last: CalendarDate, _ range: Range<Int>,
    isWord: Bool = false
  ) {
    append(
      Figure(
        span: folded.span(range), folded: range, kind: kind, value: nil,
        unit: FigureLexer.dateUnit(last), isExact: true,
        period: CalendarPeriod(start: first, end: last), isWord: isWord))
  }

  /// The unit that output names for a date: the last part written.
  static func dateUnit(_ last: CalendarDate) -> QuantityUnit {
    last.day != nil ? dayUnit : (last.month != nil ? monthUnit : yearUnit)
  }

  private static let dayUnit = QuantityUnit(symbol: "日", dimension: .none)
  private static let monthUnit = QuantityUnit(symbol: "月", dimension: .none)
  private static let yearUnit = QuantityUnit(symbol: "年", dimension: .none)

  /// A date in words of year, month and day at an index.
  ///
  /// `context` is the first end of a period: its second end takes from it what it leaves out.
  func datePoint(at start: Int, after context: CalendarDate? = nil) -> DatePoint? {
    let run = digitsEnd(start)
    guard run > start, let value = smallInteger(start..<run) else { return nil }
    let length = run - start
    switch at(run) {
    case "年":
      guard length == 4 && (1000...2999).contains(value) || isShortYear(run, length) else {
        return nil
      }
      let year = length == 4 ? value : 2000 + value
      var end = run + 1
      if at(end) == "度" { end += 1 }
      return pointInYear(year, at: end)
    case "月":
      guard length <= 2, (1...12).contains(value), at(start - 1) != "第" else { return nil }
      let year = context?.year
      return pointInMonth(year, value, at: run + 1)
    case "日":
      guard length <= 2, (1...31).contains(value), at(run + 1) != "内" else { return nil }
      switch at(run + 1) {
      case "龄", "均", "元", "以", "之", "左", "后": if context == nil { return nil }
      default: break
      }
      return DatePoint(
        date: CalendarDate(year: context?.year, month: context?.month, day: value), end: run + 1)
    default:
      return nil
    }
  }

  /// 18年3月: two digits are a year only where a month follows.
  private func isShortYear(_ run: Int, _ length: Int) -> Bool {
    guard length == 2, isDigit(run + 1) else { return false }
    let month = digitsEnd(run + 1)
    return month - run <= 3 && at(month) == "月"
  }

  func pointInYear(_ year: Int?, at start: Int) -> DatePoint {
    let whole = DatePoint(date: CalendarDate(year: year), end: start)
    if isDigit(start) {
      let run = digitsEnd(start)
      if at(run) == "月", run - start <= 2, let month = smallInteger(start..<run), month > 0 {
        return pointInMonth(year, month, at: run + 1)
      }
    }
    if let part = yearPart(at: start) {
      return DatePoint(
        date: CalendarDate(year: year, month: part.months.lowerBound), end: part.end,
        last: CalendarDate(year: year, month: part.months.upperBound))
    }
    switch at(start) {
    case "末", "底": return DatePoint(date: CalendarDate(year: year, month: 12), end: start + 1)
    default: return whole
    }
  }

  private func pointInMonth(_ year: Int?, _ month: Int, at start: Int) -> DatePoint {
    if isDigit(start) {
      let run = digitsEnd(start)
      if at(run) == "日" || at(run) == "号", run - start <= 2,
        let day = smallInteger(start..<run), day > 0
      {
        return DatePoint(date: CalendarDate(year: year, month: month, day: day), end: run + 1)
      }
    }
    var end = start
    switch at(start) {
    case "份", "末", "底", "初": end += 1
    case "上", "中", "下": if at(start + 1) == "旬" { end += 2 }
    default: break
    }
    return DatePoint(date: CalendarDate(year: year, month: month), end: end)
  }

  /// 上半年, 一季度, 前三季度 at an index, as months.
  func yearPart(at start: Int) -> (months: ClosedRange<Int>, end: Int)? {
    guard let match = FigureLexer.yearParts.match(s, at: start) else { return nil }
    return (match.meaning, start + match.length)
  }

  private static let yearParts = WordTable<ClosedRange<Int>>([
    ("上半年", 1...6), ("下半年", 7...12),
    ("前三季度|前3季度|一至三季度|前三个季度|前3个季度|头三季度|头三个季度", 1...9),
    ("前两季度|前两个季度|前二季度|前2季度|前2个季度", 1...6),
    ("一季度|第一季度|1季度|第1季度", 1...3), ("二季度|第二季度|2季度|第2季度", 4...6),
    ("三季度|第三季度|3季度|第3季度", 7...9), ("四季度|第四季度|4季度|第4季度", 10...12),
  ])

  /// 1-5月, 1至3季度, with the year before it or resolved.
  mutating func monthsOfYear(at start: Int, year: Int?, from begin: Int) -> Int? {
    let run = digitsEnd(start)
    guard run > start, run - start <= 2, let low = smallInteger(start..<run), low > 0,
      let second = dateConnector(at: run)
    else { return nil }
    let secondRun = digitsEnd(second)
    guard secondRun > second, secondRun - second <= 2,
      let high = smallInteger(second..<secondRun)
    else { return nil }
    if at(secondRun) == "月", low <= 12, high <= 12, !isDigit(secondRun + 1) {
      let end = at(secondRun + 1) == "份" ? secondRun + 2 : secondRun + 1
      return appendPeriod(
        CalendarDate(year: year, month: low), CalendarDate(year: year, month: high), begin..<end)
    }
    if at(secondRun) == "季", low <= 4, high <= 4 {
      let end = at(secondRun + 1) == "度" ? secondRun + 2 : secondRun + 1
      return appendPeriod(
        CalendarDate(year: year, month: low * 3 - 2), CalendarDate(year: year, month: high * 3),
        begin..<end)
    }
    return nil
  }

  /// The index behind 至, 到 or a dash, where digits follow.
  func dateConnector(at i: Int) -> Int? {
    switch at(i) {
    case "至", "到", "-", "–", "—", "~":
      var end = i + 1
      if at(end) == "—" { end += 1 }
      return isDigit(end) ? end : nil
    default: return nil
    }
  }

  /// 2014-2018年, (2018-2020), 2016、2017年: years without 年 of their own.
  private mutating func bareYears(at start: Int) -> Int? {
    let run = digitsEnd(start)
    guard run - start == 4, let first = smallInteger(start..<run), (1900...2100).contains(first)
    else { return nil }
    if let connector = dateConnector(at: run) {
      let secondRun = digitsEnd(connector)
      guard secondRun - connector == 4, let second = smallInteger(connector..<secondRun),
        (1900...2100).contains(second)
      else { return nil }
      let hasYear = at(secondRun) == "年"
      if !hasYear {
        // Between brackets two years are a period even where they run backwards.
        let isBracketed = at(start - 1) == "(" && at(secondRun) == ")"
        guard second > first || isBracketed, unit(at: secondRun) == nil,
          magnitude(at: secondRun) == nil,
          at(secondRun) != ".", at(secondRun) != "-"
        else { return nil }
      }
      return appendPeriod(
        CalendarDate(year: first), CalendarDate(year: second),
        start..<periodTail(hasYear ? secondRun + 1 : secondRun))
    }
    switch at(run) {
    case "、", "和", "及", "与", ",":
      guard isDigit(run + 1), digitsEnd(run + 1) == run + 5,
        at(run + 5) == "年" || isYearList(at: run + 1)
      else { return nil }
      appendDate(.year, CalendarDate(year: first), CalendarDate(year: first), start..<run)
      return run
    default: return nil
    }
  }

  private func isYearList(at start: Int) -> Bool {
    var i = start
    // Every year of a list asks again, so that the look ahead has to be short.
    for _ in 0..<16 {
      guard isDigit(i), isDigit(i + 1), isDigit(i + 2), isDigit(i + 3), !isDigit(i + 4) else {
        return false
      }
      if at(i + 4) == "年" { return true }
      guard at(i + 4) == "、" || at(i + 4) == "和" else { return false }
      i += 5
    }
    return false
  }

  private func periodTail(_ end: Int) -> Int { at(end) == "度" ? end + 1 : end }

  /// 2018-12-10, 2018/12/10, 2018.12.10.
  private mutating func numericDate(at start: Int) -> Int? {
    let first = digitsEnd(start)
    let mark = at(first)
    guard first - start == 4, mark == "-" || mark == "/" || mark == ".", isDigit(first + 1) else {
      return nil
    }
    let second = digitsEnd(first + 1)
    guard at(second) == mark, isDigit(second + 1) else { return nil }
    let third = digitsEnd(second + 1)
    guard let year = smallInteger(start..<first), let month = smallInteger(first + 1..<second),
      let day = smallInteger(second + 1..<third), (1...12).contains(month),
      (1...31).contains(day), (1000...2999).contains(year), at(third) != mark
    else { return nil }
    let date = CalendarDate(year: year, month: month, day: day)
    appendDate(.date, date, date, start..<third)
    return third
  }
}

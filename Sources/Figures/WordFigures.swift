import Quantities
import SourceText

/// Figures without any digit or counting numeral: 去年, 上年末, “十三五”, 半小时, 过半, 翻一番.
extension FigureLexer {
  /// Reads the word figure at an index, if one begins there.
  ///
  /// - Returns: The index behind it.
  mutating func word(at i: Int) -> Int? {
    switch s[i] {
    case "年": return yearEnd(at: i)
    case "月": return monthEnd(at: i)
    case "头": return partOfSomeYear(at: i)
    case "今", "去", "前", "明", "本", "上", "下":
      return s[i] == "下" ? partOfSomeYear(at: i) : relativeYear(at: i) ?? partOfSomeYear(at: i)
    case "半": return half(at: i)
    case "过": return at(i + 1) == "半" ? majority(at: i) : nil
    case "翻": return doubling(at: i)
    case "万", "亿":
      if let denominator = powerOfTenDenominator(at: i) { return hundredths(denominator, from: i) }
      return lonePower(at: i)
    case "几", "数": return severalPowers(at: i)
    default: return nil
    }
  }

  /// 今年3月, 去年, 上年末: by the date of the document, or of an unknown year.
  private mutating func relativeYear(at start: Int) -> Int? {
    guard at(start + 1) == "年" else { return nil }
    let shift: Int
    switch s[start] {
    case "今", "本": shift = 0
    case "去", "上": shift = -1
    case "前":
      // 5年前年均 is no year.
      if at(start - 1) == "年" || isDigit(start - 1) { return nil }
      shift = -2
    default: shift = 1
    }
    if at(start + 2) == "均" || at(start + 2) == "来" { return nil }
    let year = referenceYear.map { $0 + shift }
    let end = start + 2
    if let end = monthsOfYear(at: end, year: year, from: start) { return end }
    let point = pointInYear(year, at: end)
    if isDigit(end), point.end > end { return append(point, from: start) }
    let kind: FigureKind = point.last != nil ? .period : (point.date.month != nil ? .month : .year)
    appendDate(kind, point.date, point.last ?? point.date, start..<point.end, isWord: true)
    return point.end
  }

  /// 年末, 年底, 年初 of the year in force.
  private mutating func yearEnd(at start: Int) -> Int? {
    let month: Int
    switch at(start + 1) {
    case "末", "底": month = 12
    case "初": month = 1
    default: return nil
    }
    switch at(start - 1) {
    case "每", "同", "历", "近", "整", "半", "多", "逐", "各", "几", "两", "三", "五", "十": return nil
    default: break
    }
    let date = CalendarDate(year: nil, month: month)
    appendDate(.month, date, date, start..<start + 2, isWord: true)
    return start + 2
  }

  /// 月末 of the month in force.
  private mutating func monthEnd(at start: Int) -> Int? {
    guard at(start + 1) == "末" else { return nil }
    switch at(start - 1) {
    case "每", "上", "下", "同", "逐", "各", "个": return nil
    default: break
    }
    let date = CalendarDate(year: nil)
    appendDate(.month, date, date, start..<start + 2, isWord: true)
    return start + 2
  }

  /// 上半年, 前三季度, 第一季度 without a year of their own.
  mutating func partOfSomeYear(at start: Int) -> Int? {
    let begin = at(start - 1) == "第" && start - 1 >= floor ? start - 1 : start
    guard let part = yearPart(at: begin) else { return nil }
    switch at(begin - 1) {
    case "每", "各", "按", "逐": return nil
    default: break
    }
    // 一季度一调度: every quarter.
    if at(part.end) == "一" { return nil }
    appendDate(
      .period, CalendarDate(year: nil, month: part.months.lowerBound),
      CalendarDate(year: nil, month: part.months.upperBound), begin..<part.end, isWord: true)
    return part.end
  }

  /// “十三五”: the plan's five years.
  mutating func fiveYearPlan(at start: Int) -> Int? {
    guard s[start] == "十", at(start + 2) == "五",
      let number = ChineseNumerals.digit(at(start + 1)), (1...9).contains(number)
    else { return nil }
    switch at(start + 3) {
    case "”", "\"", "时", "期", "规", "以", "末", "开", "收", "初": break
    default: return nil
    }
    let first = 2006 + (Int(number) - 1) * 5
    appendDate(
      .period, CalendarDate(year: first), CalendarDate(year: first + 4), start..<start + 3,
      isWord: true)
    return start + 3
  }

  /// 半小时, 半年, 半成; not 上半年, 大半 or 半成品.
  private mutating func half(at start: Int) -> Int? {
    if let unit = unit(at: start + 1), unit.unit.symbol == "成",
      !Folding.isIdeograph(at(unit.end)) || hedge(after: unit.end) != nil,
      let percent = vocabulary.unit("%")
    {
      return appendShare(Exact(5), ulp: Exact(5), percent, start..<unit.end)
    }
    switch at(start - 1) {
    case "上", "下", "大", "多", "前", "后", "一", "过", "各", "两": return nil
    default: break
    }
    guard let unit = unit(at: start + 1), unit.unit.dimension == .duration,
      let value = Exact(1, over: 2)
    else { return nil }
    appendWord(value, unit.unit, start..<unit.end, qualifier: nil)
    return unit.end
  }

  /// 一半: half of something, where a hedge or 的 says so.
  mutating func oneHalf(at start: Int) -> Int? {
    guard s[start] == "一", at(start + 1) == "半", let percent = vocabulary.unit("%") else {
      return nil
    }
    let isTold =
      hedge(before: start) != nil || hedge(after: start + 2) != nil || at(start + 2) == "的"
      || at(start - 1) == "占" || at(start - 1) == "达"
    guard isTold, !isInQuotes(start) else { return nil }
    return appendShare(Exact(50), ulp: Exact(10), percent, start..<start + 2)
  }

  private mutating func appendShare(
    _ value: Exact, ulp: Exact, _ unit: QuantityUnit, _ range: Range<Int>
  ) -> Int {
    let amount = Amount(
      digits: range, end: range.upperBound, value: value, ulp: ulp,
      notation: Notation(chinese: true), unit: unit, infix: nil, isPlainInteger: false,
      unitStart: range.upperBound)
    return appendChinese(amount, from: range.lowerBound)
  }

  /// 过半: more than 50 %.
  private mutating func majority(at start: Int) -> Int? {
    guard let unit = vocabulary.unit("%") else { return nil }
    appendWord(Exact(50), unit, start..<start + 2, qualifier: .moreThan)
    return start + 2
  }

  /// 翻番, 翻两番: 2 and 4 times.
  private mutating func doubling(at start: Int) -> Int? {
    var i = start + 1
    if at(i) == "了" { i += 1 }
    var times: Int128 = 1
    if let digit = ChineseNumerals.digit(at(i)) {
      times = digit
      i += 1
    } else if isDigit(i) {
      times = Int128(s[i]) - 0x30
      i += 1
    }
    guard at(i) == "番", times > 0, times < 8, let unit = vocabulary.unit("倍") else { return nil }
    appendWord(Exact(Int128(1) << times), unit, start..<i + 1, qualifier: .about)
    return i + 1
  }

  private mutating func appendWord(
    _ value: Exact, _ unit: QuantityUnit, _ range: Range<Int>, qualifier: Qualifier?
  ) {
    let amount = Amount(
      digits: range, end: range.upperBound, value: value, ulp: .one,
      notation: Notation(chinese: true), unit: unit, infix: nil, isPlainInteger: true,
      unitStart: range.upperBound)
    append(figure(amount, range: range, folded: range, qualifier: qualifier))
  }
}

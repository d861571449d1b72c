import Quantities
import SourceText

/// Chinese numerals that truly count something: off unless proven by what stands round them.
extension FigureLexer {
  /// Reads whatever a Chinese numeral at an index belongs to.
  ///
  /// - Returns: The index at which to go on; always beyond `i`.
  mutating func numerals(at start: Int) -> Int {
    if start == 0, let end = wholeText() { return end }
    if let end = fiveYearPlan(at: start) { return end }
    if let end = chineseYear(at: start) { return end }
    if let end = partOfSomeYear(at: start) ?? oneHalf(at: start) { return end }
    if let end = chineseFraction(at: start) { return end }
    if let end = sloganEnd(at: start) { return end }
    if s[start] == "百" || s[start] == "千", let end = lonePower(at: start) { return end }
    let isMidNumber = ChineseNumerals.isNumeral(at(start - 1)) && start - 1 >= floor
    if !isMidNumber, !isInQuotes(start), let end = neighbouringNumerals(at: start) { return end }
    guard var number = chineseNumber(at: start) else {
      return start + 1
    }
    let skip = max(number.end, start + 1)
    if isInQuotes(start), let end = slogan(start, number) { return end }
    if isMidNumber || isInQuotes(start) { return skip }
    let isOrdinal = at(start - 1) == "第"
    var end = number.end
    let infix = infix(behind: &number, from: start, end: &end)
    if number.end == start + 1, s[start] == "零" || s[start] == "〇" {
      if let end = digitString(at: start) { return end }
      return isLoneZero(start, number.end) ? appendZero(start, number) : skip
    }
    if at(end) == "大", let end = greatOnes(start, number, isOrdinal) { return end }
    if !isOrdinal, infix == nil, let end = chineseRange(start, number) { return end }
    guard let unit = unit(at: end), !isWordOfOwn(start, number, unit.unit),
      isOrdinal ? isRank(unit.unit, unit.end) : proves(unit.unit, start, number, unit.end, infix)
    else {
      if !isOrdinal, let end = digitString(at: start) { return end }
      let counts =
        number.isLarge && isWrittenOut(start) && !isWordOfOwn(start, number, nil)
        || standsAlone(start, number, end) || isComplement(start, end)
      return counts && !isOrdinal ? appendBare(start, number, infix, end) : skip
    }
    var amount = amount(of: number, from: start, end: unit.end, unit: unit.unit, infix: infix)
    amount.unitStart = end
    if !isOrdinal { addHalvesAndPennies(to: &amount) }
    return appendChinese(amount, from: isOrdinal ? start - 1 : start, isOrdinal: isOrdinal)
  }

  /// “四知”, “三有四到村”: a numeral that names what a list tells; it counts nothing by itself.
  private mutating func slogan(_ start: Int, _ number: ChineseNumber) -> Int? {
    let end = number.end
    guard end == start + 1, s[start] != "一", let value = ChineseNumerals.digit(s[start]),
      value > 1, Folding.isIdeograph(at(end)), !ChineseNumerals.isNumeral(at(end)),
      unit(at: end).map({ $0.unit.symbol == "个" || $0.end == end + 1 }) ?? true
    else { return nil }
    append(
      Figure(
        span: folded.span(start..<end), folded: start..<end, kind: .name,
        value: Exact(value), unit: .none, isExact: true))
    return end
  }

  func amount(
    of number: ChineseNumber, from start: Int, end: Int, unit: QuantityUnit?,
    infix: Qualifier? = nil
  ) -> Amount {
    Amount(
      digits: start..<number.end, end: end, value: number.value, ulp: number.ulp,
      notation: Notation(decimals: number.decimals, chinese: true), unit: unit, infix: infix,
      isPlainInteger: number.decimals == 0 && number.ulp == .one, unitStart: number.end)
  }

  /// 余, 多, 几 and 零几 behind a round number, and the magnitude behind them: 三十余万.
  private func infix(
    behind number: inout ChineseNumber, from start: Int, end: inout Int
  ) -> Qualifier? {
    let isFewMore = at(end) == "零" && at(end + 1) == "几" && number.end > start + 1
    guard isFewMore || at(end) == "余" || at(end) == "多" || at(end) == "几",
      number.end > start + 1 || ChineseNumerals.place(s[start]) != nil
    else { return nil }
    end += isFewMore ? 2 : 1
    if let magnitude = magnitude(at: end), let larger = number.scaled(by: magnitude) {
      number = larger
      end = magnitude.end
    }
    return .over
  }

  mutating func appendChinese(
    _ amount: Amount, from begin: Int, isOrdinal: Bool = false
  ) -> Int {
    var qualifier = amount.infix
    var begin = begin
    var end = amount.end
    if !isOrdinal, qualifier == nil, amount.unit != nil, isMore(at: end) {
      qualifier = .over
      end += 1
    }
    let isNegative = !isOrdinal && at(begin - 1) == "负" && sign(before: begin)
    if isNegative { begin -= 1 }
    var range = begin..<end
    if !isOrdinal, let hedge = hedge(before: begin),
      hedge.qualifier != .nearly || amount.unit?.dimension != .duration
    {
      if qualifier == nil { qualifier = hedge.qualifier }
      range = hedge.start..<range.upperBound
    }
    if let hedge = hedge(after: end) {
      qualifier = hedge.qualifier
      range = range.lowerBound..<hedge.end
    }
    append(
      figure(
        amount, range: begin..<end, folded: range, isNegative: isNegative,
        qualifier: qualifier, isOrdinal: isOrdinal))
    return range.upperBound
  }

  mutating func appendBare(
    _ start: Int, _ number: ChineseNumber, _ infix: Qualifier?, _ end: Int
  ) -> Int {
    appendChinese(amount(of: number, from: start, end: end, unit: nil, infix: infix), from: start)
  }

  private mutating func appendZero(_ start: Int, _ number: ChineseNumber) -> Int {
    let amount = amount(of: number, from: start, end: number.end, unit: nil)
    append(
      figure(amount, range: start..<number.end, folded: start..<number.end, qualifier: nil))
    return number.end
  }

  /// 九大产业: a number of great things; 十八大 is a congress.
  private mutating func greatOnes(
    _ start: Int, _ number: ChineseNumber, _ isOrdinal: Bool
  ) -> Int? {
    let end = number.end + 1
    guard !isOrdinal, !number.isLarge, s[start] != "一", Folding.isIdeograph(at(end)),
      number.value.isLess(than: Exact(12)) == true, !FigureLexer.notGreat.contains(at(end))
    else { return nil }
    var amount = amount(
      of: number, from: start, end: end,
      unit: QuantityUnit(symbol: "大", dimension: .count("大")))
    amount.isPlainInteger = true
    return appendChinese(amount, from: start)
  }

  private static let notGreat = Set("部多约会家小学队大".unicodeScalars.map(\.value))

  /// Whether a large number begins with a digit: 千万 and 十万 alone are words of emphasis.
  func isWrittenOut(_ start: Int) -> Bool {
    ChineseNumerals.place(s[start]) == nil
      || ChineseNumerals.digit(at(start + 1)) != nil
  }

  /// A numeral of several characters with no word on either side: 一百五十二, 十五点七, 负三.
  private func standsAlone(_ start: Int, _ number: ChineseNumber, _ end: Int) -> Bool {
    let isSigned = at(start - 1) == "负" && sign(before: start)
    let isWritten =
      number.end - start > 1
      && (number.decimals > 0 || ChineseNumerals.place(s[start]) != nil
        || ChineseNumerals.place(at(start + 1)) != nil || ChineseNumerals.tens(s[start]) != nil
        || ChineseNumerals.place(at(start + 2)) != nil)
    guard isWritten || isSigned else { return false }
    let isTold = number.end - start > 2 && FigureLexer.beforeNumber.contains(at(start - 1))
    return (isSigned || isTold) && isFree(end: end) || isFree(start, end)
  }

  private static let beforeNumber = Set("有是为达到至于共计仅即".unicodeScalars.map(\.value))

  /// Whether no word and no mark of an item stands on either side.
  func isFree(_ start: Int, _ end: Int) -> Bool {
    !Folding.isIdeograph(at(start - 1)) && isFree(end: end)
  }

  private func isFree(end: Int) -> Bool {
    // 十二、 and （十二） number items.
    switch at(end) {
    case "、", ")": false
    default: !Folding.isIdeograph(at(end))
    }
  }

  /// 一七二零点一: digits one by one, with a nought or a point and no word on either side.
  private mutating func digitString(at start: Int) -> Int? {
    var value: Int128 = 0
    var i = start
    var hasNought = false
    while i - start < 18, let digit = ChineseNumerals.digit(at(i)), at(i) != "两" {
      value = value * 10 + digit
      if digit == 0 { hasNought = true }
      i += 1
    }
    let whole = i
    var decimals = 0
    if at(i) == "点", ChineseNumerals.digit(at(i + 1)) != nil, i - start > 1 {
      i += 1
      while decimals < 12, let digit = ChineseNumerals.digit(at(i)) {
        value = value * 10 + digit
        decimals += 1
        i += 1
      }
    }
    let isSigned = at(start - 1) == "负" && sign(before: start)
    guard whole - start > 2 && hasNought || (decimals > 0 || isSigned) && whole - start > 1,
      isSigned ? isFree(end: i) : isFree(start, i),
      let exact = Exact(significand: value, exponent: -decimals),
      let ulp = Exact(significand: 1, exponent: -decimals)
    else { return nil }
    let number = ChineseNumber(value: exact, ulp: ulp, end: i, decimals: decimals, isLarge: false)
    return appendBare(start, number, nil, i)
  }

  /// 从零, 实现了零: nought as a value, not 零售 or 零距离.
  private func isLoneZero(_ start: Int, _ end: Int) -> Bool {
    guard end == start + 1 else { return false }
    switch at(start - 1) {
    case "从", "由", "为", "是", "至", "到", "了", "自": break
    default: return false
    }
    switch at(end) {
    case "售", "件", "星", "距", "散", "碎", "食", "点", "钱", "工", "容", "部": return false
    default: return true
    }
  }

  /// 二〇一八年, 一九五五年.
  private mutating func chineseYear(at start: Int) -> Int? {
    var year = 0
    for k in 0..<4 {
      guard let digit = ChineseNumerals.digit(at(start + k)) else { return nil }
      year = year * 10 + Int(digit)
    }
    guard at(start + 4) == "年", (1000...2999).contains(year) else { return nil }
    let date = CalendarDate(year: year)
    appendDate(.year, date, date, start..<start + 5)
    return start + 5
  }
}

import Quantities
import SourceText

/// Chinese numerals that truly count something: off unless proven by what stands round them.
extension FigureLexer {
  /// Reads whatever a Chinese numeral at an index belongs to.
  ///
  /// - Returns: The index at which to go on; always beyond `i`.
  mutating func numerals(at start: Int) -> Int {
    if let end = fiveYearPlan(at: start) { return end }
    if let end = chineseYear(at: start) { return end }
    if let end = loneYearPart(at: start, isWord: true) { return end }
    if let end = chineseFraction(at: start) { return end }
    guard var number = chineseNumber(at: start) else {
      return start + 1
    }
    let skip = max(number.end, start + 1)
    if ChineseNumerals.isNumeral(at(start - 1)) || isInQuotes(start) { return skip }
    let isOrdinal = at(start - 1) == "第"
    var end = number.end
    var infix: Qualifier?
    if at(end) == "余" || at(end) == "多" || at(end) == "几",
      number.end > start + 1 || s[start] == "十" || s[start] == "百" || s[start] == "千"
    {
      infix = .over
      end += 1
      // 三十余万: the magnitude behind the hedge.
      if let magnitude = magnitude(at: end), let larger = number.scaled(by: magnitude) {
        number = larger
        end = magnitude.end
      }
    }
    if number.end == start + 1, s[start] == "零" || s[start] == "〇" {
      return isLoneZero(start, number.end) ? appendZero(start, number) : skip
    }
    if at(end) == "大", let end = greatOnes(start, number, isOrdinal) { return end }
    if !isOrdinal, infix == nil, let end = chineseRange(start, number) { return end }
    guard let unit = unit(at: end), isOrdinal || proves(unit.unit, start, number, unit.end) else {
      let counts = number.isLarge || standsAlone(start, number, end)
      return counts && !isOrdinal ? appendBare(start, number, infix, end) : skip
    }
    let amount = Amount(
      digits: start..<number.end, end: unit.end, value: number.value, ulp: number.ulp,
      notation: Notation(decimals: number.decimals, chinese: true), unit: unit.unit, infix: infix,
      isPlainInteger: number.decimals == 0 && !number.isLarge, unitStart: end)
    return appendChinese(amount, from: isOrdinal ? start - 1 : start, isOrdinal: isOrdinal)
  }

  private mutating func appendChinese(_ amount: Amount, from begin: Int, isOrdinal: Bool) -> Int {
    var qualifier = amount.infix
    var begin = begin
    let isNegative = at(begin - 1) == "负" && begin - 1 >= floor
    if isNegative { begin -= 1 }
    var range = begin..<amount.end
    if !isOrdinal, let hedge = hedge(before: begin),
      hedge.qualifier != .nearly || amount.unit?.dimension != .duration
    {
      if qualifier == nil { qualifier = hedge.qualifier }
      range = hedge.start..<range.upperBound
    }
    if let hedge = hedge(after: amount.end) {
      qualifier = hedge.qualifier
      range = range.lowerBound..<hedge.end
    }
    append(
      figure(
        amount, range: begin..<amount.end, folded: range, isNegative: isNegative,
        qualifier: qualifier, isOrdinal: isOrdinal))
    return range.upperBound
  }

  private mutating func appendBare(
    _ start: Int, _ number: ChineseNumber, _ infix: Qualifier?, _ end: Int
  ) -> Int {
    let amount = Amount(
      digits: start..<number.end, end: end, value: number.value, ulp: number.ulp,
      notation: Notation(decimals: number.decimals, chinese: true), unit: nil, infix: infix,
      isPlainInteger: number.decimals == 0 && !number.isLarge, unitStart: end)
    return appendChinese(amount, from: start, isOrdinal: false)
  }

  private mutating func appendZero(_ start: Int, _ number: ChineseNumber) -> Int {
    let amount = Amount(
      digits: start..<number.end, end: number.end, value: .zero, ulp: .one,
      notation: Notation(chinese: true), unit: nil, infix: nil, isPlainInteger: true,
      unitStart: number.end)
    append(
      figure(amount, range: start..<number.end, folded: start..<number.end, qualifier: nil))
    return number.end
  }

  /// 九大产业: a number of great things.
  private mutating func greatOnes(
    _ start: Int, _ number: ChineseNumber, _ isOrdinal: Bool
  ) -> Int? {
    let end = number.end + 1
    guard !isOrdinal, !number.isLarge, s[start] != "一", Folding.isIdeograph(at(end)),
      !FigureLexer.notGreat.contains(at(end))
    else { return nil }
    let amount = Amount(
      digits: start..<number.end, end: end, value: number.value, ulp: number.ulp,
      notation: Notation(chinese: true),
      unit: QuantityUnit(symbol: "大", dimension: .count("大")), infix: nil, isPlainInteger: true,
      unitStart: number.end)
    return appendChinese(amount, from: start, isOrdinal: false)
  }

  private static let notGreat = Set("部多约会家小学队大".unicodeScalars.map(\.value))

  /// A numeral of several characters with no word on either side: 一百五十二, 十五点七.
  private func standsAlone(_ start: Int, _ number: ChineseNumber, _ end: Int) -> Bool {
    guard number.end - start > 1,
      number.decimals > 0 || ChineseNumerals.place(s[start]) != nil
        || ChineseNumerals.place(at(start + 1)) != nil
    else { return false }
    let before = at(start - 1)
    let isSigned = before == "负"
    if Folding.isIdeograph(before), !isSigned { return false }
    // 十二、 and （十二） number items.
    switch at(end) {
    case "、", ")": return false
    default: return !Folding.isIdeograph(at(end))
    }
  }

  /// 十八至三十万元, 三到五年: both ends in Chinese numerals, or the second in digits.
  private mutating func chineseRange(_ start: Int, _ first: ChineseNumber) -> Int? {
    guard
      at(first.end) == "至" || at(first.end) == "到" || at(first.end) == "~"
        || at(first.end) == "—",
      let second = chineseNumber(at: first.end + 1), let unit = unit(at: second.end),
      second.value.isLess(than: first.value) == false, at(start - 1) != "第"
    else { return nil }
    var low = first
    if second.isLarge, !first.isLarge, let scaled = first.value.multiplied(by: second.ulp) {
      // 十八至三十万: the magnitude of the second end is the first one's too.
      low = ChineseNumber(
        value: scaled, ulp: second.ulp, end: first.end, decimals: first.decimals, isLarge: true)
    }
    func amount(_ number: ChineseNumber, _ begin: Int) -> Amount {
      Amount(
        digits: begin..<number.end, end: unit.end, value: number.value, ulp: number.ulp,
        notation: Notation(decimals: number.decimals, chinese: true), unit: unit.unit, infix: nil,
        isPlainInteger: number.decimals == 0 && !number.isLarge, unitStart: second.end)
    }
    return appendRange(amount(low, start), amount(second, first.end + 1), from: start)
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

  /// Whether numeral and unit count something here.
  private func proves(
    _ unit: QuantityUnit, _ start: Int, _ number: ChineseNumber, _ end: Int
  ) -> Bool {
    let before = at(start - 1)
    let next = at(end)
    let unitFirst = at(number.end)
    // 一条条, 一户一档, 三年三步走: words in step, not counts.
    if next == unitFirst || ChineseNumerals.isNumeral(next) { return false }
    let isSingle = number.end == start + 1
    switch unit.dimension {
    case .ratio where unit.symbol == "成":
      return isSingle
        && (hedge(after: end) != nil || !Folding.isIdeograph(next)
          || next == "的" || followsShareWord(next))
    default: break
    }
    if !isSingle || number.isLarge { return true }
    if s[start] == "一" {
      return FigureLexer.unitsAfterOne.contains(unitFirst) && !FigureLexer.oneWords.contains(before)
        && next != "性" && next != "些" && end == number.end + 1
    }
    if s[start] == "十" || s[start] == "千" || s[start] == "百" {
      return at(number.end) == "个" || at(number.end) == "项" || at(number.end) == "年"
        || at(number.end) == "天" || at(number.end) == "余"
    }
    // 三年行动 names a plan; its years are told by the dates beside it.
    if unitFirst == "年", next == "行" || next == "计" || next == "规" || next == "攻" {
      return false
    }
    // 五个一, 四个全面: slogans count the words that follow 个, which are no nouns.
    return !(before == "“" || before == "\"")
  }

  private func followsShareWord(_ next: UInt32) -> Bool {
    switch next {
    case "企", "以", "左", "多", "增", "来", "人", "农", "群", "受", "由", "在": true
    default: false
    }
  }

  private static let unitsAfterOne = Set("次件名项家户所座台".unicodeScalars.map(\.value))
  private static let oneWords = Set("统唯同单逐第之任专万每某另这那".unicodeScalars.map(\.value))

  /// Whether a quotation opens within the last few characters and has not closed.
  private func isInQuotes(_ start: Int) -> Bool {
    var i = start - 1
    let limit = max(0, start - 24)
    while i >= limit {
      switch s[i] {
      case "”", "’", "」", "』", "》", "。", "\n": return false
      case "“", "‘", "「", "『", "《": return true
      case "\"": return quotesBefore(i) % 2 == 0
      default: i -= 1
      }
    }
    return false
  }

  /// How many straight quotes stand before an index in the same short stretch.
  private func quotesBefore(_ index: Int) -> Int {
    var count = 0
    var i = index - 1
    let limit = max(0, index - 60)
    while i >= limit, s[i] != "。", s[i] != Folding.lineFeed {
      if s[i] == "\"" { count += 1 }
      i -= 1
    }
    return count
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

  /// 百分之三十, 五分之一, 一半.
  private mutating func chineseFraction(at start: Int) -> Int? {
    if let denominator = powerOfTenDenominator(at: start) {
      return hundredths(denominator, from: start)
    }
    guard let below = chineseNumber(at: start), matches("分之", at: below.end),
      let above = chineseNumber(at: below.end + 2), let value = above.value.divided(by: below.value)
    else { return nil }
    let amount = Amount(
      digits: start..<above.end, end: above.end, value: value, ulp: value.divided(by: Exact(9)),
      notation: Notation(chinese: true), unit: vocabulary.unit("倍"), infix: nil,
      isPlainInteger: false, unitStart: above.end)
    return appendChinese(amount, from: start, isOrdinal: false)
  }

  /// 百, 千, 万, 百万 before 分之.
  private func powerOfTenDenominator(at start: Int) -> (exponent: Int, end: Int)? {
    guard let magnitude = bareMagnitude(at: start), matches("分之", at: magnitude.end) else {
      return nil
    }
    return (magnitude.exponent, magnitude.end + 2)
  }

  private func bareMagnitude(at start: Int) -> Magnitude? {
    var exponent = 0
    var i = start
    loop: while exponent < 16 {
      switch at(i) {
      case "百": exponent += 2
      case "千": exponent += 3
      case "万": exponent += 4
      default: break loop
      }
      i += 1
    }
    return i > start ? Magnitude(exponent: exponent, end: i) : nil
  }

  /// 百分之三十 in percent, 千分之五 in per mille, 万分之三 as a fraction of percent.
  private mutating func hundredths(
    _ denominator: (exponent: Int, end: Int), from start: Int
  ) -> Int? {
    guard let number = fractionPart(at: denominator.end) else { return nil }
    let isPermille = denominator.exponent == 3
    let shift = isPermille ? 0 : 2 - denominator.exponent
    guard let scale = Exact(significand: 1, exponent: shift),
      let value = number.value.multiplied(by: scale), let ulp = number.ulp.multiplied(by: scale)
    else { return nil }
    let amount = Amount(
      digits: start..<number.end, end: number.end, value: value, ulp: ulp,
      notation: Notation(decimals: number.decimals - shift, chinese: true),
      unit: vocabulary.unit(isPermille ? "‰" : "%"), infix: nil, isPlainInteger: false,
      unitStart: number.end)
    return appendChinese(amount, from: start, isOrdinal: false)
  }

  /// The number behind 百分之, in Chinese numerals or digits.
  private func fractionPart(
    at start: Int
  ) -> (value: Exact, ulp: Exact, end: Int, decimals: Int)? {
    if let number = chineseNumber(at: start) {
      return (number.value, number.ulp, number.end, number.decimals)
    }
    if at(start) == "百" { return (Exact(100), .one, start + 1, 0) }
    guard isDigit(start) else { return nil }
    let amount = amount(at: start)
    guard let value = amount.value, let ulp = amount.ulp else { return nil }
    return (value, ulp, amount.digits.upperBound, amount.notation.decimals)
  }
}

import Quantities
import SourceText

/// Two numerals that span a range, and words that stand for one: 三到五年, 八九亿, 数十亿.
extension FigureLexer {
  /// 十八至三十万元, 三到五年, 两~3百日元: the first end in Chinese numerals.
  mutating func chineseRange(_ start: Int, _ first: ChineseNumber) -> Int? {
    guard at(start - 1) != "第", let begin = chineseConnector(at: first.end) else { return nil }
    let high: Amount
    if let second = chineseNumber(at: begin) {
      guard let unit = unit(at: second.end) else { return nil }
      high = amount(of: second, from: begin, end: unit.end, unit: unit.unit)
    } else if isDigit(begin) {
      high = amount(at: begin)
    } else {
      return nil
    }
    var low = amount(of: first, from: start, end: first.end, unit: nil)
    guard let top = high.value, let bottom = low.value, high.unit != nil,
      top.isLess(than: bottom) == false
    else { return nil }
    // 十八至三十万: the magnitude of the second end is the first one's too.
    if let ulp = high.ulp, !low.isScaled, high.isScaled, let scaled = bottom.multiplied(by: ulp),
      top.isLess(than: scaled) == false
    {
      low.value = scaled
      low.unit = high.unit
    }
    return appendRange(low, high, from: start)
  }

  private func chineseConnector(at i: Int) -> Int? {
    switch at(i) {
    case "至", "到", "~", "-", "–": i + 1
    case "—": at(i + 1) == "—" ? i + 2 : i + 1
    default: nil
    }
  }

  /// 八九亿, 三四个, 二三十人: two digits in a row stand for what lies between.
  mutating func neighbouringNumerals(at start: Int) -> Int? {
    guard let low = ChineseNumerals.digit(s[start]), low > 0, !ChineseNumerals.isCapital(s[start]),
      let high = ChineseNumerals.digit(at(start + 1)), high == low + 1,
      let second = chineseNumber(at: start + 1), let unit = unit(at: second.end),
      !ChineseNumerals.isNumeral(at(unit.end)), at(start - 1) != "第",
      let step = second.value.divided(by: Exact(high)),
      let bottom = step.multiplied(by: Exact(low))
    else { return nil }
    if second.end == start + 2, !FigureLexer.unitsOfAFew.contains(at(second.end)) { return nil }
    guard let next = bottom.adding(step), next == second.value else { return nil }
    let first = ChineseNumber(
      value: bottom, ulp: second.ulp, end: start + 1, decimals: 0, isLarge: second.isLarge)
    return appendRange(
      amount(of: first, from: start, end: start + 1, unit: nil),
      amount(of: second, from: start + 1, end: unit.end, unit: unit.unit), from: start)
  }

  private static let unitsOfAFew = Set("个人天名户家次岁吨亩米".unicodeScalars.map(\.value))

  /// 数十亿元, 几百人: from one of the power of ten up to ten of them.
  mutating func severalPowers(at start: Int) -> Int? {
    guard at(start) == "几" || mayBeSeveral(start) else { return nil }
    var exponent = 0
    var i = start + 1
    if at(i) == "十" {
      exponent = 1
      i += 1
    }
    if let magnitude = bareMagnitude(at: i) {
      exponent += magnitude.exponent
      i = magnitude.end
    }
    guard exponent > 0, exponent < 20, let unit = unit(at: i), !isInQuotes(start),
      !ChineseNumerals.isNumeral(at(unit.end)), !ChineseNumerals.isNumeral(at(start - 1)),
      let low = Exact(significand: 1, exponent: exponent),
      let high = Exact(significand: 1, exponent: exponent + 1)
    else { return nil }
    let end = hedge(after: unit.end)?.end ?? unit.end
    append(
      Figure(
        span: folded.span(start..<unit.end), folded: start..<end,
        kind: FigureLexer.kind(of: unit.unit, isPlainInteger: true), value: low,
        interval: Interval(low: low, high: high, lowClosed: true, highClosed: false), ulp: low,
        unit: unit.unit, qualifier: .range,
        notation: Notation(magnitude: exponent, chinese: true), rangeEnd: high))
    return end
  }

  /// Whether 数 means several and does not end another word: 人数十万, 指数百点.
  private func mayBeSeveral(_ start: Int) -> Bool {
    let before = at(start - 1)
    return !Folding.isIdeograph(before) || FigureLexer.beforeSeveral.contains(before)
  }

  private static let beforeSeveral = Set("近约达有等的了出过为逾超共增需投获按在对含由币资金及和".unicodeScalars.map(\.value))

  /// 近万人, 上百家, 超千亿元: a power of ten by itself, only with a hedge before it.
  mutating func lonePower(at start: Int) -> Int? {
    guard let magnitude = bareMagnitude(at: start) else { return nil }
    let isUp = at(start - 1) == "上" && at(start - 2) != "以" && at(start - 2) != "网"
    guard isUp || hedge(before: start) != nil, let unit = unit(at: magnitude.end),
      !ChineseNumerals.isNumeral(at(unit.end)), !isInQuotes(start),
      let value = Exact(significand: 1, exponent: magnitude.exponent)
    else { return nil }
    var amount = Amount(
      digits: start..<magnitude.end, end: unit.end, value: value, ulp: value,
      notation: Notation(magnitude: magnitude.exponent, chinese: true), unit: unit.unit,
      infix: isUp ? .atLeast : nil, isPlainInteger: false, unitStart: magnitude.end)
    amount.ulp = value
    return appendChinese(amount, from: start)
  }
}

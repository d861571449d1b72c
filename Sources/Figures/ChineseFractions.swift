import Quantities
import SourceText

/// 百分之三十, 五分之一, 三又三分之一, 一半.
extension FigureLexer {
  mutating func chineseFraction(at start: Int) -> Int? {
    if let denominator = powerOfTenDenominator(at: start) {
      // 五百分之二 are fifths of a hundredth: nothing anyone writes.
      let before = at(start - 1)
      if ChineseNumerals.isNumeral(before), before != "一", before != "百" { return denominator.end }
      return hundredths(denominator, from: start)
    }
    guard let below = chineseNumber(at: start) else { return nil }
    if at(below.end) == "又", let fraction = parts(at: below.end + 1),
      let value = below.value.adding(fraction.value)
    {
      return appendFraction(value, fraction.ulp, start..<fraction.end)
    }
    guard let fraction = parts(at: start) else { return nil }
    return appendFraction(
      fraction.value, fraction.value.divided(by: Exact(9)), start..<fraction.end)
  }

  /// 16分之5: a denominator in digits.
  mutating func fractionInDigits(at start: Int) -> Int? {
    let run = digitsEnd(start)
    guard matches("分之", at: run), let fraction = parts(at: start) else { return nil }
    return appendFraction(
      fraction.value, fraction.value.divided(by: Exact(9)), start..<fraction.end)
  }

  /// N分之M at an index, both in Chinese numerals or digits, with the part that one of them is.
  private func parts(at start: Int) -> (value: Exact, ulp: Exact, end: Int)? {
    guard let below = wholeNumber(at: start), matches("分之", at: below.end),
      let above = wholeNumber(at: below.end + 2), !below.value.isZero,
      let value = above.value.divided(by: below.value),
      let part = Exact.one.divided(by: below.value)
    else { return nil }
    return (value, part, above.end)
  }

  private func wholeNumber(at start: Int) -> (value: Exact, end: Int)? {
    if let number = chineseNumber(at: start) { return (number.value, number.end) }
    guard let value = smallInteger(start..<digitsEnd(start)) else { return nil }
    return (Exact(Int128(value)), digitsEnd(start))
  }

  private mutating func appendFraction(_ value: Exact, _ ulp: Exact?, _ range: Range<Int>) -> Int {
    let amount = Amount(
      digits: range, end: range.upperBound, value: value, ulp: ulp,
      notation: Notation(chinese: true), unit: vocabulary.unit("倍"), infix: nil,
      isPlainInteger: false, unitStart: range.upperBound)
    return appendChinese(amount, from: range.lowerBound)
  }

  /// 百, 千, 万, 百万 before 分之.
  func powerOfTenDenominator(at start: Int) -> (exponent: Int, end: Int)? {
    guard let magnitude = bareMagnitude(at: start), matches("分之", at: magnitude.end) else {
      return nil
    }
    return (magnitude.exponent, magnitude.end + 2)
  }

  /// 百, 千万, 万亿 at an index, as the power of ten that they are by themselves.
  func bareMagnitude(at start: Int) -> Magnitude? {
    var exponent = 0
    var i = start
    loop: while exponent < 16 {
      switch at(i) {
      case "百": exponent += 2
      case "千": exponent += 3
      case "万": exponent += 4
      case "亿": exponent += 8
      default: break loop
      }
      i += 1
    }
    return i > start ? Magnitude(exponent: exponent, end: i) : nil
  }

  /// 百分之三十 in percent, 千分之五 in per mille, 万分之三 as a fraction of percent.
  mutating func hundredths(
    _ denominator: (exponent: Int, end: Int), from start: Int
  ) -> Int? {
    guard let number = fractionPart(at: denominator.end) else { return nil }
    let isPermille = denominator.exponent == 3
    let shift = isPermille ? 0 : 2 - denominator.exponent
    guard let scale = Exact(significand: 1, exponent: shift),
      let value = number.value.multiplied(by: scale), let ulp = number.ulp.multiplied(by: scale)
    else { return nil }
    // 一百分之二: the 一 is part of it.
    let begin = at(start - 1) == "一" && start - 1 >= floor ? start - 1 : start
    let amount = Amount(
      digits: start..<number.end, end: number.end, value: value, ulp: ulp,
      notation: Notation(decimals: number.decimals - shift, chinese: true),
      unit: vocabulary.unit(isPermille ? "‰" : "%"), infix: nil, isPlainInteger: false,
      unitStart: number.end)
    return appendChinese(amount, from: begin)
  }

  /// The number behind 百分之, in Chinese numerals or digits.
  private func fractionPart(
    at start: Int
  ) -> (value: Exact, ulp: Exact, end: Int, decimals: Int)? {
    if let number = chineseNumber(at: start) {
      // 百分之二三十 is no number of its own.
      if ChineseNumerals.isNumeral(at(number.end)), at(number.end + 1) != "分" { return nil }
      return (number.value, number.ulp, number.end, number.decimals)
    }
    guard isDigit(start) else { return nil }
    let amount = amount(at: start)
    guard let value = amount.value, let ulp = amount.ulp else { return nil }
    return (value, ulp, amount.digits.upperBound, amount.notation.decimals)
  }
}

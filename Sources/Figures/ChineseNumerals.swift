import Quantities
import SourceText

/// A number in Chinese numerals: 三, 十二, 一千五百二十七万, 两点五.
struct ChineseNumber {
  let value: Exact
  /// One, or the magnitude word it ends with: 三十 is written to the unit as 30 is, 三十万 to 万.
  let ulp: Exact
  let end: Int
  let decimals: Int
  /// Whether a magnitude of 万 or more is part of it.
  let isLarge: Bool
}

extension ChineseNumber {
  /// The number times a magnitude word that stands apart from it, ending behind that word.
  func scaled(by magnitude: Magnitude) -> ChineseNumber? {
    guard let scale = Exact(significand: 1, exponent: magnitude.exponent),
      let value = value.multiplied(by: scale), let ulp = ulp.multiplied(by: scale)
    else { return nil }
    return ChineseNumber(
      value: value, ulp: ulp, end: magnitude.end, decimals: decimals, isLarge: true)
  }
}

enum ChineseNumerals {
  /// The value of a digit numeral; `nil` for every other character.
  static func digit(_ scalar: UInt32) -> Int128? {
    switch scalar {
    case "零", "〇": 0
    case "一", "壹": 1
    case "二", "两", "贰": 2
    case "三", "叁": 3
    case "四", "肆": 4
    case "五", "伍": 5
    case "六", "陆": 6
    case "七", "柒": 7
    case "八", "捌": 8
    case "九", "玖": 9
    default: nil
    }
  }

  /// The value of a place numeral within a group of four.
  static func place(_ scalar: UInt32) -> Int128? {
    switch scalar {
    case "十", "拾": 10
    case "百", "佰": 100
    case "千", "仟": 1000
    default: nil
    }
  }

  static func isNumeral(_ scalar: UInt32) -> Bool {
    digit(scalar) != nil || place(scalar) != nil
  }
}

extension FigureLexer {
  /// The number in Chinese numerals that begins at an index.
  ///
  /// Digits, places and 万 亿 have to come in an order that a number can have; reading stops where
  /// they do not.
  func chineseNumber(at start: Int) -> ChineseNumber? {
    var total: Int128 = 0
    var section: Int128 = 0
    var pending: Int128?
    var lastPlace: Int128 = 0
    var lastMagnitude: Int128 = .max
    var ulp: Int128 = 1
    var hasZero = false
    var isLarge = false
    var i = start
    loop: while i < s.count {
      if let digit = ChineseNumerals.digit(s[i]) {
        if pending != nil { break }
        if digit == 0 {
          if section == 0, total == 0, i > start { break }
          hasZero = true
          if i == start {
            pending = 0
          }
          i += 1
          if pending == 0 { break }
          continue
        }
        pending = digit
        i += 1
        continue
      }
      if let place = ChineseNumerals.place(s[i]) {
        if s[i] == "千" || s[i] == "百", isUnitHead(i + 1) { break }
        if lastPlace > 0, place >= lastPlace { break }
        if pending == nil, place != 10 || lastPlace == 0 && i > start && !hasZero && total == 0 {
          if !(place == 10 && section == 0) { break }
        }
        if pending == nil, i > start, section > 0 { break }
        section += (pending ?? 1) * place
        pending = nil
        lastPlace = place
        hasZero = false
        i += 1
        continue
      }
      let magnitude: Int128
      switch s[i] {
      case "万": magnitude = 10_000
      case "亿": magnitude = 100_000_000
      default: break loop
      }
      section += pending ?? 0
      guard section > 0 || total > 0, i > start else { break }
      if magnitude >= lastMagnitude {
        break
      }
      if magnitude == 100_000_000, total > 0 {
        // 一亿一亿一亿…: nothing that anybody writes leaves 128 bits.
        guard total < 1_000_000_000_000_000_000 else { break }
        total = (total + section) * magnitude
      } else {
        total += section * magnitude
      }
      ulp = magnitude
      section = 0
      pending = nil
      lastPlace = 0
      hasZero = false
      isLarge = true
      if magnitude == 100_000_000 { lastMagnitude = .max } else { lastMagnitude = magnitude }
      i += 1
    }
    guard i > start else { return nil }
    if let digit = pending {
      // 三万五 means 三万五千, 一百二 means 一百二十.
      if lastPlace >= 100, !hasZero {
        section += digit * (lastPlace / 10)
      } else if lastPlace == 0, lastMagnitude == 10_000, isLarge, !hasZero {
        section += digit * 1000
      } else {
        section += digit
      }
    }
    if section > 0 || total == 0 { ulp = 1 }
    let whole = total + section
    return chineseDecimals(whole, ulp, at: i, isLarge: isLarge)
  }

  private func isUnitHead(_ i: Int) -> Bool {
    switch at(i) {
    case "瓦", "伏", "克", "米", "分": true
    default: false
    }
  }

  /// 两点五: digits behind 点.
  private func chineseDecimals(
    _ whole: Int128, _ ulp: Int128, at i: Int, isLarge: Bool
  ) -> ChineseNumber? {
    guard at(i) == "点", ChineseNumerals.digit(at(i + 1)) != nil else {
      return ChineseNumber(
        value: Exact(whole), ulp: Exact(ulp), end: i, decimals: 0, isLarge: isLarge)
    }
    var significand = whole
    var decimals = 0
    var j = i + 1
    while let digit = ChineseNumerals.digit(at(j)), decimals < 12 {
      let (shifted, overflow) = significand.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      significand = shifted + digit
      decimals += 1
      j += 1
    }
    var exponent = -decimals
    var large = isLarge
    while at(j) == "万" || at(j) == "亿" {
      exponent += at(j) == "万" ? 4 : 8
      large = true
      j += 1
    }
    guard let value = Exact(significand: significand, exponent: exponent),
      let place = Exact(significand: 1, exponent: exponent)
    else { return nil }
    return ChineseNumber(value: value, ulp: place, end: j, decimals: decimals, isLarge: large)
  }
}

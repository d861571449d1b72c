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
    case "二", "两", "贰", "兩", "貳": 2
    case "三", "叁", "參": 3
    case "四", "肆": 4
    case "五", "伍": 5
    case "六", "陆", "陸": 6
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

  /// 廿 and 卅: tens in one character.
  static func tens(_ scalar: UInt32) -> Int128? {
    switch scalar {
    case "廿": 20
    case "卅": 30
    default: nil
    }
  }

  static func isNumeral(_ scalar: UInt32) -> Bool {
    digit(scalar) != nil || place(scalar) != nil || tens(scalar) != nil
  }

  /// The numerals of cheques, of which most are words of their own besides: 大陆, 收拾, 队伍.
  static func isCapital(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖", "拾", "佰", "仟", "貳", "參", "陸":
      true
    default: false
    }
  }
}

extension FigureLexer {
  /// The number in Chinese numerals that begins at an index.
  ///
  /// Digits, places and 万 亿 兆 have to come in an order that a number can have; reading stops
  /// where they do not.
  func chineseNumber(at start: Int) -> ChineseNumber? {
    var sum = ChineseSum()
    var i = start
    loop: while i < s.count {
      let scalar = s[i]
      let isTaken: Bool
      if let digit = ChineseNumerals.digit(scalar) {
        if digit == 0 {
          if i == start {
            sum.end = i + 1
            break
          }
          guard sum.addZero() else { break loop }
          i += 1
          continue
        }
        // 三千两百两: behind the first numeral 两 is a digit only before a place, else the weight.
        if i > start, scalar == "两" || scalar == "兩", !takesTwo(at(i + 1)) { break }
        isTaken = sum.add(digit: digit)
      } else if let place = ChineseNumerals.place(scalar) {
        if place >= 100, isUnitHead(place, i + 1) { break }
        isTaken = sum.add(place: place, isFirst: i == start)
      } else if let tens = ChineseNumerals.tens(scalar), i == start {
        isTaken = sum.add(tens: tens)
      } else {
        switch scalar {
        case "万" where i > start: isTaken = sum.addMyriad()
        case "亿" where i > start: isTaken = sum.add(power: 100_000_000)
        case "兆" where i > start && !isMegaUnit(i + 1): isTaken = sum.add(power: 1_000_000_000_000)
        default: break loop
        }
      }
      guard isTaken else { break }
      i += 1
      sum.end = i
    }
    guard sum.end > start else { return nil }
    sum.settle()
    return chineseDecimals(sum)
  }

  private func takesTwo(_ next: UInt32) -> Bool {
    switch next {
    case "百", "千", "万", "亿", "佰", "仟": true
    default: false
    }
  }

  /// 千 of 千瓦 and 千米, 百 of 百分点 and 百分之.
  private func isUnitHead(_ place: Int128, _ i: Int) -> Bool {
    switch at(i) {
    case "瓦", "伏", "克", "米", "卡", "赫", "焦", "帕": place == 1000
    case "分": at(i + 1) == "之" || at(i + 1) == "点"
    default: false
    }
  }

  /// 兆 of 兆瓦 and 兆字节.
  private func isMegaUnit(_ i: Int) -> Bool {
    switch at(i) {
    case "瓦", "字", "赫", "比", "帕", "焦", "伏", "丰": true
    default: false
    }
  }

  /// 两点五: digits behind 点, unless it is a time of day.
  private func chineseDecimals(_ sum: ChineseSum) -> ChineseNumber? {
    let i = sum.end
    let whole = ChineseNumber(
      value: Exact(sum.total), ulp: Exact(sum.ulp), end: i, decimals: 0, isLarge: sum.isLarge)
    guard at(i) == "点" else { return whole }
    var significand = sum.total
    var decimals = 0
    var j = i + 1
    while let digit = ChineseNumerals.digit(at(j)) ?? (isDigit(j) ? Int128(s[j]) - 0x30 : nil),
      decimals < 12
    {
      let (shifted, overflow) = significand.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      significand = shifted + digit
      decimals += 1
      j += 1
    }
    guard decimals > 0 else { return whole }
    switch at(j) {
    case "十", "刻", "半": return whole
    case "分" where at(j + 1) != "之": return whole
    default: break
    }
    var exponent = -decimals
    var large = sum.isLarge
    while at(j) == "万" || at(j) == "亿", exponent < 20 {
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

/// The sum that the characters of one number make, each refused where no number could go on so.
private struct ChineseSum {
  var end = 0
  private(set) var total: Int128 = 0
  private(set) var ulp: Int128 = 1
  private(set) var isLarge = false

  /// What is written up to the last 亿 or 兆, up to the last 万 behind it, and behind that.
  private var upper: Int128 = 0
  private var middle: Int128 = 0
  private var section: Int128 = 0
  private var pending: Int128?
  private var lastPlace: Int128 = 0
  private var lastPower: Int128 = .max
  private var hasZero = false

  /// 零 between groups; it stands for nothing itself.
  mutating func addZero() -> Bool {
    guard pending == nil, !hasZero else { return false }
    hasZero = true
    return true
  }

  mutating func add(digit: Int128) -> Bool {
    guard pending == nil else { return false }
    pending = digit
    return true
  }

  mutating func add(tens: Int128) -> Bool {
    section = tens
    lastPlace = 10
    return true
  }

  mutating func add(place: Int128, isFirst: Bool) -> Bool {
    if lastPlace > 0, place >= lastPlace { return false }
    // 一百十一 leaves the 一 before 十 out; no other place can go without its digit.
    if pending == nil, !isFirst, place != 10 || lastPlace == 0 && !hasZero { return false }
    section += (pending ?? 1) * place
    pending = nil
    lastPlace = place
    hasZero = false
    return true
  }

  mutating func addMyriad() -> Bool {
    let group = section + (pending ?? 0)
    if group == 0 {
      // 万万.
      guard middle > 0, middle < 1_000_000_000_000, !hasZero else { return false }
      middle *= 10_000
      ulp *= 10_000
    } else {
      guard middle == 0 else { return false }
      middle = group * 10_000
      ulp = 10_000
    }
    close()
    return true
  }

  /// 亿, 兆 and the 万亿 that both make.
  mutating func add(power: Int128) -> Bool {
    let group = middle + section + (pending ?? 0)
    guard group > 0, power < lastPower else { return false }
    upper += group * power
    ulp = section == 0 && pending == nil ? power * ulp : power
    middle = 0
    lastPower = power
    close()
    return true
  }

  private mutating func close() {
    section = 0
    pending = nil
    lastPlace = 0
    hasZero = false
    isLarge = true
  }

  /// Counts what is left at the end: 三万五 means 三万五千, 一百二 means 一百二十.
  mutating func settle() {
    if let digit = pending {
      if lastPlace >= 100, !hasZero {
        section += digit * (lastPlace / 10)
      } else if lastPlace == 0, isLarge, !hasZero, ulp >= 10_000 {
        section += digit * (ulp / 10)
      } else {
        section += digit
      }
    }
    if section > 0 || !isLarge { ulp = 1 }
    total = upper + middle + section
  }
}

import Quantities
import SourceText

/// A number with everything that belongs to it, before it becomes a figure.
struct Amount {
  /// The digits alone.
  var digits: Range<Int>
  /// Digits, magnitude, infix hedge, unit.
  var end: Int
  /// `nil` where the number does not fit 128 bits.
  var value: Exact?
  var ulp: Exact?
  var notation: Notation
  var unit: QuantityUnit?
  var infix: Qualifier?
  /// Whether it is a plain whole number: no decimals, no magnitude word.
  var isPlainInteger: Bool
  /// The index behind the number and magnitude, where the unit begins.
  var unitStart: Int
}

extension Amount {
  mutating func scale(by magnitude: Magnitude, isEnglish: Bool) {
    let scale = Exact(significand: 1, exponent: magnitude.exponent)
    value = value.flatMap { value in scale.flatMap { value.multiplied(by: $0) } }
    ulp = ulp.flatMap { ulp in scale.flatMap { ulp.multiplied(by: $0) } }
    notation.magnitude = magnitude.exponent
    notation.english = isEnglish
    isPlainInteger = false
    end = magnitude.end
  }

  /// Adds a part of one: ½, 1/2.
  mutating func add(_ part: (value: Exact, ulp: Exact, end: Int)) {
    value = value.flatMap { $0.adding(part.value) }
    ulp = part.ulp
    isPlainInteger = false
    end = part.end
  }

  /// Whether a figure of this kind counts one by one (design, section 4).
  func isExact(_ kind: FigureKind) -> Bool {
    isPlainInteger
      && (kind == .count || kind == .age || kind == .ordinal || notation.chinese)
  }

  /// The place value where the notation does not tell it: of 五分之一.
  var unusualUlp: Exact? {
    ulp == Exact(significand: 1, exponent: notation.magnitude - notation.decimals) ? nil : ulp
  }

  /// 三成 as 30 %: tenths are kept in percent, with a place value of ten.
  mutating func turnTenthsIntoPercent(_ vocabulary: UnitVocabulary) {
    guard unit?.symbol == "成", let percent = vocabulary.unit("%") else { return }
    unit = percent
    value = value.flatMap { $0.multiplied(by: Exact(10)) }
    ulp = ulp.flatMap { $0.multiplied(by: Exact(10)) }
    isPlainInteger = false
    notation.magnitude += 1
  }
}

extension FigureLexer {
  /// Reads digits, infix hedge, magnitude and unit.
  func amount(at start: Int, afterCurrency: Bool = false) -> Amount {
    let number = writtenNumber(at: start)
    var amount = Amount(
      digits: number.range, end: number.range.upperBound,
      value: number.significand.flatMap { Exact(significand: $0, exponent: -number.decimals) },
      ulp: Exact(significand: 1, exponent: -number.decimals),
      notation: Notation(decimals: number.decimals, grouped: number.isGrouped), unit: nil,
      infix: nil, isPlainInteger: number.decimals == 0, unitStart: number.range.upperBound)
    if number.decimals == 0, let part = partBehind(amount.end) { amount.add(part) }
    amount.infix = infixHedge(at: &amount.end)
    if let magnitude = magnitude(at: amount.end)
      ?? englishMagnitude(at: amount.end, afterCurrency: afterCurrency)
      ?? magnitudeBehindBracket(at: amount.end)
    {
      amount.scale(by: magnitude, isEnglish: Folding.isLatinLetter(at(magnitude.end - 1)))
      addLowerGroups(to: &amount)
      if amount.infix == nil { amount.infix = infixHedge(at: &amount.end) }
    }
    amount.unitStart = amount.end
    if let unit = unit(at: amount.end) {
      amount.unit = unit.unit
      amount.end = unit.end
      takeWhatFollows(&amount)
    }
    return amount
  }

  /// What may stand behind a unit: "USD million", 角 and 分, 半, "per day".
  private func takeWhatFollows(_ amount: inout Amount) {
    guard let unit = amount.unit else { return }
    if case .money = unit.dimension, amount.notation.magnitude == 0,
      let magnitude = englishMagnitude(at: amount.end, afterCurrency: false)
    {
      amount.scale(by: magnitude, isEnglish: true)
    }
    switch at(amount.end) {
    case Folding.space, "/":
      addCents(to: &amount)
      takePer(&amount)
    case "半", "个": addHalvesAndPennies(to: &amount)
    default:
      if case .money = unit.dimension, isDigit(amount.end) || Folding.isIdeograph(at(amount.end)) {
        addHalvesAndPennies(to: &amount)
      }
    }
  }

  /// 1亿2000万, 1千零20: the lower group carries the precision.
  private func addLowerGroups(to amount: inout Amount) {
    if amount.notation.english {
      addEnglishGroups(to: &amount)
      return
    }
    if takeSharedMagnitude(&amount) { return }
    while amount.infix == nil,
      let lower = lowerGroup(at: amount.end, below: amount.notation.magnitude)
    {
      amount.value = amount.value.flatMap { value in lower.value.flatMap { value.adding($0) } }
      amount.ulp = lower.ulp
      amount.notation.magnitude = lower.exponent
      amount.notation.decimals = 0
      amount.isPlainInteger = lower.ulp == .one
      amount.end = lower.end
    }
  }

  /// 3千5百万, 2千零30万: the magnitude at the end is that of all groups before it.
  private func takeSharedMagnitude(_ amount: inout Amount) -> Bool {
    var place = amount.notation.magnitude
    guard place == 2 || place == 3, amount.notation.decimals == 0, amount.infix == nil else {
      return false
    }
    var sum: Int128 = 0
    var i = amount.end
    while true {
      if at(i) == "零" { i += 1 }
      let run = digitsEnd(i)
      guard run > i, run - i < place + 1, let digits = smallInteger(i..<run) else { return false }
      i = run
      guard at(run) == "百", place == 3, run - i <= 1 else {
        sum += Int128(digits)
        break
      }
      sum += Int128(digits) * 100
      place = 2
      i = run + 1
      if !isDigit(i), at(i) != "零" { break }
    }
    guard at(i) == "万" || at(i) == "亿", let shared = magnitude(at: i),
      let value = amount.value?.adding(Exact(sum))
    else { return false }
    amount.value = value
    amount.ulp = .one
    amount.scale(by: shared, isEnglish: false)
    return true
  }

  /// 余, 多, 几 between a number and its magnitude or unit.
  private func infixHedge(at end: inout Int) -> Qualifier? {
    switch at(end) {
    case "余": break
    case "多", "几", "来":
      // 30多数, 20来自 are other words.
      switch at(end + 1) {
      case "数", "自", "源", "于", "样": return nil
      default: break
      }
    default: return nil
    }
    end += 1
    return .over
  }

  /// The digits, or Chinese numerals, that go on behind a magnitude with something smaller.
  private func lowerGroup(
    at start: Int, below exponent: Int
  ) -> (value: Exact?, ulp: Exact?, exponent: Int, end: Int)? {
    guard exponent > 0, exponent < 20 else { return nil }
    let i = at(start) == "零" ? start + 1 : start
    guard let limit = Exact(significand: 1, exponent: exponent) else { return nil }
    if !isDigit(i) {
      // 100万三千: only what is written to the end in numerals with a place of their own.
      guard Folding.isIdeograph(at(i)), let number = chineseNumber(at: i), number.end > i + 1,
        ChineseNumerals.place(at(i + 1)) != nil || ChineseNumerals.tens(at(i)) != nil,
        number.value.isLess(than: limit) == true
      else { return nil }
      let rest = isDigit(number.end) ? lowerGroup(at: number.end, below: 3) : nil
      guard let rest else { return (number.value, number.ulp, 0, number.end) }
      return (rest.value.flatMap { number.value.adding($0) }, rest.ulp, rest.exponent, rest.end)
    }
    let run = digitsEnd(i)
    guard let significand = smallInteger(i..<run), at(run) != ".", at(run) != ",", at(run) != "-",
      at(run) != "年", at(run) != "月", at(run) != ":"
    else { return nil }
    if let magnitude = magnitude(at: run), magnitude.exponent < exponent {
      return (
        Exact(significand: Int128(significand), exponent: magnitude.exponent),
        Exact(significand: 1, exponent: magnitude.exponent), magnitude.exponent, magnitude.end
      )
    }
    // 3万4000元; two figures beside each other have a blank.
    guard i > start || run - i == exponent || exponent <= 4 && run - i <= exponent,
      !hasBlank(before: start), magnitude(at: run) == nil,
      Exact(Int128(significand)).isLess(than: limit) == true
    else { return nil }
    return (Exact(Int128(significand)), .one, 0, run)
  }

  /// 276.38（不含军工涉密企业）亿元: the magnitude behind one short bracket without digits.
  private func magnitudeBehindBracket(at start: Int) -> Magnitude? {
    guard let after = bracketEnd(at: start), let magnitude = magnitude(at: after),
      unit(at: magnitude.end) != nil
    else { return nil }
    return magnitude
  }

  /// The index behind a round bracket of at most 24 characters that holds no digit.
  func bracketEnd(at start: Int) -> Int? {
    guard at(start) == "(" else { return nil }
    var i = start + 1
    while i < s.count, i - start <= 24 {
      if s[i] == ")" { return i + 1 }
      if isDigit(i) || s[i] == Folding.lineFeed || s[i] == "(" { return nil }
      i += 1
    }
    return nil
  }
}

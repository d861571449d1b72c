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
    var end = number.range.upperBound
    var notation = Notation(decimals: number.decimals, grouped: number.isGrouped)
    var value = number.significand.flatMap { Exact(significand: $0, exponent: -number.decimals) }
    var ulp = Exact(significand: 1, exponent: -number.decimals)
    var infix = infixHedge(at: &end)
    var magnitudeEnd = end
    let magnitude =
      magnitude(at: end) ?? englishMagnitude(at: end, afterCurrency: afterCurrency)
      ?? magnitudeBehindBracket(at: end)
    if let magnitude {
      notation.magnitude = magnitude.exponent
      notation.english = Folding.isLatinLetter(at(magnitude.end - 1))
      let scale = Exact(significand: 1, exponent: magnitude.exponent)
      value = value.flatMap { value in scale.flatMap { value.multiplied(by: $0) } }
      ulp = ulp.flatMap { ulp in scale.flatMap { ulp.multiplied(by: $0) } }
      end = magnitude.end
      // 1亿2000万: the lower group carries the precision.
      while infix == nil, isDigit(end), let lower = compound(at: end, below: notation.magnitude) {
        value = value.flatMap { value in lower.value.flatMap { value.adding($0) } }
        ulp = lower.ulp
        notation.magnitude = lower.exponent
        notation.decimals = 0
        end = lower.end
      }
      magnitudeEnd = end
      if infix == nil { infix = infixHedge(at: &end) }
    }
    var amount = Amount(
      digits: number.range, end: end, value: value, ulp: ulp, notation: notation, unit: nil,
      infix: infix, isPlainInteger: number.decimals == 0 && magnitude == nil,
      unitStart: max(end, magnitudeEnd))
    if let unit = unit(at: end) {
      amount.unit = unit.unit
      amount.end = unit.end
    }
    return amount
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

  private func compound(
    at start: Int, below exponent: Int
  ) -> (value: Exact?, ulp: Exact?, exponent: Int, end: Int)? {
    let number = writtenNumber(at: start)
    guard number.decimals == 0, !number.isGrouped, let significand = number.significand,
      let magnitude = magnitude(at: number.range.upperBound), magnitude.exponent < exponent
    else { return nil }
    return (
      Exact(significand: significand, exponent: magnitude.exponent),
      Exact(significand: 1, exponent: magnitude.exponent), magnitude.exponent, magnitude.end
    )
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

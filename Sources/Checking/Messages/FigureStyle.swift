import Figures
import Quantities

extension Figure {
  /// A value in the style of this figure: its decimals, magnitude word, grouping and unit.
  ///
  /// The value is in base units; `extraDecimals` are digits beyond those of the figure.
  func styled(_ value: Exact, extraDecimals: Int = 0) -> String {
    let factor = unit.factor
    guard let own = value.divided(by: factor),
      let scale = Exact(significand: 1, exponent: notation.magnitude),
      let scaled = own.divided(by: scale)
    else { return value.decimalString(places: 2) + unit.symbol }
    let digits = scaled.decimalString(places: decimalsShown + extraDecimals)
    return (notation.grouped ? digits.grouped : digits) + notation.magnitudeWord + unitWord
  }

  /// Digits behind the point for a value in this figure's place: those it has, or two for a
  /// fraction in words, which has none of its own.
  private var decimalsShown: Int {
    if let value, notation.decimals == 0, notation.magnitude == 0, !value.isInteger { return 2 }
    return max(0, notation.decimals)
  }

  /// The difference of two percentages in the decimals of this one; `nil` for other figures.
  func points(_ difference: Exact) -> String? {
    guard unit.symbol == "%" else { return nil }
    return difference.divided(by: unit.factor)?.decimalString(places: notation.decimals)
  }

  /// The unit as a reader of the message expects it: 个百分点 for percentage points, and none where
  /// the figure itself has none.
  var unitWord: String {
    if inheritsUnit { return "" }
    return switch unit.symbol {
    case "pp": "个百分点"
    case "‰pt": "个千分点"
    case "": ""
    default: notation.english ? " \(unit.symbol)" : unit.symbol
    }
  }

  /// Whether a value has more digits than this figure writes.
  func isRounded(_ value: Exact, extraDecimals: Int = 0) -> Bool {
    let places = decimalsShown + extraDecimals - notation.magnitude
    guard
      let shifted = value.divided(by: unit.factor)?.multiplied(
        by: Exact(significand: 1, exponent: places) ?? .one)
    else { return true }
    return !shifted.isInteger
  }
}

extension String {
  /// With a comma between groups of three digits before the point.
  fileprivate var grouped: String {
    let whole = prefix { $0 != "." }
    let rest = dropFirst(whole.count)
    let digits = whole.drop { $0 == "-" }
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result += "," }
      result.append(digit)
    }
    return whole.prefix { $0 == "-" } + result + rest
  }
}

extension Exact {
  /// At most four digits behind the point, with … where more follow.
  var fewDecimals: String {
    for places in 0...4 {
      guard let finest = Exact(significand: 1, exponent: -places) else { continue }
      if rounded(to: finest) == self { return decimalString(places: places) }
    }
    return decimalString(places: 4) + "…"
  }
}

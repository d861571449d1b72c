import Quantities
import SourceText

/// What is written behind a unit and still belongs to the number: 三吨半, 七成六, 123元1角1分.
extension FigureLexer {
  /// Adds halves, tenths of 成 and small money to an amount that ends with its unit.
  func addHalvesAndPennies(to amount: inout Amount) {
    guard let unit = amount.unit, let value = amount.value, amount.infix == nil else { return }
    let end = amount.end
    if let small = smallMoney(behind: end, unit), let sum = value.adding(small.value) {
      amount.value = sum
      amount.ulp = small.ulp
      amount.notation.decimals = small.decimals
      amount.notation.magnitude = 0
      amount.isPlainInteger = false
      amount.end = small.end
      return
    }
    if unit.symbol == "成", let digit = ChineseNumerals.digit(at(end)), digit > 0,
      !Folding.isIdeograph(at(end + 1)), amount.notation.decimals == 0,
      let tenths = Exact(significand: digit, exponent: -1)
    {
      amount.take(value.adding(tenths), ulp: Exact(significand: 1, exponent: -1), end: end + 1)
      return
    }
    guard let half = Exact(1, over: 2) else { return }
    if unit.symbol == "个", at(end) == "半", let whole = self.unit(at: end + 1),
      whole.unit.dimension == .duration
    {
      amount.unit = whole.unit.symbol == "月" ? vocabulary.unit("个月") : whole.unit
      amount.take(value.adding(half), ulp: half, end: whole.end)
    } else if isHalf(at: end), unit.takesHalves {
      amount.take(value.adding(half), ulp: half, end: end + 1)
    }
  }

  /// Whether 半 at an index ends the number before it: 三年半, not 三家半导体企业.
  func isHalf(at i: Int) -> Bool {
    guard at(i) == "半" else { return false }
    switch at(i + 1) {
    case "的", "以", "左", "多", "来", "后", "前", "内", "时": return true
    default: return !Folding.isIdeograph(at(i + 1))
    }
  }

  /// 1角1分, 三毛 behind a number of 元.
  func smallMoney(
    behind start: Int, _ unit: QuantityUnit
  ) -> (value: Exact, ulp: Exact, decimals: Int, end: Int)? {
    guard case .money = unit.dimension, unit.factor == .one else { return nil }
    var i = start
    if at(i) == "又" || at(i) == "零" { i += 1 }
    var hundredths: Int128 = 0
    var decimals = 0
    while let part = smallCount(at: i) {
      var next = part.end
      if at(next) == "美" || at(next) == "港" || at(next) == "欧" { next += 1 }
      switch at(next) {
      case "角" where decimals == 0, "毛" where decimals == 0:
        guard part.value < 10 else { return nil }
        hundredths += part.value * 10
        decimals = 1
      case "分" where decimals < 2 && at(next + 1) != "之" && at(next + 1) != "别":
        hundredths += part.value
        decimals = 2
      default: return nil
      }
      i = next + 1
    }
    guard decimals > 0, let value = Exact(significand: hundredths, exponent: -2),
      let ulp = Exact(significand: 1, exponent: -decimals)
    else { return nil }
    return (value, ulp, decimals, i)
  }

  private func smallCount(at i: Int) -> (value: Int128, end: Int)? {
    if let digit = ChineseNumerals.digit(at(i)), !ChineseNumerals.isNumeral(at(i + 1)) {
      return (digit, i + 1)
    }
    let run = digitsEnd(i)
    guard run - i <= 2, let value = smallInteger(i..<run) else { return nil }
    return (Int128(value), run)
  }
}

extension Amount {
  /// Whether the number was given a magnitude.
  var isScaled: Bool { ulp.map { Exact.one.isLess(than: $0) == true } ?? false }

  fileprivate mutating func take(_ value: Exact?, ulp: Exact?, end: Int) {
    self.value = value
    self.ulp = ulp
    self.end = end
    isPlainInteger = false
  }
}

extension QuantityUnit {
  /// Whether half of one makes sense: of a measure or a tenth, not of a person.
  fileprivate var takesHalves: Bool {
    switch dimension {
    case .length, .area, .volume, .mass, .duration: true
    case .ratio: symbol == "成" || symbol == "倍"
    default: false
    }
  }
}

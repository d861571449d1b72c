import Quantities
import SourceText

extension FigureLexer {
  /// Reads the number at an index, with sign, hedges, magnitude, unit and a range's second end.
  ///
  /// - Returns: The index behind it.
  mutating func number(at start: Int) -> Int {
    let currency = currencySign(before: start)
    var begin = currency?.start ?? start
    let isNegative = sign(before: begin)
    if isNegative { begin -= 1 }
    var first = amount(at: start, afterCurrency: currency != nil)
    if let unit = currency?.unit, first.unit == nil {
      first.unit = unit
    }
    if isUnreadable(first) {
      append(.name, begin..<first.digits.upperBound)
      return first.digits.upperBound
    }
    let isOrdinal = at(begin - 1) == "第" && begin - 1 >= floor
    if isOrdinal { begin -= 1 }
    if !isOrdinal, !isNegative, let range = rangeEnd(after: first, from: begin) {
      return appendRange(first, range, from: begin)
    }
    if !isOrdinal, isGluedName(first, from: begin) {
      append(.name, begin..<first.digits.upperBound)
      return first.digits.upperBound
    }
    var end = first.end
    var folded = begin..<end
    var qualifier = first.infix
    if let hedge = hedge(before: begin) {
      // 近3年 is a period that ends now, not a number a little below three.
      if !(hedge.qualifier == .nearly && first.unit?.dimension == .duration) {
        if qualifier == nil { qualifier = hedge.qualifier }
        folded = hedge.start..<folded.upperBound
      }
    }
    if let hedge = hedge(after: end) {
      qualifier = combined(qualifier, hedge.qualifier)
      folded = folded.lowerBound..<hedge.end
    } else if first.unit != nil, at(end) == "多" || at(end) == "余", qualifier == nil,
      !Folding.isIdeograph(at(end + 1)) || at(end + 1) == "的"
    {
      qualifier = .over
      end += 1
      folded = folded.lowerBound..<end
    }
    append(
      figure(
        first, range: begin..<end, folded: folded, isNegative: isNegative, qualifier: qualifier,
        isOrdinal: isOrdinal))
    return folded.upperBound
  }

  /// 不超过…左右 and the like: a bound stays a bound.
  private func combined(_ first: Qualifier?, _ second: Qualifier) -> Qualifier {
    guard let first, second == .about else { return second }
    return first
  }

  func figure(
    _ amount: Amount, range: Range<Int>, folded foldedRange: Range<Int>, isNegative: Bool = false,
    qualifier: Qualifier?, isOrdinal: Bool = false
  ) -> Figure {
    var amount = amount
    amount.turnTenthsIntoPercent(vocabulary)
    let unit = amount.unit ?? .none
    let kind: FigureKind = isOrdinal ? .ordinal : FigureLexer.kind(of: unit, amount)
    let value = isNegative ? amount.value.flatMap(\.negated) : amount.value
    return Figure(
      span: folded.span(range), folded: foldedRange, kind: kind, value: value, unit: unit,
      isExact: amount.isExact(kind), qualifier: qualifier, notation: amount.notation,
      ulp: amount.unusualUlp)
  }

  static func kind(of unit: QuantityUnit, _ amount: Amount) -> FigureKind {
    switch unit.dimension {
    case .none: amount.isPlainInteger ? .count : .measure
    case .count: .count
    case .money: .money
    case .ratio: unit.symbol == "倍" ? .measure : .percent
    case .ratioDifference: .percent
    case .age: .age
    case .per(let above, _):
      if case .money = above { .money } else { .measure }
    default: .measure
    }
  }

  /// A minus that is a sign: not between numbers or letters, and no dash between words.
  private func sign(before start: Int) -> Bool {
    guard start - 1 >= floor else { return false }
    if at(start - 1) == "负" { return !Folding.isIdeograph(at(start - 2)) }
    guard at(start - 1) == "-" else { return false }
    let before = at(start - 2)
    return
      !(Folding.isDigit(before) || Folding.isLatinLetter(before) || before == "-"
      || before == "%")
  }

  private func currencySign(before start: Int) -> (unit: QuantityUnit, start: Int)? {
    var end = start
    if at(end - 1) == Folding.space, end - 1 > floor { end -= 1 }
    guard let match = FigureLexer.currencySigns.match(s, endingAt: end, from: floor),
      let unit = vocabulary.unit(match.meaning),
      !Folding.isLatinLetter(at(end - match.length - 1))
    else { return nil }
    return (unit, end - match.length)
  }

  private static let currencySigns = WordTable<String>([
    ("us$|$|usd", "美元"), ("hk$|hkd", "港元"), ("£|gbp", "英镑"), ("€|eur", "欧元"),
    ("¥|rmb|cny|rmb¥|cny¥", "元"),
  ])
}

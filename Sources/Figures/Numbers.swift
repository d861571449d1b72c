import Quantities
import SourceText

extension FigureLexer {
  /// Reads the number at an index, with sign, hedges, magnitude, unit and a range's second end.
  ///
  /// - Returns: The index behind it.
  mutating func number(at start: Int) -> Int {
    let digits = isLeadingPoint(start) ? start - 1 : start
    let currency = currencySign(before: digits)
    var begin = currency?.start ?? digits
    var first = amount(at: start, afterCurrency: currency != nil)
    if let unit = currency?.unit, first.unit == nil {
      first.unit = unit
      takePer(&first)
    }
    takeAge(&first, from: begin)
    let isNegative = sign(before: begin)
    if isNegative { begin -= 1 }
    let minus = isNegative ? nil : minusWord(before: begin)
    if let minus { begin = minus }
    if isUnreadable(first) {
      append(.name, begin..<first.digits.upperBound)
      return first.digits.upperBound
    }
    let isOrdinal = at(begin - 1) == "第" && begin - 1 >= floor
    if isOrdinal { begin -= 1 }
    if !isOrdinal, minus == nil {
      var low = first
      if isNegative { low.value = low.value?.negated }
      if let range = rangeEnd(after: low, from: begin) {
        return appendRange(low, range, from: begin)
      }
    }
    if !isOrdinal, isGluedName(first, from: begin) {
      append(.name, begin..<first.digits.upperBound)
      return first.digits.upperBound
    }
    if first.isPlainInteger, first.unit == nil, isOrdinalSuffix(first.end) {
      first.end += 2
      append(
        figure(
          first, range: begin..<first.end, folded: begin..<first.end, qualifier: nil,
          isOrdinal: true))
      return first.end
    }
    var end = first.end
    var folded = begin..<end
    var qualifier = first.infix
    if let hedge = hedge(before: begin) {
      // 近3年 is a period that ends now, not a number a little below three; so is "over 3 years".
      let isPeriod =
        hedge.qualifier == .nearly
        || hedge.qualifier == .moreThan && matches("over", at: hedge.start)
      if !isPeriod || first.unit?.dimension != .duration {
        if qualifier == nil { qualifier = hedge.qualifier }
        folded = hedge.start..<folded.upperBound
      }
    }
    if let hedge = hedge(after: end) {
      qualifier = combined(qualifier, hedge.qualifier)
      folded = folded.lowerBound..<hedge.end
    } else if qualifier == nil, first.unit != nil, isMore(at: end) {
      qualifier = .over
      end += 1
      folded = folded.lowerBound..<end
    }
    append(
      figure(
        first, range: begin..<end, folded: folded, isNegative: isNegative || minus != nil,
        qualifier: qualifier, isOrdinal: isOrdinal))
    return folded.upperBound
  }

  /// 3吨多, 两年余: 多 and 余 behind a unit.
  func isMore(at i: Int) -> Bool {
    (at(i) == "多" || at(i) == "余") && (!Folding.isIdeograph(at(i + 1)) || at(i + 1) == "的")
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
    kind(of: unit, isPlainInteger: amount.isPlainInteger)
  }

  static func kind(of unit: QuantityUnit, isPlainInteger: Bool) -> FigureKind {
    switch unit.dimension {
    case .none: isPlainInteger ? .count : .measure
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
  func sign(before start: Int) -> Bool {
    guard start - 1 >= floor else { return false }
    // 负3.2 but not 肩负30项 nor 由负2.5.
    if at(start - 1) == "负" {
      return !Folding.isIdeograph(at(start - 2)) || FigureLexer.beforeMinus.contains(at(start - 2))
    }
    guard at(start - 1) == "-" else { return false }
    let before = at(start - 2)
    return
      !(Folding.isDigit(before) || Folding.isLatinLetter(before) || before == "-"
      || before == "%")
  }

  private static let beforeMinus = Set("为是由从到至达长降率".unicodeScalars.map(\.value))

  /// The beginning of "minus " or "negative " before a number.
  func minusWord(before start: Int) -> Int? {
    guard let match = FigureLexer.minusWords.match(s, endingAt: start, from: floor),
      !Folding.isLatinLetter(at(start - match.length - 1))
    else { return nil }
    return start - match.length
  }

  private static let minusWords = WordTable<Bool>([("minus |negative ", true)])
}

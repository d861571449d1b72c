import Quantities
import SourceText

extension FigureLexer {
  /// The second end of a range, if the amount is the first end of one: 6-16岁, 1至2户, 60%—65%.
  ///
  /// Where the first end is negative, its value is, and the second may be: -5--3℃.
  func rangeEnd(after first: Amount, from begin: Int) -> Amount? {
    let isBelowZero = first.value?.isNegative == true
    guard first.infix == nil,
      let connector = connector(at: first.end, from: begin, isBelowZero: isBelowZero)
    else { return nil }
    var start = connector.end
    let isNegative = isBelowZero && (at(start) == "-" || at(start) == "负") && isDigit(start + 1)
    if isNegative { start += 1 }
    // $3 to $5: the sign stands before both.
    var sign: QuantityUnit?
    if let digits = digitsBehindSign(at: start), let currency = currencySign(before: digits) {
      guard first.unit == currency.unit else { return nil }
      (start, sign) = (digits, currency.unit)
    }
    guard isDigit(start) else { return nil }
    var second = amount(at: start, afterCurrency: sign != nil)
    if isNegative { second.value = second.value?.negated }
    if second.unit == nil { second.unit = sign }
    takeAge(&second, after: first)
    guard second.value != nil, first.value != nil, second.infix == nil else { return nil }
    if let unit = first.unit {
      if second.unit == nil, begin < first.digits.lowerBound, connector.kind != .word {
        second.unit = unit
      }
      // 500米至2公里 are two figures: a range has one unit.
      guard let other = second.unit, unit.dimension == other.dimension,
        unit.factor == other.factor
      else { return nil }
    } else if second.unit == nil, isBelowZero {
      return nil
    } else if second.unit == nil, connector.kind != .between {
      // Bare 3-5 may be a score, a part number or a subtraction, unless things follow: 3-5 jobs.
      guard first.isPlainInteger, second.isPlainInteger, isThing(at: second.end),
        rises(first, second) == true, first.value != second.value
      else { return nil }
    }
    switch connector.kind {
    case .dash:
      if rises(first, second) == false { return nil }
    case .between:
      guard rises(first, second) != false else { return nil }
    case .word:
      if followsFrom(begin) { return nil }
    }
    return second
  }

  /// The digits behind a currency sign at an index.
  private func digitsBehindSign(at i: Int) -> Int? {
    switch at(i) {
    case "$", "£", "€", "¥": isDigit(i + 1) ? i + 1 : nil
    default: nil
    }
  }

  private enum Connector { case dash, word, between }

  private func connector(
    at start: Int, from begin: Int, isBelowZero: Bool
  ) -> (kind: Connector, end: Int)? {
    var i = start
    // 1万(含)-5万元.
    if at(i) == "(", at(i + 1) == "含", at(i + 2) == ")" { i += 3 }
    if at(i) == Folding.space { i += 1 }
    var end: Int
    var kind = Connector.dash
    switch at(i) {
    case "-": end = at(i + 1) == "-" && !isBelowZero ? i + 2 : i + 1
    case "–", "~": end = i + 1
    case "—": end = at(i + 1) == "—" ? i + 2 : i + 1
    case "至", "到":
      end = i + 1
      kind = .word
    case "t" where i > start && matches("to ", at: i):
      end = i + 2
      kind = .word
    case "a" where i > start && matches("and ", at: i) && followsBetween(begin):
      end = i + 3
      kind = .between
    default: return nil
    }
    if at(end) == Folding.space { end += 1 }
    return (kind, end)
  }

  func followsBetween(_ begin: Int) -> Bool {
    matches("etween ", at: begin - 7)
  }

  private func rises(_ first: Amount, _ second: Amount) -> Bool? {
    guard let low = FigureLexer.scaled(first, like: second), let high = second.value else {
      return nil
    }
    return high.isLess(than: low).map { !$0 }
  }

  /// 由A至B and 从A到B tell of a change: two figures, no range.
  private func followsFrom(_ begin: Int) -> Bool {
    var i = begin - 1
    while i >= floor, begin - i <= 16 {
      switch at(i) {
      case "由", "从", "自": return true
      case "m": if matches("from", at: i - 3) { return true } else { i -= 1 }
      case ",", ";", "。", "(", ")", "\n": return false
      default: i -= 1
      }
    }
    return false
  }

  /// The first end's value, with the magnitude of the second where it has none of its own: 2至3万.
  static func scaled(_ first: Amount, like second: Amount) -> Exact? {
    guard let value = first.value else { return nil }
    // $10-15 million: a sign before the number does not end it as a unit behind it does.
    let isOpen = first.unit == nil || first.end == first.unitStart
    guard isOpen, first.notation.magnitude == 0, second.notation.magnitude > 0,
      let scale = Exact(significand: 1, exponent: second.notation.magnitude)
    else { return value }
    let scaled = value.multiplied(by: scale)
    if let scaled, let high = second.value, high.isLess(than: scaled) == true { return value }
    return scaled
  }

  /// Whether a word that names things follows a blank: jobs, not "in" or "of".
  private func isThing(at i: Int) -> Bool {
    guard at(i) == Folding.space, at(i + 1) >= 0x61, at(i + 1) <= 0x7A else { return false }
    return FigureLexer.noThings.match(s, at: i).map { Folding.isLatinLetter(at(i + $0.length)) }
      ?? true
  }

  private static let noThings = WordTable<Bool>([
    (
      " in| by| from| on| at| and| or| of| the| to| for| per| during| over| since| as| with| a| last| this| next| between| were| was| is| are| but| when| while",
      true
    )
  ])

  mutating func appendRange(_ first: Amount, _ second: Amount, from begin: Int) -> Int {
    let unit = second.unit ?? first.unit ?? .none
    var merged = second
    merged.value = FigureLexer.scaled(first, like: second)
    merged.unit = unit
    merged.notation.decimals = max(first.notation.decimals, second.notation.decimals)
    let kind = FigureLexer.kind(of: unit, second)
    let qualifierEnd = hedge(after: second.end)?.end ?? second.end
    let foldedStart = hedge(before: begin)?.start ?? begin
    append(
      Figure(
        span: folded.span(begin..<second.end), folded: foldedStart..<qualifierEnd, kind: kind,
        value: merged.value, unit: unit, isExact: second.isExact(kind), qualifier: .range,
        notation: merged.notation, rangeEnd: second.value, ulp: second.unusualUlp))
    return qualifierEnd
  }
}

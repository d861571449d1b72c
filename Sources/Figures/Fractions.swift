import Quantities
import SourceText

/// Parts of one in signs and digits: ½, 2½, 10 1/2 miles, 2/3 of, 1/3的企业.
extension FigureLexer {
  /// Reads a fraction that begins with the digits at an index.
  mutating func fraction(at start: Int) -> Int? {
    let run = digitsEnd(start)
    if at(run) == "分", let end = fractionInDigits(at: start) { return end }
    if let part = slashed(at: start), isTold(part.end) || isShare(start) {
      return appendPart(part, from: start)
    }
    if let part = wholeText(at: start) { return appendPart(part, from: start) }
    return pairOfNumbers(at: start)
  }

  /// Reads a fraction in one sign that stands by itself.
  mutating func vulgarFraction(at start: Int) -> Int? {
    guard s[start] >= 0xBC, let part = sign(at: start) else { return nil }
    return appendPart(part, from: start)
  }

  private mutating func appendPart(_ part: (value: Exact, ulp: Exact, end: Int), from start: Int)
    -> Int
  {
    var amount = Amount(
      digits: start..<part.end, end: part.end, value: part.value,
      ulp: part.value.divided(by: Exact(9)),
      notation: Notation(), unit: nil, infix: nil, isPlainInteger: false, unitStart: part.end)
    if let unit = unit(at: part.end) {
      amount.unit = unit.unit
      amount.end = unit.end
    } else {
      amount.unit = vocabulary.unit("倍")
    }
    let isNegative = sign(before: start)
    let begin = isNegative ? start - 1 : start
    let hedge = hedge(before: begin)
    let after = self.hedge(after: amount.end)
    let range = (hedge?.start ?? begin)..<(after?.end ?? amount.end)
    append(
      figure(
        amount, range: begin..<amount.end, folded: range, isNegative: isNegative,
        qualifier: after?.qualifier ?? hedge?.qualifier))
    return range.upperBound
  }

  /// The part of one behind a whole number: the ½ of 2½, the 1/2 of "10 1/2".
  func partBehind(_ end: Int) -> (value: Exact, ulp: Exact, end: Int)? {
    if at(end) >= 0xBC { return sign(at: end) }
    guard at(end) == Folding.space, isDigit(end + 1), let part = slashed(at: end + 1) else {
      return nil
    }
    return part
  }

  /// 占3/5: a share of something, which a date or a pair of page numbers never follows.
  private func isShare(_ start: Int) -> Bool { at(start - 1) == "占" && start - 1 >= floor }

  /// A text that is nothing but one fraction, as a value of a sheet is: -3/2.
  private func wholeText(at start: Int) -> (value: Exact, ulp: Exact, end: Int)? {
    guard mayBeNumeral, start <= 1, start == 0 || at(0) == "-",
      let part = slashed(at: start, isProper: start == 0),
      part.end == s.count || part.end == s.count - 1 && at(part.end) == Folding.lineFeed
    else { return nil }
    return part
  }

  /// A fraction of small numbers with a stroke.
  private func slashed(
    at start: Int, isProper: Bool = true
  ) -> (value: Exact, ulp: Exact, end: Int)? {
    let run = digitsEnd(start)
    guard run - start <= 2, at(run) == "/", let above = smallInteger(start..<run) else {
      return nil
    }
    let end = digitsEnd(run + 1)
    guard let below = smallInteger(run + 1..<end), above > 0, below > 1,
      above < below || !isProper && above != below, below <= 100,
      at(end) != "/", at(end) != "-", at(end) != "." || !isDigit(end + 1), at(start - 1) != "/",
      let value = Exact(Int128(above), over: Int128(below)),
      let part = Exact(1, over: Int128(below))
    else { return nil }
    return (value, part, end)
  }

  /// Whether what follows says that a stroke divides: 1/3的, 2/3 of, 1/4 mile, 1/3以上.
  private func isTold(_ end: Int) -> Bool {
    if at(end) == "的" || matches(" of ", at: end) || hedge(after: end) != nil { return true }
    guard let unit = unit(at: end) else { return false }
    switch unit.unit.dimension {
    case .length, .mass, .volume, .area, .duration: return true
    default: return false
    }
  }

  /// 5 / 195 on a line of its own numbers pages; 24/7 and 9/11 are names.
  private mutating func pairOfNumbers(at start: Int) -> Int? {
    let run = digitsEnd(start)
    let isWide = at(run) == Folding.space && at(run + 1) == "/" && at(run + 2) == Folding.space
    guard isWide || at(run) == "/", run - start <= 4 else { return nil }
    let second = isWide ? run + 3 : run + 1
    let end = digitsEnd(second)
    guard end > second, end - second <= 4, at(end) != "/", at(end) != "." || !isDigit(end + 1)
    else { return nil }
    let isLine = at(start - 1) == Folding.lineFeed && at(end) == Folding.lineFeed
    guard isLine || !isWide && run - start <= 2 && end - second <= 2 && unit(at: end) == nil
    else { return nil }
    append(.name, start..<end)
    return end
  }

  private func sign(at i: Int) -> (value: Exact, ulp: Exact, end: Int)? {
    let parts: (Int128, Int128)
    switch at(i) {
    case "¼": parts = (1, 4)
    case "½": parts = (1, 2)
    case "¾": parts = (3, 4)
    case "⅓": parts = (1, 3)
    case "⅔": parts = (2, 3)
    case "⅕": parts = (1, 5)
    case "⅖": parts = (2, 5)
    case "⅗": parts = (3, 5)
    case "⅘": parts = (4, 5)
    case "⅙": parts = (1, 6)
    case "⅚": parts = (5, 6)
    case "⅛": parts = (1, 8)
    case "⅜": parts = (3, 8)
    case "⅝": parts = (5, 8)
    case "⅞": parts = (7, 8)
    default: return nil
    }
    guard let value = Exact(parts.0, over: parts.1), let part = Exact(1, over: parts.1) else {
      return nil
    }
    return (value, part, i + 1)
  }
}

import Quantities
import SourceText

/// Chinese numerals that are figures by their place alone, without anything that they count.
extension FigureLexer {
  /// A text that is nothing but one numeral, as a field of a sheet or a line on standard input is.
  mutating func wholeText() -> Int? {
    guard mayBeNumeral, s.count <= 40 else { return nil }
    let end = s.last == Folding.lineFeed ? s.count - 1 : s.count
    if let number = chineseNumber(at: 0), number.end == end {
      return appendBare(0, number, nil, end)
    }
    var value: Int128 = 0
    for i in 0..<end {
      guard let digit = ChineseNumerals.digit(s[i]), s[i] != "两", i < 18 else { return nil }
      value = value * 10 + digit
    }
    guard end > 0 else { return nil }
    let number = ChineseNumber(
      value: Exact(value), ulp: .one, end: end, decimals: 0, isLarge: false)
    return appendBare(0, number, nil, end)
  }

  /// Whether a numeral is what something is said to be: 中签数是五, 次数是四不是五.
  func isComplement(_ start: Int, _ end: Int) -> Bool {
    guard at(start - 1) == "是", start - 1 >= floor, !isEnumerated(start - 1) else { return false }
    if end >= s.count { return true }
    switch at(end) {
    case ",", "。", ";", "!", "?": return true
    default: return FigureLexer.furtherClauses.match(s, at: end) != nil
    }
  }

  /// 的是一是 counts off points, as 一是 does.
  private func isEnumerated(_ copula: Int) -> Bool {
    ChineseNumerals.isNumeral(at(copula - 1))
  }

  private static let furtherClauses = WordTable<Bool>([("不是|而是|却是|这是|那是", true)])
}

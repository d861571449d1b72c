import Quantities
import SourceText

/// A magnitude word behind digits: 万, 亿, 万亿, million.
struct Magnitude {
  let exponent: Int
  let end: Int
}

extension FigureLexer {
  /// The Chinese magnitude at an index; 千 of 千瓦, 千克, 千米 and 百 of 百分点 are none.
  func magnitude(at start: Int) -> Magnitude? {
    var exponent = 0
    var i = start
    loop: while true {
      switch at(i) {
      case "万": exponent += 4
      case "亿": exponent += 8
      case "千":
        if isPartOfUnit(i + 1) { break loop }
        exponent += 3
      case "百":
        if at(i + 1) == "分" { break loop }
        exponent += 2
      default: break loop
      }
      i += 1
    }
    return i > start && exponent <= 20 ? Magnitude(exponent: exponent, end: i) : nil
  }

  private func isPartOfUnit(_ i: Int) -> Bool {
    switch at(i) {
    case "瓦", "伏", "克", "米", "卡", "赫", "焦", "帕", "安", "分": true
    default: false
    }
  }

  /// An English magnitude word, after at most one blank or hyphen.
  func englishMagnitude(at start: Int, afterCurrency: Bool) -> Magnitude? {
    let blank = at(start) == Folding.space || at(start) == "-"
    let i = blank ? start + 1 : start
    guard Folding.isLatinLetter(at(i)),
      let match = FigureLexer.englishMagnitudes.match(s, at: i),
      !Folding.isLatinLetter(at(i + match.length))
    else { return nil }
    // "$5m" is millions, "5m" are metres.
    if match.length <= 2, !afterCurrency, match.meaning != 9 { return nil }
    return Magnitude(exponent: match.meaning, end: i + match.length)
  }

  private static let englishMagnitudes = WordTable<Int>([
    ("hundred", 2), ("thousand", 3), ("million|millions|mn|m", 6), ("billion|billions|bn|b", 9),
    ("trillion|trillions|tn", 12),
  ])
}

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
      case "千", "仟":
        if isPartOfUnit(i + 1) { break loop }
        exponent += 3
      case "百", "佰":
        if at(i + 1) == "分", at(i + 2) == "之" || at(i + 2) == "点" { break loop }
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
    guard Folding.isLatinLetter(at(i)) else { return nil }
    // 120 MEUR, 30 MUSD.
    if at(i) == "M", currencyCode(at: i + 1) { return Magnitude(exponent: 6, end: i + 1) }
    guard let match = FigureLexer.englishMagnitudes.match(s, at: i),
      !Folding.isLatinLetter(at(i + match.length)), !isDigit(i + match.length)
    else { return nil }
    // "$5m" is millions, "5m" are metres; a bare "10M" is millions in English only.
    if !afterCurrency, match.length == 1 || isDoubleM(i, match.length) {
      guard match.length == 1, !blank else { return nil }
      switch at(i) {
      case "M", "B": if !isLatinContext(digitsStart(start), i + 1) { return nil }
      case "m": if FigureLexer.countedByMillions.match(s, at: i + 1) == nil { return nil }
      default: return nil
      }
    }
    return Magnitude(exponent: match.meaning, end: i + match.length)
  }

  /// MM, which are millimetres but for money.
  private func isDoubleM(_ i: Int, _ length: Int) -> Bool {
    length == 2 && at(i) | 0x20 == 0x6D && at(i + 1) | 0x20 == 0x6D
  }

  private static let countedByMillions = WordTable<Bool>([
    (
      " people| homes| users| workers| jobs| households| customers| passengers| vehicles| cars| patients| children| visitors| tourists| barrels| shares| units| members| students| pupils| businesses| records| downloads",
      true
    )
  ])

  private func digitsStart(_ end: Int) -> Int {
    var i = end
    while isDigit(i - 1) || at(i - 1) == "." { i -= 1 }
    return i
  }

  private static let englishMagnitudes = WordTable<Int>([
    ("hundred", 2), ("k|thousand|thousands", 3), ("lakh|lakhs", 5),
    ("million|millions|mn|m|mm|mil|mln", 6), ("crore|crores", 7),
    ("billion|billions|bn|b|bln", 9), ("trillion|trillions|tn|trn|tln", 12),
    ("lakh crore|lakh crores", 12),
    ("thousand crore|thousand crores", 10),
  ])
}

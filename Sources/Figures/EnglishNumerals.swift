import Quantities
import SourceText

/// What a word of an English number adds to it.
private enum EnglishNumeral: Sendable {
  case unit(Int128)
  case ten(Int128)
  case dozen
  case hundred
  case magnitude(Int)
}

/// Whole numbers in English words.
extension FigureLexer {
  /// Units, tens, hundreds and magnitudes, with blanks, hyphens and "and" between them.
  func wholeWords(at start: Int) -> EnglishNumber? {
    var sum = EnglishSum()
    var i = start
    var end = start
    var split: (value: Exact, magnitude: Int)?
    var hasAnd = false
    while let word = numeralWord(at: i) {
      let before = (value: Exact(sum.total), magnitude: sum.magnitude)
      guard sum.add(word.meaning, isArticle: word.isArticle) else { break }
      if hasAnd { split = before }
      end = i + word.length
      guard let gap = gap(at: end) else { break }
      hasAnd = gap.hasAnd
      i = gap.next
    }
    guard end > start else { return nil }
    return EnglishNumber(
      value: Exact(sum.total), end: end, magnitude: sum.magnitude, beforeAnd: split)
  }

  /// The index of the next word of a number, behind a blank, a hyphen or "and".
  private func gap(at end: Int) -> (next: Int, hasAnd: Bool)? {
    if at(end) == "-" { return (end + 1, false) }
    guard at(end) == Folding.space else { return nil }
    return matches("and ", at: end + 1) ? (end + 5, true) : (end + 1, false)
  }

  private func numeralWord(
    at start: Int
  ) -> (meaning: EnglishNumeral, length: Int, isArticle: Bool)? {
    guard Folding.isLatinLetter(at(start)) else { return nil }
    if at(start) | 0x20 == 0x61, at(start + 1) == Folding.space {
      guard let next = FigureLexer.numeralWords.match(s, at: start + 2),
        !Folding.isLatinLetter(at(start + 2 + next.length))
      else { return nil }
      switch next.meaning {
      case .hundred, .magnitude, .dozen: return (next.meaning, next.length + 2, true)
      default: return nil
      }
    }
    guard let match = FigureLexer.numeralWords.match(s, at: start),
      !Folding.isLatinLetter(at(start + match.length))
    else { return nil }
    return (match.meaning, match.length, false)
  }

  /// The decimal digits in words at an index, with the index behind them: "zero three".
  func wordDecimals(at start: Int) -> (digits: Int128, count: Int, end: Int)? {
    var digits: Int128 = 0
    var count = 0
    var i = start
    var end = start
    var ten = false
    while count < 12, let word = numeralWord(at: i) {
      switch word.meaning {
      case .unit(let value) where ten && value < 10 && value > 0: digits += value
      case .unit(let value) where value < 10:
        digits = digits * 10 + value
        count += 1
      case .unit(let value), .ten(let value):
        digits = digits * 100 + value
        count += 2
      default: return nil
      }
      if case .ten = word.meaning { ten = true } else { ten = false }
      end = i + word.length
      guard at(end) == Folding.space || at(end) == "-" else { break }
      i = end + 1
    }
    return count > 0 ? (digits, count, end) : nil
  }

  /// The magnitude word, "a million" or "million", at an index.
  func magnitudeWord(at start: Int) -> Magnitude? {
    let word = matches("a ", at: start) ? start + 2 : start
    guard let match = FigureLexer.numeralWords.match(s, at: word),
      case .magnitude(let exponent) = match.meaning,
      !Folding.isLatinLetter(at(word + match.length))
    else { return nil }
    return Magnitude(exponent: exponent, end: word + match.length)
  }

  private static let numeralWords = WordTable<EnglishNumeral>([
    ("zero|nought", .unit(0)), ("one", .unit(1)), ("two", .unit(2)), ("three", .unit(3)),
    ("four", .unit(4)), ("five", .unit(5)), ("six", .unit(6)), ("seven", .unit(7)),
    ("eight", .unit(8)), ("nine", .unit(9)), ("ten", .unit(10)), ("eleven", .unit(11)),
    ("twelve", .unit(12)), ("thirteen", .unit(13)), ("fourteen", .unit(14)),
    ("fifteen", .unit(15)), ("sixteen", .unit(16)), ("seventeen", .unit(17)),
    ("eighteen", .unit(18)), ("nineteen", .unit(19)), ("twenty", .ten(20)), ("thirty", .ten(30)),
    ("forty", .ten(40)), ("fifty", .ten(50)), ("sixty", .ten(60)), ("seventy", .ten(70)),
    ("eighty", .ten(80)), ("ninety", .ten(90)), ("dozen", .dozen), ("hundred", .hundred),
    ("thousand", .magnitude(3)), ("lakh", .magnitude(5)), ("million", .magnitude(6)),
    ("crore", .magnitude(7)), ("billion", .magnitude(9)), ("trillion", .magnitude(12)),
    ("lakh crore", .magnitude(12)), ("thousand crore", .magnitude(10)),
  ])
}

/// The sum that the words of one number make, each refused where no number could go on so.
private struct EnglishSum {
  private var above: Int128 = 0
  private var group: Int128 = 0
  private var lastMagnitude = Int.max
  private var last: EnglishNumeral?

  var total: Int128 { above + group }

  /// The power of ten of the last magnitude word, where nothing smaller is written behind it.
  var magnitude: Int { group == 0 && lastMagnitude != .max ? lastMagnitude : 0 }

  mutating func add(_ word: EnglishNumeral, isArticle: Bool) -> Bool {
    switch word {
    case .unit(let value):
      if case .unit = last { return false }
      if case .ten = last, value >= 10 || value == 0 { return false }
      if case .dozen = last { return false }
      group += value
    case .ten(let value):
      if case .unit = last { return false }
      if case .ten = last { return false }
      if case .dozen = last { return false }
      group += value
    case .dozen:
      guard last != nil || isArticle, group < 100, above == 0 else { return false }
      group = max(1, group) * 12
    case .hundred:
      guard last != nil || isArticle, group < 100 else { return false }
      group = max(1, group) * 100
    case .magnitude(let exponent):
      guard last != nil || isArticle, exponent < lastMagnitude,
        let scale = Exact.powerOfTen(exponent)
      else { return false }
      above += max(1, group) * scale
      group = 0
      lastMagnitude = exponent
    }
    last = word
    return true
  }
}

import Quantities
import SourceText

/// A number in English words: twenty-one, one hundred and six, two thirds, half a million.
struct EnglishNumber {
  var value: Exact
  var end: Int
  /// The power of ten of its last magnitude word of a thousand or more.
  var magnitude = 0
  /// The place value of a fraction; `nil` for a whole number.
  var part: Exact?
  /// Whether nothing but a fraction of one is written.
  var isPure = false
  /// What stands before the last "and" of a whole number.
  var beforeAnd: (value: Exact, magnitude: Int)?
}

extension FigureLexer {
  /// Reads the English number that begins with the word at an index.
  ///
  /// - Returns: The index behind it.
  mutating func englishNumber(at start: Int) -> Int? {
    guard FigureLexer.mayBegin(s[start]), !Folding.isLatinLetter(at(start - 1)),
      !isDigit(start - 1), at(start - 1) != "-" || at(start - 2) == Folding.space,
      !isPartOfName(start),
      let number = englishValue(at: start)
    else { return nil }
    let minus = minusWord(before: start)
    let begin = minus ?? start
    let unit = unit(at: number.end)
    // "one of them" counts nothing; "one hundred", "one person" and "minus one" do.
    if number.value == .one, number.part == nil, unit == nil, minus == nil, number.magnitude == 0,
      isSingleWord(start, number.end)
    {
      return nil
    }
    var amount = Amount(
      digits: start..<number.end, end: unit?.end ?? number.end, value: number.value,
      ulp: number.part ?? Exact(significand: 1, exponent: number.magnitude),
      notation: Notation(magnitude: number.magnitude, chinese: true, english: true),
      unit: unit?.unit, infix: nil,
      isPlainInteger: number.magnitude == 0 && number.part == nil, unitStart: number.end)
    if unit != nil {
      addCents(to: &amount)
      takePer(&amount)
    } else if number.isPure {
      amount.unit = vocabulary.unit("倍")
    }
    takeAge(&amount, from: begin)
    let hedge = hedge(before: begin)
    let after = self.hedge(after: amount.end)
    let range = (hedge?.start ?? begin)..<(after?.end ?? amount.end)
    append(
      figure(
        amount, range: begin..<amount.end, folded: range, isNegative: minus != nil,
        qualifier: after?.qualifier ?? hedge?.qualifier))
    return range.upperBound
  }

  /// The Big Four, Formula One: a capital within a sentence.
  private func isPartOfName(_ start: Int) -> Bool {
    at(start) < 0x5B && at(start - 1) == Folding.space && Folding.isLatinLetter(at(start - 2))
  }

  /// Whether a number word may begin with a letter: no other word is looked at twice.
  private static func mayBegin(_ scalar: UInt32) -> Bool {
    switch scalar | 0x20 {
    case 0x61, 0x65, 0x66, 0x68, 0x6E, 0x6F, 0x71, 0x73, 0x74, 0x7A: true
    default: false
    }
  }

  private func isSingleWord(_ start: Int, _ end: Int) -> Bool {
    !(start..<end).contains { at($0) == Folding.space || at($0) == "-" }
  }

  /// Words of units, tens, hundreds and magnitudes, with fractions and decimals in words.
  private func englishValue(at start: Int) -> EnglishNumber? {
    guard let whole = wholeWords(at: start) else { return partAtStart(start) }
    if let decimals = pointWords(whole) { return decimals }
    if let fraction = fraction(after: whole) { return fraction }
    return shareOfSeveral(whole) ?? overWords(whole) ?? whole
  }

  /// " and 45 cents" behind dollars.
  func addCents(to amount: inout Amount) {
    guard let unit = amount.unit, case .money = unit.dimension, let value = amount.value,
      at(amount.end) == Folding.space, amount.notation.decimals == 0
    else { return }
    let start = matches(" and ", at: amount.end) ? amount.end + 5 : amount.end + 1
    let cents: Exact
    let end: Int
    if isDigit(start), let digits = smallInteger(start..<digitsEnd(start)) {
      (cents, end) = (Exact(Int128(digits)), digitsEnd(start))
    } else if let words = wholeWords(at: start) {
      (cents, end) = (words.value, words.end)
    } else {
      return
    }
    let word = FigureLexer.centWords.match(s, at: end)
    // "15 dollars 50." and "fifteen dollars and fifty." go without the word.
    let isBare =
      (isDigit(start) ? end - start == 2 : cents.isLess(than: Exact(10)) == false)
      && endsClause(end) && !followsBetween(amount.digits.lowerBound)
    guard cents.isLess(than: Exact(100)) == true, word != nil || isBare,
      let hundredth = Exact(significand: 1, exponent: -2),
      let small = cents.multiplied(by: hundredth)
    else { return }
    amount.value = value.adding(small)
    amount.ulp = hundredth
    amount.notation.decimals = 2
    amount.isPlainInteger = false
    amount.end = end + (word?.length ?? 0)
  }

  func endsClause(_ i: Int) -> Bool {
    switch at(i) {
    case ".", ",", ";", ")": !isDigit(i + 1)
    default: at(i) == Folding.lineFeed
    }
  }

  private static let centWords = WordTable<Bool>([(" cents| cent| pence", true)])
}

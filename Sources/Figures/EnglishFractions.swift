import Quantities
import SourceText

/// Fractions and decimals in English words, alone and behind a number.
extension FigureLexer {
  /// Two hundred point zero three.
  func pointWords(_ number: EnglishNumber) -> EnglishNumber? {
    guard matches(" point ", at: number.end), let decimals = wordDecimals(at: number.end + 7),
      let fraction = Exact(significand: decimals.digits, exponent: -decimals.count),
      let value = number.value.adding(fraction)
    else { return nil }
    let part = Exact(significand: 1, exponent: -decimals.count)
    let point = EnglishNumber(value: value, end: decimals.end, part: part)
    return scaled(point) ?? point
  }

  /// Two thirds; five and a quarter; one million and a half.
  func fraction(after number: EnglishNumber) -> EnglishNumber? {
    if at(number.end) == Folding.space || at(number.end) == "-",
      let part = partWord(at: number.end + 1)
    {
      // "the first three quarters" are months.
      if part.below == 4, isCountedQuarter(number) { return nil }
      var base = number.beforeAnd
      var above = base.flatMap { number.value.subtracting($0.value) } ?? number.value
      // "a hundred and thirty fifths" are 26: nobody adds six wholes as fifths to a whole number.
      if above.isLess(than: Exact(part.below)) == false {
        base = nil
        above = number.value
      }
      guard above == .one || part.isPlural, base != nil || number.magnitude == 0 else { return nil }
      return sum(base, above, over: part.below, end: part.end)
    }
    guard matches(" and ", at: number.end) else { return nil }
    let base = (number.value, number.magnitude)
    if matches("a ", at: number.end + 5), let part = partWord(at: number.end + 7) {
      return sum(base, .one, over: part.below, end: part.end)
    }
    guard let above = wholeWords(at: number.end + 5),
      at(above.end) == Folding.space || at(above.end) == "-",
      let part = partWord(at: above.end + 1), above.value == .one || part.isPlural,
      above.value.isLess(than: Exact(part.below)) == true
    else { return nil }
    return sum(base, above.value, over: part.below, end: part.end)
  }

  /// A base, if there is one, and a fraction of one or of the base's magnitude.
  private func sum(
    _ base: (value: Exact, magnitude: Int)?, _ above: Exact, over below: Int128, end: Int
  ) -> EnglishNumber? {
    guard let fraction = above.divided(by: Exact(below)), let part = Exact(1, over: below) else {
      return nil
    }
    guard let base else {
      let number = EnglishNumber(
        value: fraction, end: end, part: fraction.divided(by: Exact(9)), isPure: true)
      return scaled(number) ?? number
    }
    // "five and a half million" scales both, "one billion and a half million" the fraction.
    if base.magnitude == 0 {
      guard let value = base.value.adding(fraction) else { return nil }
      let number = EnglishNumber(value: value, end: end, part: part)
      return scaled(number) ?? number
    }
    let own = magnitudeWord(at: end + 1)
    guard let scale = Exact(significand: 1, exponent: own?.exponent ?? base.magnitude),
      let more = fraction.multiplied(by: scale), let value = base.value.adding(more)
    else { return nil }
    return EnglishNumber(
      value: value, end: own?.end ?? end, magnitude: 0, part: part.multiplied(by: scale))
  }

  /// The number times the magnitude word behind it: three quarters billion, half of a million.
  private func scaled(_ number: EnglishNumber) -> EnglishNumber? {
    let start = matches(" of a ", at: number.end) ? number.end + 4 : number.end + 1
    guard at(number.end) == Folding.space || at(number.end) == "-",
      let magnitude = magnitudeWord(at: start),
      let scale = Exact(significand: 1, exponent: magnitude.exponent),
      let value = number.value.multiplied(by: scale), let part = number.part?.multiplied(by: scale)
    else { return nil }
    return EnglishNumber(value: value, end: magnitude.end, part: part)
  }

  /// A fraction that no number word begins: half a million, a third of, nearly half.
  func partAtStart(_ start: Int) -> EnglishNumber? {
    let hasArticle = at(start) | 0x20 == 0x61 && at(start + 1) == Folding.space
    guard let part = partWord(at: hasArticle ? start + 2 : start), !part.isPlural,
      let value = Exact(1, over: part.below)
    else { return nil }
    let number = EnglishNumber(
      value: value, end: part.end, part: value.divided(by: Exact(9)), isPure: true)
    // Only halves and quarters go before a magnitude without an article; a bare ordinal is none.
    if hasArticle || part.below == 2 || part.below == 4, let scaled = scaled(number) {
      return scaled
    }
    guard hasArticle || part.below == 2, !isHalfOfGame(start) else { return nil }
    if hedge(before: start) != nil { return number }
    if !Folding.isLatinLetter(at(part.end + 1)) || at(part.end) != Folding.space {
      // "half-year" and "a quarter-final" are other words.
      return at(part.end) == "-" || part.below == 4 ? nil : number
    }
    let followers = part.below == 4 ? FigureLexer.behindQuarter : FigureLexer.behindPart
    return followers.match(s, at: part.end) != nil ? number : nil
  }

  /// The first half, a second quarter: an ordinal before it tells of time.
  private func isHalfOfGame(_ start: Int) -> Bool {
    FigureLexer.ordinalsBefore.match(s, endingAt: start, from: max(floor, start - 10)) != nil
  }

  private func isCountedQuarter(_ number: EnglishNumber) -> Bool {
    guard number.beforeAnd == nil else { return false }
    var start = number.end
    while start > floor, Folding.isLatinLetter(at(start - 1)) { start -= 1 }
    return isHalfOfGame(start)
  }

  private static let ordinalsBefore = WordTable<Bool>([
    (
      "first |second |third |fourth |latter |other |last |past |next |previous |final |each |every ",
      true
    )
  ])
  private static let behindQuarter = WordTable<Bool>([(" of ", true)])
  private static let behindPart = WordTable<Bool>([
    (
      " of | the | in | from | to | since | between | over | during | compared | when | on | at | as | were | was | are | is | had | have ",
      true
    )
  ])

  /// One in five, two out of three: a share of several.
  func shareOfSeveral(_ number: EnglishNumber) -> EnglishNumber? {
    guard number.magnitude == 0, let match = FigureLexer.ofSeveral.match(s, at: number.end) else {
      return nil
    }
    let start = number.end + match.length
    let below: Exact
    let end: Int
    if let words = wholeWords(at: start) {
      (below, end) = (words.value, words.end)
    } else if let value = smallInteger(start..<digitsEnd(start)), value <= 1000 {
      (below, end) = (Exact(Int128(value)), digitsEnd(start))
    } else {
      return nil
    }
    guard number.value.isLess(than: below) == true, unit(at: end) == nil, at(end) != ".",
      at(end) != "," || !isDigit(end + 1), let value = number.value.divided(by: below)
    else { return nil }
    return EnglishNumber(value: value, end: end, part: value.divided(by: Exact(9)), isPure: true)
  }

  /// One over twenty, as a fraction is read aloud, at the end of a clause.
  func overWords(_ number: EnglishNumber) -> EnglishNumber? {
    guard number.magnitude == 0, matches(" over ", at: number.end) else { return nil }
    let start = number.end + 6
    let below: Exact
    let end: Int
    if let words = wholeWords(at: start) {
      (below, end) = (words.value, words.end)
    } else if let value = smallInteger(start..<digitsEnd(start)), value < 1000 {
      (below, end) = (Exact(Int128(value)), digitsEnd(start))
    } else {
      return nil
    }
    guard endsClause(end), number.value.isLess(than: below) == true,
      let value = number.value.divided(by: below)
    else { return nil }
    return EnglishNumber(value: value, end: end, part: value.divided(by: Exact(9)), isPure: true)
  }

  private static let ofSeveral = WordTable<Bool>([(" in | in every | out of | out of every ", true)]
  )

  /// What English words add behind digits and a magnitude: "3 million and a half", "3 hundred and 21".
  func addEnglishGroups(to amount: inout Amount) {
    var magnitude = amount.notation.magnitude
    if magnitude >= 3, at(amount.end) == Folding.space, isDigit(amount.end + 1),
      let hundreds = smallInteger(amount.end + 1..<digitsEnd(amount.end + 1)), hundreds < 10,
      matches(" hundred", at: digitsEnd(amount.end + 1))
    {
      amount.value = amount.value?.adding(Exact(Int128(hundreds) * 100))
      amount.end = digitsEnd(amount.end + 1) + 8
      amount.notation.magnitude = 2
      amount.ulp = Exact(100)
      magnitude = 2
    }
    guard matches(" and ", at: amount.end) else { return }
    let start = amount.end + 5
    if magnitude == 2 {
      let end = digitsEnd(start)
      if let rest = smallInteger(start..<end), rest < 100, rest > 0,
        at(end) != "." || !isDigit(end + 1), at(end) != "," || !isDigit(end + 1),
        englishMagnitude(at: end, afterCurrency: false) == nil
      {
        amount.value = amount.value?.adding(Exact(Int128(rest)))
        amount.end = end
      } else if let words = wholeWords(at: start), words.value.isLess(than: Exact(100)) == true {
        amount.value = amount.value?.adding(words.value)
        amount.end = words.end
      } else {
        return
      }
      amount.ulp = .one
      amount.notation.magnitude = 0
      return
    }
    guard let scale = Exact(significand: 1, exponent: magnitude) else { return }
    let above: Exact
    let word: Int
    if let rest = wholeWords(at: start), rest.value.isLess(than: Exact(100)) == false,
      rest.value.isLess(than: scale) == true, partWord(at: rest.end + 1) == nil
    {
      amount.value = amount.value?.adding(rest.value)
      amount.end = rest.end
      amount.ulp = Exact(significand: 1, exponent: rest.magnitude)
      amount.notation.magnitude = rest.magnitude
      amount.isPlainInteger = rest.magnitude == 0
      return
    }
    if matches("a ", at: start) {
      (above, word) = (.one, start + 2)
    } else if let top = wholeWords(at: start), at(top.end) == Folding.space {
      (above, word) = (top.value, top.end + 1)
    } else {
      return
    }
    guard let part = partWord(at: word), let fraction = above.divided(by: Exact(part.below)),
      let more = fraction.multiplied(by: scale), let step = Exact(1, over: part.below)
    else { return }
    amount.value = amount.value?.adding(more)
    amount.ulp = step.multiplied(by: scale)
    amount.end = part.end
  }

  private func partWord(at start: Int) -> (below: Int128, isPlural: Bool, end: Int)? {
    guard let match = FigureLexer.partWords.match(s, at: start),
      !Folding.isLatinLetter(at(start + match.length))
    else { return nil }
    let end = start + match.length
    return (match.meaning, at(end - 1) | 0x20 == 0x73, end)
  }

  private static let partWords = WordTable<Int128>([
    ("half|halves", 2), ("third|thirds", 3), ("quarter|quarters|fourth|fourths", 4),
    ("fifth|fifths", 5), ("sixth|sixths", 6), ("seventh|sevenths", 7), ("eighth|eighths", 8),
    ("ninth|ninths", 9), ("tenth|tenths", 10), ("twentieth|twentieths", 20),
    ("thirtieth|thirtieths", 30), ("hundredth|hundredths", 100),
    ("thousandth|thousandths", 1000),
  ])
}

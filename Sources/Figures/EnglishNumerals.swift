import Quantities
import SourceText

/// A number in English words: twenty-one, one hundred and six, two thirds, half a million.
struct EnglishNumber {
  var value: Exact
  var end: Int
  /// The power of ten of its last magnitude word of a thousand or more.
  var magnitude = 0
  var isFraction = false
}

/// What a word of an English number adds to it.
enum EnglishNumeral: Sendable {
  case unit(Int128)
  case ten(Int128)
  case hundred
  case magnitude(Int)
  /// Third, fifths: the denominator.
  case denominator(Int128)
}

extension FigureLexer {
  /// Reads the English number that begins with the word at an index.
  ///
  /// - Returns: The index behind it.
  mutating func englishNumber(at start: Int) -> Int? {
    guard !Folding.isLatinLetter(at(start - 1)), !isDigit(start - 1),
      at(start - 1) != "-" || at(start - 2) == Folding.space,
      let number = englishValue(at: start)
    else { return nil }
    var begin = start
    var isNegative = false
    if let sign = FigureLexer.minusWords.match(s, endingAt: start, from: floor) {
      begin -= sign.length
      isNegative = true
    }
    var notation = Notation(chinese: true, english: true)
    notation.magnitude = number.magnitude
    let unit = unit(at: number.end)
    // "one of them" counts nothing; "one hundred", "one person" and "minus one" do.
    if number.value == .one, unit == nil, !isNegative, number.magnitude == 0,
      isSingleWord(start, number.end)
    {
      return nil
    }
    let amount = Amount(
      digits: start..<number.end, end: unit?.end ?? number.end, value: number.value,
      ulp: number.isFraction
        ? number.value.divided(by: Exact(9)) : Exact(significand: 1, exponent: number.magnitude),
      notation: notation, unit: unit?.unit, infix: nil,
      isPlainInteger: number.magnitude == 0 && !number.isFraction, unitStart: number.end)
    var folded = begin..<amount.end
    let hedge = hedge(before: begin)
    if let hedge { folded = hedge.start..<amount.end }
    append(
      figure(
        amount, range: begin..<amount.end, folded: folded, isNegative: isNegative,
        qualifier: hedge?.qualifier))
    return amount.end
  }

  private func isSingleWord(_ start: Int, _ end: Int) -> Bool {
    !(start..<end).contains { at($0) == Folding.space || at($0) == "-" }
  }

  private func englishValue(at start: Int) -> EnglishNumber? {
    guard var number = wholeNumber(at: start) ?? halfAtStart(start) else { return nil }
    if let decimals = pointWords(number) { number = decimals }
    if let fraction = fraction(after: number) { number = fraction }
    return number
  }

  /// Words of units, tens, hundreds and magnitudes, with blanks, hyphens and "and" between them.
  private func wholeNumber(at start: Int) -> EnglishNumber? {
    var total: Int128 = 0
    var group: Int128 = 0
    var lastMagnitude = Int.max
    var magnitude = 0
    var i = start
    var end = start
    var last: EnglishNumeral?
    while let word = numeralWord(at: i) {
      switch word.meaning {
      case .unit(let value):
        if case .unit = last { break }
        if case .ten = last, value >= 10 { break }
        group += value
        end = i + word.length
        last = word.meaning
        i = gap(at: end) ?? -1
        continue
      case .ten(let value):
        if case .unit = last { break }
        if case .ten = last { break }
        group += value
        end = i + word.length
        last = word.meaning
        i = gap(at: end) ?? -1
        continue
      case .hundred:
        guard last != nil || word.isArticle, group % 100 == group || group == 0 else { break }
        group = max(1, group) * 100
        end = i + word.length
        last = word.meaning
        i = gap(at: end) ?? -1
        continue
      case .magnitude(let exponent):
        guard last != nil || word.isArticle, exponent < lastMagnitude,
          let scale = Exact.powerOfTen(exponent)
        else { break }
        total += max(1, group) * scale
        group = 0
        lastMagnitude = exponent
        magnitude = exponent
        end = i + word.length
        last = word.meaning
        i = gap(at: end) ?? -1
        continue
      case .denominator: break
      }
      break
    }
    guard end > start else { return nil }
    return EnglishNumber(
      value: Exact(total + group), end: end, magnitude: group == 0 ? magnitude : 0)
  }

  /// The index of the next word of a number, behind a blank, a hyphen or "and".
  private func gap(at end: Int) -> Int? {
    if at(end) == "-" { return end + 1 }
    guard at(end) == Folding.space else { return nil }
    if matches("and ", at: end + 1) { return end + 5 }
    return end + 1
  }

  private func numeralWord(
    at start: Int
  ) -> (meaning: EnglishNumeral, length: Int, isArticle: Bool)? {
    guard start >= 0, Folding.isLatinLetter(at(start)) else { return nil }
    if at(start) | 0x20 == 0x61, at(start + 1) == Folding.space,
      let next = FigureLexer.numeralWords.match(s, at: start + 2),
      !Folding.isLatinLetter(at(start + 2 + next.length))
    {
      switch next.meaning {
      case .hundred, .magnitude: return (next.meaning, next.length + 2, true)
      default: return nil
      }
    }
    guard let match = FigureLexer.numeralWords.match(s, at: start),
      !Folding.isLatinLetter(at(start + match.length))
    else { return nil }
    return (match.meaning, match.length, false)
  }

  /// Two hundred point zero three.
  private func pointWords(_ number: EnglishNumber) -> EnglishNumber? {
    guard matches(" point ", at: number.end) else { return nil }
    var significand = Int128(0)
    var decimals = 0
    var i = number.end + 7
    var end = number.end
    while decimals < 12, let word = numeralWord(at: i) {
      switch word.meaning {
      case .unit(let value) where value < 10:
        significand = significand * 10 + value
        decimals += 1
      case .unit(let value), .ten(let value):
        significand = significand * 100 + value
        decimals += 2
      default: return nil
      }
      end = i + word.length
      guard at(end) == Folding.space || at(end) == "-" else { break }
      i = end + 1
    }
    guard decimals > 0, let fraction = Exact(significand: significand, exponent: -decimals),
      let value = number.value.adding(fraction)
    else { return nil }
    return EnglishNumber(value: value, end: end, isFraction: true)
  }

  /// Half at the beginning: half a million, half of.
  private func halfAtStart(_ start: Int) -> EnglishNumber? {
    let word = at(start) | 0x20 == 0x61 && at(start + 1) == Folding.space ? start + 2 : start
    guard let match = FigureLexer.partWords.match(s, at: word),
      !Folding.isLatinLetter(at(word + match.length)),
      var value = Exact(1, over: match.meaning)
    else { return nil }
    // A quarter is three months as often as a fraction; so is every bare ordinal.
    guard match.meaning == 2 || word > start else { return nil }
    var end = word + match.length
    if word > start, match.meaning != 2, at(end) == Folding.space, !matches(" of ", at: end),
      magnitudeWord(at: end + 1) == nil
    {
      return nil
    }
    if match.meaning == 2, word == start, Folding.isLatinLetter(at(end + 1)),
      !matches(" of ", at: end), magnitudeWord(at: end + 1) == nil, !matches(" the ", at: end)
    {
      return nil
    }
    if let magnitude = magnitudeWord(at: end + 1),
      let scale = Exact(significand: 1, exponent: magnitude.exponent),
      let scaled = value.multiplied(by: scale)
    {
      value = scaled
      end = magnitude.end
    }
    return EnglishNumber(value: value, end: end, isFraction: true)
  }

  private func magnitudeWord(at start: Int) -> Magnitude? {
    let word = matches("a ", at: start) ? start + 2 : start
    guard let match = FigureLexer.numeralWords.match(s, at: word),
      case .magnitude(let exponent) = match.meaning,
      !Folding.isLatinLetter(at(word + match.length))
    else { return nil }
    return Magnitude(exponent: exponent, end: word + match.length)
  }

  /// Two thirds; five and a quarter; one million and a half.
  private func fraction(after number: EnglishNumber) -> EnglishNumber? {
    if at(number.end) == Folding.space || at(number.end) == "-",
      let part = FigureLexer.partWords.match(s, at: number.end + 1),
      !Folding.isLatinLetter(at(number.end + 1 + part.length)), number.magnitude == 0,
      let value = number.value.divided(by: Exact(part.meaning)), isPlural(number, part.length)
    {
      return EnglishNumber(value: value, end: number.end + 1 + part.length, isFraction: true)
    }
    guard matches(" and ", at: number.end) else { return nil }
    let start = number.end + 5
    let above: Exact
    let word: Int
    if matches("a ", at: start) {
      (above, word) = (.one, start + 2)
    } else if let top = wholeNumber(at: start), at(top.end) == Folding.space {
      (above, word) = (top.value, top.end + 1)
    } else {
      return nil
    }
    guard let part = FigureLexer.partWords.match(s, at: word),
      !Folding.isLatinLetter(at(word + part.length)),
      let fraction = above.divided(by: Exact(part.meaning)),
      let scale = Exact(significand: 1, exponent: number.magnitude),
      let scaled = fraction.multiplied(by: scale), let value = number.value.adding(scaled)
    else { return nil }
    return EnglishNumber(value: value, end: word + part.length, isFraction: true)
  }

  /// "two thirds" and "one third", but "two third places" is none.
  private func isPlural(_ number: EnglishNumber, _ length: Int) -> Bool {
    number.value == .one || at(number.end + length) | 0x20 == 0x73
  }

  private static let minusWords = WordTable<Bool>([("minus |negative ", true)])

  private static let numeralWords = WordTable<EnglishNumeral>([
    ("zero|nought", .unit(0)), ("one", .unit(1)), ("two", .unit(2)), ("three", .unit(3)),
    ("four", .unit(4)), ("five", .unit(5)), ("six", .unit(6)), ("seven", .unit(7)),
    ("eight", .unit(8)), ("nine", .unit(9)), ("ten", .unit(10)), ("eleven", .unit(11)),
    ("twelve", .unit(12)), ("thirteen", .unit(13)), ("fourteen", .unit(14)),
    ("fifteen", .unit(15)), ("sixteen", .unit(16)), ("seventeen", .unit(17)),
    ("eighteen", .unit(18)), ("nineteen", .unit(19)), ("twenty", .ten(20)), ("thirty", .ten(30)),
    ("forty", .ten(40)), ("fifty", .ten(50)), ("sixty", .ten(60)), ("seventy", .ten(70)),
    ("eighty", .ten(80)), ("ninety", .ten(90)), ("hundred", .hundred),
    ("thousand", .magnitude(3)), ("million", .magnitude(6)), ("billion", .magnitude(9)),
    ("trillion", .magnitude(12)),
  ])

  private static let partWords = WordTable<Int128>([
    ("half|halves", 2), ("third|thirds", 3), ("quarter|quarters|fourth|fourths", 4),
    ("fifth|fifths", 5), ("sixth|sixths", 6), ("seventh|sevenths", 7), ("eighth|eighths", 8),
    ("ninth|ninths", 9), ("tenth|tenths", 10), ("twentieth|twentieths", 20),
    ("thirtieth|thirtieths", 30), ("hundredth|hundredths", 100),
    ("thousandth|thousandths", 1000),
  ])
}

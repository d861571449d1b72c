import Quantities
import SourceText

/// Finds what words apart from a figure tell it per: 每人每学期1500元, "9.1 deaths per million".
struct Denominators {
  let folded: FoldedText
  private let vocabulary = UnitVocabulary.standard

  init(folded: FoldedText) {
    self.folded = folded
  }

  /// Notes for each figure what the 每 of its clause, or the "per" behind it, divides it by.
  func apply(to figures: inout [Figure]) {
    let scalars = folded.scalars
    var next = 0
    var per: [Denominator] = []
    var behind = 0
    var i = 0
    while next < figures.count {
      let figure = figures[next]
      while i < figure.folded.lowerBound {
        switch scalars[i] {
        case "每":
          if let denominator = denominator(at: i + 1) {
            if i > behind + 12 { per = [] }
            per.append(denominator.value)
            behind = denominator.end
          }
        case ",", ";", "。", "\n": per = []
        default: break
        }
        i += 1
      }
      // 10万人 of 每10万人 is no figure told per anything.
      if figure.value != nil, figure.folded.lowerBound >= behind {
        if !per.isEmpty {
          figures[next] = figure.told(per: per)
        } else if let english = english(behind: figure) {
          figures[next] = figure.told(per: [english])
        }
      }
      i = max(i, figure.folded.lowerBound)
      next += 1
    }
  }

  /// 人, 学期, 10万人, 百元 behind 每.
  private func denominator(at start: Int) -> (value: Denominator, end: Int)? {
    let scalars = folded.scalars
    var i = start
    var significand: Int128 = 0
    while i < scalars.count, Folding.isDigit(scalars[i]), i - start < 9 {
      significand = significand * 10 + Int128(scalars[i]) - 0x30
      i += 1
    }
    if i == start { significand = 1 }
    var exponent = 0
    loop: while i < scalars.count, exponent < 16 {
      switch scalars[i] {
      case "十": exponent += 1
      case "百": exponent += 2
      case "千": exponent += 3
      case "万": exponent += 4
      case "亿": exponent += 8
      default: break loop
      }
      i += 1
    }
    guard let amount = Exact(significand: significand, exponent: exponent),
      let match = vocabulary.longestMatch(in: scalars, from: i, to: i + 12)
    else { return nil }
    return (Denominator(amount: amount, unit: match.unit), i + match.length)
  }

  /// " deaths per million population" behind a bare number.
  private func english(behind figure: Figure) -> Denominator? {
    let scalars = folded.scalars
    guard figure.unit.dimension == .none, figure.kind != .ordinal else { return nil }
    var i = figure.folded.upperBound
    // Up to three words of what is counted.
    for _ in 0..<4 {
      if let per = Denominators.perWords.match(scalars, at: i) {
        return ratePart(at: i + per.length)
      }
      guard i + 1 < scalars.count, scalars[i] == Folding.space,
        Folding.isLatinLetter(scalars[i + 1])
      else { return nil }
      i += 1
      while i < scalars.count, Folding.isLatinLetter(scalars[i]) || scalars[i] == "-" { i += 1 }
    }
    return nil
  }

  private func ratePart(at start: Int) -> Denominator? {
    let scalars = folded.scalars
    var i = start
    var amount = Exact.one
    if let round = Denominators.roundNumbers.match(scalars, at: i) {
      amount = round.meaning
      i += round.length
    }
    guard let noun = Denominators.nouns.match(scalars, at: i),
      i + noun.length >= scalars.count || !Folding.isLatinLetter(scalars[i + noun.length])
    else {
      // "per million" alone is of people in rates of deaths and births.
      return amount == .one
        ? nil : Denominator(amount: amount, unit: QuantityUnit(symbol: "", dimension: .none))
    }
    let unit =
      vocabulary.unit(noun.meaning)
      ?? QuantityUnit(symbol: noun.meaning, dimension: .count(noun.meaning))
    return Denominator(amount: amount, unit: unit)
  }

  private static let perWords = WordTable<Bool>([(" per ", true)])
  private static let roundNumbers = WordTable<Exact>([
    ("million |million", Exact(1_000_000)), ("thousand |1,000 |1000 |thousand", Exact(1000)),
    ("hundred thousand |100,000 |100 000 |100000 ", Exact(100_000)),
    ("10,000 |ten thousand ", Exact(10_000)), ("hundred |100 ", Exact(100)),
  ])
  private static let nouns = WordTable<String>([
    ("population|people|persons|person|inhabitants|residents|capita|head|users", "people"),
    ("households|household", "households"), ("live births|births|birth", "births"),
    ("women|woman", "women"), ("children|child", "children"), ("workers|worker", "workers"),
    ("employees|employee", "employees"), ("patients|patient", "patients"),
    ("pupils|pupil|students|student", "students"), ("vehicles|vehicle", "vehicles"),
    ("day|days", "days"), ("week|weeks", "weeks"), ("month|months", "months"),
    ("year|years|annum", "years"), ("hour|hours", "hours"), ("share", "shares"),
  ])
}

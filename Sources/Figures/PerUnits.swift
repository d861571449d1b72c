import Quantities
import SourceText

/// What English words behind a number say of its unit: "$2.15 per day", "aged 30 to 39".
extension FigureLexer {
  /// Divides the unit of an amount by what follows "per" or "a": 美元/day, 美元/share.
  func takePer(_ amount: inout Amount) {
    guard let unit = amount.unit, let divisor = divisor(at: amount.end, unit),
      let factor = unit.factor.divided(by: divisor.unit.factor)
    else { return }
    amount.unit = QuantityUnit(
      symbol: unit.symbol + "/" + divisor.unit.symbol,
      dimension: .per(unit.dimension, divisor.unit.dimension), factor: factor)
    amount.end = divisor.end
  }

  private func divisor(at start: Int, _ unit: QuantityUnit) -> (unit: QuantityUnit, end: Int)? {
    if case .ratio = unit.dimension { return nil }
    guard let match = FigureLexer.perWords.match(s, at: start) else { return nil }
    var i = start + match.length
    // "$5 a share", "2 hours a day", but no "5 km a head".
    guard match.meaning || unit.dimension.isMoneyOrTime else { return nil }
    if match.meaning, let adjective = FigureLexer.adjectives.match(s, at: i) {
      i += adjective.length
    }
    guard let noun = FigureLexer.divisors.match(s, at: i),
      !Folding.isLatinLetter(at(i + noun.length)),
      match.meaning || FigureLexer.agoWords.match(s, at: i + noun.length) == nil
    else { return nil }
    return (noun.meaning, i + noun.length)
  }

  /// Whether "per" is meant, which divides everything; "a" and "an" divide money and time.
  private static let perWords = WordTable<Bool>([(" per |/", true), (" a | an ", false)])
  private static let agoWords = WordTable<Bool>([(" ago| earlier| before| later| prior", true)])
  private static let adjectives = WordTable<Bool>([
    ("diluted |common |basic |ordinary |calendar |trading |working ", true)
  ])

  private static let divisors = WordTable<QuantityUnit>([
    ("day", divisor("day", "day")), ("week", divisor("week", "week")),
    ("month", divisor("month", "month")), ("year|annum", divisor("year", "year")),
    ("hour", divisor("hour", "hour")),
    ("person|head|capita|inhabitant|resident", divisor("person", "person")),
    ("household|family", divisor("household", "household")), ("hectare", divisor("hectare", "ha")),
    ("tonne|ton", divisor("tonne", "tonne")), ("kilogram|kg", divisor("kg", "kg")),
    ("barrel", divisor("barrel", "barrel")), ("litre|liter", divisor("litre", "litre")),
    ("share", divisor("share")), ("pupil|student", divisor("student")),
    ("worker|employee", divisor("employee")), ("unit", divisor("unit")),
    ("ounce", divisor("ounce", "ounce")),
  ])

  private static func divisor(_ symbol: String, _ word: String? = nil) -> QuantityUnit {
    let known = word.flatMap { UnitVocabulary.standard.unit($0) }
    return QuantityUnit(
      symbol: symbol, dimension: known?.dimension ?? .count(symbol), factor: known?.factor ?? .one)
  }

  /// Makes an age of a bare number behind "aged", and of one joined to such a range.
  func takeAge(_ amount: inout Amount, from begin: Int) {
    guard amount.unit == nil, amount.isPlainInteger, amount.digits.count <= 3,
      amount.infix == nil, isAged(begin)
    else { return }
    amount.unit = vocabulary.unit("years old")
  }

  /// Makes an age of the second end of a range of ages.
  func takeAge(_ amount: inout Amount, after first: Amount) {
    guard first.unit?.dimension == .age, amount.unit == nil, amount.isPlainInteger else { return }
    amount.unit = first.unit
  }

  private func isAged(_ begin: Int) -> Bool {
    if let match = FigureLexer.ageWords.match(s, endingAt: begin, from: floor) {
      return !Folding.isLatinLetter(at(begin - match.length - 1))
    }
    guard let last = figures.last, last.kind == .age, last.folded.upperBound == floor,
      begin > floor, begin - floor <= 5
    else { return false }
    switch folded.text(floor..<begin) {
    case " and ", " to ", ", ", " or ": return true
    default: return false
    }
  }

  private static let ageWords = WordTable<Bool>([
    ("aged |ages |age |aged between |ages between |aged under |aged over |ages of |age of ", true)
  ])
}

extension Dimension {
  fileprivate var isMoneyOrTime: Bool {
    switch self {
    case .money, .duration: true
    default: false
    }
  }
}

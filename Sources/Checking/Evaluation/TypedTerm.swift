import Quantities

/// A number of a rule as a term over operands, with what it is a number of.
struct TypedTerm {
  var term: Term
  var type: UnitType
  /// The unit, where it is one figure or literal: a month is no number of days.
  var unit: QuantityUnit?
  /// How many base units a bare number beside it counts in: `years(p) == 3` means three years.
  var bareFactor: Exact?
  /// The year as a number, of a date that is a whole year.
  var year: Term?
  /// Whether it is a year that was computed, and no day is known.
  var isYearAlone = false

  init(
    term: Term, type: UnitType, unit: QuantityUnit? = nil, bareFactor: Exact? = nil
  ) {
    self.term = term
    self.type = type
    self.unit = unit
    self.bareFactor = bareFactor
  }

  static func years(_ count: Term) -> TypedTerm {
    guard let year = UnitVocabulary.standard.unit("年") else {
      return TypedTerm(term: count, type: .number)
    }
    return TypedTerm(
      term: .product([count, .constant(year.factor)]), type: .dimension(.duration), unit: year,
      bareFactor: year.factor)
  }

  static func days(_ count: Term) -> TypedTerm {
    TypedTerm(
      term: count, type: .dimension(.duration), unit: UnitVocabulary.standard.unit("天"),
      bareFactor: .one)
  }

  /// Whether the two may be added or compared as far as the calendar goes.
  func isLike(_ other: TypedTerm) -> Bool {
    guard type == .dimension(.duration), other.type == type, let unit, let otherUnit = other.unit
    else { return true }
    return unit.isCompatible(with: otherUnit)
  }

  /// The number as it goes beside another.
  private func beside(_ other: TypedTerm) -> TypedTerm {
    guard type == .number, bareFactor == nil, let factor = other.bareFactor else { return self }
    return TypedTerm(
      term: .product([term, .constant(factor)]), type: other.type, unit: other.unit,
      bareFactor: factor)
  }

  func adding(_ other: TypedTerm, isNegative: Bool) throws(UncheckedCause) -> TypedTerm {
    func combined(_ a: Term, _ b: Term) -> Term {
      let next = isNegative ? Term.negated(b) : b
      if case .sum(let terms) = a { return .sum(terms + [next]) }
      return .sum([a, next])
    }
    if let year {
      // Years count as years, not as the days between them.
      if isNegative, let other = other.year { return .years(combined(year, other)) }
      if other.type == .number, other.bareFactor == nil {
        var result = TypedTerm(term: combined(year, other.term), type: .date)
        result.year = result.term
        result.isYearAlone = true
        return result
      }
    }
    let x = beside(other)
    let y = other.beside(self)
    let type =
      isNegative ? UnitType.subtracting(x.type, y.type) : UnitType.adding(x.type, y.type)
    guard let type, x.isLike(y), !isYearAlone, !other.isYearAlone else { throw .unitMismatch }
    let sum = combined(x.term, y.term)
    if isNegative, self.type == .date, other.type == .date { return .days(sum) }
    return TypedTerm(
      term: sum, type: type, unit: x.unit ?? y.unit, bareFactor: x.bareFactor ?? y.bareFactor)
  }

  /// Two sides of a comparison as terms that compare.
  static func sides(
    _ a: TypedTerm, _ b: TypedTerm
  ) throws(UncheckedCause) -> (left: Term, right: Term) {
    if let x = a.year, let y = b.year { return (x, y) }
    if let x = a.year, b.type == .number { return (x, b.term) }
    if let y = b.year, a.type == .number { return (a.term, y) }
    let x = a.beside(b)
    let y = b.beside(a)
    guard UnitType.comparing(x.type, y.type), x.isLike(y), !a.isYearAlone, !b.isYearAlone else {
      throw .unitMismatch
    }
    return (x.term, y.term)
  }
}

extension CalendarDate {
  /// The year, where nothing more is said.
  var wholeYear: Int? { month == nil ? year : nil }
}

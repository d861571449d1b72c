import Figures
import Quantities
import RuleLanguage

/// Turns the expressions of one rule into terms over the figures of one binding.
///
/// Judging is left to the arithmetic below; what is decided here is which numbers an expression
/// speaks of, in which units, and what is missing.
struct Evaluator {
  let rule: CompiledRule
  let binding: Binding
  let figures: [Figure]
  var table: OperandTable
  /// The figures that the expressions so far have asked for.
  private(set) var touched: Set<Int> = []
  /// Nodes that may still be visited: definitions that double each other would never end.
  private var budget = 20_000

  init(
    _ rule: CompiledRule, _ binding: Binding, figures: [Figure], mode: RoundingMode,
    takesWritten: Bool = false
  ) {
    self.rule = rule
    self.binding = binding
    self.figures = figures
    table = OperandTable(figures: figures, mode: mode, takesWritten: takesWritten)
  }

  // MARK: Values

  mutating func value(_ expression: Expression) throws(UncheckedCause) -> Value {
    budget -= 1
    if budget <= 0 { throw .tooLarge }
    switch expression.kind {
    case .number(let number, let unit): return .number(try literal(number, unit))
    case .date(let date):
      return .date(DateValue(period: CalendarPeriod(start: date, end: date), figure: nil))
    case .name(let name): return try value(named: name)
    case .call(let name, let arguments): return try call(name.text, arguments)
    case .sum(let terms): return try sum(terms)
    case .product(let factors): return .number(try product(factors))
    case .negated(let operand):
      var number = try self.number(operand)
      number.term = .negated(number.term)
      return .number(number)
    case .compare, .and, .or, .not, .implies: throw .ambiguous
    }
  }

  mutating func number(_ expression: Expression) throws(UncheckedCause) -> NumberValue {
    try number(of: try value(expression))
  }

  func number(of value: Value) throws(UncheckedCause) -> NumberValue {
    guard case .number(let number) = value else { throw .unitMismatch }
    return number
  }

  private func literal(
    _ number: Exact, _ symbol: String?
  ) throws(UncheckedCause) -> NumberValue {
    guard let symbol else { return NumberValue(.constant(number), .number) }
    guard let unit = UnitVocabulary.standard.unit(symbol) else { throw .unitMismatch }
    guard let base = number.multiplied(by: unit.factor) else { throw .tooLarge }
    return NumberValue(.constant(base), UnitType(unit), unit: unit)
  }

  // MARK: Names

  private mutating func value(named name: String) throws(UncheckedCause) -> Value {
    if let definition = rule.definitions[name] { return try value(definition) }
    let bound = binding.figures(name)
    if rule.lists.contains(name) {
      if bound.isEmpty, rule.declaration.missing != .asZero { throw .missing }
      var members: [Value] = []
      for figure in bound { members.append(try value(of: figure)) }
      return .list(members)
    }
    guard let figure = bound.first else {
      if rule.declaration.missing == .asZero { return .number(.zero) }
      throw .missing
    }
    return try value(of: figure)
  }

  private mutating func value(of index: Int) throws(UncheckedCause) -> Value {
    touched.insert(index)
    let figure = figures[index]
    if let period = figure.period {
      return .date(DateValue(period: period, figure: index))
    }
    let term = try table.value(index)
    return .number(NumberValue(term, UnitType(figure.unit), unit: figure.unit))
  }

  /// Marks the figures under a name as asked for without asking for their values.
  mutating func touch(_ name: String) -> Int {
    let bound = binding.figures(name)
    touched.formUnion(bound)
    return bound.count
  }

  // MARK: Sums and products

  private mutating func sum(_ terms: [Signed]) throws(UncheckedCause) -> Value {
    var total: Value?
    for term in terms {
      var next: Value
      do {
        next = try value(term.expression)
      } catch UncheckedCause.missing where rule.declaration.missing == .ifAny {
        continue
      }
      if let before = total {
        total = try added(before, next, isNegative: term.isNegative)
        continue
      }
      if term.isNegative {
        var number = try number(of: next)
        number.term = .negated(number.term)
        next = .number(number)
      }
      total = next
    }
    guard let total else { throw .missing }
    return total
  }

  mutating func added(
    _ left: Value, _ right: Value, isNegative: Bool
  ) throws(UncheckedCause) -> Value {
    switch (left, right) {
    case (.number(let a), .number(let b)):
      return .number(try added(a, b, isNegative: isNegative))
    case (.date(let a), .date(let b)) where isNegative:
      return .number(try difference(a, b))
    case (.date(let date), .number(let number)):
      return .date(try shifted(date, by: number, isNegative: isNegative))
    case (.number(let number), .date(let date)) where !isNegative:
      return .date(try shifted(date, by: number, isNegative: false))
    default: throw .unitMismatch
    }
  }

  func added(
    _ a: NumberValue, _ b: NumberValue, isNegative: Bool
  ) throws(UncheckedCause) -> NumberValue {
    let x = a.beside(b)
    let y = b.beside(a)
    let type =
      isNegative ? UnitType.subtracting(x.type, y.type) : UnitType.adding(x.type, y.type)
    guard let type, x.isLike(y) else { throw .unitMismatch }
    let next = isNegative ? Term.negated(y.term) : y.term
    var terms = [x.term]
    if case .sum(let parts) = x.term { terms = parts }
    return NumberValue(
      .sum(terms + [next]), type, unit: x.unit ?? y.unit, bareFactor: x.bareFactor ?? y.bareFactor)
  }

  private mutating func product(_ factors: [Factor]) throws(UncheckedCause) -> NumberValue {
    var result: NumberValue?
    for factor in factors {
      let next = try number(factor.expression)
      guard let before = result else {
        result = factor.isDivisor ? try quotient(NumberValue(.constant(.one), .number), next) : next
        continue
      }
      result = factor.isDivisor ? try quotient(before, next) : try times(before, next)
    }
    guard let result else { throw .missing }
    return result
  }

  private func times(_ a: NumberValue, _ b: NumberValue) throws(UncheckedCause) -> NumberValue {
    guard let type = UnitType.multiplying(a.type, b.type) else { throw .unitMismatch }
    var factors = [a.term]
    if case .product(let known) = a.term { factors = known }
    return NumberValue(.product(factors + [b.term]), type.withoutCount)
  }

  private func quotient(
    _ a: NumberValue, _ b: NumberValue
  ) throws(UncheckedCause) -> NumberValue {
    guard let type = UnitType.dividing(a.type, by: b.type) else { throw .unitMismatch }
    return NumberValue(.quotient(a.term, b.term), type.withoutCount)
  }
}

extension UnitType {
  /// What a product or quotient is a number of: things counted lose their name, since three times
  /// the households may be compared with the people.
  fileprivate var withoutCount: UnitType {
    if case .dimension(.count) = self { return .unknown }
    return self
  }
}

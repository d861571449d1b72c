import Figures
import Quantities
import RuleLanguage

/// Turns the expressions of a rule into terms over the figures of one binding.
struct TermBuilder {
  let document: DocumentView
  let binding: Binding
  let rule: RuleDeclaration
  let mode: RoundingMode
  private(set) var operands: [Operand] = []
  /// For each operand the figure it comes from and the name it was captured under.
  private(set) var sources: [Binding.Capture?] = []
  private var known: [OperandKey: Int] = [:]
  /// Whether whole numbers may be read as rounded to tens or hundreds: in a table only where all
  /// are such, since one that shows its last digit shows how the table was rounded.
  private let allowsCoarserReadings: Bool
  /// The year in which dates without one are compared, where none of them has one.
  let assumedYear: Int?

  private var expansions = 0
  private var depth = 0
  private static let expansionLimit = 2000
  private static let depthLimit = 64
  private static let factorLimit = 256

  private enum OperandKey: Hashable {
    case figure(Int)
    case year(Int)
    case rangeEnd(Int, Bool)
    case dateEnd(Int, Bool)
  }

  init(document: DocumentView, binding: Binding, rule: RuleDeclaration, mode: RoundingMode) {
    self.document = document
    self.binding = binding
    self.rule = rule
    self.mode = mode
    let dates = binding.captures.compactMap { document.figures[$0.figure].period }
    allowsCoarserReadings =
      binding.cells == nil
      || binding.captures.allSatisfy {
        document.figures[$0.figure].operand(mode)?.coarserUlps.isEmpty == false
      }
    // A leap year, so that 29 February stands.
    assumedYear = dates.allSatisfy(\.lacksYear) ? 2000 : nil
  }

  /// The term of an expression that stands for a number or a date.
  mutating func term(_ expression: Expression) throws(UncheckedCause) -> TypedTerm {
    switch expression.kind {
    case .number(let value, let symbol):
      let unit = symbol.flatMap { UnitVocabulary.standard.unit($0) } ?? .none
      guard let scaled = value.multiplied(by: unit.factor) else { throw .tooLarge }
      return TypedTerm(term: .constant(scaled), type: UnitType(unit), unit: unit)
    case .date(let date):
      guard let day = date.firstDay else { throw .unresolvedDate }
      return TypedTerm(term: .constant(Exact(day)), type: .date)
    case .name(let name): return try named(name)
    case .call(let function, let arguments): return try call(function.text, arguments)
    case .sum(let parts): return try sum(parts)
    case .product(let factors): return try product(factors)
    case .negated(let inner):
      let inner = try term(inner)
      return TypedTerm(term: .negated(inner.term), type: inner.type)
    default: throw .ambiguous
    }
  }

  /// The terms of the arguments of a function over lists: every figure of every argument.
  mutating func list(_ arguments: [Expression]) throws(UncheckedCause) -> [TypedTerm] {
    var terms: [TypedTerm] = []
    for argument in arguments {
      if case .name(let name) = argument.kind, !isDefinition(name) {
        if binding.isDisputed(name) { throw .ambiguous }
        let figures = binding.operands(name)
        // A list function leaves out what is not there.
        for figure in figures { terms.append(try operand(figure, name)) }
      } else {
        terms.append(try term(argument))
      }
    }
    return terms
  }

  /// The terms of everything that is to agree: of a fact, all its mentions.
  mutating func mentions(_ arguments: [Expression]) throws(UncheckedCause) -> [TypedTerm] {
    guard binding.values != nil else { return try list(arguments) }
    var terms: [TypedTerm] = []
    for argument in arguments {
      guard case .name(let name) = argument.kind, !isDefinition(name) else {
        terms.append(try term(argument))
        continue
      }
      for figure in binding.figures(name) { terms.append(try operand(figure, name)) }
    }
    return terms
  }

  private func isDefinition(_ name: String) -> Bool {
    rule.lets.contains { $0.name.text == name }
  }

  private mutating func named(_ name: String) throws(UncheckedCause) -> TypedTerm {
    if let definition = rule.lets.last(where: { $0.name.text == name }) {
      // A `let` is written out at every mention: two mentions of the one before in each of many
      // grow without bound, and a long chain nests as deep.
      expansions += 1
      depth += 1
      defer { depth -= 1 }
      guard expansions <= Self.expansionLimit, depth <= Self.depthLimit else { throw .tooLarge }
      return try term(definition.expression)
    }
    if binding.isDisputed(name) { throw .ambiguous }
    guard let figure = binding.operands(name).first else {
      if rule.missing == .asZero { return TypedTerm(term: .constant(.zero), type: .unknown) }
      throw .missing
    }
    return try operand(figure, name)
  }

  private mutating func operand(
    _ index: Int, _ name: String
  ) throws(UncheckedCause) -> TypedTerm {
    let figure = document.figures[index]
    if let period = figure.period {
      return try date(index, name, period, isEnd: false)
    }
    let mode = mode
    let isCoarse = allowsCoarserReadings
    let number = try add(.figure(index), index, name) { () throws(UncheckedCause) in
      guard let operand = figure.operand(mode) else { throw .tooLarge }
      return isCoarse ? operand : operand.withoutCoarserReadings
    }
    return TypedTerm(term: .operand(number), type: figure.unitType, unit: figure.unit)
  }

  private mutating func date(
    _ index: Int, _ name: String, _ period: CalendarPeriod, isEnd: Bool
  ) throws(UncheckedCause) -> TypedTerm {
    let year = assumedYear
    let number = try add(.dateEnd(index, isEnd), index, name) { () throws(UncheckedCause) in
      try period.operand(end: isEnd, assumingYear: year)
    }
    var result = TypedTerm(term: .operand(number), type: .date)
    if let year = (isEnd ? period.end : period.start)?.wholeYear, period.start == period.end {
      result.year = .operand(
        try add(.year(index), index, name) { () throws(UncheckedCause) in
          Operand(value: Exact(year), interval: Interval(Exact(year)), ulp: nil)
        })
    }
    return result
  }

  private mutating func add(
    _ key: OperandKey, _ figure: Int, _ name: String,
    _ make: () throws(UncheckedCause) -> Operand
  ) throws(UncheckedCause) -> Int {
    if let number = known[key] { return number }
    operands.append(try make())
    sources.append(Binding.Capture(name: name, figure: figure))
    known[key] = operands.count - 1
    return operands.count - 1
  }

  private mutating func sum(_ parts: [Signed]) throws(UncheckedCause) -> TypedTerm {
    var total: TypedTerm?
    for part in parts {
      let next: TypedTerm
      do throws(UncheckedCause) {
        next = try term(part.expression)
      } catch .missing where rule.missing == .ifAny {
        continue
      }
      if let before = total {
        total = try before.adding(next, isNegative: part.isNegative)
      } else {
        total = part.isNegative ? TypedTerm(term: .negated(next.term), type: next.type) : next
      }
    }
    guard let total else { throw .missing }
    return total
  }

  private mutating func product(_ factors: [Factor]) throws(UncheckedCause) -> TypedTerm {
    // Each factor nests the term by one; terms are walked recursively.
    guard factors.count <= Self.factorLimit else { throw .tooLarge }
    var result: TypedTerm?
    for factor in factors {
      let next = try term(factor.expression)
      guard let left = result else {
        result =
          factor.isDivisor
          ? TypedTerm(term: .quotient(.constant(.one), next.term), type: .unknown) : next
        continue
      }
      let type =
        factor.isDivisor
        ? UnitType.dividing(left.type, by: next.type)
        : UnitType.multiplying(left.type, next.type)
      guard let type else { throw .unitMismatch }
      result = TypedTerm(
        term: factor.isDivisor
          ? .quotient(left.term, next.term) : .product([left.term, next.term]), type: type)
    }
    guard let result else { throw .ambiguous }
    return result
  }

  private mutating func call(
    _ name: String, _ arguments: [Expression]
  ) throws(UncheckedCause) -> TypedTerm {
    guard let function = RuleFunction(rawValue: name) else { throw .ambiguous }
    switch function {
    case .sum: return try total(try list(arguments))
    case .count:
      if let names = listed(arguments) {
        operands.append(names)
        sources.append(nil)
        return TypedTerm(term: .operand(operands.count - 1), type: .number)
      }
      return TypedTerm(term: .constant(Exact(try list(arguments).count)), type: .number)
    case .min, .max:
      let terms = try list(arguments)
      let type = try commonType(terms)
      guard !terms.isEmpty else { throw .missing }
      let inner = terms.map(\.term)
      return TypedTerm(term: function == .min ? .minimum(inner) : .maximum(inner), type: type)
    case .mean:
      let terms = try list(arguments)
      let sum = try total(terms)
      return TypedTerm(
        term: .quotient(sum.term, .constant(Exact(max(1, terms.count)))), type: sum.type)
    case .abs:
      let inner = try term(try single(arguments))
      return TypedTerm(term: .maximum([inner.term, .negated(inner.term)]), type: inner.type)
    case .start, .end: return try end(of: try single(arguments), isEnd: function == .end)
    case .low, .high: return try rangeEnd(of: try single(arguments), isUpper: function == .high)
    case .first, .last:
      let terms = try list(arguments)
      guard let chosen = function == .first ? terms.first : terms.last else { throw .missing }
      return chosen
    case .years: return try years(arguments)
    case .days: return try days(arguments)
    case .compound: return try compound(arguments)
    case .previous:
      guard case .name(let name) = try single(arguments).kind else { throw .ambiguous }
      return try named(FactUse.previous(name))
    case .agree, .exists: throw .ambiguous
    }
  }

  /// How many names the list of the binding has: what joins two of them may be part of one.
  private func listed(_ arguments: [Expression]) -> Operand? {
    guard case .name(let name)? = arguments.first?.kind, let list = binding.list,
      list.name == name
    else { return nil }
    let joint = list.names.high.map { min($0, list.names.low + 1) } ?? list.names.low
    return Operand(
      value: Exact(joint),
      interval: Interval(low: Exact(list.names.low), high: list.names.high.map { Exact($0) }),
      ulp: nil)
  }

  private func single(_ arguments: [Expression]) throws(UncheckedCause) -> Expression {
    guard let first = arguments.first else { throw .missing }
    return first
  }

  func total(_ terms: [TypedTerm]) throws(UncheckedCause) -> TypedTerm {
    guard !terms.isEmpty else { throw .missing }
    return TypedTerm(term: .sum(terms.map(\.term)), type: try commonType(terms))
  }

  private func commonType(_ terms: [TypedTerm]) throws(UncheckedCause) -> UnitType {
    var type: UnitType?
    for next in terms {
      guard let first = type else {
        type = next.type
        continue
      }
      guard let combined = UnitType.adding(first, next.type), terms[0].isLike(next) else {
        throw .unitMismatch
      }
      type = combined
    }
    return type ?? .number
  }

  private func figure(_ expression: Expression) throws(UncheckedCause) -> (Int, String) {
    guard case .name(let name) = expression.kind, let figure = binding.operands(name).first else {
      throw .missing
    }
    return (figure, name)
  }

  private mutating func end(
    of expression: Expression, isEnd: Bool
  ) throws(UncheckedCause) -> TypedTerm {
    let (index, name) = try figure(expression)
    guard let period = document.figures[index].period else { throw .unitMismatch }
    return try date(index, name, period, isEnd: isEnd)
  }

  private mutating func rangeEnd(
    of expression: Expression, isUpper: Bool
  ) throws(UncheckedCause) -> TypedTerm {
    let (index, name) = try figure(expression)
    let figure = document.figures[index]
    let mode = mode
    let number = try add(.rangeEnd(index, isUpper), index, name) { () throws(UncheckedCause) in
      guard let operand = figure.operand(end: isUpper, mode) else { throw .tooLarge }
      return operand
    }
    return TypedTerm(term: .operand(number), type: figure.unitType)
  }

  /// The calendar years that a period touches, both ends included, or that lie between two dates.
  private func years(_ arguments: [Expression]) throws(UncheckedCause) -> TypedTerm {
    let period = try span(arguments)
    guard let from = period.start?.year, let to = period.end?.year else { throw .unresolvedDate }
    guard let count = Exact(to).subtracting(Exact(arguments.count == 1 ? from - 1 : from)) else {
      throw .tooLarge
    }
    return .years(.constant(count))
  }

  /// The days from one date to another, with or without the first: reports count both ways.
  private mutating func days(_ arguments: [Expression]) throws(UncheckedCause) -> TypedTerm {
    guard let first = arguments.first, let last = arguments.last else { throw .missing }
    let start = try end(of: first, isEnd: false)
    let end = try end(of: last, isEnd: true)
    var least = Exact.zero
    if assumedYear != nil {
      if case .operand(let from) = start.term, case .operand(let to) = end.term,
        operands[to].value < operands[from].value
      {
        throw .unresolvedDate
      }
      // The year may have no 29 February.
      least = Exact(-1)
    }
    operands.append(
      Operand(value: .one, interval: Interval(low: least, high: .one), ulp: nil))
    sources.append(nil)
    return .days(.sum([end.term, .negated(start.term), .operand(operands.count - 1)]))
  }

  /// (1 + rate) to the power of the years from one date to another.
  private mutating func compound(_ arguments: [Expression]) throws(UncheckedCause) -> TypedTerm {
    guard arguments.count == 3 else { throw .missing }
    let rate = try term(arguments[0])
    let (from, _) = try figure(arguments[1])
    let (to, _) = try figure(arguments[2])
    guard let first = document.figures[from].period?.start?.year,
      let last = document.figures[to].period?.end?.year
    else { throw .unresolvedDate }
    guard last > first, last - first <= 200 else { throw .ambiguous }
    return TypedTerm(
      term: .power(.sum([.constant(.one), rate.term]), last - first), type: .number)
  }

  private func span(_ arguments: [Expression]) throws(UncheckedCause) -> CalendarPeriod {
    guard let first = arguments.first, let last = arguments.last else { throw .missing }
    let (start, _) = try figure(first)
    let (end, _) = try figure(last)
    guard let from = document.figures[start].period, let to = document.figures[end].period else {
      throw .unitMismatch
    }
    return CalendarPeriod(start: from.start, end: to.end)
  }
}

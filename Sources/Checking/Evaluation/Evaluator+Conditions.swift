import Quantities
import RuleLanguage

extension Evaluator {
  /// Judges a condition, or its opposite.
  mutating func judge(_ condition: Expression, isNegated: Bool = false) -> ConditionOutcome {
    switch condition.kind {
    case .and(let terms): return combined(terms, isNegated: isNegated, all: !isNegated)
    case .or(let terms): return combined(terms, isNegated: isNegated, all: isNegated)
    case .not(let term): return judge(term, isNegated: !isNegated)
    case .implies(let premise, let conclusion):
      return implication(premise, conclusion, isNegated: isNegated)
    case .compare(let left, let comparison, let right):
      do throws(UncheckedCause) {
        return try compare(
          left, isNegated ? comparison.opposite : comparison, right)
      } catch {
        return ConditionOutcome(.unchecked(error))
      }
    case .call(let name, let arguments) where name.text == RuleFunction.exists.rawValue:
      guard case .name(let capture)? = arguments.first?.kind else {
        return ConditionOutcome(.unchecked(.ambiguous))
      }
      let isThere = touch(capture) > 0
      return ConditionOutcome(isThere != isNegated ? .holds(.exact) : .violated)
    case .call(let name, let arguments) where name.text == RuleFunction.agree.rawValue:
      do throws(UncheckedCause) {
        return try agree(arguments, isNegated: isNegated)
      } catch {
        return ConditionOutcome(.unchecked(error))
      }
    default: return ConditionOutcome(.unchecked(.ambiguous))
    }
  }

  private mutating func combined(
    _ terms: [Expression], isNegated: Bool, all: Bool
  ) -> ConditionOutcome {
    var outcomes: [ConditionOutcome] = []
    for term in terms { outcomes.append(judge(term, isNegated: isNegated)) }
    return all ? .all(outcomes) : .any(outcomes)
  }

  /// The premise is taken by the written values, as a guard is.
  private mutating func implication(
    _ premise: Expression, _ conclusion: Expression, isNegated: Bool
  ) -> ConditionOutcome {
    var guarding = Evaluator(
      rule, binding, figures: figures, mode: table.mode, takesWritten: true)
    let outcome = guarding.judge(premise)
    switch outcome.state {
    case .holds, .void: return judge(conclusion, isNegated: isNegated)
    case .violated: return ConditionOutcome(isNegated ? .violated : .void)
    case .unchecked: return outcome
    }
  }

  // MARK: Comparisons

  private mutating func compare(
    _ left: Expression, _ comparison: Comparison, _ right: Expression
  ) throws(UncheckedCause) -> ConditionOutcome {
    let (a, b, isOfDates, bareFactor) = try sides(
      try value(left), try value(right), isEquality: comparison == .equal)
    let relation = Relation(a, comparison, b)
    switch Quantities.judge(relation, operands: table.operands, mode: mode) {
    case .unchecked(let cause): throw cause
    case .judged(let judgement):
      let judged = JudgedComparison(
        judged: .relation(relation, judgement, left: left, right: right),
        operands: table.operands, sources: table.sources, isOfDates: isOfDates,
        bareFactor: bareFactor)
      let verdict = judgement.verdict
      return ConditionOutcome(verdict == .violated ? .violated : .holds(verdict), [judged])
    }
  }

  private var mode: RoundingMode { table.takesWritten ? .exact : table.mode }

  /// Both sides of a comparison as terms that compare.
  private mutating func sides(
    _ left: Value, _ right: Value, isEquality: Bool
  ) throws(UncheckedCause) -> (Term, Term, isOfDates: Bool, bareFactor: Exact) {
    switch (left, right) {
    case (.number(let a), .number(let b)):
      let x = a.beside(b)
      let y = b.beside(a)
      guard UnitType.comparing(x.type, y.type), x.isLike(y) else { throw .unitMismatch }
      return (x.term, y.term, false, x.bareFactor ?? y.bareFactor ?? .one)
    case (.date(let a), .date(let b)):
      if let x = a.year, let y = b.year {
        return (table.year(x, figure: a.figure), table.year(y, figure: b.figure), true, .one)
      }
      if isEquality, let (x, y) = DateValue.inOneYear(a, b) {
        return (try days(x), try days(y), true, .one)
      }
      return (try days(a), try days(b), true, .one)
    case (.date(let date), .number(let number)):
      guard number.type == .number, let year = date.year else { throw .unitMismatch }
      return (table.year(year, figure: date.figure), number.term, true, .one)
    case (.number(let number), .date(let date)):
      guard number.type == .number, let year = date.year else { throw .unitMismatch }
      return (number.term, table.year(year, figure: date.figure), true, .one)
    case (.list, _), (_, .list): throw .ambiguous
    }
  }

  // MARK: Agreement

  private mutating func agree(
    _ arguments: [Expression], isNegated: Bool
  ) throws(UncheckedCause) -> ConditionOutcome {
    let members = try members(arguments, of: .agree)
    var indices: [Int] = []
    var common: NumberValue?
    var isOfDates = false
    for member in members {
      let term: Term
      switch member {
      case .number(let number):
        if let common, !UnitType.comparing(common.type, number.type) || !common.isLike(number) {
          throw .unitMismatch
        }
        common = common ?? number
        term = number.term
      case .date(let date):
        isOfDates = true
        term = try days(date)
      case .list: throw .ambiguous
      }
      guard case .operand(let index) = term else { throw .ambiguous }
      indices.append(index)
    }
    if isOfDates, common != nil { throw .unitMismatch }
    guard indices.count > 1 else { return ConditionOutcome(.void) }
    let compared = indices.map { table.operands[$0] }
    guard let agreement = judgeAgreement(compared, mode: mode) else { throw .ambiguous }
    let judged = JudgedComparison(
      judged: .agreement(agreement, operands: indices, isNegated: isNegated),
      operands: table.operands, sources: table.sources, isOfDates: isOfDates)
    let verdict = judged.verdict
    return ConditionOutcome(verdict == .violated ? .violated : .holds(verdict), [judged])
  }
}

extension Comparison {
  fileprivate var opposite: Comparison {
    switch self {
    case .equal: .notEqual
    case .notEqual: .equal
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    }
  }
}

extension DateValue {
  /// Both in one leap year, where neither text gives a year: 6月20日 is 6月20日.
  fileprivate static func inOneYear(
    _ a: DateValue, _ b: DateValue
  ) -> (DateValue, DateValue)? {
    guard let x = a.inLeapYear, let y = b.inLeapYear else { return nil }
    return (x, y)
  }

  private var inLeapYear: DateValue? {
    guard let start = period.start, let end = period.end, start.year == nil, end.year == nil,
      start == end
    else { return nil }
    let date = CalendarDate(year: 2000, month: start.month, day: start.day)
    return DateValue(period: CalendarPeriod(start: date, end: date), figure: figure)
  }
}

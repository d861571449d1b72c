import Quantities
import RuleLanguage

/// What came of a condition over one binding.
struct ConditionOutcome {
  enum State: Hashable {
    case holds(Verdict)
    case violated
    case unchecked(UncheckedCause)
    /// An implication that does not apply says nothing.
    case void
  }

  var state: State
  /// The comparisons on which the state rests.
  var comparisons: [JudgedComparison]

  init(_ state: State, _ comparisons: [JudgedComparison] = []) {
    self.state = state
    self.comparisons = comparisons
  }

  var isViolated: Bool { state == .violated }

  var cause: UncheckedCause? {
    if case .unchecked(let cause) = state { cause } else { nil }
  }

  /// All of several conditions: the worst decides, a violation before what could not be checked.
  static func all(_ outcomes: [ConditionOutcome]) -> ConditionOutcome {
    let violated = outcomes.filter(\.isViolated)
    if !violated.isEmpty { return ConditionOutcome(.violated, violated.flatMap(\.comparisons)) }
    if let cause = outcomes.lazy.compactMap(\.cause).first {
      return ConditionOutcome(.unchecked(cause))
    }
    var worst: Verdict?
    for case .holds(let verdict) in outcomes.map(\.state) {
      worst = worst.map { $0.badness < verdict.badness ? verdict : $0 } ?? verdict
    }
    return ConditionOutcome(
      worst.map { .holds($0) } ?? .void, outcomes.flatMap(\.comparisons))
  }

  /// Any of several conditions: the best decides.
  static func any(_ outcomes: [ConditionOutcome]) -> ConditionOutcome {
    var best: (verdict: Verdict, outcome: ConditionOutcome)?
    for outcome in outcomes {
      guard case .holds(let verdict) = outcome.state else { continue }
      if let found = best, found.verdict.badness <= verdict.badness { continue }
      best = (verdict, outcome)
    }
    if let best { return best.outcome }
    if outcomes.contains(where: { $0.state == .void }) { return ConditionOutcome(.void) }
    if let cause = outcomes.lazy.compactMap(\.cause).first {
      return ConditionOutcome(.unchecked(cause))
    }
    return ConditionOutcome(.violated, outcomes.flatMap(\.comparisons))
  }
}

extension Verdict {
  /// How far it is from the written values' agreeing as they stand.
  var badness: Int {
    switch self {
    case .exact: 0
    case .tail: 1
    case .improbable: 2
    case .violated: 3
    }
  }
}

/// One comparison, or one `agree`, that was judged: what a message speaks of.
struct JudgedComparison {
  enum Judged {
    case relation(Relation, Judgement, left: Expression, right: Expression)
    /// The operands compared, in order.
    case agreement(Agreement, operands: [Int], isNegated: Bool)
  }

  let judged: Judged
  /// The operands of the binding with what they come from.
  let operands: [Operand]
  let sources: [OperandTable.Source]
  /// Whether the numbers compared are days or years of the calendar.
  let isOfDates: Bool
  /// How many base units the numbers without a figure to show them like are counted in.
  var bareFactor = Exact.one

  var verdict: Verdict {
    switch judged {
    case .relation(_, let judgement, _, _): judgement.verdict
    case .agreement(let agreement, _, let isNegated):
      isNegated ? (agreement.verdict == .violated ? .exact : .violated) : agreement.verdict
    }
  }

  var involvesApproximate: Bool {
    switch judged {
    case .relation(_, let judgement, _, _): judgement.involvesApproximate
    case .agreement(let agreement, _, _): agreement.involvesApproximate
    }
  }
}

import Figures
import Quantities
import RuleLanguage

/// One comparison of a check, judged.
struct JudgedComparison {
  let left: Expression
  let comparison: Comparison
  let right: Expression
  let relation: Relation
  let judgement: Judgement
}

/// Several mentions of one quantity, judged.
struct JudgedAgreement {
  /// The places in `operands` of the mentions compared.
  let mentions: [Int]
  let agreement: Agreement
}

/// What a condition of a rule came to for one binding.
enum Judged {
  case comparison(JudgedComparison)
  case agreement(JudgedAgreement)

  var verdict: Verdict {
    switch self {
    case .comparison(let comparison): comparison.judgement.verdict
    case .agreement(let agreement): agreement.agreement.verdict
    }
  }

  var involvesApproximate: Bool {
    switch self {
    case .comparison(let comparison): comparison.judgement.involvesApproximate
    case .agreement(let agreement): agreement.agreement.involvesApproximate
    }
  }
}

/// What a condition is over intervals: three values, with what they rest on.
enum Truth {
  case holds([Judged])
  case violated([Judged])
  /// The condition says nothing of this binding: an implication without its premise.
  case silent
}

/// Evaluates the guards and checks of a rule over one binding.
struct Evaluator {
  private(set) var builder: TermBuilder

  init(document: DocumentView, binding: Binding, rule: RuleDeclaration, mode: RoundingMode) {
    builder = TermBuilder(document: document, binding: binding, rule: rule, mode: mode)
  }

  /// Whether a guard lets the binding stand: it does unless the written values contradict it.
  mutating func admits(_ guardExpression: Expression) throws(UncheckedCause) -> Bool {
    switch try truth(guardExpression) {
    case .violated: false
    case .holds, .silent: true
    }
  }

  mutating func truth(_ expression: Expression) throws(UncheckedCause) -> Truth {
    switch expression.kind {
    case .compare(let left, let comparison, let right):
      return Self.truth(.comparison(try judged(left, comparison, right)))
    case .and(let parts): return try all(parts)
    case .or(let parts): return try any(parts)
    case .not(let inner):
      switch try truth(inner) {
      case .holds(let judged): return .violated(judged)
      case .violated(let judged): return .holds(judged)
      case .silent: return .silent
      }
    case .implies(let premise, let conclusion):
      guard case .holds = try truth(premise) else { return .silent }
      return try truth(conclusion)
    case .call(let name, let arguments):
      switch RuleFunction(rawValue: name.text) {
      case .agree: return try agreement(arguments)
      case .exists:
        guard case .name(let capture)? = arguments.first?.kind else { throw .ambiguous }
        return builder.binding.figures(capture).isEmpty ? .violated([]) : .holds([])
      default: throw .ambiguous
      }
    default: throw .ambiguous
    }
  }

  private static func truth(_ judged: Judged) -> Truth {
    judged.verdict == .violated ? .violated([judged]) : .holds([judged])
  }

  private mutating func all(_ parts: [Expression]) throws(UncheckedCause) -> Truth {
    var held: [Judged] = []
    var broken: [Judged] = []
    for part in parts {
      switch try truth(part) {
      case .holds(let judged): held += judged
      case .violated(let judged): broken += judged
      case .silent: break
      }
    }
    if !broken.isEmpty { return .violated(broken) }
    return held.isEmpty ? .silent : .holds(held)
  }

  private mutating func any(_ parts: [Expression]) throws(UncheckedCause) -> Truth {
    var broken: [Judged] = []
    for part in parts {
      switch try truth(part) {
      case .holds(let judged): return .holds(judged)
      case .violated(let judged): broken += judged
      case .silent: return .silent
      }
    }
    // All are broken; the first says what was wanted most.
    return .violated(Array(broken.prefix(1)))
  }

  private mutating func judged(
    _ left: Expression, _ comparison: Comparison, _ right: Expression
  ) throws(UncheckedCause) -> JudgedComparison {
    let leftTerm = try builder.term(left)
    let rightTerm = try builder.term(right)
    guard UnitType.comparing(leftTerm.type, rightTerm.type) else { throw .unitMismatch }
    return try judge(
      Relation(leftTerm.term, comparison, rightTerm.term), left, comparison, right)
  }

  private func judge(
    _ relation: Relation, _ left: Expression, _ comparison: Comparison, _ right: Expression
  ) throws(UncheckedCause) -> JudgedComparison {
    switch Quantities.judge(relation, operands: builder.operands, mode: builder.mode) {
    case .judged(let judgement):
      return JudgedComparison(
        left: left, comparison: comparison, right: right, relation: relation,
        judgement: judgement)
    case .unchecked(let cause): throw cause
    }
  }

  private mutating func agreement(_ arguments: [Expression]) throws(UncheckedCause) -> Truth {
    let terms = try builder.mentions(arguments)
    var mentions: [Int] = []
    for term in terms {
      guard case .operand(let index) = term.term else { throw .ambiguous }
      mentions.append(index)
    }
    guard mentions.count > 1 else { return .silent }
    for term in terms.dropFirst() where !UnitType.comparing(terms[0].type, term.type) {
      throw .unitMismatch
    }
    guard
      let agreement = judgeAgreement(
        mentions.map { builder.operands[$0] }, mode: builder.mode)
    else { throw .ambiguous }
    return Self.truth(
      .agreement(JudgedAgreement(mentions: mentions, agreement: agreement)))
  }

  /// Whether writing one figure with one slip less would make an equality hold.
  func isOneSlipAway(_ judged: Judged) -> Bool {
    guard case .comparison(let comparison) = judged, comparison.comparison == .equal else {
      return false
    }
    let relation = comparison.relation
    for (index, operand) in builder.operands.enumerated() where relation.mentions(index) {
      guard let source = builder.sources[index],
        let solution = solve(relation, for: index, operands: builder.operands)
      else { continue }
      let figure = builder.document.figures[source.figure]
      if Slip.kind(from: figure, to: solution.value, written: operand.value) != nil { return true }
    }
    return false
  }
}

extension Relation {
  func mentions(_ operand: Int) -> Bool { left.contains(operand) || right.contains(operand) }
}

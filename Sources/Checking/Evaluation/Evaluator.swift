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
  /// Whether the rule wants the mentions to differ.
  var isNegated = false

  var verdict: Verdict {
    guard isNegated else { return agreement.verdict }
    return agreement.verdict == .violated ? .exact : .violated
  }
}

/// What a condition of a rule came to for one binding.
enum Judged {
  case comparison(JudgedComparison)
  case agreement(JudgedAgreement)
  /// A figure that should be there is not, or one that should not is.
  case presence

  var verdict: Verdict {
    switch self {
    case .comparison(let comparison): comparison.judgement.verdict
    case .agreement(let agreement): agreement.verdict
    case .presence: .violated
    }
  }

  var involvesApproximate: Bool {
    switch self {
    case .comparison(let comparison): comparison.judgement.involvesApproximate
    case .agreement(let agreement): agreement.agreement.involvesApproximate
    case .presence: false
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
  /// Whether numbers stand for their written values alone, as in guards and premises: what a rule
  /// is for must not hang on how far digits may have been rounded.
  private var takesWrittenValues = false

  init(document: DocumentView, binding: Binding, rule: RuleDeclaration, mode: RoundingMode) {
    builder = TermBuilder(document: document, binding: binding, rule: rule, mode: mode)
  }

  /// Whether a guard lets the binding stand: it does unless the written values contradict it.
  mutating func admits(_ guardExpression: Expression) throws(UncheckedCause) -> Bool {
    switch try writtenTruth(guardExpression) {
    case .violated: false
    case .holds, .silent: true
    }
  }

  private mutating func writtenTruth(
    _ expression: Expression
  ) throws(UncheckedCause) -> Truth {
    let before = takesWrittenValues
    takesWrittenValues = true
    defer { takesWrittenValues = before }
    return try truth(expression)
  }

  /// What a condition, or its opposite, is over intervals.
  ///
  /// The opposite is asked for down to the comparisons: over intervals both `a < b` and `a >= b`
  /// may hold, so that a verdict cannot be turned round afterwards.
  mutating func truth(
    _ expression: Expression, isNegated: Bool = false
  ) throws(UncheckedCause) -> Truth {
    switch expression.kind {
    case .compare(let left, let comparison, let right):
      return Self.truth(
        .comparison(try judged(left, isNegated ? comparison.opposite : comparison, right)))
    case .and(let parts): return try isNegated ? any(parts, isNegated) : all(parts, isNegated)
    case .or(let parts): return try isNegated ? all(parts, isNegated) : any(parts, isNegated)
    case .not(let inner): return try truth(inner, isNegated: !isNegated)
    case .implies(let premise, let conclusion):
      guard case .holds = try writtenTruth(premise) else {
        return isNegated ? .violated([.presence]) : .silent
      }
      return try truth(conclusion, isNegated: isNegated)
    case .call(let name, let arguments):
      switch RuleFunction(rawValue: name.text) {
      case .agree: return try agreement(arguments, isNegated: isNegated)
      case .exists:
        guard case .name(let capture)? = arguments.first?.kind else { throw .ambiguous }
        let exists =
          !builder.binding.figures(capture).isEmpty || builder.binding.list?.name == capture
        return exists == isNegated ? .violated([.presence]) : .holds([])
      default: throw .ambiguous
      }
    default: throw .ambiguous
    }
  }

  private static func truth(_ judged: Judged) -> Truth {
    judged.verdict == .violated ? .violated([judged]) : .holds([judged])
  }

  /// What is broken is broken, even where another part could not be checked.
  private mutating func all(
    _ parts: [Expression], _ isNegated: Bool
  ) throws(UncheckedCause) -> Truth {
    var held: [Judged] = []
    var broken: [Judged] = []
    var isBroken = false
    var speaks = false
    var cause: UncheckedCause?
    for part in parts {
      do throws(UncheckedCause) {
        switch try truth(part, isNegated: isNegated) {
        case .holds(let judged):
          held += judged
          speaks = true
        case .violated(let judged):
          broken += judged
          isBroken = true
        case .silent: break
        }
      } catch {
        cause = cause ?? error
      }
    }
    if isBroken { return .violated(broken) }
    if let cause { throw cause }
    return speaks ? .holds(held) : .silent
  }

  /// One part that holds suffices, even where another could not be checked.
  private mutating func any(
    _ parts: [Expression], _ isNegated: Bool
  ) throws(UncheckedCause) -> Truth {
    var broken: [Judged] = []
    var isSilent = false
    var cause: UncheckedCause?
    for part in parts {
      do throws(UncheckedCause) {
        switch try truth(part, isNegated: isNegated) {
        case .holds(let judged): return .holds(judged)
        case .violated(let judged): broken += judged
        case .silent: isSilent = true
        }
      } catch {
        cause = cause ?? error
      }
    }
    if isSilent { return .silent }
    if let cause { throw cause }
    // All are broken; the first says what was wanted most.
    return .violated(Array(broken.prefix(1)))
  }

  private mutating func judged(
    _ left: Expression, _ comparison: Comparison, _ right: Expression
  ) throws(UncheckedCause) -> JudgedComparison {
    let leftTerm = try builder.term(left)
    let rightTerm = try builder.term(right)
    let sides = try TypedTerm.sides(leftTerm, rightTerm)
    let judged = try judge(
      Relation(sides.left, comparison, sides.right), left, comparison, right)
    // From November to March runs forward, whatever the year is called.
    if leftTerm.type == .date, builder.assumedYear != nil, comparison.isOrder,
      judged.judgement.verdict == .violated
    {
      throw .unresolvedDate
    }
    return judged
  }

  private func judge(
    _ relation: Relation, _ left: Expression, _ comparison: Comparison, _ right: Expression
  ) throws(UncheckedCause) -> JudgedComparison {
    switch Quantities.judge(relation, operands: operands, mode: mode) {
    case .judged(let judgement):
      return JudgedComparison(
        left: left, comparison: comparison, right: right, relation: relation,
        judgement: judgement)
    case .unchecked(let cause): throw cause
    }
  }

  private var mode: RoundingMode { takesWrittenValues ? .exact : builder.mode }

  private var operands: [Operand] {
    guard takesWrittenValues else { return builder.operands }
    return builder.operands.enumerated().map { index, operand in
      let isDate =
        builder.sources[index].map { builder.document.figures[$0.figure].period != nil } ?? false
      // A date as written is all its days.
      return isDate
        ? operand : Operand(value: operand.value, interval: Interval(operand.value), ulp: nil)
    }
  }

  private mutating func agreement(
    _ arguments: [Expression], isNegated: Bool
  ) throws(UncheckedCause) -> Truth {
    let terms = try builder.mentions(arguments)
    var mentions: [Int] = []
    for term in terms {
      guard case .operand(let index) = term.term else { throw .ambiguous }
      mentions.append(index)
    }
    guard mentions.count > 1 else { return .silent }
    for term in terms.dropFirst()
    where !UnitType.comparing(terms[0].type, term.type) || !terms[0].isLike(term) {
      throw .unitMismatch
    }
    guard
      let agreement = judgeAgreement(
        mentions.map { operands[$0] }, mode: mode)
    else { throw .ambiguous }
    return Self.truth(
      .agreement(
        JudgedAgreement(mentions: mentions, agreement: agreement, isNegated: isNegated)))
  }

  /// Whether writing one figure with one slip less would make an equality hold.
  ///
  /// `digits` is how many the figure must have, so that a slip is not found in any mismatch.
  func isOneSlipAway(_ judged: Judged, digits: Int) -> Bool {
    guard case .comparison(let comparison) = judged, comparison.comparison == .equal else {
      return false
    }
    if let list = builder.binding.list { return list.names.isOneOff(comparison.judgement) }
    let relation = comparison.relation
    let mentioned = builder.operands.indices.filter { relation.mentions($0) }
    let figures = mentioned.compactMap { builder.sources[$0] }.map {
      builder.document.figures[$0.figure]
    }
    // What is hedged does not add up to the digit.
    guard figures.allSatisfy({ $0.qualifier == nil }), !isRemainderTold(comparison) else {
      return false
    }
    return mentioned.contains { index in
      guard let source = builder.sources[index],
        let solution = solve(relation, for: index, operands: builder.operands)
      else { return false }
      let figure = builder.document.figures[source.figure]
      return
        (Slip.isTelling(figure, digits: digits)
        || Slip.isTelling(figure, value: solution.value, digits: digits))
        && isSlip(
          figure, builder.operands[index].value, solution, isSum: relation.isSum, digits: digits)
    }
  }

  /// A sum has one value that closes it; a rate or a product leaves a stretch of them.
  private func isSlip(
    _ figure: Figure, _ written: Exact, _ solution: Solution, isSum: Bool, digits: Int
  ) -> Bool {
    if isSum { return Slip.kind(from: figure, to: solution.value, written: written) != nil }
    // Into a wide stretch some slip always leads.
    guard solution.interval.isNarrow(digits: max(digits, 3)) else { return false }
    return Slip.canLead(from: figure, written: written, into: solution.interval)
  }

  /// Whether a figure close by is what the two sides differ by: a part told in another sentence.
  private func isRemainderTold(_ comparison: JudgedComparison) -> Bool {
    guard let remainder = comparison.judgement.difference.magnitude,
      let first = builder.binding.captures.map(\.figure).min(),
      let last = builder.binding.captures.map(\.figure).max(),
      let unit = builder.sources.compactMap({ $0 }).first.map({
        builder.document.figures[$0.figure].unit
      })
    else { return false }
    let bound = builder.binding.figureSet
    let figures = builder.document.figures
    for index in max(0, first - 6)..<min(figures.count, last + 9) where !bound.contains(index) {
      let figure = figures[index]
      guard figure.unit.dimension == unit.dimension, let value = figure.value,
        value.multiplied(by: figure.unit.factor)?.magnitude == remainder
      else { continue }
      return true
    }
    return false
  }
}

extension Relation {
  /// Whether both sides are figures added and subtracted, nothing else.
  var isSum: Bool { left.isSum && right.isSum }

  func mentions(_ operand: Int) -> Bool { left.contains(operand) || right.contains(operand) }
}

extension Comparison {
  /// Whether it asks which side is greater.
  fileprivate var isOrder: Bool { self != .equal && self != .notEqual }

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

extension Term {
  fileprivate var isSum: Bool {
    switch self {
    case .operand, .constant: true
    case .sum(let terms): terms.allSatisfy(\.isSum)
    case .negated(let term): term.isSum
    default: false
    }
  }
}

extension NameList {
  /// Whether a number differs from that of at least three names, or of numbered points, by one: a
  /// name left out, not a list of what the things are of.
  fileprivate func isOneOff(_ judgement: Judgement) -> Bool {
    low >= 3 && judgement.difference.magnitude == .one
  }
}

extension Interval {
  /// Whether it fixes a number to so many digits.
  fileprivate func isNarrow(digits: Int) -> Bool {
    guard let low, let high, let width = high.subtracting(low),
      let scale = Exact(significand: 1, exponent: digits - 1),
      let scaled = width.multiplied(by: scale)?.magnitude,
      let size = max(low.magnitude ?? low, high.magnitude ?? high) as Exact?
    else { return false }
    return scaled <= size
  }
}

/// What one figure of an equality should be, given the others.
package struct Solution: Hashable, Sendable {
  /// By the written values of the others.
  package let value: Exact
  /// All values that the others allow; `everything` where that cannot be told.
  package let interval: Interval

  package init(value: Exact, interval: Interval) {
    self.value = value
    self.interval = interval
  }
}

/// Solves an equality for one operand, so that a message can say what it should read.
///
/// Works wherever the operand occurs once outside powers, minima and maxima, or only linearly in
/// numerator and denominator of one side; `nil` otherwise, for a zero divisor, and for what does
/// not fit.
package func solve(
  _ relation: Relation, for unknown: Int, operands: [Operand]
) -> Solution? {
  guard relation.comparison == .equal else { return nil }
  let inLeft = relation.left.contains(unknown)
  guard inLeft != relation.right.contains(unknown) else { return nil }
  let (side, target) =
    inLeft ? (relation.left, relation.right) : (relation.right, relation.left)
  guard let inverse = side.solved(for: unknown, equalTo: target) else { return nil }
  let written = TermEvaluator(box: operands.map { Interval($0.value) })
  guard let value = (try? written.naiveRange(inverse))?.low else { return nil }
  let interval = try? TermEvaluator(box: operands.map(\.interval)).range(inverse)
  return Solution(value: value, interval: interval ?? .everything)
}

extension Term {
  package func contains(_ operand: Int) -> Bool { operandIndices.contains(operand) }

  /// The term that the unknown equals if this term equals the target, which is free of it.
  fileprivate func solved(for unknown: Int, equalTo target: Term) -> Term? {
    switch self {
    case .operand(let index): return index == unknown ? target : nil
    case .constant, .root, .minimum, .maximum: return nil
    case .power(let base, let exponent):
      if exponent == 1 { return base.solved(for: unknown, equalTo: target) }
      // Of an even power the negative root is another; what is raised here is a growth factor.
      return exponent > 0 ? base.solved(for: unknown, equalTo: .root(target, exponent)) : nil
    case .negated(let term): return term.solved(for: unknown, equalTo: .negated(target))
    case .sum(let terms):
      guard let (only, others) = Term.separate(terms, unknown) else {
        return solvedAsLine(for: unknown, equalTo: target)
      }
      return only.solved(
        for: unknown, equalTo: .sum([target] + others.map { .negated($0) }))
    case .product(let terms):
      guard let (only, others) = Term.separate(terms, unknown) else { return nil }
      return only.solved(
        for: unknown,
        equalTo: others.isEmpty ? target : .quotient(target, .product(others)))
    case .quotient(let top, let bottom):
      switch (top.contains(unknown), bottom.contains(unknown)) {
      case (true, false):
        return top.solved(for: unknown, equalTo: .product([target, bottom]))
      case (false, true):
        return bottom.solved(for: unknown, equalTo: .quotient(top, target))
      default:
        // top − target·bottom = 0 is linear where both parts are.
        return Term.sum([top, .negated(.product([target, bottom]))])
          .solvedAsLine(for: unknown, equalTo: .constant(.zero))
      }
    }
  }

  /// The one term that holds the unknown, and the others.
  private static func separate(_ terms: [Term], _ unknown: Int) -> (Term, [Term])? {
    var only: Term?
    var others: [Term] = []
    for term in terms {
      if !term.contains(unknown) {
        others.append(term)
      } else if only == nil {
        only = term
      } else {
        return nil
      }
    }
    return only.map { ($0, others) }
  }

  private func solvedAsLine(for unknown: Int, equalTo target: Term) -> Term? {
    guard let line = line(in: unknown) else { return nil }
    return .quotient(.sum([target, .negated(line.rest)]), line.gradient)
  }

  /// `gradient · unknown + rest`, where the term is that.
  private func line(in unknown: Int) -> (gradient: Term, rest: Term)? {
    if !contains(unknown) { return (.constant(.zero), self) }
    switch self {
    case .operand: return (.constant(.one), .constant(.zero))
    case .constant, .power, .root, .minimum, .maximum: return nil
    case .negated(let term):
      guard let line = term.line(in: unknown) else { return nil }
      return (.negated(line.gradient), .negated(line.rest))
    case .sum(let terms):
      var gradients: [Term] = []
      var rests: [Term] = []
      for term in terms {
        guard let line = term.line(in: unknown) else { return nil }
        if line.gradient != .constant(.zero) { gradients.append(line.gradient) }
        rests.append(line.rest)
      }
      return (.sum(gradients), .sum(rests))
    case .product(let terms):
      guard let (only, others) = Term.separate(terms, unknown), let line = only.line(in: unknown)
      else { return nil }
      return (.product(others + [line.gradient]), .product(others + [line.rest]))
    case .quotient(let top, let bottom):
      guard !bottom.contains(unknown), let line = top.line(in: unknown) else { return nil }
      return (.quotient(line.gradient, bottom), .quotient(line.rest, bottom))
    }
  }
}

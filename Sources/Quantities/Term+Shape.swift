extension Term {
  /// The indices of the operands in it, as often as they occur, from left to right.
  package var operandIndices: [Int] {
    var indices: [Int] = []
    collectOperands(&indices)
    return indices
  }

  private func collectOperands(_ indices: inout [Int]) {
    switch self {
    case .operand(let index): indices.append(index)
    case .constant: break
    case .sum(let terms), .product(let terms), .minimum(let terms), .maximum(let terms):
      for term in terms { term.collectOperands(&indices) }
    case .negated(let term), .power(let term, _), .root(let term, _): term.collectOperands(&indices)
    case .quotient(let top, let bottom):
      top.collectOperands(&indices)
      bottom.collectOperands(&indices)
    }
  }

  /// The factor of each operand where the term is linear with constant factors, as in a sum.
  ///
  /// `nil` for anything else and for factors that do not fit.
  func linearFactors(operandCount: Int) -> [Exact]? {
    var factors = Array(repeating: Exact.zero, count: operandCount)
    return addLinearFactors(to: &factors, scale: .one) ? factors : nil
  }

  private func addLinearFactors(to factors: inout [Exact], scale: Exact) -> Bool {
    switch self {
    case .operand(let index):
      guard factors.indices.contains(index), let sum = factors[index].adding(scale) else {
        return false
      }
      factors[index] = sum
      return true
    case .constant: return true
    case .sum(let terms):
      for term in terms where !term.addLinearFactors(to: &factors, scale: scale) { return false }
      return true
    case .negated(let term):
      guard let negative = scale.negated else { return false }
      return term.addLinearFactors(to: &factors, scale: negative)
    case .product(let terms):
      var scale = scale
      var variable: Term?
      for term in terms {
        if let value = term.constantValue {
          guard let next = scale.multiplied(by: value) else { return false }
          scale = next
        } else if variable == nil {
          variable = term
        } else {
          return false
        }
      }
      return variable?.addLinearFactors(to: &factors, scale: scale) ?? true
    case .quotient(let top, let bottom):
      guard let divisor = bottom.constantValue, let next = scale.divided(by: divisor) else {
        return false
      }
      return top.addLinearFactors(to: &factors, scale: next)
    case .power(let base, 1): return base.addLinearFactors(to: &factors, scale: scale)
    case .power, .root, .minimum, .maximum: return constantValue != nil
    }
  }

  /// The value of a term without operands.
  private var constantValue: Exact? {
    if case .constant(let value) = self { return value }
    guard operandIndices.isEmpty,
      let range = try? TermEvaluator(box: []).naiveRange(self), range.isPoint
    else { return nil }
    return range.low
  }
}

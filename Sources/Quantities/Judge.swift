/// Judges a relation over figures (design, section 5).
///
/// The intervals of the operands are to be those of the same rounding mode; the mode matters here
/// for sums under `balanced`, which must hold to the digit, and for coarser readings.
package func judge(
  _ relation: Relation, operands: [Operand], mode: RoundingMode = .nearest
) -> Outcome {
  do {
    return .judged(try Judge(relation: relation, operands: operands, mode: mode).judgement())
  } catch {
    return .unchecked(error)
  }
}

private struct Judge {
  let relation: Relation
  let operands: [Operand]
  let mode: RoundingMode
  /// The indices of the operands that the relation speaks of, each once, ascending.
  let involved: [Int]

  init(relation: Relation, operands: [Operand], mode: RoundingMode) {
    self.relation = relation
    self.operands = operands
    self.mode = mode
    involved = Set(relation.left.operandIndices + relation.right.operandIndices).sorted()
  }

  func judgement() throws(UncheckedCause) -> Judgement {
    for index in involved {
      guard operands.indices.contains(index) else { throw .missing }
      if operands[index].interval.isEmpty { throw .ambiguous }
    }
    let written = TermEvaluator(box: operands.map { Interval($0.value) })
    let box = operands.map(\.interval)
    let range = try TermEvaluator(box: box).range(relation.difference)
    let residual = try written.naiveRange(relation.difference)
    // 超过100 is not 100: only a number that may be as it is written can hold as it is written.
    let mayBeAsWritten = involved.allSatisfy {
      operands[$0].interval.contains(operands[$0].value)
    }
    if mayBeAsWritten, holds(on: residual) {
      return try judgement(.exact, written, box)
    }
    let factors =
      relation.comparison == .equal
      ? relation.difference.linearFactors(operandCount: operands.count) : nil
    if mode == .balanced, let factors, isBalancedSum(factors) {
      return try judgement(.violated, written, box)
    }
    if allows(range) {
      let isOdd = factors.map { isImprobable(residual, $0) } ?? false
      return try judgement(isOdd ? .improbable : .tail, written, box)
    }
    if let (reading, box) = coarserReading(box) {
      return try judgement(.tail, written, box, reading)
    }
    return try judgement(.violated, written, box)
  }

  private func judgement(
    _ verdict: Verdict, _ written: TermEvaluator, _ box: [Interval],
    _ reading: CoarserReading? = nil
  ) throws(UncheckedCause) -> Judgement {
    let left = try written.naiveRange(relation.left)
    let right = try written.naiveRange(relation.right)
    let difference = try written.naiveRange(relation.difference)
    // Points always have ends, also where a product had to be rounded.
    guard let leftValue = left.low, let rightValue = right.low, let gap = difference.low else {
      throw .tooLarge
    }
    let evaluator = TermEvaluator(box: box)
    return Judgement(
      verdict: verdict, leftValue: leftValue, rightValue: rightValue, difference: gap,
      leftInterval: try evaluator.range(relation.left),
      rightInterval: try evaluator.range(relation.right), reading: reading,
      involvesApproximate: involved.contains { operands[$0].isApproximate })
  }

  /// Whether the written values satisfy the relation, given left minus right.
  private func holds(on residual: Interval) -> Bool {
    let zero = Interval(.zero)
    return switch relation.comparison {
    case .equal: residual == zero
    case .notEqual: !residual.contains(.zero)
    case .less: residual.isBefore(zero)
    case .lessOrEqual: residual == zero || residual.isBefore(zero)
    case .greater: zero.isBefore(residual)
    case .greaterOrEqual: residual == zero || zero.isBefore(residual)
    }
  }

  /// Whether some true values satisfy the relation, given all values of left minus right.
  private func allows(_ range: Interval) -> Bool {
    switch relation.comparison {
    case .equal: range.contains(.zero)
    case .notEqual: range != Interval(.zero)
    case .less: range.low.map(\.isNegative) ?? true
    case .lessOrEqual: range.low.map { $0.isNegative || ($0.isZero && range.lowClosed) } ?? true
    case .greater: range.high.map(\.isPositive) ?? true
    case .greaterOrEqual:
      range.high.map { $0.isPositive || ($0.isZero && range.highClosed) } ?? true
    }
  }

  /// Whether the residual is beyond 4σ of a linear equality, σ² = Σ(wᵢ·ulpᵢ)²/12.
  private func isImprobable(_ residual: Interval, _ factors: [Exact]) -> Bool {
    guard residual.isPoint, let residual = residual.low,
      let unit = involved.lazy.compactMap({ operands[$0].ulp }).first
    else { return false }
    var variance = Exact.zero
    for index in involved {
      let operand = operands[index]
      if operand.interval.isPoint { continue }
      // The formula speaks of numbers rounded to the nearest; hedges and bounds have no σ.
      guard let ulp = operand.ulp, operand.isPlain,
        let width = ulp.divided(by: unit)?.multiplied(by: factors[index]),
        let square = width.power(2), let sum = variance.adding(square)
      else { return false }
      variance = sum
    }
    guard let steps = residual.divided(by: unit), let square = steps.power(2),
      let left = square.multiplied(by: Exact(12)), let right = variance.multiplied(by: Exact(16))
    else { return false }
    return left > right
  }

  /// Whether published parts and total were nudged so that they add up: one place value, factors
  /// of one, no hedges.
  private func isBalancedSum(_ factors: [Exact]) -> Bool {
    var ulp: Exact?
    for index in involved where !factors[index].isZero {
      let operand = operands[index]
      guard factors[index].magnitude == .one, !operand.isApproximate else { return false }
      if operand.ulp == nil || operand.interval.isPoint { continue }
      guard operand.isWithin(ulps: 2), ulp == nil || ulp == operand.ulp else { return false }
      ulp = operand.ulp
    }
    return true
  }

  /// The one coarser reading of a figure that makes the relation hold, the finest first.
  private func coarserReading(_ box: [Interval]) -> (CoarserReading, [Interval])? {
    guard mode != .exact else { return nil }
    let depth = involved.map { operands[$0].coarserUlps.count }.max() ?? 0
    for level in 0..<depth {
      for index in involved where level < operands[index].coarserUlps.count {
        let ulp = operands[index].coarserUlps[level]
        guard let cell = Interval(cellOf: operands[index].value, ulp: ulp, mode: mode) else {
          continue
        }
        var box = box
        box[index] = cell
        // A coarser divisor may reach zero, which only means that this reading does not help.
        guard let range = try? TermEvaluator(box: box).range(relation.difference) else { continue }
        if allows(range) { return (CoarserReading(operand: index, ulp: ulp), box) }
      }
    }
    return nil
  }
}

extension Operand {
  /// Whether it is an unhedged number rounded to the nearest, or exact.
  var isPlain: Bool {
    if interval.isPoint { return interval.low == value }
    guard let ulp, let cell = Interval(cellOf: value, ulp: ulp, mode: .nearest) else {
      return false
    }
    return interval.low == cell.low && interval.high == cell.high
  }

  /// Whether its interval is finite and reaches at most so many ulps from the value.
  func isWithin(ulps: Int) -> Bool {
    guard let low = interval.low, let high = interval.high, interval.contains(value),
      let reach = ulp?.multiplied(by: Exact(ulps)), let below = value.subtracting(low),
      let above = high.subtracting(value)
    else { return false }
    return below <= reach && above <= reach
  }
}

// Every operation rounds an end that does not fit outward, so that intervals only ever widen, and
// returns `nil` only where even that leaves 128 bits.
extension Interval {
  package static let everything = Interval(low: nil, high: nil)

  /// From the least value of one to the greatest of the other: A至B; empty where written backwards.
  package static func from(_ a: Interval, to b: Interval) -> Interval {
    Interval(low: a.low, high: b.high, lowClosed: a.lowClosed, highClosed: b.highClosed)
  }

  /// Whether no value is possible, as in a range written backwards.
  package var isEmpty: Bool {
    guard let low, let high else { return false }
    return low > high || (low == high && !(lowClosed && highClosed))
  }

  package func contains(_ value: Exact) -> Bool {
    if let low, value < low || (value == low && !lowClosed) { return false }
    if let high, value > high || (value == high && !highClosed) { return false }
    return true
  }

  /// Whether every value is below every value of the other.
  package func isBefore(_ other: Interval) -> Bool {
    guard let high, let low = other.low else { return false }
    return high < low || (high == low && !(highClosed && other.lowClosed))
  }

  /// Whether some value is common to both; ends that touch do so only where both are closed.
  package func meets(_ other: Interval) -> Bool { !isBefore(other) && !other.isBefore(self) }

  /// The values common to both, or `nil` where there is none.
  package func intersection(_ other: Interval) -> Interval? {
    guard meets(other), !isEmpty, !other.isEmpty else { return nil }
    let (low, lowClosed) = Self.inner(
      (low, lowClosed), (other.low, other.lowClosed), prefers: { $0 > $1 })
    let (high, highClosed) = Self.inner(
      (high, highClosed), (other.high, other.highClosed), prefers: { $0 < $1 })
    return Interval(low: low, high: high, lowClosed: lowClosed, highClosed: highClosed)
  }

  private static func inner(
    _ a: (Exact?, Bool), _ b: (Exact?, Bool), prefers: (Exact, Exact) -> Bool
  ) -> (Exact?, Bool) {
    guard let x = a.0 else { return b }
    guard let y = b.0 else { return a }
    if x == y { return (x, a.1 && b.1) }
    return prefers(x, y) ? a : b
  }

  /// All sums of a value of each.
  package func adding(_ other: Interval) -> Interval? {
    var sumLow: Exact?
    var sumHigh: Exact?
    if let low, let otherLow = other.low {
      guard let sum = low.adding(otherLow, rounded: .down) else { return nil }
      sumLow = sum
    }
    if let high, let otherHigh = other.high {
      guard let sum = high.adding(otherHigh, rounded: .up) else { return nil }
      sumHigh = sum
    }
    return Interval(
      low: sumLow, high: sumHigh, lowClosed: lowClosed && other.lowClosed,
      highClosed: highClosed && other.highClosed)
  }

  /// The mirror image: the ends change places and take their open or closed state along.
  package var negated: Interval? {
    var newLow: Exact?
    var newHigh: Exact?
    if let high {
      guard let negative = high.negated else { return nil }
      newLow = negative
    }
    if let low {
      guard let negative = low.negated else { return nil }
      newHigh = negative
    }
    return Interval(low: newLow, high: newHigh, lowClosed: highClosed, highClosed: lowClosed)
  }

  package func subtracting(_ other: Interval) -> Interval? {
    guard let negative = other.negated else { return nil }
    return adding(negative)
  }

  package func scaled(by factor: Exact) -> Interval? {
    if factor.isZero { return Interval(.zero) }
    if factor == .one { return self }
    let (from, to) = factor.isNegative ? (high, low) : (low, high)
    var newLow: Exact?
    var newHigh: Exact?
    if let from {
      guard let product = from.multiplied(by: factor, rounded: .down) else { return nil }
      newLow = product
    }
    if let to {
      guard let product = to.multiplied(by: factor, rounded: .up) else { return nil }
      newHigh = product
    }
    return Interval(
      low: newLow, high: newHigh, lowClosed: factor.isNegative ? highClosed : lowClosed,
      highClosed: factor.isNegative ? lowClosed : highClosed)
  }

  /// All products of a value of each.
  package func multiplied(by other: Interval) -> Interval? {
    if isPoint, let low { return other.scaled(by: low) }
    if other.isPoint, let factor = other.low { return scaled(by: factor) }
    guard let least = extreme(of: other, .down), let most = extreme(of: other, .up) else {
      return nil
    }
    return Interval(
      low: least.value.finite, high: most.value.finite, lowClosed: least.isClosed,
      highClosed: most.isClosed)
  }

  /// All quotients, or `nil` where the divisor may be zero or the result does not fit.
  package func divided(by other: Interval) -> Interval? {
    guard let inverse = other.reciprocal else { return nil }
    return multiplied(by: inverse)
  }

  /// All inverses; `nil` where zero is among the values.
  package var reciprocal: Interval? {
    guard !contains(.zero), !isEmpty else { return nil }
    if let low, !low.isNegative {
      return positiveReciprocal
    }
    guard let high, !high.isPositive else { return nil }
    return negated?.positiveReciprocal?.negated
  }

  private var positiveReciprocal: Interval? {
    guard let low else { return nil }
    var newHigh: Exact?
    if !low.isZero {
      guard let inverse = Exact.one.divided(by: low, rounded: .up) else { return nil }
      newHigh = inverse
    }
    guard let high else {
      return Interval(low: .zero, high: newHigh, lowClosed: false, highClosed: lowClosed)
    }
    guard let newLow = Exact.one.divided(by: high, rounded: .down) else { return nil }
    return Interval(low: newLow, high: newHigh, lowClosed: highClosed, highClosed: lowClosed)
  }

  /// All powers; the exponent is at least 0.
  package func power(_ exponent: Int) -> Interval? {
    if exponent == 0 { return Interval(.one) }
    if exponent == 1 { return self }
    if let low, !low.isNegative { return risingPower(exponent) }
    if !exponent.isMultiple(of: 2) { return risingPower(exponent) }
    if let high, !high.isPositive { return negated?.risingPower(exponent) }
    guard let mirrored = negated, let a = risingPower(exponent),
      let b = mirrored.risingPower(exponent)
    else { return nil }
    let outer = Interval.maximum(a, b)
    return Interval(low: .zero, high: outer.high, highClosed: outer.highClosed)
  }

  private func risingPower(_ exponent: Int) -> Interval? {
    var newLow: Exact?
    var newHigh: Exact?
    if let low {
      guard let power = low.power(exponent, rounded: .down) else { return nil }
      newLow = power
    }
    if let high {
      guard let power = high.power(exponent, rounded: .up) else { return nil }
      newHigh = power
    }
    return Interval(low: newLow, high: newHigh, lowClosed: lowClosed, highClosed: highClosed)
  }

  /// All values of the lesser of one value of each.
  package static func minimum(_ a: Interval, _ b: Interval) -> Interval {
    let (low, lowClosed) = outer(
      (a.low, a.lowClosed), (b.low, b.lowClosed), prefers: { $0 < $1 })
    let (high, highClosed) = inner(
      (a.high, a.highClosed), (b.high, b.highClosed), prefers: { $0 < $1 })
    return Interval(low: low, high: high, lowClosed: lowClosed, highClosed: highClosed)
  }

  /// All values of the greater of one value of each.
  package static func maximum(_ a: Interval, _ b: Interval) -> Interval {
    let (low, lowClosed) = inner(
      (a.low, a.lowClosed), (b.low, b.lowClosed), prefers: { $0 > $1 })
    let (high, highClosed) = outer(
      (a.high, a.highClosed), (b.high, b.highClosed), prefers: { $0 > $1 })
    return Interval(low: low, high: high, lowClosed: lowClosed, highClosed: highClosed)
  }

  /// The smallest interval that holds both.
  package func hull(_ other: Interval) -> Interval {
    let (low, lowClosed) = Self.outer(
      (low, lowClosed), (other.low, other.lowClosed), prefers: { $0 < $1 })
    let (high, highClosed) = Self.outer(
      (high, highClosed), (other.high, other.highClosed), prefers: { $0 > $1 })
    return Interval(low: low, high: high, lowClosed: lowClosed, highClosed: highClosed)
  }

  private static func outer(
    _ a: (Exact?, Bool), _ b: (Exact?, Bool), prefers: (Exact, Exact) -> Bool
  ) -> (Exact?, Bool) {
    guard let x = a.0, let y = b.0 else { return (nil, false) }
    if x == y { return (x, a.1 || b.1) }
    return prefers(x, y) ? a : b
  }
}

/// A number or an infinity.
private enum Extended {
  case minusInfinity
  case number(Exact)
  case plusInfinity

  var finite: Exact? {
    if case .number(let value) = self { value } else { nil }
  }

  var sign: Int {
    switch self {
    case .minusInfinity: -1
    case .number(let value): value.isZero ? 0 : (value.isNegative ? -1 : 1)
    case .plusInfinity: 1
    }
  }

  func order(to other: Extended) -> Int {
    switch (self, other) {
    case (.number(let a), .number(let b)): a == b ? 0 : (a < b ? -1 : 1)
    case (.minusInfinity, .minusInfinity), (.plusInfinity, .plusInfinity): 0
    case (.minusInfinity, _), (_, .plusInfinity): -1
    case (_, .minusInfinity), (.plusInfinity, _): 1
    }
  }
}

private struct End {
  let value: Extended
  let isClosed: Bool

  func times(_ other: End, _ direction: RoundingDirection) -> End? {
    let sign = value.sign * other.value.sign
    if sign == 0 {
      // Zero times anything is zero: reached as soon as one of the zeros is.
      let isReached = (value.sign == 0 && isClosed) || (other.value.sign == 0 && other.isClosed)
      return End(value: .number(.zero), isClosed: isReached)
    }
    guard let a = value.finite, let b = other.value.finite else {
      return End(value: sign > 0 ? .plusInfinity : .minusInfinity, isClosed: false)
    }
    guard let product = a.multiplied(by: b, rounded: direction) else { return nil }
    return End(value: .number(product), isClosed: isClosed && other.isClosed)
  }
}

extension Interval {
  private var ends: [End] {
    [
      End(value: low.map { .number($0) } ?? .minusInfinity, isClosed: lowClosed),
      End(value: high.map { .number($0) } ?? .plusInfinity, isClosed: highClosed),
    ]
  }

  /// The least or greatest of the four products of ends.
  private func extreme(of other: Interval, _ direction: RoundingDirection) -> End? {
    var best: End?
    for a in ends {
      for b in other.ends {
        guard let corner = a.times(b, direction) else { return nil }
        guard let current = best else {
          best = corner
          continue
        }
        let order = corner.value.order(to: current.value) * (direction == .down ? 1 : -1)
        if order < 0 || (order == 0 && corner.isClosed) { best = corner }
      }
    }
    return best
  }
}

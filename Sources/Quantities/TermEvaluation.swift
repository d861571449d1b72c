/// Evaluates terms over a box of intervals, one interval an operand.
///
/// A variable that occurs once is no trouble: interval arithmetic is then as tight as can be. One
/// that occurs several times, as b in (a−b)/b, is put to the end of its interval that gives the
/// bound sought, wherever the term can be shown to rise or fall with it throughout.
struct TermEvaluator {
  let box: [Interval]

  /// All values of a term, as tightly as can be shown and never too narrow.
  func range(_ term: Term) throws(UncheckedCause) -> Interval {
    let counts = try occurrences(in: term)
    var lowBox = box
    var highBox = box
    var lowIsReached = true
    var highIsReached = true
    var isFixed = false
    for (variable, count) in counts.enumerated() where count > 1 && !box[variable].isPoint {
      let slope: Interval
      do {
        slope = try self.slope(of: term, in: variable).slope
      } catch .tooLarge {
        continue
      }
      let rises = slope.low.map { !$0.isNegative } ?? false
      let falls = slope.high.map { !$0.isPositive } ?? false
      guard rises || falls else { continue }
      isFixed = true
      // An open end is surely not reached only where the term surely moves with the variable.
      let moves = !slope.contains(.zero)
      let interval = box[variable]
      if let low = interval.low {
        let isReached = interval.lowClosed || !moves
        if rises {
          lowBox[variable] = Interval(low)
          lowIsReached = lowIsReached && isReached
        } else {
          highBox[variable] = Interval(low)
          highIsReached = highIsReached && isReached
        }
      }
      if let high = interval.high {
        let isReached = interval.highClosed || !moves
        if rises {
          highBox[variable] = Interval(high)
          highIsReached = highIsReached && isReached
        } else {
          lowBox[variable] = Interval(high)
          lowIsReached = lowIsReached && isReached
        }
      }
    }
    if !isFixed { return try naiveRange(term) }
    let bottom = try TermEvaluator(box: lowBox).naiveRange(term)
    let top = try TermEvaluator(box: highBox).naiveRange(term)
    let tight = Interval(
      low: bottom.low, high: top.high, lowClosed: bottom.lowClosed && lowIsReached,
      highClosed: top.highClosed && highIsReached)
    // Where it could not be told whether an end is reached, plain arithmetic may know.
    return (try? naiveRange(term))?.intersection(tight) ?? tight
  }

  /// All values by plain interval arithmetic, which is too wide where a variable occurs twice.
  func naiveRange(_ term: Term) throws(UncheckedCause) -> Interval {
    switch term {
    case .operand(let index):
      guard box.indices.contains(index) else { throw .missing }
      return box[index]
    case .constant(let value): return Interval(value)
    case .sum(let terms):
      var sum = Interval(.zero)
      for term in terms { sum = try fitting(sum.adding(try naiveRange(term))) }
      return sum
    case .negated(let term): return try fitting(try naiveRange(term).negated)
    case .product(let terms):
      var product = Interval(.one)
      for term in terms { product = try fitting(product.multiplied(by: try naiveRange(term))) }
      return product
    case .quotient(let top, let bottom):
      let dividend = try naiveRange(top)
      return try quotient(dividend, try naiveRange(bottom))
    case .power(let base, let exponent):
      guard exponent >= 0 else { throw .tooLarge }
      return try fitting(try naiveRange(base).power(exponent))
    case .root(let base, let degree): return try fitting(try naiveRange(base).root(degree))
    case .minimum(let terms):
      return try extreme(terms) { Interval.minimum($0, $1) }
    case .maximum(let terms):
      return try extreme(terms) { Interval.maximum($0, $1) }
    }
  }

  private func extreme(
    _ terms: [Term], _ choose: (Interval, Interval) -> Interval
  ) throws(UncheckedCause) -> Interval {
    var result: Interval?
    for term in terms {
      let next = try naiveRange(term)
      result = result.map { choose($0, next) } ?? next
    }
    guard let result else { throw .missing }
    return result
  }

  private func quotient(
    _ top: Interval, _ bottom: Interval
  ) throws(UncheckedCause) -> Interval {
    if bottom.contains(.zero) { throw .divisorMayBeZero }
    return try fitting(top.divided(by: bottom))
  }

  private func fitting(_ interval: Interval?) throws(UncheckedCause) -> Interval {
    guard let interval else { throw .tooLarge }
    return interval
  }

  /// How often each variable occurs.
  private func occurrences(in term: Term) throws(UncheckedCause) -> [Int] {
    var counts = Array(repeating: 0, count: box.count)
    for index in term.operandIndices {
      guard box.indices.contains(index) else { throw .missing }
      counts[index] += 1
    }
    return counts
  }
}

/// The values of a term with its derivatives in one variable.
private struct Sloped {
  let value: Interval
  /// All values of the derivative.
  let slope: Interval
  /// `gradient · x + rest` where the term is that, with both free of the variable x.
  let line: Line?

  struct Line {
    let gradient: Interval
    let rest: Interval
  }
}

extension TermEvaluator {
  /// Interval differentiation; quotients of two lines are taken together, since (px+q)/(rx+s) has
  /// the slope (ps−qr)/(rx+s)², whose sign does not depend on x.
  private func slope(of term: Term, in variable: Int) throws(UncheckedCause) -> Sloped {
    switch term {
    case .operand(let index):
      let value = try naiveRange(term)
      if index != variable { return constant(value) }
      return Sloped(
        value: value, slope: Interval(.one),
        line: .init(gradient: Interval(.one), rest: Interval(.zero)))
    case .constant(let value): return constant(Interval(value))
    case .sum(let terms):
      var sum = constant(Interval(.zero))
      for term in terms { sum = try adding(sum, try slope(of: term, in: variable)) }
      return sum
    case .negated(let term):
      return try times(constant(Interval(Exact(-1))), try slope(of: term, in: variable))
    case .product(let terms):
      var product = constant(Interval(.one))
      for term in terms { product = try times(product, try slope(of: term, in: variable)) }
      return product
    case .quotient(let top, let bottom):
      let dividend = try slope(of: top, in: variable)
      return try quotient(dividend, try slope(of: bottom, in: variable))
    case .power(let base, let exponent):
      let inner = try slope(of: base, in: variable)
      let value = try naiveRange(term)
      if exponent == 0 { return constant(value) }
      if exponent == 1 { return inner }
      let outer = inner.value.power(exponent - 1)?.scaled(by: Exact(exponent))
      return Sloped(
        value: value, slope: try fitting(outer?.multiplied(by: inner.slope)), line: nil)
    case .root(let base, _):
      let value = try naiveRange(term)
      return base.contains(variable)
        ? Sloped(value: value, slope: .everything, line: nil) : constant(value)
    case .minimum(let terms), .maximum(let terms):
      // Whichever is least or greatest, its derivative is one of these.
      let value = try naiveRange(term)
      var hull: Interval?
      for term in terms {
        let next = try slope(of: term, in: variable).slope
        hull = hull.map { $0.hull(next) } ?? next
      }
      return Sloped(value: value, slope: hull ?? Interval(.zero), line: nil)
    }
  }

  private func constant(_ value: Interval) -> Sloped {
    Sloped(
      value: value, slope: Interval(.zero), line: .init(gradient: Interval(.zero), rest: value))
  }

  private func adding(_ a: Sloped, _ b: Sloped) throws(UncheckedCause) -> Sloped {
    var line: Sloped.Line?
    if let x = a.line, let y = b.line {
      line = .init(
        gradient: try fitting(x.gradient.adding(y.gradient)),
        rest: try fitting(x.rest.adding(y.rest)))
    }
    return Sloped(
      value: try fitting(a.value.adding(b.value)), slope: try fitting(a.slope.adding(b.slope)),
      line: line)
  }

  private func times(_ a: Sloped, _ b: Sloped) throws(UncheckedCause) -> Sloped {
    var line: Sloped.Line?
    if let x = a.line, let y = b.line, let (factor, other) = scaling(x, y) {
      line = .init(
        gradient: try fitting(other.gradient.multiplied(by: factor)),
        rest: try fitting(other.rest.multiplied(by: factor)))
    }
    let left = try fitting(a.slope.multiplied(by: b.value))
    let right = try fitting(a.value.multiplied(by: b.slope))
    return Sloped(
      value: try fitting(a.value.multiplied(by: b.value)), slope: try fitting(left.adding(right)),
      line: line)
  }

  private func scaling(_ x: Sloped.Line, _ y: Sloped.Line) -> (Interval, Sloped.Line)? {
    if x.gradient == Interval(.zero) { return (x.rest, y) }
    if y.gradient == Interval(.zero) { return (y.rest, x) }
    return nil
  }

  private func quotient(_ a: Sloped, _ b: Sloped) throws(UncheckedCause) -> Sloped {
    let value = try quotient(a.value, b.value)
    let square = try fitting(b.value.power(2))
    if let x = a.line, let y = b.line {
      let forward = try fitting(x.gradient.multiplied(by: y.rest))
      let backward = try fitting(x.rest.multiplied(by: y.gradient))
      let slope = try quotient(try fitting(forward.subtracting(backward)), square)
      guard y.gradient == Interval(.zero) else {
        return Sloped(value: value, slope: slope, line: nil)
      }
      return Sloped(
        value: value, slope: slope,
        line: .init(
          gradient: try quotient(x.gradient, y.rest), rest: try quotient(x.rest, y.rest)))
    }
    let forward = try fitting(a.slope.multiplied(by: b.value))
    let backward = try fitting(a.value.multiplied(by: b.slope))
    let slope = try quotient(try fitting(forward.subtracting(backward)), square)
    return Sloped(value: value, slope: slope, line: nil)
  }
}

extension Interval {
  /// All n-th roots of the values, a little wider where a root has no end; `nil` for negative
  /// values and what does not fit.
  ///
  /// The ends are right to thirteen significant digits.
  package func root(_ degree: Int) -> Interval? {
    guard degree > 0, let low, !low.isNegative else { return nil }
    guard let bottom = low.root(degree) else { return nil }
    let top: Exact?
    if let high {
      guard let root = high.root(degree) else { return nil }
      top = root.above
    } else {
      top = nil
    }
    return Interval(low: bottom.below, high: top, lowClosed: true, highClosed: high != nil)
  }
}

extension Exact {
  /// Numbers just below and above the n-th root of a number that is not negative.
  fileprivate func root(_ degree: Int) -> (below: Exact, above: Exact)? {
    if isZero { return (.zero, .zero) }
    guard var place = decade(root: degree) else { return nil }
    var below = Exact.zero
    for digit in 0..<13 {
      guard let step = Exact(significand: 1, exponent: place) else { return nil }
      while let next = below.adding(step), let power = next.power(degree, rounded: .up),
        power <= self
      {
        below = next
      }
      if below.power(degree) == self { return (below, below) }
      if digit == 12 { return below.adding(step).map { (below, $0) } }
      place -= 1
    }
    return nil
  }

  /// The decimal place of the first digit of the n-th root.
  private func decade(root degree: Int) -> Int? {
    var place = 0
    func reaches(_ place: Int) -> Bool {
      guard let power = Exact(significand: 1, exponent: place)?.power(degree) else { return false }
      return power <= self
    }
    while place < 19, reaches(place + 1) { place += 1 }
    while place > -13, !reaches(place) { place -= 1 }
    return reaches(place) ? place : nil
  }
}

extension Interval {
  /// All values that a number as written allows (design, section 4); `nil` where an end does not
  /// fit.
  ///
  /// - Parameters:
  ///   - value: the number in any one scale; all parameters are in that scale.
  ///   - ulp: the place value of the last written digit, magnitude included.
  ///   - lastNonZeroPlace: the place value of the last digit that is not zero: how far 余, 近 and
  ///     约 reach. `nil` takes the ulp.
  ///   - isExact: whether the number counts things one by one, so that it is not rounded.
  ///   - qualifier: the hedge. The ends of a range (`.range`) are read one by one without it.
  ///   - mode: how unhedged digits were rounded.
  package init?(
    written value: Exact, ulp: Exact?, lastNonZeroPlace: Exact? = nil, isExact: Bool = false,
    qualifier: Qualifier? = nil, mode: RoundingMode = .nearest
  ) {
    let reach = lastNonZeroPlace ?? ulp ?? .one
    switch qualifier {
    case .over, .nearly:
      // A hedge speaks of the size of the number: −5余 lies beyond −5.
      let isAbove = (qualifier == .over) != value.isNegative
      guard let end = isAbove ? value.adding(reach) : value.subtracting(reach) else { return nil }
      self.init(
        low: isAbove ? value : end, high: isAbove ? end : value, lowClosed: false,
        highClosed: false)
    case .about:
      guard let low = value.subtracting(reach), let high = value.adding(reach) else { return nil }
      self.init(low: low, high: high)
    case .atLeast: self.init(low: value, high: nil)
    case .moreThan: self.init(low: value, high: nil, lowClosed: false)
    case .atMost: self.init(low: nil, high: value)
    case .lessThan: self.init(low: nil, high: value, highClosed: false)
    case .range, nil:
      guard let ulp, !isExact, mode != .exact else {
        self.init(value)
        return
      }
      self.init(cellOf: value, ulp: ulp, mode: mode)
    }
  }

  /// All values that are written as this one when rounded to a place value.
  package init?(cellOf value: Exact, ulp: Exact, mode: RoundingMode) {
    let below: Exact?
    let above: Exact?
    var lowClosed = true
    var highClosed = true
    switch mode {
    case .exact:
      self.init(value)
      return
    case .nearest:
      guard let half = Exact(1, over: 2)?.multiplied(by: ulp) else { return nil }
      (below, above) = (half, half)
    case .balanced:
      guard let reach = Exact(3, over: 2)?.multiplied(by: ulp) else { return nil }
      (below, above) = (reach, reach)
    case .truncated:
      below = value.isPositive ? .zero : ulp
      above = value.isNegative ? .zero : ulp
      lowClosed = value.isPositive
      highClosed = value.isNegative
    }
    guard let below, let above, let low = value.subtracting(below), let high = value.adding(above)
    else { return nil }
    self.init(low: low, high: high, lowClosed: lowClosed, highClosed: highClosed)
  }
}

extension Exact {
  /// The place values to which a whole number of ulps with trailing zeros may have been rounded,
  /// smallest first: 2000 at ulp 1 gives 10, 100, 1000.
  ///
  /// For numbers written without a decimal point only: the zeros of 12.50 were written on purpose.
  package func coarserUlps(ulp: Exact = .one) -> [Exact] {
    guard var rest = divided(by: ulp), rest.isInteger, !rest.isZero else { return [] }
    var result: [Exact] = []
    var place = ulp
    while rest.numerator.isMultiple(of: 10), let next = place.multiplied(by: Exact(10)) {
      rest = Exact(rest.numerator / 10)
      place = next
      result.append(place)
    }
    return result
  }
}

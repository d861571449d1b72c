/// The side to which a number that does not fit is rounded: the ends of an interval go outward.
package enum RoundingDirection: Hashable, Sendable {
  /// Toward −∞.
  case down
  /// Toward +∞.
  case up

  fileprivate var opposite: RoundingDirection { self == .down ? .up : .down }

  /// Whether a number of this sign grows in magnitude.
  fileprivate func growsMagnitude(isNegative: Bool) -> Bool { (self == .up) != isNegative }
}

extension Exact {
  /// The number itself where it is short, else the nearest one of 60 significant bits (18 digits)
  /// on the given side; `nil` where that leaves 128 bits.
  package func rounded(_ direction: RoundingDirection) -> Exact? {
    let grows = direction.growsMagnitude(isNegative: isNegative)
    let divisor = denominator.magnitude
    var (kept, rest) = numerator.magnitude.quotientAndRemainder(dividingBy: divisor)
    let bits = UInt128.bitWidth - kept.leadingZeroBitCount
    let result: Exact?
    if bits > 60 {
      let shift = bits - 60
      let cut = kept >> shift
      let isInexact = rest != 0 || cut << shift != kept
      guard let value = Int128(exactly: (isInexact && grows ? cut + 1 : cut) << shift) else {
        return nil
      }
      result = Exact(value)
    } else {
      var places = 0
      while rest != 0, places < 100, kept >> 59 == 0 {
        // The remainder is below 2¹²⁷, so twice it fits.
        rest <<= 1
        kept <<= 1
        if rest >= divisor {
          rest -= divisor
          kept |= 1
        }
        places += 1
      }
      if rest != 0, grows { kept += 1 }
      result = Exact(Int128(kept), over: 1 << Int128(places))
    }
    return isNegative ? result?.negated : result
  }

  /// The sum, exact where it fits, else a bound of it on the given side.
  package func adding(_ other: Exact, rounded direction: RoundingDirection) -> Exact? {
    if let sum = adding(other) { return sum }
    guard let a = rounded(direction), let b = other.rounded(direction) else { return nil }
    return a.adding(b)
  }

  /// The product, exact where it fits, else a bound of it on the given side.
  package func multiplied(by other: Exact, rounded direction: RoundingDirection) -> Exact? {
    if let product = multiplied(by: other) { return product }
    let grows = direction.growsMagnitude(isNegative: isNegative != other.isNegative)
    guard let a = roundedMagnitude(growing: grows), let b = other.roundedMagnitude(growing: grows)
    else { return nil }
    return a.multiplied(by: b)
  }

  /// The quotient, exact where it fits, else a bound of it on the given side; `nil` also for a
  /// zero divisor.
  package func divided(by other: Exact, rounded direction: RoundingDirection) -> Exact? {
    if other.isZero { return nil }
    if let quotient = divided(by: other) { return quotient }
    let grows = direction.growsMagnitude(isNegative: isNegative != other.isNegative)
    guard let a = roundedMagnitude(growing: grows), let b = other.roundedMagnitude(growing: !grows),
      !b.isZero
    else { return nil }
    return a.divided(by: b)
  }

  /// The integer power, or `nil` for a negative exponent or a result that does not fit.
  package func power(_ exponent: Int) -> Exact? {
    raised(to: exponent) { $0.multiplied(by: $1) }
  }

  /// The integer power, exact where it fits, else a bound of it on the given side.
  ///
  /// Ten years of compound growth at a rate of two decimals would otherwise not fit.
  package func power(_ exponent: Int, rounded direction: RoundingDirection) -> Exact? {
    if let exact = power(exponent) { return exact }
    let isResultNegative = isNegative && !exponent.isMultiple(of: 2)
    let grows = direction.growsMagnitude(isNegative: isResultNegative)
    let side: RoundingDirection = grows ? .up : .down
    let bound = magnitude?.raised(to: exponent) { $0.multiplied(by: $1, rounded: side) }
    return isResultNegative ? bound?.negated : bound
  }

  private func raised(to exponent: Int, times: (Exact, Exact) -> Exact?) -> Exact? {
    guard exponent >= 0 else { return nil }
    var result = Exact.one
    var square = self
    var rest = exponent
    while rest > 0 {
      if rest & 1 == 1 {
        guard let next = times(result, square) else { return nil }
        result = next
      }
      rest >>= 1
      if rest > 0 {
        guard let next = times(square, square) else { return nil }
        square = next
      }
    }
    return result
  }

  private func roundedMagnitude(growing grows: Bool) -> Exact? {
    rounded(grows == isNegative ? .down : .up)
  }
}

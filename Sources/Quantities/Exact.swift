/// An exact rational number: 128-bit numerator over a positive 128-bit denominator, in lowest terms.
///
/// Every operation that could leave 128 bits returns `nil`, which callers turn into a check that
/// was not made; nothing is rounded, wrapped or trapped.
package struct Exact: Hashable, Sendable {
  package let numerator: Int128
  /// Always positive.
  package let denominator: Int128

  package static let zero = Exact(0)
  package static let one = Exact(1)
  package static let hundred = Exact(100)

  package init(_ integer: Int) {
    numerator = Int128(integer)
    denominator = 1
  }

  package init(_ integer: Int128) {
    numerator = integer
    denominator = 1
  }

  /// A fraction in lowest terms, or `nil` for a zero denominator or a number that does not fit.
  package init?(_ numerator: Int128, over denominator: Int128) {
    guard denominator != 0 else { return nil }
    if denominator == 1 {
      self.numerator = numerator
      self.denominator = 1
      return
    }
    let divisor = greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let top = numerator.magnitude / divisor
    let bottom = denominator.magnitude / divisor
    guard let positive = Int128(exactly: top), let below = Int128(exactly: bottom) else {
      return nil
    }
    self.numerator = (numerator < 0) == (denominator < 0) ? positive : -positive
    self.denominator = below
  }

  /// A fraction that is known to be in lowest terms, as one that was an `Exact` before.
  package init(reducedTop numerator: Int64, bottom denominator: UInt32) {
    self.numerator = Int128(numerator)
    self.denominator = Int128(max(denominator, 1))
  }

  private init(reduced numerator: Int128, _ denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// `significand × 10^exponent`, or `nil` where that leaves 128 bits.
  package init?(significand: Int128, exponent: Int) {
    guard exponent != .min, let power = Self.powerOfTen(abs(exponent)) else {
      if significand == 0 {
        self = .zero
        return
      }
      return nil
    }
    if exponent >= 0 {
      let (value, overflow) = significand.multipliedReportingOverflow(by: power)
      guard !overflow else { return nil }
      self.init(value)
    } else {
      self.init(significand, over: power)
    }
  }

  package static func powerOfTen(_ exponent: Int) -> Int128? {
    guard exponent >= 0, exponent <= 38 else { return nil }
    var result: Int128 = 1
    for _ in 0..<exponent { result *= 10 }
    return result
  }

  package var isInteger: Bool { denominator == 1 }
  package var isZero: Bool { numerator == 0 }
  package var isNegative: Bool { numerator < 0 }
  package var isPositive: Bool { numerator > 0 }

  package var negated: Exact? {
    numerator == .min ? nil : Exact(reduced: -numerator, denominator)
  }

  package var magnitude: Exact? { isNegative ? negated : self }

  package func adding(_ other: Exact) -> Exact? {
    if denominator == 1, other.denominator == 1 {
      let (sum, overflow) = numerator.addingReportingOverflow(other.numerator)
      return overflow ? nil : Exact(sum)
    }
    let divisor = Int128(
      greatestCommonDivisor(denominator.magnitude, other.denominator.magnitude))
    let (a, o1) = numerator.multipliedReportingOverflow(by: other.denominator / divisor)
    let (b, o2) = other.numerator.multipliedReportingOverflow(by: denominator / divisor)
    let (sum, o3) = a.addingReportingOverflow(b)
    let (bottom, o4) = denominator.multipliedReportingOverflow(by: other.denominator / divisor)
    guard !o1, !o2, !o3, !o4 else { return nil }
    return Exact(sum, over: bottom)
  }

  package func subtracting(_ other: Exact) -> Exact? {
    guard let negative = other.negated else { return nil }
    return adding(negative)
  }

  package func multiplied(by other: Exact) -> Exact? {
    if denominator == 1, other.denominator == 1 {
      let (product, overflow) = numerator.multipliedReportingOverflow(by: other.numerator)
      return overflow ? nil : Exact(product)
    }
    // Cross-reducing first keeps the intermediate products as small as the result.
    guard let left = Exact(numerator, over: other.denominator),
      let right = Exact(other.numerator, over: denominator)
    else { return nil }
    let (top, o1) = left.numerator.multipliedReportingOverflow(by: right.numerator)
    let (bottom, o2) = left.denominator.multipliedReportingOverflow(by: right.denominator)
    guard !o1, !o2 else { return nil }
    return Exact(reduced: top, bottom)
  }

  /// The quotient, or `nil` where the divisor is zero or the result does not fit.
  package func divided(by other: Exact) -> Exact? {
    guard !other.isZero, let inverse = Exact(other.denominator, over: other.numerator) else {
      return nil
    }
    return multiplied(by: inverse)
  }

  /// −1, 0 or 1 for less, equal, greater; never `nil`, since no product is formed.
  package func compared(to other: Exact) -> Int? { order(to: other) }

  /// Whether the number is below another; never `nil`.
  package func isLess(than other: Exact) -> Bool? { order(to: other) < 0 }

  /// −1, 0 or 1 for less, equal, greater.
  ///
  /// Compares digit by digit as continued fractions: cross products would leave 128 bits.
  private func order(to other: Exact) -> Int {
    if denominator == other.denominator {
      return numerator < other.numerator ? -1 : (numerator == other.numerator ? 0 : 1)
    }
    var a = (top: numerator, bottom: denominator)
    var b = (top: other.numerator, bottom: other.denominator)
    var sign = 1
    while true {
      let (wholeA, restA) = flooredDivision(a.top, a.bottom)
      let (wholeB, restB) = flooredDivision(b.top, b.bottom)
      if wholeA != wholeB { return wholeA < wholeB ? -sign : sign }
      if restA == 0 || restB == 0 {
        return restA == restB ? 0 : (restA == 0 ? -sign : sign)
      }
      a = (a.bottom, restA)
      b = (b.bottom, restB)
      sign = -sign
    }
  }

  /// The greatest integer that is not above the number.
  package var floor: Int128 { flooredDivision(numerator, denominator).quotient }
}

extension Exact: Comparable {
  package static func < (a: Exact, b: Exact) -> Bool { a.order(to: b) < 0 }
}

/// The quotient toward −∞ and the remainder, which is not negative; the divisor is positive.
private func flooredDivision(
  _ top: Int128, _ bottom: Int128
) -> (quotient: Int128, remainder: Int128) {
  let (quotient, remainder) = top.quotientAndRemainder(dividingBy: bottom)
  return remainder < 0 ? (quotient - 1, remainder + bottom) : (quotient, remainder)
}

private func greatestCommonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
  if a >> 64 == 0, b >> 64 == 0 {
    var x = UInt64(truncatingIfNeeded: a)
    var y = UInt64(truncatingIfNeeded: b)
    while y != 0 { (x, y) = (y, x % y) }
    return UInt128(x == 0 ? 1 : x)
  }
  var x = a
  var y = b
  while y != 0 { (x, y) = (y, x % y) }
  return x == 0 ? 1 : x
}

import Figures
import Quantities

/// How one number may have become another by one slip of the pen, the key or the eye.
enum Slip: Hashable {
  /// One digit for another.
  case digit
  /// Two neighbouring digits changed places.
  case transposed
  /// A digit left out or put in.
  case dropped, inserted
  /// A factor of a power of ten: a moved point, 万 for 亿.
  case scale(Int)

  var isScale: Bool { if case .scale = self { true } else { false } }

  /// The slip that leads from the number that should stand there to the one that is written.
  ///
  /// - Parameters:
  ///   - figure: The figure as written.
  ///   - expected: What it should be, in base units.
  ///   - written: What it is, in base units.
  /// - Returns: `nil` where more than one slip lies between them.
  static func kind(from figure: Figure, to expected: Exact, written: Exact) -> Slip? {
    guard let place = figure.ulp?.multiplied(by: figure.unit.factor), !place.isZero,
      let near = expected.rounded(to: place),
      let right = digits(of: near, place, atLeast: figure.notation.decimals + 1),
      let wrong = digits(of: written, place, atLeast: figure.notation.decimals + 1),
      right != wrong, near.isNegative == written.isNegative
    else { return nil }
    if let power = powerOfTen(expected, written) ?? powerOfTen(near, written) {
      return .scale(power)
    }
    if right.count == wrong.count {
      let differing = right.indices.filter { right[$0] != wrong[$0] }
      if differing.count == 1 { return .digit }
      if differing.count == 2, differing[1] == differing[0] + 1,
        right[differing[0]] == wrong[differing[1]], right[differing[1]] == wrong[differing[0]]
      {
        return .transposed
      }
      return nil
    }
    if right.count == wrong.count + 1, isWithoutOne(right, wrong) { return .dropped }
    if wrong.count == right.count + 1, isWithoutOne(wrong, right) { return .inserted }
    return nil
  }

  /// Whether the figure has digits enough that a slip is not found in any mismatch.
  ///
  /// Among numbers of two digits every fifth is one slip away from a given one.
  ///
  /// `value` is what the figure should be, in base units, where that has more digits.
  static func isTelling(_ figure: Figure, value: Exact? = nil, digits: Int) -> Bool {
    guard figure.qualifier == nil, let place = figure.ulp?.multiplied(by: figure.unit.factor),
      !place.isZero, let value = value ?? figure.value?.multiplied(by: figure.unit.factor),
      let count = value.magnitude?.divided(by: place)
    else { return false }
    guard let least = Exact(significand: 1, exponent: digits - 1) else { return false }
    return count >= least
  }

  /// The digits of a number down to a place value, the zero before a decimal point too; `nil`
  /// where it does not end there.
  private static func digits(of value: Exact, _ place: Exact, atLeast count: Int) -> [UInt8]? {
    guard let units = value.magnitude?.divided(by: place), units.isInteger else { return nil }
    let digits = Array(String(units.numerator).utf8)
    return [UInt8](repeating: UInt8(ascii: "0"), count: max(0, count - digits.count)) + digits
  }

  private static func powerOfTen(_ expected: Exact, _ written: Exact) -> Int? {
    guard !expected.isZero, let ratio = written.divided(by: expected) else { return nil }
    for exponent in [1, 2, 3, 4, 8] {
      if ratio == Exact(significand: 1, exponent: exponent) { return exponent }
      if ratio == Exact(significand: 1, exponent: -exponent) { return -exponent }
    }
    return nil
  }

  private static func isWithoutOne(_ longer: [UInt8], _ shorter: [UInt8]) -> Bool {
    var i = 0
    while i < shorter.count, longer[i] == shorter[i] { i += 1 }
    return longer[(i + 1)...].elementsEqual(shorter[i...])
  }
}

extension Exact {
  /// The nearest multiple of a place value; halves go up.
  func rounded(to place: Exact) -> Exact? {
    guard let count = divided(by: place), let half = Exact(1, over: 2),
      let shifted = count.adding(half)
    else { return nil }
    return Exact(shifted.floor).multiplied(by: place)
  }
}

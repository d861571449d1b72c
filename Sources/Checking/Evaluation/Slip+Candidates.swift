import Figures
import Quantities

extension Slip {
  /// Whether some number one slip away from the written one lies where the relation wants it.
  ///
  /// `written` is the figure's value, `wanted` the values with which the relation holds; both are
  /// in base units.
  static func canLead(from figure: Figure, written: Exact, into wanted: Interval) -> Bool {
    guard let place = figure.ulp?.multiplied(by: figure.unit.factor), !place.isZero,
      let count = written.magnitude?.divided(by: place), count.isInteger
    else { return false }
    func fits(_ digits: [UInt8], _ shift: Int = 0) -> Bool {
      guard digits.first != 0 || digits.count == 1, digits.count <= 30 else { return false }
      var significand: Int128 = 0
      for digit in digits { significand = significand * 10 + Int128(digit) }
      guard let number = Exact(significand: significand, exponent: shift),
        let value = number.multiplied(by: place)
      else { return false }
      let cell =
        figure.isExact ? Interval(value) : Interval(cellOf: value, ulp: place, mode: .nearest)
      guard let cell, let signed = written.isNegative ? cell.negated : cell else { return false }
      return signed.meets(wanted)
    }
    let digits = String(count.numerator).utf8.map { $0 - 48 }
    for index in digits.indices {
      var other = digits
      for digit in 0...9 as ClosedRange<UInt8> where digit != digits[index] {
        other[index] = digit
        if fits(other) { return true }
      }
      var shorter = digits
      shorter.remove(at: index)
      if !shorter.isEmpty, fits(shorter) { return true }
      if index + 1 < digits.count, digits[index] != digits[index + 1] {
        var swapped = digits
        swapped.swapAt(index, index + 1)
        if fits(swapped) { return true }
      }
    }
    for index in 0...digits.count {
      for digit in 0...9 as ClosedRange<UInt8> {
        var longer = digits
        longer.insert(digit, at: index)
        if fits(longer) { return true }
      }
    }
    return [1, 2, 3, 4, 8].contains { fits(digits, $0) || fits(digits, -$0) }
  }
}

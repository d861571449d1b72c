import Quantities

/// A slip of the pen or keyboard that would explain a wrong figure.
enum WritingSlip: Hashable {
  /// Off by this power of ten.
  case magnitude(Int)
  /// Two neighbouring digits have changed places.
  case transposed
  case oneDigit

  /// The slip that turns the expected value into the one written.
  ///
  /// - Parameters:
  ///   - written: the interval of the figure as written.
  ///   - allowed: all values that the other figures allow it.
  init?(
    written: Interval, allowed: Interval, writtenText: String, expectedText: String
  ) {
    for power in [1, -1, 2, -2, 3, -3, 4, -4, 8, -8] {
      guard let factor = Exact(significand: 1, exponent: power),
        let shifted = written.scaled(by: factor), allowed.meets(shifted), allowed != .everything
      else { continue }
      self = .magnitude(power)
      return
    }
    let old = Self.digits(writtenText)
    let new = Self.digits(expectedText)
    guard old.count == new.count, old != new else { return nil }
    let differing = old.indices.filter { old[$0] != new[$0] }
    if differing.count == 2, differing[1] == differing[0] + 1,
      old[differing[0]] == new[differing[1]], old[differing[1]] == new[differing[0]]
    {
      self = .transposed
    } else if differing.count == 1, old.count >= 3 {
      self = .oneDigit
    } else {
      return nil
    }
  }

  private static func digits(_ text: String) -> [UInt8] {
    text.utf8.filter { $0 >= 0x30 && $0 <= 0x39 }
  }
}

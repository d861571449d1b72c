/// The functions of the rule language.
package enum RuleFunction: String, Hashable, Sendable, CaseIterable {
  case sum, count, min, max, mean, agree
  case abs, days, years, start, end, first, last, exists
  /// The same fact one period earlier.
  case previous
  /// The ends of a range as written: 2 and 3 of 2至3个.
  case low, high
  /// `compound(rate, from, to)`: the factor by which a yearly rate multiplies from year to year.
  case compound

  package var arguments: ArgumentCount {
    switch self {
    case .sum, .count, .min, .max, .mean, .agree: .atLeast(1)
    case .abs, .start, .end, .first, .last, .exists, .previous, .low, .high: .exactly(1)
    case .compound: .exactly(3)
    case .days, .years: .range(1, 2)
    }
  }

  /// Whether a capture that may be missing can be an argument: what is missing is left out.
  package var leavesOutMissing: Bool {
    switch self {
    case .sum, .count, .min, .max: true
    default: false
    }
  }
}

extension ArgumentCount {
  func accepts(_ count: Int) -> Bool {
    switch self {
    case .exactly(let n): count == n
    case .range(let low, let high): low <= count && count <= high
    case .atLeast(let n): count >= n
    }
  }
}

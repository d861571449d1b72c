/// An expression over operands, evaluated exactly and over intervals.
package indirect enum Term: Hashable, Sendable {
  /// The operand with this index.
  case operand(Int)
  case constant(Exact)
  case sum([Term])
  case negated(Term)
  case product([Term])
  case quotient(Term, Term)
  /// An integer power, for compound growth; the exponent is at least 0.
  case power(Term, Int)
  /// The positive root of a degree of at least 1, which solves a power for its base.
  case root(Term, Int)
  case minimum([Term])
  case maximum([Term])
}

/// How two terms are compared; each means "consistent over intervals".
package enum Comparison: String, Hashable, Sendable {
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
}

/// One number that takes part in a relation.
package struct Operand: Hashable, Sendable {
  /// The value as written, in base units.
  package let value: Exact
  /// Every value that the written form allows, in the same units.
  package let interval: Interval
  /// The place value of the last written digit; `nil` for exact numbers.
  package let ulp: Exact?
  /// For a whole number with trailing zeros: the place values at which it may have been rounded,
  /// smallest first (2000 → 10, 100, 1000); tried only when the exact reading fails.
  package let coarserUlps: [Exact]
  /// Whether the figure is hedged on both sides (约, 左右), so that alone it never raises an error.
  package let isApproximate: Bool

  package init(
    value: Exact, interval: Interval, ulp: Exact?, coarserUlps: [Exact] = [],
    isApproximate: Bool = false
  ) {
    self.value = value
    self.interval = interval
    self.ulp = ulp
    self.coarserUlps = coarserUlps
    self.isApproximate = isApproximate
  }
}

/// A statement that two terms compare in some way.
package struct Relation: Hashable, Sendable {
  package let left: Term
  package let comparison: Comparison
  package let right: Term

  package init(_ left: Term, _ comparison: Comparison, _ right: Term) {
    self.left = left
    self.comparison = comparison
    self.right = right
  }

  /// What is compared with zero.
  var difference: Term { .sum([left, .negated(right)]) }
}

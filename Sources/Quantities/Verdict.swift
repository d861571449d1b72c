/// What the evaluation of a relation says of the figures bound (design, section 5).
package enum Verdict: String, Hashable, Sendable {
  /// The written values satisfy the relation as they stand.
  case exact
  /// Off, but within what the rounding of the written digits explains, and probable (≤ 4σ).
  case tail
  /// The intervals meet, but beyond 4σ (long sums only).
  case improbable
  /// The intervals do not meet: no true values can satisfy the relation.
  case violated
}

/// Why a relation could not be judged.
package enum UncheckedCause: String, Error, Hashable, Sendable {
  /// A figure that the relation needs is not there.
  case missing
  /// The divisor may be zero.
  case divisorMayBeZero = "divisor-may-be-zero"
  /// Exact arithmetic would leave 128 bits.
  case tooLarge = "too-large"
  /// The units of the figures bound do not fit the relation.
  case unitMismatch = "unit-mismatch"
  /// A date could not be resolved to a year.
  case unresolvedDate = "unresolved-date"
  /// The text says that the relation is not to be recomputed: real growth.
  case notComparable = "not-comparable"
  /// The text only suggests the relation, as an open list does, and the figures do not satisfy it.
  case notDeclared = "not-declared"
  /// Several readings are possible and none is evident.
  case ambiguous
}

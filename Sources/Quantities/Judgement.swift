/// What came of judging a relation.
package enum Outcome: Hashable, Sendable {
  case judged(Judgement)
  case unchecked(UncheckedCause)

  package var judgement: Judgement? {
    if case .judged(let judgement) = self { judgement } else { nil }
  }

  package var verdict: Verdict? { judgement?.verdict }
}

/// A verdict with the numbers that it rests on.
package struct Judgement: Hashable, Sendable {
  package let verdict: Verdict
  /// The left side by the written values; to 18 digits where the exact value does not fit.
  package let leftValue: Exact
  package let rightValue: Exact
  /// Left minus right by the written values.
  package let difference: Exact
  /// All values that the left side may have.
  package let leftInterval: Interval
  package let rightInterval: Interval
  /// The one figure that has to be read as rounded more coarsely for the relation to hold.
  package let reading: CoarserReading?
  /// Whether a figure hedged on both sides (约) takes part: then a violation is no error by itself.
  package let involvesApproximate: Bool
}

/// A round whole number read as rounded to a coarser place: 2000 to hundreds.
package struct CoarserReading: Hashable, Sendable {
  /// The index of the operand.
  package let operand: Int
  package let ulp: Exact

  package init(operand: Int, ulp: Exact) {
    self.operand = operand
    self.ulp = ulp
  }
}

package import Quantities
package import SourceText

/// An expression of `check`, `when` and `let`, with its place.
package struct Expression: Hashable, Sendable {
  package let kind: ExpressionKind
  package let span: SourceSpan

  package init(_ kind: ExpressionKind, _ span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}

package indirect enum ExpressionKind: Hashable, Sendable {
  /// `3`, `95%`, `3人`: the number in the unit's own scale.
  case number(Exact, unit: String?)
  /// `2020-12-31`.
  case date(CalendarDate)
  case name(String)
  /// `sum(parts)`, with the place of the function's name.
  case call(Name, [Expression])
  /// `a + b - c` as one node, so that long sums stay shallow.
  case sum([Signed])
  /// `a * b / c` as one node.
  case product([Factor])
  case negated(Expression)
  case compare(Expression, Comparison, Expression)
  case and([Expression])
  case or([Expression])
  case not(Expression)
  case implies(Expression, Expression)
}

package struct Signed: Hashable, Sendable {
  package let isNegative: Bool
  package let expression: Expression

  package init(isNegative: Bool, expression: Expression) {
    self.isNegative = isNegative
    self.expression = expression
  }
}

package struct Factor: Hashable, Sendable {
  package let isDivisor: Bool
  package let expression: Expression

  package init(isDivisor: Bool, expression: Expression) {
    self.isDivisor = isDivisor
    self.expression = expression
  }
}

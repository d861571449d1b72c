package import Quantities

/// What a figure is told per: a number of some unit, as in 每10万人…15467人.
package struct Denominator: Hashable, Sendable {
  package let amount: Exact
  package let unit: QuantityUnit

  package init(amount: Exact, unit: QuantityUnit) {
    self.amount = amount
    self.unit = unit
  }
}

/// What kind of thing a unit measures; units of one dimension convert into each other.
package enum Dimension: Hashable, Sendable {
  /// A bare number.
  case none
  /// Things counted, by the name of what is counted: 人 (with 名, 位), 户, 个, 家, 街道, …
  case count(String)
  /// Money of one currency by ISO code: CNY, USD, …
  case money(String)
  /// Pure ratios: %, ‰, 倍, 成, 分之.
  case ratio
  /// A difference of two ratios: 百分点, 千分点.
  case ratioDifference
  case length, area, volume, mass, duration, energy, power, voltage, speed, temperature, age
  /// A measure of no listed dimension, by its own name.
  case other(String)
  /// A unit over a unit: 元/人, 公斤/公顷.
  indirect case per(Dimension, Dimension)
}

/// The unit of a figure: its symbol as reports write it and what it converts to.
package struct QuantityUnit: Hashable, Sendable {
  /// As written in output: 人, 元, %, 公里, 微克/立方米, pp (percentage points); empty for none.
  package let symbol: String
  package let dimension: Dimension
  /// How many base units of the dimension one of this unit is (公顷 = 10000 m², % = 1/100).
  package let factor: Exact

  package init(symbol: String, dimension: Dimension, factor: Exact = .one) {
    self.symbol = symbol
    self.dimension = dimension
    self.factor = factor
  }

  package static let none = QuantityUnit(symbol: "", dimension: .none)
}

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
///
/// The parts live in one shared object, since a document has as many units as it has figures.
package struct QuantityUnit: Hashable, Sendable {
  private final class Parts: Sendable {
    let symbol: String
    let dimension: Dimension
    let factor: Exact

    init(_ symbol: String, _ dimension: Dimension, _ factor: Exact) {
      self.symbol = symbol
      self.dimension = dimension
      self.factor = factor
    }
  }

  private let parts: Parts

  /// As written in output: 人, 元, %, 公里, 微克/立方米, pp (percentage points); empty for none.
  package var symbol: String { parts.symbol }
  package var dimension: Dimension { parts.dimension }
  /// How many base units of the dimension one of this unit is (公顷 = 10000 m², % = 1/100).
  package var factor: Exact { parts.factor }

  package init(symbol: String, dimension: Dimension, factor: Exact = .one) {
    parts = Parts(symbol, dimension, factor)
  }

  package static let none = QuantityUnit(symbol: "", dimension: .none)

  package static func == (a: QuantityUnit, b: QuantityUnit) -> Bool {
    a.parts === b.parts
      || a.symbol == b.symbol && a.dimension == b.dimension && a.factor == b.factor
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(symbol)
    hasher.combine(dimension)
  }
}

/// The broad kind of a unit, as rule files and output name it.
package enum UnitClass: String, Hashable, Sendable, CaseIterable {
  case number, count, money, ratio, ratioDifference, measure, age, duration
}

extension Dimension {
  /// Things counted one by one without saying what: 个.
  package static let anything = Dimension.count("个")

  package var unitClass: UnitClass {
    switch self {
    case .none: .number
    case .count: .count
    case .money: .money
    case .ratio: .ratio
    case .ratioDifference: .ratioDifference
    case .age: .age
    case .duration: .duration
    case .per(let over, _): over.unitClass == .money ? .money : .measure
    case .length, .area, .volume, .mass, .energy, .power, .voltage, .speed, .temperature, .other:
      .measure
    }
  }

  package var isCount: Bool {
    if case .count = self { true } else { false }
  }

  /// Whether quantities of both may be added and compared: 个 goes with whatever is counted.
  package func isCompatible(with other: Dimension) -> Bool {
    if self == other { return true }
    return switch (self, other) {
    case (.count, .count): self == .anything || other == .anything
    case (.per(let a, let b), .per(let c, let d)):
      a.isCompatible(with: c) && b.isCompatible(with: d)
    default: false
    }
  }
}

extension QuantityUnit {
  package var unitClass: UnitClass { dimension.unitClass }

  /// Whether numbers in both units can be compared after conversion.
  package func isCompatible(with other: QuantityUnit) -> Bool {
    guard dimension.isCompatible(with: other.dimension) else { return false }
    // A month is no fixed number of days, so 12个月 are a year but 365天 are not exactly one.
    return dimension != .duration || isCalendarDuration == other.isCalendarDuration
  }

  /// By what a number in this unit is multiplied to give one in the other; `nil` where they do not
  /// compare.
  package func converts(to other: QuantityUnit) -> Exact? {
    isCompatible(with: other) ? factor.divided(by: other.factor) : nil
  }

  /// Whether it is a year, a quarter or a month, by the mean month of 146097/4800 days.
  private var isCalendarDuration: Bool {
    guard dimension == .duration, let month = Exact(146_097, over: 4800) else { return false }
    return factor.divided(by: month)?.isInteger ?? false
  }

  /// The unit of a quotient: 元/人, 公斤/公顷; `nil` where the factor does not fit.
  package func per(_ other: QuantityUnit) -> QuantityUnit? {
    guard let factor = factor.divided(by: other.factor) else { return nil }
    let isSpeed = dimension == .length && other.dimension == .duration
    return QuantityUnit(
      symbol: symbol + "/" + other.symbol,
      dimension: isSpeed ? .speed : .per(dimension, other.dimension), factor: factor)
  }
}

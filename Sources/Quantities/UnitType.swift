/// What an expression of a rule is a number of, as far as can be told without a document.
package enum UnitType: Hashable, Sendable {
  /// Nothing is known, so nothing is refused.
  case unknown
  /// A bare number, which goes with anything but dates.
  case number
  case dimension(Dimension)
  /// The difference of two ratios: compares with percentages and with percentage points.
  case ratioDifference
  case date
}

// `nil` is a mistake in the rule: 人 + 户.
extension UnitType {
  package init(_ unit: QuantityUnit) {
    self = unit.dimension == .none ? .number : .dimension(unit.dimension)
  }

  package static func adding(_ a: UnitType, _ b: UnitType) -> UnitType? {
    switch (a, b) {
    case (.date, .dimension(.duration)), (.dimension(.duration), .date): .date
    case (.date, .unknown), (.unknown, .date): .date
    case (.date, _), (_, .date): nil
    case (.dimension(.ratio), .dimension(.ratioDifference)),
      (.dimension(.ratioDifference), .dimension(.ratio)), (.dimension(.ratio), .ratioDifference),
      (.ratioDifference, .dimension(.ratio)):
      .dimension(.ratio)
    default: common(a, b)
    }
  }

  package static func subtracting(_ a: UnitType, _ b: UnitType) -> UnitType? {
    switch (a, b) {
    case (.date, .date): .dimension(.duration)
    case (.dimension(.ratio), .dimension(.ratio)): .ratioDifference
    case (.dimension(.duration), .date): nil
    default: adding(a, b)
    }
  }

  /// Whether both may stand on the two sides of a comparison.
  package static func comparing(_ a: UnitType, _ b: UnitType) -> Bool {
    switch (a, b) {
    case (.date, .date), (.date, .unknown), (.unknown, .date): return true
    case (.date, _), (_, .date): return false
    default: break
    }
    if common(a, b) != nil { return true }
    // 人均4000元 and 户均3人 name only the upper unit of what is divided by a number of things.
    return a.overCount == b || b.overCount == a || isAverage(a, ofCountsLike: b)
      || isAverage(b, ofCountsLike: a)
  }

  package static func multiplying(_ a: UnitType, _ b: UnitType) -> UnitType? {
    switch (a, b) {
    case (.date, _), (_, .date): return nil
    case (.unknown, _), (_, .unknown): return .unknown
    case (.number, let other), (let other, .number): return other
    default: break
    }
    let x = a.plain
    let y = b.plain
    if x.isRatio { return .dimension(y) }
    if y.isRatio { return .dimension(x) }
    switch (x, y) {
    case (.per(let over, let under), let other) where under.isCompatible(with: other),
      (let other, .per(let over, let under)) where under.isCompatible(with: other):
      return .dimension(over)
    case (.per(let a, let b), .per(let c, let d)) where b.isCompatible(with: c):
      return .dimension(.per(a, d))
    case (.count, .count): return .unknown
    case (.count, let other), (let other, .count): return .dimension(other)
    case (.length, .length): return .dimension(.area)
    case (.length, .area), (.area, .length): return .dimension(.volume)
    case (.power, .duration), (.duration, .power): return .dimension(.energy)
    case (.speed, .duration), (.duration, .speed): return .dimension(.length)
    default: return .unknown
    }
  }

  package static func dividing(_ a: UnitType, by b: UnitType) -> UnitType? {
    switch (a, b) {
    case (.date, _), (_, .date): return nil
    case (.unknown, _), (_, .unknown): return .unknown
    case (let other, .number): return other
    case (.number, _): return .unknown
    default: break
    }
    let x = a.plain
    let y = b.plain
    if x.isCompatible(with: y) { return .dimension(.ratio) }
    if y.isRatio { return .dimension(x) }
    switch (x, y) {
    case (let other, .per(let over, let under)) where over.isCompatible(with: other):
      return .dimension(under)
    case (.area, .length): return .dimension(.length)
    case (.volume, .length): return .dimension(.area)
    case (.volume, .area): return .dimension(.length)
    case (.energy, .power): return .dimension(.duration)
    case (.energy, .duration): return .dimension(.power)
    case (.length, .duration): return .dimension(.speed)
    case (.length, .speed): return .dimension(.duration)
    default: return .dimension(.per(x, y))
    }
  }

  /// What both are a number of, if that is one thing.
  private static func common(_ a: UnitType, _ b: UnitType) -> UnitType? {
    switch (a, b) {
    case (.unknown, .number), (.number, .unknown): .unknown
    case (.unknown, let other), (let other, .unknown): other
    case (.number, let other), (let other, .number): other
    case (.ratioDifference, .ratioDifference): .ratioDifference
    case (.ratioDifference, .dimension(let other)), (.dimension(let other), .ratioDifference):
      other.isRatio ? .dimension(other) : nil
    case (.dimension(let x), .dimension(let y)):
      x.isCompatible(with: y) ? .dimension(x == .anything ? y : x) : nil
    case (.date, .date): .date
    case (.date, _), (_, .date): nil
    }
  }

  private static func isAverage(_ a: UnitType, ofCountsLike b: UnitType) -> Bool {
    guard case .dimension(.per(let over, let under)) = a, over.isCount, under.isCount else {
      return false
    }
    // 户均3.2, 3.2倍: how many of one come to one of the other is a plain ratio.
    return b == .dimension(.ratio) || b == .ratioDifference
  }

  /// The dimension of what is divided by a number of things.
  private var overCount: UnitType? {
    guard case .dimension(.per(let over, .count)) = self else { return nil }
    return .dimension(over)
  }

  /// The dimension; only asked of numbers that have one.
  private var plain: Dimension {
    switch self {
    case .dimension(let dimension): dimension
    case .ratioDifference: .ratioDifference
    case .unknown, .number, .date: .none
    }
  }
}

extension Dimension {
  fileprivate var isRatio: Bool { self == .ratio || self == .ratioDifference }
}

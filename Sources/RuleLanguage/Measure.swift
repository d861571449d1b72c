import Quantities

/// What a number is a number of, and how the rule calls it.
struct Measure: Hashable {
  let type: UnitType
  /// The unit as written, where there is one.
  let symbol: String?

  init(_ type: UnitType, symbol: String? = nil) {
    self.type = type
    self.symbol = symbol
  }

  init(_ dimension: Dimension) {
    self.init(.dimension(dimension))
  }

  init(unit symbol: String) {
    self.init(KnownUnits.dimension(of: symbol).map { .dimension($0) } ?? .unknown, symbol: symbol)
  }

  static let unknown = Measure(.unknown)
  static let bare = Measure(.number)
  static let duration = Measure(.duration)

  var isBare: Bool { type == .number }

  // MARK: The algebra

  func product(_ other: Measure, isDivisor: Bool) -> Measure {
    let result =
      isDivisor
      ? UnitType.dividing(type, by: other.type) : UnitType.multiplying(type, other.type)
    return Measure(result ?? .unknown)
  }

  /// The measure of a sum or difference, or `nil` where they do not go together.
  func added(_ other: Measure, isNegative: Bool) -> Measure? {
    let (a, b) = aligned(other)
    let result = isNegative ? UnitType.subtracting(a, b) : UnitType.adding(a, b)
    return result.map { Measure($0, symbol: $0 == type ? symbol : ($0 == b ? other.symbol : nil)) }
  }

  func compares(with other: Measure) -> Bool {
    let (a, b) = aligned(other)
    return UnitType.comparing(a, b)
  }

  /// What a capture that accepts both is a number of: any count, any money.
  func wider(_ other: Measure) -> Measure? {
    guard case .dimension(let a) = type, case .dimension(let b) = other.type else { return nil }
    switch (a, b) {
    case (.count, .count): return Measure(.anything)
    case (.money, .money): return Measure(.anyMoney)
    default: return nil
    }
  }

  /// The class `money` accepts every currency, so beside it all are one.
  private func aligned(_ other: Measure) -> (UnitType, UnitType) {
    guard case .dimension(let a) = type, case .dimension(let b) = other.type,
      a.hasAnyMoney || b.hasAnyMoney
    else { return (type, other.type) }
    return (.dimension(a.withAnyMoney), .dimension(b.withAnyMoney))
  }

  // MARK: For messages

  var name: MeasureName {
    if let symbol { return .unit(symbol) }
    switch type {
    case .unknown, .number: return .plain
    case .dimension(let dimension): return dimension.measureName
    case .ratioDifference: return .points
    case .date: return .date
    }
  }
}

extension Dimension {
  /// What the class `money` accepts.
  static let anyMoney = Dimension.money("")

  fileprivate var hasAnyMoney: Bool {
    switch self {
    case .money(let code): code.isEmpty
    case .per(let over, let under): over.hasAnyMoney || under.hasAnyMoney
    default: false
    }
  }

  fileprivate var withAnyMoney: Dimension {
    switch self {
    case .money: .anyMoney
    case .per(let over, let under): .per(over.withAnyMoney, under.withAnyMoney)
    default: self
    }
  }

  fileprivate var measureName: MeasureName {
    switch self {
    case .none: .plain
    case .count(let name): self == .anything ? .count : .unit(name)
    case .money: .dimension("money")
    case .ratio: .ratio
    case .ratioDifference: .points
    case .length: .dimension("length")
    case .area: .dimension("area")
    case .volume: .dimension("volume")
    case .mass: .dimension("mass")
    case .duration: .dimension("duration")
    case .energy: .dimension("energy")
    case .power: .dimension("power")
    case .voltage: .dimension("voltage")
    case .speed: .dimension("speed")
    case .temperature: .dimension("temperature")
    case .age: .dimension("age")
    case .other(let name): .unit(name)
    case .per(let over, let under): .per(over.measureName, under.measureName)
    }
  }
}

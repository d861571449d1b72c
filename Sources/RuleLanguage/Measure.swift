import Quantities

/// What a number is a number of, as far as a rule file tells.
///
/// A small algebra: sums and comparisons need like measures, `*` and `/` add and subtract the
/// exponents of dimensions and forget what was counted.
struct Measure: Hashable {
  enum Kind: Hashable {
    /// Fits everything.
    case unknown
    /// A number written without unit: fits everything, and is pure in products.
    case bare
    /// What a product without dimension leaves: a count of something, or a ratio.
    case pure
    /// Things counted; `nil` is any of them.
    case counted(String?)
    case ratio, points
    /// The difference of two ratios, which may be read as a ratio or in points.
    case ratioOrPoints
    /// Dimensions with their exponents, none of them zero.
    case physical([String: Int])
  }

  var kind: Kind
  /// The unit as written, where there is one.
  var symbol: String?

  init(_ kind: Kind, symbol: String? = nil) {
    self.kind = kind
    self.symbol = symbol
  }

  static let unknown = Measure(.unknown)
  static let bare = Measure(.bare)
  static let pure = Measure(.pure)
  static let duration = Measure(.physical(["duration": 1]))

  init(unit symbol: String) {
    self.init(KnownUnits.dimension(of: symbol).map(Self.kind) ?? .unknown, symbol: symbol)
  }

  private static func kind(of dimension: Dimension) -> Kind {
    switch dimension {
    case .none: .bare
    case .count(let name): .counted(name)
    case .ratio: .ratio
    case .ratioDifference: .points
    default:
      exponents(of: dimension).map { $0.isEmpty ? .pure : .physical($0) } ?? .unknown
    }
  }

  private static func exponents(of dimension: Dimension) -> [String: Int]? {
    switch dimension {
    case .none, .count, .ratio, .ratioDifference: return [:]
    case .money(let currency): return ["money:\(currency)": 1]
    case .length: return ["length": 1]
    case .area: return ["length": 2]
    case .volume: return ["length": 3]
    case .mass: return ["mass": 1]
    case .duration: return ["duration": 1]
    case .energy: return ["power": 1, "duration": 1]
    case .power: return ["power": 1]
    case .voltage: return ["voltage": 1]
    case .speed: return ["length": 1, "duration": -1]
    case .temperature: return ["temperature": 1]
    case .age: return ["age": 1]
    case .other(let name): return ["other:\(name)": 1]
    case .per(let top, let bottom):
      guard let over = exponents(of: top), let under = exponents(of: bottom) else { return nil }
      return combined(over, under, sign: -1)
    }
  }

  private static func combined(
    _ a: [String: Int], _ b: [String: Int], sign: Int
  ) -> [String: Int] {
    // Far beyond any real unit the exponents stop growing rather than overflow.
    a.merging(b.mapValues { $0 * sign }) { max(-99, min(99, $0 + $1)) }.filter { $0.value != 0 }
  }

  // MARK: The algebra

  func product(_ other: Measure, isDivisor: Bool) -> Measure {
    if kind == .unknown || other.kind == .unknown { return .unknown }
    if kind == .bare, other.kind == .bare { return .bare }
    let exponents = Self.combined(vector, other.vector, sign: isDivisor ? -1 : 1)
    guard !exponents.isEmpty else { return .pure }
    return Measure(.physical(exponents))
  }

  private var vector: [String: Int] {
    if case .physical(let exponents) = kind { exponents } else { [:] }
  }

  /// What both are measures of, or `nil` where they cannot be added or compared.
  func joined(with other: Measure) -> Measure? {
    switch (kind, other.kind) {
    case (.unknown, _), (.bare, _): return other
    case (_, .unknown), (_, .bare): return self
    case (.pure, .physical), (.physical, .pure): return nil
    case (.pure, _): return other
    case (_, .pure): return self
    case (.counted(let a), .counted(let b)):
      if a == nil || b == nil || a == b { return a == nil ? other : self }
      return nil
    case (.ratioOrPoints, .ratio), (.ratioOrPoints, .points): return other
    case (.ratio, .ratioOrPoints), (.points, .ratioOrPoints): return self
    case (.physical(let a), .physical(let b)): return Self.areLike(a, b) ? self : nil
    default: return kind == other.kind ? self : nil
    }
  }

  /// The measure of a sum or difference, or `nil`.
  func added(_ other: Measure, isNegative: Bool) -> Measure? {
    switch (kind, other.kind) {
    case (.ratio, .ratio) where isNegative: Measure(.ratioOrPoints)
    case (.ratio, .points): self
    case (.points, .ratio): isNegative ? nil : other
    default: joined(with: other)
    }
  }

  private static func areLike(_ a: [String: Int], _ b: [String: Int]) -> Bool {
    if a == b { return true }
    // The class `money` accepts every currency.
    guard a.keys.contains("money:") || b.keys.contains("money:") else { return false }
    func plain(_ exponents: [String: Int]) -> [String: Int] {
      Dictionary(
        exponents.map { ($0.key.hasPrefix("money:") ? "money" : $0.key, $0.value) },
        uniquingKeysWith: +)
    }
    return plain(a) == plain(b)
  }

  // MARK: For messages

  var name: MeasureName {
    if let symbol { return .unit(symbol) }
    switch kind {
    case .unknown, .bare, .pure: return .plain
    case .counted(let name): return name.map { .unit($0) } ?? .count
    case .ratio: return .ratio
    case .points, .ratioOrPoints: return .points
    case .physical(let exponents):
      let keys = exponents.keys.sorted().map { key in
        key.hasPrefix("money:")
          ? "money" : (key.hasPrefix("other:") ? String(key.dropFirst(6)) : key)
      }
      if let only = keys.first, keys.count == 1 {
        switch (only, exponents.values.first) {
        case (_, 1): return .dimension(only)
        case ("length", 2): return .dimension("area")
        case ("length", 3): return .dimension("volume")
        default: break
        }
      }
      return .product(keys)
    }
  }
}

/// What an expression stands for.
indirect enum ExpressionType: Hashable {
  case number(Measure)
  /// A figure of which nothing is said: a number or a date.
  case figure
  case date(isYear: Bool)
  case truth
  case list(ExpressionType)
  /// What a mistake leaves: fits everything, so that nothing is reported twice.
  case unknown

  var kind: ValueKind {
    switch self {
    case .number, .figure, .unknown: .number
    case .date: .date
    case .truth: .truth
    case .list: .list
    }
  }

  init(_ constraints: [FigureConstraint], same: (String) -> ExpressionType) {
    var type: ExpressionType?
    for constraint in constraints {
      let next: ExpressionType =
        switch constraint {
        case .unit(let name): .number(Measure(unit: name.text))
        case .figureClass(let figureClass): Self.type(of: figureClass)
        case .same(let other): same(other.text)
        }
      type = type.map { Self.either($0, next) } ?? next
    }
    self = type ?? .figure
  }

  /// The type of a capture that accepts both.
  private static func either(_ a: ExpressionType, _ b: ExpressionType) -> ExpressionType {
    switch (a, b) {
    case (.number(let x), .number(let y)):
      if x.kind == y.kind { return a }
      if case .counted = x.kind, case .counted = y.kind { return .number(Measure(.counted(nil))) }
      if case .physical(let p) = x.kind, case .physical(let q) = y.kind,
        (Array(p.keys) + Array(q.keys)).allSatisfy({ $0.hasPrefix("money:") }),
        p.values.sorted() == [1],
        q.values.sorted() == [1]
      {
        return .number(Measure(.physical(["money:": 1])))
      }
      return .number(.unknown)
    case (.date(let x), .date(let y)): return .date(isYear: x && y)
    default: return .figure
    }
  }

  private static func type(of figureClass: FigureClass) -> ExpressionType {
    switch figureClass {
    case .count: .number(Measure(.counted(nil)))
    case .money: .number(Measure(.physical(["money:": 1])))
    case .percent, .ratio: .number(Measure(.ratio))
    case .points: .number(Measure(.points))
    case .length: .number(Measure(.physical(["length": 1])))
    case .area: .number(Measure(.physical(["length": 2])))
    case .volume: .number(Measure(.physical(["length": 3])))
    case .mass: .number(Measure(.physical(["mass": 1])))
    case .duration: .number(.duration)
    case .age: .number(Measure(.physical(["age": 1])))
    case .year: .date(isYear: true)
    case .date, .month, .period: .date(isYear: false)
    case .measure, .ordinal, .number: .number(.unknown)
    case .any: .figure
    }
  }
}

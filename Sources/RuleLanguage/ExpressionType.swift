import Quantities

/// What an expression stands for.
indirect enum ExpressionType: Hashable {
  case number(Measure)
  /// A figure of which nothing is said: a number or a date.
  case figure
  case date(isYear: Bool)
  case truth
  /// Names that a text lists, which can only be counted.
  case names
  case list(ExpressionType)
  /// What a mistake leaves: fits everything, so that nothing is reported twice.
  case unknown

  var kind: ValueKind {
    switch self {
    case .number, .figure, .unknown: .number
    case .date: .date
    case .truth: .truth
    case .list: .list
    case .names: .names
    }
  }

  init(_ constraints: [FigureConstraint], same: (String) -> ExpressionType) {
    var type: ExpressionType?
    for constraint in constraints
    where constraint != .figureClass(.level) && constraint != .figureClass(.worded) {
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
      if x.type == y.type { return a }
      if let known = x.wider(y) { return .number(known) }
      return .number(.unknown)
    case (.date(let x), .date(let y)): return .date(isYear: x && y)
    default: return .figure
    }
  }

  private static func type(of figureClass: FigureClass) -> ExpressionType {
    switch figureClass {
    case .count: .number(Measure(.anything))
    case .money: .number(Measure(.anyMoney))
    case .percent, .ratio: .number(Measure(Dimension.ratio))
    case .points: .number(Measure(Dimension.ratioDifference))
    case .length: .number(Measure(.length))
    case .area: .number(Measure(.area))
    case .volume: .number(Measure(.volume))
    case .mass: .number(Measure(.mass))
    case .duration: .number(.duration)
    case .age: .number(Measure(.age))
    case .year: .date(isYear: true)
    case .date, .month, .period: .date(isYear: false)
    case .measure, .ordinal, .number, .range, .slogan: .number(.unknown)
    case .any, .level, .worded: .figure
    case .list: .names
    }
  }
}

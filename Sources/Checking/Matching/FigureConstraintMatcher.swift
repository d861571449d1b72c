import Figures
import Quantities
import RuleLanguage

/// Which figures a capture takes: the constraints behind its colon, any of which suffices.
struct FigureConstraintMatcher: Hashable, Sendable {
  /// Whether no constraint was written, which takes every figure that has a value.
  private var takesValues = false
  private var classes: [FigureClass] = []
  /// Whether a figure that says how much something changed by is refused.
  private var wantsLevel = false
  /// Whether only numbers in words are taken.
  private var wantsWords = false
  private var units: [UnitConstraint] = []
  /// The registers of earlier captures whose dimension is taken too; see `PatternProgram`.
  private(set) var registers: [Int] = []

  private struct UnitConstraint: Hashable, Sendable {
    let symbol: String
    /// `nil` for a unit that the vocabulary does not know: then only the symbol counts.
    let dimension: Dimension?
  }

  init(
    _ constraints: [FigureConstraint], units lookUp: (String) -> QuantityUnit?,
    register: (Name) throws(PatternProblem) -> Int
  ) throws(PatternProblem) {
    takesValues = constraints.allSatisfy {
      $0 == .figureClass(.level) || $0 == .figureClass(.worded)
    }
    for constraint in constraints {
      switch constraint {
      case .figureClass(.level): wantsLevel = true
      case .figureClass(.worded): wantsWords = true
      case .figureClass(let figureClass): classes.append(figureClass)
      case .unit(let name):
        units.append(UnitConstraint(symbol: name.text, dimension: lookUp(name.text)?.dimension))
      case .same(let name): registers.append(try register(name))
      }
    }
  }

  /// Whether what the figure is in its clause lets it be taken at all: the bound of a class, as in
  /// 100人以上的村, is no amount of anything.
  func admitsRole(of figure: Figure) -> Bool {
    switch figure.role {
    case .level: true
    case .change: !wantsLevel
    case .classBound, .ratioPart: classes.contains(.any)
    }
  }

  /// Whether a figure is taken whatever was captured before.
  func accepts(_ figure: Figure) -> Bool {
    if figure.isSlogan { return classes.contains(.slogan) }
    if wantsWords, !figure.notation.chinese { return false }
    if takesValues { return figure.isQuantity }
    for figureClass in classes where figureClass.contains(figure) { return true }
    guard !units.isEmpty, figure.isQuantity else { return false }
    for unit in units
    where unit.symbol == figure.unit.symbol || unit.dimension == figure.unit.dimension {
      return true
    }
    return false
  }
}

extension FigureClass {
  func contains(_ figure: Figure) -> Bool {
    switch self {
    case .count: figure.kind == .count
    case .money:
      if case .money = figure.unit.dimension { true } else { figure.kind == .money }
    case .percent: figure.kind == .percent && figure.unit.dimension == .ratio
    case .points: figure.unit.dimension == .ratioDifference
    case .ratio: figure.unit.dimension == .ratio
    case .length: figure.unit.dimension == .length
    case .area: figure.unit.dimension == .area
    case .volume: figure.unit.dimension == .volume
    case .mass: figure.unit.dimension == .mass
    case .duration: figure.unit.dimension == .duration
    case .measure: figure.kind == .measure
    case .date: figure.kind == .date
    case .year: figure.kind == .year
    case .month: figure.kind == .month
    case .period: figure.kind == .period
    case .age: figure.kind == .age || figure.unit.dimension == .age
    case .ordinal: figure.kind == .ordinal
    case .number: figure.isQuantity
    case .range: figure.isQuantity && figure.rangeEnd != nil
    case .any: figure.kind != .name
    case .level: figure.isQuantity
    case .worded: figure.isQuantity
    case .list: false
    case .slogan: figure.isSlogan
    }
  }
}

extension Figure {
  /// Whether the figure says how much or how many, not when or which.
  fileprivate var isQuantity: Bool {
    switch kind {
    case .date, .year, .month, .period, .ordinal, .name: false
    // One too large to be read is bound all the same, so that its check is told as not made.
    case .count, .money, .percent, .measure, .age: true
    }
  }
}

/// What `{x:same y}` compares: dimensions, with times and ranks apart from bare numbers.
struct Likeness: Hashable {
  private let dimension: Dimension
  private let group: Int

  private init(_ figure: Figure) {
    dimension = figure.unit.dimension
    group =
      switch figure.kind {
      case .date, .year, .month, .period: 1
      case .ordinal: 2
      case .name: 3
      case .count, .money, .percent, .measure, .age: 0
      }
  }

  /// A number for each figure, equal for figures that are alike.
  static func numbers(of figures: [Figure]) -> [Int32] {
    var known: [Likeness: Int32] = [:]
    return figures.map { figure in
      let likeness = Likeness(figure)
      if let number = known[likeness] { return number }
      let number = Int32(truncatingIfNeeded: known.count)
      known[likeness] = number
      return number
    }
  }
}

import Quantities
import RuleLanguage
import SourceText

/// A pattern with word lists put in, captures numbered and literals as symbols.
indirect enum PatternTree: Hashable, Sendable {
  case literal([UInt32])
  case characters(CharacterSymbols)
  case gap(stopsAt: UInt8)
  case capture(slot: Int, matcher: Int)
  case group([[PatternTree]], Repetition)

  /// Whether it can match nothing at all.
  var isNullable: Bool {
    switch self {
    case .literal(let symbols): symbols.isEmpty
    case .characters, .capture: false
    case .gap: true
    case .group(let alternatives, let repetition):
      switch repetition {
      case .optional, .zeroOrMore: true
      case .once, .oneOrMore: alternatives.contains { $0.allSatisfy(\.isNullable) }
      }
    }
  }

  /// The number of figures that every match captures at least.
  var minimumFigures: Int {
    switch self {
    case .literal, .characters, .gap: 0
    case .capture: 1
    case .group(let alternatives, let repetition):
      switch repetition {
      case .optional, .zeroOrMore: 0
      case .once, .oneOrMore: Self.minimumFigures(alternatives)
      }
    }
  }

  static func minimumFigures(_ alternatives: [[PatternTree]]) -> Int {
    alternatives.map { $0.reduce(0) { $0 + $1.minimumFigures } }.min() ?? 0
  }

  /// Whether it speaks of brackets itself, so that asides must not be lifted out.
  var namesBrackets: Bool {
    switch self {
    case .literal(let symbols): symbols.contains(where: Self.isBracket)
    case .characters(let characters): characters.symbols.contains(where: Self.isBracket)
    case .gap, .capture: false
    case .group(let alternatives, _):
      alternatives.contains { $0.contains(where: \.namesBrackets) }
    }
  }

  private static func isBracket(_ symbol: UInt32) -> Bool {
    symbol == MatchSymbol.openingBracket || symbol == MatchSymbol.closingBracket
  }
}

/// `[甲乙]` or `[^甲乙]`; figures are no characters and match neither.
struct CharacterSymbols: Hashable, Sendable {
  let symbols: [UInt32]
  let isNegated: Bool

  func contains(_ symbol: UInt32) -> Bool {
    symbol & MatchSymbol.figureFlag == 0 && symbols.contains(symbol) != isNegated
  }
}

/// Makes the tree of a pattern, and the tables its captures point into.
struct PatternExpander {
  /// Elements after all word lists are put in.
  static let maximumElements = 16_384
  /// Groups and word lists within each other.
  static let maximumDepth = 96

  private let words: (String) -> Pattern?
  private let units: (String) -> QuantityUnit?
  private var elementCount = 0
  private var openWords: [String] = []
  private(set) var slotNames: [String] = []
  private(set) var matchers: [FigureConstraintMatcher] = []
  /// The slots that `same` refers to; a slot's index here is its register.
  private(set) var comparedSlots: [Int] = []

  init(words: @escaping (String) -> Pattern?, units: @escaping (String) -> QuantityUnit?) {
    self.words = words
    self.units = units
  }

  mutating func expand(_ pattern: Pattern) throws(PatternProblem) -> [[PatternTree]] {
    try expand(pattern.alternatives, depth: 0, pattern.span)
  }

  private mutating func expand(
    _ alternatives: [[PatternElement]], depth: Int, _ span: SourceSpan
  ) throws(PatternProblem) -> [[PatternTree]] {
    guard depth < Self.maximumDepth else { throw .tooLarge(span) }
    var result: [[PatternTree]] = []
    for sequence in alternatives {
      var trees: [PatternTree] = []
      for element in sequence { try append(element, to: &trees, depth: depth) }
      result.append(trees)
    }
    return result
  }

  private mutating func append(
    _ element: PatternElement, to trees: inout [PatternTree], depth: Int
  ) throws(PatternProblem) {
    elementCount += 1
    guard elementCount <= Self.maximumElements else { throw .tooLarge(element.span) }
    switch element.kind {
    case .literal(let scalars): appendLiteral(scalars, to: &trees)
    case .characters(let scalars, let isNegated):
      var symbols = scalars.map(MatchSymbol.lowercased)
      if symbols.contains(MatchSymbol.fullStop) { symbols.append(MatchSymbol.ideographicFullStop) }
      trees.append(.characters(CharacterSymbols(symbols: symbols, isNegated: isNegated)))
    case .gap(let reach):
      let boundary =
        switch reach {
        case .clause: Boundary.clause
        case .sentence: Boundary.sentence
        case .paragraph: Boundary.paragraph
        }
      trees.append(.gap(stopsAt: boundary))
    case .capture(let capture): trees.append(try self.capture(capture))
    case .group(let alternatives, let repetition):
      trees.append(.group(try expand(alternatives, depth: depth + 1, element.span), repetition))
    case .words(let name):
      guard !openWords.contains(name.text) else { throw .recursiveWords(name) }
      guard let pattern = words(name.text) else { throw .unknownWords(name) }
      openWords.append(name.text)
      let alternatives = try expand(pattern.alternatives, depth: depth + 1, element.span)
      openWords.removeLast()
      trees.append(.group(alternatives, .once))
    }
  }

  private mutating func capture(_ capture: PatternCapture) throws(PatternProblem) -> PatternTree {
    var compared = comparedSlots
    let names = slotNames
    let matcher = try FigureConstraintMatcher(capture.constraints, units: units) {
      (name) throws(PatternProblem) in
      guard let slot = names.firstIndex(of: name.text) else { throw .unknownCapture(name) }
      if let register = compared.firstIndex(of: slot) { return register }
      compared.append(slot)
      return compared.count - 1
    }
    comparedSlots = compared
    let slot = slotNames.firstIndex(of: capture.name.text) ?? slotNames.count
    if slot == slotNames.count { slotNames.append(capture.name.text) }
    let index = matchers.firstIndex(of: matcher) ?? matchers.count
    if index == matchers.count { matchers.append(matcher) }
    return .capture(slot: slot, matcher: index)
  }

  /// A dot in a pattern is a dot or, where the text ends a sentence with one, a full stop.
  private mutating func appendLiteral(_ scalars: [UInt32], to trees: inout [PatternTree]) {
    var symbols: [UInt32] = []
    if case .literal(let before)? = trees.last {
      symbols = before
      trees.removeLast()
    }
    for scalar in scalars {
      if scalar == MatchSymbol.space, let last = symbols.last, MatchSymbol.absorbsBlank(last) {
        continue
      }
      guard scalar == MatchSymbol.fullStop else {
        symbols.append(MatchSymbol.lowercased(scalar))
        continue
      }
      if !symbols.isEmpty { trees.append(.literal(symbols)) }
      symbols = []
      let stops = [MatchSymbol.fullStop, MatchSymbol.ideographicFullStop]
      trees.append(.characters(CharacterSymbols(symbols: stops, isNegated: false)))
    }
    if !symbols.isEmpty { trees.append(.literal(symbols)) }
  }
}

import RuleLanguage

/// Finds literals without which a pattern cannot match, so that most texts need no matching.
enum RequiredLiterals {
  /// More sets sort out more texts, but cost more looking up.
  static let maximumSets = 3
  private static let largestSet = 128

  /// Up to three sets, the most telling first; a match holds at least one literal of each set.
  static func sets(of alternatives: [[PatternTree]]) -> [[[UInt32]]] {
    let sets = candidates(alternatives).enumerated().sorted { a, b in
      isBetter(a.element, b.element) || (!isBetter(b.element, a.element) && a.offset < b.offset)
    }
    var result: [[[UInt32]]] = []
    for (_, set) in sets where result.count < maximumSets && !result.contains(set) {
      result.append(set)
    }
    return result
  }

  private static func candidates(_ alternatives: [[PatternTree]]) -> [[[UInt32]]] {
    if alternatives.count == 1 { return candidates(alternatives[0]) }
    var union: [[UInt32]] = []
    for sequence in alternatives {
      guard let best = candidates(sequence).reduce(nil, better) else { return [] }
      for literal in best where !union.contains(literal) { union.append(literal) }
      guard union.count <= largestSet else { return [] }
    }
    return union.isEmpty ? [] : [union]
  }

  private static func candidates(_ sequence: [PatternTree]) -> [[[UInt32]]] {
    var result: [[[UInt32]]] = []
    for tree in sequence {
      switch tree {
      case .literal(let symbols) where !symbols.isEmpty: result.append([symbols])
      case .group(let alternatives, .once), .group(let alternatives, .oneOrMore):
        result += candidates(alternatives)
      case .literal, .characters, .gap, .capture, .group: break
      }
    }
    return result
  }

  private static func better(_ a: [[UInt32]]?, _ b: [[UInt32]]) -> [[UInt32]]? {
    guard let a else { return b }
    return isBetter(b, a) ? b : a
  }

  /// Long literals are rare; of sets with equally long ones the smaller is.
  private static func isBetter(_ a: [[UInt32]], _ b: [[UInt32]]) -> Bool {
    let weightA = weight(a)
    let weightB = weight(b)
    return weightA == weightB ? a.count < b.count : weightA > weightB
  }

  private static func weight(_ set: [[UInt32]]) -> Int {
    set.map { literal in literal.reduce(0) { $0 + weight($1) } }.min() ?? 0
  }

  private static func weight(_ symbol: UInt32) -> Int {
    if MatchSymbol.isIdeograph(symbol) { return 4 }
    return symbol >= 0x61 && symbol <= 0x7A ? 2 : 1
  }
}

import Quantities
import RuleLanguage

/// Text that must not stand directly before or behind a match: 非 before 贫困村.
///
/// It is of bounded length, so that looking takes no longer than the guard is long.
struct TextGuard: Sendable {
  private enum Symbol: Sendable {
    case one(UInt32)
    case anyOf(CharacterSymbols)

    func accepts(_ scalar: UInt32) -> Bool {
      switch self {
      case .one(let symbol): symbol == scalar
      case .anyOf(let characters): characters.contains(scalar)
      }
    }
  }

  private static let maximumSequences = 256
  private var sequences: [[Symbol]] = []
  /// A bit for each `symbol & 63` of the characters that a sequence can begin with.
  private var firstSymbols: UInt64 = 0

  init(
    _ pattern: Pattern, words: @escaping (String) -> Pattern?
  ) throws(PatternProblem) {
    var expander = PatternExpander(words: words, units: { UnitVocabulary.standard.unit($0) })
    guard let sequences = Self.sequences(of: try expander.expand(pattern)) else {
      throw .tooLarge(pattern.span)
    }
    self.sequences = sequences.filter { !$0.isEmpty }
    for sequence in self.sequences {
      if case .one(let symbol)? = sequence.first {
        firstSymbols |= 1 << (UInt64(symbol) & 63)
      } else {
        firstSymbols = .max
      }
    }
  }

  /// Every text that the trees match; `nil` where these are too many or of no bounded length.
  private static func sequences(of alternatives: [[PatternTree]]) -> [[Symbol]]? {
    var result: [[Symbol]] = []
    for alternative in alternatives {
      var begun: [[Symbol]] = [[]]
      for tree in alternative {
        guard let next = sequences(of: tree), begun.count * next.count <= maximumSequences else {
          return nil
        }
        begun = begun.flatMap { head in next.map { head + $0 } }
      }
      result += begun
      guard result.count <= maximumSequences else { return nil }
    }
    return result
  }

  private static func sequences(of tree: PatternTree) -> [[Symbol]]? {
    switch tree {
    case .literal(let symbols): [symbols.map(Symbol.one)]
    case .characters(let characters): [[.anyOf(characters)]]
    case .group(let alternatives, .once): sequences(of: alternatives)
    case .group(let alternatives, .optional): sequences(of: alternatives).map { [[]] + $0 }
    case .group, .gap, .capture: nil
    }
  }

  /// Whether the text before a place ends with one of the sequences.
  func ends(_ scalars: [UInt32], before place: Int) -> Bool {
    sequences.contains { sequence in
      sequence.count <= place
        && sequence.indices.allSatisfy {
          sequence[$0].accepts(MatchSymbol.lowercased(scalars[place - sequence.count + $0]))
        }
    }
  }

  /// Whether the text from a place on begins with one of the sequences.
  func begins(_ scalars: [UInt32], at place: Int) -> Bool {
    guard place < scalars.count,
      firstSymbols >> (UInt64(MatchSymbol.lowercased(scalars[place])) & 63) & 1 == 1
    else { return false }
    return sequences.contains { sequence in
      place + sequence.count <= scalars.count
        && sequence.indices.allSatisfy {
          sequence[$0].accepts(MatchSymbol.lowercased(scalars[place + $0]))
        }
    }
  }
}

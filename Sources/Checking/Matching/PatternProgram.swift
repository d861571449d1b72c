package import Quantities
package import RuleLanguage

/// A pattern as an automaton over symbols, without moves that consume nothing.
///
/// What may come next at some point of the pattern is a list of steps in order of preference (a
/// *choice*); every step but the final one consumes symbols and leads to another choice. Moves
/// through groups and repetitions are resolved here, so that repetitions of nothing cannot loop
/// and the best way on from a choice at a place in the text depends on these two alone.
package struct PatternProgram: Sendable {
  /// The names of captures, by order of first appearance in the pattern.
  package let slotNames: [String]
  /// The number of figures that every match captures at least.
  package let minimumFigures: Int
  /// Whether it is matched with asides in their place.
  package let readsFullText: Bool

  /// Sets of literals; a match holds at least one literal of each set.
  let requirements: [[[UInt32]]]
  let steps: [PatternStep]
  let choices: [PatternChoice]
  /// The symbols of all literals.
  let literals: [UInt32]
  let characters: [CharacterSymbols]
  let matchers: [FigureConstraintMatcher]
  /// For each slot the register that remembers its dimension for `same`, or −1.
  let registers: [Int32]
  let registerCount: Int
  /// Columns of memory that a place in the text needs.
  let columnCount: Int
  /// A bit for each `symbol & 63` of the characters that a match can begin with.
  let firstSymbols: UInt64

  /// Compiles a pattern, looking up word lists and units by name.
  package init(
    _ pattern: Pattern, words: @escaping (String) -> Pattern? = { _ in nil },
    units: @escaping (String) -> QuantityUnit?
  ) throws(PatternProblem) {
    var expander = PatternExpander(words: words, units: units)
    let alternatives = try expander.expand(pattern)
    var assembler = PatternAssembler(comparing: expander)
    guard assembler.assemble(alternatives) else { throw .tooLarge(pattern.span) }

    slotNames = expander.slotNames
    minimumFigures = PatternTree.minimumFigures(alternatives)
    readsFullText = alternatives.contains { $0.contains(where: \.namesBrackets) }
    requirements = RequiredLiterals.sets(of: alternatives)
    matchers = expander.matchers
    registerCount = expander.comparedSlots.count
    registers = expander.slotNames.indices.map { slot in
      Int32(expander.comparedSlots.firstIndex(of: slot) ?? -1)
    }
    steps = assembler.steps
    choices = assembler.choices
    literals = assembler.literals
    characters = assembler.characters
    columnCount = assembler.columnCount
    firstSymbols = assembler.firstSymbols
  }
}

/// One way on: what is consumed, and where that leads.
struct PatternStep: Hashable, Sendable {
  enum Action: UInt8, Sendable {
    case literal, characters, gap, capture, match
  }

  let action: Action
  /// The first symbol of a literal.
  var first: UInt32 = 0
  /// The place of a literal, the index of a character set, where a gap stops, a capture's slot.
  var operand: Int32 = 0
  /// The length of a literal, the index of a capture's matcher.
  var extra: Int32 = 0
  /// The choice that follows.
  var target: Int32 = -1
}

/// A list of steps in order of preference.
struct PatternChoice: Hashable, Sendable {
  let firstStep: Int32
  let endStep: Int32
  /// Where results are remembered, or −1 where a place is only reached once.
  var column: Int32 = -1
  /// Whether a `same` lies ahead, so that captures so far bear on the result.
  var needsRegisters = false
}

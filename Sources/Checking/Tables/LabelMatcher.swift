import Figures
import Quantities
import RuleLanguage

/// A pattern that a whole label must match.
struct LabelMatcher: Sendable {
  private let alternatives: [[PatternTree]]

  init(
    _ pattern: Pattern, words: @escaping (String) -> Pattern?
  ) throws(PatternProblem) {
    var expander = PatternExpander(words: words, units: { UnitVocabulary.standard.unit($0) })
    alternatives = try expander.expand(pattern)
  }

  /// Whether one of the ways in which a label may be meant matches from end to end.
  func matches(_ label: String) -> Bool {
    TableLabel.forms(of: label).contains { form in
      let scalars = Array(form.prefix(Self.limit))
      return places(of: alternatives, in: scalars, from: [0]).contains(scalars.count)
    }
  }

  /// Whether the pattern matches anywhere in a text of several lines.
  func isFound(in text: String) -> Bool {
    text.split(separator: "\n").contains { line in
      TableLabel.forms(of: String(line)).contains { form in
        let scalars = Array(form.prefix(Self.limit))
        return !places(of: alternatives, in: scalars, from: Set(scalars.indices)).isEmpty
      }
    }
  }

  /// Labels are short; what is longer is text.
  private static let limit = 400

  /// All places that the pattern may end at: sets of places take the place of backtracking.
  private func places(
    of alternatives: [[PatternTree]], in label: [UInt32], from starts: Set<Int>
  ) -> Set<Int> {
    var ends: Set<Int> = []
    for sequence in alternatives {
      var current = starts
      for tree in sequence where !current.isEmpty {
        current = places(of: tree, in: label, from: current)
      }
      ends.formUnion(current)
    }
    return ends
  }

  private func places(
    of tree: PatternTree, in label: [UInt32], from starts: Set<Int>
  ) -> Set<Int> {
    switch tree {
    case .literal(let symbols):
      return Set(
        starts.filter { label[$0...].starts(with: symbols) }.map { $0 + symbols.count })
    case .characters(let characters):
      return Set(
        starts.filter { $0 < label.count && characters.contains(label[$0]) }.map { $0 + 1 })
    case .gap: return starts.min().map { Set($0...label.count) } ?? []
    case .capture: return []
    case .group(let inner, let repetition):
      var reached = places(of: inner, in: label, from: starts)
      if repetition == .oneOrMore || repetition == .zeroOrMore {
        var fresh = reached
        while !fresh.isEmpty {
          fresh = places(of: inner, in: label, from: fresh).subtracting(reached)
          reached.formUnion(fresh)
        }
      }
      return repetition == .optional || repetition == .zeroOrMore
        ? reached.union(starts) : reached
    }
  }
}

/// The table lines of a rule, ready to be looked for.
struct CompiledTable: Sendable {
  struct Cells: Sendable {
    let name: String
    let isList: Bool
    let row: Selector?
    let column: Selector?

    /// Whether the rule is about these cells, so that nothing is to check where they are empty.
    var isAnchor: Bool {
      let anchors: Set<TableRole> = [.parts, .share, .growth, .change]
      if let role = row?.role, anchors.contains(role) || role == .total && column == nil {
        return true
      }
      if let role = column?.role, anchors.contains(role) || role == .total && row == nil {
        return true
      }
      return false
    }
  }

  enum Selector: Sendable {
    case label(LabelMatcher)
    case role(TableRole)

    var role: TableRole? { if case .role(let role) = self { role } else { nil } }
  }

  let caption: LabelMatcher?
  let cells: [Cells]

  init(_ clause: TableClause, words: @escaping (String) -> Pattern?) throws(PatternProblem) {
    if let pattern = clause.caption {
      caption = try LabelMatcher(pattern, words: words)
    } else {
      caption = nil
    }
    var cells: [Cells] = []
    for item in clause.cells {
      cells.append(
        Cells(
          name: item.name.text, isList: item.isList,
          row: try Self.selector(item.row, words), column: try Self.selector(item.column, words)))
    }
    self.cells = cells
  }

  private static func selector(
    _ selector: TableSelector?, _ words: @escaping (String) -> Pattern?
  ) throws(PatternProblem) -> Selector? {
    switch selector {
    case .label(let pattern): .label(try LabelMatcher(pattern, words: words))
    case .role(let role): .role(role)
    case nil: nil
    }
  }
}

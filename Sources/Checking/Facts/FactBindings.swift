import Figures
import Quantities
import RuleLanguage

/// Makes the bindings of rules over facts: one for each place and period in which the facts occur.
struct FactBindings {
  private let document: DocumentView
  private let facts: [String: FactDeclaration]
  /// The numbers of figures in the view, in order of place.
  private var figures: [Key: [Int]] = [:]
  /// The alignments of each fact, in order of first mention.
  private var alignments: [String: [Alignment]] = [:]

  private struct Key: Hashable {
    let fact: String
    let alignment: Alignment
  }

  /// Takes mentions in order of document and place, with the number that the view gives each figure.
  init(
    _ mentions: [(mention: FactMention, figure: Int)], facts: [CompiledFact], in view: DocumentView
  ) {
    document = view
    self.facts = Dictionary(
      facts.map { ($0.declaration.name.text, $0.declaration) }, uniquingKeysWith: { a, _ in a })
    for (mention, figure) in mentions {
      let key = Key(fact: mention.fact, alignment: mention.alignment)
      if figures[key] == nil { alignments[mention.fact, default: []].append(mention.alignment) }
      figures[key, default: []].append(figure)
    }
  }

  /// The bindings of a rule, in order of the first mention of what they are of.
  func bindings(of rule: CompiledRule, mode: RoundingMode) -> [Binding] {
    let needsAll = rule.declaration.missing == .requireAll
    return candidates(of: rule).compactMap { alignment in
      if rule.declaration.isAcrossDocuments, !alignment.isKnown { return nil }
      var captures: [Binding.Capture] = []
      var values: [String: Int] = [:]
      for (use, isRequired) in rule.factUses {
        let mentions = mentions(of: use, at: alignment)
        if mentions.isEmpty {
          if isRequired, needsAll || use.isPrevious { return nil }
          continue
        }
        captures += mentions.map { Binding.Capture(name: use.capture, figure: $0) }
        values[use.capture] = value(of: mentions, mode)
      }
      guard !captures.isEmpty else { return nil }
      return Binding(
        captures: captures.sorted { ($0.figure, $0.name) < ($1.figure, $1.name) }, values: values)
    }
  }

  /// The places and periods that a rule may have to be run for.
  private func candidates(of rule: CompiledRule) -> [Alignment] {
    var known: Set<Alignment> = []
    var result: [Alignment] = []
    let uses = rule.factUses.map(\.use).filter { !$0.isPrevious }
    let wanted = uses.isEmpty ? rule.factUses.map(\.use) : uses
    // A fact that is the same everywhere goes with any place; alone it has none.
    let bound = wanted.filter { facts[$0.name]?.isBound ?? false }
    for use in bound.isEmpty ? wanted : bound {
      for alignment in alignments[use.name] ?? [] where known.insert(alignment).inserted {
        result.append(alignment)
      }
    }
    return result
  }

  private func mentions(of use: FactUse, at alignment: Alignment) -> [Int] {
    guard let fact = facts[use.name] else { return [] }
    guard let wanted = use.isPrevious ? earlier(than: alignment, use.name) : alignment else {
      return []
    }
    let key = Alignment(
      place: fact.place == .none ? nil : wanted.place,
      period: fact.period == .none ? nil : wanted.period)
    return figures[Key(fact: use.name, alignment: key)] ?? []
  }

  /// One period earlier; for single days, which have no length to go back by, the last mention
  /// before.
  private func earlier(than alignment: Alignment, _ fact: String) -> Alignment? {
    if let previous = alignment.previous { return previous }
    guard let day = alignment.period?.dates?.singleDay else { return nil }
    return (alignments[fact] ?? []).filter { other in
      other.place == alignment.place && (other.period?.dates?.singleDay).map { $0 < day } ?? false
    }.max { ($0.period?.dates?.singleDay ?? 0) < ($1.period?.dates?.singleDay ?? 0) }
  }

  /// The mention that says most: that with the tightest interval, the first of equals.
  ///
  /// - Returns: `nil` where they contradict each other.
  private func value(of mentions: [Int], _ mode: RoundingMode) -> Int? {
    guard let first = mentions.first, mentions.count > 1 else { return mentions.first }
    // Dates have no operand here; they must be written alike.
    if document.figures[first].period != nil {
      let isSame = mentions.allSatisfy {
        document.figures[$0].period == document.figures[first].period
      }
      return isSame ? first : nil
    }
    var operands: [Operand] = []
    for mention in mentions {
      let figure = document.figures[mention]
      guard figure.unit.dimension == document.figures[first].unit.dimension,
        let operand = figure.operand(mode)
      else { return nil }
      operands.append(operand)
    }
    guard let agreement = judgeAgreement(operands, mode: mode), agreement.verdict != .violated
    else { return nil }
    let coarse = agreement.reading?.operand
    let best = operands.indices.filter { $0 != coarse }.min { a, b in
      operands[a].interval.isNarrower(than: operands[b].interval)
    }
    return best.map { mentions[$0] }
  }
}

extension FactDeclaration {
  /// Whether the fact is of a place or a period at all.
  fileprivate var isBound: Bool { place != .none && period != .none }
}

extension CalendarPeriod {
  fileprivate var singleDay: Int? {
    guard let start, start == end, start.day != nil else { return nil }
    return start.firstDay
  }
}

extension Interval {
  fileprivate func isNarrower(than other: Interval) -> Bool {
    guard let width = high.flatMap({ high in low.flatMap { high.subtracting($0) } }) else {
      return false
    }
    guard
      let otherWidth = other.high.flatMap({ high in other.low.flatMap { high.subtracting($0) } })
    else { return true }
    return width.isLess(than: otherWidth) ?? false
  }
}

import Figures
import Quantities
import RuleLanguage
import SourceText

/// What one judged comparison says.
struct ComparisonMessage {
  private(set) var text = ""
  /// The index of the figure that it speaks of.
  private(set) var primary: Int?
  private(set) var expected: String?
  /// Whether the stated figure differs from what the others give when rounded as it is.
  private(set) var isOff = false

  init(
    _ comparison: JudgedComparison, arithmetic: ArithmeticText, texts: FigureText, words: Wording,
    figures: [Int]
  ) {
    switch comparison.judged {
    case .agreement(let agreement, let operands, let isNegated):
      let stated = operands.compactMap { comparison.sources[$0].figure }
      self.init(agreement, stated, operands, comparison, isNegated, texts, words)
    case .relation(let relation, let judgement, let left, let right):
      self.init(
        RelationMessage(
          comparison: comparison, relation: relation, judgement: judgement, left: left,
          right: right, arithmetic: arithmetic, texts: texts, words: words))
    }
    if primary == nil { primary = figures.last }
  }

  private init(_ message: RelationMessage) {
    primary = message.primary
    expected = message.expected
    isOff = message.isOff
    text = message.text
  }

  private init(
    _ agreement: Agreement, _ figures: [Int], _ operands: [Int], _ comparison: JudgedComparison,
    _ isNegated: Bool, _ texts: FigureText, _ words: Wording
  ) {
    let list = figures.map { texts.surface($0) }
    primary = figures.last
    // Dates that the rule itself names are no figures, but may stand among the mentions.
    guard figures.count == operands.count, figures.indices.contains(agreement.reference) else {
      text =
        comparison.verdict == .violated
        ? words.disagree(list.joined(separator: words.listMark), "", count: 0)
        : words.agree(list.joined(separator: words.listMark))
      return
    }
    if comparison.verdict != .violated {
      text = words.agree(list.joined(separator: words.listMark))
      isOff = Set(list).count > 1
      return
    }
    if isNegated {
      text = words.shouldDiffer(list.joined(separator: words.listMark))
      return
    }
    let reference = agreement.reference
    let value = comparison.operands[operands[reference]].value
    let count = operands.count { comparison.operands[$0].value == value }
    let minority = agreement.minority.map { texts.surface(figures[$0]) }
    if let first = agreement.minority.first {
      primary = figures[first]
      expected =
        comparison.isOfDates
        ? texts.plain(figures[reference]) : texts.expected(value, like: figures[first])
    }
    text = words.disagree(
      minority.joined(separator: words.listMark), texts.surface(figures[reference]), count: count)
  }
}

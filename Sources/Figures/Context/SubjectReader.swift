import Quantities
import SourceText

/// Finds the words that say what a figure is the number of.
///
/// The noun behind number and measure word goes first (462名干部), then the words before the number
/// without verbs and hedges (就业率为78.64%), then what the figure to the left is the number of.
struct SubjectReader {
  let s: [UInt32]
  let figures: [Figure]
  private var subjects: [SubjectContext] = []
  private var firstFigure = 0
  /// The labels of the columns of the table that is being read.
  private var columns: [Range<Int>] = []
  private var isTable = false
  private var isRow = false
  /// What the list that is being read is about: the words before the colon.
  private var leadSubject: SubjectContext?
  private var lastSubject: SubjectContext?

  init(_ folded: FoldedText, _ figures: [Figure]) {
    s = folded.scalars
    self.figures = figures
  }

  mutating func begin(_ passage: Passage) {
    isRow = passage.kind == .row
    if !isRow { isTable = false }
    lastSubject = nil
  }

  func subject(of figure: Int) -> SubjectContext {
    subjects[safe: figure - firstFigure] ?? .none
  }

  mutating func read(_ sentence: Sentence) {
    firstFigure = sentence.figures.lowerBound
    subjects = [SubjectContext](repeating: .none, count: sentence.figures.count)
    if isRow {
      readRow(sentence)
    } else if isLatin(sentence) {
      EnglishSubjects(s: s, figures: figures).read(sentence, into: &subjects)
    } else {
      readProse(sentence)
    }
  }

  private func isLatin(_ sentence: Sentence) -> Bool {
    var latin = 0
    for i in sentence.range {
      if Folding.isIdeograph(s[i]) { return false }
      if Folding.isLatinLetter(s[i]) { latin += 1 }
    }
    return latin > 0
  }

  // MARK: Tables

  private mutating func readRow(_ sentence: Sentence) {
    let cells = sentence.clauses.map { trimmed($0.range.lowerBound..<$0.range.upperBound) }
    guard isTable else {
      columns = cells
      isTable = true
      return
    }
    let label = cells.dropFirst().first ?? 0..<0
    for (number, clause) in sentence.clauses.enumerated() {
      for index in clause.figures where figures[index].period == nil {
        let column = trimmed(withoutUnit(columns[safe: number] ?? 0..<0))
        let isLabel = number <= 1
        let words = [isLabel ? "" : text(label), text(column)].filter { !$0.isEmpty }
        guard !words.isEmpty else { continue }
        subjects[index - firstFigure] = SubjectContext(
          words: words.joined(separator: " "), origin: .written,
          folded: isLabel || label.isEmpty ? column : label)
      }
    }
  }

  /// 户数（户）without its bracket.
  private func withoutUnit(_ range: Range<Int>) -> Range<Int> {
    guard range.upperBound > range.lowerBound, s[range.upperBound - 1] == ")",
      let open = s[range].lastIndex(of: Unicode.Scalar("(").value), open > range.lowerBound
    else { return range }
    return range.lowerBound..<open
  }

  /// A cell without its bars and blanks.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, s[low] == "|" || s[low] == Folding.space || s[low] == "*" { low += 1 }
    while high > low, s[high - 1] == "|" || s[high - 1] == Folding.space || s[high - 1] == "*" {
      high -= 1
    }
    return low..<high
  }

  // MARK: Chinese prose

  private mutating func readProse(_ sentence: Sentence) {
    let phrases = SubjectPhrases(s: s)
    var topic: Range<Int>?
    var isTopicOpen = true
    var previous: Int?
    var lists: Respectively?
    for (range, indices) in sentence.clauses {
      let counted = indices.filter { figures[$0].period == nil && figures[$0].kind != .name }
      if counted.isEmpty {
        // 就业方面，: what comes is about that.
        if let head = phrases.head(range) {
          if isTopicOpen || previous == nil || endsWithColon(range) {
            topic = head
            previous = nil
          }
          isTopicOpen = false
        }
        continue
      }
      lists = Respectively(phrases, figures, clause: range, indices: counted) ?? lists
      if topic == nil, let first = counted.first {
        topic = phrases.head(range.lowerBound..<figures[first].folded.lowerBound)
        isTopicOpen = false
      }
      for (position, index) in counted.enumerated() {
        let next = position + 1 < counted.count ? counted[position + 1] : nil
        let found =
          lists?.subject(of: index)
          ?? written(index, in: range, all: indices, next: next, phrases)
          ?? inherited(index, in: range, previous: previous, topic: topic, phrases)
        subjects[index - firstFigure] = found ?? .none
        previous = index
      }
    }
  }

  private func endsWithColon(_ range: Range<Int>) -> Bool {
    range.upperBound > range.lowerBound && s[range.upperBound - 1] == ":"
  }

  /// The words of the clause itself.
  private func written(
    _ index: Int, in clause: Range<Int>, all indices: Range<Int>, next: Int?,
    _ phrases: SubjectPhrases
  ) -> SubjectContext? {
    let figure = figures[index]
    let bracket = phrases.bracketStart(before: figure.folded.lowerBound, from: clause.lowerBound)
    if figure.kind == .count || figure.kind == .ordinal || figure.kind == .age {
      let limit = next.map { figures[$0].folded.lowerBound } ?? clause.upperBound
      if let noun = phrases.noun(behind: figure.folded.upperBound, to: limit) {
        return context(noun)
      }
    }
    // Dates and names between the words and the number are looked through.
    var end = figure.folded.lowerBound
    var i = index - 1
    var separator: Int?
    while true {
      let lower = i >= indices.lowerBound ? figures[i].folded.upperBound : clause.lowerBound
      let floor = max(lower, bracket ?? lower)
      if floor < end {
        switch phrases.before(floor..<end) {
        case .words(let range): return context(range)
        case .part(let range): return range.map(context)
        case .none: break
        }
      }
      separator = separator ?? lower
      guard i >= indices.lowerBound, figures[i].period != nil || figures[i].kind == .name,
        bracket ?? 0 < lower
      else { return unitAsSubject(figure, index, in: clause, indices) }
      end = figures[i].folded.lowerBound
      i -= 1
    }
  }

  /// 1乡4街道: the measure word is the noun.
  private func unitAsSubject(
    _ figure: Figure, _ index: Int, in clause: Range<Int>, _ indices: Range<Int>
  ) -> SubjectContext? {
    guard case .count = figure.unit.dimension else { return nil }
    switch figure.unit.symbol {
    case "乡", "镇", "村", "街道", "社区", "县", "市", "区", "省":
      let end = figure.folded.upperBound
      return context(end - figure.unit.symbol.unicodeScalars.count..<end)
    default: return nil
    }
  }

  /// What the figure to the left, or the sentence, is about.
  private func inherited(
    _ index: Int, in clause: Range<Int>, previous: Int?, topic: Range<Int>?,
    _ phrases: SubjectPhrases
  ) -> SubjectContext? {
    let figure = figures[index]
    let isTotal = phrases.isTotal(clause.lowerBound..<figure.folded.lowerBound)
    if let previous, !isTotal || topic == nil {
      let subject = subjects[previous - firstFigure]
      guard subject.words != nil else { return nil }
      return SubjectContext(words: subject.words, origin: .inherited, folded: subject.folded)
    }
    guard let topic else { return nil }
    return SubjectContext(words: text(topic), origin: .inherited, folded: topic)
  }

  private func context(_ range: Range<Int>) -> SubjectContext {
    SubjectContext(words: text(range), origin: .written, folded: range)
  }

  private func text(_ range: Range<Int>) -> String { PlaceNames.text(s, range) }
}

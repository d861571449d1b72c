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
  private var isRow = false

  init(_ folded: FoldedText, _ figures: [Figure]) {
    s = folded.scalars
    self.figures = figures
  }

  mutating func begin(_ passage: Passage) {
    isRow = passage.kind == .row
  }

  func subject(of figure: Int) -> SubjectContext {
    subjects[safe: figure - firstFigure] ?? .none
  }

  mutating func read(_ sentence: Sentence) {
    firstFigure = sentence.figures.lowerBound
    subjects = [SubjectContext](repeating: .none, count: sentence.figures.count)
    // What the labels of a table say is read with the table.
    if isRow { return }
    if isLatin(sentence) {
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

  // MARK: Chinese prose

  private mutating func readProse(_ sentence: Sentence) {
    let phrases = SubjectPhrases(s: s)
    var topic: Range<Int>?
    var isTopicOpen = true
    var previous: Int?
    var lists: Respectively?
    for (range, indices) in sentence.clauses {
      let counted = indices.filter { isCounted($0, phrases) }
      if counted.isEmpty {
        // 就业方面，: what comes is about that.
        if let head = head(of: range, indices, phrases) {
          if isTopicOpen || previous == nil || endsWithColon(range) {
            topic = head
            previous = nil
          }
          isTopicOpen = false
        }
        continue
      }
      lists = Respectively(phrases, figures, clause: range, indices: counted) ?? lists
      let isSegment = range.lowerBound > 0 && s[range.lowerBound - 1] == ";"
      if topic == nil || isSegment, let first = counted.first {
        let before = stretch(range.lowerBound, figures[first].folded.lowerBound)
        topic = head(of: before, indices.lowerBound..<first, phrases) ?? topic
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
        if topic == nil { topic = found?.folded }
      }
    }
  }

  /// The head of a clause, behind the date that may open it.
  private func head(
    of range: Range<Int>, _ indices: Range<Int>, _ phrases: SubjectPhrases
  ) -> Range<Int>? {
    var start = range.lowerBound
    for index in indices where isTime(index) {
      if let head = phrases.head(stretch(start, figures[index].folded.lowerBound)) { return head }
      start = behind(index)
    }
    return start < range.upperBound ? phrases.head(start..<range.upperBound) : nil
  }

  /// Whether a figure is a number of something: no date, name or stretch of time like 近3年.
  private func isCounted(_ index: Int, _ phrases: SubjectPhrases) -> Bool {
    let figure = figures[index]
    return figure.period == nil && figure.kind != .name
      && PeriodCues(s).period(of: figure, until: nil) == nil
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
    let end = figure.folded.upperBound
    let bracket = phrases.bracketStart(before: figure.folded.lowerBound, from: clause.lowerBound)
    let limit = next.map { figures[$0].folded.lowerBound } ?? clause.upperBound
    if counts(figure), let noun = phrases.noun(behind: end, to: limit) { return context(noun) }
    // 12户30人脱贫: households and people of one noun.
    if counts(figure), let next, figures[next].folded.lowerBound == end, counts(figures[next]) {
      let rest = clause.upperBound
      let behind = figures[next].folded.upperBound
      let following = next + 1 < indices.upperBound ? figures[next + 1].folded.lowerBound : rest
      if let noun = phrases.noun(behind: behind, to: following) { return context(noun) }
    }
    if let words = before(index, clause, indices, bracket, phrases) { return words.value }
    if let unit = unitAsSubject(figure) { return unit }
    guard counts(figure) else {
      guard figure.kind == .measure else { return nil }
      return phrases.noun(behind: end, to: limit).map(context)
    }
    guard figure.unit.countsPeople else { return nil }
    var last = index
    while last + 1 < indices.upperBound,
      figures[last + 1].folded.lowerBound == figures[last].folded.upperBound
    {
      last += 1
    }
    let rest =
      last + 1 < indices.upperBound ? figures[last + 1].folded.lowerBound : clause.upperBound
    return phrases.predicate(behind: figures[last].folded.upperBound, to: rest).map(context)
  }

  private func counts(_ figure: Figure) -> Bool {
    figure.kind == .count || figure.kind == .ordinal || figure.kind == .age
  }

  /// What was found, if only that there is nothing.
  private struct Found {
    let value: SubjectContext?
  }

  /// The words between the figure and the one before it; dates and names are looked through.
  private func before(
    _ index: Int, _ clause: Range<Int>, _ indices: Range<Int>, _ bracket: Int?,
    _ phrases: SubjectPhrases
  ) -> Found? {
    var end = figures[index].folded.lowerBound
    var i = index - 1
    while true {
      while i >= indices.lowerBound, figures[i].kind == .name { i -= 1 }
      var lower = i >= indices.lowerBound ? behind(i) : clause.lowerBound
      if i >= indices.lowerBound, counts(figures[i]),
        let noun = subjects[i - firstFigure].folded, noun.lowerBound >= lower, noun.upperBound < end
      {
        lower = noun.upperBound
      }
      let floor = max(lower, bracket ?? lower)
      if floor < end {
        var words = floor..<end
        if figures[index].unit.symbol == "倍", let before = phrases.compared(words) {
          // 补助标准是低保的1.3倍: behind the verb stands what it is compared with.
          words = before
        }
        switch phrases.before(words) {
        case .words(let range): return Found(value: context(range))
        case .part(let range):
          guard let range else { break }
          return Found(value: context(range))
        case .none: break
        }
      }
      guard i >= indices.lowerBound, isTime(i), bracket ?? 0 < lower else { return nil }
      end = figures[i].folded.lowerBound
      i -= 1
    }
  }

  /// The index behind a figure and, of a date, the words that open it: 2014年起.
  private func behind(_ index: Int) -> Int {
    let end = figures[index].folded.upperBound
    guard isTime(index), let word = PeriodCues.openings.match(s, at: end),
      PeriodCues.startWords.match(s, at: end) == nil
    else { return end }
    return end + word.length
  }

  private func isTime(_ index: Int) -> Bool {
    if figures[index].period != nil { return true }
    if case .duration = figures[index].unit.dimension { return true }
    return false
  }

  /// 1乡4街道: the measure word is the noun.
  private func unitAsSubject(_ figure: Figure) -> SubjectContext? {
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
    let start = figure.folded.lowerBound
    let isTotal =
      phrases.isTotal(stretch(clause.lowerBound, start)) || figure.kind == .ordinal
      || start == clause.lowerBound && start > 0 && s[start - 1] == ";"
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

extension QuantityUnit {
  /// Whether it counts people or households, of whom something is said: 166人没有脱贫.
  var countsPeople: Bool {
    switch dimension {
    case .count(let name): name == "人" || name == "户" || name == "人次" || name == "户次"
    default: false
    }
  }
}

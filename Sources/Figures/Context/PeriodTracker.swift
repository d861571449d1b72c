import Quantities
import SourceText

/// Follows the period in force from left to right: 去年, 2019年 and 截至2018年12月10日 hold for what
/// comes after them, until replaced or the paragraph ends.
///
/// It also gives dates without a year the year in force; what none is in force for stays unresolved.
struct PeriodTracker {
  /// A period that was set, with the place where it was.
  struct Topic {
    let period: PeriodInForce?
    let folded: Range<Int>?
    /// Set in passing, behind the subject: it ends with the sentence or at a semicolon.
    var isPassing = false
    var origin = ContextOrigin.inherited
  }

  let cues: PeriodCues
  private(set) var figures: [Figure]
  private let documentTopic: Topic?
  private let documentDate: CalendarDate?

  private var sections: [(level: Int, topic: Topic)] = []
  private var headingLevel: Int?
  private var paragraphTopic: Topic?
  private var sentenceTopic: Topic?
  /// What held at the end of the last paragraph, for the list or table that it leads to.
  private var leadTopic: Topic?
  private var leadsIn = false
  private var isRow = false

  private var contexts: [PeriodContext] = []
  private var firstFigure = 0

  init(_ folded: FoldedText, _ figures: [Figure], metadata: DocumentMetadata) {
    cues = PeriodCues(folded.scalars)
    self.figures = figures
    documentTopic = metadata.ownPeriod.map {
      Topic(period: .dates($0), folded: nil, origin: .document)
    }
    documentDate = metadata.date
  }

  /// Gives dates among the figures the years that the text around them tells.
  static func resolve(
    _ figures: inout [Figure], of folded: FoldedText, tables: [Table], metadata: DocumentMetadata
  ) {
    var tracker = PeriodTracker(folded, figures, metadata: metadata)
    // Handed over, so that they are not copied to be changed.
    figures = []
    defer { figures = tracker.figures }
    var reader = PassageReader(folded, tables: tables, datesOnly: true)
    while let passage = reader.next(of: tracker.figures) {
      tracker.begin(passage)
      for sentence in passage.sentences { tracker.read(sentence) }
      tracker.end(passage)
    }
  }

  func period(of figure: Int) -> PeriodContext {
    contexts[safe: figure - firstFigure] ?? .none
  }

  var documentPeriod: PeriodContext {
    guard let documentTopic else { return .none }
    return PeriodContext(
      period: documentTopic.period, origin: documentTopic.origin, folded: documentTopic.folded)
  }

  // MARK: Passages

  mutating func begin(_ passage: Passage) {
    headingLevel = nil
    isRow = passage.kind == .row
    switch passage.kind {
    case .heading(let level):
      sections.removeAll { $0.level >= level }
      headingLevel = level
      paragraphTopic = nil
      leadTopic = nil
      leadsIn = false
    case .prose: paragraphTopic = nil
    case .item: paragraphTopic = leadsIn ? leadTopic : nil
    case .row: paragraphTopic = leadTopic
    }
  }

  mutating func end(_ passage: Passage) {
    switch passage.kind {
    case .prose:
      leadTopic = sentenceTopic ?? paragraphTopic
      leadsIn = passage.leadsIn
    case .heading(let level):
      if let topic = headingTopic(passage) { sections.append((level, topic)) }
    case .item, .row: break
    }
    sentenceTopic = nil
  }

  /// The one period that a heading names.
  private func headingTopic(_ passage: Passage) -> Topic? {
    var found: Topic?
    for sentence in passage.sentences {
      for index in sentence.figures {
        let figure = figures[index]
        guard let period = figure.period, !cues.isPlanName(figure) else { continue }
        if let found, found.period != .dates(period) { return nil }
        found = Topic(period: .dates(period), folded: figure.folded)
      }
    }
    return found
  }

  // MARK: Sentences

  mutating func read(_ sentence: Sentence) {
    firstFigure = sentence.figures.lowerBound
    contexts = [PeriodContext](repeating: .none, count: sentence.figures.count)
    sentenceTopic = nil
    if isRow {
      readRow(sentence)
      return
    }
    for (number, clause) in sentence.clauses.enumerated() {
      read(clause.range, clause.figures, isFirst: number == 0)
    }
  }

  private mutating func read(_ clause: Range<Int>, _ indices: Range<Int>, isFirst: Bool) {
    if sentenceTopic?.isPassing == true {
      if cues.at(clause.lowerBound - 1) == ";" || cues.startsCumulative(clause) {
        sentenceTopic = nil
      }
    }
    if cues.startsWholeYear(clause) { holdYear(isFirst: isFirst) }
    if cues.startsNow(clause) {
      sentenceTopic = nil
      if isFirst { paragraphTopic = nil }
      sentenceTopic = documentTopic
    }
    /// What the clause itself set so far, and for the next figure alone.
    var mention: Topic?
    var own: Topic?
    var unclaimed: [Int] = []
    var lastReach: Topic?
    for index in indices {
      resolve(index, mention)
      let figure = figures[index]
      guard let period = cues.period(of: figure, until: documentDate) else {
        if figure.kind == .name { continue }
        if let topic = own {
          set(index, topic, .written)
          own = nil
        } else if let topic = mention {
          set(index, topic, .written)
        } else {
          set(index, inForce)
          unclaimed.append(index)
        }
        continue
      }
      let topic = Topic(period: period.period, folded: figure.folded)
      set(index, topic, .written)
      let next = index + 1 < indices.upperBound ? figures[index + 1] : nil
      switch cues.role(of: figure, period, in: clause, next: next, isFirst: isFirst) {
      case .ignored: break
      case .own: own = topic
      case .bracketed(let position):
        claimInBracket(topic, at: position, indices, index, &mention)
      case .behind(let reach):
        // English names the time behind the figure: 413 in 2011.
        var topic = topic
        topic.isPassing = true
        if reach, let nearest = unclaimed.popLast() { set(nearest, topic, .written) }
        lastReach = topic
        sentenceTopic = topic
      case .topic:
        mention = topic
        // 4月30日前结束 holds for its clause alone.
        if case .dates(let dates) = period.period, dates.start == nil { break }
        sentenceTopic = topic
        if isFirst { paragraphTopic = topic }
      case .passing(let reachesBack):
        var topic = topic
        topic.isPassing = true
        mention = topic
        if !cues.isEvent(period) { sentenceTopic = topic }
        if reachesBack {
          for index in unclaimed { set(index, topic, .written) }
          unclaimed = []
        }
      }
    }
    if let lastReach {
      for index in unclaimed { set(index, lastReach, .written) }
    }
  }

  /// 全年 behind 年末 is all of that year again.
  private mutating func holdYear(isFirst: Bool) {
    guard let topic = sentenceTopic ?? paragraphTopic, case .dates(let dates) = topic.period,
      dates.start?.month != nil
    else { return }
    var whole: Topic?
    if let year = dates.singleYear {
      whole = Topic(
        period: .dates(CalendarPeriod(date: CalendarDate(year: year))), folded: topic.folded)
    }
    sentenceTopic = whole
    paragraphTopic = isFirst ? whole : nil
  }

  /// A date in brackets tells when the figure before it was taken, or spells out 五年里.
  private mutating func claimInBracket(
    _ topic: Topic, at bracket: Int, _ indices: Range<Int>, _ index: Int, _ mention: inout Topic?
  ) {
    guard index > indices.lowerBound, figures[index - 1].folded.upperBound + 2 >= bracket else {
      return
    }
    if mention?.folded == figures[index - 1].folded, case .last = mention?.period {
      mention = topic
      sentenceTopic = topic
      if paragraphTopic?.folded == figures[index - 1].folded { paragraphTopic = topic }
    } else if figures[index - 1].folded.upperBound == bracket, figures[index - 1].value != nil {
      set(index - 1, topic, .written)
    }
  }

  /// Dates in the cells of a table hold for what their labels name, not for what comes next.
  private mutating func readRow(_ sentence: Sentence) {
    for index in sentence.figures {
      resolve(index, nil)
      let period = figures[index].period
      let own = period.map { Topic(period: .dates($0), folded: figures[index].folded) }
      set(index, own ?? inForce, own == nil ? nil : .written)
    }
  }

  /// What holds where the clause itself says nothing.
  private var inForce: Topic? {
    sentenceTopic ?? paragraphTopic ?? sections.last?.topic ?? documentTopic
  }

  private mutating func set(_ index: Int, _ topic: Topic?, _ origin: ContextOrigin? = nil) {
    guard let topic, contexts.indices.contains(index - firstFigure) else { return }
    contexts[index - firstFigure] = PeriodContext(
      period: topic.period, origin: origin ?? topic.origin, folded: topic.folded)
  }

  // MARK: Years

  /// Gives a date the year in force: 4月30日 behind 今年3月, 上年 under a heading of 2024年.
  private mutating func resolve(_ index: Int, _ mention: Topic?) {
    guard let period = figures[index].period, !period.isFiscal, let start = period.start,
      let end = period.end
    else {
      return
    }
    let shift = cues.yearShift(figures[index])
    guard start.year == nil || shift != nil else { return }
    // 本年 is the year that the paragraph is about, whatever other years the sentence mentions:
    // but for one right before it.
    let isThisYear = shift == 0 && mention?.folded?.upperBound != figures[index].folded.lowerBound
    let force =
      [
        isThisYear ? yearTopic(paragraphTopic) ?? yearTopic(sections.last?.topic) : nil, mention,
        sentenceTopic, paragraphTopic, comparedYear(behind: index), sections.last?.topic,
      ]
      .lazy.compactMap { $0 }.first
    guard case .dates(let dates) = force?.period else { return }
    if cues.isMonthEnd(figures[index]) {
      guard dates.start == dates.end, let month = dates.start?.month else { return }
      figures[index] = figures[index].dated(
        CalendarPeriod(date: CalendarDate(year: dates.start?.year, month: month)))
      return
    }
    guard let year = dates.singleYear, !dates.isFiscal,
      // An English quarter may be one of the company's own year.
      !cues.isLatin(figures[index]) || dates.start?.month == nil || figures[index].kind != .period
    else { return }
    func inYear(_ date: CalendarDate) -> CalendarDate {
      CalendarDate(year: year + (shift ?? 0), month: date.month, day: date.day)
    }
    figures[index] = figures[index].dated(
      CalendarPeriod(start: inYear(start), end: inYear(end)))
  }
}

extension PeriodTracker {
  /// The topic, if it lies within one year.
  private func yearTopic(_ topic: Topic?) -> Topic? {
    guard case .dates(let dates) = topic?.period, dates.singleYear != nil else { return nil }
    return topic
  }

  /// 截至9月，较去年增加: the year after the one that the same sentence compares with.
  private func comparedYear(behind index: Int) -> Topic? {
    for later in stretch(index + 1, min(firstFigure + contexts.count, index + 33)) {
      let figure = figures[later]
      guard figure.isWord, cues.isLastYear(figure), cues.isCompared(figure),
        let year = figure.period?.singleYear
      else { continue }
      return Topic(
        period: .dates(CalendarPeriod(date: CalendarDate(year: year + 1))), folded: figure.folded)
    }
    return nil
  }
}

extension CalendarPeriod {
  init(date: CalendarDate) { self.init(start: date, end: date) }

  /// The year in which all of it lies; of 今年3月以来 the year of its first month.
  var singleYear: Int? {
    guard let year = start?.year else { return nil }
    guard let end else { return start?.month == nil ? nil : year }
    return end.year == year ? year : nil
  }
}

extension Figure {
  var isDate: Bool {
    switch kind {
    case .year, .month, .date, .period: true
    default: false
    }
  }

  /// Whether the year of the date is not its own: 9月, 年末, 上年.
  var wantsYear: Bool {
    isDate && (isWord || period?.start?.year == nil)
  }

  /// The figure with other dates than the lexer could give it.
  func dated(_ period: CalendarPeriod) -> Figure {
    Figure(
      span: span, folded: folded, kind: kind, value: nil, unit: unit, isExact: isExact,
      qualifier: qualifier, period: period, notation: notation, isWord: isWord)
  }
}

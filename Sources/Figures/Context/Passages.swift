import SourceText

/// A paragraph, heading, list item or table row, with the sentences that hold figures.
struct Passage {
  enum Kind: Equatable {
    case prose
    /// 1 is the title; the larger the number, the smaller the section.
    case heading(level: Int)
    case item
    case row
  }

  let range: Range<Int>
  let kind: Kind
  let sentences: [Sentence]
  /// Whether what follows belongs to it: it ends with a colon.
  let leadsIn: Bool
}

/// A sentence with its clauses, each with the figures in it.
struct Sentence {
  let range: Range<Int>
  var clauses: [(range: Range<Int>, figures: Range<Int>)]

  var figures: Range<Int> {
    guard let first = clauses.first, let last = clauses.last else { return 0..<0 }
    return first.figures.lowerBound..<last.figures.upperBound
  }
}

/// The sentences and clauses of a passage as far as they are cut.
private struct PassageCut {
  var sentences: [Sentence] = []
  private(set) var sentenceStart: Int
  private var clauses: [(range: Range<Int>, figures: Range<Int>)] = []
  private var clauseStart: Int
  private var clauseFigure: Int

  init(from start: Int, figure: Int) {
    (sentenceStart, clauseStart, clauseFigure) = (start, start, figure)
  }

  mutating func endClause(_ end: Int, figure: Int) {
    if end > clauseStart || figure > clauseFigure {
      clauses.append((clauseStart..<max(end, clauseStart), clauseFigure..<figure))
    }
    clauseStart = max(end, clauseStart)
    clauseFigure = figure
  }

  mutating func endSentence(_ end: Int, figure: Int) {
    endClause(end, figure: figure)
    if !clauses.isEmpty {
      sentences.append(Sentence(range: sentenceStart..<clauseStart, clauses: clauses))
    }
    clauses.removeAll(keepingCapacity: true)
    sentenceStart = clauseStart
  }
}

/// Cuts a folded text into passages, sentences and clauses, from left to right.
struct PassageReader {
  private let s: [UInt32]
  /// Whether a passage is cut into sentences only where it holds a date.
  private let isDatesOnly: Bool
  private let folded: FoldedText
  /// Where the tables stand, in bytes.
  private let tables: [SourceSpan]
  private var nextTable = 0
  private var i = 0
  private var nextFigure = 0
  private var isFirst = true

  init(
    _ folded: FoldedText, tables: [Table], datesOnly: Bool = false
  ) {
    s = folded.scalars
    self.folded = folded
    self.tables = tables.map(\.span)
    isDatesOnly = datesOnly
  }

  /// The next passage; the figures are those of the text, handed over anew since those who ask may
  /// change them.
  mutating func next(of figures: [Figure]) -> Passage? {
    guard i < s.count else { return nil }
    let start = i
    let firstFigure = nextFigure
    let end = lineEnd(from: start)
    let isRow = isInTable(start)
    var cut = PassageCut(from: start, figure: firstFigure)
    if !isDatesOnly || holdsDate(figures, before: end) {
      scan(&cut, figures, to: end, isRow: isRow)
    } else {
      while nextFigure < figures.count, figures[nextFigure].folded.lowerBound < end {
        nextFigure += 1
      }
    }
    i = min(end + 1, s.count)
    let range = start..<end
    let kind = isRow ? .row : kind(of: range, figures: nextFigure - firstFigure)
    isFirst = false
    return Passage(
      range: range, kind: kind, sentences: cut.sentences,
      leadsIn: !range.isEmpty && s[end - 1] == ":")
  }

  private mutating func isInTable(_ index: Int) -> Bool {
    let offset = Int(folded.offsets[index])
    while nextTable < tables.count, tables[nextTable].end <= offset { nextTable += 1 }
    return s[index] == "|" || nextTable < tables.count && tables[nextTable].contains(offset)
  }

  private func lineEnd(from start: Int) -> Int {
    s.withUnsafeBufferPointer { scalars in
      var end = start
      while end < scalars.count, scalars[end] != Folding.lineFeed { end += 1 }
      return end
    }
  }

  private func holdsDate(_ figures: [Figure], before end: Int) -> Bool {
    var index = nextFigure
    while index < figures.count, figures[index].folded.lowerBound < end {
      if figures[index].isDate { return true }
      index += 1
    }
    return false
  }

  private mutating func scan(
    _ cut: inout PassageCut, _ figures: [Figure], to end: Int, isRow: Bool
  ) {
    var depth = 0
    var nextStart = figures[safe: nextFigure]?.folded.lowerBound ?? .max
    var i = i
    while i < end {
      if nextStart <= i {
        i = max(i, figures[nextFigure].folded.upperBound)
        nextFigure += 1
        nextStart = figures[safe: nextFigure]?.folded.lowerBound ?? .max
        continue
      }
      let scalar = s[i]
      i += 1
      // Chinese characters, which most of a text is, cut nothing.
      if scalar > 0x3002 { continue }
      switch scalar {
      case "(": depth += 1
      case ")": depth = max(0, depth - 1)
      case ",": if depth == 0 { cut.endClause(i, figure: nextFigure) }
      case ";": cut.endClause(i, figure: nextFigure)
      case "|": if isRow { cut.endClause(i, figure: nextFigure) }
      case "。", "!", "?", ".":
        if !isRow, scalar != "." || isFullStop(i - 1) {
          cut.endSentence(i, figure: nextFigure)
          depth = 0
        }
      default: break
      }
    }
    cut.endSentence(max(end, cut.sentenceStart), figure: nextFigure)
  }

  /// Whether a point ends a sentence of English: a blank and a capital or nothing follow, and no
  /// initial or abbreviation stands before it.
  private func isFullStop(_ i: Int) -> Bool {
    guard i > 0 else { return false }
    var j = i + 1
    while j < s.count, s[j] == "”" || s[j] == "\"" || s[j] == ")" || s[j] == "’" { j += 1 }
    guard j < s.count, s[j] != Folding.lineFeed else { return true }
    guard s[j] == Folding.space, j + 1 < s.count else { return false }
    let next = s[j + 1]
    guard next < 0x61 || next > 0x7A else { return false }
    var start = i
    while start > 0, Folding.isLatinLetter(s[start - 1]) { start -= 1 }
    if i - start == 1, s[start] < 0x61 { return false }
    return PassageReader.abbreviations.match(s, endingAt: i, from: start)?.length != i - start
      || i == start
  }

  private static let abbreviations = WordTable<Bool>([
    (
      "mr|mrs|ms|dr|no|vs|inc|corp|ltd|co|st|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec", true
    ),
    ("approx|est|fig|figs|etc|cf|al|wash|calif|mass|conn|ill|tex|fla|pa|va|md", true),
  ])

  private func kind(of range: Range<Int>, figures: Int) -> Passage.Kind {
    guard let first = range.first else { return .prose }
    var i = first
    while i < range.upperBound, s[i] == "#" { i += 1 }
    if i > first, i - first <= 6 { return .heading(level: i - first) }
    let isShort = range.count <= 40
    let endsOpen = !PassageReader.ends.contains(s[range.upperBound - 1])
    switch s[first] {
    case "-", "*", "+", "•", "●", "·", "▲", "■", "◆", ">": return .item
    case "第":
      if isShort, endsOpen,
        let mark = s[range].dropFirst().prefix(4).firstIndex(where: {
          $0 == "章" || $0 == "节" || $0 == "篇"
        })
      {
        return .heading(level: s[mark] == "节" ? 3 : 2)
      }
    default:
      if let level = numberedLevel(range) {
        return isShort && endsOpen && (level < 4 || figures < 2) && !holdsClause(range)
          ? .heading(level: level) : .item
      }
    }
    if isFirst, endsOpen, range.count <= 80 { return .heading(level: 1) }
    return .prose
  }

  /// How deep a numbered heading stands, as Chinese reports number their sections: 一、 and （一）
  /// are 2 and 3, digits 4 and 5.
  private func numberedLevel(_ range: Range<Int>) -> Int? {
    var i = range.lowerBound
    let isBracketed = s[i] == "("
    if isBracketed { i += 1 }
    let start = i
    while i < range.upperBound, i - start < 4,
      Folding.isDigit(s[i]) || ChineseNumerals.isNumeral(s[i])
    {
      i += 1
    }
    guard i > start, i < range.upperBound else { return nil }
    let isChinese = !Folding.isDigit(s[start])
    if isBracketed { return s[i] == ")" ? (isChinese ? 3 : 5) : nil }
    switch s[i] {
    case "、": return isChinese ? 2 : 4
    case ".", ")":
      if i + 1 < range.upperBound, Folding.isDigit(s[i + 1]) { return nil }
      return isChinese ? 2 : 4
    default: return nil
    }
  }

  private func holdsClause(_ range: Range<Int>) -> Bool {
    s[range].contains { $0 == "," || $0 == ";" || $0 == "。" || $0 == ":" }
  }

  private static let ends = Set("。！？；：，!?;:,.、".unicodeScalars.map(\.value))
}

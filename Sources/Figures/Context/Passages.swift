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

/// Cuts a folded text into passages, sentences and clauses, from left to right.
struct PassageReader {
  private let s: [UInt32]
  private let figures: [Figure]
  private var i = 0
  private var nextFigure = 0
  private var isFirst = true

  init(_ folded: FoldedText, _ figures: [Figure]) {
    s = folded.scalars
    self.figures = figures
  }

  mutating func next() -> Passage? {
    guard i < s.count else { return nil }
    let start = i
    let firstFigure = nextFigure
    let isRow = s[start] == "|"
    var sentences: [Sentence] = []
    var clauses: [(range: Range<Int>, figures: Range<Int>)] = []
    var sentenceStart = start
    var clauseStart = start
    var clauseFigure = nextFigure
    var depth = 0

    func endClause(_ end: Int) {
      if end > clauseStart || nextFigure > clauseFigure {
        clauses.append((clauseStart..<end, clauseFigure..<nextFigure))
      }
      clauseStart = end
      clauseFigure = nextFigure
    }
    func endSentence(_ end: Int) {
      endClause(end)
      if !clauses.isEmpty {
        sentences.append(Sentence(range: sentenceStart..<end, clauses: clauses))
      }
      clauses = []
      sentenceStart = end
      depth = 0
    }

    while i < s.count {
      if nextFigure < figures.count, figures[nextFigure].folded.lowerBound <= i {
        i = max(i, figures[nextFigure].folded.upperBound)
        nextFigure += 1
        continue
      }
      let scalar = s[i]
      i += 1
      if scalar == Folding.lineFeed { break }
      switch scalar {
      case "(": depth += 1
      case ")": depth = max(0, depth - 1)
      case ",", ";": if depth == 0 || scalar == ";" { endClause(i) }
      case "。", "!", "?": if !isRow { endSentence(i) }
      case ".": if !isRow, isFullStop(i - 1) { endSentence(i) }
      case "|": if isRow { endClause(i) }
      default: break
      }
    }
    let end = i > start && s[i - 1] == Folding.lineFeed ? i - 1 : i
    endSentence(max(end, sentenceStart))
    let range = start..<end
    let kind = isRow ? .row : kind(of: range, figures: nextFigure - firstFigure)
    isFirst = false
    return Passage(
      range: range, kind: kind, sentences: sentences, leadsIn: !range.isEmpty && s[end - 1] == ":")
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

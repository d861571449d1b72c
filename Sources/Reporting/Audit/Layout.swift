import Figures
import SourceText

/// A piece of a document's text as it is shown.
enum LayoutRun: Hashable, Sendable {
  case text(String)
  /// A figure by its number in the document; one that runs over a paragraph's end has two pieces,
  /// of which the first is its place.
  case figure(Int, String, isFirst: Bool)
}

/// A paragraph, heading, item or table of a document.
enum LayoutBlock: Hashable, Sendable {
  case heading(level: Int, [LayoutRun])
  case paragraph([LayoutRun])
  /// `isBullet` where the mark before it was only a mark, which has been left out.
  case item([LayoutRun], isBullet: Bool)
  case table([LayoutRow])
  /// Lines as they are written: a table that is laid out with blanks, a sheet.
  case lines([LayoutRun])
}

struct LayoutRow: Hashable, Sendable {
  let cells: [LayoutCell]
}

struct LayoutCell: Hashable, Sendable {
  let runs: [LayoutRun]
  let columns: Int
  let isHeader: Bool
}

/// A document set for reading: its paragraphs, with every figure at the characters it was read
/// from.
///
/// Paragraphs are those that the figures were read in, so that lines of a scan that break a figure
/// are joined; the characters are those of the document, not of the folded text.
struct Layout: Sendable {
  private(set) var blocks: [LayoutBlock] = []
  /// Figures that stand nowhere in the text shown.
  private(set) var unplaced: [Int] = []
  /// The 1-based numbers of lines of which nothing was read as text: code, comments.
  private(set) var unreadLines: [Int] = []

  private let document: Document
  private var placed: Set<Int> = []

  init(_ document: Document) {
    self.document = document
    if document.sheet != nil {
      blocks = [.lines(rawRuns(SourceSpan(0, document.source.bytes.count)))]
    } else {
      set(DocumentOutline(document).passages)
    }
    unreadLines = Self.unreadLines(of: document)
    unplaced = document.figures.indices.filter {
      document.figures[$0].kind != .name && !placed.contains($0)
    }
  }

  /// Lines with words behind the front matter that nothing of the folded text was made from.
  private static func unreadLines(of document: Document) -> [Int] {
    let source = document.source
    // The lines of a page's source are not those of its text.
    guard document.sheet == nil, TextMarkup(of: source) != .html else { return [] }
    let offsets = document.folded.offsets
    var next = 0
    var lines: [Int] = []
    let first = document.metadata.entries.isEmpty ? 0 : FrontMatterLines.count(source)
    for line in first..<source.lines.starts.count {
      let span = source.lineSpan(line + 1)
      while next < offsets.count, Int(offsets[next]) < span.start { next += 1 }
      let isRead = next < offsets.count && Int(offsets[next]) < span.end
      let isBlank = source.bytes[span.start..<span.end].allSatisfy { $0 <= 0x20 }
      if !isRead, !isBlank { lines.append(line + 1) }
    }
    return lines
  }

  private mutating func set(_ passages: [DocumentOutline.Passage]) {
    var tables = document.tables.indices.makeIterator()
    var nextTable = tables.next()
    var i = 0
    while i < passages.count {
      let passage = passages[i]
      let span = document.folded.span(passage.range)
      while let table = nextTable, document.tables[table].span.end <= span.start {
        nextTable = tables.next()
      }
      if let number = nextTable, document.tables[number].span.overlaps(span) {
        var end = i + 1
        while end < passages.count,
          document.folded.span(passages[end].range).start < document.tables[number].span.end
        {
          end += 1
        }
        set(document.tables[number], passages[i..<end])
        nextTable = tables.next()
        i = end
        continue
      }
      set(passage)
      i += 1
    }
  }

  private mutating func set(_ passage: DocumentOutline.Passage) {
    var range = passage.range
    guard !range.isEmpty else { return }
    let scalars = document.folded.scalars
    switch passage.kind {
    case .heading(let level):
      while let first = range.first, scalars[first] == 0x23 || scalars[first] == 0x20 {
        range = first + 1..<range.upperBound
      }
      // A scan may begin in the midst of a sentence, which is no title.
      append(range.count > 40 ? .paragraph(runs(range)) : .heading(level: level, runs(range)))
    case .item:
      if let text = textBehindBullet(range) {
        append(.item(runs(text), isBullet: true))
      } else {
        append(.item(runs(range), isBullet: false))
      }
    case .prose, .row: append(.paragraph(runs(range)))
    }
  }

  /// What stands behind a dash or star and a blank, which folding may have dropped.
  private func textBehindBullet(_ range: Range<Int>) -> Range<Int>? {
    let folded = document.folded
    guard [0x2D, 0x2A, 0x2B].contains(folded.scalars[range.lowerBound]) else { return nil }
    let behind = Int(folded.offsets[range.lowerBound]) + 1
    guard behind < document.source.bytes.count, document.source.bytes[behind] == 0x20 else {
      return nil
    }
    var start = range.lowerBound + 1
    while start < range.upperBound, folded.scalars[start] == Folding.space { start += 1 }
    return start..<range.upperBound
  }

  private mutating func append(_ block: LayoutBlock) {
    switch block {
    case .heading(_, let runs), .paragraph(let runs), .item(let runs, _), .lines(let runs):
      if runs.isEmpty { return }
    case .table(let rows): if rows.isEmpty { return }
    }
    blocks.append(block)
  }

  // MARK: Tables

  private mutating func set(_ table: Table, _ passages: ArraySlice<DocumentOutline.Passage>) {
    if let rows = rows(of: table, passages) {
      append(.table(rows))
      return
    }
    guard TextMarkup(of: document.source) != .html, let first = passages.first,
      let last = passages.last
    else {
      for passage in passages { set(passage) }
      return
    }
    let source = document.source
    let start = source.lines.line(at: document.folded.span(first.range).start)
    let end = source.lines.line(at: document.folded.span(last.range).end)
    append(
      .lines(
        rawRuns(SourceSpan(source.lines.starts[start], source.lineSpan(end + 1).end))))
  }

  /// The rows of a table whose cells hold all its text; `nil` where they do not, as where cells
  /// are written over several lines.
  private mutating func rows(
    of table: Table, _ passages: ArraySlice<DocumentOutline.Passage>
  ) -> [LayoutRow]? {
    let folded = document.folded
    var ranges: [Range<Int>] = []
    var held = 0
    for (number, cell) in table.cells.enumerated() {
      guard table.text(ofCell: number, in: document.source) == document.source.text(cell.span)
      else { return nil }
      let start = folded.index(ofByte: cell.span.start)
      let range = start..<max(start, folded.index(ofByte: cell.span.end))
      if let last = ranges.last, range.lowerBound < last.upperBound { return nil }
      ranges.append(range)
      held += range.count { !Self.isLayout(folded.scalars[$0]) }
    }
    var whole = 0
    for passage in passages {
      whole += passage.range.count { !Self.isLayout(folded.scalars[$0]) }
    }
    guard held == whole else { return nil }
    var rows: [LayoutRow] = []
    for row in table.rows.indices {
      var cells: [LayoutCell] = []
      var column = 0
      for number in table.cells(ofRow: row) {
        let cell = table.cells[number]
        if cell.columns.lowerBound > column {
          cells += Self.empty(cell.columns.lowerBound - column)
        }
        cells.append(
          LayoutCell(
            runs: runs(ranges[number]), columns: cell.columns.count, isHeader: cell.isHeader))
        column = cell.columns.upperBound
      }
      if column < table.columns.count { cells += Self.empty(table.columns.count - column) }
      if !table.cells(ofRow: row).isEmpty { rows.append(LayoutRow(cells: cells)) }
    }
    return rows
  }

  private static func empty(_ count: Int) -> [LayoutCell] {
    (0..<count).map { _ in LayoutCell(runs: [], columns: 1, isHeader: false) }
  }

  /// What lays a table out and says nothing: bars, rules, blanks, commas and quotes.
  private static func isLayout(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20, 0x09, 0x0A, 0x22, 0x2B, 0x2C, 0x2D, 0x3A, 0x3B, 0x3D, 0x7C, 0x2014, 0x2500...0x257F:
      true
    default: false
    }
  }

  // MARK: Runs

  /// The characters of a stretch of the folded text, with the figures in it.
  mutating func runs(_ range: Range<Int>) -> [LayoutRun] {
    let runs = Self.runs(of: document, range) { placed.contains($0) }
    for case .figure(let figure, _, _) in runs { placed.insert(figure) }
    return runs
  }

  static func runs(
    of document: Document, _ range: Range<Int>, isPlaced: (Int) -> Bool = { _ in false }
  ) -> [LayoutRun] {
    guard let first = range.first else { return [] }
    let offsets = document.folded.offsets
    let figures = document.figures
    var next = Self.firstFigure(endingBehind: Int(offsets[first]), figures)
    var runs: [LayoutRun] = []
    var i = first
    while i < range.upperBound {
      let offset = Int(offsets[i])
      while next < figures.count, figures[next].span.end <= offset || figures[next].kind == .name {
        next += 1
      }
      var end = i + 1
      if next < figures.count, figures[next].span.start <= offset {
        while end < range.upperBound, Int(offsets[end]) < figures[next].span.end { end += 1 }
        runs.append(
          .figure(next, text(of: document, i..<end), isFirst: !isPlaced(next)))
        next += 1
      } else {
        let stop = next < figures.count ? figures[next].span.start : .max
        while end < range.upperBound, Int(offsets[end]) < stop { end += 1 }
        runs.append(.text(text(of: document, i..<end)))
      }
      i = end
    }
    return runs
  }

  /// The text as it is written, blanks and line breaks as they were folded.
  static func text(of document: Document, _ range: Range<Int>) -> String {
    let folded = document.folded
    let source = document.source.bytes
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count * 3)
    for i in range {
      let scalar = folded.scalars[i]
      let start = Int(folded.offsets[i])
      let end = min(start + Int(folded.lengths[i]), source.count)
      if scalar == Folding.space || scalar == Folding.lineFeed {
        bytes.append(0x20)
      } else if end > start, source[start] != 0x26 || end == start + 1 {
        bytes += source[start..<end]
      } else if let scalar = Unicode.Scalar(scalar) {
        // A reference such as &lt; is the character that it stands for.
        bytes += Array(String(Character(scalar)).utf8)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Bytes as they are, line breaks and blanks included, with the figures in them.
  private mutating func rawRuns(_ span: SourceSpan) -> [LayoutRun] {
    let figures = document.figures
    var next = Self.firstFigure(endingBehind: span.start, figures)
    var runs: [LayoutRun] = []
    var offset = span.start
    while offset < span.end {
      while next < figures.count, figures[next].kind == .name || figures[next].span.end <= offset {
        next += 1
      }
      guard next < figures.count, figures[next].span.start < span.end else { break }
      let start = max(figures[next].span.start, offset)
      let end = min(figures[next].span.end, span.end)
      if start > offset { runs.append(.text(document.source.text(SourceSpan(offset, start)))) }
      runs.append(
        .figure(
          next, document.source.text(SourceSpan(start, end)), isFirst: placed.insert(next).inserted)
      )
      offset = end
      next += 1
    }
    if offset < span.end { runs.append(.text(document.source.text(SourceSpan(offset, span.end)))) }
    return runs
  }

  private static func firstFigure(endingBehind offset: Int, _ figures: [Figure]) -> Int {
    var low = 0
    var high = figures.count
    while low < high {
      let middle = (low + high) / 2
      if figures[middle].span.end <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// How many lines of a text are its front matter.
private enum FrontMatterLines {
  static func count(_ source: SourceText) -> Int {
    guard source.text(source.lineSpan(1)) == "---" else { return 0 }
    for line in 2...max(2, min(source.lines.starts.count, 200)) {
      guard line <= source.lines.starts.count else { return 0 }
      let text = source.text(source.lineSpan(line))
      if text == "---" || text == "..." { return line }
    }
    return 0
  }
}

/// The cells of the tables of a page, gathered while its tags go by.
///
/// A table that holds tables lays out the page, so that only its inner ones are kept.
struct HTMLTables {
  private(set) var cells: [MarkupCell] = []
  private var open: [OpenTable] = []
  private var closed = 0

  private struct OpenTable {
    var holdsTables = false
    var row = -1
    var column = 0
    var cells: [MarkupCell] = []
    var cell: OpenCell?
    /// Cells of rows above that reach down into this one and further.
    var reaching: [(columns: Range<Int>, rows: Int)] = []
  }

  private struct OpenCell {
    let start: Int
    let column: Int
    let rowSpan: Int
    let columnSpan: Int
    let isHeader: Bool
    var foldedStart: Int?
  }

  private static let mostDepth = 64
  private static let mostReaching = 256

  /// Takes up a tag; `count` is how many folded code points there are before it.
  mutating func read(
    _ markup: HTMLMarkup, _ element: HTMLElement, from start: Int, count: Int,
    _ scanner: HTMLScanner
  ) {
    switch element {
    case .table:
      if markup.isEnd {
        closeTable(at: start, count)
      } else if open.count < Self.mostDepth {
        if !open.isEmpty { open[open.count - 1].holdsTables = true }
        open.append(OpenTable())
      }
    case .row:
      closeCell(at: start, count)
      if !markup.isEnd { beginRow(markup, start) }
    case .cell, .headerCell:
      closeCell(at: start, count)
      if !markup.isEnd { openCell(markup, isHeader: element == .headerCell, scanner) }
    default: break
    }
  }

  /// Says that the next folded code point will have this index.
  @inline(__always)
  mutating func textBegins(at index: Int) {
    guard !open.isEmpty, open[open.count - 1].cell?.foldedStart == nil else { return }
    open[open.count - 1].cell?.foldedStart = index
  }

  mutating func closeAll(at end: Int, _ count: Int) {
    while !open.isEmpty { closeTable(at: end, count) }
  }

  private mutating func beginRow(_ markup: HTMLMarkup, _ start: Int) {
    guard !open.isEmpty else { return }
    let top = open.count - 1
    // A group of rows begins one only when its own row does.
    guard open[top].row < 0 || open[top].column > 0 || !open[top].reaching.isEmpty else {
      open[top].row = max(open[top].row, 0)
      return
    }
    open[top].row += 1
    open[top].column = 0
    open[top].reaching = open[top].reaching.compactMap {
      $0.rows > 1 ? ($0.columns, $0.rows - 1) : nil
    }
  }

  private mutating func openCell(_ markup: HTMLMarkup, isHeader: Bool, _ scanner: HTMLScanner) {
    guard !open.isEmpty else { return }
    let top = open.count - 1
    open[top].row = max(open[top].row, 0)
    var column = open[top].column
    while let reaching = open[top].reaching.first(where: { $0.columns.contains(column) }) {
      column = reaching.columns.upperBound
    }
    let rowSpan = scanner.number("rowspan", in: markup.attributes)
    let columnSpan = scanner.number("colspan", in: markup.attributes)
    if rowSpan > 1, open[top].reaching.count < Self.mostReaching {
      open[top].reaching.append((column..<column + columnSpan, rowSpan))
    }
    open[top].column = column + columnSpan
    open[top].cell = OpenCell(
      start: markup.end, column: column, rowSpan: rowSpan, columnSpan: columnSpan,
      isHeader: isHeader)
  }

  private mutating func closeCell(at end: Int, _ count: Int) {
    guard !open.isEmpty, let cell = open[open.count - 1].cell else { return }
    let top = open.count - 1
    open[top].cell = nil
    guard !open[top].holdsTables else { return }
    open[top].cells.append(
      MarkupCell(
        table: closed, row: open[top].row, column: cell.column, rowSpan: cell.rowSpan,
        columnSpan: cell.columnSpan, isHeader: cell.isHeader,
        span: SourceSpan(cell.start, max(cell.start, end)),
        folded: min(cell.foldedStart ?? count, count)..<count))
  }

  private mutating func closeTable(at end: Int, _ count: Int) {
    closeCell(at: end, count)
    guard let table = open.popLast(), !table.holdsTables, !table.cells.isEmpty else { return }
    cells += table.cells
    closed += 1
  }
}

import SourceText

extension RawTable {
  /// The tables whose cells markup declares, in order of place.
  static func declared(in folded: FoldedText) -> [RawTable] {
    var tables: [RawTable] = []
    var start = 0
    while start < folded.cells.count {
      var end = start + 1
      while end < folded.cells.count, folded.cells[end].table == folded.cells[start].table {
        end += 1
      }
      if let table = RawTable(folded.cells[start..<end], in: folded) { tables.append(table) }
      start = end
    }
    return tables
  }

  private static let mostColumns = 16_384

  private init?(_ cells: ArraySlice<MarkupCell>, in folded: FoldedText) {
    guard let first = cells.first, let last = cells.last else { return nil }
    self.init(layout: .markup, span: first.span.union(last.span))
    var headers = 0
    var onlyHeaders = true
    for cell in cells {
      // Rows without cells keep their place, so that the grid is the one of the page.
      while rows.count <= cell.row, rows.count < cells.count + 1 { rows.append(RawRow()) }
      guard rows.indices.contains(cell.row), cell.column < Self.mostColumns else { continue }
      // Spans in markup may claim any width; the widest that is believed is what stands there.
      let end = min(cell.column + max(1, cell.columnSpan), Self.mostColumns)
      columnCount = max(columnCount, cell.columnSpan > 64 ? cell.column + 1 : end)
      if onlyHeaders {
        if cell.isHeader { headers = max(headers, cell.row + 1) } else { onlyHeaders = false }
        // A header beside cells of values names its row.
        if !cell.isHeader { headers = min(headers, cell.row) }
      }
      let range = folded.trimmed(cell.folded)
      guard !range.isEmpty else { continue }
      let raw = RawCell(
        span: folded.span(range), folded: range,
        columns: cell.column..<(cell.columnSpan > 64 ? cell.column + 1 : end))
      rows[cell.row].cells.append(raw)
      for row in (cell.row + 1)..<max(cell.row + 1, min(cell.row + cell.rowSpan, cell.row + 512)) {
        while rows.count <= row, rows.count < cells.count + 1 { rows.append(RawRow()) }
        guard rows.indices.contains(row), rows[row].reaching.count < 16 else { break }
        rows[row].reaching.append(raw)
      }
    }
    if headers > 0 { headerRows = headers }
    for row in rows.indices {
      rows[row].cells.sort { $0.columns.lowerBound < $1.columns.lowerBound }
    }
    guard columnCount > 0, rows.contains(where: { !$0.cells.isEmpty }) else { return nil }
  }
}

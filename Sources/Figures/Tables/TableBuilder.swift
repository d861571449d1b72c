import Quantities
import SourceText

/// Turns a table as it was laid out into one with labels, units and figures.
struct TableBuilder {
  let source: SourceText
  let folded: FoldedText
  let figures: [Figure]
  let referenceYear: Int?
  let reader: CellReader

  init(source: SourceText, folded: FoldedText, figures: [Figure], referenceYear: Int?) {
    self.source = source
    self.folded = folded
    self.figures = figures
    self.referenceYear = referenceYear
    reader = CellReader(s: folded.scalars)
  }

  /// The table, and the figures that stand in its cells instead of those read as prose.
  func build(_ raw: RawTable) -> (table: Table, edits: [FigureEdit]) {
    let read = ReadTable(raw, reader, folded)
    let headers = headers(of: read)
    let caption = captionText(of: read)
    let roles = TableRoles(read, headers: headers, folded: folded)
    let rows = tableRows(read, roles)
    let units = TableUnits(
      read, headers: headers, caption: caption, roles: roles, rows: rows, folded: folded)
    let edits = CellFigures(
      builder: self, read: read, headers: headers, roles: roles, units: units,
      isContents: caption.contains(where: TableWords.isContents)
    ).edits()
    let columns = headers.indices.map { column in
      let unit = units.columns[column] ?? units.general
      let role = TableWords.role(ofLabel: headers[column])
      return TableColumn(
        header: headers[column], role: roles.columns[column],
        isTotal: role == .total || role == .subtotal,
        panel: roles.panels[column], unit: unit?.unit ?? .none, magnitude: unit?.magnitude ?? 0)
    }
    var cells: [TableCell] = []
    var texts: [Int: String] = [:]
    for (row, rawRow) in raw.rows.enumerated() where row >= read.captionRows {
      for (k, cell) in rawRow.cells.enumerated() {
        if !cell.wrapped.isEmpty || raw.layout == .delimited && hasQuotes(cell) {
          texts[cells.count] = folded.text(of: cell)
        }
        let isNil = if case .nothing = read.contents[row][k] { true } else { false }
        cells.append(
          TableCell(
            span: cell.span, row: row - read.captionRows, columns: cell.columns,
            isHeader: row < read.bodyStart, isNil: isNil && row >= read.bodyStart))
      }
    }
    let table = Table(
      span: raw.span, caption: caption.joined(separator: "\n"), rows: rows, columns: columns,
      cells: cells, problems: raw.problems, wrappedTexts: texts)
    return (table, edits)
  }

  private func hasQuotes(_ cell: RawCell) -> Bool {
    source.bytes[cell.span.start..<cell.span.end].contains(0x22)
  }

  private func headers(of read: ReadTable) -> [String] {
    var headers = [String](repeating: "", count: read.raw.columnCount)
    for row in read.captionRows..<max(read.captionRows, read.bodyStart) where row != read.indexRow {
      let cells = read.raw.rows[row].cells
      let isLast = row + 1 >= read.bodyStart
      for (k, cell) in cells.enumerated() {
        let text = folded.text(of: cell)
        var end = cell.columns.upperBound
        // 2019年,,2020年,: a cell of an upper level reaches to the next one.
        if !isLast, read.raw.layout == .bars || read.raw.layout == .delimited,
          cell.columns.lowerBound > 0
        {
          end = k + 1 < cells.count ? cells[k + 1].columns.lowerBound : read.raw.columnCount
        }
        for column in cell.columns.lowerBound..<max(end, cell.columns.upperBound)
        where headers.indices.contains(column) {
          headers[column] = joined(headers[column], text)
        }
      }
    }
    return headers
  }

  private func joined(_ above: String, _ below: String) -> String {
    guard let a = above.unicodeScalars.last, let b = below.unicodeScalars.first else {
      return above + below
    }
    let isChinese = Folding.isChinese(a.value) || Folding.isChinese(b.value)
    return isChinese || above.hasSuffix("(") || below.hasPrefix(")")
      ? above + below : above + " " + below
  }

  private func captionText(of read: ReadTable) -> [String] {
    read.raw.caption.map { folded.text($0) }
      + read.raw.rows[..<read.captionRows].flatMap { row in row.cells.map(folded.text(of:)) }
  }

  private func tableRows(_ read: ReadTable, _ roles: TableRoles) -> [TableRow] {
    var rows: [TableRow] = []
    // The rows that later ones may be parts of, by level.
    var open: [(level: Int, row: Int)] = []
    for (k, row) in (read.captionRows..<max(read.captionRows, read.raw.rows.count)).enumerated() {
      let level = roles.levels[row]
      let isHeader = row < read.bodyStart
      while let last = open.last, last.level >= level { open.removeLast() }
      rows.append(
        TableRow(
          labels: roles.labels[row], role: isHeader ? .header : roles.rows[row], level: level,
          parent: isHeader ? nil : open.last?.row))
      if !isHeader { open.append((level, k)) }
    }
    return rows
  }
}

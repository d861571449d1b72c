import SourceText

/// Puts the lines of a table laid out with blanks into rows: headers, labels over several lines.
struct LayoutRows {
  let columns: LayoutColumns
  let folded: FoldedText
  let source: SourceText
  let figures: [Figure]
  let reader: LayoutReader

  private var rows: [RawRow] = []
  private var furniture: [Range<Int>] = []
  private var labelColumn: Int?
  private var widestLabel = 0
  /// A line of a label: where it stood and which row it went to.
  private var lastLabel: (line: Int, end: Int, start: Int, row: Int)?
  /// Whether the row above waits for the second half of its label below the numbers.
  private var expectsLabelBelow = false

  init(
    columns: LayoutColumns, folded: FoldedText, source: SourceText, figures: [Figure],
    reader: LayoutReader
  ) {
    self.columns = columns
    self.folded = folded
    self.source = source
    self.figures = figures
    self.reader = reader
    labelColumn = columns.columns.firstIndex { !$0.isNumeric }
  }

  /// The table of these lines, or `nil` where they are none.
  mutating func table(
    _ allLines: [LayoutLine], above: [LayoutLine], tail: [LayoutLine], goesOn: Bool
  ) -> RawTable? {
    let lines = withoutFurniture(allLines)
    guard let labelColumn,
      let firstData = lines.firstIndex(where: { $0.isData && !isAxis($0) })
    else { return nil }
    let bodyStart = bodyStart(lines, from: firstData)
    var headers = LayoutHeaders(
      columns: columns, folded: folded, figures: figures, reader: reader)
    headers.add(lines[..<bodyStart], above: above)
    let header = headers.rows()
    widestLabel = 0
    for line in lines where line.isData {
      guard let first = line.segments.first, !first.isAnchor else { continue }
      let place = first.place(byColumns: columns.byColumns)
      let limit = columns.columns[labelColumn].place.upperBound
      widestLabel = max(widestLabel, min(place.upperBound, limit))
    }
    var pending: [LayoutLine] = []
    for line in lines[bodyStart...] where !line.isRule {
      if line.anchors > 0, !isAxis(line) {
        addData(line, behind: pending)
        pending = []
      } else {
        pending.append(line)
      }
    }
    settle(pending, isLast: !goesOn)
    settle(tail, isLast: true)
    guard let first = (header + rows).first(where: { !$0.cells.isEmpty })?.cells.first,
      let last = rows.last(where: { !$0.cells.isEmpty })?.cells.last
    else { return nil }
    var table = RawTable(
      layout: .blanks,
      span: SourceSpan(min(first.span.start, last.span.start), max(first.span.end, last.span.end)))
    table.columnCount = columns.columns.count
    table.headerRows = header.count
    table.rows = header + rows
    table.caption = headers.caption
    table.furniture = furniture
    return table
  }

  /// Whether at least two rows have numbers in one column.
  func sharesColumns(_ lines: [LayoutLine]) -> Bool {
    var counts = [Int](repeating: 0, count: columns.columns.count)
    for line in lines where line.isData {
      var taken = -1
      for segment in line.segments where segment.number != nil {
        let place = segment.place(byColumns: columns.byColumns)
        guard let column = columns.column(of: place, behind: taken) else { continue }
        taken = column
        counts[column] += 1
        if counts[column] > 1 { return true }
      }
    }
    return false
  }

  /// Numbers without any word beside them before the first row: the axis of a chart.
  private func isAxis(_ line: LayoutLine) -> Bool {
    line.texts == 0 && line.anchors > 2 && rows.isEmpty
      && line.segments.allSatisfy { $0.number?.year == nil }
      && line.segments.contains { $0.number?.significand == 0 }
  }

  /// Without page numbers, and the running titles between one and the rest of the table.
  private mutating func withoutFurniture(_ lines: [LayoutLine]) -> [LayoutLine] {
    var kept: [LayoutLine] = []
    var i = 0
    func gap(_ a: Int, _ b: Int) -> Int {
      lines.indices.contains(a) && lines.indices.contains(b)
        ? lines[b].number - lines[a].number : .max
    }
    while i < lines.count {
      let line = lines[i]
      i += 1
      guard isPageNumber(line, standsApart: gap(i - 2, i - 1) > 1 || gap(i - 1, i) > 1) else {
        kept.append(line)
        continue
      }
      furniture += line.segments.map(\.folded)
      if i < lines.count, lines[i].segments.count == 1, lines[i].anchors == 0, gap(i - 1, i) > 1,
        gap(i, i + 1) > 1
      {
        i += 1
      }
    }
    return kept
  }

  private func isPageNumber(_ line: LayoutLine, standsApart: Bool) -> Bool {
    guard line.segments.count == 1, let segment = line.segments.first,
      folded.isPageNumber(segment.folded)
    else { return false }
    guard let number = segment.number else { return segment.folded.count > 1 && standsApart }
    return number.isBareInteger && number.digits <= 4 && standsApart
  }

  // MARK: Headers

  /// The first line behind the headers: years above rows of values are headers too.
  private func bodyStart(_ lines: [LayoutLine], from firstData: Int) -> Int {
    var i = firstData
    while i < lines.count, i < firstData + 3 {
      let numbers = lines[i].segments.compactMap(\.number)
      let hasOnlyYears = !numbers.isEmpty && numbers.allSatisfy { $0.year != nil }
      guard hasOnlyYears,
        lines[i...].dropFirst().contains(where: { line in
          line.isData && line.segments.contains { $0.number.map { $0.year == nil } ?? false }
        })
      else { break }
      // 2018  12  34: a year as the label of its row.
      if numbers.count == 1, lines[i].segments.count > 1 { break }
      i += 1
    }
    // A label of its own right above the numbers heads rows, not columns.
    while i > 0, lines[i - 1].segments.count == 1, isOverLabels(lines[i - 1].segments[0]) { i -= 1 }
    return i
  }

  private func isOverLabels(_ segment: LayoutSegment) -> Bool {
    let place = segment.place(byColumns: columns.byColumns)
    guard let column = columns.column(of: place, behind: -1) else { return false }
    return !columns.columns[column].isNumeric
      && columns.columns(under: place).allSatisfy { !columns.columns[$0].isNumeric }
  }

  // MARK: Rows

  private mutating func addData(_ line: LayoutLine, behind pending: [LayoutLine]) {
    let hasLabel = line.segments.contains { isLabel($0, in: line) }
    var above = pending
    var taken: LayoutLine?
    if !hasLabel, let last = above.last, last.segments.count == 1 {
      taken = above.removeLast()
    }
    settle(above, isLast: false)
    var row = RawRow()
    if let segment = taken?.segments.first, let labelColumn {
      row.indentation = segment.place(byColumns: columns.byColumns).lowerBound
      row.cells.append(
        RawCell(
          span: segment.span, folded: segment.folded, columns: labelColumn..<labelColumn + 1))
    } else {
      row.indentation = line.segments[0].place(byColumns: columns.byColumns).lowerBound
    }
    addCells(line, to: &row)
    rows.append(row)
    expectsLabelBelow = !hasLabel && taken != nil
    if hasLabel { note(line.segments[0], line.number) } else { lastLabel = nil }
  }

  private func isLabel(_ segment: LayoutSegment, in line: LayoutLine) -> Bool {
    guard !segment.isAnchor, let labelColumn else { return false }
    return columns.column(of: segment.place(byColumns: columns.byColumns), behind: -1)
      == labelColumn
  }

  private mutating func note(_ segment: LayoutSegment, _ line: Int) {
    let place = segment.place(byColumns: columns.byColumns)
    lastLabel = (line, place.upperBound, place.lowerBound, rows.count - 1)
  }

  private func addCells(_ line: LayoutLine, to row: inout RawRow) {
    var taken = -1
    for segment in line.segments {
      let place = segment.place(byColumns: columns.byColumns)
      guard
        let column = columns.column(
          of: place, behind: segment.isAnchor ? taken : max(-1, taken - 1),
          numericOnly: segment.isAnchor)
      else {
        continue
      }
      if let last = row.cells.indices.last, row.cells[last].columns.contains(column) {
        // Parts of one label with wide blanks in it: 合    计.
        row.cells[last].wrapped.append(segment.folded)
        continue
      }
      taken = column
      row.cells.append(
        RawCell(span: segment.span, folded: segment.folded, columns: column..<column + 1))
    }
  }

  /// Gives lines without numbers to the row above, or makes rows of their own of them.
  private mutating func settle(_ lines: [LayoutLine], isLast: Bool) {
    for line in lines where !line.isRule {
      for (k, segment) in line.segments.enumerated() {
        let place = segment.place(byColumns: columns.byColumns)
        guard let column = columns.column(of: place, behind: -1) else { continue }
        if columns.columns[column].isNumeric {
          continueCell(segment, column)
        } else if k == 0 {
          addLabel(segment, line.number, column, isLast: isLast)
        } else if lastLabel?.line == line.number, let row = rows.indices.last {
          // Parts of one label with wide blanks in it.
          rows[row].cells[0].wrapped.append(segment.folded)
        }
      }
    }
  }

  /// The second line of a cell of words: 增加3.88个百 and 分点.
  private mutating func continueCell(_ segment: LayoutSegment, _ column: Int) {
    guard let row = rows.indices.last,
      let cell = rows[row].cells.firstIndex(where: { $0.columns.contains(column) }),
      case .text = reader.cells.content(of: rows[row].cells[cell].folded)
    else { return }
    rows[row].cells[cell].wrapped.append(segment.folded)
  }

  private mutating func addLabel(
    _ segment: LayoutSegment, _ line: Int, _ column: Int, isLast: Bool
  ) {
    if let row = continued(segment, line), let cell = rows[row].cells.indices.first {
      rows[row].cells[cell].wrapped.append(segment.folded)
      let place = segment.place(byColumns: columns.byColumns)
      lastLabel = (line, place.upperBound, place.lowerBound, row)
      expectsLabelBelow = false
      return
    }
    // Behind the last row only what goes on with its label belongs to the table.
    guard !isLast else { return }
    var row = RawRow()
    row.indentation = segment.place(byColumns: columns.byColumns).lowerBound
    row.cells = [
      RawCell(span: segment.span, folded: segment.folded, columns: column..<column + 1)
    ]
    rows.append(row)
    note(segment, line)
  }

  /// The row whose label goes on in a line below it, if one does.
  private func continued(_ segment: LayoutSegment, _ line: Int) -> Int? {
    if expectsLabelBelow, !rows.isEmpty { return rows.count - 1 }
    guard let last = lastLabel, line == last.line + 1 else { return nil }
    let place = segment.place(byColumns: columns.byColumns)
    guard place.lowerBound >= last.start - 1 else { return nil }
    let isFull = last.end * 5 >= widestLabel * 4
    // A heading over two lines ends with its colon on the second.
    let isHeading =
      folded.scalars[segment.folded.upperBound - 1] == ":" && rows[last.row].cells.count == 1
    return isFull || isHeading ? last.row : nil
  }
}

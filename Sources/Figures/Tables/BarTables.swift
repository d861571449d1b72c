import SourceText

/// Tables drawn with bars: Markdown's, and those with frames of +, - and |.
struct BarTables {
  let source: SourceText
  let folded: FoldedText

  private struct Line {
    let number: Int
    /// The fields between bars, trimmed; empty ones too.
    var fields: [(start: Int, end: Int)] = []
    var isRule = false
    var isFramed = false
  }

  /// The table that begins at a line, if one does, and the line behind the lines that were read.
  func table(atLine first: Int) -> (table: RawTable?, end: Int) {
    source.bytes.withUnsafeBufferPointer { bytes in
      guard let head = line(bytes, first), isRow(head) || head.isRule else {
        return (nil, first + 1)
      }
      var lines = [head]
      var number = first + 1
      while number < source.lines.starts.count, let next = line(bytes, number),
        isRow(next) || next.isRule
      {
        lines.append(next)
        number += 1
      }
      // Without a rule below the header or a frame, bars are just marks in the text.
      let delimiter = lines.firstIndex { $0.isRule && !$0.fields.isEmpty }
      if !head.isFramed, !head.isRule {
        guard let delimiter, delimiter > 0 else { return (nil, number) }
        lines.removeFirst(delimiter - 1)
      }
      let rows = lines.filter { !$0.isRule }
      let isFramed = rows.count >= 2 && rows.allSatisfy { $0.isFramed && $0.fields.count > 1 }
      guard delimiter != nil || isFramed, let width = rows.map(\.fields.count).max(), width > 0
      else { return (nil, number) }
      return (raw(rows, lines, width), number)
    }
  }

  private func isRow(_ line: Line) -> Bool {
    line.fields.count > 1 || line.isFramed && !line.fields.isEmpty
  }

  private func raw(_ rows: [Line], _ lines: [Line], _ width: Int) -> RawTable {
    let first = rows.first?.number ?? 0
    let last = rows.last?.number ?? first
    var table = RawTable(
      layout: .bars,
      span: SourceSpan(source.lineSpan(first + 1).start, source.lineSpan(last + 1).end))
    table.columnCount = width
    let expected = rows.first?.fields.count ?? width
    for line in rows {
      var raw = RawRow()
      for (column, field) in line.fields.enumerated() where field.end > field.start {
        guard let cell = folded.cell(fromByte: field.start, to: field.end, column: column) else {
          continue
        }
        if column == 0 {
          raw.indentation = source.indentation(before: cell.span.start, wideOnly: true)
        }
        raw.cells.append(cell)
      }
      table.rows.append(raw)
      if line.fields.count != expected {
        table.problems.append(
          TableProblem(
            kind: .raggedRow(cells: line.fields.count, expected: expected),
            span: source.lineSpan(line.number + 1)))
      }
    }
    // Rows above the first rule behind a row are headers.
    if let rule = lines.indices.first(where: { $0 > 0 && lines[$0].isRule && !lines[$0 - 1].isRule }
    ), rule + 1 < lines.count {
      table.headerRows = lines[..<rule].count { !$0.isRule }
    }
    return table
  }

  /// A line as fields between bars; `nil` where it has none and is no rule.
  private func line(_ bytes: UnsafeBufferPointer<UInt8>, _ number: Int) -> Line? {
    let span = source.lineSpan(number + 1)
    var start = span.start
    var end = span.end
    while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 || bytes[start] == 0x3E {
      start += 1
    }
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    guard start < end else { return nil }
    var line = Line(number: number)
    var isRule = true
    var dashes = 0
    var fieldStart = start
    var bars = 0
    var isInCode = false
    var i = start
    func close(_ fieldEnd: Int) {
      var low = fieldStart
      var high = fieldEnd
      while low < high, bytes[low] == 0x20 || bytes[low] == 0x09 { low += 1 }
      while high > low, bytes[high - 1] == 0x20 || bytes[high - 1] == 0x09 { high -= 1 }
      line.fields.append((low, high))
    }
    while i < end {
      let byte = bytes[i]
      var length = 1
      var isBar = false
      switch byte {
      case 0x7C: isBar = !isInCode
      case 0x5C where i + 1 < end && bytes[i + 1] == 0x7C:
        length = 2
        isRule = false
      case 0x60:
        isInCode.toggle()
        isRule = false
      case 0x2D, 0x3D: dashes += 1
      case 0x2B, 0x3A, 0x20, 0x09: break
      case 0xE2 where i + 2 < end && bytes[i + 1] >= 0x94 && bytes[i + 1] <= 0x95:
        // Drawings of boxes: │ and ┃ part cells, the others draw rules.
        length = 3
        if bytes[i + 1] == 0x94, bytes[i + 2] == 0x82 || bytes[i + 2] == 0x83 {
          isBar = true
        } else {
          dashes += 1
        }
      default: isRule = false
      }
      if isBar {
        bars += 1
        if i == start { line.isFramed = true } else { close(i) }
        fieldStart = i + length
      }
      i += length
    }
    if fieldStart < end {
      close(end)
    } else if line.isFramed, bars > 1 {
    } else {
      line.isFramed = false
    }
    line.isFramed = line.isFramed && fieldStart == end && bars > 1
    line.isRule = isRule && dashes >= 1 && (bars > 0 || dashes >= 3)
    if line.isRule { return line }
    return bars > 0 ? line : nil
  }
}

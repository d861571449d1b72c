import SourceText

/// Finds the tables of a document, and sets right the figures in them.
struct TableReader {
  let source: SourceText
  let folded: FoldedText
  let referenceYear: Int?

  /// The tables in order of place; the figures in their cells are read anew.
  func read(_ figures: inout [Figure], delimited: DelimitedText?) -> [Table] {
    let raw =
      if let delimited {
        [RawTable(delimited, in: folded, of: source)]
      } else if folded.cells.isEmpty {
        tablesOfLines(figures)
      } else {
        RawTable.declared(in: folded).map { table in
          var table = table
          table.caption = captions(before: table)
          return table
        }
      }
    guard !raw.isEmpty else { return [] }
    let builder = TableBuilder(
      source: source, folded: folded, figures: figures, referenceYear: referenceYear)
    var tables: [Table] = []
    var edits: [FigureEdit] = []
    for raw in raw where !raw.rows.isEmpty {
      let built = builder.build(raw)
      tables.append(built.table)
      edits += built.edits
    }
    figures = merged(figures, edits)
    for i in tables.indices { nameFigures(of: &tables[i], figures) }
    return tables
  }

  private func tablesOfLines(_ figures: [Figure]) -> [RawTable] {
    let lists = ListTables(source: source, folded: folded, figures: figures).tables()
    guard !folded.columnLines.isEmpty else { return lists.map(\.table) }
    var taken: [Range<Int>] = []
    var nextList = 0
    let bars = BarTables(source: source, folded: folded)
    var layouts = LayoutTables(source: source, folded: folded, figures: figures)
    var tables: [RawTable] = []
    var next = 0
    for line in folded.columnLines where line >= next {
      while nextList < lists.count, lists[nextList].lines.upperBound <= line { nextList += 1 }
      if nextList < lists.count, lists[nextList].lines.contains(line) {
        next = lists[nextList].lines.upperBound
        continue
      }
      let barred = bars.table(atLine: line)
      if var table = barred.table {
        table.caption = captions(above: line, from: next)
        tables.append(table)
        taken.append(line..<barred.end)
        next = barred.end
        continue
      }
      if barred.end > line + 1 {
        next = barred.end
        continue
      }
      let laidOut = layouts.table(atLine: line)
      if let table = laidOut.table {
        tables.append(table)
        taken.append(line..<laidOut.end)
      }
      next = laidOut.end
    }
    var place = 0
    for list in lists {
      while place < taken.count, taken[place].upperBound <= list.lines.lowerBound { place += 1 }
      let isFree = place == taken.count || taken[place].lowerBound >= list.lines.upperBound
      if isFree { tables.append(list.table) }
    }
    return tables.sorted { $0.span.start < $1.span.start }
  }

  /// The paragraph before a table that markup declares, if it is short enough for a title.
  private func captions(before table: RawTable) -> [Range<Int>] {
    guard let first = table.rows.first(where: { !$0.cells.isEmpty })?.cells.first else { return [] }
    var captions: [Range<Int>] = []
    var end = first.folded.lowerBound
    while captions.count < 2 {
      while end > 0, isBlank(end - 1) { end -= 1 }
      var start = end
      while start > 0, folded.scalars[start - 1] != Folding.lineFeed, end - start <= 80 {
        start -= 1
      }
      guard end > start, end - start <= 80, folded.scalars[end - 1] != "。" else { break }
      captions.append(start..<end)
      end = start
    }
    return captions.reversed()
  }

  private func isBlank(_ i: Int) -> Bool {
    folded.scalars[i] == Folding.lineFeed || folded.scalars[i] == Folding.space
  }

  /// Up to three short lines above a table drawn with bars.
  private func captions(above line: Int, from limit: Int) -> [Range<Int>] {
    var captions: [Range<Int>] = []
    var number = line - 1
    while number >= limit, line - number <= 6, captions.count < 3 {
      let span = source.lineSpan(number + 1)
      number -= 1
      guard span.end - span.start <= 240 else { break }
      let range = folded.trimmed(fromByte: span.start, to: span.end)
      guard let last = range.last else { continue }
      if folded.scalars[last] == "。" { break }
      captions.append(range)
    }
    return captions.reversed()
  }

  /// The figures with those in the edited stretches replaced.
  private func merged(_ figures: [Figure], _ edits: [FigureEdit]) -> [Figure] {
    var merged: [Figure] = []
    merged.reserveCapacity(figures.count + edits.count)
    var next = 0
    var end = 0
    for edit in edits where edit.folded.lowerBound >= end {
      while next < figures.count, figures[next].folded.upperBound <= edit.folded.lowerBound {
        merged.append(figures[next])
        next += 1
      }
      while next < figures.count, figures[next].folded.lowerBound < edit.folded.upperBound {
        next += 1
      }
      merged += edit.figures
      end = edit.folded.upperBound
    }
    merged += figures[next...]
    return merged
  }

  /// Tells each cell its first figure that is no name.
  private func nameFigures(of table: inout Table, _ figures: [Figure]) {
    for i in table.cells.indices {
      let span = table.cells[i].span
      var low = 0
      var high = figures.count
      while low < high {
        let middle = (low + high) / 2
        if figures[middle].span.end <= span.start { low = middle + 1 } else { high = middle }
      }
      while low < figures.count, figures[low].span.start < span.end {
        if figures[low].kind != .name {
          table.cells[i].figure = low
          break
        }
        low += 1
      }
    }
  }
}

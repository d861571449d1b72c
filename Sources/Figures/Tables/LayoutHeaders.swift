import SourceText

/// The lines above the numbers of a table laid out with blanks: headers, titles, units.
struct LayoutHeaders {
  let columns: LayoutColumns
  let folded: FoldedText
  let figures: [Figure]
  let reader: LayoutReader
  private(set) var caption: [Range<Int>] = []
  /// From the top down.
  private var lines: [LayoutLine] = []
  /// The columns of numbers, and where a line of the header names them one by one.
  private let numeric: [Int]
  private var named: (line: Int, places: [Range<Int>])?

  init(
    columns: LayoutColumns, folded: FoldedText, figures: [Figure], reader: LayoutReader
  ) {
    self.reader = reader
    self.columns = columns
    self.folded = folded
    self.figures = figures
    numeric = columns.columns.indices.filter { columns.columns[$0].isNumeric }
  }

  /// Takes the lines of the table before its numbers, and those above it, the nearest first.
  mutating func add(_ inside: ArraySlice<LayoutLine>, above: [LayoutLine]) {
    var titles: [Range<Int>] = []
    var isHeader = true
    for line in above {
      if line.segments.count == 1, folded.isPageNumber(line.segments[0].folded) { continue }
      isHeader = isHeader && !isCaption(line) && line.segments.allSatisfy(fits)
      if isHeader {
        lines.append(line)
      } else {
        titles += line.segments.map(\.folded)
      }
    }
    lines.reverse()
    caption = titles.reversed()
    // What stands above a line that tells the unit is a title.
    let lastCaption = inside.lastIndex(where: isCaption) ?? -1
    for (i, line) in zip(inside.indices, inside) where !line.isRule && !line.segments.isEmpty {
      if i <= lastCaption {
        caption += line.segments.map(\.folded)
      } else {
        lines.append(line)
      }
    }
    lines = lines.map(partingDates)
    for line in lines {
      let places = line.segments.map(place).filter { !isOverLabels($0) }
      if places.count == numeric.count, numeric.count > 1 { named = (line.number, places) }
    }
  }

  /// A line in which each of several dates with one blank between them is a stretch.
  private func partingDates(_ line: LayoutLine) -> LayoutLine {
    var parted = line
    parted.segments = line.segments.flatMap { segment in
      let dates = figures[figures.range(in: segment.folded)].filter { $0.period != nil }
      guard dates.count > 1, let first = dates.first,
        first.folded.lowerBound == segment.folded.lowerBound,
        dates.reduce(0, { $0 + $1.folded.count }) + dates.count - 1 >= segment.folded.count
      else { return [segment] }
      return dates.compactMap { reader.segment(ofLine: line.number, $0.span) }
    }
    return parted
  }

  /// The headers as rows of cells.
  func rows() -> [RawRow] {
    var rows = [RawRow](repeating: RawRow(), count: lines.count)
    var strays: [(row: Int, segment: LayoutSegment)] = []
    var headed: Set<Int> = []
    for (i, line) in lines.enumerated() {
      let isNamed = named?.line == line.number
      var next = 0
      for segment in line.segments {
        if isNamed, !isOverLabels(place(segment)) {
          let column = numeric[next]
          next += 1
          rows[i].cells.append(cell(segment, column..<column + 1))
          headed.insert(column)
          continue
        }
        let under = columns(under: segment, line.number)
        guard !under.isEmpty else {
          strays.append((i, segment))
          continue
        }
        headed.formUnion(under)
        rows[i].cells.append(cell(segment, under))
      }
    }
    // What stands over no column goes to the nearest one that has no header.
    for (row, segment) in strays {
      guard let column = columns.column(of: place(segment), behind: -1),
        columns.columns[column].place.overlap(place(segment)) >= -8, !headed.contains(column)
      else { continue }
      rows[row].cells.append(cell(segment, column..<column + 1))
    }
    for i in rows.indices {
      rows[i].cells.sort {
        ($0.columns.lowerBound, $0.span.start) < ($1.columns.lowerBound, $1.span.start)
      }
    }
    return rows
  }

  private func place(_ segment: LayoutSegment) -> Range<Int> {
    segment.place(byColumns: columns.byColumns)
  }

  private func cell(_ segment: LayoutSegment, _ under: Range<Int>) -> RawCell {
    RawCell(span: segment.span, folded: segment.folded, columns: under)
  }

  /// Whether a stretch stands over words rather than over numbers.
  private func isOverLabels(_ place: Range<Int>) -> Bool {
    guard let column = columns.column(of: place, behind: -1) else { return false }
    return !columns.columns[column].isNumeric
  }

  /// The columns that a stretch of a line names.
  private func columns(under segment: LayoutSegment, _ line: Int) -> Range<Int> {
    let place = place(segment)
    // A header that was set apart from its numbers still lines up with its own lines.
    if let named, abs(named.line - line) <= 6 {
      let under = named.places.indices.filter { named.places[$0].overlap(place) > 0 }
      if let first = under.first, let last = under.last {
        return numeric[first]..<numeric[last] + 1
      }
    }
    let under = columns.columns(under: place)
    guard under.count > 1 else { return under }
    // A header that only touches the column of labels belongs to the numbers.
    if !columns.columns[under.lowerBound].isNumeric,
      columns.columns[under.lowerBound].place.overlap(place) * 2 < place.count
    {
      return under.lowerBound + 1..<under.upperBound
    }
    return under
  }

  /// A line of its own that tells the unit or title, not what is in a column.
  private func isCaption(_ line: LayoutLine) -> Bool {
    guard let segment = line.segments.first else { return false }
    let text = folded.text(segment.folded)
    if text.contains("单位:") || text.contains("币种:") || TableWords.isTitle(text) { return true }
    guard line.segments.count == 1 else { return false }
    if text.hasPrefix("(") || text.hasPrefix("单位"), !DeclaredUnit.all(inCaption: text).isEmpty {
      let isOverOne = columns.columns(under: place(segment)).count == 1
      return !isOverOne || text.unicodeScalars.count > 12
    }
    guard let number = columns.columns.first(where: { $0.isNumeric })?.place else { return false }
    return place(segment).lowerBound + 3 < number.lowerBound
      && place(segment).upperBound > number.lowerBound
  }

  private func fits(_ segment: LayoutSegment) -> Bool {
    let place = place(segment)
    let under = columns.columns(under: place)
    guard !under.isEmpty else {
      return columns.columns.contains { $0.isNumeric && $0.place.overlap(place) >= -6 }
    }
    let widest = columns.columns[under].map(\.place.count).max() ?? 0
    return under.contains { columns.columns[$0].isNumeric } && place.count <= 3 * max(10, widest)
  }
}

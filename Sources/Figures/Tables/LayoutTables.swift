import SourceText

/// Tables laid out with blanks, as `pdftotext -layout` and plain-text releases give them.
struct LayoutTables {
  let source: SourceText
  let folded: FoldedText
  let reader: LayoutReader
  /// Dates in the headers, to part those of neighbouring columns.
  let figures: [Figure]
  /// The caption of the table that ended last, for one that begins right behind it.
  private var lastCaption: [Range<Int>] = []
  private var lastEnd = 0

  init(source: SourceText, folded: FoldedText, figures: [Figure]) {
    self.source = source
    self.folded = folded
    self.figures = figures
    reader = LayoutReader(source: source, folded: folded)
  }

  private static let mostBlankLines = 6
  private static let mostPending = 100

  /// The table whose first row of columns stands at a line, and the line behind what was read.
  mutating func table(atLine first: Int) -> (table: RawTable?, end: Int) {
    let head = reader.line(first)
    guard head.segments.count > 1 else { return (nil, first + 1) }
    var lines = [head]
    // Label-only lines and blanks belong to the table only if another row follows.
    var pending: [LayoutLine] = []
    var blanks = 0
    var number = first + 1
    var sawData = head.isData
    while number < source.lines.starts.count {
      let line = reader.line(number)
      if line.segments.count > 1 || line.segments.first?.isAnchor == true {
        if sawData, beginsAnother(line, after: pending, blanks) { break }
        if line.anchors == 0, blanks > 0, isNumberedHeading(line) { break }
        lines += pending
        lines.append(line)
        pending = []
        blanks = 0
        if line.isData { sawData = true }
      } else if line.isBlank {
        blanks += 1
        if blanks > Self.mostBlankLines { break }
      } else {
        pending.append(line)
        if pending.count > Self.mostPending || ends(line, lines) { break }
      }
      number += 1
    }
    let end = (lines.last?.number ?? first) + 1
    // One row is no table, and neither are rows that have no column in common.
    guard lines.count(where: \.isData) >= 2 else { return (nil, end) }
    let above = linesAbove(first)
    let tail = Array(pending.prefix { $0.number < end + 3 })
    guard var table = table(of: lines, above: above, tail: tail) else { return (nil, end) }
    if first - lastEnd <= 2, lastEnd > 0 { table.caption = lastCaption + table.caption }
    lastCaption = table.caption
    lastEnd = end
    return (table, end)
  }

  /// One table of lines that may go on over pages, each with columns in places of its own.
  private func table(
    of lines: [LayoutLine], above: [LayoutLine], tail: [LayoutLine]
  ) -> RawTable? {
    let pages = pages(of: lines)
    var whole: RawTable?
    var shape: [Bool] = []
    for (i, page) in pages.enumerated() {
      let isLast = i == pages.count - 1
      var rows = LayoutRows(
        columns: LayoutColumns(page), folded: folded, source: source, figures: figures,
        reader: reader)
      let part =
        pages.count == 1 && !rows.sharesColumns(page)
        ? nil
        : rows.table(page, above: i == 0 ? above : [], tail: isLast ? tail : [], goesOn: !isLast)
      let partShape = rows.columns.columns.map(\.isNumeric)
      if i == 0 {
        whole = part
        shape = partShape
      } else if whole != nil, let part, part.headerRows == 0,
        let places = Self.columns(of: partShape, in: shape)
      {
        whole?.append(part.moved(toColumns: places))
      } else {
        // Other columns on the next page: all pages are read as one by where things stand.
        var rows = LayoutRows(
          columns: LayoutColumns(lines), folded: folded, source: source, figures: figures,
          reader: reader)
        return rows.sharesColumns(lines)
          ? rows.table(lines, above: above, tail: tail, goesOn: false) : nil
      }
    }
    return whole
  }

  /// Where the columns of one page are on the first: numbers by their order, words likewise.
  private static func columns(of part: [Bool], in whole: [Bool]) -> [Int]? {
    let numeric = whole.indices.filter { whole[$0] }
    let words = whole.indices.filter { !whole[$0] }
    guard part.count(where: { $0 }) == numeric.count, let label = words.first else { return nil }
    var numbers = 0
    var texts = 0
    return part.map { isNumeric in
      if isNumeric {
        numbers += 1
        return numeric[numbers - 1]
      }
      texts += 1
      return texts <= words.count ? words[texts - 1] : label
    }
  }

  /// The lines, parted before each page number behind rows of numbers.
  private func pages(of lines: [LayoutLine]) -> [[LayoutLine]] {
    var pages: [[LayoutLine]] = [[]]
    for line in lines {
      if isFurniture(line), pages[pages.count - 1].contains(where: \.isData) { pages.append([]) }
      pages[pages.count - 1].append(line)
    }
    guard pages.count > 1, let last = pages.last else { return pages }
    if !last.contains(where: \.isData) {
      pages.removeLast()
      pages[pages.count - 1] += last
    }
    return pages
  }

  /// Up to twelve lines above, nearest first, until a sentence or another table.
  private func linesAbove(_ first: Int) -> [LayoutLine] {
    var lines: [LayoutLine] = []
    var number = first - 1
    var blanks = 0
    while number >= max(0, lastEnd), lines.count < 12, blanks <= 4 {
      let line = reader.line(number)
      number -= 1
      if line.isBlank {
        blanks += 1
        continue
      }
      blanks = 0
      if line.isRule { continue }
      if isSentence(line) { break }
      lines.append(line)
    }
    return lines
  }

  /// A line that no label would be: it ends a sentence, or is as wide as a page.
  private func isSentence(_ line: LayoutLine) -> Bool {
    guard line.segments.count == 1, let segment = line.segments.first, segment.folded.count > 0
    else { return false }
    let last = folded.scalars[segment.folded.upperBound - 1]
    if last == "。" || last == "!" || last == "?" || last == ";" { return true }
    if last == ".", segment.folded.count > 30 { return true }
    return segment.columns.count > 90
  }

  /// Whether a line without columns cannot stand between the rows of a table.
  private func ends(_ line: LayoutLine, _ lines: [LayoutLine]) -> Bool {
    if isSentence(line) { return true }
    guard let segment = line.segments.first else { return false }
    if isFurniture(line) { return false }
    if beginsHeading(segment) { return true }
    // A label ends where the numbers begin; what goes on is prose.
    var firstNumber = Int.max
    for line in lines.suffix(8) {
      guard let anchor = line.segments.first(where: \.isAnchor) else { continue }
      firstNumber = min(firstNumber, anchor.columns.lowerBound)
    }
    return segment.columns.lowerBound + 8 < firstNumber
      && segment.columns.upperBound > firstNumber.addingClamped(12)
  }

  /// (二)   主要指标: a heading whose number stands apart.
  private func isNumberedHeading(_ line: LayoutLine) -> Bool {
    guard let first = line.segments.first, first.folded.count <= 4 else { return false }
    let text = folded.text(first.folded)
    return Numbering(text[...])?.length == text.count
  }

  private func beginsHeading(_ segment: LayoutSegment) -> Bool {
    let i = segment.folded.lowerBound
    let s = folded.scalars
    if s[i] == "#" { return true }
    return s[i] == "表" && i + 1 < s.count
      && (Folding.isDigit(s[i + 1]) || s[i + 1] == Folding.space)
  }

  /// Whether a line heads another table: words over the columns, behind rows of numbers.
  private func beginsAnother(_ line: LayoutLine, after pending: [LayoutLine], _ blanks: Int) -> Bool
  {
    guard line.anchors == 0, line.segments.count > 1 else { return false }
    if blanks > 0 || pending.count > 0 { return pending.count <= 8 && mentionsTime(line) }
    return mentionsTime(line)
  }

  /// Whether stretches of a line are dates, years or quarters.
  private func mentionsTime(_ line: LayoutLine) -> Bool {
    var times = 0
    for segment in line.segments {
      let range = figures.range(in: segment.folded)
      guard let figure = figures[range].first else { continue }
      let isAtStart = figure.folded.lowerBound <= segment.folded.lowerBound + 1
      if figure.period != nil, isAtStart { times += 1 }
    }
    return times >= 2
  }

  private func isFurniture(_ line: LayoutLine) -> Bool {
    guard let segment = line.segments.first, line.segments.count == 1 else { return false }
    return folded.isPageNumber(segment.folded)
  }
}

extension Int {
  fileprivate func addingClamped(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }
}

extension FoldedText {
  /// 5 / 195, - 7 -, 第7页.
  func isPageNumber(_ range: Range<Int>) -> Bool {
    guard range.count <= 16 else { return false }
    var digits = 0
    for i in range {
      switch scalars[i] {
      case 0x30...0x39: digits += 1
      case "/", "-", "—", "–", "第", "页", "共", Unicode.Scalar(0x20): break
      default: return false
      }
    }
    return digits > 0
  }
}

extension [Figure] {
  /// The figures that lie wholly or partly in a stretch of the folded text.
  func range(in folded: Range<Int>) -> Range<Int> {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].folded.upperBound <= folded.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var end = low
    while end < count, self[end].folded.lowerBound < folded.upperBound { end += 1 }
    return low..<end
  }
}

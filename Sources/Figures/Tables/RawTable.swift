import SourceText

/// A table as it was laid out, before anything is read from its cells.
struct RawTable {
  enum Layout {
    case bars, blanks, delimited, markup
    /// A total, and below it lines of a label, an amount and its share.
    case list
  }

  let layout: Layout
  private(set) var span: SourceSpan
  var rows: [RawRow] = []
  var columnCount = 0
  /// How many rows the layout itself says are headers; `nil` where it says nothing.
  var headerRows: Int?
  /// The lines above the table as stretches of the folded text.
  var caption: [Range<Int>] = []
  /// Stretches of the folded text in the midst of the table that do not belong to it: page numbers.
  var furniture: [Range<Int>] = []
  var problems: [TableProblem] = []

  init(layout: Layout, span: SourceSpan) {
    self.layout = layout
    self.span = span
  }

  /// The same cells in other columns.
  func moved(toColumns places: [Int]) -> RawTable {
    var moved = self
    for row in moved.rows.indices {
      for cell in moved.rows[row].cells.indices {
        let column = places[moved.rows[row].cells[cell].columns.lowerBound]
        moved.rows[row].cells[cell].columns = column..<column + 1
      }
      moved.rows[row].cells.sort { $0.columns.lowerBound < $1.columns.lowerBound }
    }
    return moved
  }

  /// Adds the rows of the next page, which has the same columns.
  mutating func append(_ part: RawTable) {
    rows += part.rows
    furniture += part.furniture
    problems += part.problems
    span = span.union(part.span)
  }
}

/// A row of cells that are not empty, from left to right.
struct RawRow {
  var cells: [RawCell] = []
  /// Blanks before the label.
  var indentation = 0
  /// Cells of rows above that reach down into this one.
  var reaching: [RawCell] = []
}

/// A cell as a place in the text.
struct RawCell {
  let span: SourceSpan
  /// The same stretch in the folded text, without blanks at its ends.
  let folded: Range<Int>
  var columns: Range<Int>
  /// Further lines of a cell that is wrapped.
  var wrapped: [Range<Int>] = []
}

extension FoldedText {
  /// The folded code points that were made from bytes, without blanks at both ends.
  func trimmed(fromByte start: Int, to end: Int) -> Range<Int> {
    trimmed(index(ofByte: start)..<index(ofByte: end))
  }

  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    var high = max(low, range.upperBound)
    while low < high, isBlank(low) { low += 1 }
    while high > low, isBlank(high - 1) { high -= 1 }
    return low..<high
  }

  /// A cell at bytes of the text; `nil` where they hold nothing but blanks.
  func cell(fromByte start: Int, to end: Int, column: Int) -> RawCell? {
    let range = trimmed(fromByte: start, to: end)
    guard !range.isEmpty else { return nil }
    return RawCell(span: span(range), folded: range, columns: column..<column + 1)
  }

  /// The text of a cell with its further lines; blanks stay only between Latin words: 合　　计.
  func text(of cell: RawCell) -> String {
    var text = cellText(cell.folded)
    for piece in cell.wrapped {
      let next = cellText(piece)
      if let a = text.unicodeScalars.last, let b = next.unicodeScalars.first,
        !Folding.isChinese(a.value), !Folding.isChinese(b.value)
      {
        text += " "
      }
      text += next
    }
    // Doubled quotes of CSV are one.
    return text.contains("\"\"") ? text.replacing("\"\"", with: "\"") : text
  }

  private func cellText(_ range: Range<Int>) -> String {
    guard range.contains(where: isBlank) else { return text(range) }
    var view = String.UnicodeScalarView()
    for i in range {
      if isBlank(i) {
        let isInChinese =
          i > 0 && i + 1 < count && Folding.isIdeograph(scalars[i - 1])
          && Folding.isIdeograph(scalars[i + 1])
        if !isInChinese { view.append(" ") }
      } else if let scalar = Unicode.Scalar(scalars[i]) {
        view.append(scalar)
      }
    }
    return String(view)
  }

  private func isBlank(_ index: Int) -> Bool {
    scalars[index] == Folding.space || scalars[index] == Folding.lineFeed
  }
}

extension SourceText {
  /// How far the text at an offset is moved in by blanks within its cell.
  ///
  /// With `wideOnly` only full-width and unbreakable blanks count, as in Markdown, where others
  /// only line up the bars.
  func indentation(before offset: Int, wideOnly: Bool) -> Int {
    var i = offset
    var count = 0
    while i > 0 {
      if bytes[i - 1] == 0x20 || bytes[i - 1] == 0x09 {
        if !wideOnly { count += 1 }
        i -= 1
      } else if i >= 3, bytes[i - 3] == 0xE3, bytes[i - 2] == 0x80, bytes[i - 1] == 0x80 {
        count += 2
        i -= 3
      } else if i >= 2, bytes[i - 2] == 0xC2, bytes[i - 1] == 0xA0 {
        count += 1
        i -= 2
      } else {
        break
      }
    }
    return count
  }
}

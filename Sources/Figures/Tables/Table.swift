package import Quantities
package import SourceText

/// A table of a document: cells with their place, their figures, and the labels that name them.
///
/// Rules select cells by header and label, so that both are read here once, whatever the table was
/// laid out with: bars, blanks, commas or tabs.
package struct Table: Sendable {
  /// From the first header cell to the last cell, captions left out.
  package let span: SourceSpan
  /// The lines above the table: its title and its unit.
  package let caption: String
  package let rows: [TableRow]
  package let columns: [TableColumn]
  /// Row by row, in each row from left to right; empty cells are left out.
  package internal(set) var cells: [TableCell]
  package let problems: [TableProblem]
  /// For each row the index of its first cell, and behind the last the number of cells.
  private let rowStarts: [Int]
  /// Texts of cells that are written over several lines.
  private let wrappedTexts: [Int: String]

  init(
    span: SourceSpan, caption: String, rows: [TableRow], columns: [TableColumn],
    cells: [TableCell], problems: [TableProblem], wrappedTexts: [Int: String]
  ) {
    self.span = span
    self.caption = caption
    self.rows = rows
    self.columns = columns
    self.cells = cells
    self.problems = problems
    self.wrappedTexts = wrappedTexts
    var starts: [Int] = []
    starts.reserveCapacity(rows.count + 1)
    var next = 0
    for row in rows.indices {
      starts.append(next)
      while next < cells.count, cells[next].row == row { next += 1 }
    }
    starts.append(next)
    rowStarts = starts
  }

  /// The cells of a row from left to right, as indices into `cells`.
  package func cells(ofRow row: Int) -> Range<Int> { rowStarts[row]..<rowStarts[row + 1] }

  /// The index of the cell that covers a row and column; `nil` where that is empty.
  package func cell(row: Int, column: Int) -> Int? {
    guard rows.indices.contains(row) else { return nil }
    var low = rowStarts[row]
    var high = rowStarts[row + 1]
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].columns.upperBound <= column { low = middle + 1 } else { high = middle }
    }
    guard low < rowStarts[row + 1], cells[low].columns.contains(column) else { return nil }
    return low
  }

  /// The text of a cell without the blanks round it; one written over several lines is joined.
  package func text(ofCell index: Int, in source: SourceText) -> String {
    wrappedTexts[index] ?? source.text(cells[index].span)
  }

  /// What names the row of a cell: the label nearest to its left.
  package func rowLabel(ofCell index: Int) -> String {
    let cell = cells[index]
    let panel = columns[cell.columns.lowerBound].panel
    return rows[cell.row].labels[safe: panel] ?? ""
  }

  /// What names the column of a cell, all levels of the header joined.
  package func columnHeader(ofCell index: Int) -> String {
    columns[cells[index].columns.lowerBound].header
  }
}

/// What a row of a table stands for, by its label and place.
package enum TableRowRole: String, Hashable, Sendable {
  case header, item
  /// A label without cells that heads the rows below it.
  case group
  /// 合计, 总计, Total: the sum of rows.
  case total
  /// 小计, Subtotal: the sum of the rows since the last one.
  case subtotal
  /// 其中：a part of the row above it, perhaps not every part.
  case ofWhich
}

/// A row of a table with its labels.
package struct TableRow: Hashable, Sendable {
  /// One for each panel of the table; most tables have one.
  package let labels: [String]
  package let role: TableRowRole
  /// How deep the row stands below others, by indentation, 其中 and numbering; 0 is the top.
  package let level: Int
  /// The index of the row that this one is a part of, by level.
  package let parent: Int?

  package var label: String { labels.first ?? "" }
}

/// What a column of a table holds.
package enum TableColumnRole: String, Hashable, Sendable {
  case label, value
  /// The units of the rows: 计量单位.
  case unit
  /// Row numbers and codes: 序号.
  case name
}

/// A column of a table with its header.
package struct TableColumn: Hashable, Sendable {
  /// All levels of the header, joined from the top down.
  package let header: String
  package let role: TableColumnRole
  /// Whether the header says that the column is the sum of others: 合计, Total.
  package let isTotal: Bool
  /// Which label of a row names the cells of this column, where tables stand side by side.
  package let panel: Int
  /// The unit that the header or the caption declares for the cells.
  package let unit: QuantityUnit
  /// The power of ten that goes with the unit: 4 for 万元.
  package let magnitude: Int
}

/// A cell of a table that is not empty.
package struct TableCell: Hashable, Sendable {
  package let span: SourceSpan
  private let storedRow: Int32
  private let storedColumn: Int32
  private let storedColumnCount: Int32
  private var storedFigure: Int32
  package let isHeader: Bool
  /// Whether a dash or the like says that there is nothing to count.
  package let isNil: Bool

  init(span: SourceSpan, row: Int, columns: Range<Int>, isHeader: Bool, isNil: Bool) {
    self.span = span
    storedRow = Int32(clamping: row)
    storedColumn = Int32(clamping: columns.lowerBound)
    storedColumnCount = Int32(clamping: columns.count)
    storedFigure = -1
    self.isHeader = isHeader
    self.isNil = isNil
  }

  package var row: Int { Int(storedRow) }
  /// More than one where the cell is merged.
  package var columns: Range<Int> {
    Int(storedColumn)..<Int(storedColumn) + Int(storedColumnCount)
  }
  /// The index of the cell's first figure in `Document.figures`; names are none.
  package internal(set) var figure: Int? {
    get { storedFigure < 0 ? nil : Int(storedFigure) }
    set { storedFigure = newValue.map { Int32(clamping: $0) } ?? -1 }
  }
}

/// What is wrong with the way a table is written.
package struct TableProblem: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// A quote that never closes; it was read as part of the text.
    case unclosedQuote
    /// A row with more or fewer cells than the header.
    case raggedRow(cells: Int, expected: Int)
  }

  package let kind: Kind
  package let span: SourceSpan
}

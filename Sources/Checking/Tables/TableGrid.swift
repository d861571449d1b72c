import Figures
import Quantities
import SourceText

/// A table as numbers: what stands at each row and column, and which rows and columns sum others.
struct TableGrid {
  enum Cell {
    /// The number of the figure in the document.
    case figure(Int)
    /// A dash: there is nothing to count.
    case nothing
    /// Empty, or said not to be known.
    case blank
    /// Words, several figures or a merged cell: what was read may not be what is meant.
    case doubtful
  }

  let table: Table
  /// The place of the table in its document.
  let number: Int
  let document: Document
  /// The rows behind the header.
  let body: [Int]
  /// For each panel its columns of values, from left to right.
  let panels: [[Int]]

  init(_ table: Table, number: Int, in document: Document) {
    self.table = table
    self.number = number
    self.document = document
    body = table.rows.indices.filter { table.rows[$0].role != .header }
    let count = (table.columns.map(\.panel).max() ?? 0) + 1
    panels = (0..<count).map { panel in
      table.columns.indices.filter {
        table.columns[$0].role == .value && table.columns[$0].panel == panel
      }
    }
  }

  func panel(ofColumn column: Int) -> Int { table.columns[column].panel }

  func label(ofRow row: Int, panel: Int) -> String {
    let labels = table.rows[row].labels
    return labels.indices.contains(panel) ? labels[panel] : ""
  }

  func cell(_ row: Int, _ column: Int) -> Cell {
    guard let index = table.cell(row: row, column: column) else { return .blank }
    let cell = table.cells[index]
    if cell.isNil { return isZero(index) ? .nothing : .blank }
    guard cell.columns.count == 1, let figure = cell.figure,
      document.figures[figure].period == nil, document.figures[figure].value != nil
    else { return .doubtful }
    let next = figure + 1
    if next < document.figures.count, document.figures[next].span.start < cell.span.end {
      return .doubtful
    }
    return .figure(figure)
  }

  /// Dashes and 无 count nothing; … and 不适用 say that nothing is known.
  private func isZero(_ cell: Int) -> Bool {
    let text = table.text(ofCell: cell, in: document.source).lowercased()
    return !text.contains { "….·/".contains($0) } && !["不适用", "na", "n/a"].contains(text)
  }

  /// Value and place value of a figure, in base units; an exact number has no place value.
  func number(_ figure: Int) -> (value: Exact, ulp: Exact)? {
    let figure = document.figures[figure]
    guard let value = figure.value?.multiplied(by: figure.unit.factor),
      let ulp = (figure.ulp ?? .zero).multiplied(by: figure.unit.factor)
    else { return nil }
    return (value, figure.isExact ? .zero : ulp)
  }

  /// Whether a row only says of what a row above consists: it or one above it is 其中, or it stands
  /// deeper than a row that has numbers of its own.
  func isDetail(_ row: Int) -> Bool {
    var row = row
    for _ in 0..<Self.depthLimit {
      if table.rows[row].role == .ofWhich { return true }
      guard let parent = table.rows[row].parent, parent < row else { return false }
      switch table.rows[parent].role {
      case .item, .ofWhich: if hasNumbers(parent) { return true }
      case .total, .subtotal, .group, .header: break
      }
      row = parent
    }
    return true
  }

  /// No table of a report is deeper.
  private static let depthLimit = 32

  /// Whether a number without a label stands in a column between the rows of a sum and is none of
  /// them: the layout has torn a cell apart.
  func hasStrays(_ column: Int, among rows: some Sequence<Int>) -> Bool {
    let rows = Set(rows)
    guard let first = rows.min(), let last = rows.max() else { return false }
    return body.contains { row in
      guard first < row, row < last, !rows.contains(row),
        label(ofRow: row, panel: panel(ofColumn: column)).isEmpty
      else { return false }
      if case .blank = cell(row, column) { return false }
      return true
    }
  }

  func hasNumbers(_ row: Int) -> Bool {
    table.cells(ofRow: row).contains { index in
      table.cells[index].figure != nil
        && table.columns[table.cells[index].columns.lowerBound].role == .value
    }
  }
}

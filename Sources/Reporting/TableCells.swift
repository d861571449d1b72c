import Figures

/// Tells for one figure after the other in which cell of a table it stands.
struct TableCells {
  struct Labels: Encodable, Hashable, Sendable {
    let row: String
    let column: String
  }

  /// The cells that hold a figure, by its index.
  private var cells: [(figure: Int, table: Int, cell: Int)] = []
  private let tables: [Table]
  private var position = 0

  init(_ document: Document) {
    tables = document.tables
    for (t, table) in tables.enumerated() {
      for (c, cell) in table.cells.enumerated() where !cell.isHeader {
        guard table.columns[cell.columns.lowerBound].role == .value else { continue }
        if let figure = cell.figure { cells.append((figure, t, c)) }
      }
    }
    cells.sort { $0.figure < $1.figure }
  }

  /// Asked in the order of the figures.
  mutating func next(ofFigure figure: Int) -> Labels? {
    while position < cells.count, cells[position].figure < figure { position += 1 }
    guard position < cells.count, cells[position].figure == figure else { return nil }
    let table = tables[cells[position].table]
    let cell = cells[position].cell
    return Labels(row: table.rowLabel(ofCell: cell), column: table.columnHeader(ofCell: cell))
  }

  /// The labels of all of these figures, which are in order.
  mutating func labels(of figures: Range<Int>) -> [Int: Labels] {
    guard !cells.isEmpty else { return [:] }
    var labels: [Int: Labels] = [:]
    for figure in figures { labels[figure] = next(ofFigure: figure) }
    return labels
  }
}

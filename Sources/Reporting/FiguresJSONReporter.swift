package import Figures
import Quantities
package import SourceText

/// Every figure as JSON, version 1.
package struct FiguresJSONReporter: FiguresReporter {
  package init() {}

  package func output(_ documents: [Document], language: Language) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("version", 1)
      json.array("documents", documents) { json, document in
        json.object { json in
          json.member("path", document.source.path)
          var cursor = PositionCursor(document.source)
          var cells = TableCells(document)
          json.array("figures", Array(document.figures.enumerated())) { json, item in
            let cell = cells.next(ofFigure: item.offset)
            json.figure(item.element, in: document.source, at: &cursor, cell: cell)
          }
        }
      }
    }
    return json.finished()
  }
}

extension JSONWriter {
  fileprivate mutating func figure(
    _ figure: Figure, in source: SourceText, at cursor: inout PositionCursor,
    cell: TableCells.Labels?
  ) {
    let reading = FigureReading(figure)
    let start = cursor.position(of: figure.span.start)
    let end = cursor.position(of: figure.span.end)
    object { json in
      json.place(from: start, to: end)
      json.member("text", source.text(figure.span))
      json.member("value", reading.value)
      json.member("low", reading.low)
      json.member("high", reading.high)
      json.member("lowClosed", reading.lowClosed)
      json.member("highClosed", reading.highClosed)
      json.member("unit", figure.unit.symbol)
      json.member("kind", figure.kind.rawValue)
      json.member("qualifier", figure.qualifier?.rawValue)
      if figure.inheritsUnit { json.member("inherited", true) }
      if let cell {
        json.object("cell") { json in
          json.member("row", cell.row)
          json.member("column", cell.column)
        }
      }
    }
  }
}

/// Tells for one figure after the other in which cell of a table it stands.
private struct TableCells {
  struct Labels {
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
}

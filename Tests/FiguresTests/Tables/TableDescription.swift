import Figures
import Quantities
import SourceText

/// The tables of a text, one cell of values on a line: `row | column | value unit kind`.
func describedTables(_ text: String, path: String = "-") -> String {
  let document = DocumentReader.read(SourceText(path: path, text: text))
  return document.tables.map { $0.described(in: document) }.joined(separator: "\n--\n")
}

func readDocument(_ text: String, path: String = "-") -> Document {
  DocumentReader.read(SourceText(path: path, text: text))
}

extension Table {
  fileprivate func described(in document: Document) -> String {
    var lines: [String] = []
    for (i, cell) in cells.enumerated() where !cell.isHeader {
      guard columns[cell.columns.lowerBound].role == .value else { continue }
      let content: String
      if let figure = cell.figure.map({ document.figures[$0] }) {
        let value = figure.value?.decimalString ?? figure.period?.iso ?? "?"
        content = "\(value)\(figure.unit.symbol) \(figure.kind.rawValue)"
      } else {
        content = cell.isNil ? "nil" : text(ofCell: i, in: document.source)
      }
      lines.append("\(rowLabel(ofCell: i)) | \(columnHeader(ofCell: i)) | \(content)")
    }
    return lines.joined(separator: "\n")
  }
}

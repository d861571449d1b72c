package import Figures
import Quantities
package import SourceText

/// Every figure on one line: `path:line:column  text  value[low, high]unit  kind qualifier`.
package struct FiguresTextReporter: FiguresReporter {
  package init() {}

  package func output(_ documents: [Document], language: Language) -> [UInt8] {
    var output: [UInt8] = []
    var figures = 0
    var names = 0
    for document in documents {
      let path = VisibleText.line(document.source.path)
      var cursor = PositionCursor(document.source)
      // The columns grow with what they have held, within one document: one pass is enough, and
      // all but the first lines stand under each other.
      var widths = [0, 0, 0]
      for figure in document.figures {
        if figure.kind == .name { names += 1 } else { figures += 1 }
        let place = cursor.position(of: figure.span.start)
        let cells = [
          "\(path):\(place.line):\(place.column)", shown(document.source, figure.span),
          reading(figure),
        ]
        for (index, cell) in cells.enumerated() {
          output += cell.utf8
          let width = DisplayWidth.columns(of: cell)
          widths[index] = max(widths[index], min(width, Self.widestCell[index]))
          output += String(repeating: " ", count: max(0, widths[index] - width) + 2).utf8
        }
        output += kind(figure).utf8
        output.append(UInt8(ascii: "\n"))
      }
    }
    let summary = Wording(language: language).figureSummary(
      documents: documents.count, figures: figures, names: names)
    output += summary.utf8
    output.append(UInt8(ascii: "\n"))
    return output
  }

  /// Wider cells push their line out instead of the whole column.
  private static let widestCell = [60, 24, 40]
  private static let mostBytes = 400

  /// The figure as written, on one line; a long one by its beginning.
  private func shown(_ source: SourceText, _ span: SourceSpan) -> String {
    guard span.end - span.start > Self.mostBytes else {
      return VisibleText.line(source.text(span))
    }
    return VisibleText.line(source.text(SourceSpan(span.start, span.start + Self.mostBytes))) + "…"
  }

  private func reading(_ figure: Figure) -> String {
    let reading = FigureReading(figure)
    guard let value = reading.value else { return "" }
    let unit = VisibleText.line(figure.unit.symbol)
    if reading.low == value, reading.high == value { return value + unit }
    let low = (reading.lowClosed ? "[" : "(") + (reading.low ?? "-∞")
    let high = (reading.high ?? "∞") + (reading.highClosed ? "]" : ")")
    return "\(value)\(low), \(high)\(unit)"
  }

  private func kind(_ figure: Figure) -> String {
    guard let qualifier = figure.qualifier else { return figure.kind.rawValue }
    return "\(figure.kind.rawValue) \(qualifier.rawValue)"
  }
}

package import Figures
import Quantities
package import SourceText

/// Every figure on one line: `path:line:column  text  value[low, high]unit  kind qualifier`.
package struct FiguresTextReporter: FiguresReporter {
  package init() {}

  package func output(_ documents: [Document], language: Language) -> [UInt8] {
    var lines = ColumnWriter(widestCell: Self.widestCell)
    // Pages that are not written to are never taken from the system; growing would copy them.
    lines.reserve(documents.reduce(1) { $0 + $1.figures.count } * Self.usualLineBytes)
    var figures = 0
    var names = 0
    for document in documents {
      let path = VisibleText.line(document.source.path) + ":"
      let pathBytes = Array(path.utf8)
      let pathColumns = DisplayWidth.columns(of: path)
      var readings: [CalendarPeriod: FigureReading] = [:]
      var cursor = PositionCursor(document.source)
      // The columns grow with what they have held, within one document: one pass is enough, and
      // all but the first lines stand under each other.
      lines.forgetWidths()
      for figure in document.figures {
        if figure.kind == .name { names += 1 } else { figures += 1 }
        let place = cursor.position(of: figure.span.start)
        lines.append(pathBytes, columns: pathColumns)
        lines.append(place.line)
        lines.append(":")
        lines.append(place.column)
        lines.endCell(0)
        appendText(of: figure, in: document.source, to: &lines)
        lines.endCell(1)
        appendReading(of: figure, to: &lines, &readings)
        lines.endCell(2)
        lines.appendLast(figure.kind.rawValue)
        if let qualifier = figure.qualifier {
          lines.appendLast(" ")
          lines.appendLast(qualifier.rawValue)
        }
        lines.endLine()
      }
    }
    lines.append(
      Wording(language: language).figureSummary(
        documents: documents.count, figures: figures, names: names))
    lines.endLine()
    return lines.bytes
  }

  /// Wider cells push their line out instead of the whole column.
  private static let widestCell = [60, 24, 40]
  private static let usualLineBytes = 128
  private static let mostBytes = 400
  private static let mostReadings = 1024

  /// The figure as written, on one line; a long one by its beginning.
  private func appendText(
    of figure: Figure, in source: SourceText, to lines: inout ColumnWriter
  ) {
    let span = figure.span
    guard span.end - span.start > Self.mostBytes else {
      lines.append(source, span)
      return
    }
    lines.append(
      VisibleText.line(source.text(SourceSpan(span.start, span.start + Self.mostBytes))) + "…")
  }

  /// A report names the same few dates again and again, so that what is said of each is kept.
  private func appendReading(
    of figure: Figure, to lines: inout ColumnWriter,
    _ readings: inout [CalendarPeriod: FigureReading]
  ) {
    if let period = figure.period {
      let reading = readings[period] ?? FigureReading(figure)
      if readings.count < Self.mostReadings { readings[period] = reading }
      appendDates(reading, to: &lines)
      lines.append(VisibleText.line(figure.unit.symbol))
      return
    }
    guard let value = figure.value else { return }
    lines.append(value)
    let interval = figure.interval
    if interval.low != value || interval.high != value {
      appendInterval(of: interval, to: &lines)
    }
    lines.append(VisibleText.line(figure.unit.symbol))
  }

  private func appendInterval(of interval: Interval, to lines: inout ColumnWriter) {
    lines.append(interval.lowClosed ? "[" : "(")
    if let low = interval.low { lines.append(low) } else { lines.append("-∞") }
    lines.append(", ")
    if let high = interval.high { lines.append(high) } else { lines.append("∞") }
    lines.append(interval.highClosed ? "]" : ")")
  }

  private func appendDates(_ reading: FigureReading, to lines: inout ColumnWriter) {
    guard let value = reading.value else { return }
    lines.append(value)
    if reading.low != value || reading.high != value {
      lines.append(reading.lowClosed ? "[" : "(")
      lines.append(reading.low ?? "-∞")
      lines.append(", ")
      lines.append(reading.high ?? "∞")
      lines.append(reading.highClosed ? "]" : ")")
    }
  }
}

package import Figures
import Quantities
package import SourceText

/// Every figure as JSON, version 1.
package struct FiguresJSONReporter: FiguresReporter {
  package init() {}

  package func output(_ documents: [Document], language: Language) -> [UInt8] {
    JSONOutput.bytes(of: FiguresObject(documents: documents.map { DocumentObject($0) }))
  }
}

private struct FiguresObject: Encodable {
  let version = 1
  let documents: [DocumentObject]
}

private struct DocumentObject: Encodable {
  let path: String
  let figures: [FigureObject]

  init(_ document: Document) {
    var cursor = PositionCursor(document.source)
    var cells = TableCells(document)
    path = document.source.path
    let context = DocumentContext(document).figures
    let places = ContextPlaces(context, in: document)
    figures = document.figures.enumerated().map { index, figure in
      FigureObject(
        figure, context[index], places, in: document.source, at: &cursor,
        cell: cells.next(ofFigure: index))
    }
  }
}

private struct FigureObject: Encodable {
  let line: Int
  let column: Int
  let endLine: Int
  let endColumn: Int
  let text: String
  let value: Nullable<String>
  let low: Nullable<String>
  let high: Nullable<String>
  let lowClosed: Bool
  let highClosed: Bool
  let unit: String
  let kind: String
  let qualifier: Nullable<String>
  /// Written only where true: the unit stands at another figure of the list.
  let inherited: Bool?
  /// What the figure is told per by words apart from it, written only where there are such.
  let per: [DenominatorObject]?
  let subject: ContextObject
  let place: ContextObject
  let period: ContextObject
  /// The labels of the figure's row and column, for one in a table.
  let cell: TableCells.Labels?

  init(
    _ figure: Figure, _ context: FigureContext, _ places: ContextPlaces, in source: SourceText,
    at cursor: inout PositionCursor, cell: TableCells.Labels?
  ) {
    self.cell = cell
    let reading = FigureReading(figure)
    let start = cursor.position(of: figure.span.start)
    let end = cursor.position(of: figure.span.end)
    line = start.line
    column = start.column
    endLine = end.line
    endColumn = end.column
    text = source.text(figure.span)
    value = Nullable(reading.value)
    low = Nullable(reading.low)
    high = Nullable(reading.high)
    lowClosed = reading.lowClosed
    highClosed = reading.highClosed
    unit = figure.unit.symbol
    kind = figure.kind.rawValue
    qualifier = Nullable(figure.qualifier?.rawValue)
    inherited = figure.inheritsUnit ? true : nil
    per = figure.per.isEmpty ? nil : figure.per.map { DenominatorObject($0) }
    subject = ContextObject(
      context.subject.words, context.subject.origin, context.subject.folded, places)
    place = ContextObject(context.place.name, context.place.origin, context.place.folded, places)
    period = ContextObject(
      context.period.period?.iso, context.period.origin, context.period.folded, places)
  }
}

/// 10万 and 人 of 每10万人…15467人.
private struct DenominatorObject: Encodable {
  let amount: String
  let unit: String

  init(_ denominator: Denominator) {
    amount = denominator.amount.plainDecimal
    unit = denominator.unit.symbol
  }
}

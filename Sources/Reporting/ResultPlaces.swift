import Checking
import Figures
import SourceText

/// The lines and columns of everything in a result, made in one walk over each document, in the
/// unit that a format counts columns in.
struct ResultPlaces: Sendable {
  private let sources: [SourceText]
  private let tables: [PositionTable]
  private let unit: ColumnUnit

  init(_ result: CheckResult, includesPasses: Bool = false, unit: ColumnUnit = .codePoints) {
    let sources = result.documents.map(\.document.source)
    var offsets = [[Int]](repeating: [], count: sources.count)
    func note(_ span: SourceSpan, _ document: Int) {
      guard offsets.indices.contains(document) else { return }
      offsets[document].append(span.start)
      offsets[document].append(span.end)
    }
    func note(_ findings: [Finding]) {
      for finding in findings {
        note(finding.primary, finding.document)
        for figure in finding.figures { note(figure.span, figure.document ?? finding.document) }
      }
    }
    note(result.findings)
    if includesPasses { note(result.passes) }
    note(result.suppressed.map(\.finding))
    for suppressed in result.suppressed {
      if let comment = suppressed.comment { note(comment, suppressed.finding.document) }
    }
    for unchecked in result.unchecked { note(unchecked.span, unchecked.document) }
    self.unit = unit
    self.sources = sources
    self.tables = zip(sources, offsets).map { PositionTable($0, offsets: $1, unit: unit) }
  }

  /// The text of a document by its index in the run.
  func source(_ document: Int) -> SourceText? {
    sources.indices.contains(document) ? sources[document] : nil
  }

  /// The path of a document, `-` where there is none of that index.
  func path(_ document: Int) -> String { source(document)?.path ?? "-" }

  func place(of span: SourceSpan, in document: Int) -> ResultPlace {
    let start = position(span.start, in: document)
    let end = position(span.end, in: document)
    return ResultPlace(
      line: start.line, column: start.column, endLine: end.line, endColumn: end.column)
  }

  /// The part of a span on its first line, for formats that show one line.
  func firstLine(of span: SourceSpan, in document: Int) -> ResultPlace {
    let place = place(of: span, in: document)
    guard place.line != place.endLine, let source = source(document) else { return place }
    let line = source.lineSpan(place.line)
    let end = PositionTable(source, offsets: [line.end], unit: unit)[line.end]
    return ResultPlace(
      line: place.line, column: place.column, endLine: place.line,
      endColumn: max(end.column, place.column))
  }

  func position(_ offset: Int, in document: Int) -> SourcePosition {
    guard tables.indices.contains(document) else { return SourcePosition(line: 1, column: 1) }
    return tables[document][offset]
  }
}

/// Where a span begins, and where it ends: behind its last character.
struct ResultPlace: Hashable, Sendable {
  let line: Int
  let column: Int
  let endLine: Int
  let endColumn: Int
}

package import Quantities
package import SourceText

/// Reads a text into a document: front matter, folded text, figures.
package enum DocumentReader {
  /// Reads a text; `date` is the document's own where its front matter gives none, and `defaults`
  /// are what is known of it where neither says anything.
  package static func read(
    _ source: SourceText, date: CalendarDate? = nil, defaults: DocumentMetadata = DocumentMetadata()
  ) -> Document {
    let path = source.path.lowercased()
    if path.hasSuffix(".json") { return readJSON(source, byLines: false, defaults) }
    if path.hasSuffix(".ndjson") || path.hasSuffix(".jsonl") {
      return readJSON(source, byLines: true, defaults)
    }
    if let delimiter = DelimitedText.delimiter(of: source) {
      return read(source, delimitedBy: delimiter, defaults.dated(date))
    }
    let frontMatter = FrontMatter(source)
    let folded = FoldedText(folding: source, behind: frontMatter?.span)
    var metadata = (frontMatter?.metadata ?? DocumentMetadata())
      .completed(by: defaults.dated(date))
    metadata.date = metadata.date ?? Dateline.date(of: folded)
    return document(
      source, folded, metadata, delimited: nil,
      comments: ToolComments.find(in: source, behind: frontMatter?.span))
  }

  /// Reads a text that is one table from its first line to its last.
  private static func read(
    _ source: SourceText, delimitedBy delimiter: UInt8, _ metadata: DocumentMetadata
  ) -> Document {
    let folded = FoldedText(folding: source, endingLines: true)
    let text = source.bytes.withUnsafeBufferPointer { bytes in
      DelimitedText(
        bytes, delimiter: delimiter, from: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0,
        to: bytes.count)
    }
    if let sheet = SheetReader.sheet(text, of: source, folded: folded) {
      return document(source, folded, sheet, metadata)
    }
    return document(source, folded, metadata, delimited: text)
  }

  private static func readJSON(
    _ source: SourceText, byLines: Bool, _ metadata: DocumentMetadata
  ) -> Document {
    let folded = FoldedText(folding: source, endingLines: true)
    return document(
      source, folded, SheetReader.jsonSheet(source, folded: folded, byLines: byLines), metadata)
  }

  private static func document(
    _ source: SourceText, _ folded: FoldedText, _ sheet: FigureSheet,
    _ metadata: DocumentMetadata
  ) -> Document {
    Document(
      source: source, folded: folded, figures: sheet.rows.map(\.figure),
      metadata: metadata, sheet: sheet)
  }

  private static func document(
    _ source: SourceText, _ folded: FoldedText, _ metadata: DocumentMetadata,
    delimited: DelimitedText?, comments: [SourceSpan] = []
  ) -> Document {
    var lexer = FigureLexer(folded, referenceYear: metadata.year)
    var figures = lexer.read()
    Inheritance(folded: folded).apply(to: &figures)
    Denominators(folded: folded).apply(to: &figures)
    let tables = TableReader(source: source, folded: folded, referenceYear: metadata.year)
      .read(&figures, delimited: delimited)
    if figures.contains(where: \.wantsYear) {
      PeriodTracker.resolve(&figures, of: folded, tables: tables, metadata: metadata)
    }
    return Document(
      source: source, folded: folded, figures: figures, metadata: metadata, tables: tables,
      comments: comments)
  }
}

import Quantities
package import SourceText

/// Reads a text into a document: front matter, folded text, figures.
package enum DocumentReader {
  package static func read(_ source: SourceText) -> Document {
    let path = source.path.lowercased()
    if path.hasSuffix(".json") { return readJSON(source, byLines: false) }
    if path.hasSuffix(".ndjson") || path.hasSuffix(".jsonl") {
      return readJSON(source, byLines: true)
    }
    if let delimiter = DelimitedText.delimiter(of: source) {
      return read(source, delimitedBy: delimiter)
    }
    let frontMatter = FrontMatter(source)
    let folded = FoldedText(folding: source, behind: frontMatter?.span)
    return document(source, folded, frontMatter?.metadata ?? DocumentMetadata(), delimited: nil)
  }

  /// Reads a text that is one table from its first line to its last.
  private static func read(_ source: SourceText, delimitedBy delimiter: UInt8) -> Document {
    let folded = FoldedText(folding: source, endingLines: true)
    let text = source.bytes.withUnsafeBufferPointer { bytes in
      DelimitedText(
        bytes, delimiter: delimiter, from: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0,
        to: bytes.count)
    }
    if let sheet = SheetReader.sheet(text, of: source, folded: folded) {
      return document(source, folded, sheet)
    }
    return document(source, folded, DocumentMetadata(), delimited: text)
  }

  private static func readJSON(_ source: SourceText, byLines: Bool) -> Document {
    let folded = FoldedText(folding: source, endingLines: true)
    return document(
      source, folded, SheetReader.jsonSheet(source, folded: folded, byLines: byLines))
  }

  private static func document(
    _ source: SourceText, _ folded: FoldedText, _ sheet: FigureSheet
  ) -> Document {
    Document(
      source: source, folded: folded, figures: sheet.rows.map(\.figure),
      metadata: DocumentMetadata(), sheet: sheet)
  }

  private static func document(
    _ source: SourceText, _ folded: FoldedText, _ metadata: DocumentMetadata,
    delimited: DelimitedText?
  ) -> Document {
    var lexer = FigureLexer(folded, referenceYear: metadata.year)
    var figures = lexer.read()
    Inheritance(folded: folded).apply(to: &figures)
    let tables = TableReader(source: source, folded: folded, referenceYear: metadata.year)
      .read(&figures, delimited: delimited)
    return Document(
      source: source, folded: folded, figures: figures, metadata: metadata, tables: tables)
  }
}

import Quantities
package import SourceText

/// Reads a text into a document: front matter, folded text, figures.
package enum DocumentReader {
  package static func read(_ source: SourceText) -> Document {
    let frontMatter = FrontMatter(source)
    var skipped: [SourceSpan] = []
    if let frontMatter { skipped.append(frontMatter.span) }
    skipped += MarkdownNoise.spans(in: source, from: frontMatter?.span.end ?? 0)
    let folded = FoldedText(folding: source, skipping: skipped)
    let metadata = frontMatter?.metadata ?? DocumentMetadata()
    var lexer = FigureLexer(folded, referenceYear: metadata.year)
    var figures = lexer.read()
    Inheritance(folded: folded).apply(to: &figures)
    Denominators(folded: folded).apply(to: &figures)
    return Document(source: source, folded: folded, figures: figures, metadata: metadata)
  }
}

extension DocumentMetadata {
  /// The year of the document's own date.
  package var year: Int? {
    self["date"].flatMap { Int($0.prefix(4)) }
  }
}

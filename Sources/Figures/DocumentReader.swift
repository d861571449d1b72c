package import Quantities
package import SourceText

/// Reads a text into a document: front matter, folded text, figures.
package enum DocumentReader {
  /// - Parameter date: The document's date where its front matter gives none.
  package static func read(_ source: SourceText, date: CalendarDate? = nil) -> Document {
    let frontMatter = FrontMatter(source)
    var skipped: [SourceSpan] = []
    if let frontMatter { skipped.append(frontMatter.span) }
    skipped += MarkdownNoise.spans(in: source, from: frontMatter?.span.end ?? 0)
    let folded = FoldedText(folding: source, skipping: skipped)
    var metadata = frontMatter?.metadata ?? DocumentMetadata()
    metadata.date = metadata.date ?? date ?? Dateline.date(of: folded)
    var lexer = FigureLexer(folded, referenceYear: metadata.year)
    var figures = lexer.read()
    Inheritance(folded: folded).apply(to: &figures)
    if figures.contains(where: \.wantsYear) {
      figures = PeriodTracker.resolved(folded, figures, metadata: metadata)
    }
    return Document(source: source, folded: folded, figures: figures, metadata: metadata)
  }
}

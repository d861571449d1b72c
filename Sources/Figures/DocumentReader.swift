import Quantities
package import SourceText

/// Reads a text into a document: front matter, folded text, figures.
package enum DocumentReader {
  package static func read(_ source: SourceText) -> Document {
    let frontMatter = FrontMatter(source)
    let folded = FoldedText(folding: source, behind: frontMatter?.span)
    let metadata = frontMatter?.metadata ?? DocumentMetadata()
    var lexer = FigureLexer(folded, referenceYear: metadata.year)
    var figures = lexer.read()
    Inheritance(folded: folded).apply(to: &figures)
    return Document(source: source, folded: folded, figures: figures, metadata: metadata)
  }
}

package import Quantities
package import SourceText

/// One text with everything that was read from it: what rules are matched against.
package struct Document: Sendable {
  package let source: SourceText
  package let folded: FoldedText
  /// In order of place; no two overlap.
  package let figures: [Figure]
  package let metadata: DocumentMetadata
  /// In order of place.
  package let tables: [Table]
  /// The rows of a figure sheet, whose figures are then the document's.
  package let sheet: FigureSheet?
  /// The comments that speak to the program, in order of place.
  package let comments: [SourceSpan]

  package init(
    source: SourceText, folded: FoldedText, figures: [Figure], metadata: DocumentMetadata,
    tables: [Table] = [], sheet: FigureSheet? = nil, comments: [SourceSpan] = []
  ) {
    self.comments = comments
    self.source = source
    self.folded = folded
    self.figures = figures
    self.metadata = metadata
    self.tables = tables
    self.sheet = sheet
  }
}

/// What the front matter of a document, or the command line, says of it.
package struct DocumentMetadata: Hashable, Sendable {
  /// The keys and values of the front matter as written, in order.
  package var entries: [Entry]

  package struct Entry: Hashable, Sendable {
    package let key: String
    package let value: String

    package init(key: String, value: String) {
      self.key = key
      self.value = value
    }
  }

  /// The document's own date, by which 今年 and 去年 are read: from the front matter, else as the
  /// command line or the text's dateline gives it.
  package var date: CalendarDate?

  package init(entries: [Entry] = []) {
    self.entries = entries
    date = self["date"].flatMap(CalendarDate.init(written:))
  }

  package subscript(key: String) -> String? {
    entries.last { $0.key == key }?.value
  }

  /// With another date, where there is one.
  func dated(_ date: CalendarDate?) -> DocumentMetadata {
    guard let date else { return self }
    var metadata = self
    metadata.date = date
    return metadata
  }

  /// With what others know where it says nothing itself.
  func completed(by defaults: DocumentMetadata) -> DocumentMetadata {
    var metadata = self
    metadata.entries = defaults.entries.filter { self[$0.key] == nil } + entries
    metadata.date = date ?? defaults.date
    return metadata
  }
}

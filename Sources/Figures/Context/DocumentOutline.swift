/// The passages of a document in order of place, for showing it as it was written.
package struct DocumentOutline: Sendable {
  package struct Passage: Hashable, Sendable {
    /// The code points of the folded text.
    package let range: Range<Int>
    package let kind: Kind
  }

  package enum Kind: Hashable, Sendable {
    case prose
    /// 1 is the title; the larger the number, the smaller the section.
    case heading(level: Int)
    case item
    /// A row of a table, or a line that looks like one.
    case row
  }

  package let passages: [Passage]

  package init(_ document: Document) {
    var reader = PassageReader(document.folded, tables: document.tables)
    var passages: [Passage] = []
    while let passage = reader.next(of: document.figures) {
      let kind: Kind =
        switch passage.kind {
        case .prose: .prose
        case .heading(let level): .heading(level: level)
        case .item: .item
        case .row: .row
        }
      passages.append(Passage(range: passage.range, kind: kind))
    }
    self.passages = passages
  }
}

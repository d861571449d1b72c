/// How a text marks its headings, lists and tables.
package enum TextMarkup: Hashable, Sendable {
  case plain, markdown, html

  /// By the ending of the path; a page that is called something else by how it begins.
  package init(of source: SourceText) {
    let path = source.path.utf8.suffix(10).map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
    func ends(with ending: String) -> Bool {
      path.count > ending.utf8.count && path.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }
    if ends(with: ".md") || ends(with: ".markdown") {
      self = .markdown
    } else if ends(with: ".html") || ends(with: ".htm") || ends(with: ".xhtml") {
      self = .html
    } else {
      self = Self.beginsAsPage(source.bytes) ? .html : .plain
    }
  }

  /// Whether `<!doctype html` or `<html` opens the text, behind blanks, a comment or `<?xml`.
  private static func beginsAsPage(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first(where: { $0 > 0x20 }), first == 0x3C else { return false }
    var rest = bytes.prefix(2048).drop { $0 <= 0x20 }
    while rest.starts(with: "<?".utf8) || rest.starts(with: "<!--".utf8) {
      guard let close = rest.firstIndex(of: 0x3E) else { return false }
      rest = rest[(close + 1)...].drop { $0 <= 0x20 }
    }
    let opening = rest.prefix(14).map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
    return opening.elementsEqual("<!doctype html".utf8) || opening.starts(with: "<html".utf8)
  }
}

extension FoldedText {
  /// Folds a text as its markup asks, from where its front matter ends.
  package init(folding source: SourceText, behind frontMatter: SourceSpan?) {
    var edits = frontMatter.map { [TextEdit(span: $0, reading: .nothing)] } ?? []
    let start = frontMatter?.end ?? 0
    switch TextMarkup(of: source) {
    case .html where frontMatter == nil: self.init(foldingHTML: source)
    case .markdown:
      edits += MarkdownScanner.edits(of: source, from: start, isMarkdown: true)
      self.init(folding: source, edits: edits)
    case .plain, .html:
      edits += MarkdownScanner.edits(of: source, from: start, isMarkdown: false)
      self.init(folding: source, edits: edits)
    }
  }
}

/// The comments of a text that speak to the program: `<!-- figlint-… -->`.
///
/// Only what the reader of the text leaves out as a comment is one: not what stands in code. A text
/// that is neither Markdown nor a web page has the same comments, closed or not at all.
package enum ToolComments {
  /// The comments behind the front matter, in order of place, with their marks.
  package static func find(in source: SourceText, behind frontMatter: SourceSpan?) -> [SourceSpan] {
    let start = frontMatter?.end ?? 0
    let starts = source.bytes.withUnsafeBufferPointer { candidates($0, from: start) }
    guard !starts.isEmpty else { return [] }
    let comments: [SourceSpan] =
      switch TextMarkup(of: source) {
      case .html where frontMatter == nil:
        source.bytes.withUnsafeBufferPointer { HTMLScanner.comments(of: $0) }
      case .markdown:
        MarkdownScanner.comments(of: source, from: start, isMarkdown: true)
      case .plain, .html:
        MarkdownScanner.comments(of: source, from: start, isMarkdown: false)
      }
    return comments.filter { starts.contains($0.start) }
  }

  /// Where `<!-- figlint-` stands; hardly a text has it, so that most are looked through no more.
  private static func candidates(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Set<Int> {
    let opening = Array("<!--".utf8)
    let name = Array("figlint-".utf8)
    var found: Set<Int> = []
    var i = start
    while i < bytes.count,
      let sign = ByteSearch.first(0x3C, in: UnsafeBufferPointer(rebasing: bytes[i...]))
    {
      i += sign
      guard bytes[i...].starts(with: opening) else {
        i += 1
        continue
      }
      var next = i + opening.count
      while next < bytes.count, bytes[next] <= 0x20 { next += 1 }
      if bytes[next...].starts(with: name) { found.insert(i) }
      i += opening.count
    }
    return found
  }
}

extension HTMLScanner {
  /// The comments of a page that are closed, scripts and their like left out.
  fileprivate static func comments(of bytes: UnsafeBufferPointer<UInt8>) -> [SourceSpan] {
    var scanner = HTMLScanner(bytes)
    var comments: [SourceSpan] = []
    var i = 0
    while i < bytes.count {
      guard bytes[i] == 0x3C, let markup = scanner.markup(at: i) else {
        i += 1
        continue
      }
      let comment = bytes[i..<min(markup.end, bytes.count)]
      if comment.starts(with: "<!--".utf8), comment.suffix(3).elementsEqual("-->".utf8) {
        comments.append(SourceSpan(i, markup.end))
      }
      i = markup.end
    }
    return comments
  }
}

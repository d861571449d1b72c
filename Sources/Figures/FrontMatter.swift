import SourceText

/// The `key: value` lines between two `---` lines at the very beginning of a document.
struct FrontMatter {
  let metadata: DocumentMetadata
  /// From the first `---` to the line behind the second.
  let span: SourceSpan

  init?(_ source: SourceText) {
    let bytes = source.bytes
    guard bytes.count >= 4, source.text(source.lineSpan(1)) == "---" else { return nil }
    var entries: [DocumentMetadata.Entry] = []
    for line in 2...max(2, min(source.lines.starts.count, 200)) {
      guard line <= source.lines.starts.count else { return nil }
      let text = source.text(source.lineSpan(line))
      if text == "---" || text == "..." {
        let end =
          line < source.lines.starts.count ? source.lines.starts[line] : bytes.count
        metadata = DocumentMetadata(entries: entries)
        span = SourceSpan(0, end)
        return
      }
      guard let colon = text.firstIndex(of: ":") else { continue }
      entries.append(
        DocumentMetadata.Entry(
          key: text[..<colon].trimmed, value: text[text.index(after: colon)...].trimmed))
    }
    return nil
  }
}

extension Substring {
  /// Without blanks and quotes at both ends.
  fileprivate var trimmed: String {
    var view = self
    while let first = view.first, first == " " || first == "\t" || first == "\"" {
      view.removeFirst()
    }
    while let last = view.last, last == " " || last == "\t" || last == "\"" { view.removeLast() }
    return String(view)
  }
}

import SourceText

/// A comment of a document that suppresses findings, taken apart.
struct SuppressionComment: Hashable {
  enum Directive: String, CaseIterable {
    case ignoreNextLine = "figlint-ignore-next-line"
    case disable = "figlint-disable"
    case enable = "figlint-enable"
  }

  /// A word of the comment with its place.
  struct Word: Hashable {
    let text: String
    let span: SourceSpan
  }

  let span: SourceSpan
  let name: Word
  /// What stands for rules, in order.
  let rules: [Word]
  /// What stands behind the dashes; empty where nothing does.
  let reason: String

  var directive: Directive? { Directive(rawValue: name.text) }

  /// Reads a comment with its marks: `<!-- figlint-disable a/b, c/d -- reason -->`.
  ///
  /// A dash of Chinese print parts the reason too, since pages in XML may hold no `--`.
  init(_ span: SourceSpan, in source: SourceText) {
    self.span = span
    let bytes = source.bytes[min(span.start + 4, span.end)..<max(span.start + 4, span.end - 3)]
    var words: [Word] = []
    var start: Int?
    var reasonStart: Int?
    var i = bytes.startIndex
    while i < bytes.endIndex {
      let separator = Self.separatorLength(bytes[i...])
      let dash = Self.dashLength(bytes[i...])
      // Names have hyphens in them, but no dashes of print.
      if separator > 0 || dash > 0 && (start == nil || bytes[i] != 0x2D) {
        if let begun = start { words.append(Self.word(begun, i, source)) }
        start = nil
        if separator == 0 {
          reasonStart = i + dash
          break
        }
        i += separator
      } else {
        if start == nil { start = i }
        i += 1
      }
    }
    if let begun = start { words.append(Self.word(begun, bytes.endIndex, source)) }
    name = words.first ?? Word(text: "", span: span)
    rules = Array(words.dropFirst())
    reason = reasonStart.map { Self.plain(source.text(SourceSpan($0, bytes.endIndex))) } ?? ""
  }

  private static func word(_ start: Int, _ end: Int, _ source: SourceText) -> Word {
    let span = SourceSpan(start, end)
    return Word(text: source.text(span), span: span)
  }

  /// The bytes of a blank or comma at the beginning of some; 0 where there is none.
  private static func separatorLength(_ bytes: ArraySlice<UInt8>) -> Int {
    guard let first = bytes.first else { return 0 }
    if first <= 0x20 || first == 0x2C { return 1 }
    for mark in ["\u{3000}", "，", "、"] where bytes.starts(with: mark.utf8) { return 3 }
    return 0
  }

  /// The bytes of dashes at the beginning of some: `--`, `—`, `——`.
  private static func dashLength(_ bytes: ArraySlice<UInt8>) -> Int {
    var length = 0
    if bytes.starts(with: "--".utf8) {
      while bytes.dropFirst(length).first == 0x2D { length += 1 }
      return length
    }
    while bytes.dropFirst(length).starts(with: "—".utf8)
      || bytes.dropFirst(length).starts(with: "–".utf8)
    {
      length += 3
    }
    return length
  }

  /// One line without blanks at its ends; nothing where there is no word in it.
  private static func plain(_ text: String) -> String {
    let hasWord = text.contains { $0.isLetter || $0.isNumber }
    return hasWord ? text.split { $0.isWhitespace }.joined(separator: " ") : ""
  }
}

/// One text as UTF-8 bytes, with the name to show for it and what was wrong with its bytes.
package struct SourceText: Sendable {
  /// The path as the user gave it, or `-` for standard input.
  package let path: String
  /// Valid UTF-8: decoding has replaced what was not (see `problems`).
  package let bytes: [UInt8]
  package let lines: LineIndex
  /// What had to be mended or left out while decoding, in order of place.
  package let problems: [TextProblem]
  /// How the bytes of the file were written before they became UTF-8.
  package let encoding: TextEncoding

  /// A text from bytes that are valid UTF-8; use `TextDecoder` for bytes of unknown origin.
  package init(
    path: String, bytes: [UInt8], problems: [TextProblem] = [], encoding: TextEncoding = .utf8
  ) {
    self.path = path
    self.bytes = bytes
    self.lines = LineIndex(bytes)
    self.problems = problems
    self.encoding = encoding
  }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The text of a span; an offset inside a code point is moved back to its beginning.
  package func text(_ span: SourceSpan) -> String {
    let start = boundary(span.start)
    let end = boundary(span.end)
    return String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
  }

  /// The line and column of a byte offset.
  package func position(of offset: Int, in unit: ColumnUnit = .codePoints) -> SourcePosition {
    let offset = boundary(offset)
    let line = lines.line(at: offset)
    var column = 1
    var i = lines.starts[line]
    while i < offset {
      let byte = bytes[i]
      switch unit {
      case .utf8Bytes: column += 1
      case .codePoints: if byte & 0xC0 != 0x80 { column += 1 }
      case .utf16CodeUnits:
        if byte & 0xC0 != 0x80 { column += byte >= 0xF0 ? 2 : 1 }
      }
      i += 1
    }
    return SourcePosition(line: line + 1, column: column)
  }

  /// The bytes of a 1-based line without its line break.
  package func lineSpan(_ line: Int) -> SourceSpan {
    let start = lines.starts[line - 1]
    var end = line < lines.starts.count ? lines.starts[line] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return SourceSpan(start, end)
  }

  private func boundary(_ offset: Int) -> Int {
    var offset = min(max(offset, 0), bytes.count)
    while offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }
}

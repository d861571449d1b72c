import SourceText

/// Stretches of a Markdown text that hold no prose: fenced code and comments.
enum MarkdownNoise {
  static func spans(in source: SourceText, from start: Int) -> [SourceSpan] {
    source.bytes.withUnsafeBufferPointer { bytes in
      var spans: [SourceSpan] = []
      var i = start
      var lineStart = true
      while i < bytes.count {
        let byte = bytes[i]
        if lineStart, byte == 0x60 || byte == 0x7E, let end = fenceEnd(bytes, i, byte) {
          spans.append(SourceSpan(i, end))
          i = end
          continue
        }
        if byte == 0x3C, matches(bytes, i, "<!--") {
          let end = find(bytes, "-->", from: i + 4).map { $0 + 3 } ?? bytes.count
          spans.append(SourceSpan(i, end))
          i = end
          continue
        }
        lineStart = byte == 0x0A
        i += 1
      }
      return spans
    }
  }

  /// The index behind a fenced block whose opening fence stands at an index.
  private static func fenceEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ mark: UInt8
  ) -> Int? {
    var i = start
    while i < bytes.count, bytes[i] == mark { i += 1 }
    let length = i - start
    guard length >= 3 else { return nil }
    while i < bytes.count {
      while i < bytes.count, bytes[i] != 0x0A { i += 1 }
      i += 1
      var closing = i
      while closing < bytes.count, bytes[closing] == mark { closing += 1 }
      if closing - i >= length {
        while closing < bytes.count, bytes[closing] != 0x0A { closing += 1 }
        return min(closing + 1, bytes.count)
      }
    }
    return bytes.count
  }

  private static func matches(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ word: StaticString
  ) -> Bool {
    guard start + word.utf8CodeUnitCount <= bytes.count else { return false }
    var i = start
    for byte in word.description.utf8 {
      if bytes[i] != byte { return false }
      i += 1
    }
    return true
  }

  private static func find(
    _ bytes: UnsafeBufferPointer<UInt8>, _ word: StaticString, from start: Int
  ) -> Int? {
    var i = start
    while i < bytes.count {
      if matches(bytes, i, word) { return i }
      i += 1
    }
    return nil
  }
}

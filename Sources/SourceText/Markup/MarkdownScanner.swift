/// Finds what is no prose in Markdown: code, comments, addresses, marks of emphasis.
///
/// In a text that does not call itself Markdown only fences and comments count that are closed:
/// an open one would swallow the rest of a report without a word. Every look ahead is bounded.
struct MarkdownScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let isMarkdown: Bool
  private var edits: [TextEdit] = []
  private var comments: [SourceSpan] = []
  private var i: Int
  private var hasCommentEnds = true
  /// The shortest fence of each mark that was found to stay open.
  private var openFence: [UInt8: Int] = [:]
  /// Brackets that may yet turn out to be links; forgotten at the end of a paragraph.
  private var brackets: [(offset: Int, edits: Int, isImage: Bool)] = []

  static func edits(of source: SourceText, from start: Int, isMarkdown: Bool) -> [TextEdit] {
    source.bytes.withUnsafeBufferPointer { bytes in
      if !isMarkdown, !hasCodeOrComment(bytes) { return [] }
      var scanner = MarkdownScanner(bytes, start, isMarkdown)
      scanner.scan()
      // Brackets that are no links leave an empty place.
      return scanner.edits.filter { !$0.span.isEmpty }
    }
  }

  /// The comments that are closed.
  static func comments(of source: SourceText, from start: Int, isMarkdown: Bool) -> [SourceSpan] {
    source.bytes.withUnsafeBufferPointer { bytes in
      var scanner = MarkdownScanner(bytes, start, isMarkdown)
      scanner.scan()
      return scanner.comments
    }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ isMarkdown: Bool) {
    self.bytes = bytes
    self.isMarkdown = isMarkdown
    i = start
  }

  /// Whether a text has any of the marks that count outside Markdown; hardly one does.
  private static func hasCodeOrComment(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    ByteSearch.first(0x60, in: bytes) != nil || ByteSearch.first(0x7E, in: bytes) != nil
      || ByteSearch.first(0x3C, in: bytes) != nil
  }

  private mutating func scan() {
    while i < bytes.count {
      if i == 0 || bytes[i - 1] == 0x0A {
        if beginLine() { continue }
      }
      let byte = bytes[i]
      if byte == 0x3C {
        angle()
      } else if !isMarkdown || byte >= 0x80 || byte < 0x21 {
        i += 1
      } else {
        mark(byte)
      }
    }
  }

  // MARK: Lines

  /// Reads what can only begin a line; whether the index has moved.
  private mutating func beginLine() -> Bool {
    var start = i
    while start < bytes.count, start - i < 3, bytes[start] == 0x20 { start += 1 }
    guard start < bytes.count else { return false }
    switch bytes[start] {
    case 0x60, 0x7E:
      guard let end = fenceEnd(start, bytes[start]) else { return false }
      skip(to: end)
      return true
    case 0x0A, 0x0D:
      brackets.removeAll(keepingCapacity: true)
      return false
    case 0x2A, 0x5F:
      // Three stars are a rule; one with a blank behind it is an item.
      let end = runEnd(start)
      guard isMarkdown, end == start + 1 && byte(end) == 0x20 || isLineEnd(end) else {
        return false
      }
      i = end
      return true
    case 0x5B: return isMarkdown && definition(start)
    default: return false
    }
  }

  /// The index behind a fenced block whose opening fence stands at an index.
  private mutating func fenceEnd(_ start: Int, _ mark: UInt8) -> Int? {
    var next = runEnd(start)
    let length = next - start
    guard 3...64 ~= length, length < openFence[mark] ?? .max else { return nil }
    while let line = lineBehind(next) {
      var closing = line
      while closing < bytes.count, closing - line < 3, bytes[closing] == 0x20 { closing += 1 }
      if byte(closing) == mark {
        let end = runEnd(closing)
        if end - closing >= length, isLineEnd(end) { return lineBehind(end) ?? bytes.count }
      }
      next = line
    }
    if isMarkdown { return bytes.count }
    openFence[mark] = length
    return nil
  }

  /// `[id]: address` and the mark of `[^1]: a note`.
  private mutating func definition(_ start: Int) -> Bool {
    guard let close = find(0x5D, start + 1, within: 128), byte(close + 1) == 0x3A else {
      return false
    }
    var end = close + 2
    if byte(start + 1) != 0x5E {
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    }
    skip(to: end)
    return true
  }

  // MARK: Marks within a line

  private mutating func mark(_ byte: UInt8) {
    switch byte {
    case 0x5C: escape()
    case 0x60: code()
    case 0x2A, 0x5F, 0x7E: emphasis()
    case 0x26: reference()
    case 0x21 where self.byte(i + 1) == 0x5B:
      open(isImage: true)
      i += 2
    case 0x5B:
      if self.byte(i + 1) == 0x5E, let close = find(0x5D, i + 2, within: 64) {
        skip(to: close + 1)
      } else {
        open(isImage: false)
        i += 1
      }
    case 0x5D: closeBracket()
    default: i += 1
    }
  }

  /// A backslash before a mark; the mark means itself.
  private mutating func escape() {
    guard Self.isPunctuation(byte(i + 1)) else {
      i += 1
      return
    }
    skip(to: i + 1)
    i += 1
  }

  /// Code within a line, up to as many backticks as open it.
  private mutating func code() {
    let start = runEnd(i)
    let length = start - i
    var next = start
    while let mark = find(0x60, next, within: 1024 - (next - start)) {
      let end = runEnd(mark)
      if end - mark == length {
        skip(to: end)
        return
      }
      next = end
    }
    i = start
  }

  private mutating func emphasis() {
    let end = runEnd(i)
    let before = byte(i - 1)
    let after = byte(end)
    let isLoose = Self.isBlank(before) && Self.isBlank(after)
    let isProduct = Self.isDigit(before) && Self.isDigit(after)
    let isSingle = end == i + 1
    if isLoose || isProduct || isSingle && bytes[i] != 0x2A {
      i = end
    } else {
      skip(to: end)
    }
  }

  private mutating func reference() {
    guard let reference = HTMLReference(bytes, at: i) else {
      i += 1
      return
    }
    let span = SourceSpan(i, i + reference.length)
    edits.append(TextEdit(span: span, reading: .scalar(reference.scalar)))
    i = span.end
  }

  // MARK: Links

  private mutating func open(isImage: Bool) {
    brackets.append((i, edits.count, isImage))
    edits.append(TextEdit(span: SourceSpan(i, i), reading: .nothing))
  }

  /// Turns a bracket with an address behind it into a link: its text stays, an image goes.
  private mutating func closeBracket() {
    let opening = brackets.popLast()
    guard let opening, byte(i + 1) == 0x28, let end = addressEnd(i + 2) else {
      i += 1
      return
    }
    if opening.isImage {
      edits.removeSubrange(opening.edits...)
      edits.append(TextEdit(span: SourceSpan(opening.offset, end), reading: .nothing))
      i = end
    } else {
      edits[opening.edits] = TextEdit(
        span: SourceSpan(opening.offset, opening.offset + 1), reading: .nothing)
      skip(to: end)
    }
  }

  /// The index behind `address "title")`.
  private func addressEnd(_ start: Int) -> Int? {
    var depth = 0
    var next = start
    while next < bytes.count, next - start < 2048, bytes[next] != 0x0A {
      switch bytes[next] {
      case 0x28: depth += 1
      case 0x29:
        if depth == 0 { return next + 1 }
        depth -= 1
      default: break
      }
      next += 1
    }
    return nil
  }

  // MARK: Comments and tags

  private mutating func angle() {
    if byte(i + 1) == 0x21, byte(i + 2) == 0x2D, byte(i + 3) == 0x2D {
      comment()
      return
    }
    let next = byte(i + 1) == 0x2F ? byte(i + 2) : byte(i + 1)
    guard isMarkdown, Self.isLetter(next), let end = tagEnd(i + 1) else {
      i += 1
      return
    }
    let isBreak = next | 0x20 == 0x62 && byte(i + 2) | 0x20 == 0x72
    let isRaised = next | 0x20 == 0x73 && byte(i + 2) | 0x20 == 0x75 && byte(i + 3) | 0x20 == 0x70
    if isBreak || isRaised && Self.isDigit(byte(i - 1)) {
      edits.append(TextEdit(span: SourceSpan(i, end), reading: .gap))
      i = end
    } else {
      skip(to: end)
    }
  }

  private mutating func comment() {
    var next = i + 2
    while hasCommentEnds, next + 2 < bytes.count {
      if bytes[next] == 0x2D, bytes[next + 1] == 0x2D, bytes[next + 2] == 0x3E {
        comments.append(SourceSpan(i, next + 3))
        skip(to: next + 3)
        return
      }
      next += 1
    }
    hasCommentEnds = false
    let beginsLine = i == 0 || bytes[i - 1] == 0x0A
    if isMarkdown && beginsLine { skip(to: bytes.count) } else { i += 4 }
  }

  /// The index behind a tag or `<address>` of one line.
  private func tagEnd(_ start: Int) -> Int? {
    var next = start
    while next < bytes.count, next - start < 2048 {
      switch bytes[next] {
      case 0x3E: return next + 1
      case 0x3C, 0x0A: return nil
      default: next += 1
      }
    }
    return nil
  }

  // MARK: Bytes

  private mutating func skip(to end: Int) {
    edits.append(TextEdit(span: SourceSpan(i, end), reading: .nothing))
    i = end
  }

  /// The byte at an index; a line feed outside the text.
  private func byte(_ index: Int) -> UInt8 {
    index >= 0 && index < bytes.count ? bytes[index] : 0x0A
  }

  /// The index behind a run of one byte.
  private func runEnd(_ start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] == bytes[start] { end += 1 }
    return end
  }

  /// The beginning of the line behind an index.
  private func lineBehind(_ start: Int) -> Int? {
    var end = start
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    return end < bytes.count ? end + 1 : nil
  }

  private func isLineEnd(_ start: Int) -> Bool {
    var end = start
    while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x0D, end - start < 64 { end += 1 }
    return byte(end) == 0x0A
  }

  /// The next such byte on the line.
  private func find(_ wanted: UInt8, _ start: Int, within count: Int) -> Int? {
    var next = start
    while next < bytes.count, next - start < count, bytes[next] != 0x0A {
      if bytes[next] == wanted { return next }
      next += 1
    }
    return nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }

  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

  private static func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}

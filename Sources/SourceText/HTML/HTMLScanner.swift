/// What stands between `<` and `>`, with the content of an element that is no text.
struct HTMLMarkup {
  /// `nil` for comments, declarations and elements that change nothing.
  var element: HTMLElement?
  var isEnd = false
  /// The bytes between the name and `>`.
  var attributes: Range<Int> = 0..<0
  /// The index behind it.
  var end: Int
}

/// Finds where tags, comments and scripts end, as browsers do where they are whole.
///
/// One that is never closed skips only itself, so that half a page is not lost for a missing mark.
/// What was sought in vain once is not sought again: the scan stays linear on any bytes.
struct HTMLScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var hasComments = true
  private var hasClosingMarks = true
  private var missingEndTags: Set<HTMLName> = []
  private var brokenQuotations = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The markup that begins with the `<` at an index; `nil` where it is a sign of its own.
  mutating func markup(at start: Int) -> HTMLMarkup? {
    guard start + 1 < bytes.count else { return nil }
    let next = bytes[start + 1]
    if isLetter(next) { return startTag(at: start) }
    switch next {
    case 0x2F:
      guard start + 2 < bytes.count, isLetter(bytes[start + 2]), let close = close(start + 2)
      else { return nil }
      let (name, _) = name(at: start + 2)
      return HTMLMarkup(element: HTMLElement.named(name), isEnd: true, end: close + 1)
    case 0x21, 0x3F:
      if isComment(start) { return HTMLMarkup(end: commentEnd(start)) }
      return close(start).map { HTMLMarkup(end: $0 + 1) }
    default:
      return nil
    }
  }

  private mutating func startTag(at start: Int) -> HTMLMarkup? {
    let (name, nameEnd) = name(at: start + 1)
    guard let close = quotedClose(nameEnd) ?? close(nameEnd) else { return nil }
    var markup = HTMLMarkup(
      element: HTMLElement.named(name), attributes: nameEnd..<close, end: close + 1)
    // `<script src=http://a/>` is open: the stroke belongs to the address.
    let isSelfClosing =
      bytes[close - 1] == 0x2F
      && (close - 1 == nameEnd || isBlank(bytes[close - 2]) || isQuote(bytes[close - 2]))
    if markup.element == .skipped {
      if !isSelfClosing { markup.end = endOfContent(of: name, from: close + 1) }
      markup.element = nil
    }
    return markup
  }

  private static let mostNameBytes = 32

  private func name(at start: Int) -> (name: HTMLName, end: Int) {
    var name = HTMLName()
    var i = start
    let limit = min(bytes.count, start + Self.mostNameBytes)
    while i < limit, !isBlank(bytes[i]), bytes[i] != 0x2F, bytes[i] != 0x3E {
      name.append(bytes[i])
      i += 1
    }
    return (name, i)
  }

  /// The next `>`, wherever it stands.
  private mutating func close(_ start: Int) -> Int? {
    guard hasClosingMarks else { return nil }
    var i = start
    while i < bytes.count {
      if bytes[i] == 0x3E { return i }
      i += 1
    }
    hasClosingMarks = false
    return nil
  }

  /// The next `>` outside quotation marks; `nil` where quotes are not closed.
  private mutating func quotedClose(_ start: Int) -> Int? {
    guard brokenQuotations < Self.mostBrokenQuotations else { return nil }
    var quote: UInt8 = 0
    var i = start
    while i < bytes.count {
      let byte = bytes[i]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x3E {
        return i
      } else if isQuote(byte) {
        quote = byte
      }
      i += 1
    }
    brokenQuotations += 1
    return nil
  }

  /// So many tags may have been looked through to the end of the text for a missing quote.
  private static let mostBrokenQuotations = 8

  private func isComment(_ start: Int) -> Bool {
    start + 3 < bytes.count && bytes[start + 1] == 0x21 && bytes[start + 2] == 0x2D
      && bytes[start + 3] == 0x2D
  }

  private mutating func commentEnd(_ start: Int) -> Int {
    guard hasComments else { return start + 4 }
    var i = start + 2
    while i + 2 < bytes.count {
      if bytes[i] == 0x2D, bytes[i + 1] == 0x2D, bytes[i + 2] == 0x3E { return i + 3 }
      i += 1
    }
    hasComments = false
    return start + 4
  }

  /// The index behind the end tag of a name.
  private mutating func endOfContent(of wanted: HTMLName, from start: Int) -> Int {
    guard !missingEndTags.contains(wanted) else { return start }
    var i = start
    while i + 2 < bytes.count {
      if bytes[i] == 0x3C, bytes[i + 1] == 0x2F, isLetter(bytes[i + 2]) {
        let (name, end) = name(at: i + 2)
        if name == wanted { return close(end).map { $0 + 1 } ?? bytes.count }
        i = end
      } else {
        i += 1
      }
    }
    missingEndTags.insert(wanted)
    return start
  }

  private func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }

  private func isQuote(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x27 }

  private func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }

  // MARK: Attributes

  /// The whole number that an attribute says, or 1.
  func number(_ name: StaticString, in attributes: Range<Int>) -> Int {
    var i = attributes.lowerBound
    while let start = find(name, i, attributes.upperBound) {
      i = start
      while i < attributes.upperBound, isBlank(bytes[i]) { i += 1 }
      guard i < attributes.upperBound, bytes[i] == 0x3D else { continue }
      i += 1
      while i < attributes.upperBound, isBlank(bytes[i]) || isQuote(bytes[i]) {
        i += 1
      }
      var value = 0
      while i < attributes.upperBound, 0x30...0x39 ~= bytes[i] {
        value = min(value * 10 + Int(bytes[i]) - 0x30, 1000)
        i += 1
      }
      return max(value, 1)
    }
    return 1
  }

  /// The index behind a name within attributes, in whatever case.
  private func find(_ name: StaticString, _ start: Int, _ end: Int) -> Int? {
    let count = name.utf8CodeUnitCount
    guard end - start >= count else { return nil }
    for i in start...end - count {
      var k = 0
      while k < count, bytes[i + k] | 0x20 == name.utf8Start[k] { k += 1 }
      if k == count { return i + count }
    }
    return nil
  }
}

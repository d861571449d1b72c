import SourceText

/// The code points of a rule file with the byte offset of each.
///
/// Rule files are small, so that decoding once is cheaper than careful byte work everywhere.
struct ScalarText {
  let scalars: [UInt32]
  /// One more than there are code points: the last is the end of the text.
  let offsets: [Int]
  /// The first bytes that are no UTF-8.
  let firstInvalid: SourceSpan?

  init(_ bytes: [UInt8]) {
    var scalars: [UInt32] = []
    var offsets: [Int] = []
    var invalid: SourceSpan?
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    scalars.reserveCapacity(bytes.count)
    offsets.reserveCapacity(bytes.count + 1)
    decoding: while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let encoded):
        scalars.append(Unicode.UTF8.decode(encoded).value)
        offsets.append(offset)
        offset += encoded.count
      case .error(let length):
        scalars.append(0xFFFD)
        offsets.append(offset)
        let end = min(offset + max(length, 1), bytes.count)
        if invalid == nil { invalid = SourceSpan(offset, end) }
        offset = end
      case .emptyInput:
        break decoding
      }
    }
    offsets.append(bytes.count)
    self.scalars = scalars
    self.offsets = offsets
    self.firstInvalid = invalid
  }

  var count: Int { scalars.count }

  subscript(index: Int) -> UInt32 { index < scalars.count ? scalars[index] : 0 }

  func span(_ range: Range<Int>) -> SourceSpan {
    SourceSpan(offsets[range.lowerBound], offsets[range.upperBound])
  }

  func string(_ range: Range<Int>) -> String { Self.string(scalars[range]) }

  /// The text of a span that begins and ends between code points.
  func string(_ span: SourceSpan) -> String {
    let start = index(of: span.start)
    return string(start..<max(start, index(of: span.end)))
  }

  /// The first code point that begins at an offset or behind it.
  private func index(of offset: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  static func string(_ scalars: some Sequence<UInt32>) -> String {
    var text = String.UnicodeScalarView()
    for value in scalars { text.append(Unicode.Scalar(value) ?? "\u{FFFD}") }
    return String(text)
  }
}

/// The code points between the quotes of a string, each with its place in the file.
struct LocatedText {
  var scalars: [UInt32] = []
  var spans: [SourceSpan] = []
  /// The whole literal, quotes included.
  let literal: SourceSpan
  /// Where the content ends: the place of a mistake that is noticed there.
  var end: Int

  init(literal: SourceSpan, end: Int) {
    self.literal = literal
    self.end = end
  }

  mutating func append(_ scalar: UInt32, _ span: SourceSpan) {
    scalars.append(scalar)
    spans.append(span)
  }

  var count: Int { scalars.count }

  /// From the first to the last of some code points; empty at the end of the content.
  func span(_ range: Range<Int>) -> SourceSpan {
    guard range.lowerBound < count else { return SourceSpan(end, end) }
    let start = spans[range.lowerBound]
    guard range.upperBound > range.lowerBound else { return SourceSpan(start.start, start.start) }
    return start.union(spans[min(range.upperBound, count) - 1])
  }
}

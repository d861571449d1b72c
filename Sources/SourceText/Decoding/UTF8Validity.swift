/// Where bytes are no UTF-8, and how much of them is.
struct UTF8Validity {
  /// The offset of the first byte that is no UTF-8.
  let firstInvalid: Int?
  let invalidBytes: Int
  /// Valid sequences of three or four bytes: a text of another encoding holds hardly any by chance.
  let longSequences: Int

  var isValid: Bool { firstInvalid == nil }

  /// Whether the bytes are a text of another encoding rather than a damaged one of this.
  var looksLikeAnotherEncoding: Bool { longSequences * 3 < invalidBytes }

  init(_ bytes: [UInt8]) {
    var first: Int?
    var invalid = 0
    var long = 0
    bytes.withUnsafeBufferPointer { buffer in
      guard let start = firstDefect(in: buffer, from: 0) else { return }
      first = start
      var i = 0
      while i < buffer.count {
        let length = sequenceLength(in: buffer, at: i)
        if length == 0 { invalid += 1 }
        if length >= 3 { long += 1 }
        i += max(length, 1)
      }
    }
    firstInvalid = first
    invalidBytes = invalid
    longSequences = long
  }

  /// The text with each run of bad bytes as one U+FFFD, and where that begins.
  func mended(_ bytes: [UInt8]) -> (bytes: [UInt8], problem: TextProblem?) {
    guard let firstInvalid else { return (bytes, nil) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8 + 3)
    var count = 0
    bytes.withUnsafeBufferPointer { buffer in
      var i = 0
      while i < buffer.count {
        let defect = firstDefect(in: buffer, from: i) ?? buffer.count
        result.append(contentsOf: buffer[i..<defect])
        i = defect
        if i == buffer.count { break }
        while i < buffer.count, sequenceLength(in: buffer, at: i) == 0 { i += 1 }
        result.append(contentsOf: [0xEF, 0xBF, 0xBD])
        count += 1
      }
    }
    let span = SourceSpan(firstInvalid, firstInvalid + 3)
    return (result, TextProblem(kind: .invalidUTF8(count: count), span: span))
  }
}

/// The offset of the first byte from `start` on that begins no valid sequence.
private func firstDefect(in buffer: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
  var i = start
  let count = buffer.count
  guard let base = UnsafeRawPointer(buffer.baseAddress) else { return nil }
  while i < count {
    if buffer[i] < 0x80 {
      i += 1
      while i + 8 <= count,
        base.loadUnaligned(fromByteOffset: i, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        i += 8
      }
      continue
    }
    // Chinese: three bytes of which only the first needs a closer look.
    while i + 4 <= count {
      let word = UInt32(littleEndian: base.loadUnaligned(fromByteOffset: i, as: UInt32.self))
      let lead = word & 0xFF
      guard word & 0xC0C0F0 == 0x8080E0, lead != 0xE0, lead != 0xED else { break }
      i += 3
    }
    guard i < count else { return nil }
    let length = sequenceLength(in: buffer, at: i)
    if length == 0 { return i }
    i += length
  }
  return nil
}

/// The length of the valid sequence at `i`, or 0; overlong forms and surrogates are invalid.
private func sequenceLength(in buffer: UnsafeBufferPointer<UInt8>, at i: Int) -> Int {
  let lead = buffer[i]
  if lead < 0x80 { return 1 }
  let left = buffer.count - i
  func continues(_ k: Int) -> Bool { buffer[i + k] & 0xC0 == 0x80 }
  switch lead {
  case 0xC2...0xDF:
    return left >= 2 && continues(1) ? 2 : 0
  case 0xE0...0xEF:
    guard left >= 3, continues(1), continues(2) else { return 0 }
    let second = buffer[i + 1]
    if lead == 0xE0 && second < 0xA0 || lead == 0xED && second > 0x9F { return 0 }
    return 3
  case 0xF0...0xF4:
    guard left >= 4, continues(1), continues(2), continues(3) else { return 0 }
    let second = buffer[i + 1]
    if lead == 0xF0 && second < 0x90 || lead == 0xF4 && second > 0x8F { return 0 }
    return 4
  default:
    return 0
  }
}

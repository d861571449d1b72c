/// Where folded code points are written, and what a run of blanks between two of them means.
struct FoldedWriter {
  private let scalars: UnsafeMutableBufferPointer<UInt32>
  private let offsets: UnsafeMutableBufferPointer<UInt32>
  private let lengths: UnsafeMutableBufferPointer<UInt8>
  /// How many code points there are so far.
  private(set) var count = 0
  var seams: [Int] = []

  /// What stands between the last code point and the next.
  enum Blank {
    case none
    /// One or two blanks: nothing beside Chinese, else a space.
    case narrow
    /// A wrapped line of Chinese: also nothing between digits.
    case wrap
    /// Three or more: a space even beside Chinese, since columns may be laid out so.
    case wide
  }

  init(
    scalars: UnsafeMutableBufferPointer<UInt32>, offsets: UnsafeMutableBufferPointer<UInt32>,
    lengths: UnsafeMutableBufferPointer<UInt8>
  ) {
    self.scalars = scalars
    self.offsets = offsets
    self.lengths = lengths
  }

  @inline(__always)
  mutating func append(_ scalar: UInt32, at offset: Int, length: Int) {
    guard count < scalars.count else { return }
    scalars[count] = scalar
    offsets[count] = UInt32(truncatingIfNeeded: offset)
    lengths[count] = UInt8(clamping: length)
    count += 1
  }

  /// Writes the ideographs (U+4000 to U+9FFF) that begin at an offset, most of what a report is.
  mutating func appendIdeographs(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int {
    var i = start
    var next = count
    while i + 2 < end, next < scalars.count {
      let lead = bytes[i]
      guard lead >= 0xE4, lead <= 0xE9 else { break }
      let high = UInt32(lead & 0x0F) << 12 | UInt32(bytes[i + 1] & 0x3F) << 6
      scalars[next] = high | UInt32(bytes[i + 2] & 0x3F)
      offsets[next] = UInt32(truncatingIfNeeded: i)
      lengths[next] = 3
      next += 1
      i += 3
    }
    count = next
    return i
  }

  /// Writes what a blank comes to before a code point.
  mutating func settle(_ blank: Blank, at offset: Int, length: Int, before scalar: UInt32) {
    guard let last, isSpace(blank, between: last, and: scalar) else { return }
    append(Folding.space, at: offset, length: length)
  }

  /// The last code point, if there is one.
  var last: UInt32? { count > 0 ? scalars[count - 1] : nil }

  func isSpace(_ blank: Blank, between last: UInt32, and scalar: UInt32) -> Bool {
    if blank == .none || last == Folding.lineFeed { return false }
    if blank == .wide { return true }
    if Folding.isChinese(last) || Folding.isChinese(scalar) { return false }
    return !(blank == .wrap && joinsOverWrap(last) && joinsOverWrap(scalar))
  }

  /// A figure that is broken over two lines of Chinese goes on: two figures never meet without a
  /// word or mark between them.
  private func joinsOverWrap(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x2E, 0x25, 0x2C, 0x2D, 0x28, 0x29, 0x3A, 0x3B: true
    default: false
    }
  }

  // MARK: Lines, whose first boundary is known only when they have been read

  /// Leaves room for one code point.
  mutating func reserveSlot() -> Int {
    append(Folding.lineFeed, at: 0, length: 1)
    return count - 1
  }

  /// Takes back everything from a slot on.
  mutating func abandon(_ slot: Int) { count = min(slot, count) }

  /// The code points on both sides of a slot.
  func neighbours(of slot: Int) -> (UInt32, UInt32)? {
    slot > 0 && slot + 1 < count ? (scalars[slot - 1], scalars[slot + 1]) : nil
  }

  mutating func fill(_ slot: Int, with scalar: UInt32, at offset: Int) {
    guard slot < count else { return }
    scalars[slot] = scalar
    offsets[slot] = UInt32(truncatingIfNeeded: offset)
  }

  /// Closes up over a slot that nothing belongs in.
  mutating func remove(_ slot: Int) {
    guard slot < count else { return }
    for i in slot..<count - 1 { scalars[i] = scalars[i + 1] }
    for i in slot..<count - 1 { offsets[i] = offsets[i + 1] }
    for i in slot..<count - 1 { lengths[i] = lengths[i + 1] }
    count -= 1
  }
}

/// What a line begins with that is not yet its text.
struct LineMarker {
  /// Whether it is （二）, 一、, •, ▲ or the like.
  var beginsItem = false
  /// A heading of Markdown or a row of a table.
  var standsAlone = false
  /// How many bytes it has; none if there is no marker.
  var length = 0
  /// Whether it is one character, which counts as the line's own.
  var isSingle = false

  private init() {}

  /// The marker at an index, which is that of the first character of a line.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    self.init()
    let (raw, length) = decodeScalar(bytes, start, end)
    switch raw {
    case 0x23, 0x7C:
      self = LineMarker(single: length, standsAlone: true)
      return
    case 0x2D, 0x2A, 0x2B:
      let after = start + length
      self = LineMarker(single: length, beginsItem: after < end && bytes[after] == 0x20)
      return
    case 0x3E, 0x2022, 0x25A0...0x25FF, 0x2605, 0x2606:
      self = LineMarker(single: length)
      return
    default: break
    }
    var i = start
    let isBracketed = Folding.fold(raw) == 0x28
    if isBracketed { i += length }
    var numerals = 0
    while i < end, numerals < 3 {
      let (next, size) = decodeScalar(bytes, i, end)
      guard Self.isNumeral(Folding.fold(next)) else { break }
      numerals += 1
      i += size
    }
    guard numerals > 0, i < end else { return }
    let (close, size) = decodeScalar(bytes, i, end)
    let after = i + size
    switch Folding.fold(close) {
    case 0x29: break
    case 0x3001, 0x2E:
      let isDecimal =
        after < end && Folding.isDigit(Folding.fold(decodeScalar(bytes, after, end).scalar))
      if isBracketed || isDecimal { return }
    default: return
    }
    beginsItem = true
    self.length = after - start
  }

  private init(single length: Int, beginsItem: Bool = true, standsAlone: Bool = false) {
    self.init()
    self.beginsItem = beginsItem
    self.standsAlone = standsAlone
    self.length = length
    isSingle = true
  }

  private static func isNumeral(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39: true
    case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341: true
    default: false
    }
  }
}

/// The code point at an offset of valid UTF-8, with its length in bytes.
@inline(__always)
func decodeScalar(
  _ bytes: UnsafeBufferPointer<UInt8>, _ i: Int, _ end: Int
) -> (scalar: UInt32, length: Int) {
  let first = UInt32(bytes[i])
  if first < 0x80 { return (first, 1) }
  if first < 0xE0, i + 1 < end {
    return ((first & 0x1F) << 6 | UInt32(bytes[i + 1]) & 0x3F, 2)
  }
  if first < 0xF0, i + 2 < end {
    let high = (first & 0x0F) << 12 | (UInt32(bytes[i + 1]) & 0x3F) << 6
    return (high | UInt32(bytes[i + 2]) & 0x3F, 3)
  }
  if i + 3 < end {
    let high = (first & 0x07) << 18 | (UInt32(bytes[i + 1]) & 0x3F) << 12
    return (high | (UInt32(bytes[i + 2]) & 0x3F) << 6 | UInt32(bytes[i + 3]) & 0x3F, 4)
  }
  return (0xFFFD, 1)
}

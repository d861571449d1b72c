/// What the look of one line says about whether its sentence goes on in the next.
struct LineShape {
  /// Bytes of the line without its line break.
  var start = 0
  var end = 0
  var isBlank = true
  /// Rough columns: Chinese characters count two.
  var width = 0
  var hasChinese = false
  /// A comma, colon, full stop or the like, not counting a list marker's.
  var hasClauseMark = false
  var endsSentence = false
  /// 一、 （二） 1. • - ▲ and the like at the beginning.
  var beginsItem = false
  /// A heading of Markdown, a row of a table, a rule: stands for itself.
  var standsAlone = false
  var indentation = 0
  /// Stretches of three or more blanks behind text: columns laid out with blanks.
  var gaps = 0
  /// Two or more blanks behind text, or a bar: perhaps a row of a table.
  var hasColumns = false

  init() {}

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to lineEnd: Int) {
    self.start = start
    var end = lineEnd
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    self.end = end
    var i = start
    var blanks = 0
    var last: UInt32 = 0
    var isFirst = true
    while i < end {
      let (raw, length) = decodeScalar(bytes, i, end)
      let scalar = Folding.fold(raw)
      if scalar == Folding.space || scalar == 0x09 {
        blanks += scalar == 0x09 ? 4 : (raw == 0x3000 ? 2 : 1)
      } else if scalar != Folding.nothing, scalar >= 0x20 {
        if isFirst {
          isFirst = false
          isBlank = false
          indentation = blanks
          if raw == 0x7C || raw == 0x2502 { hasColumns = true }
          let marker = Self.marker(bytes, i, end)
          beginsItem = marker.beginsItem
          standsAlone = marker.standsAlone
          if marker.length > length {
            i += marker.length
            width += marker.length / 3 * 2
            blanks = 0
            last = 0
            continue
          }
        } else {
          if blanks >= 2 {
            hasColumns = true
            if blanks >= 3 { gaps += 1 }
          } else if scalar == 0x7C || scalar == 0x2502 {
            hasColumns = true
          }
          width += blanks
        }
        blanks = 0
        let chinese = Folding.isChinese(scalar)
        if chinese { hasChinese = true }
        width += chinese || raw >= 0xFF00 ? 2 : 1
        if Self.isClauseMark(scalar) { hasClauseMark = true }
        last = scalar
      }
      i += length
    }
    endsSentence = Self.isSentenceEnd(last)
  }

  /// A line without any mark that is clearly narrower than its neighbours.
  func looksLikeHeading(before next: LineShape, after previous: LineShape?) -> Bool {
    guard !hasClauseMark else { return false }
    let neighbour = max(next.width, previous?.isBlank == false ? previous?.width ?? 0 : 0)
    return width * 10 < neighbour * 7
  }

  private static func isClauseMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x3001, 0x3002: true
    default: false
    }
  }

  private static func isSentenceEnd(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3002, 0x21, 0x3F, 0x3B, 0x3A, 0x2E: true
    default: false
    }
  }

  /// What a line begins with, and how many bytes of it are the marker.
  private static func marker(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> (beginsItem: Bool, standsAlone: Bool, length: Int) {
    let (raw, length) = decodeScalar(bytes, start, end)
    switch raw {
    case 0x23: return (true, true, length)
    case 0x7C: return (true, true, length)
    case 0x2D, 0x2A, 0x2B:
      let after = start + length
      return (after < end && bytes[after] == 0x20, false, length)
    case 0x3E, 0x2022, 0x25A0...0x25FF, 0x2605, 0x2606, 0x25CF: return (true, false, length)
    default: break
    }
    var i = start
    var scalar = Folding.fold(raw)
    let isBracketed = scalar == 0x28
    if isBracketed {
      i += length
      scalar = i < end ? Folding.fold(decodeScalar(bytes, i, end).scalar) : 0
    }
    var numerals = 0
    while i < end {
      let (next, size) = decodeScalar(bytes, i, end)
      scalar = Folding.fold(next)
      guard Folding.isDigit(scalar) || isNumeral(scalar), numerals < 3 else { break }
      numerals += 1
      i += size
    }
    guard numerals > 0, i < end else { return (false, false, 0) }
    let (close, size) = decodeScalar(bytes, i, end)
    let mark = Folding.fold(close)
    let after = i + size
    let nextIsDigit =
      after < end && Folding.isDigit(Folding.fold(decodeScalar(bytes, after, end).scalar))
    switch mark {
    case 0x29: return (true, false, after - start)
    case 0x3001, 0x2E:
      return isBracketed || nextIsDigit ? (false, false, 0) : (true, false, after - start)
    default: return (false, false, 0)
    }
  }

  private static func isNumeral(_ scalar: UInt32) -> Bool {
    switch scalar {
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

/// The encoding of Western European text on older Windows; Latin-1 but for 32 of its places.
///
/// English reports hold few bytes of it, but these matter: £5, 3–4, 12°, “a third”. Where nothing
/// speaks for UTF-8 or Chinese they are read as browsers read them, instead of being replaced.
enum Windows1252 {
  /// The text in UTF-8, or `nil` if the bytes look like anything else.
  static func decode(_ bytes: [UInt8]) -> [UInt8]? {
    guard isLikely(bytes) else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        result.append(byte)
        continue
      }
      let scalar = scalar(byte)
      if scalar >= 0x800 {
        result.append(UInt8(0xE0 | scalar >> 12))
        result.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      } else {
        result.append(UInt8(0xC0 | scalar >> 6))
      }
      result.append(UInt8(0x80 | scalar & 0x3F))
    }
    return result
  }

  /// The code point of a byte; the five that it leaves open are what they are in Latin-1.
  static func scalar(_ byte: UInt8) -> UInt16 {
    0x80...0x9F ~= byte ? upper[Int(byte) - 0x80] : UInt16(byte)
  }

  /// Whether single bytes of it stand in a text of ASCII words.
  ///
  /// A lead byte of UTF-8 with a byte that continues it, or alone at the end, is damaged UTF-8.
  private static func isLikely(_ bytes: [UInt8]) -> Bool {
    var marks = 0
    var letters = 0
    let fits = bytes.withUnsafeBufferPointer { buffer in
      for i in buffer.indices {
        let byte = buffer[i]
        if byte < 0x80 {
          if 0x61...0x7A ~= byte | 0x20 { letters += 1 }
          continue
        }
        marks += 1
        let isOpen = byte == 0x81 || byte == 0x8D || byte == 0x8F || byte == 0x90 || byte == 0x9D
        if isOpen || byte == 0xFF { return false }
        guard byte >= 0xC2, byte <= 0xF4 else { continue }
        if i + 1 == buffer.count || buffer[i + 1] & 0xC0 == 0x80 { return false }
      }
      return true
    }
    return fits && marks > 0 && letters > marks * 4
  }

  private static let upper: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}

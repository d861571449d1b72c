#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// GB18030 and the GBK within it, in which much of the Chinese administration still writes.
enum GB18030Text {
  struct Decoded {
    /// The text in UTF-8.
    var bytes: [UInt8] = []
    /// Where the first U+FFFD stands for bytes that are no character.
    var firstDefect: Int?
    var defects = 0
  }

  /// The text in UTF-8, or `nil` if the bytes are no Chinese text in this encoding.
  ///
  /// The C library converts: its tables follow the standard, four-byte characters included. Where
  /// it lacks them (a static program), the text is read as damaged UTF-8.
  static func decode(_ bytes: [UInt8]) -> Decoded? {
    guard declaresItself(bytes) || isLikely(bytes) else { return nil }
    guard let converter = iconv_open("UTF-8", "GB18030"), converter != iconv_t(bitPattern: -1)
    else { return nil }
    defer { iconv_close(converter) }
    var decoded = Decoded()
    // Two bytes become three, four become three or four, a bad one three.
    let capacity = bytes.count * 3 + 16
    decoded.bytes = [UInt8](unsafeUninitializedCapacity: capacity) { output, written in
      var input = bytes
      input.withUnsafeMutableBytes { source in
        var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var fromLeft = source.count
        var to = UnsafeMutableRawPointer(output.baseAddress)?.assumingMemoryBound(to: CChar.self)
        var toLeft = capacity
        while fromLeft > 0 {
          let status = iconv(converter, &from, &fromLeft, &to, &toLeft)
          if status != Int(bitPattern: UInt.max) || fromLeft == 0 || toLeft < 3 { break }
          // One damaged character, or half of one at the end, is no reason to lose the others.
          let place = capacity - toLeft
          if decoded.firstDefect == nil { decoded.firstDefect = place }
          decoded.defects += 1
          for (index, byte) in [UInt8]([0xEF, 0xBF, 0xBD]).enumerated() {
            output[place + index] = byte
          }
          to = to.map { $0 + 3 }
          toLeft -= 3
          let isCutOff = errno == EINVAL
          from = from.map { $0 + (isCutOff ? fromLeft : 1) }
          fromLeft -= isCutOff ? fromLeft : 1
        }
        written = capacity - toLeft
      }
    }
    return decoded.defects * 100 <= bytes.count + 200 ? decoded : nil
  }

  /// Whether a page says so itself: `charset=gb2312` among its first bytes.
  private static func declaresItself(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(1024).map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
    guard head.contains(0x3C) else { return false }
    let text = String(decoding: head, as: UTF8.self)
    return ["charset=gb", "charset=\"gb", "charset='gb", "encoding=\"gb"].contains {
      text.contains($0)
    }
  }

  /// Whether nearly all pairs of bytes are the everyday characters of GB 2312.
  ///
  /// Nearly any bytes are valid GBK, so "é" before a letter would be some rare character, and "éé"
  /// between letters is a word of French.
  private static func isLikely(_ bytes: [UInt8]) -> Bool {
    var everyday = 0
    var frequent = 0
    var others = 0
    bytes.withUnsafeBufferPointer { buffer in
      func isLetter(_ i: Int) -> Bool {
        i >= 0 && i < buffer.count && 0x61...0x7A ~= buffer[i] | 0x20
      }
      var i = 0
      while i < buffer.count {
        let lead = buffer[i]
        if lead < 0x80 {
          i += 1
          continue
        }
        guard i + 1 < buffer.count else { break }
        let trail = buffer[i + 1]
        if 0x30...0x39 ~= trail {
          // No other encoding has bytes and digits by turns: rare characters, of four bytes each.
          let isWhole =
            i + 3 < buffer.count && buffer[i + 2] >= 0x81 && 0x30...0x39 ~= buffer[i + 3]
          if isWhole { everyday += 1 } else { others += 1 }
          i += isWhole ? 4 : 1
          continue
        }
        let isEveryday = (0xA1...0xA9 ~= lead || 0xB0...0xF7 ~= lead) && trail >= 0xA1
        if isEveryday, !(isLetter(i - 1) && isLetter(i + 2)) {
          everyday += 1
          if 0xA1...0xA3 ~= lead || 0xB0...0xD7 ~= lead { frequent += 1 }
        } else {
          others += 1
        }
        i += trail < 0x40 ? 1 : 2
      }
    }
    // A single character is taken for one only if it is among the most frequent.
    if everyday == 1 { return frequent == 1 && others == 0 }
    return everyday >= 2 && others * 10 <= everyday
  }
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// GB18030 and the GBK within it, in which much of the Chinese administration still writes.
enum GB18030Text {
  /// The text in UTF-8, or `nil` if the bytes are no Chinese text in this encoding.
  ///
  /// The C library converts: its tables follow the standard, four-byte characters included. Where
  /// it lacks them (a static program), the text is read as damaged UTF-8.
  static func decode(_ bytes: [UInt8]) -> [UInt8]? {
    guard isLikely(bytes) else { return nil }
    guard let converter = iconv_open("UTF-8", "GB18030"), converter != iconv_t(bitPattern: -1)
    else { return nil }
    defer { iconv_close(converter) }
    var isClean = false
    let capacity = bytes.count * 2 + 16
    let result = [UInt8](unsafeUninitializedCapacity: capacity) { output, written in
      var input = bytes
      input.withUnsafeMutableBytes { source in
        var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var fromLeft = source.count
        var to = UnsafeMutableRawPointer(output.baseAddress)?.assumingMemoryBound(to: CChar.self)
        var toLeft = capacity
        let status = iconv(converter, &from, &fromLeft, &to, &toLeft)
        isClean = status != Int(bitPattern: UInt.max) && fromLeft == 0
        written = capacity - toLeft
      }
    }
    return isClean ? result : nil
  }

  /// Whether nearly all pairs of bytes are the everyday characters of GB 2312.
  ///
  /// Nearly any bytes are valid GBK, so "é" before a letter would be some rare character.
  private static func isLikely(_ bytes: [UInt8]) -> Bool {
    var everyday = 0
    var others = 0
    bytes.withUnsafeBufferPointer { buffer in
      var i = 0
      while i < buffer.count {
        let lead = buffer[i]
        if lead < 0x80 {
          i += 1
          continue
        }
        let trail = i + 1 < buffer.count ? buffer[i + 1] : 0
        if 0x30...0x39 ~= trail {
          others += 1
          i += 4
          continue
        }
        let isEveryday = (0xA1...0xA9 ~= lead || 0xB0...0xF7 ~= lead) && trail >= 0xA1
        if isEveryday { everyday += 1 } else { others += 1 }
        i += 2
      }
    }
    return everyday >= 2 && others * 10 <= everyday
  }
}

/// UTF-16, as word processors export it: told by its byte order mark only.
enum UTF16Text {
  static func encoding(of bytes: [UInt8]) -> TextEncoding? {
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    return nil
  }

  /// The text in UTF-8 without its mark; each lone surrogate, or a last odd byte, is one U+FFFD.
  static func decode(
    _ bytes: [UInt8], _ encoding: TextEncoding
  ) -> (bytes: [UInt8], problem: TextProblem?) {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 2)
    var firstDefect: Int?
    var defects = 0
    let high = encoding == .utf16BigEndian ? 0 : 1

    func replacement() {
      if firstDefect == nil { firstDefect = result.count }
      defects += 1
      result.append(contentsOf: [0xEF, 0xBF, 0xBD])
    }

    bytes.withUnsafeBufferPointer { buffer in
      func unit(_ i: Int) -> UInt32 {
        UInt32(buffer[i + high]) << 8 | UInt32(buffer[i + 1 - high])
      }
      var i = 2
      while i + 1 < buffer.count {
        let first = unit(i)
        i += 2
        guard 0xD800...0xDFFF ~= first else {
          append(first, to: &result)
          continue
        }
        guard first < 0xDC00, i + 1 < buffer.count, 0xDC00...0xDFFF ~= unit(i) else {
          replacement()
          continue
        }
        append(0x10000 + (first - 0xD800) << 10 + (unit(i) - 0xDC00), to: &result)
        i += 2
      }
      if i < buffer.count { replacement() }
    }
    let problem = firstDefect.map {
      TextProblem(kind: .invalidUTF8(count: defects), span: SourceSpan($0, $0 + 3))
    }
    return (result, problem)
  }

  private static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    switch scalar {
    case 0..<0x80:
      bytes.append(UInt8(scalar))
    case 0x80..<0x800:
      bytes.append(UInt8(0xC0 | scalar >> 6))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    case 0x800..<0x10000:
      bytes.append(UInt8(0xE0 | scalar >> 12))
      bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    default:
      bytes.append(UInt8(0xF0 | scalar >> 18 & 0x07))
      bytes.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    }
  }
}

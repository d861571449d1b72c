/// Writes JSON as it goes: keys in the order of writing, one value at a time.
///
/// The toolchain's encoder sorts keys or lets their order vary with the run, and holds a tree of
/// the whole output (1.7 KB a figure) before it writes the first byte.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  /// Whether the next value or key follows another one.
  private var needsComma = false

  mutating func object(_ members: (inout JSONWriter) -> Void) {
    open("{")
    members(&self)
    close("}")
  }

  /// A member whose value is an array, each element on a line of its own.
  mutating func array<Element>(
    _ key: String, _ elements: some Sequence<Element>,
    _ write: (inout JSONWriter, Element) -> Void
  ) {
    name(key)
    open("[")
    for element in elements {
      separate()
      needsComma = false
      append("\n")
      write(&self, element)
      needsComma = true
    }
    close("]")
  }

  mutating func object(_ key: String, _ members: (inout JSONWriter) -> Void) {
    name(key)
    object(members)
  }

  /// A member; `nil` is written as null.
  mutating func member(_ key: String, _ value: String?) {
    name(key)
    if let value { string(value) } else { append("null") }
    needsComma = true
  }

  mutating func member(_ key: String, _ value: Int) {
    name(key)
    append(String(value))
    needsComma = true
  }

  mutating func member(_ key: String, _ value: Bool) {
    name(key)
    append(value ? "true" : "false")
    needsComma = true
  }

  /// The output with a line feed at its end.
  consuming func finished() -> [UInt8] {
    append("\n")
    return bytes
  }

  private mutating func name(_ key: String) {
    separate()
    string(key)
    append(":")
    needsComma = false
  }

  private mutating func open(_ bracket: String) {
    separate()
    append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: String) {
    append(bracket)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  private mutating func append(_ text: String) {
    bytes += text.utf8
  }

  /// A string with everything escaped that could act on what shows or holds the output: control
  /// and direction marks on a terminal, line separators in scripts, `<` inside a page.
  private mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F && !Self.isSpecial($0) }
    if isPlain {
      bytes += text.utf8
    } else {
      for scalar in text.unicodeScalars { append(scalar) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": append("\\\"")
    case "\\": append("\\\\")
    case "\n": append("\\n")
    case "\r": append("\\r")
    case "\t": append("\\t")
    case "<": escape(scalar.value)
    default:
      if VisibleText.isHidden(scalar.value) {
        escape(scalar.value)
      } else {
        bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "<")
  }

  /// `\u202e`; every hidden code point lies in the basic plane.
  private mutating func escape(_ scalar: UInt32) {
    append("\\u")
    for shift in [12, 8, 4, 0] as [UInt32] {
      bytes.append(Self.hexDigits[Int(scalar >> shift & 0xF)])
    }
  }

  private static let hexDigits = Array("0123456789abcdef".utf8)
}

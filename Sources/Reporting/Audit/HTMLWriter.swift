/// Writes HTML: markup as it is, text from documents and rules so that it cannot act.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []

  mutating func raw(_ markup: String) { bytes += markup.utf8 }

  mutating func raw(_ markup: [UInt8]) { bytes += markup }

  /// Text for a page or between double quotation marks of an attribute.
  mutating func text(_ text: String, keepsLines: Bool = false) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: bytes += "&amp;".utf8
      case 0x3C: bytes += "&lt;".utf8
      case 0x3E: bytes += "&gt;".utf8
      case 0x22: bytes += "&quot;".utf8
      case 0x0A where keepsLines, 0x09 where keepsLines: bytes.append(UInt8(scalar.value))
      case 0x0D where keepsLines: break
      case 0x20..<0x7F: bytes.append(UInt8(scalar.value))
      case let value where VisibleText.isHidden(value) || Self.isNoncharacter(value):
        let name = Self.isNoncharacter(value) ? Self.name(of: value) : VisibleText.name(of: value)
        for byte in name.utf8 {
          switch byte {
          case 0x3C: bytes += "&lt;".utf8
          case 0x3E: bytes += "&gt;".utf8
          default: bytes.append(byte)
          }
        }
      default: bytes += UTF8.encode(scalar).map { Array($0) } ?? []
      }
    }
  }

  static func escaped(_ text: String) -> String {
    var writer = HTMLWriter()
    writer.text(text)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Code points that no page may hold, even written as references.
  private static func isNoncharacter(_ value: UInt32) -> Bool {
    value & 0xFFFE == 0xFFFE || 0xFDD0...0xFDEF ~= value
  }

  private static func name(of value: UInt32) -> String {
    "<U+" + String(value, radix: 16, uppercase: true) + ">"
  }
}

extension [UInt8] {
  /// JSON as it may stand in a script element: nothing in it can end the element, and no character
  /// that acts on a page or a terminal is left as itself.
  var asScriptData: [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(count)
    for scalar in String(decoding: self, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x0A: continue
      case 0x20..<0x7F where scalar != "<" && scalar != ">" && scalar != "&":
        result.append(UInt8(scalar.value))
      case 0x3C, 0x3E, 0x26: result += Self.escape(scalar.value)
      case let value
      where VisibleText.isHidden(value) || value & 0xFFFE == 0xFFFE
        || 0xFDD0...0xFDEF ~= value:
        if value > 0xFFFF {
          let rest = value - 0x10000
          result += Self.escape(0xD800 + rest >> 10) + Self.escape(0xDC00 + rest & 0x3FF)
        } else {
          result += Self.escape(value)
        }
      default: result += UTF8.encode(scalar).map { Array($0) } ?? []
      }
    }
    return result
  }

  private static func escape(_ value: UInt32) -> [UInt8] {
    let digits = String(value, radix: 16)
    return Array(("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits).utf8)
  }
}

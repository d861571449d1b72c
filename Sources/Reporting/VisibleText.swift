/// Makes text from documents and rule files safe to print.
///
/// A report may hold escape sequences that rewrite the terminal, or marks that turn the order of
/// what follows; both would let a document forge the output of its own check.
package enum VisibleText {
  /// Text for one line of output: no control character, line break or direction mark is left.
  package static func line(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isHidden($0.value) }) else { return text }
    var visible = ""
    for scalar in text.unicodeScalars {
      if isHidden(scalar.value) {
        visible += name(of: scalar.value)
      } else {
        visible.unicodeScalars.append(scalar)
      }
    }
    return visible
  }

  /// Whether a code point must not reach a terminal as it is.
  static func isHidden(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F, 0xFEFF,
      0xFFFE, 0xFFFF:
      true
    default: false
    }
  }

  /// `<U+202E>`; a byte order mark is nothing, a tab a blank and NUL a replacement character.
  static func name(of scalar: UInt32) -> String {
    switch scalar {
    case 0xFEFF: return ""
    case 0x09: return " "
    case 0: return "\u{FFFD}"
    default:
      let digits = String(scalar, radix: 16, uppercase: true)
      return "<U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + ">"
    }
  }
}

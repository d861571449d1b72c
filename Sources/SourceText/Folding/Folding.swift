/// How single code points are folded: the same in documents, patterns and rule files.
///
/// What is asked of every code point of a text is inlined into the modules that ask.
package enum Folding {
  /// The code point that stands for a blank.
  @inlinable package static var space: UInt32 { 0x20 }
  /// The code point that stands for the end of a paragraph, heading, list item or table row.
  @inlinable package static var lineFeed: UInt32 { 0x0A }
  /// What `fold` answers for code points that are dropped: zero-width ones and soft hyphens.
  package static var nothing: UInt32 { 0 }

  /// Half-width for full-width, one form for variants of a mark; everything else is itself.
  ///
  /// The dashes – — and ～ stay apart from the hyphen, since they mean different things between
  /// numbers; 。 and 、 have no half-width twin and stay.
  package static func fold(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x80 { return scalar }
    if scalar >= 0xFF01, scalar <= 0xFF5E { return scalar - 0xFEE0 }
    if scalar >= 0x3400, scalar < 0xFE00 { return scalar }
    switch scalar {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return space
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: return nothing
    case 0x2010, 0x2011, 0x2212, 0xFE63: return 0x2D
    case 0x301C, 0x223C: return 0x7E
    case 0x2236: return 0x3A
    case 0xFE50: return 0x2C
    case 0xFE52: return 0x2E
    case 0xFE54: return 0x3B
    case 0xFE55: return 0x3A
    case 0xFE59: return 0x28
    case 0xFE5A: return 0x29
    case 0xFE6A: return 0x25
    case 0xFFE1: return 0xA3
    case 0xFFE5: return 0xA5
    default: return scalar
    }
  }

  /// Whether blanks beside the code point mean nothing: Chinese characters and their punctuation.
  package static func isChinese(_ scalar: UInt32) -> Bool {
    if scalar < 0x2E80 {
      switch scalar {
      case 0xB7, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026: return true
      default: return false
      }
    }
    return scalar < 0xA4D0 || scalar >= 0xF900 && scalar < 0xFB00
      || scalar >= 0xFE30 && scalar < 0xFE50 || scalar >= 0xFF00 && scalar < 0xFFF0
      || scalar >= 0x20000
  }

  /// Whether the code point is a Chinese character, not a mark.
  @inlinable @inline(__always) package static func isIdeograph(_ scalar: UInt32) -> Bool {
    scalar >= 0x3400 && scalar < 0xA000 || scalar == 0x3007
      || scalar >= 0xF900 && scalar < 0xFB00 || scalar >= 0x20000 && scalar < 0x33480
  }

  @inlinable @inline(__always) package static func isDigit(_ scalar: UInt32) -> Bool {
    scalar >= 0x30 && scalar <= 0x39
  }

  @inlinable @inline(__always) package static func isLatinLetter(_ scalar: UInt32) -> Bool {
    (scalar | 0x20) >= 0x61 && (scalar | 0x20) <= 0x7A
      || scalar >= 0xC0 && scalar < 0x250 && scalar != 0xD7 && scalar != 0xF7
  }
}

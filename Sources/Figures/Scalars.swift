import SourceText

/// Lets code compare folded code points with the characters they are.
@inline(__always)
func ~= (pattern: Unicode.Scalar, value: UInt32) -> Bool { pattern.value == value }

@inline(__always)
func == (value: UInt32, scalar: Unicode.Scalar) -> Bool { value == scalar.value }

@inline(__always)
func != (value: UInt32, scalar: Unicode.Scalar) -> Bool { value != scalar.value }

/// The stretch between two indices; empty where they are the wrong way round.
func stretch(_ start: Int, _ end: Int) -> Range<Int> { start..<max(start, end) }

/// What the lexer asks of every code point, as `SourceText` has it: kept in this module, since
/// calls into another one are not inlined.
extension Folding {
  @inline(__always) static var space: UInt32 { 0x20 }
  @inline(__always) static var lineFeed: UInt32 { 0x0A }

  @inline(__always)
  static func isIdeograph(_ scalar: UInt32) -> Bool {
    scalar >= 0x3400 && scalar < 0xA000 || scalar == 0x3007
      || scalar >= 0xF900 && scalar < 0xFB00 || scalar >= 0x20000 && scalar < 0x33480
  }

  @inline(__always)
  static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }

  @inline(__always)
  static func isLatinLetter(_ scalar: UInt32) -> Bool {
    (scalar | 0x20) >= 0x61 && (scalar | 0x20) <= 0x7A
      || scalar >= 0xC0 && scalar < 0x250 && scalar != 0xD7 && scalar != 0xF7
  }
}

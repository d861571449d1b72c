import SourceText

/// The kinds of code points that the rule language tells apart.
enum ScalarKind {
  static func isASCIILetter(_ s: UInt32) -> Bool {
    (0x61...0x7A).contains(s) || (0x41...0x5A).contains(s)
  }

  static func isDigit(_ s: UInt32) -> Bool { Folding.isDigit(s) }

  static func isNameStart(_ s: UInt32) -> Bool {
    isASCIILetter(s) || s == 0x5F || Folding.isIdeograph(s)
  }

  static func isNamePart(_ s: UInt32) -> Bool { isNameStart(s) || isDigit(s) }

  /// % ‰ ° ℃ ² ³ µ and letters: what a unit's symbol is made of, apart from the stroke of a rate.
  static func isUnitPart(_ s: UInt32) -> Bool {
    switch s {
    case 0x25, 0xFF05, 0x2030, 0xB0, 0x2103, 0xB2, 0xB3, 0xB5, 0x3BC, 0x33A1, 0x33A5: true
    default: isASCIILetter(s) || Folding.isIdeograph(s)
    }
  }

  static func isBlank(_ s: UInt32) -> Bool {
    let folded = Folding.fold(s)
    return folded == Folding.space || folded == 0x09 || folded == Folding.nothing || s == 0x0B
      || s == 0x0C
  }

  static func isLineBreak(_ s: UInt32) -> Bool { s == 0x0A || s == 0x0D }
}

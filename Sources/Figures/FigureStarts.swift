/// The ideographs with which something that the lexer reads can begin.
///
/// Nine of ten characters of a report are others: one look into a table passes over them.
enum FigureStarts {
  /// A flag for each code point from `first` on.
  static let ideographs: [Bool] = {
    var flags = [Bool](repeating: false, count: Int(end - first))
    for scalar in (numerals + words).unicodeScalars {
      if first..<end ~= scalar.value { flags[Int(scalar.value - first)] = true }
    }
    return flags
  }()

  private static let first: UInt32 = 0x3400
  private static let end: UInt32 = 0xA000

  private static let numerals = "廿卅卌兩零一壹二两贰三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟"
  /// The first characters of the cases of `FigureLexer.word(at:)`.
  private static let words = "今去前明本上下头年月半过翻万亿几数"

  /// Whether a code point is an ideograph that begins nothing.
  @inline(__always)
  static func excludes(_ scalar: UInt32, _ flags: [Bool]) -> Bool {
    scalar >= first && scalar < end && !flags[Int(scalar - first)]
  }
}

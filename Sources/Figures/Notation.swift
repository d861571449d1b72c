/// How the digits of a figure are written.
package struct Notation: Hashable, Sendable {
  private var storedDecimals: Int8
  private var storedMagnitude: Int8
  /// Whether digits are grouped in threes by commas.
  package var grouped: Bool
  /// Whether written in Chinese numerals.
  package var chinese: Bool
  /// Whether the magnitude word is English.
  package var english: Bool

  package init(
    decimals: Int = 0, magnitude: Int = 0, grouped: Bool = false, chinese: Bool = false,
    english: Bool = false
  ) {
    storedDecimals = Int8(clamping: decimals)
    storedMagnitude = Int8(clamping: magnitude)
    self.grouped = grouped
    self.chinese = chinese
    self.english = english
  }

  /// Digits behind the decimal point.
  package var decimals: Int {
    get { Int(storedDecimals) }
    set { storedDecimals = Int8(clamping: newValue) }
  }

  /// The power of ten of the magnitude word: 0, 4 for 万, 8 for 亿, 12 for 万亿.
  package var magnitude: Int {
    get { Int(storedMagnitude) }
    set { storedMagnitude = Int8(clamping: newValue) }
  }

  /// The magnitude word: "", 万, 亿, million.
  package var magnitudeWord: String {
    if english {
      switch magnitude {
      case 2: return " hundred"
      case 3: return " thousand"
      case 5: return " lakh"
      case 6: return " million"
      case 7: return " crore"
      case 9: return " billion"
      case 12: return " trillion"
      default: return ""
      }
    }
    var rest = magnitude
    var word = ""
    while rest >= 8 {
      word = "亿" + word
      rest -= 8
    }
    if rest >= 4 {
      word = "万" + word
      rest -= 4
    }
    switch rest {
    case 1: return "十" + word
    case 2: return "百" + word
    case 3: return "千" + word
    default: return word
    }
  }
}

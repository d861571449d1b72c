/// Writes text into XML 1.0, which cannot hold most control characters even escaped: they
/// are spelled out.
enum XMLText {
  /// Text for an attribute between double quotes, or between tags: on one line, nothing acts.
  static func line(_ text: String) -> String {
    var escaped = ""
    for scalar in VisibleText.line(text).unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&apos;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

/// Writes text into Markdown and HTML so that it is only text.
enum MarkdownText {
  /// Text for one cell of a table: no mark, tag, mention, address or formula is made of it.
  ///
  /// Marks become references, which Markdown never takes for marks.
  static func line(_ text: String) -> String {
    var escaped = ""
    let scalars = Array(VisibleText.line(text).unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "&", "<", ">", "\"", "\\", "`", "*", "_", "[", "]", "|", "~", "$", "!":
        escaped += "&#\(scalar.value);"
      case "@", "#":
        // A service looks for names and numbers behind these only after the page is made.
        escaped += "&#\(scalar.value);\u{200B}"
      case ":" where isNext("/", scalars, index):
        escaped += "&#58;"
      case "." where index > 0 && (scalars[index - 1] == "w" || scalars[index - 1] == "W"):
        escaped += "&#46;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Text between backticks.
  static func code(_ text: String) -> String {
    let plain = VisibleText.line(text).replacing("`", with: "'").replacing("|", with: "¦")
    return plain.isEmpty ? "" : "`\(plain)`"
  }

  private static func isNext(
    _ wanted: Unicode.Scalar, _ scalars: [Unicode.Scalar], _ index: Int
  ) -> Bool {
    index + 1 < scalars.count && scalars[index + 1] == wanted
  }
}

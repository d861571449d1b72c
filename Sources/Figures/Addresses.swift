import SourceText

/// Web and mail addresses: whatever digits they hold, none is a figure.
extension FigureLexer {
  /// The index behind an address that begins with the word at an index.
  func addressEnd(at start: Int) -> Int? {
    switch s[start] {
    case "h", "H", "w", "W", "f", "F", "d", "D":
      if let match = FigureLexer.beginnings.match(s, at: start) {
        return webEnd(start, start + match.length)
      }
    default: break
    }
    return mailEnd(at: start)
  }

  private static let beginnings = WordTable<Bool>([
    ("http://|https://|ftp://|www.|doi:|doi.org/", true)
  ])

  private func webEnd(_ start: Int, _ behindScheme: Int) -> Int {
    var i = behindScheme
    while i < s.count, folded.lengths[i] == 1, isAddressScalar(s[i]) { i += 1 }
    // [label](http://address "title"): the title repeats the label.
    guard at(start - 1) == "(", at(start - 2) == "]", at(i) == Folding.space, at(i + 1) == "\""
    else { return i }
    var end = i + 2
    while end < s.count, s[end] != Folding.lineFeed, end - i < 300 {
      if s[end] == "\"", at(end + 1) == ")" { return end + 2 }
      end += 1
    }
    return i
  }

  private func mailEnd(at start: Int) -> Int? {
    var i = start + 1
    while i < s.count, i - start < 64, isMailScalar(s[i]) { i += 1 }
    guard at(i) == "@", isMailScalar(at(i + 1)) else { return nil }
    i += 1
    while i < s.count, isMailScalar(s[i]) { i += 1 }
    return i
  }

  private func isMailScalar(_ scalar: UInt32) -> Bool {
    Folding.isDigit(scalar) || scalar < 0x80 && Folding.isLatinLetter(scalar) || scalar == "."
      || scalar == "-" || scalar == "_"
  }

  private func isAddressScalar(_ scalar: UInt32) -> Bool {
    guard scalar > 0x20, scalar < 0x7F else { return false }
    switch scalar {
    case "\"", "<", ">", ")", ";": return false
    default: return true
    }
  }
}

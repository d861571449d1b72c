/// What of a file must not change when it is formatted: its tokens in order, and what its strings
/// and comments say.
struct FormattedTokens: Equatable {
  private let pieces: [String]

  init(_ text: ScalarText, _ tokens: [Token]) {
    pieces = tokens.compactMap { token in
      switch token.kind {
      case .lineBreak, .end: nil
      case .string: "\"" + (text.content(of: token)?.string ?? "")
      case .docComment: "///" + DocumentationLine.text(text.string(token.range))
      case .comment: String(text.string(token.range).trimmedAtEnd)
      default: text.string(token.range)
      }
    }
  }
}

extension String {
  var trimmedAtEnd: Substring {
    var view = self[...]
    while let last = view.last, last == " " || last == "\t" { view.removeLast() }
    return view
  }
}

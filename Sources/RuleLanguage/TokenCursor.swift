import SourceText

/// A place among the tokens of a rule file, and what can be asked there.
struct TokenCursor {
  let text: ScalarText
  let tokens: [Token]
  let path: String
  var index = 0

  init(text: ScalarText, path: String) {
    self.text = text
    self.tokens = RuleLexer.tokens(of: text)
    self.path = path
  }

  var current: Token { tokens[index] }

  var isAtEnd: Bool { current.kind == .end }

  /// The token some places on, or the end.
  func peek(_ distance: Int = 1) -> Token { tokens[min(index + distance, tokens.count - 1)] }

  mutating func advance() {
    if index + 1 < tokens.count { index += 1 }
  }

  mutating func skipLineBreaks() {
    while current.kind == .lineBreak { advance() }
  }

  func string(_ token: Token) -> String { text.string(token.range) }

  var currentString: String { string(current) }

  func span(_ token: Token) -> SourceSpan { text.span(token.range) }

  func isSymbol(_ sign: String) -> Bool { current.kind == .symbol && currentString == sign }

  func isWord(_ word: String) -> Bool { current.kind == .word && currentString == word }

  /// The empty place behind the last token that is no line break.
  var placeBefore: SourceSpan {
    var place = index
    while place > 0 {
      place -= 1
      if tokens[place].kind != .lineBreak {
        let end = span(tokens[place]).end
        return SourceSpan(end, end)
      }
    }
    return SourceSpan(0, 0)
  }

  func failure(_ problem: RuleProblem, _ span: SourceSpan) -> RuleDiagnostic {
    RuleDiagnostic(problem: problem, path: path, span: span)
  }

  /// That the current token is not what was wanted.
  func unexpected(_ wanted: Wanted) -> RuleDiagnostic {
    switch current.kind {
    case .lineBreak: failure(.unexpected(found: .endOfLine, wanted: wanted), placeBefore)
    case .end: failure(.unexpected(found: .endOfFile, wanted: wanted), placeBefore)
    case .string(_, _, isClosed: false): failure(.unclosedString, openingQuote)
    case .string: failure(.unexpected(found: .string, wanted: wanted), span(current))
    case .docComment: failure(.unexpected(found: .text("///"), wanted: wanted), span(current))
    default:
      failure(.unexpected(found: .text(currentString), wanted: wanted), span(current))
    }
  }

  var openingQuote: SourceSpan {
    guard case .string(let content, _, _) = current.kind else { return span(current) }
    return text.span(current.range.lowerBound..<content.lowerBound)
  }

  mutating func take(_ sign: String) throws(RuleDiagnostic) {
    guard isSymbol(sign) else { throw unexpected(.symbol(sign)) }
    advance()
  }

  /// A name of letters, digits and `_`.
  mutating func takeName() throws(RuleDiagnostic) -> Name {
    guard current.kind == .word else { throw unexpected(.name) }
    let name = Name(currentString, span(current))
    guard !Keywords.reserved.contains(name.text) else {
      throw failure(.reservedName(name.text), name.span)
    }
    advance()
    return name
  }

  /// The content of a string as written.
  mutating func takeRawString() throws(RuleDiagnostic) -> LocatedText {
    guard case .string(_, _, let isClosed) = current.kind, isClosed,
      let content = text.content(of: current)
    else { throw unexpected(.string) }
    advance()
    return content
  }

  /// The content of a string with its escapes replaced.
  mutating func takeText() throws(RuleDiagnostic) -> LocatedText {
    let raw = try takeRawString()
    let (text, unknown) = raw.unescaped()
    if let unknown {
      throw failure(
        .unknownEscape(ScalarText.string(raw.scalars[unknown])), raw.span(unknown))
    }
    return text
  }

  /// Whether an item of a rule, a declaration or the end of the rule begins at a token.
  func startsItemOrDeclaration(_ place: Int) -> Bool {
    let token = tokens[place]
    guard token.startsLine else { return false }
    switch token.kind {
    case .docComment, .end: return true
    case .symbol: return string(token) == "}"
    case .word:
      let word = string(token)
      guard Keywords.items.contains(word) || Keywords.declarations.contains(word) else {
        return false
      }
      // A capture may be called `level`: what follows it tells.
      let next = tokens[min(place + 1, tokens.count - 1)]
      switch next.kind {
      case .symbol: return string(next) == "("
      case .lineBreak, .end: return word == "table"
      case .unknown, .docComment, .comment: return false
      case .word: return !Keywords.reserved.contains(string(next)) || string(next) == "not"
      case .number, .date, .string: return true
      }
    default: return false
    }
  }
}

/// The words of the language.
enum Keywords {
  static let declarations = ["rule", "words", "fact", "param", "use"]
  static let items = [
    "level", "match", "table", "row", "rows", "column", "columns", "find", "unless", "when", "let",
    "check", "rounding", "missing", "claim", "across", "message", "pass", "fail", "ignore", "since",
    "until", "basis", "owner", "status", "tags",
  ]
  static let factItems = ["match", "not", "place", "period", "example"]
  static let reserved = ["and", "or", "not", "implies"]
}

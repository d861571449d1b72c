package import SourceText

/// Writes a rule file in the one form that rule files have, comments and all.
///
/// One item a line, four blanks to a level, one blank line between declarations. Only blanks and
/// line breaks between tokens change: the tokens themselves stay as they are written.
package struct RuleFormatter {
  private let text: ScalarText
  private let tokens: [Token]
  private var lines: [String] = []
  private var line = ""
  private var depth = 0
  /// Brackets that are open: a line break in them does not end the item.
  private var brackets = 0
  private var index = 0
  /// The token before on this line.
  private var before: Token?

  /// The file in its form; `nil` where it cannot be read, so that there is nothing to keep to.
  package static func format(_ source: SourceText) -> String? {
    let text = ScalarText(source.bytes)
    guard text.firstInvalid == nil, !source.bytes.contains(0) else { return nil }
    let tokens = RuleLexer.tokens(of: text, keepsComments: true)
    for token in tokens {
      switch token.kind {
      case .unknown: if !isUnitSign(text.string(token.range)) { return nil }
      case .string(_, _, isClosed: false): return nil
      default: break
      }
    }
    let result = formatted(text, tokens)
    let written = ScalarText(Array(result.utf8))
    let again = RuleLexer.tokens(of: written, keepsComments: true)
    // What it writes must read as what it was, and be its own form: braces that do not match can
    // make it otherwise, and better no change than a wrong one.
    guard FormattedTokens(text, tokens) == FormattedTokens(written, again),
      formatted(written, again) == result
    else { return nil }
    return result
  }

  private static func formatted(_ text: ScalarText, _ tokens: [Token]) -> String {
    var formatter = RuleFormatter(text: text, tokens: tokens)
    formatter.run()
    return formatter.lines.joined(separator: "\n")
  }

  private init(text: ScalarText, tokens: [Token]) {
    self.text = text
    self.tokens = tokens
  }

  /// Signs that stand in the unit of a fact and nowhere else.
  private static func isUnitSign(_ text: String) -> Bool {
    ["|", "%", "‰", "°", "℃", "²", "³"].contains(text)
  }

  // MARK: Lines

  private mutating func run() {
    while tokens[index].kind != .end {
      let token = tokens[index]
      switch token.kind {
      case .lineBreak: lineBreak()
      case .comment, .docComment: comment(token)
      default: part(token)
      }
      index += 1
    }
    endLine()
    while lines.last?.isEmpty == true { lines.removeLast() }
    lines.append("")
  }

  private mutating func lineBreak() {
    endLine()
    guard index > 0, tokens[index - 1].kind == .lineBreak else { return }
    // One blank line is kept, but none at the beginning of the file or of a block.
    guard let last = lines.last, !last.isEmpty, !last.hasSuffix("{") || last.contains("//") else {
      return
    }
    lines.append("")
  }

  private mutating func endLine() {
    guard !line.isEmpty else { return }
    lines.append(line)
    line = ""
    before = nil
  }

  private mutating func comment(_ token: Token) {
    let written = text.string(token.range).trimmedAtEnd
    if token.kind == .docComment {
      let content = written.dropFirst(3).drop { $0 == " " || $0 == "\t" }
      beginDeclaration()
      line = indentation(depth) + (content.isEmpty ? "///" : "/// \(content)")
    } else if line.isEmpty {
      beginDeclaration()
      line = indentation(depth + (brackets > 0 ? 1 : 0)) + written
    } else {
      line += "  " + written
    }
    endLine()
  }

  private mutating func part(_ token: Token) {
    let sign = token.kind == .symbol ? text.string(token.range) : ""
    if sign == "}", brackets == 0 {
      endLine()
      while lines.last?.isEmpty == true { lines.removeLast() }
      depth = max(0, depth - 1)
      line = indentation(depth) + "}"
      finishBlock()
      return
    }
    if line.isEmpty {
      beginDeclaration()
      line = indentation(depth + (isContinuation ? 1 : 0))
    } else if needsBlank(before: token) {
      line += " "
    }
    write(token)
    before = token
    if sign == "(" { brackets += 1 }
    if sign == ")" { brackets = max(0, brackets - 1) }
    if sign == "{", brackets == 0 {
      depth += 1
      breakAfter()
    }
  }

  /// What follows a brace on its line stands on a line of its own, except a comment.
  private mutating func breakAfter() {
    if tokens[index + 1].kind != .comment { endLine() }
    before = nil
  }

  private mutating func finishBlock() {
    before = nil
    guard tokens[index + 1].kind != .comment else { return }
    endLine()
    if depth == 0 { lines.append("") }
  }

  /// Whether the line goes on with what the line before began.
  private var isContinuation: Bool {
    guard brackets == 0 else { return true }
    var place = index - 1
    while place >= 0, tokens[place].kind == .lineBreak || tokens[place].kind == .comment {
      place -= 1
    }
    guard place >= 0 else { return false }
    switch tokens[place].kind {
    case .symbol: return !["{", "}", ")"].contains(text.string(tokens[place].range))
    case .word:
      return depth > 0 && Keywords.reserved.contains(text.string(tokens[place].range))
        && !tokens[place].startsLine
    default: return false
    }
  }

  /// A blank line before a declaration that follows a block.
  private mutating func beginDeclaration() {
    guard depth == 0, brackets == 0, let last = lines.last, last == "}" || last.hasPrefix("} //")
    else { return }
    lines.append("")
  }

  // MARK: Tokens

  private func needsBlank(before token: Token) -> Bool {
    guard let before else { return false }
    let touches = before.range.upperBound == token.range.lowerBound
    if isSign(token, ":") || isSign(before, "-") && isPrefix(index - 1) { return false }
    // Names with hyphens and the units of facts are several tokens that belong together.
    if isHead { return !touches || isSign(token, "{") || isSign(before, ":") }
    if isSign(before, "(") || isSign(token, ")") || isSign(token, ",") { return false }
    if isSign(token, "(") { return before.kind != .word || isReserved(before) }
    return true
  }

  /// Whether the line declares a name, so that `-` is part of it and anything a unit.
  private var isHead: Bool {
    guard depth == 0, brackets == 0 else { return false }
    var place = index
    while place > 0, tokens[place - 1].kind != .lineBreak { place -= 1 }
    let keyword = text.string(tokens[place].range)
    guard ["rule", "words", "fact"].contains(keyword) else { return false }
    // What follows `=` is no name.
    return !tokens[place..<index].contains { isSign($0, "=") } && !isSign(tokens[index], "=")
  }

  /// Whether a `-` stands before a number rather than between two.
  private func isPrefix(_ place: Int) -> Bool {
    guard place > 0 else { return true }
    let token = tokens[place - 1]
    switch token.kind {
    case .symbol: return !isSign(token, ")")
    case .word: return isReserved(token) || token.startsLine
    default: return false
    }
  }

  private func isSign(_ token: Token, _ sign: String) -> Bool {
    token.kind == .symbol && text.string(token.range) == sign
  }

  private func isReserved(_ token: Token) -> Bool {
    let word = text.string(token.range)
    return Keywords.reserved.contains(word) || token.startsLine && Keywords.items.contains(word)
  }

  private mutating func write(_ token: Token) {
    guard case .string(_, isMultiline: true, _) = token.kind,
      let content = text.content(of: token), text.string(token.range).contains("\n")
    else {
      line += text.string(token.range)
      return
    }
    // The quotes on lines of their own, the content indented with them.
    line += "\"\"\""
    let own = indentation(depth + 1)
    endLine()
    for row in content.string.split(separator: "\n", omittingEmptySubsequences: false) {
      lines.append(row.isEmpty ? "" : own + row)
    }
    line = own + "\"\"\""
  }

  private func indentation(_ depth: Int) -> String { String(repeating: "    ", count: depth) }
}

import Quantities
import SourceText

extension RuleParser {
  /// Reads one item, or reports it once and goes on behind it.
  mutating func item(_ draft: inout RuleDraft) {
    let start = cursor.index
    let token = cursor.current
    let keyword = cursor.currentString
    guard token.kind == .word else {
      strangeItem(&draft)
      return
    }
    guard Keywords.items.contains(keyword) else {
      let suggestion = Suggestion.nearest(to: keyword, among: Keywords.items)
      report(.unknownItem(keyword, suggestion: suggestion), cursor.span(token))
      if let suggestion {
        draft.seen.insert(suggestion)
        draft.broken.insert(suggestion)
      } else {
        draft.hasUnknownItem = true
      }
      skipItem(from: start)
      return
    }
    if Self.single.contains(keyword), draft.seen.contains(keyword) {
      report(.duplicateItem(keyword), cursor.span(token))
      skipItem(from: start)
      return
    }
    draft.seen.insert(keyword)
    cursor.advance()
    do throws(RuleDiagnostic) {
      try value(of: keyword, token, &draft)
    } catch {
      diagnostics.append(error)
      draft.broken.insert(keyword)
      if meetsNextItem(error) { return }
      skipItem(from: start, isRagged: error.problem == .unclosedString)
    }
  }

  private static let single: Set<String> = [
    "level", "table", "rounding", "missing", "claim", "across", "since", "until", "basis", "owner",
    "status",
    "tags",
  ]

  private mutating func strangeItem(_ draft: inout RuleDraft) {
    let start = cursor.index
    let text = cursor.currentString
    let wasUnclosed =
      if case .string(_, _, isClosed: false) = cursor.current.kind { true } else { false }
    if cursor.current.kind == .symbol,
      ["+", "-", "*", "/", "==", "!=", "<", "<=", ">", ">="]
        .contains(text)
    {
      report(.operatorAtLineStart(text), cursor.span(cursor.current))
      draft.broken.insert("check")
    } else {
      diagnostics.append(cursor.unexpected(.item))
    }
    skipItem(from: start, isRagged: wasUnclosed)
  }

  private mutating func value(
    of keyword: String, _ token: Token, _ draft: inout RuleDraft
  ) throws(RuleDiagnostic) {
    switch keyword {
    case "level": draft.level = try choice(keyword, Level.allCases.reversed())
    case "rounding": draft.rounding = try choice(keyword, RoundingMode.allCases)
    case "missing": draft.missing = try choice(keyword, MissingMode.allCases)
    case "across":
      draft.across = try word("documents")
      try expectLineEnd()
    case "claim": draft.claim = try choice(keyword, Claim.allCases)
    case "match": try match(&draft)
    case "table": try table(&draft)
    case "row", "rows", "column", "columns": try cells(keyword, token, &draft)
    case "when": draft.guards.append(try expression())
    case "check": draft.checks.append(try expression())
    case "let": try definition(&draft)
    case "find": try find(&draft)
    case "unless": try unless(&draft)
    case "message": try message(&draft, token)
    case "pass", "fail", "ignore": try example(keyword, &draft)
    default: try metadata(keyword, token, &draft)
    }
  }

  // MARK: Items

  private mutating func match(_ draft: inout RuleDraft) throws(RuleDiagnostic) {
    let text = try cursor.takeRawString()
    try expectLineEnd()
    let (pattern, problems) = PatternParser.parse(text, path: cursor.path)
    diagnostics += problems
    if let pattern {
      draft.matches.append(pattern)
    } else {
      draft.broken.insert("match")
    }
  }

  private mutating func unless(_ draft: inout RuleDraft) throws(RuleDiagnostic) {
    let text = try cursor.takeRawString()
    try expectLineEnd()
    let (pattern, problems) = PatternParser.parse(text, path: cursor.path)
    diagnostics += problems
    if let pattern { draft.exclusions.append(pattern) }
  }

  private mutating func expression() throws(RuleDiagnostic) -> Expression {
    let expression = try ExpressionParser.parse(&cursor)
    try expectLineEnd(.operation)
    return expression
  }

  private mutating func definition(_ draft: inout RuleDraft) throws(RuleDiagnostic) {
    let name = try cursor.takeName()
    do throws(RuleDiagnostic) {
      try cursor.take("=")
      draft.lets.append(Definition(name: name, expression: try expression()))
    } catch {
      // The name is known all the same, so that its uses are no mistakes.
      draft.brokenLets.insert(name.text)
      throw error
    }
  }

  private mutating func message(
    _ draft: inout RuleDraft, _ token: Token
  ) throws(RuleDiagnostic) {
    var language: String?
    if cursor.current.kind == .word {
      language = try choice("message", Language.allCases).rawValue
    }
    let text = try cursor.takeText()
    try expectLineEnd()
    if draft.messages.contains(where: { $0.language == language }) {
      throw cursor.failure(.duplicateItem("message"), cursor.span(token))
    }
    draft.messages.append(
      MessageTemplate(language: language, text: text.string, span: text.literal))
    draft.messageTexts.append(text)
  }

  private mutating func metadata(
    _ keyword: String, _ token: Token, _ draft: inout RuleDraft
  ) throws(RuleDiagnostic) {
    let key = Name(keyword, cursor.span(token))
    var values: [String] = []
    switch keyword {
    case "since", "until":
      _ = try DateLiteral.parse(cursor)
      values = [cursor.currentString]
      let place = cursor.span(cursor.current)
      cursor.advance()
      if keyword == "until" { draft.untilPlace = place }
    case "status":
      values = [try choice(keyword, RuleStatus.allCases).rawValue]
    case "tags":
      values = [try cursor.takeText().string]
      while cursor.isSymbol(",") {
        cursor.advance()
        cursor.skipLineBreaks()
        values.append(try cursor.takeText().string)
      }
    default:
      values = [try cursor.takeText().string]
    }
    try expectLineEnd()
    draft.metadata += values.map { MetadataEntry(key: key, value: $0) }
  }

  /// The one word that may stand here.
  private mutating func word(_ word: String) throws(RuleDiagnostic) -> SourceSpan {
    guard cursor.isWord(word) else { throw cursor.unexpected(.oneOf([word])) }
    defer { cursor.advance() }
    return cursor.span(cursor.current)
  }

  /// One word out of a few.
  mutating func choice<Value: RawRepresentable>(
    _ item: String, _ values: [Value]
  ) throws(RuleDiagnostic) -> Value where Value.RawValue == String {
    let allowed = values.map(\.rawValue)
    guard cursor.current.kind == .word else { throw cursor.unexpected(.oneOf(allowed)) }
    let found = cursor.currentString
    guard let value = Value(rawValue: found) else {
      let suggestion = Suggestion.nearest(to: found, among: allowed)
      throw cursor.failure(
        .unknownValue(item: item, found: found, allowed: allowed, suggestion: suggestion),
        cursor.span(cursor.current))
    }
    cursor.advance()
    // Messages and guards go on with a string, everything else ends here.
    if item != "message", item != "not" { try expectLineEnd() }
    return value
  }

  // MARK: Recovery

  private var endsLine: Bool {
    let next = cursor.peek().kind
    return next == .lineBreak || next == .end
  }

  /// Whether a mistake is only that the next item begins on the same line.
  private func meetsNextItem(_ error: RuleDiagnostic) -> Bool {
    guard case .unexpected(.text(let word), let wanted) = error.problem,
      wanted == .lineEnd || wanted == .operation
    else { return false }
    return Keywords.items.contains(word) && cursor.isWord(word)
      && cursor.span(cursor.current) == error.span
  }

  /// Goes to the end of the item that begins at a token, over line breaks that do not end it.
  ///
  /// The item is ragged where a string was not closed: the lines behind it may be its text, so that
  /// only a known item ends it.
  private mutating func skipItem(from start: Int, isRagged: Bool = false) {
    cursor.index = start
    var depth = 0
    var blocks = 0
    // `{men}` on one line, where a name was meant.
    var braces = 0
    var goesOn = false
    repeat {
      let token = cursor.current
      switch token.kind {
      case .symbol:
        let sign = cursor.currentString
        if sign == "{" {
          if cursor.peek().kind == .lineBreak { blocks += 1 } else { braces += 1 }
        } else if sign == "}" {
          if braces > 0 {
            braces -= 1
          } else if blocks > 0 {
            blocks -= 1
          } else if token.startsLine || endsLine {
            return
          }
        }
        if sign == "(" { depth += 1 }
        if sign == ")" { depth -= 1 }
        goesOn = sign != ")" && sign != "}"
      case .word: goesOn = Keywords.reserved.contains(cursor.currentString)
      case .lineBreak:
        braces = 0
        var next = cursor.index
        while cursor.tokens[next].kind == .lineBreak { next += 1 }
        if blocks > 0, !beginsDeclaration(at: next) {
          cursor.index = next - 1
          break
        }
        if cursor.startsItemOrDeclaration(next) { return }
        if depth <= 0, !goesOn, !isRagged { return }
        cursor.index = next - 1
      default: goesOn = false
      }
      cursor.advance()
    } while !cursor.isAtEnd
  }
}

/// Where a rule stands in its life.
package enum RuleStatus: String, Hashable, Sendable, CaseIterable {
  case draft, active, deprecated
}

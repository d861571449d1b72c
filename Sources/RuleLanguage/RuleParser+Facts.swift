import Quantities
import SourceText

extension RuleParser {
  mutating func fact(_ documentation: [String]) {
    let before = diagnostics.count
    let start = cursor.span(cursor.current)
    cursor.advance()
    var draft = FactDraft(documentation: documentation, name: Name("", start), span: start)
    do throws(RuleDiagnostic) {
      let name = try cursor.takeName()
      draft = FactDraft(documentation: documentation, name: name, span: start)
      note(name, .fact)
      try cursor.take(":")
      draft.unit = try unitOfFact()
      try cursor.take("{")
    } catch {
      diagnostics.append(error)
      if !draft.name.text.isEmpty { brokenNames.insert(draft.name.text) }
      skipFact()
      return
    }
    factBody(&draft)
    draft.span = start.union(cursor.placeBefore)
    draft.hasMistakes = diagnostics[before...].contains { $0.severity == .error }
    if draft.hasMistakes { brokenNames.insert(draft.name.text) }
    facts.append(draft)
  }

  /// What stands between `:` and `{`: units and classes, as in a capture.
  private mutating func unitOfFact() throws(RuleDiagnostic) -> [FigureConstraint] {
    let start = cursor.index
    while !cursor.isSymbol("{"), cursor.current.kind != .lineBreak, !cursor.isAtEnd {
      cursor.advance()
    }
    guard cursor.index > start else { throw cursor.unexpected(.unit) }
    guard cursor.isSymbol("{") else { throw cursor.unexpected(.symbol("{")) }
    let range =
      cursor.tokens[start].range
      .lowerBound..<cursor.tokens[cursor.index - 1].range
      .upperBound
    var text = LocatedText(
      literal: cursor.text.span(range), end: cursor.span(cursor.current).start)
    for index in range {
      text.append(cursor.text[index], cursor.text.span(index..<index + 1))
    }
    text.append(0x7D, SourceSpan(text.end, text.end))
    let (constraints, problems) = try PatternParser.constraints(text, path: cursor.path)
    diagnostics += problems
    for case .same(let name) in constraints {
      throw cursor.failure(
        .unknownUnit("same \(name.text)", suggestion: nil), name.span)
    }
    return constraints
  }

  private mutating func factBody(_ draft: inout FactDraft) {
    let brace = cursor.placeBefore
    while true {
      cursor.skipLineBreaks()
      if cursor.isSymbol("}") {
        cursor.advance()
        return
      }
      if cursor.isAtEnd || beginsDeclaration {
        report(.unclosed("{"), SourceSpan(brace.start - 1, brace.end))
        return
      }
      let start = cursor.index
      do throws(RuleDiagnostic) {
        try factItem(&draft)
        try expectLineEnd()
      } catch {
        diagnostics.append(error)
        skipLine()
      }
      if cursor.index == start { cursor.advance() }
    }
  }

  private mutating func factItem(_ draft: inout FactDraft) throws(RuleDiagnostic) {
    let token = cursor.current
    let keyword = cursor.currentString
    guard token.kind == .word else { throw cursor.unexpected(.factItem) }
    guard Keywords.factItems.contains(keyword) else {
      let suggestion = Suggestion.nearest(to: keyword, among: Keywords.factItems)
      throw cursor.failure(
        .unknownFactItem(keyword, suggestion: suggestion), cursor.span(token))
    }
    cursor.advance()
    switch keyword {
    case "match":
      draft.hasMatch = true
      if let pattern = try factPattern() { draft.matches.append(pattern) }
    case "not":
      let side = try choice("not", GuardSide.allCases)
      guard let pattern = try factPattern() else { return }
      if side == .after { draft.notAfter.append(pattern) } else { draft.notBefore.append(pattern) }
    case "place":
      if draft.place != nil {
        throw cursor.failure(.duplicateItem(keyword), cursor.span(token))
      }
      draft.place = try choice(keyword, PlaceSource.allCases)
    case "period":
      if draft.period != nil {
        throw cursor.failure(.duplicateItem(keyword), cursor.span(token))
      }
      draft.period = try choice(keyword, PeriodSource.allCases)
    default: draft.examples.append(try factExample())
    }
  }

  private mutating func factPattern() throws(RuleDiagnostic) -> Pattern? {
    let text = try cursor.takeRawString()
    let (pattern, problems) = PatternParser.parse(text, path: cursor.path)
    diagnostics += problems
    return pattern
  }

  private mutating func factExample() throws(RuleDiagnostic) -> FactExample {
    let text = try cursor.takeText()
    try cursor.take("=")
    if cursor.isWord("none") {
      cursor.advance()
      return FactExample(text: text.string, value: nil, unit: nil, span: text.literal)
    }
    let place = cursor.index
    guard let (value, unit) = Self.number(try ExpressionParser.parse(&cursor)) else {
      cursor.index = place
      throw cursor.unexpected(.number)
    }
    return FactExample(text: text.string, value: value, unit: unit, span: text.literal)
  }

  /// Goes behind the closing brace of a fact whose head could not be read.
  private mutating func skipFact() {
    while !cursor.isAtEnd {
      if cursor.isSymbol("}"), cursor.current.startsLine {
        cursor.advance()
        return
      }
      cursor.advance()
      if beginsDeclaration || cursor.current.kind == .docComment { return }
    }
  }

  // MARK: Meaning

  /// The facts without mistakes.
  mutating func soundFacts(_ words: WordNames) -> [FactDeclaration] {
    var sound: [FactDeclaration] = []
    for draft in facts {
      let problems = FactCheck.problems(in: draft, words: words, path: source.path)
      diagnostics += problems
      let check = WordsCheck(path: source.path, known: words)
      let patterns = draft.matches + draft.notAfter + draft.notBefore
      if !draft.hasMistakes, problems.allSatisfy({ $0.severity != .error }),
        patterns.allSatisfy(check.isSound)
      {
        sound.append(draft.declaration)
      } else {
        brokenNames.insert(draft.name.text)
      }
    }
    return sound
  }
}

private enum GuardSide: String, CaseIterable {
  case after, before
}

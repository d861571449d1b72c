package import SourceText

/// Reads a rule file: its declarations, and everything that is wrong with it.
///
/// After a mistake it goes on at the next item or rule; a mistake is reported once, and what
/// follows only from it not at all. Rules with a mistake are left out of the tree.
package struct RuleParser {
  var cursor: TokenCursor
  var diagnostics: [RuleDiagnostic] = []
  let source: SourceText
  private var words: [WordList] = []
  private var drafts: [RuleDraft] = []
  var facts: [FactDraft] = []
  var parameters: [ParameterDeclaration] = []
  var uses: [UseDeclaration] = []
  /// Whether names may come from a file that could not be taken in.
  var lacksUsedFile = false
  /// Facts and parameters that could not be read still have a name.
  var brokenNames: Set<String> = []
  /// Where each fact and parameter was first named.
  var sharedPlaces: [String: (kind: NameKind, span: SourceSpan)] = [:]
  /// Where each rule and word list was first named.
  private var rulePlaces: [String: SourceSpan] = [:]
  private var wordPlaces: [String: SourceSpan] = [:]
  /// Whether a multi-line string that nothing closes has run to the end of the file.
  private let swallowedRest: Bool
  /// Whether text of no meaning stands before the next rule.
  private var lostTitle = false
  /// Word lists whose pattern could not be read still have a name.
  private var brokenWords: Set<String> = []

  /// Reads a file and takes in what it uses.
  ///
  /// `used` tells what the file of a `use` line offers; see `RuleLoader` for files in folders.
  package static func parse(
    _ source: SourceText, used: (UseDeclaration) -> UsedFile = { _ in .missing }
  ) -> (file: RuleFile, diagnostics: [RuleDiagnostic]) {
    let text = ScalarText(source.bytes)
    let topic = topic(of: source.path)
    let empty = RuleFile(source: source, topic: topic, words: [], rules: [])
    if let problem = unreadable(source, text) {
      return (empty, [problem])
    }
    var parser = RuleParser(source, TokenCursor(text: text, path: source.path))
    parser.file()
    let (rules, facts, scope) = parser.resolve(used)
    let diagnostics = parser.diagnostics.enumerated()
      .sorted { ($0.element.span.start, $0.offset) < ($1.element.span.start, $1.offset) }
      .map(\.element)
    return (
      RuleFile(
        source: source, topic: topic, words: parser.words, rules: rules, facts: facts,
        parameters: parser.parameters, scope: scope), diagnostics
    )
  }

  private init(_ source: SourceText, _ cursor: TokenCursor) {
    self.source = source
    self.cursor = cursor
    // Only the last string can be a multi-line one that nothing closes.
    let last = cursor.tokens.dropLast().last
    swallowedRest =
      if case .string(_, isMultiline: true, isClosed: false)? = last?.kind { true } else { false }
  }

  /// `rules/census/labour.rules` is about `labour`.
  static func topic(of path: String) -> String {
    let name = path.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? path
    return name.hasSuffix(".rules") ? String(name.dropLast(6)) : name
  }

  private static func unreadable(_ source: SourceText, _ text: ScalarText) -> RuleDiagnostic? {
    if let span = text.firstInvalid {
      return RuleDiagnostic(problem: .notUTF8, path: source.path, span: span)
    }
    guard let problem = source.problems.first else { return nil }
    let kind: RuleProblem =
      switch problem.kind {
      case .invalidUTF8, .undecodable: .notUTF8
      case .nulBytes: .nulBytes
      }
    return RuleDiagnostic(problem: kind, path: source.path, span: problem.span)
  }

  // MARK: Declarations

  private mutating func file() {
    while true {
      let (documentation, firstComment) = docComments()
      if cursor.isAtEnd {
        if let firstComment { report(.strayDocComment, firstComment) }
        break
      }
      let start = cursor.index
      if cursor.isWord("rule") {
        rule(documentation)
      } else if cursor.isWord("words") {
        wordList()
      } else if cursor.isWord("fact") {
        fact(documentation)
      } else if cursor.isWord("param") {
        parameter(documentation)
      } else if cursor.isWord("use") {
        use()
      } else {
        strangeDeclaration()
      }
      if cursor.index == start { cursor.advance() }
    }
    if words.isEmpty, drafts.isEmpty, facts.isEmpty, parameters.isEmpty, uses.isEmpty,
      diagnostics.isEmpty
    {
      report(.noDeclarations, SourceSpan(0, 0))
    }
  }

  private mutating func docComments() -> ([String], first: SourceSpan?) {
    var lines: [String] = []
    var first: SourceSpan?
    while true {
      if cursor.current.kind == .docComment {
        first = first ?? cursor.span(cursor.current)
        lines.append(DocumentationLine.text(cursor.currentString))
      } else if cursor.current.kind != .lineBreak {
        return (lines, first)
      }
      cursor.advance()
    }
  }

  private mutating func wordList() {
    cursor.advance()
    do throws(RuleDiagnostic) {
      let name = try declaredName(.name)
      if let first = wordPlaces[name.text] {
        report(.duplicateName(.words, name.text, firstLine: line(first)), name.span)
      } else {
        wordPlaces[name.text] = name.span
      }
      brokenWords.insert(name.text)
      try cursor.take("=")
      let text = try cursor.takeRawString()
      try expectLineEnd()
      let (pattern, problems) = PatternParser.parse(text, path: cursor.path)
      diagnostics += problems
      if let pattern {
        words.append(WordList(name: name, pattern: pattern))
        brokenWords.remove(name.text)
      }
    } catch {
      diagnostics.append(error)
      skipLine()
    }
  }

  private mutating func strangeDeclaration() {
    let span = cursor.span(cursor.current)
    let text = cursor.currentString
    if cursor.isSymbol("}") {
      diagnostics.append(cursor.unexpected(.declaration))
      cursor.advance()
    } else if cursor.current.kind == .word, Keywords.items.contains(text) {
      report(.itemOutsideRule(text), span)
      // A brace too many has cut off what the rule seems to lack.
      if let last = drafts.indices.last {
        drafts[last].hasUnknownItem = true
        drafts[last].hasSyntaxErrors = true
      }
      skipToDeclaration()
    } else if cursor.current.kind == .word {
      let suggestion = Suggestion.nearest(to: text, among: Keywords.declarations)
      report(.unknownDeclaration(text, suggestion: suggestion), span)
      skipUnknownDeclaration()
    } else {
      diagnostics.append(cursor.unexpected(.declaration))
      // It may have been meant as a title.
      lostTitle = true
      skipToDeclaration()
    }
  }

  private mutating func rule(_ documentation: [String]) {
    let before = diagnostics.count
    let start = cursor.span(cursor.current)
    cursor.advance()
    var name = Name("", start)
    do throws(RuleDiagnostic) {
      name = try declaredName(.ruleName)
      if let first = rulePlaces[name.text] {
        report(.duplicateName(.rule, name.text, firstLine: line(first)), name.span)
      } else {
        rulePlaces[name.text] = name.span
      }
      checkRuleName(name)
    } catch {
      diagnostics.append(error)
      while !cursor.isSymbol("{"), !cursor.isAtEnd, cursor.current.kind != .lineBreak {
        cursor.advance()
      }
    }
    var draft = RuleDraft(documentation: documentation, name: name, span: start)
    draft.excusesTitle = lostTitle
    lostTitle = false
    let brace = cursor.span(cursor.current)
    let hasBrace = cursor.isSymbol("{")
    if hasBrace {
      cursor.advance()
    } else {
      if !name.text.isEmpty { diagnostics.append(cursor.unexpected(.symbol("{"))) }
      cursor.skipLineBreaks()
      guard cursor.startsItemOrDeclaration(cursor.index) else {
        skipToDeclaration()
        return
      }
    }
    body(&draft, openedAt: hasBrace ? brace : nil)
    draft.span = start.union(cursor.placeBefore)
    draft.hasSyntaxErrors = diagnostics[before...].contains { $0.severity == .error }
    drafts.append(draft)
  }

  private func checkedCharacters(_ name: Name) -> Bool {
    name.text.unicodeScalars.enumerated().allSatisfy { index, scalar in
      let value = scalar.value
      if (0x41...0x5A).contains(value) { return false }
      return index == 0
        ? ScalarKind.isNameStart(value) && value != 0x5F
        : ScalarKind.isNamePart(value) || value == 0x2D
    }
  }

  private mutating func checkRuleName(_ name: Name) {
    if !checkedCharacters(name) { report(.invalidRuleName(name.text), name.span) }
  }

  /// A name that may hold hyphens: several tokens without a blank between them.
  private mutating func declaredName(_ wanted: Wanted) throws(RuleDiagnostic) -> Name {
    let first = cursor.current
    var end = first.range.lowerBound
    while cursor.current.range.lowerBound == end, isNameToken(cursor.current) {
      end = cursor.current.range.upperBound
      cursor.advance()
    }
    guard end > first.range.lowerBound else { throw cursor.unexpected(wanted) }
    let range = first.range.lowerBound..<end
    return Name(cursor.text.string(range), cursor.text.span(range))
  }

  private func isNameToken(_ token: Token) -> Bool {
    switch token.kind {
    case .word, .number, .date: true
    case .symbol: cursor.string(token) == "-"
    default: false
    }
  }

  // MARK: Body of a rule

  private mutating func body(_ draft: inout RuleDraft, openedAt brace: SourceSpan?) {
    while true {
      cursor.skipLineBreaks()
      if cursor.isSymbol("}") {
        cursor.advance()
        return
      }
      if cursor.isAtEnd || beginsDeclaration {
        if swallowedRest {
          draft.hasUnknownItem = true
        } else if let brace {
          report(.unclosed("{"), brace)
        }
        return
      }
      if cursor.current.kind == .docComment {
        report(.strayDocComment, cursor.span(cursor.current))
        while cursor.current.kind == .docComment || cursor.current.kind == .lineBreak {
          cursor.advance()
        }
        continue
      }
      let start = cursor.index
      item(&draft)
      if cursor.index == start { cursor.advance() }
    }
  }

  /// Whether the next declaration begins although the rule was not closed.
  var beginsDeclaration: Bool { beginsDeclaration(at: cursor.index) }

  func beginsDeclaration(at index: Int) -> Bool {
    guard cursor.tokens[index].startsLine else { return false }
    var place = index
    if cursor.tokens[place].kind == .docComment {
      while cursor.tokens[place].kind == .docComment || cursor.tokens[place].kind == .lineBreak {
        place += 1
      }
    }
    let token = cursor.tokens[place]
    guard token.kind == .word, Keywords.declarations.contains(cursor.string(token)) else {
      return false
    }
    let next = cursor.tokens[min(place + 1, cursor.tokens.count - 1)].kind
    if case .string = next { return cursor.string(token) == "use" }
    return next == .word
  }

  // MARK: Recovery

  mutating func report(_ problem: RuleProblem, _ span: SourceSpan) {
    diagnostics.append(cursor.failure(problem, span))
  }

  func expectLineEnd(_ wanted: Wanted = .lineEnd) throws(RuleDiagnostic) {
    switch cursor.current.kind {
    case .lineBreak, .end: return
    case .symbol where cursor.isSymbol("}"): return
    default: throw cursor.unexpected(wanted)
    }
  }

  func line(_ span: SourceSpan) -> Int { source.position(of: span.start).line }

  mutating func skipLine() {
    while cursor.current.kind != .lineBreak, !cursor.isAtEnd { cursor.advance() }
  }

  private mutating func skipUnknownDeclaration() {
    var depth = 0
    while !cursor.isAtEnd {
      if cursor.isSymbol("{") { depth += 1 }
      if cursor.isSymbol("}") {
        depth -= 1
        if depth <= 0 {
          cursor.advance()
          return
        }
      }
      if cursor.current.kind == .lineBreak, depth <= 0 { return }
      cursor.advance()
      if beginsDeclaration { return }
    }
  }

  mutating func skipToDeclaration() {
    while !cursor.isAtEnd {
      cursor.advance()
      if beginsDeclaration || cursor.current.kind == .docComment { return }
    }
  }

  // MARK: Meaning

  /// The rules and facts without mistakes, after names and units have been looked at.
  private mutating func resolve(
    _ used: (UseDeclaration) -> UsedFile
  ) -> ([RuleDeclaration], [FactDeclaration], RuleScope) {
    var scope = scope(of: uses, used)
    var wordNames = WordNames(broken: brokenWords)
    for list in scope.words { wordNames.add(list.name.text) }
    wordNames.broken.formUnion(scope.broken)
    var soundWords: [WordList] = []
    for list in words {
      let check = WordsCheck(path: source.path, known: wordNames, all: wordPlaces)
      let problems = check.problems(in: list)
      diagnostics += problems
      if problems.isEmpty, check.isSound(list.pattern) {
        soundWords.append(list)
        wordNames.add(list.name.text)
      } else {
        wordNames.broken.insert(list.name.text)
      }
    }
    words = soundWords
    for list in words { declare(list.name, .words, in: &scope) { $0.add(list, $1) } }
    for parameter in parameters {
      declare(parameter.name, .parameter, in: &scope) { $0.add(parameter, $1) }
    }
    let facts = soundFacts(wordNames)
    for fact in facts { declare(fact.name, .fact, in: &scope) { $0.add(fact, $1) } }
    scope.addBroken(brokenNames.union(wordNames.broken))
    var rules: [RuleDeclaration] = []
    for draft in drafts {
      let problems = RuleCheck.problems(
        in: draft, words: wordNames, scope: scope, isLenient: lacksUsedFile, path: source.path,
        text: cursor.text)
      diagnostics += problems
      let check = WordsCheck(path: source.path, known: wordNames)
      if !draft.hasSyntaxErrors, problems.allSatisfy({ $0.severity != .error }),
        (draft.matches + draft.exclusions + (draft.table?.patterns ?? [])).allSatisfy(check.isSound)
      {
        rules.append(draft.declaration)
      }
    }
    return (rules, facts, scope)
  }
}

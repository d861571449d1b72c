import SourceText

/// Looks at one rule as a whole: its parts, its names, its units.
struct RuleCheck {
  private let draft: RuleDraft
  private let path: String
  private let scope: RuleScope
  /// Whether names may come from a file that could not be taken in.
  private let isLenient: Bool
  private var diagnostics: [RuleDiagnostic] = []

  static func problems(
    in draft: RuleDraft, words: WordNames, scope: RuleScope, isLenient: Bool, path: String,
    text: ScalarText
  ) -> [RuleDiagnostic] {
    var check = RuleCheck(draft: draft, path: path, scope: scope, isLenient: isLenient)
    check.parts()
    check.tables()
    check.alignment()
    check.validity()
    check.patterns(words)
    check.expressions(text)
    return check.diagnostics
  }

  private init(draft: RuleDraft, path: String, scope: RuleScope, isLenient: Bool) {
    self.draft = draft
    self.path = path
    self.scope = scope
    self.isLenient = isLenient
  }

  /// Whether it is a rule over facts: one without captures that speaks of any.
  private var usesFacts: Bool {
    !draft.seen.contains("match") && !draft.isAboutTables
      && draft.names.contains { scope.fact($0) != nil || scope.broken.contains($0) }
  }

  private mutating func report(_ problem: RuleProblem, _ span: SourceSpan) {
    diagnostics.append(RuleDiagnostic(problem: problem, path: path, span: span))
  }

  private mutating func parts() {
    let missing = draft.missingParts(usesFacts: usesFacts || draft.across != nil)
    guard !missing.isEmpty, !draft.name.text.isEmpty else { return }
    report(.incompleteRule(draft.name.text, missing: missing), draft.name.span)
  }

  private mutating func tables() {
    for (problem, span) in TableCheck(draft).problems { report(problem, span) }
    if draft.isAboutTables, draft.cells.isEmpty, draft.broken.isEmpty {
      report(.tableWithoutCells, draft.name.span)
    }
  }

  private mutating func alignment() {
    guard let across = draft.across, !usesFacts, draft.broken.isEmpty, !isLenient else { return }
    report(.acrossNeedsFacts, across)
  }

  private mutating func validity() {
    let dates = Dictionary(
      draft.metadata.map { ($0.key.text, $0.value) }, uniquingKeysWith: { first, _ in first })
    guard let since = dates["since"], let until = dates["until"], let place = draft.untilPlace,
      until < since
    else { return }
    report(.endsBeforeItBegins(since: since, until: until), place)
  }

  private mutating func patterns(_ words: WordNames) {
    let check = WordsCheck(path: path, known: words)
    for span in draft.matches.compactMap(\.misplacedList) { report(.listInside, span) }
    for element in draft.exclusions.flatMap(\.allElements) where element.isOfAnyLength {
      report(.guardNotFixed, element.span)
    }
    let patterns = draft.matches + draft.exclusions + (draft.table?.patterns ?? [])
    for element in patterns.flatMap(\.allElements) {
      if case .words(let name) = element.kind, let problem = check.problem(of: name) {
        diagnostics.append(problem)
      }
    }
  }

  // MARK: Names and units

  private mutating func expressions(_ text: ScalarText) {
    let captures = CaptureTable(draft.matches, table: draft.table)
    for (problem, span) in captures.problems { report(problem, span) }
    let patternsAreWhole =
      draft.broken.isDisjoint(with: ["match", "row", "rows", "column", "columns"])
      && !draft.hasUnknownItem
    var check = ExpressionCheck(
      path: path, captures: captures, scope: scope,
      bindsCaptures: draft.seen.contains("match") || draft.isAboutTables,
      allowsMissing: draft.broken.contains("missing") || draft.hasUnknownItem
        || draft.missing.map { $0 != .requireAll } ?? false,
      isLenient: !patternsAreWhole || draft.broken.contains("let") && draft.brokenLets.isEmpty
        || draft.matches.isEmpty && draft.cells.isEmpty && !usesFacts || isLenient,
      source: { text.string($0) })
    for name in draft.brokenLets { check.lets[name] = .unknown }
    finds(&check, captures)
    var present = draft.guards.reduce(into: Set<String>()) {
      $0.formUnion(ExpressionCheck.proven($1, isTrue: true))
    }
    if draft.broken.contains("when") {
      // The guard that cannot be read may have asked whether they are there.
      present.formUnion(captures.captures.map(\.name.text))
    }
    definitions(&check, captures, present)
    var proven: Set<String> = draft.broken.contains("when") ? present : []
    for guarding in draft.guards {
      check.condition(guarding, present: proven)
      proven.formUnion(ExpressionCheck.proven(guarding, isTrue: true))
    }
    for condition in draft.checks { check.condition(condition, present: present) }
    for message in draft.messageTexts {
      for name in MessageNames.names(in: message)
      where !MessageNames.builtIn.contains(name.text) {
        check.mention(name)
      }
    }
    diagnostics += check.diagnostics
    if patternsAreWhole, draft.broken.isDisjoint(with: ["check", "when", "let", "message"]),
      draft.seen.contains("check")
    {
      unused(captures, check.used)
    }
  }

  /// What `find` items look up is like a capture, and is there wherever the rule is evaluated.
  private mutating func finds(_ check: inout ExpressionCheck, _ captures: CaptureTable) {
    for find in draft.finds {
      let name = find.name
      for capture in [find.like, find.anchor] { check.mention(capture) }
      if captures[name.text] != nil {
        report(.duplicateDefinition(name.text, .capture), name.span)
      } else if let kind = check.sharedKind(of: name.text) {
        report(.duplicateDefinition(name.text, kind), name.span)
      } else if check.lets[name.text] != nil {
        report(.duplicateDefinition(name.text, .definition), name.span)
      } else {
        check.lets[name.text] = check.type(ofCapture: find.like.text)
      }
    }
  }

  private mutating func definitions(
    _ check: inout ExpressionCheck, _ captures: CaptureTable, _ present: Set<String>
  ) {
    check.laterLets = Set(draft.lets.map(\.name.text))
    var first = Dictionary(
      draft.finds.map { ($0.name.text, $0.name) }, uniquingKeysWith: { first, _ in first })
    for definition in draft.lets {
      let name = definition.name
      let type = check.definition(definition.expression, present: present)
      if captures[name.text] != nil {
        report(.duplicateDefinition(name.text, .capture), name.span)
      } else if let kind = check.sharedKind(of: name.text) {
        report(.duplicateDefinition(name.text, kind), name.span)
      } else if first[name.text] != nil {
        report(.duplicateDefinition(name.text, .definition), name.span)
      } else {
        first[name.text] = name
        check.lets[name.text] = type
        check.laterLets.remove(name.text)
      }
    }
    check.laterLets = []
  }

  private mutating func unused(_ captures: CaptureTable, _ used: Set<String>) {
    // A capture that another one takes its unit from has a use.
    let borrowed = captures.captures.flatMap { $0.constraints.joined() }.compactMap { constraint in
      if case .same(let name) = constraint { name.text } else { nil }
    }
    let used = used.union(borrowed)
    for name in captures.captures.map(\.name) where isUnused(name, used) {
      report(.unusedName(.capture, name.text), name.span)
    }
    for name in draft.lets.map(\.name) + draft.finds.map(\.name) where isUnused(name, used) {
      report(.unusedName(.definition, name.text), name.span)
    }
  }

  private func isUnused(_ name: Name, _ used: Set<String>) -> Bool {
    !used.contains(name.text) && !name.text.hasPrefix("_")
  }
}

/// The names in braces in a message template.
enum MessageNames {
  /// Names that the engine fills in.
  static let builtIn: Set<String> = ["expected", "written"]

  static func names(in text: LocatedText) -> [Name] {
    var names: [Name] = []
    var index = 0
    while index < text.count {
      guard text.scalars[index] == 0x7B else {
        index += 1
        continue
      }
      let start = index + 1
      var end = start
      while end < text.count, ScalarKind.isNamePart(text.scalars[end]) { end += 1 }
      if end > start, end < text.count, text.scalars[end] == 0x7D {
        let name = ScalarText.string(text.scalars[start..<end])
        names.append(Name(name, text.span(start..<end)))
      }
      index = end
    }
    return names
  }
}

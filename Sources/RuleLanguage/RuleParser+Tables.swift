import SourceText

extension RuleParser {
  /// `table` or `table "caption"`.
  mutating func table(_ draft: inout RuleDraft) throws(RuleDiagnostic) {
    guard cursor.current.kind != .lineBreak, !cursor.isAtEnd, !cursor.isSymbol("}") else { return }
    if let pattern = try labelPattern() {
      draft.tableCaption = pattern
    } else {
      draft.broken.insert("table")
    }
    try expectLineEnd()
  }

  /// `row "资产总计" as assets`, behind its first word.
  mutating func cells(
    _ keyword: String, _ token: Token, _ draft: inout RuleDraft
  ) throws(RuleDiagnostic) {
    var axes = [keyword]
    var selectors: [String: TableSelector] = [:]
    var isWhole = true
    while let axis = axes.last {
      let isRow = axis.hasPrefix("row")
      if let selector = try selector(axis, isRow ? TableRole.ofRows : TableRole.allCases) {
        selectors[isRow ? "row" : "column"] = selector
      } else {
        isWhole = false
      }
      let others = (isRow ? ["column", "columns"] : ["row", "rows"]).filter { _ in axes.count < 2 }
      if cursor.isWord("as") { break }
      guard let next = others.first(where: cursor.isWord) else {
        throw cursor.unexpected(.oneOf(["as"] + others))
      }
      cursor.advance()
      axes.append(next)
    }
    cursor.advance()
    let name = try cursor.takeName()
    try expectLineEnd()
    guard isWhole else {
      draft.broken.insert("match")
      return
    }
    draft.cells.append(
      TableCells(
        name: name, isList: axes.contains { $0.hasSuffix("s") }, row: selectors["row"],
        column: selectors["column"], span: cursor.span(token).union(name.span)))
  }

  private mutating func selector(
    _ axis: String, _ roles: [TableRole]
  ) throws(RuleDiagnostic) -> TableSelector? {
    if case .string = cursor.current.kind { return try labelPattern().map(TableSelector.label) }
    let allowed = roles.map(\.rawValue)
    guard cursor.current.kind == .word, !cursor.isWord("as") else {
      throw cursor.unexpected(.label(allowed))
    }
    let found = cursor.currentString
    guard let role = roles.first(where: { $0.rawValue == found }) else {
      throw cursor.failure(
        .unknownValue(
          item: axis, found: found, allowed: allowed,
          suggestion: Suggestion.nearest(to: found, among: allowed)),
        cursor.span(cursor.current))
    }
    cursor.advance()
    return .role(role)
  }

  private mutating func labelPattern() throws(RuleDiagnostic) -> Pattern? {
    let text = try cursor.takeRawString()
    let (pattern, problems) = PatternParser.parse(text, path: cursor.path)
    diagnostics += problems
    for element in pattern?.allElements ?? [] {
      if case .capture(let capture) = element.kind {
        throw cursor.failure(.captureInLabel(capture.name.text), element.span)
      }
    }
    return pattern
  }
}

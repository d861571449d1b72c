package import SourceText

/// What a rule must do with an example.
package enum ExampleKind: String, Hashable, Sendable, CaseIterable {
  /// It applies and finds no fault.
  case pass
  /// It finds fault.
  case fail
  /// It neither passes nor finds fault: it does not apply, or cannot judge.
  case ignore
}

/// What must come of an example beside that: lines between braces behind it.
package struct Expectation: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case verdict(String)
    /// Words of the message, in either language.
    case message(String)
    /// The text of a figure by the name that the rule gives it.
    case figure(name: String, text: String)
    /// What the figure that the finding speaks of should read.
    case expected(String)
  }

  package let kind: Kind
  package let span: SourceSpan

  package static let verdicts = ["exact", "tail", "improbable", "violated"]
  static let items = ["verdict", "message", "figure", "expected"]
}

extension RuleParser {
  mutating func example(
    _ keyword: String, _ draft: inout RuleDraft
  ) throws(RuleDiagnostic) {
    let text = try cursor.takeText()
    var expectations: [Expectation] = []
    if cursor.isSymbol("{") { expectations = try self.expectations() }
    try expectLineEnd()
    draft.examples.append(
      Example(
        kind: ExampleKind(rawValue: keyword) ?? .pass, text: text.string, span: text.literal,
        expectations: expectations))
  }

  private mutating func expectations() throws(RuleDiagnostic) -> [Expectation] {
    let brace = cursor.span(cursor.current)
    cursor.advance()
    var result: [Expectation] = []
    while true {
      cursor.skipLineBreaks()
      if cursor.isSymbol("}") {
        cursor.advance()
        return result
      }
      if cursor.isAtEnd || beginsDeclaration { throw cursor.failure(.unclosed("{"), brace) }
      result.append(try expectation())
      try expectLineEnd()
    }
  }

  private mutating func expectation() throws(RuleDiagnostic) -> Expectation {
    let token = cursor.current
    let keyword = cursor.currentString
    guard token.kind == .word else { throw cursor.unexpected(.oneOf(Expectation.items)) }
    cursor.advance()
    let kind: Expectation.Kind
    switch keyword {
    case "verdict":
      let found = cursor.currentString
      guard cursor.current.kind == .word else {
        throw cursor.unexpected(.oneOf(Expectation.verdicts))
      }
      guard Expectation.verdicts.contains(found) else {
        throw cursor.failure(
          .unknownValue(
            item: keyword, found: found, allowed: Expectation.verdicts,
            suggestion: Suggestion.nearest(to: found, among: Expectation.verdicts)),
          cursor.span(cursor.current))
      }
      cursor.advance()
      kind = .verdict(found)
    case "message": kind = .message(try cursor.takeText().string)
    case "expected": kind = .expected(try cursor.takeText().string)
    case "figure":
      let name = try cursor.takeName()
      kind = .figure(name: name.text, text: try cursor.takeText().string)
    default:
      throw cursor.failure(
        .unknownValue(
          item: "{ }", found: keyword, allowed: Expectation.items,
          suggestion: Suggestion.nearest(to: keyword, among: Expectation.items)),
        cursor.span(token))
    }
    return Expectation(kind: kind, span: cursor.span(token).union(cursor.placeBefore))
  }
}

import Quantities
import SourceText

/// What the file of a `use` line offers.
package enum UsedFile: Sendable {
  case scope(RuleScope)
  case missing
  /// It uses, perhaps through others, the file that uses it; the paths from one to the other.
  case circular([String])
  /// It cannot be read; what is wrong with it is told there.
  case unreadable
  /// It is there but is no text, or must not be read.
  case refused(zh: String, en: String)
}

extension RuleParser {
  // MARK: Uses and parameters

  mutating func use() {
    cursor.advance()
    do throws(RuleDiagnostic) {
      let text = try cursor.takeText()
      try expectLineEnd()
      uses.append(UseDeclaration(path: text.string, span: text.literal))
    } catch {
      diagnostics.append(error)
      skipLine()
    }
  }

  mutating func parameter(_ documentation: [String]) {
    cursor.advance()
    var name: Name?
    do throws(RuleDiagnostic) {
      let taken = try cursor.takeName()
      name = taken
      note(taken, .parameter)
      try cursor.take("=")
      let place = cursor.index
      let expression = try ExpressionParser.parse(&cursor)
      guard let (value, unit) = Self.number(expression) else {
        cursor.index = place
        throw cursor.unexpected(.number)
      }
      try expectLineEnd()
      parameters.append(
        ParameterDeclaration(documentation: documentation, name: taken, value: value, unit: unit))
    } catch {
      diagnostics.append(error)
      if let name { brokenNames.insert(name.text) }
      skipLine()
    }
  }

  static func number(_ expression: Expression) -> (value: Exact, unit: String?)? {
    switch expression.kind {
    case .number(let value, let unit): (value, unit)
    case .negated(let inner):
      number(inner).flatMap { number in number.value.negated.map { ($0, number.unit) } }
    default: nil
    }
  }

  /// Remembers the name of a fact or parameter, which share one space: expressions use both.
  mutating func note(_ name: Name, _ kind: NameKind) {
    if let first = sharedPlaces[name.text] {
      report(.duplicateName(first.kind, name.text, firstLine: line(first.span)), name.span)
    } else {
      sharedPlaces[name.text] = (kind, name.span)
    }
  }

  // MARK: Scopes

  mutating func scope(
    of uses: [UseDeclaration], _ used: (UseDeclaration) -> UsedFile
  ) -> RuleScope {
    var scope = RuleScope()
    var isWhole = true
    for use in uses {
      switch used(use) {
      case .scope(let other):
        for (name, place) in scope.add(other) {
          report(
            .nameTaken(name.kind, name.text, path: place.path, line: place.line), use.span)
        }
      case .missing:
        report(.missingFile(use.path), use.span)
        isWhole = false
      case .circular(let paths):
        report(.circularUse(paths), use.span)
        isWhole = false
      case .unreadable: isWhole = false
      case .refused(let zh, let en):
        report(.unreadableFile(use.path, zh: zh, en: en), use.span)
        isWhole = false
      }
    }
    if !isWhole { lacksUsedFile = true }
    return scope
  }

  /// Puts a declaration of this file into its scope, unless a used file has the name.
  mutating func declare(
    _ name: Name, _ kind: NameKind, in scope: inout RuleScope,
    _ add: (inout RuleScope, RuleScope.DeclaredPlace) -> Void
  ) {
    if let place = scope.places[RuleScope.SharedName(kind: kind, text: name.text)],
      place.path != source.path
    {
      report(.nameTaken(kind, name.text, path: place.path, line: place.line), name.span)
      return
    }
    add(&scope, RuleScope.DeclaredPlace(path: source.path, line: line(name.span)))
  }
}

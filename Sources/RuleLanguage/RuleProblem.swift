/// Everything that can be wrong with a rule file, as data.
package enum RuleProblem: Hashable, Sendable {
  // The text.
  case notUTF8
  case nulBytes
  case noDeclarations
  case strayDocComment

  // What stands where something else should.
  case unexpected(found: Found, wanted: Wanted)
  /// A line that begins with an operator: the line break has ended the item before.
  case operatorAtLineStart(String)
  /// A `"` or `"""` without its partner.
  case unclosedString
  /// A bracket, with its sign, that nothing closes.
  case unclosed(String)
  case unmatchedClosing(String)
  case unknownEscape(String)
  /// `\d` and its like, which other pattern languages know.
  case unknownPatternEscape(String)
  case tooDeep(limit: Int)
  case invalidDate(String)
  case numberTooLarge(String)
  /// A rule name with other characters than small letters, digits, `-` and `_`.
  case invalidRuleName(String)
  case reservedName(String)

  // Declarations and items.
  case unknownDeclaration(String, suggestion: String?)
  /// `check` and its like outside every rule.
  case itemOutsideRule(String)
  case unknownItem(String, suggestion: String?)
  case unknownValue(item: String, found: String, allowed: [String], suggestion: String?)
  case duplicateItem(String)
  case incompleteRule(String, missing: [RulePart])
  case duplicateName(NameKind, String, firstLine: Int)
  /// A `let` that takes the name of a capture or of another `let`.
  case duplicateDefinition(String, NameKind)
  case duplicateID(String, path: String, line: Int)
  /// A name that a used file, or another file of the run, has already.
  case nameTaken(NameKind, String, path: String, line: Int)
  case unknownFactItem(String, suggestion: String?)
  case incompleteFact(String, missing: [RulePart])
  case missingFile(String)
  /// A used file that is there but gives no text, and why.
  case unreadableFile(String, zh: String, en: String)
  /// Files that use each other in a circle, by their paths.
  case circularUse([String])
  /// `until` lies before `since`.
  case endsBeforeItBegins(since: String, until: String)

  // Names.
  case unknownName(NameKind, String, suggestion: String?)
  case usedBeforeDefinition(NameKind, String)
  case unusedName(NameKind, String)
  case unknownUnit(String, suggestion: String?)
  /// `{x:万元}`: figures come in base units, whatever their magnitude.
  case magnitudeInUnit(String, unit: String)
  case captureInWords(String)
  /// The same capture twice in one sequence, outside every repeated group.
  case duplicateCapture(String)
  /// A list in one `match` and a single figure in another.
  case listInOneMatchOnly(String)
  case captureUnits(String, MeasureName, MeasureName)

  // Facts.
  /// A way to match that does not bind `{it}` once.
  case factWithoutValue
  /// `{it:人}` although the unit stands behind the fact's name.
  case unitInsideFact
  /// `{when:人}`.
  case periodIsNoDate
  /// A gap, a capture or an endless repetition in `not after` or `not before`.
  case guardNotFixed
  /// A fact in a rule that has a `match`.
  case factBesideMatch(String)
  case previousNeedsFact

  // Tables.
  case tableBesideMatch
  case tableWithoutCells
  case captureInLabel(String)
  /// `row parts` for `rows parts`.
  case partsAreSeveral(String)
  /// `rows total` for `row total`.
  case roleIsOne(String, String)
  /// `column now` without the `column growth` that it belongs to.
  case roleNeeds(String, String, anchors: [String])
  /// One name leaves the row open and another the column.
  case mixedAxes(String, String)

  case acrossNeedsFacts

  // Patterns.
  case emptyPattern
  case emptyAlternative
  case emptyCharacterSet
  /// `?`, `+` or `*` with nothing in front that it could repeat.
  case nothingToRepeat(String)
  /// `?`, `+` or `*` after plain text, with the character before it.
  case repeatedText(String, after: String)
  case gapTooLong
  /// `{items:list}` with text on both sides.
  case listInside
  case rangeInCharacterSet
  /// Word lists and repetitions multiply beyond what is sensible.
  case patternTooLarge

  // Meaning of expressions.
  case unknownFunction(String, suggestion: String?)
  case argumentCount(String, found: Int, wanted: ArgumentCount)
  case kindMismatch(found: ValueKind, wanted: ValueKind)
  case listUsedAsNumber(String)
  case numberUsedAsList(String, function: String)
  case optionalCapture(String)
  case existsNeedsCapture
  case unitMismatch(MeasureName, MeasureName)
}

/// What stood there.
package enum Found: Hashable, Sendable {
  case text(String)
  case string
  case endOfLine, endOfFile
  /// The end of a pattern or of one of its captures.
  case endOfPattern
}

/// What should have stood there.
package enum Wanted: Hashable, Sendable {
  case declaration, item, lineEnd, ruleName, name
  /// One word out of a few.
  case oneOf([String])
  case string, date, operand
  /// An operator or the end of the item.
  case operation
  case captureName, unit, wordsName, character, factItem, number
  case symbol(String)
  /// The label of a row or column, or a role.
  case label([String])
}

/// What a rule cannot do without.
package enum RulePart: String, Hashable, Sendable, CaseIterable {
  case title, match, check, pass, fail
}

package enum NameKind: Hashable, Sendable {
  case rule, words, capture, definition, fact, parameter
  /// A capture or a `let`.
  case figure
}

package enum ArgumentCount: Hashable, Sendable {
  case exactly(Int)
  case range(Int, Int)
  case atLeast(Int)
}

/// What an expression stands for.
package enum ValueKind: Hashable, Sendable {
  case number, truth, list, names, date, dateOrPeriod
}

/// What a number is a number of, as a message names it.
package enum MeasureName: Hashable, Sendable {
  /// A unit as the rule writes it.
  case unit(String)
  case count, ratio, points, date, plain
  /// A measure by the key of its dimension: money, length, …
  case dimension(String)
  indirect case per(MeasureName, MeasureName)
}

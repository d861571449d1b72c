package import SourceText

/// Takes the members of a JSON object one by one, collecting what is wrong with them.
package struct JSONObjectReader {
  package let source: SourceText
  package let span: SourceSpan
  package private(set) var members: [String: JSONOutline.Member] = [:]
  package var diagnostics: [JSONDiagnostic] = []

  /// Reads an object whose keys must be among those known, each once.
  package init?(
    _ value: JSONOutline, in source: SourceText, known: [String],
    _ diagnostics: inout [JSONDiagnostic]
  ) {
    guard case .object(let members) = value.kind else {
      diagnostics.append(.wrongType(value.span, zh: "对象 {…}", en: "an object {…}"))
      return nil
    }
    self.source = source
    span = value.span
    for member in members {
      if !known.contains(member.key) {
        diagnostics.append(.unknownKey(member, among: known))
      } else if self.members.updateValue(member, forKey: member.key) != nil {
        diagnostics.append(
          JSONDiagnostic(
            member.keySpan, zh: "键 `\(member.key)` 出现了两次",
            en: "the key `\(member.key)` stands here twice"))
      }
    }
  }

  package func value(_ key: String) -> JSONOutline? { members[key]?.value }

  // MARK: Values

  package mutating func string(_ key: String, isRequired: Bool = false) -> String? {
    guard let value = members[key]?.value else {
      if isRequired { diagnostics.append(.missingKey(key, SourceSpan(span.start, span.start + 1))) }
      return nil
    }
    guard let text = JSONLiteral.string(value, in: source) else {
      diagnostics.append(.wrongType(value.span, zh: "字符串", en: "a string"))
      return nil
    }
    return text
  }

  package mutating func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let value = members[key]?.value else { return nil }
    guard let number = JSONLiteral.integer(value, in: source), range.contains(number) else {
      let isOne = range.lowerBound == range.upperBound
      let words = isOne ? "\(range.lowerBound)" : "\(range.lowerBound)…\(range.upperBound)"
      diagnostics.append(.wrongType(value.span, zh: "整数 \(words)", en: "a whole number \(words)"))
      return nil
    }
    return number
  }

  /// Strings with their places.
  package mutating func strings(
    _ key: String, isRequired: Bool = false
  ) -> [(text: String, span: SourceSpan)]? {
    guard let value = members[key]?.value else {
      if isRequired { diagnostics.append(.missingKey(key, SourceSpan(span.start, span.start + 1))) }
      return nil
    }
    guard case .array(let values) = value.kind else {
      diagnostics.append(.wrongType(value.span, zh: "字符串的数组 […]", en: "an array of strings […]"))
      return nil
    }
    return values.compactMap { value in
      guard let text = JSONLiteral.string(value, in: source) else {
        diagnostics.append(.wrongType(value.span, zh: "字符串", en: "a string"))
        return nil
      }
      return (text, value.span)
    }
  }

  /// One of the words of a type.
  package mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, _: Choice.Type, isRequired: Bool = false
  ) -> Choice? where Choice.RawValue == String {
    guard let text = string(key, isRequired: isRequired), let value = members[key]?.value else {
      return nil
    }
    if let choice = Choice(rawValue: text) { return choice }
    diagnostics.append(
      .badValue(value.span, text, among: Choice.allCases.map(\.rawValue)))
    return nil
  }

  /// The members of an object whose keys are free, in order, each key once.
  package mutating func map(_ key: String) -> [JSONOutline.Member]? {
    guard let value = members[key]?.value else { return nil }
    guard case .object(let members) = value.kind else {
      diagnostics.append(.wrongType(value.span, zh: "对象 {…}", en: "an object {…}"))
      return nil
    }
    var seen: Set<String> = []
    for member in members where !seen.insert(member.key).inserted {
      diagnostics.append(
        JSONDiagnostic(
          member.keySpan, zh: "键 `\(member.key)` 出现了两次",
          en: "the key `\(member.key)` stands here twice"))
    }
    return members
  }
}

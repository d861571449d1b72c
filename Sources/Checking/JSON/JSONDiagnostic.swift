import RuleLanguage
package import SourceText

/// A mistake in a settings file or a ledger, with its place.
package struct JSONDiagnostic: Error, Hashable, Sendable {
  package let span: SourceSpan
  private let words: [Language: String]
  private let advice: [Language: String]

  /// One sentence a language, lower case, without a full stop.
  package init(_ span: SourceSpan, zh: String, en: String) {
    self.span = span
    words = [.zh: zh, .en: en]
    advice = [:]
  }

  /// A mistake with the word that was probably meant.
  package init(_ span: SourceSpan, zh: String, en: String, suggestion: String?) {
    self.span = span
    words = [.zh: zh, .en: en]
    advice =
      suggestion.map { [.zh: "是否想写“\($0)”？", .en: "did you mean `\($0)`?"] } ?? [:]
  }

  package init(_ error: JSONOutline.SyntaxError) {
    let (zh, en) = error.problem.words
    self.init(error.span, zh: zh, en: en)
  }

  package func message(in language: Language) -> String { words[language] ?? "" }

  package func help(in language: Language) -> String? { advice[language] }
}

extension JSONOutline.SyntaxError.Problem {
  fileprivate var words: (zh: String, en: String) {
    switch self {
    case .unexpected(let found, let wanted):
      ("此处应为\(wanted.words.zh)，却是“\(found)”", "expected \(wanted.words.en), found `\(found)`")
    case .endOfText(let wanted):
      ("文件在此处结束，还缺\(wanted.words.zh)", "the file ends where \(wanted.words.en) should stand")
    case .openString: ("字符串没有结束", "this string does not end")
    case .openComment: ("注释没有结束", "this comment does not end")
    case .tooDeep(let limit):
      ("嵌套超过 \(limit) 层", "nested more than \(limit) deep")
    }
  }
}

extension JSONOutline.SyntaxError.Wanted {
  fileprivate var words: (zh: String, en: String) {
    switch self {
    case .value: ("一个值", "a value")
    case .key: ("一个键", "a key")
    case .colon: ("“:”", "`:`")
    case .commaOrBrace: ("“,”或“}”", "`,` or `}`")
    case .commaOrBracket: ("“,”或“]”", "`,` or `]`")
    case .end: ("文件结尾", "the end of the file")
    }
  }
}

extension JSONDiagnostic {
  package static func wrongType(_ span: SourceSpan, zh: String, en: String) -> JSONDiagnostic {
    JSONDiagnostic(span, zh: "此处应为\(zh)", en: "expected \(en)")
  }

  package static func unknownKey(
    _ member: JSONOutline.Member, among known: [String]
  ) -> JSONDiagnostic {
    JSONDiagnostic(
      member.keySpan, zh: "未知的键 `\(member.key)`", en: "unknown key `\(member.key)`",
      suggestion: Suggestion.nearest(to: member.key, among: known))
  }

  package static func missingKey(_ key: String, _ span: SourceSpan) -> JSONDiagnostic {
    JSONDiagnostic(span, zh: "缺少键 `\(key)`", en: "the key `\(key)` is missing")
  }

  package static func badValue(
    _ span: SourceSpan, _ text: String, among known: [String]
  ) -> JSONDiagnostic {
    JSONDiagnostic(
      span, zh: "不能是 `\(text)`，应为 \(known.joined(separator: "、"))",
      en: "cannot be `\(text)`, it takes \(known.joined(separator: ", "))",
      suggestion: Suggestion.nearest(to: text, among: known))
  }
}

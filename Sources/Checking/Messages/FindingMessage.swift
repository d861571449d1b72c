import Figures
import Quantities
import RuleLanguage
import SourceText

/// What a finding says: its line, the figure it speaks of, and what figures should read.
struct FindingMessage {
  let text: String
  /// The index of the figure that the message speaks of.
  let primary: Int?
  /// What figures should read, by index, where they do not.
  let expected: [Int: String]
  /// Whether a stated figure differs from what the others give when rounded as it is.
  let isOff: Bool

  init(
    rule: CompiledRule, binding: Binding, outcome: ConditionOutcome, verdict: Verdict,
    figures: [Int], document: Document, language: Language
  ) {
    let words = Wording(language: language)
    let texts = FigureText(document: document)
    let arithmetic = ArithmeticText(rule: rule, binding: binding, figures: texts, words: words)
    let told = outcome.comparisons.filter { verdict != .violated || $0.verdict == .violated }
    let parts = told.map {
      ComparisonMessage($0, arithmetic: arithmetic, texts: texts, words: words, figures: figures)
    }
    var expected: [Int: String] = [:]
    for part in parts {
      guard let primary = part.primary, let text = part.expected else { continue }
      expected[primary] = expected[primary] ?? text
    }
    self.expected = verdict == .violated || verdict == .improbable ? expected : [:]
    primary = parts.lazy.compactMap(\.primary).first ?? figures.last ?? binding.figures.last
    isOff = parts.contains(where: \.isOff)

    if verdict == .violated, let template = rule.declaration.messages.template(for: language) {
      let first = parts.first { $0.primary != nil }
      text =
        Template(
          text: template, binding: binding, texts: texts, words: words,
          expected: first?.expected ?? "", written: primary.map { texts.surface($0) } ?? "",
          definitions: rule.definitions.mapValues { arithmetic.text($0) }
        ).filled
      return
    }
    guard !parts.isEmpty else {
      let title = rule.declaration.title(in: language)
      text = verdict == .violated ? words.doesNotHold(title) : words.holds(title)
      return
    }
    text = parts.map(\.text).joined(separator: words.separator)
  }
}

extension [MessageTemplate] {
  /// The template for a language, or the one for all.
  fileprivate func template(for language: Language) -> String? {
    (first { $0.language == language.rawValue } ?? first { $0.language == nil })?.text
  }
}

/// A message of the rule's own with its names filled in.
private struct Template {
  let text: String
  let binding: Binding
  let texts: FigureText
  let words: Wording
  let expected: String
  let written: String
  let definitions: [String: String]

  var filled: String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      let inside = rest[rest.index(after: open)...]
      guard let close = inside.firstIndex(of: "}") else {
        rest = rest[open...]
        break
      }
      result += value(String(inside[..<close]))
      rest = inside[inside.index(after: close)...]
    }
    return result + rest
  }

  private func value(_ name: String) -> String {
    switch name {
    case "expected": return expected
    case "written": return written
    default:
      if let definition = definitions[name] { return definition }
      return binding.figures(name).map { texts.surface($0) }.joined(separator: words.listMark)
    }
  }
}

package import Checking
import Quantities
import RuleLanguage
import SourceText

/// docs/rules.md: what every rule checks, why, and on what examples, written from the rules.
package enum RulesPage {
  package static func output(_ rules: RuleSet) -> [UInt8] {
    var text = """
      # The rules

      Written from the rule files by `figlint rules docs`; a test keeps it in step with them.

      | rule | level | |
      |---|---|---|

      """
    for file in rules.files {
      for rule in file.rules {
        let id = file.id(of: rule)
        text += "| [`\(id)`](#\(anchor(id))) | \(rule.level.rawValue) | \(title(rule)) |\n"
      }
    }
    for file in rules.files where !file.rules.isEmpty || !file.facts.isEmpty {
      text += "\n## \(file.topic)\n"
      for fact in file.facts { text += section(fact, in: file) }
      for rule in file.rules { text += section(rule, in: file) }
    }
    return Array(text.utf8)
  }

  private static func section(_ rule: RuleDeclaration, in file: RuleFile) -> String {
    let titles = rule.titles
    var text = "\n### \(file.id(of: rule))\n\n"
    text += [titles.zh, titles.en].compactMap { $0.map { "\(escaped($0))  \n" } }.joined()
    text += "Level: \(rule.level.rawValue)"
    for entry in rule.metadata { text += " · \(entry.key.text): \(escaped(entry.value))" }
    text += "\n"
    if !titles.explanation.isEmpty {
      text += "\n" + titles.explanation.map(escaped).joined(separator: "\n") + "\n"
    }
    let conditions =
      (rule.table?.cells ?? []).map { file.source.text($0.span) }
      + rule.guards.map { "when \(file.source.text($0.span))" }
      + rule.lets.map { "let \($0.name.text) = \(file.source.text($0.expression.span))" }
      + rule.checks.map { "check \(file.source.text($0.span))" }
    text += "\n```\n" + conditions.joined(separator: "\n") + "\n```\n\n"
    for example in rule.examples {
      let heading =
        switch example.kind {
        case .pass: "- holds: "
        case .fail: "- fault: "
        case .ignore: "- not judged: "
        }
      guard example.text.contains("\n"), rule.table != nil else {
        text += heading + oneLine(example.text) + "\n"
        continue
      }
      // A table says nothing on one line.
      let lines = example.text.split(separator: "\n", omittingEmptySubsequences: false)
      text += heading.dropLast() + "\n\n  ```\n"
      text += lines.map { $0.isEmpty ? "\n" : "  \($0)\n" }.joined() + "  ```\n"
    }
    return text
  }

  private static func section(_ fact: FactDeclaration, in file: RuleFile) -> String {
    let titles = fact.titles
    var text = "\n### fact \(fact.name.text)\n\n"
    text += [titles.zh, titles.en].compactMap { $0.map { "\(escaped($0))  \n" } }.joined()
    if !titles.explanation.isEmpty {
      text += "\n" + titles.explanation.map(escaped).joined(separator: "\n") + "\n"
    }
    if !fact.examples.isEmpty { text += "\n" }
    for example in fact.examples {
      let value = example.value.map { $0.decimalString + (example.unit ?? "") } ?? "none"
      text += "- \(value): \(oneLine(example.text))\n"
    }
    return text
  }

  private static func title(_ rule: RuleDeclaration) -> String {
    [rule.titles.zh, rule.titles.en].compactMap { $0.map(escaped) }.joined(separator: " · ")
      .replacing("|", with: "\\|")
  }

  /// What a heading's link is called by the pages that show Markdown.
  static func anchor(_ id: String) -> String { id.replacing("/", with: "") }

  /// An example on one line, its line breaks shown.
  private static func oneLine(_ text: String) -> String {
    escaped(text.split(separator: "\n", omittingEmptySubsequences: true).joined(separator: " ↵ "))
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\`*_[]<>#".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}

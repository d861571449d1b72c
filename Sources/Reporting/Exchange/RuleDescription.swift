package import Checking
package import RuleLanguage
package import SourceText

/// What is told of a rule in one language.
package struct RuleDescription: Hashable, Sendable {
  package let id: String
  package let level: Level
  package let title: String
  /// The rest of its doc comment; may be empty.
  package let explanation: String
  package let tags: [String]
  /// Whether the text only suggests the relation, so that a finding may be wrong.
  package let isLikely: Bool

  package init(
    id: String, level: Level, title: String, explanation: String = "", tags: [String] = [],
    isLikely: Bool = false
  ) {
    self.id = id
    self.level = level
    self.title = title
    self.explanation = explanation
    self.tags = tags
    self.isLikely = isLikely
  }

  /// The rules that are run, and behind them those of the program itself.
  package static func all(of rules: RuleSet, in language: Language) -> [RuleDescription] {
    let declared = rules.rules.map { rule in
      let declaration = rule.declaration
      return RuleDescription(
        id: rule.id, level: declaration.level, title: declaration.title(in: language),
        explanation: declaration.explanation(in: language).joined(separator: "\n"),
        tags: declaration.metadata.filter { $0.key.text == "tags" }.map(\.value),
        isLikely: declaration.claim == .likely)
    }
    let reserved = ReservedRule.allCases.map { rule in
      RuleDescription(
        id: rule.id, level: rule.level, title: rule.title(in: language),
        explanation: rule.explanation(in: language))
    }
    return declared + reserved
  }
}

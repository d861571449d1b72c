package import RuleLanguage

/// Words that choose rules: an id, a name, a topic, a tag, or a pattern with `*` and `?`.
package struct RuleSelector: Hashable, Sendable {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  /// Whether it means a rule; `*` stands for any characters of the id, the stroke included.
  package func matches(id: String, declaration: RuleDeclaration) -> Bool {
    if text.utf8.contains(UInt8(ascii: "*")) || text.utf8.contains(UInt8(ascii: "?")) {
      return Self.matches(Array(id.utf8), Array(text.utf8))
    }
    if text == id || text == declaration.name.text { return true }
    if id.utf8.starts(with: (text.hasSuffix("/") ? text : text + "/").utf8) { return true }
    return declaration.tags.contains(text)
  }

  /// What might have been meant where it chooses nothing.
  package func suggestion(among rules: RuleSet) -> String? {
    let ids = rules.rules.map(\.id)
    let topics = ids.map { id in id.split(separator: "/").dropLast().joined(separator: "/") }
    let names = rules.rules.map(\.declaration.name.text)
    let tags = rules.rules.flatMap(\.declaration.tags)
    return Suggestion.nearest(to: text, among: ids + topics + names + tags)
  }

  /// Goes back to the last `*` only, so that the time is at most the product of the lengths.
  private static func matches(_ text: [UInt8], _ pattern: [UInt8]) -> Bool {
    var i = 0
    var j = 0
    var star: (pattern: Int, text: Int)?
    while i < text.count {
      if j < pattern.count, pattern[j] == UInt8(ascii: "*") {
        star = (j + 1, i)
        j += 1
      } else if j < pattern.count, pattern[j] == UInt8(ascii: "?") || pattern[j] == text[i] {
        i += 1
        j += 1
      } else if let last = star {
        star = (last.pattern, last.text + 1)
        j = last.pattern
        i = last.text + 1
      } else {
        return false
      }
    }
    return pattern[j...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}

extension RuleDeclaration {
  package var tags: [String] {
    metadata.filter { $0.key.text == "tags" }.map(\.value)
  }

  /// The rule at another level.
  package func at(_ level: Level) -> RuleDeclaration {
    var rule = self
    rule.level = level
    return rule
  }
}

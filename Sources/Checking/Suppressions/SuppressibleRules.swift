import RuleLanguage

/// The rules that a comment may name.
struct SuppressibleRules {
  private var ids: [String: String] = [:]
  private let active: Set<String>
  private let known: [String]

  init(_ rules: RuleSet) {
    active = Set(rules.rules.map(\.id))
    var known: [String] = []
    var names: [String: [String]] = [:]
    for file in rules.files {
      for rule in file.rules {
        let id = file.id(of: rule)
        ids[id] = id
        known.append(id)
        names[rule.name.text, default: []].append(id)
      }
    }
    self.known = known
    // The topic may be left out where one rule alone has the name.
    for (name, owners) in names where owners.count == 1 && ids[name] == nil {
      ids[name] = owners[0]
    }
  }

  func id(of word: String) -> String? { ids[word] }

  func suggestion(for word: String) -> String? { Suggestion.nearest(to: word, among: known) }

  /// Whether the rule was run, so that it could have found something.
  func didRun(_ id: String) -> Bool { active.contains(id) }
}

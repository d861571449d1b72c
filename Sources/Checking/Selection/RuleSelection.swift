package import RuleLanguage

/// Which rules of a set are in force, and at which level.
package struct RuleSelection: Hashable, Sendable {
  /// Empty for all.
  package var selected: [RuleSelector]
  package var ignored: [RuleSelector]
  /// Later ones win.
  package var levels: [LevelOverride]

  /// Another level for some rules; without one they are off.
  package struct LevelOverride: Hashable, Sendable {
    package let rules: RuleSelector
    package let level: Level?

    package init(rules: RuleSelector, level: Level?) {
      self.rules = rules
      self.level = level
    }
  }

  package init(
    selected: [RuleSelector] = [], ignored: [RuleSelector] = [], levels: [LevelOverride] = []
  ) {
    self.selected = selected
    self.ignored = ignored
    self.levels = levels
  }

  /// Selectors that mean no rule of a set: most likely misspelt.
  package func unknown(in rules: RuleSet) -> [RuleSelector] {
    (selected + ignored + levels.map(\.rules)).filter { selector in
      !rules.rules.contains { selector.matches(id: $0.id, declaration: $0.declaration) }
    }
  }

  /// The level of a rule, or `nil` where it is not in force.
  package func level(of id: String, _ declaration: RuleDeclaration) -> Level? {
    func matches(_ selector: RuleSelector) -> Bool {
      selector.matches(id: id, declaration: declaration)
    }
    guard selected.isEmpty || selected.contains(where: matches), !ignored.contains(where: matches)
    else { return nil }
    if let override = levels.last(where: { matches($0.rules) }) { return override.level }
    return declaration.level
  }
}

extension RuleSet {
  /// The rules that a selection leaves, at the levels that it gives them.
  package func selecting(_ selection: RuleSelection) -> RuleSet {
    let kept = rules.compactMap { rule -> CompiledRule? in
      guard let level = selection.level(of: rule.id, rule.declaration) else { return nil }
      var rule = rule
      rule.declaration.level = level
      return rule
    }
    let wanted = Set(kept.flatMap { $0.factUses.map(\.use.name) })
    return RuleSet(
      files: files, rules: kept,
      facts: facts.filter { wanted.contains($0.declaration.name.text) })
  }
}

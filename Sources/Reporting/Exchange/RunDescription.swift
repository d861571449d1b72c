import Checking

/// What output for other programs says of a run besides its result.
package struct RunDescription: Sendable {
  /// The version of the program.
  package let version: String
  /// The rules in force, in the order of their files.
  package let rules: [RuleDescription]
  package let paths: OutputPaths
  /// The address of the page that documents the rules, one heading each.
  package let rulesPage: String?

  package init(
    version: String = "0", rules: [RuleDescription] = [], paths: OutputPaths = OutputPaths(),
    rulesPage: String? = nil
  ) {
    self.version = version
    self.rules = rules
    self.paths = paths
    self.rulesPage = rulesPage
  }

  /// The address at which a rule is documented; the page has none of the program's own.
  func address(of rule: String) -> String? {
    guard !rule.hasPrefix("\(ReservedRule.topic)/") else { return nil }
    return rulesPage.map { "\($0)#\(RulesPage.anchor(rule))" }
  }
}

package import Quantities
package import RuleLanguage
package import SourceText

/// Levels and parameters that a run sets without editing the rules.
package struct RuleOverrides: Hashable, Sendable {
  /// By rule id; only those that differ.
  package private(set) var levels: [String: Level] = [:]
  /// By the parameter's name, in the scale of its unit.
  package private(set) var parameters: [String: Exact] = [:]

  package static let none = RuleOverrides()

  /// One setting as a person writes it: `topic/rule` with a level, or a parameter with a number.
  package enum Setting: Hashable, Sendable {
    case level(rule: String, String)
    case parameter(name: String, String)
  }

  /// A setting that cannot be followed, and why.
  package struct Problem: Error, Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      case unknownRule(suggestion: String?)
      case unknownLevel(allowed: [String], suggestion: String?)
      case unknownParameter(suggestion: String?)
      case noNumber
      case otherUnit(expected: String?)
    }

    package let setting: Setting
    package let kind: Kind
  }

  private init() {}

  /// Parameters alone, whose names and units have been looked up.
  package init(parameters: [String: Exact]) { self.parameters = parameters }

  /// Settings taken one after another, the later over the earlier, and what is wrong with any.
  ///
  /// A parameter may be named with its topic, `labour.least` or `labour/least`, and a rule that
  /// uses it between: `labour/employment-rate.least`.
  package static func resolve(
    _ settings: [Setting], in files: [RuleFile]
  ) -> (overrides: RuleOverrides, problems: [Problem]) {
    var overrides = RuleOverrides()
    var problems: [Problem] = []
    for setting in settings {
      do throws(Problem) {
        try overrides.take(setting, files)
      } catch {
        problems.append(error)
      }
    }
    return (overrides, problems)
  }

  private mutating func take(_ setting: Setting, _ files: [RuleFile]) throws(Problem) {
    func problem(_ kind: Problem.Kind) -> Problem { Problem(setting: setting, kind: kind) }
    switch setting {
    case .level(let rule, let written):
      let ids = files.flatMap { file in file.rules.map { file.id(of: $0) } }
      guard ids.contains(rule) else {
        throw problem(.unknownRule(suggestion: Suggestion.nearest(to: rule, among: ids)))
      }
      guard let level = Level(rawValue: written) else {
        let allowed = Level.allCases.reversed().map(\.rawValue)
        throw problem(
          .unknownLevel(
            allowed: allowed, suggestion: Suggestion.nearest(to: written, among: allowed)))
      }
      levels[rule] = level
    case .parameter(let name, let written):
      let known = files.flatMap { file in file.scope.parameters.map { (file.topic, $0) } }
      let plain = name.split { $0 == "." || $0 == "/" }.last.map(String.init) ?? name
      let topic = name.split { $0 == "." || $0 == "/" }.first.map(String.init) ?? ""
      guard
        let parameter = known.first(where: {
          $0.1.name.text == plain && (name == plain || $0.0 == topic)
        })?.1
      else {
        let names = known.map(\.1.name.text)
        throw problem(.unknownParameter(suggestion: Suggestion.nearest(to: plain, among: names)))
      }
      guard let (value, unit) = Self.number(written) else { throw problem(.noNumber) }
      guard unit == nil || unit == parameter.unit else {
        throw problem(.otherUnit(expected: parameter.unit))
      }
      parameters[parameter.name.text] = value
    }
  }

  /// A number with its unit, read as the rule language reads it.
  private static func number(_ text: String) -> (Exact, String?)? {
    let line = SourceText(path: "", text: "param value = \(text)\n")
    let (file, diagnostics) = RuleParser.parse(line)
    guard diagnostics.allSatisfy({ $0.severity != .error }), file.parameters.count == 1,
      let parameter = file.parameters.first
    else { return nil }
    return (parameter.value, parameter.unit)
  }
}

extension RuleOverrides.Problem {
  /// One line that says what cannot be followed, and what was probably meant.
  package func message(in language: Language) -> String {
    let (name, value) =
      switch setting {
      case .level(let rule, let level): (rule, level)
      case .parameter(let name, let value): (name, value)
      }
    func did(_ suggestion: String?) -> String {
      guard let suggestion else { return "" }
      return language == .zh ? "，是不是 `\(suggestion)`？" : ", did you mean `\(suggestion)`?"
    }
    switch (kind, language) {
    case (.unknownRule(let near), .zh): return "没有规则 `\(name)`" + did(near)
    case (.unknownRule(let near), .en): return "no rule `\(name)`" + did(near)
    case (.unknownLevel(let allowed, let near), .zh):
      return "级别应为 \(allowed.joined(separator: "、"))，却是 `\(value)`" + did(near)
    case (.unknownLevel(let allowed, let near), .en):
      return "a level is one of \(allowed.joined(separator: ", ")), found `\(value)`" + did(near)
    case (.unknownParameter(let near), .zh): return "没有参数 `\(name)`" + did(near)
    case (.unknownParameter(let near), .en): return "no parameter `\(name)`" + did(near)
    case (.noNumber, .zh): return "参数 `\(name)` 的值应为数，却是 `\(value)`"
    case (.noNumber, .en): return "parameter `\(name)` takes a number, found `\(value)`"
    case (.otherUnit(let unit), .zh):
      return "参数 `\(name)` 的单位是 \(unit ?? "无")，却写作 `\(value)`"
    case (.otherUnit(let unit), .en):
      return "parameter `\(name)` is in \(unit ?? "no unit"), found `\(value)`"
    }
  }
}

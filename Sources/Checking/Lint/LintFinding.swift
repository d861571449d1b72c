package import SourceText

/// What is doubtful in rule files that can be read.
package struct LintFinding: Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    /// A fact that carries no example of what it is to find.
    case factWithoutExample(String)
    /// A rule that applies to none of its own examples.
    case neverApplies(String)
    case unusedWords(String)
    case unusedFact(String)
    case unusedParameter(String)
    /// A rule with the patterns and conditions of an earlier one.
    case duplicateRule(String, of: String)
    /// A rule that cannot hold where an earlier one of the same patterns does.
    case contradicts(String, String)
    /// A rule whose last day has passed.
    case expired(String, until: String)
    /// A comparison that holds whatever the figures are.
    case cannotFail
    /// A comparison that no figures satisfy.
    case cannotHold
    /// A condition that no figure takes part in.
    case speaksOfNothing
  }

  package let problem: Problem
  package let path: String
  package let span: SourceSpan

  package init(problem: Problem, path: String, span: SourceSpan) {
    self.problem = problem
    self.path = path
    self.span = span
  }
}

extension LintFinding {
  package func message(in language: Language) -> String {
    let (zh, en) = problem.words
    return language == .zh ? zh : en
  }
}

extension LintFinding.Problem {
  /// The message in Chinese and in English, side by side so that neither is forgotten.
  fileprivate var words: (zh: String, en: String) {
    switch self {
    case .factWithoutExample(let name):
      ("事实 `\(name)` 没有例子", "fact `\(name)` has no example")
    case .neverApplies(let id):
      ("规则 `\(id)` 不适用于自己的任何例子", "rule `\(id)` applies to none of its own examples")
    case .unusedWords(let name): ("词表 `\(name)` 没有用到", "word list `\(name)` is never used")
    case .unusedFact(let name): ("没有规则用到事实 `\(name)`", "no rule uses the fact `\(name)`")
    case .unusedParameter(let name):
      ("没有规则用到参数 `\(name)`", "no rule uses the parameter `\(name)`")
    case .duplicateRule(let id, let first):
      ("规则 `\(id)` 与 `\(first)` 相同", "rule `\(id)` says the same as `\(first)`")
    case .contradicts(let id, let other):
      ("规则 `\(id)` 与 `\(other)` 矛盾", "rule `\(id)` contradicts `\(other)`")
    case .expired(let id, let until):
      ("规则 `\(id)` 已于 \(until) 到期", "rule `\(id)` has ended on \(until)")
    case .cannotFail: ("这个条件总是成立", "this condition always holds")
    case .cannotHold: ("这个条件从不成立", "this condition never holds")
    case .speaksOfNothing: ("这个条件不涉及任何数字", "no figure takes part in this condition")
    }
  }
}

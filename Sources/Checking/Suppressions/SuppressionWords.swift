import RuleLanguage
import SourceText

/// What is said of comments that suppress findings.
struct SuppressionWords {
  let language: Language

  func unknown(_ word: String) -> String {
    let known = SuppressionComment.Directive.allCases.map(\.rawValue)
    let nearest = Suggestion.nearest(to: word, among: known)
    switch language {
    case .zh: return "未知的注释 \(word)" + (nearest.map { "，是否想写 \($0)？" } ?? "")
    case .en:
      return "unknown comment \(word)" + (nearest.map { "; did you mean \($0)?" } ?? "")
    }
  }

  func missingRule(_ directive: SuppressionComment.Directive) -> String {
    switch language {
    case .zh: "\(directive.rawValue) 没有写明规则，不起作用"
    case .en: "\(directive.rawValue) names no rule, so that it has no effect"
    }
  }

  func missingReason(_ directive: SuppressionComment.Directive) -> String {
    switch language {
    case .zh: "\(directive.rawValue) 没有写明理由，不起作用；规则后应写 -- 理由"
    case .en:
      "\(directive.rawValue) gives no reason, so that it has no effect; "
        + "-- and the reason belong behind the rule"
    }
  }

  func neverEnabled(_ rule: String) -> String {
    switch language {
    case .zh: "figlint-disable \(rule) 没有对应的 figlint-enable，不起作用"
    case .en: "figlint-disable \(rule) has no figlint-enable, so that it has no effect"
    }
  }

  func neverDisabled(_ rule: String?) -> String {
    let name = rule.map { " \($0)" } ?? ""
    switch language {
    case .zh: return "figlint-enable\(name) 之前没有对应的 figlint-disable"
    case .en: return "figlint-enable\(name) has no figlint-disable before it"
    }
  }

  func unknownRule(_ word: String, suggestion: String?) -> String {
    switch language {
    case .zh: "没有规则 \(word)" + (suggestion.map { "，是否想写 \($0)？" } ?? "")
    case .en: "no rule is called \(word)" + (suggestion.map { "; did you mean \($0)?" } ?? "")
    }
  }

  func unused(_ rule: String) -> String {
    switch language {
    case .zh: "此处没有 \(rule) 的问题可抑制"
    case .en: "there is nothing of \(rule) to suppress here"
    }
  }
}

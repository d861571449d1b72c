import Checking
import SourceText

extension Wording {
  /// `suppressed: reason`.
  func suppressed(_ reason: String) -> String {
    (language == .zh ? "已抑制：" : "suppressed: ") + VisibleText.line(reason)
  }

  /// `rate: 87.64%, should be 78.64%`.
  func figure(_ figure: BoundFigure, _ source: SourceText?) -> String {
    let text = VisibleText.line(source?.text(figure.span) ?? "")
    let name = VisibleText.line(figure.name)
    let expected = figure.expected.map { (language == .zh ? "，" : ", ") + self.expected($0) } ?? ""
    return name.isEmpty ? text + expected : "\(name): \(text)\(expected)"
  }

  /// How many findings are left out.
  func more(_ count: Int) -> String {
    switch language {
    case .zh: "另有 \(count) 处未列出"
    case .en: "\(count) more finding\(count == 1 ? " is" : "s are") not listed"
    }
  }

  /// The result in a few words, for a heading.
  func verdict(_ counts: ResultCounts) -> String {
    let parts = [
      (counts.errors, "处错误", "error"), (counts.warnings, "处警告", "warning"),
      (counts.notes, "处提示", "note"),
    ].filter { $0.0 > 0 }
    switch language {
    case .zh:
      return parts.isEmpty ? "没有问题" : parts.map { "\($0.0) \($0.1)" }.joined(separator: "，")
    case .en:
      return parts.isEmpty
        ? "nothing found"
        : parts.map { "\($0.0) \($0.2)\($0.0 == 1 ? "" : "s")" }.joined(separator: ", ")
    }
  }

  /// The head of a table of findings in Markdown.
  var findingColumns: String {
    switch language {
    case .zh: "| 级别 | 位置 | 问题 | 规则 |"
    case .en: "| level | place | finding | rule |"
    }
  }

  /// What stands before the figures of a finding.
  var figuresHeading: String { language == .zh ? "相关数字：" : "Figures: " }

  var figureSeparator: String { language == .zh ? "、" : ", " }

  /// How to learn more of a rule on the command line.
  func explained(_ rule: String) -> String { "figlint rules explain \(VisibleText.line(rule))" }
}

package import Checking
package import Quantities
package import SourceText

/// A ledger as a table for the terminal, columns as wide as what stands in them.
package struct LedgerTable {
  private let language: Language

  package init(language: Language) {
    self.language = language
  }

  package func output(_ entries: [LedgerEntry], on day: CalendarDate) -> [UInt8] {
    guard !entries.isEmpty else { return [] }
    let rows = [heads] + entries.map { cells($0, day).map { VisibleText.line($0) } }
    let widths = heads.indices.map { column in
      rows.map { DisplayWidth.columns(of: $0[column]) }.max() ?? 0
    }
    var text = ""
    for row in rows {
      var line = ""
      for (cell, width) in zip(row, widths) {
        line += cell
        line += String(repeating: " ", count: width - DisplayWidth.columns(of: cell) + 2)
      }
      while line.last == " " { line.removeLast() }
      text += line + "\n"
    }
    return Array(text.utf8)
  }

  private var heads: [String] {
    switch language {
    case .zh: ["编号", "状态", "期限", "负责人", "规则", "报告", "数字", "理由"]
    case .en: ["id", "state", "due", "owner", "rule", "document", "figures", "reason"]
    }
  }

  private func cells(_ entry: LedgerEntry, _ day: CalendarDate) -> [String] {
    let figures = entry.values.joined(separator: " ")
    return [
      entry.id, state(entry, day), entry.due ?? "", entry.owner ?? "", entry.identity.rule,
      entry.identity.document, entry.expected.map { "\(figures) → \($0)" } ?? figures,
      entry.reason ?? "",
    ]
  }

  private func state(_ entry: LedgerEntry, _ day: CalendarDate) -> String {
    let isOverdue = entry.isOverdue(on: day)
    switch language {
    case .zh:
      return switch entry.state {
      case .open: isOverdue ? "逾期" : "未决"
      case .accepted: isOverdue ? "接受已过期" : "已接受"
      case .cleared: "已清除"
      }
    case .en:
      return isOverdue ? "\(entry.state.rawValue), overdue" : entry.state.rawValue
    }
  }
}

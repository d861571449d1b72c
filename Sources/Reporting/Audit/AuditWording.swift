import Checking
import Quantities
import RuleLanguage
import SourceText

/// The words of an audit report, Chinese and English side by side so that neither is forgotten.
struct AuditWording: Sendable {
  let language: Language

  func pick(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  var code: String { pick("zh-CN", "en") }

  // MARK: Headings

  var title: String { pick("数字勾稽关系审核报告", "Audit of the figures") }
  var overview: String { pick("总体结论", "Verdict") }
  var documents: String { pick("报告", "Documents") }
  var document: String { pick("报告", "Document") }
  var findings: String { pick("审核发现的问题", "Findings") }
  var suppressed: String { pick("文中注释抑制的问题", "Suppressed by comments in the text") }
  var text: String { pick("正文与数字标记", "The text with its figures") }
  var checks: String { pick("全部核对明细", "All checks made") }
  var unchecked: String { pick("未能核对及原因", "Not checked, and why") }
  var uncovered: String { pick("没有规则覆盖的数字", "Figures that no rule covers") }
  var across: String { pick("跨报告核对", "Checks across documents") }
  var rules: String { pick("所用规则", "Rules used") }
  var provenance: String { pick("来源与复核", "Provenance") }
  var signOff: String { pick("签署", "Sign-off") }
  var legend: String { pick("标记说明", "Signs") }
  var contents: String { pick("目录", "Contents") }
  var skip: String { pick("跳到正文", "Skip to the content") }
  var top: String { pick("返回总体结论", "Back to the verdict") }

  // MARK: Verdicts

  func verdict(_ verdict: AuditVerdict) -> String {
    switch verdict {
    case .consistent: pick("一致", "consistent")
    case .notEnough: pick("核对不足", "not enough checked")
    case .inconsistent: pick("不一致", "inconsistent")
    }
  }

  func sign(_ verdict: AuditVerdict) -> String {
    switch verdict {
    case .consistent: "✓"
    case .notEnough: "○"
    case .inconsistent: "✗"
    }
  }

  /// One sentence that says why.
  func reason(_ tally: AuditTally, _ verdict: AuditVerdict, minCoverage: Share) -> String {
    let share = tally.coverage.map { "\($0)%" } ?? pick("无", "none")
    switch verdict {
    case .inconsistent where tally[.violated] == 0:
      return pick(
        "没有不成立的勾稽关系，但有 \(tally[Level.error]) 项尾差按要求算作错误，数字覆盖率 \(share)。",
        "No relation is broken, but \(tally[Level.error]) that hold only within rounding count as "
          + "errors, as was asked for; \(share) of the figures are covered.")
    case .inconsistent:
      return pick(
        "有 \(tally[.violated]) 项勾稽关系不成立，数字覆盖率 \(share)。问题中属\(level(.error)) "
          + "\(tally[Level.error]) 项，属\(level(.warning)) \(tally[Level.warning]) 项。",
        "\(tally[.violated]) relations do not hold; \(share) of the figures are covered. "
          + "Findings: \(tally[Level.error]) of level error, \(tally[Level.warning]) of level "
          + "warning.")
    case .notEnough:
      return pick(
        "没有发现不成立的勾稽关系，但只有 \(tally.covered) / \(tally.figures) 个数字被核对（覆盖率 \(share)，"
          + "要求不低于 \(minCoverage.text)），不足以下结论。",
        "No relation was found broken, but only \(tally.covered) of \(tally.figures) figures are "
          + "covered (\(share), at least \(minCoverage.text) are asked for): too few to tell.")
    case .consistent:
      let suppressed = tally[.suppressed]
      let held = tally.checks - tally[.unchecked] - suppressed
      return pick(
        "\(held) 项勾稽关系\(suppressed == 0 ? "全部" : "")成立"
          + (suppressed == 0 ? "" : "，另有 \(suppressed) 项不符由文中注释说明理由")
          + "，数字覆盖率 \(share)。未覆盖的数字见下文。",
        (suppressed == 0
          ? "All \(held) relations that were checked hold"
          : "\(held) relations hold; \(suppressed) that do not are suppressed by comments with a "
            + "reason")
          + "; \(share) of the figures are covered. Those that are not are listed below.")
    }
  }

  func outcome(_ outcome: AuditOutcome) -> String {
    switch outcome {
    case .passed: pick("通过", "passed")
    case .tail: pick("尾差", "within rounding")
    case .unchecked: pick("未核", "unchecked")
    case .suppressed: pick("抑制", "suppressed")
    case .improbable: pick("不大可能", "improbable")
    case .violated: pick("不符", "violated")
    }
  }

  static func sign(_ outcome: AuditOutcome) -> String {
    switch outcome {
    case .passed: "✓"
    case .tail: "≈"
    case .unchecked: "○"
    case .suppressed: "⊘"
    case .improbable: "?"
    case .violated: "✗"
    }
  }

  func level(_ level: Level) -> String {
    switch level {
    case .error: pick("强制性审核", "error")
    case .warning: pick("核实性审核", "warning")
    case .note: pick("提示", "note")
    }
  }

  func state(_ state: FigureState) -> String {
    switch state {
    case .violated: pick("不符：所述数字", "violated: the figure spoken of")
    case .involved: pick("参与了不符的核对", "takes part in a violated check")
    case .improbable: pick("不大可能", "improbable")
    case .suppressed: pick("不符，文中注释说明了理由", "violated, for a reason that a comment gives")
    case .tail: pick("尾差之内", "within rounding")
    case .passed: pick("已通过核对", "in passed checks")
    case .unchecked: pick("有规则，但未能核对", "a rule applies, but could not be checked")
    case .uncovered: pick("没有规则覆盖", "covered by no rule")
    }
  }

  // MARK: Figures

  var written: String { pick("写作", "written") }
  var interval: String { pick("区间", "interval") }
  var exact: String { pick("精确", "exact") }
  var unit: String { pick("单位", "unit") }
  var place: String { pick("地点", "place") }
  var period: String { pick("时期", "period") }
  var subject: String { pick("指标", "subject") }
  var mentions: String { pick("另见", "also at") }
  var dossierHint: String {
    pick(
      "指向、点按数字，或用 Tab 键移到数字上，可看到它的区间、单位、地点、时期和参与的全部核对；↑ 表示承自前文。",
      "Point at a figure, tap it or move to it with the Tab key to see its interval, unit, place, "
        + "period and all its checks; ↑ marks what holds on from before.")
  }

  // MARK: Findings

  var arithmetic: String { pick("算式", "arithmetic") }
  var sides: String { pick("两边的区间", "intervals of both sides") }
  var allowed: String { pick("应落在", "should lie in") }
  var expected: String { pick("应为", "should be") }
  var rounding: String { pick("舍入", "rounding") }
  var slip: String { pick("可能的笔误", "likely slip") }
  var rule: String { pick("规则", "rule") }
  var basis: String { pick("依据", "basis") }
  var figures: String { pick("涉及的数字", "figures") }
  var sentence: String { pick("原文", "the sentence") }
  var ledger: String { pick("问题台账", "ledger") }
  var owner: String { pick("责任人", "owner") }
  var due: String { pick("期限", "due") }
  var cause: String { pick("理由", "reason") }
  var notInLedger: String { pick("未登记", "not entered") }
  var settings: String { pick("设置文件", "settings") }

  func because(_ reason: String) -> String { pick("（理由：\(reason)）", "(reason: \(reason))") }

  func ledgerState(_ state: String) -> String {
    switch state {
    case "updated": pick("登记后数字已变，须重新处理", "the figures changed since it was entered")
    case "reopened": pick("清除后再次出现", "there again after it was cleared")
    case "overdue": pick("待整改，已逾期", "overdue")
    case "open": pick("待整改", "open")
    case "accepted": pick("已接受", "accepted")
    default: state
    }
  }

  /// Where a figure stands in its table.
  func cell(_ labels: TableCells.Labels) -> String {
    let parts = [
      labels.row.isEmpty ? nil : pick("行“\(labels.row)”", "row “\(labels.row)”"),
      labels.column.isEmpty ? nil : pick("列“\(labels.column)”", "column “\(labels.column)”"),
    ]
    return parts.compactMap(\.self).joined(separator: pick("、", ", "))
  }

  func rounding(_ step: Account.Step) -> String? {
    if let place = step.coarserPlace {
      return pick(
        "只有把其中的整数看作取整到 \(place)，才能成立",
        "holds only if a round number was rounded to \(place)")
    }
    switch step.verdict {
    case .exact: return nil
    case .tail: return pick("舍入可以解释（尾差）", "rounding explains it")
    case .improbable:
      return pick("在舍入范围内，但不大可能（超过 4σ）", "within rounding, but improbable (beyond 4σ)")
    case .violated:
      let amount = step.difference.map { pick("，相差 \($0)", "; it is off by \($0)") } ?? ""
      return pick("舍入不能解释", "rounding does not explain it") + amount
    }
  }

  var noFindings: String {
    pick("没有发现不成立的勾稽关系。", "No relation was found broken.")
  }
  var nothing: String { pick("无。", "None.") }

  func more(_ count: Int) -> String { pick("另有 \(count) 项", "\(count) more") }

  // MARK: Tables

  var table: String { pick("表", "table") }
  var coverage: String { pick("覆盖率", "coverage") }
  var figureCount: String { pick("数字", "figures") }
  var verdictColumn: String { pick("结论", "verdict") }
  var levelColumn: String { pick("级别", "level") }
  var titleColumn: String { pick("名称", "title") }
  var bound: String { pick("适用", "bound") }
  var neverBound: String { pick("没有用上的规则", "Rules that never applied") }
  var search: String { pick("文字", "text") }
  var allRules: String { pick("全部规则", "all rules") }
  var shown: String { pick("项符合", "shown") }
  var printed: String { pick("个数字", "figures") }

  func coverageText(_ tally: AuditTally) -> String {
    let share = tally.coverage.map { "\($0)%" } ?? "–"
    return pick(
      "覆盖率 \(share)：\(tally.figures) 个数字中 \(tally.covered) 个被核对",
      "coverage \(share): \(tally.covered) of \(tally.figures) figures")
  }

  // MARK: Provenance

  var version: String { pick("figlint 版本", "figlint version") }
  var asOf: String { pick("基准日", "as of") }
  var command: String { pick("输入路径", "paths") }
  var files: String { pick("被审报告", "documents") }
  var ruleFiles: String { pick("规则文件", "rule files") }
  var options: String { pick("生效的选项", "options in force") }
  var overrides: String { pick("舍入方式的例外", "rounding overrides") }
  var digest: String { pick("本报告的摘要", "digest of this report") }
  var verify: String {
    pick(
      "用 figlint audit --verify 加本文件名，可以重新核对并检查本文件是否被改动。摘要是把其自身的 64 位换成 0 后"
        + "全文的 SHA-256；它能发现改动，但不能代替签名。",
      "figlint audit --verify with the name of this file checks again and tells whether the file was "
        + "changed. The digest is the SHA-256 of the whole file with its own 64 digits as zeros; it "
        + "shows changes, but is no signature.")
  }
  var signs: [String] {
    language == .zh ? ["编制", "复核", "批准"] : ["prepared", "reviewed", "approved"]
  }
  var nameAndDate: String { pick("姓名、日期、签字", "name, date, signature") }

  func roundingMode(_ mode: String) -> String {
    switch mode {
    case "nearest": pick("四舍五入", "to the nearest")
    case "truncated": pick("截断", "truncated")
    case "balanced": pick("舍位平衡", "balanced")
    case "exact": pick("精确", "exact")
    default: mode
    }
  }

  var unread: String {
    pick("以下输入无法读取，不在本报告之内：", "These inputs could not be read and are not in this report:")
  }
  var skipped: String {
    pick("没有作为正文读取的行（代码、注释等）", "Lines that were not read as text (code, comments)")
  }

  /// A unit as readers know it.
  func unit(_ symbol: String) -> String {
    switch symbol {
    case "pp": pick("个百分点", "percentage points")
    case "‰pt": pick("个千分点", "per mille points")
    default: symbol
    }
  }
}

import Quantities
package import SourceText

/// The words of the terminal output in one language.
struct Wording: Sendable {
  let language: Language

  /// `规则: title (figlint rules explain id)`.
  func rule(_ id: String, title: String?) -> String {
    let command = "figlint rules explain \(VisibleText.line(id))"
    let label = language == .zh ? "规则" : "rule"
    guard let title, !title.isEmpty else { return "\(label): \(command)" }
    return "\(label): \(VisibleText.line(title)) (\(command))"
  }

  func expected(_ text: String) -> String {
    (language == .zh ? "应为 " : "should be ") + VisibleText.line(text)
  }

  /// A figure of another document: `b.md:3:8: 23个`.
  func elsewhere(_ place: String, _ text: String) -> String {
    (language == .zh ? "另见 " : "see also ") + "\(place): \(text)"
  }

  func help(_ text: String) -> String {
    (language == .zh ? "建议: " : "help: ") + VisibleText.line(text)
  }

  func omittedMarks(_ count: Int) -> String {
    switch language {
    case .zh: "另有 \(count) 处未画出"
    case .en: count == 1 ? "1 more place is not drawn" : "\(count) more places are not drawn"
    }
  }

  func cause(_ cause: UncheckedCause) -> String {
    switch (cause, language) {
    case (.missing, .zh): "缺少所需的数字"
    case (.missing, .en): "a figure that the rule needs is missing"
    case (.divisorMayBeZero, .zh): "除数可能为零"
    case (.divisorMayBeZero, .en): "the divisor may be zero"
    case (.tooLarge, .zh): "数值过大，无法精确计算"
    case (.tooLarge, .en): "the numbers are too large for exact arithmetic"
    case (.unitMismatch, .zh): "单位不一致"
    case (.unitMismatch, .en): "the units do not fit the rule"
    case (.unresolvedDate, .zh): "日期的年份无法确定"
    case (.unresolvedDate, .en): "the year of a date is not known"
    case (.notComparable, .zh): "文中说明不可据此复算"
    case (.notComparable, .en): "the text says that it is not to be recomputed"
    case (.notDeclared, .zh): "数值不合，但原文未必表示这一关系"
    case (.notDeclared, .en): "the figures do not fit, but the text may not claim that they do"
    case (.ambiguous, .zh): "有多种读法，无法确定"
    case (.ambiguous, .en): "several readings are possible"
    }
  }

  /// `checked 5 documents: 437 figures, 301 covered (69%); 118 checks passed, …`.
  func summary(_ counts: ResultCounts) -> String {
    let percent = counts.coveredPercent
    switch language {
    case .zh:
      let share = percent.map { "（\($0)%）" } ?? ""
      let notes = counts.notes == 0 ? "" : "，\(counts.notes) 处提示"
      return "已检查 \(counts.documents) 份报告："
        + "\(counts.figures) 个数字，\(counts.covered) 个被核对\(share)；"
        + "\(counts.passed) 项通过，\(counts.errors) 处错误，\(counts.warnings) 处警告\(notes)，"
        + "\(counts.unchecked) 项未核" + (counts.isNothing ? "；什么也没有核对" : "")
        + (counts.suppressed == 0 ? "" : "，\(counts.suppressed) 处已抑制")
    case .en:
      let share = percent.map { " (\($0)%)" } ?? ""
      let notes = counts.notes == 0 ? "" : ", \(plural(counts.notes, "note"))"
      return "checked \(plural(counts.documents, "document")): "
        + "\(plural(counts.figures, "figure")), \(counts.covered) covered\(share); "
        + "\(plural(counts.passed, "check")) passed, \(plural(counts.errors, "error")), "
        + "\(plural(counts.warnings, "warning"))\(notes), \(counts.unchecked) unchecked"
        + (counts.isNothing ? "; nothing was checked" : "")
        + (counts.suppressed == 0 ? "" : ", \(counts.suppressed) suppressed")
    }
  }

  /// `read 2 documents: 437 figures, 12 names`.
  func figureSummary(documents: Int, figures: Int, names: Int) -> String {
    switch language {
    case .zh: "已读取 \(documents) 份报告：\(figures) 个数字，\(names) 个名称中的数字"
    case .en:
      "read \(plural(documents, "document")): \(plural(figures, "figure")), "
        + plural(names, "name")
    }
  }

  private func plural(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}

extension TextProblem {
  /// What was wrong with the bytes, and how they were read.
  package func message(in language: Language) -> String {
    switch (kind, language) {
    case (.invalidUTF8(let count), .zh): "有 \(count) 处不是 UTF-8 编码，已用 U+FFFD 代替"
    case (.invalidUTF8(1), .en): "1 place is not UTF-8; it was read as U+FFFD"
    case (.invalidUTF8(let count), .en): "\(count) places are not UTF-8; they were read as U+FFFD"
    case (.undecodable(let count), .zh): "有 \(count) 处不是其编码中的字符，已用 U+FFFD 代替"
    case (.undecodable(1), .en): "1 place is no character of its encoding; it was read as U+FFFD"
    case (.undecodable(let count), .en):
      "\(count) places are no characters of their encoding; they were read as U+FFFD"
    case (.nulBytes(let count), .zh): "有 \(count) 个 NUL 字节，已作空格处理"
    case (.nulBytes(1), .en): "1 NUL byte was read as a blank"
    case (.nulBytes(let count), .en): "\(count) NUL bytes were read as blanks"
    }
  }
}

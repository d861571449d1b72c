import SourceText

/// The help texts, made from the tables of commands and flags.
enum Help {
  static let version = "0.1.0"

  /// What the program is and all that can be asked of it.
  static func overview(in language: Language) -> String {
    let visible = Command.all.filter { !$0.isHidden }
    var text = phrase(
      "figlint：检查报告中的数字是否彼此一致。它读取报告，找出数字，装入规则，\n像代码检查工具一样打印问题。",
      "figlint checks that the figures in reports agree with each other. It reads reports, finds\n"
        + "their figures, loads rules, and prints what does not agree as a linter does.",
      language)
    text += "\n\n" + heading("用法", "Usage", language) + "  figlint COMMAND [FLAGS] [PATH…]\n\n"
    text += heading("命令", "Commands", language)
    text += table(
      visible.map { ($0.usage.dropFirstWord, $0.summary.text(in: language)) })
    text += "\n" + flags(Flag.all, language)
    text += "\n" + examples(visible.flatMap { $0.examples.prefix(1) }, language)
    text += "\n" + exitCodes(language)
    text += "\n"
    text += phrase(
      "某个命令的说明：figlint COMMAND --help\n", "Help for one command: figlint COMMAND --help\n",
      language)
    return text
  }

  static func text(for command: Command, in language: Language) -> String {
    var text = command.details.text(in: language) + "\n\n"
    text += heading("用法", "Usage", language)
    text += "  \(command.usage)\n\n"
    let taken = Flag.all.filter { $0.commands?.contains(command.name) ?? true }
    text += flags(taken, language)
    if !command.examples.isEmpty { text += "\n" + examples(command.examples, language) }
    if ![.help, .version].contains(command.name) {
      text += "\n" + exitCodes(language, of: command.name)
    }
    return text
  }

  // MARK: Parts

  private static func flags(_ flags: [Flag], _ language: Language) -> String {
    let rows = flags.map { flag in
      let short = flag.short.map { "-\($0), " } ?? ""
      let value = flag.placeholder.map { " \($0)" } ?? ""
      return ("\(short)--\(flag.name)\(value)", flag.help.text(in: language))
    }
    return heading("选项", "Flags", language) + table(rows)
  }

  private static func examples(_ examples: [Command.Example], _ language: Language) -> String {
    let lines = examples.map { "  # \($0.meaning.text(in: language))\n  \($0.line)\n" }
    return heading("例子", "Examples", language) + lines.joined()
  }

  private static func exitCodes(_ language: Language, of command: CommandName? = nil) -> String {
    let findings = Phrase(
      zh: "有达到 --fail-on 级别的问题", en: "findings at or above --fail-on")
    let examples = Phrase(zh: "规则的例子不符", en: "examples of rules that fail")
    let found: Phrase? =
      switch command {
      case nil:
        Phrase(zh: "\(findings.zh)，或\(examples.zh)", en: "\(findings.en), or \(examples.en)")
      case .check: findings
      case .audit:
        Phrase(
          zh: "\(findings.zh)；--verify：报告不再成立",
          en: "\(findings.en); of --verify, a report that no longer holds")
      case .rulesTest: examples
      default: nil
      }
    let rows = [
      (
        "0",
        found == nil
          ? phrase("完成", "done", language) : phrase("没有问题", "nothing to object to", language)
      ),
      ("1", found?.text(in: language) ?? ""),
      (
        "2",
        phrase(
          "工作未能完成：命令行、规则文件有误，输入不可读，或没有可检查的内容；\n标准错误的最后一行说明原因",
          "the work could not be done: usage, rule file, unreadable input,\n"
            + "nothing to check; the last line on standard error says why", language)
      ),
    ]
    return heading("退出码", "Exit codes", language) + table(rows.filter { !$0.1.isEmpty })
  }

  private static func heading(_ zh: String, _ en: String, _ language: Language) -> String {
    phrase("\(zh)：\n", "\(en):\n", language)
  }

  private static func phrase(_ zh: String, _ en: String, _ language: Language) -> String {
    Phrase(zh: zh, en: en).text(in: language)
  }

  /// Two columns; a left side that is too long stands on a line of its own.
  private static func table(_ rows: [(String, String)]) -> String {
    let limit = 26
    let widths = rows.map(\.0.unicodeScalars.count).filter { $0 <= limit }
    let width = widths.max() ?? 0
    var text = ""
    for (left, right) in rows {
      let indent = String(repeating: " ", count: width + 4)
      let lines = right.split(separator: "\n").joined(separator: "\n" + indent)
      let length = left.unicodeScalars.count
      if length <= width {
        text += "  \(left)" + String(repeating: " ", count: width - length + 2) + lines + "\n"
      } else {
        text += "  \(left)\n\(indent)\(lines)\n"
      }
    }
    return text
  }
}

extension String {
  /// "figlint check PATH…" as "check PATH…".
  fileprivate var dropFirstWord: String {
    split(separator: " ").dropFirst().joined(separator: " ")
  }
}

import RuleLanguage

/// A command line that asks for nothing we can do.
enum UsageError: Error, Hashable, Sendable {
  case noCommand
  case unknownCommand(String, suggestion: String?)
  /// `rules` without what to do with them.
  case incompleteCommand(String, wanted: [String])
  case unknownFlag(String, suggestion: String?)
  case missingValue(flag: String, placeholder: String)
  case unexpectedValue(flag: String)
  case emptyValue(flag: String)
  case badValue(flag: String, value: String, allowed: [String], suggestion: String?)
  case flagOfOtherCommand(flag: String, command: String)
  case missingArgument(command: String, wanted: String)
  case unexpectedArgument(String, command: String)
  case unknownRule(String, suggestion: String?)

  static func nearest(to word: String, among known: [String]) -> String? {
    Suggestion.nearest(to: word, among: known)
  }

  var phrase: Phrase {
    switch self {
    case .noCommand:
      Phrase(
        zh: "没有写命令；figlint --help 有说明",
        en: "no command given; figlint --help shows what there is")
    case .unknownCommand(let word, let suggestion):
      Self.unknown(zh: "未知命令", en: "unknown command", word, suggestion)
    case .incompleteCommand(let word, let wanted):
      Phrase(
        zh: "“\(word)”之后应为 \(wanted.joined(separator: "、")) 之一",
        en: "'\(word)' wants one of \(wanted.joined(separator: ", ")) behind it")
    case .unknownFlag(let word, let suggestion):
      Self.unknown(zh: "未知选项", en: "unknown flag", word, suggestion)
    case .missingValue(let flag, let placeholder):
      Phrase(
        zh: "--\(flag) 缺少值：--\(flag) \(placeholder)",
        en: "--\(flag) lacks its value: --\(flag) \(placeholder)")
    case .unexpectedValue(let flag):
      Phrase(zh: "--\(flag) 不带值", en: "--\(flag) takes no value")
    case .emptyValue(let flag):
      Phrase(zh: "--\(flag) 的值为空", en: "the value of --\(flag) is empty")
    case .badValue(let flag, let value, let allowed, let suggestion):
      Self.bad(flag, value, allowed, suggestion)
    case .flagOfOtherCommand(let flag, let command):
      Phrase(
        zh: "figlint \(command) 没有 --\(flag) 选项", en: "figlint \(command) takes no --\(flag)")
    case .missingArgument(let command, let wanted):
      Self.missing(command, wanted)
    case .unexpectedArgument(let word, let command):
      Phrase(
        zh: "figlint \(command) 不接受参数“\(word)”",
        en: "figlint \(command) takes no argument '\(word)'")
    case .unknownRule(let word, let suggestion):
      Self.unknown(zh: "没有规则", en: "no rule", word, suggestion)
    }
  }

  private static func unknown(
    zh: String, en: String, _ word: String, _ suggestion: String?
  ) -> Phrase {
    guard let suggestion else { return Phrase(zh: "\(zh)“\(word)”", en: "\(en) '\(word)'") }
    return Phrase(
      zh: "\(zh)“\(word)”，是否想写“\(suggestion)”？",
      en: "\(en) '\(word)', did you mean '\(suggestion)'?")
  }

  private static func bad(
    _ flag: String, _ value: String, _ allowed: [String], _ suggestion: String?
  ) -> Phrase {
    let zh = "--\(flag) 不能是“\(value)”，应为 \(allowed.joined(separator: "、"))"
    let en = "--\(flag) cannot be '\(value)', it takes \(allowed.joined(separator: ", "))"
    guard let suggestion else { return Phrase(zh: zh, en: en) }
    return Phrase(
      zh: "\(zh)；是否想写“\(suggestion)”？", en: "\(en); did you mean '\(suggestion)'?")
  }

  private static func missing(_ command: String, _ wanted: String) -> Phrase {
    guard wanted == "PATH…" else {
      return Phrase(
        zh: "figlint \(command) 缺少 \(wanted)", en: "figlint \(command) lacks its \(wanted)")
    }
    return Phrase(
      zh: "没有写要读的报告：figlint \(command) PATH…（. 是当前文件夹，- 是标准输入）",
      en: "no report given: figlint \(command) PATH… (. is the working folder, - standard input)")
  }
}

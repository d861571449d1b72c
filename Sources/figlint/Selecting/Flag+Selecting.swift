import RuleLanguage
import SourceText

extension Flag {
  /// The commands that read documents.
  static let reading: Set<CommandName> = checking.union([.figures])

  /// The commands that check documents.
  static let checking: Set<CommandName> = [
    .check, .audit, .ledgerCreate, .ledgerUpdate, .config,
  ]

  /// Settings, and which rules and documents are looked at.
  static let selecting: [Flag] = [
    config, isolated, select, ignore, level, diffBase, stdinFilename,
  ]

  private static let config = Flag(
    "config", value: "FILE", for: everywhereSettingsHold,
    help: Phrase(
      zh: "设置文件；默认为报告所在文件夹及其上级中最近的 figlint.json",
      en: "settings file; default: the nearest figlint.json in the document's\nfolder or above it")
  ) { options, value throws(UsageError) in
    guard !value.isEmpty else { throw .emptyValue(flag: "config") }
    options.configPath = value
  }

  private static let isolated = Flag(
    "isolated", for: everywhereSettingsHold,
    help: Phrase(zh: "不读任何 figlint.json", en: "read no figlint.json")
  ) { options, _ in
    options.isIsolated = true
  }

  private static let everywhereSettingsHold = reading.union([
    .rulesList, .rulesExplain, .ledgerShow, .ledgerAccept, .ledgerAssign, .ledgerPrune,
  ])

  private static let listing = checking.union([.rulesList])

  private static let select = Flag(
    "select", value: "RULES", for: listing,
    help: Phrase(
      zh: "只用这些规则，逗号分隔，可重复：编号、名称、主题、标签，\n或带 * ? 的式样；代替设置中的 select 和 ignore",
      en: "only these rules, separated by commas, repeatable: ids, names,\n"
        + "topics, tags, or patterns with * and ?; in the place of select\nand ignore of the settings"
    )
  ) { options, value throws(UsageError) in
    options.selected += try names(value, of: "select")
  }

  private static let ignore = Flag(
    "ignore", value: "RULES", for: listing,
    help: Phrase(zh: "不用这些规则，写法同 --select", en: "not these rules, written as for --select")
  ) { options, value throws(UsageError) in
    options.ignored += try names(value, of: "ignore")
  }

  private static let level = Flag(
    "level", value: "RULES=LEVEL", for: listing,
    help: Phrase(
      zh: "规则的级别，可重复：error、warning、note 或 off",
      en: "level of rules, repeatable: error, warning, note or off")
  ) { options, value throws(UsageError) in
    let words = value.text.split(separator: "=", omittingEmptySubsequences: false)
    let allowed = Level.allCases.reversed().map(\.rawValue) + ["off"]
    guard words.count == 2, !words[0].isEmpty else {
      throw .badValue(
        flag: "level", value: value.text, allowed: ["RULES=LEVEL"], suggestion: nil)
    }
    let level = String(words[1])
    guard allowed.contains(level) else {
      throw .badValue(
        flag: "level", value: level, allowed: allowed,
        suggestion: UsageError.nearest(to: level, among: allowed))
    }
    for name in words[0].split(separator: ",") {
      options.levels.append((String(name), Level(rawValue: level)))
    }
  }

  private static let diffBase = Flag(
    "diff-base", value: "REV", for: [.check],
    help: Phrase(
      zh: "只报告涉及自 git 版本 REV 以来改动过的行的问题",
      en: "only findings that touch lines changed since the git revision REV")
  ) { options, value throws(UsageError) in
    guard !value.isEmpty else { throw .emptyValue(flag: "diff-base") }
    options.diffBase = value
  }

  private static let stdinFilename = Flag(
    "stdin-filename", value: "PATH", for: reading,
    help: Phrase(
      zh: "标准输入（-）以此路径称呼，并据此找设置",
      en: "the path that standard input (-) goes by, for messages and settings")
  ) { options, value throws(UsageError) in
    guard !value.isEmpty else { throw .emptyValue(flag: "stdin-filename") }
    options.inputName = value
  }

  private static func names(
    _ value: Argument, of flag: String
  ) throws(UsageError) -> [String] {
    let names = String(decoding: value.bytes, as: UTF8.self).split(separator: ",").map { name in
      var name = name
      while name.first == " " { name.removeFirst() }
      while name.last == " " { name.removeLast() }
      return String(name)
    }
    guard !names.isEmpty, !names.contains("") else { throw .emptyValue(flag: flag) }
    return names
  }
}

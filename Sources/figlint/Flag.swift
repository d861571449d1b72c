import Figures
import Quantities
import Reporting
import SourceText

/// One flag with everything that parser and help say of it.
///
/// To add one: a value in `all`, whose order is that of the help, and a property in `Options`.
struct Flag: Sendable {
  /// Without the dashes.
  let name: String
  let short: String?
  /// What stands for its value in the help; a flag without one is a switch.
  let placeholder: String?
  let help: Phrase
  /// The commands that take it; `nil` for all.
  let commands: Set<CommandName>?
  let apply: @Sendable (inout Options, Argument) throws(UsageError) -> Void

  init(
    _ name: String, short: String? = nil, value placeholder: String? = nil,
    for commands: Set<CommandName>? = nil, help: Phrase,
    apply: @escaping @Sendable (inout Options, Argument) throws(UsageError) -> Void
  ) {
    self.name = name
    self.short = short
    self.placeholder = placeholder
    self.help = help
    self.commands = commands
    self.apply = apply
  }

  static let all: [Flag] =
    [
      rules, converter, converterTimeout, format, output, verify, rulesPage, check, passing,
      ignoreSuppressions, failOn, rounding, date, statistics,
    ] + selecting + gates + ledgers + [
      jobs, color, language, help, version,
    ]

  private static let rules = Flag(
    "rules", value: "PATH", for: checking.union([.rulesList, .rulesExplain]),
    help: Phrase(
      zh: "规则文件或文件夹，可重复；默认为报告旁或当前文件夹的 rules/，\n都没有时用内置的标准规则",
      en: "rule file or folder, repeatable; default: rules/ beside the\n"
        + "reports or in the working folder, else the built-in rules")
  ) { options, value throws(UsageError) in
    guard !value.isEmpty else { throw .emptyValue(flag: "rules") }
    options.rulePaths.append(value)
  }

  private static let converter = Flag(
    "converter", value: "EXT=COMMAND", for: reading,
    help: Phrase(
      zh: "用命令把 .EXT 文件转换为文本，可重复；文件为其标准输入，\n或以路径代替 {}；例：'pdf=pdftotext -layout - -'",
      en: "command that makes text of .EXT files, repeatable; the file is its\n"
        + "standard input, or its path stands for {}:\n'pdf=pdftotext -layout - -'")
  ) { options, value throws(UsageError) in
    guard let converter = Converter(value.bytes) else {
      throw .badValue(
        flag: "converter", value: value.text, allowed: ["EXT=COMMAND"], suggestion: nil)
    }
    options.converters.append(converter)
  }

  private static let converterTimeout = Flag(
    "converter-timeout", value: "SECONDS", for: reading,
    help: Phrase(
      zh: "转换命令最多运行的秒数，默认 120", en: "how long a converter may take, default 120")
  ) { options, value throws(UsageError) in
    guard let seconds = Int(value.text), 1...86_400 ~= seconds else {
      throw .badValue(
        flag: "converter-timeout", value: value.text, allowed: ["1…86400"], suggestion: nil)
    }
    options.converterTimeout = seconds
  }

  private static let format = Flag(
    "format", value: "FORMAT", for: [.check, .figures, .audit, .rulesList, .ledgerShow],
    help: Phrase(
      zh:
        "输出格式，默认 text；check 另有 json、sarif、junit、github、\ngitlab、rdjson、checkstyle、markdown、csv；audit 为 html（默认）、\nmd、json；其他命令有 json",
      en: "form of the output, default text; check has json, sarif, junit,\n"
        + "github, gitlab, rdjson, checkstyle, markdown and csv besides,\n"
        + "audit html, its default, md and json, the other commands json")
  ) { options, value in
    options.formatName = value.text
  }

  private static let output = Flag(
    "output", short: "o", value: "[FORMAT=]PATH", for: [.check, .audit],
    help: Phrase(
      zh: "check：同时把结果按某格式写入文件，可重复，如 sarif=figlint.sarif；\naudit：写入的文件，默认为标准输出",
      en: "for check, write the result to a file too, repeatable:\n"
        + "sarif=figlint.sarif; for audit, the file to write, default\nstandard output")
  ) { options, value throws(UsageError) in
    guard !value.isEmpty else { throw .emptyValue(flag: "output") }
    options.outputNames.append(value)
  }

  private static let verify = Flag(
    "verify", value: "REPORT", for: [.audit],
    help: Phrase(
      zh: "按审核报告所记的输入重新核对，说明它是否仍然成立",
      en: "check the inputs of an audit report again and tell whether it\nstill holds")
  ) { options, value throws(UsageError) in
    guard !value.isEmpty else { throw .emptyValue(flag: "verify") }
    options.verifiedReport = value
  }

  private static let rulesPage = Flag(
    "rules-page", value: "URL", for: [.check],
    help: Phrase(
      zh: "规则说明页（figlint rules docs 写出）的网址，\n供 sarif、rdjson、markdown 链接到规则",
      en:
        "address of the page that figlint rules docs writes, to which\nsarif, rdjson and markdown link the rules"
    )
  ) { options, value throws(UsageError) in
    let text = value.text
    let isAddress = text.hasPrefix("https://") || text.hasPrefix("http://")
    guard isAddress, text.utf8.allSatisfy({ 0x21...0x7E ~= $0 && $0 != 0x23 }) else {
      throw .badValue(flag: "rules-page", value: text, allowed: ["https://…"], suggestion: nil)
    }
    options.rulesPage = text
  }

  private static let ignoreSuppressions = Flag(
    "ignore-suppressions", for: [.check, .audit],
    help: Phrase(
      zh: "不理会报告中 <!-- figlint-… --> 抑制注释", en: "pass over comments that suppress findings")
  ) { options, _ in
    options.ignoresSuppressions = true
  }

  private static let check = Flag(
    "check", for: [.rulesFormat],
    help: Phrase(zh: "只列出要改写的文件", en: "only name the files that would change")
  ) { options, _ in
    options.changesNothing = true
  }

  private static let passing = Flag(
    "passing", for: [.check],
    help: Phrase(zh: "也列出通过的检查", en: "list the checks that passed as well")
  ) { options, _ in
    options.showsPasses = true
  }

  private static let failOn = Flag(
    "fail-on", value: words(FailOn.self), for: [.check, .audit, .config],
    help: Phrase(
      zh: "出现此级别或更高级别的问题时退出码为 1，默认 error；\nunchecked 连未能核对的也算",
      en: "exit with 1 on findings of this level or above, default error;\n"
        + "unchecked counts what could not be checked as well")
  ) { options, value throws(UsageError) in
    options.failOn = try choice(value, of: "fail-on")
  }

  private static let rounding = Flag(
    "rounding", value: words(RoundingMode.self), for: checking,
    help: Phrase(
      zh: "报告中数字的舍入方式，默认 nearest（四舍五入）；规则自己声明的优先",
      en: "how the figures of the reports were rounded, default nearest;\n"
        + "what a rule itself declares goes first")
  ) { options, value throws(UsageError) in
    options.rounding = try choice(value, of: "rounding")
  }

  private static let date = Flag(
    "date", value: "YYYY-MM-DD", for: reading,
    help: Phrase(
      zh: "报告的日期（年、年-月或年-月-日），“今年”“去年”据此推算；\n报告开头 --- 之间写的 date: 优先",
      en: "date of the reports (YYYY, YYYY-MM or YYYY-MM-DD), by which\n"
        + "this year and last year are told; date: in the front matter wins")
  ) { options, value throws(UsageError) in
    guard let date = CalendarDate(written: value.text) else {
      throw .badValue(
        flag: "date", value: value.text, allowed: ["YYYY", "YYYY-MM", "YYYY-MM-DD"],
        suggestion: nil)
    }
    options.date = date
  }

  private static let statistics = Flag(
    "statistics", for: [.check],
    help: Phrase(
      zh: "在标准错误上列出每条规则的不符、通过、未核次数，\n以及没有用上的规则",
      en: "on standard error, how often each rule failed, passed and was not\n"
        + "checked, and the rules that never applied")
  ) { options, _ in
    options.showsStatistics = true
  }

  private static let jobs = Flag(
    "jobs", value: "N", for: reading,
    help: Phrase(
      zh: "同时读取和检查的报告数，默认为处理器数；不影响结果",
      en: "reports read and checked at a time, default one a processor;\n"
        + "the output is the same for any number")
  ) { options, value throws(UsageError) in
    guard let jobs = Int(value.text), 1...1024 ~= jobs else {
      throw .badValue(flag: "jobs", value: value.text, allowed: ["1…1024"], suggestion: nil)
    }
    options.jobs = jobs
  }

  private static let color = Flag(
    "color", value: words(ColorChoice.self),
    help: Phrase(
      zh: "颜色，默认 auto：仅在终端上，且服从 NO_COLOR、CLICOLOR_FORCE",
      en: "default auto: on terminals only, and as NO_COLOR and\nCLICOLOR_FORCE ask")
  ) { options, value throws(UsageError) in
    options.color = try choice(value, of: "color")
  }

  private static let language = Flag(
    "lang", value: words(Language.self),
    help: Phrase(
      zh: "消息的语言，默认由 LC_ALL、LC_MESSAGES、LANG 决定",
      en: "language of messages, default from LC_ALL, LC_MESSAGES, LANG")
  ) { options, value throws(UsageError) in
    options.language = try choice(value, of: "lang") as Language
  }

  private static let help = Flag(
    "help", short: "h", help: Phrase(zh: "显示这份说明", en: "show this text")
  ) { options, _ in
    options.wantsHelp = true
  }

  private static let version = Flag(
    "version", for: [], help: Phrase(zh: "显示版本", en: "show the version")
  ) { options, _ in
    options.wantsVersion = true
  }

  /// Whether an audit names the flag, to be made again with it: those that change what it says.
  var bearsOnAudits: Bool {
    let others: Set = ["format", "output", "verify", "jobs", "max-warnings", "exit-zero"]
    return commands?.contains(.audit) == true && !others.contains(name)
  }

  /// The flag as one word of a command line.
  func written(with value: Argument) -> String {
    placeholder == nil ? "--\(name)" : "--\(name)=\(value.text)"
  }

  static func words<Choice: RawRepresentable & CaseIterable>(_: Choice.Type) -> String
  where Choice.RawValue == String {
    Choice.allCases.map(\.rawValue).joined(separator: "|")
  }

  static func choice<Choice: RawRepresentable & CaseIterable>(
    _ value: Argument, of flag: String
  ) throws(UsageError) -> Choice where Choice.RawValue == String {
    if let choice = Choice(rawValue: value.text) { return choice }
    let allowed = Choice.allCases.map(\.rawValue)
    throw .badValue(
      flag: flag, value: value.text, allowed: allowed,
      suggestion: UsageError.nearest(to: value.text, among: allowed))
  }
}

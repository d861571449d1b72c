/// What can be asked of the program.
enum CommandName: Hashable, Sendable {
  case check, figures, audit, rulesList, rulesExplain, rulesTest, rulesFormat, rulesLint, rulesDocs,
    rulesEmbed, ledgerCreate, ledgerUpdate, ledgerShow, ledgerAccept, ledgerAssign, ledgerPrune,
    config, initialize, help, version
}

/// One command with everything that parser and help say of it.
struct Command: Sendable {
  let name: CommandName
  /// The words that call it: `rules list`.
  let words: [String]
  /// What stands behind it in the usage line.
  let arguments: String
  let summary: Phrase
  let details: Phrase
  let examples: [Example]
  var isHidden = false

  struct Example: Sendable {
    let line: String
    let meaning: Phrase
  }

  var usage: String {
    (["figlint"] + words + (arguments.isEmpty ? [] : [arguments])).joined(separator: " ")
  }

  static let all: [Command] =
    [
      check, figures, audit, rulesList, rulesExplain, rulesTest, rulesFormat, rulesLint, rulesDocs,
      rulesEmbed,
    ] + ledgers + [config, initialize, help, version]

  private static let check = Command(
    name: .check, words: ["check"], arguments: "PATH…",
    summary: Phrase(zh: "检查报告中的数字是否一致", en: "check that the figures of reports agree"),
    details: Phrase(
      zh: """
        读取报告，找出其中的数字，按规则检查它们之间的关系，打印问题。
        PATH 是文件或文件夹；文件夹中读取 .md .markdown .txt .text .html .htm .xhtml
        文件和有转换命令（--converter）的文件，跳过隐藏文件和 .gitignore、.figlintignore
        中的文件；- 是标准输入。报告本身从不改动。
        """,
      en: """
        Reads reports, finds their figures, checks by rules how they relate, and prints what
        does not agree. A PATH is a file or a folder; of a folder its .md .markdown .txt .text
        .html .htm and .xhtml files are read and those with a --converter; hidden ones and those
        that .gitignore or .figlintignore names are left out. - is standard input. Reports are
        never changed.
        """),
    examples: [
      Example(
        line: "figlint check reports",
        meaning: Phrase(zh: "检查一个文件夹里的报告", en: "check the reports of a folder")),
      Example(
        line: "figlint check --rules my-rules --passing a.md",
        meaning: Phrase(zh: "用自己的规则，并列出通过的检查", en: "with your own rules, and show what passed")),
      Example(
        line: "pdftotext -layout a.pdf - | figlint check -",
        meaning: Phrase(zh: "检查另一程序的输出", en: "check what another program writes")),
      Example(
        line: "figlint check --format json --fail-on warning reports > findings.json",
        meaning: Phrase(zh: "用于 CI：警告也算失败", en: "in CI: fail on warnings too")),
    ])

  private static let figures = Command(
    name: .figures, words: ["figures"], arguments: "PATH…",
    summary: Phrase(zh: "列出读到的每个数字", en: "list every figure that was read"),
    details: Phrase(
      zh: "列出每个数字的位置、原文、数值区间、单位和种类：规则看到的就是这些。",
      en: """
        Lists each figure with its place, text, interval, unit and kind: this is what rules see.
        """),
    examples: [
      Example(
        line: "figlint figures a.md",
        meaning: Phrase(zh: "列出一份报告中的数字", en: "list the figures of a report")),
      Example(
        line: "figlint figures a.md --format json",
        meaning: Phrase(zh: "供程序读取", en: "the same for programs")
      ),
    ])

  private static let audit = Command(
    name: .audit, words: ["audit"], arguments: "PATH…",
    summary: Phrase(zh: "写出审核报告", en: "write the audit report of reports"),
    details: Phrase(
      zh: """
        检查报告，并把全部结果写成一份可以签署的审核报告：结论、标记了每个数字的正文、问题、
        全部核对、未核的和没有规则覆盖的数字、所用规则、来源与摘要。HTML 是单个文件，
        不需要网络。--verify 按报告所记的输入重新核对，说明报告是否仍然成立、有何不同。
        """,
      en: """
        Checks reports and writes everything into one report that can be signed: the verdict, the
        text with every figure marked, findings, all checks, what was not checked and figures that
        no rule covers, the rules, and where it all comes from with digests. The HTML is one file
        that needs no network. --verify checks the inputs that a report names again and says
        whether it still holds and what differs.
        """),
    examples: [
      Example(
        line: "figlint audit reports -o audit.html",
        meaning: Phrase(zh: "写出一个文件夹的审核报告", en: "write the audit of a folder")),
      Example(
        line: "figlint audit --verify audit.html",
        meaning: Phrase(zh: "核验一份审核报告", en: "see whether an audit report still holds")),
    ])

  private static let rulesList = Command(
    name: .rulesList, words: ["rules", "list"], arguments: "",
    summary: Phrase(zh: "列出规则", en: "list the rules"),
    details: Phrase(
      zh: "列出将要使用的规则：名称、级别、标题。", en: "Lists the rules in force: name, level, title."),
    examples: [
      Example(
        line: "figlint rules list --rules my-rules",
        meaning: Phrase(zh: "列出自己的规则", en: "list your own rules"))
    ])

  private static let rulesExplain = Command(
    name: .rulesExplain, words: ["rules", "explain"], arguments: "NAME…",
    summary: Phrase(zh: "说明一条规则", en: "explain a rule"),
    details: Phrase(
      zh: "显示一条规则的标题、说明和原文，并画出它在一个例子中找出的问题。\nNAME 如问题所示：主题/规则；不重名时可只写规则。",
      en: """
        Shows the title, explanation and text of a rule, and draws the fault that it finds in an
        example. NAME is as in findings, topic/rule; the topic may be left out where one rule
        alone has the name.
        """),
    examples: [
      Example(
        line: "figlint rules explain labour/employment-rate",
        meaning: Phrase(zh: "说明一条规则", en: "show what a rule checks"))
    ])

  private static let rulesTest = Command(
    name: .rulesTest, words: ["rules", "test"], arguments: "[PATH…]",
    summary: Phrase(zh: "运行规则自带的例子", en: "run the examples that rules carry"),
    details: Phrase(
      zh: "对每条规则的 pass 和 fail 例子运行该规则。PATH 是规则文件或文件夹；不写时同 check 的默认规则。",
      en: """
        Runs each rule over its own pass and fail examples. A PATH is a rule file or a folder of
        them; without one the rules are those that check would use.
        """),
    examples: [
      Example(
        line: "figlint rules test rules",
        meaning: Phrase(zh: "运行规则的例子", en: "run the examples of rules"))
    ])

  private static let rulesFormat = Command(
    name: .rulesFormat, words: ["rules", "format"], arguments: "PATH…",
    summary: Phrase(zh: "整理规则文件的格式", en: "write rule files in their one form"),
    details: Phrase(
      zh: "改写文件中的空白和换行，注释和内容不变；- 从标准输入读，写到标准输出。",
      en: """
        Rewrites blanks and line breaks of the files; comments and everything else stay. With -
        it reads standard input and writes standard output.
        """),
    examples: [
      Example(
        line: "figlint rules format rules",
        meaning: Phrase(zh: "整理一个文件夹", en: "format the rules of a folder")),
      Example(
        line: "figlint rules format --check rules",
        meaning: Phrase(zh: "用于 CI：只检查，不改写", en: "in CI: look, change nothing")),
    ])

  private static let rulesLint = Command(
    name: .rulesLint, words: ["rules", "lint"], arguments: "[PATH…]",
    summary: Phrase(zh: "查找规则中可疑之处", en: "look for what is doubtful in rules"),
    details: Phrase(
      zh: "列出没有用到的词表、事实和参数，重复、过期、总是成立或不适用于自己例子的规则。",
      en: """
        Lists words, facts and parameters that nothing uses, and rules that repeat others, have
        ended, cannot fail, or apply to none of their own examples.
        """),
    examples: [
      Example(
        line: "figlint rules lint rules",
        meaning: Phrase(zh: "检查一个文件夹里的规则", en: "look at the rules of a folder"))
    ])

  private static let rulesDocs = Command(
    name: .rulesDocs, words: ["rules", "docs"], arguments: "[PATH…]",
    summary: Phrase(zh: "由规则写出说明页", en: "write the page that documents the rules"),
    details: Phrase(
      zh: "把每条规则的标题、说明、条件和例子写成 Markdown。",
      en: "Writes titles, explanations, conditions and examples of all rules as Markdown."),
    examples: [
      Example(
        line: "figlint rules docs rules > docs/rules.md",
        meaning: Phrase(zh: "写出 docs/rules.md", en: "write docs/rules.md"))
    ])

  private static let rulesEmbed = Command(
    name: .rulesEmbed, words: ["rules", "embed"], arguments: "FOLDER",
    summary: Phrase(
      zh: "把规则写成 BuiltInRules.swift", en: "write a folder of rules as BuiltInRules.swift"),
    details: Phrase(
      zh: "figlint rules embed rules > Sources/figlint/BuiltInRules.swift",
      en: "figlint rules embed rules > Sources/figlint/BuiltInRules.swift"),
    examples: [], isHidden: true)

  private static let help = Command(
    name: .help, words: ["help"], arguments: "[COMMAND]",
    summary: Phrase(zh: "显示说明", en: "show help, of a command or of all"),
    details: Phrase(zh: "同 --help。", en: "The same as --help."), examples: [])

  private static let version = Command(
    name: .version, words: ["version"], arguments: "",
    summary: Phrase(zh: "显示版本", en: "show the version"),
    details: Phrase(zh: "同 --version。", en: "The same as --version."), examples: [])
}

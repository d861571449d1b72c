/// One key of `figlint.json` with what help and documentation say of it.
///
/// To add one: a value in `all`, and a line in `ConfigReader`.
struct ConfigKey: Sendable {
  let name: String
  /// What the starter file shows for it, in comments.
  let example: String
  let meaning: Phrase

  private init(_ name: String, _ example: String, zh: String, en: String) {
    self.name = name
    self.example = example
    meaning = Phrase(zh: zh, en: en)
  }

  static let all: [ConfigKey] = [
    ConfigKey(
      "rules", #"["rules/own.rules"]"#,
      zh: "在标准规则之外使用的规则文件或文件夹，相对于本文件",
      en: "rule files or folders beside the standard rules, from this file's folder"),
    ConfigKey(
      "packs", #"["common", "poverty"]"#,
      zh: "使用哪些标准规则包；不写时全部使用",
      en: "which packs of the standard rules to use; all where it is left out"),
    ConfigKey(
      "select", #"["parts", "rates/*"]"#,
      zh: "只用这些规则：编号、名称、主题、标签，或带 * ? 的式样",
      en: "only these rules: ids, names, topics, tags, or patterns with * and ?"),
    ConfigKey("ignore", #"["dates"]"#, zh: "不用这些规则", en: "not these rules"),
    ConfigKey(
      "level", #"{"rates/*": "warning"}"#,
      zh: "规则的级别：error、warning、note 或 off；后写的优先",
      en: "levels of rules: error, warning, note or off; later ones win"),
    ConfigKey(
      "param", #"{"least_share": "95%"}"#, zh: "规则文件中 param 的值",
      en: "values of the parameters that rule files declare"),
    ConfigKey(
      "documents", #"{"2024/*.md": {"date": "2024", "place": "云溪县"}}"#,
      zh: "按路径给出报告的 date、period、place、rounding；报告开头自己写的优先，后写的优先于先写的",
      en:
        "date, period, place and rounding of documents by path; what a document says itself wins, "
        + "and so do later lines"),
    ConfigKey(
      "exclude", #"["drafts/", "*.tmp.md"]"#,
      zh: "走查文件夹时跳过的路径，写法同 .gitignore",
      en: "paths to leave out of folders, written as in .gitignore"),
    ConfigKey(
      "converters", #"{"pdf": "pdftotext -layout - -"}"#,
      zh: "按扩展名把文件转换为文本的命令", en: "commands that make text of files, by their endings"),
    ConfigKey(
      "failOn", #""error""#,
      zh: "使退出码为 1 的最低级别：error、warning、note 或 never",
      en: "lowest level that makes the exit code 1: error, warning, note or never"),
    ConfigKey(
      "maxWarnings", "20", zh: "警告多于此数时退出码为 1", en: "exit with 1 where there are more warnings"),
    ConfigKey(
      "minCoverage", #""60%""#,
      zh: "被核对的数字少于此比例时退出码为 1", en: "exit with 1 where a smaller share of the figures is checked"),
    ConfigKey(
      "tail", #""error""#,
      zh: "只在舍入范围内相符（尾差）的算什么：pass、note、warning 或 error",
      en: "what figures that fit only within rounding are: pass, note, warning or error"),
    ConfigKey(
      "ledger", #""ledger.json""#, zh: "问题台账，相对于本文件",
      en: "the ledger of findings, from this file's folder"),
    ConfigKey("language", #""zh""#, zh: "消息的语言：zh 或 en", en: "language of messages: zh or en"),
  ]

  /// What `documents` may say of a document.
  static let documentKeys = ["date", "period", "place", "rounding"]
}

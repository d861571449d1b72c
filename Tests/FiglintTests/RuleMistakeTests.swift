import Testing

/// Mistakes that authors of rules make: one diagnostic each, with its place, and exit code 2.
struct RuleMistakeTests {
  struct Mistake: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// What is put in the place of what in a right rule.
    let right: String
    let wrong: String
    let line: Int
    let column: Int
    let message: String

    init(
      _ name: String, _ right: String, _ wrong: String, _ line: Int, _ column: Int,
      _ message: String
    ) {
      testDescription = name
      self.right = right
      self.wrong = wrong
      self.line = line
      self.column = column
      self.message = message
    }
  }

  private static let open = String(repeating: "(", count: 200)
  private static let close = String(repeating: ")", count: 200)

  static let mistakes = [
    Mistake(
      "typo in a keyword", "level error", "levle error", 4, 5, "unknown item `levle` in a rule"),
    Mistake(
      "typo in a declaration", "rule half", "rul half", 3, 1, "unknown declaration `rul`"),
    Mistake("unknown level", "level error", "level eror", 4, 11, "`level` is one of"),
    Mistake(
      "unknown capture", "men / all", "man / all", 6, 20, "unknown name `man`"),
    Mistake(
      "people added to households", "share == men / all", "share == men / all and all + 3户 == men",
      6, 40, "units differ: `人` and `户`"),
    Mistake(
      "missing example", "    fail \"全乡有劳动力251人，其中男性152人，占80.6%。\"\n", "", 3, 6,
      "rule `half` lacks a `fail` example"),
    Mistake("missing title", Rules.titles, "", 1, 6, "rule `half` lacks a title"),
    Mistake(
      "unclosed string", "占{share:%}\"", "占{share:%}", 5, 11, "the string is not closed"),
    Mistake("unclosed rule", "\n}\n", "\n", 3, 11, "`{` is never closed by `}`"),
    Mistake(
      "200 brackets in an expression", "men / all", "\(open)men\(close) / all", 6, 84,
      "nested more than 64 deep"),
    Mistake(
      "200 brackets in a pattern", "其中男性", "\(open)其中\(close)男性", 5, 87,
      "nested more than 64 deep"),
    Mistake(
      "200 brackets that nothing closes", "men / all", "\(open)men / all", 6, 84,
      "nested more than 64 deep"),
    Mistake("unknown function", "men / all", "suum(men) / all", 6, 20, "unknown function `suum`"),
    Mistake(
      "unknown class", "share:%", "share:percnt", 5, 43, "unknown unit or class `percnt`"),
    Mistake("unknown words", "其中男性", "<fooo>男性", 5, 24, "unknown word list `fooo`"),
    Mistake(
      "rule twice", "\n}\n", "\n}\n\(Rules.shares)", 13, 6,
      "rule `half` is already declared on line 3"),
  ]

  @Test(arguments: mistakes, ["en", "zh"])
  func mistakeIsToldOnceWithItsPlace(mistake: Mistake, language: String) throws {
    let folder = try TemporaryFolder()
    #expect(Rules.shares.contains(mistake.right))
    let text = Rules.shares.replacing(mistake.right, with: mistake.wrong, maxReplacements: 1)
    try folder.write("wrong.rules", text)
    try folder.write("good.md", "全乡有劳动力251人。\n")
    let run = try Figlint.run(
      ["check", "--rules", "wrong.rules", "--lang", language, "good.md"], folder: folder.path)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("error: ") } == 1)
    #expect(lines.count { $0.hasPrefix("warning: ") } == 0)
    #expect(lines.contains { $0.hasSuffix("--> wrong.rules:\(mistake.line):\(mistake.column)") })
    if language == "en" {
      #expect(lines.first?.hasPrefix("error: \(mistake.message)") == true)
      #expect(run.lastLine == "figlint: 1 mistake in the rule files (exit 2)")
    } else {
      #expect(run.lastLine == "figlint: 规则文件中有 1 处错误 (exit 2)")
    }
  }

  @Test(arguments: [
    (Array("rule \u{0} {".utf8), "the file holds NUL bytes"),
    (Array("/// ".utf8) + [0xFF, 0xFE], "the file is not UTF-8"),
  ])
  func fileThatIsNoTextIsToldOnce(bytes: [UInt8], message: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("wrong.rules", bytes)
    let run = try Figlint.run(
      ["rules", "list", "--rules", "wrong.rules"], folder: folder.path)
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("error: \(message)\n --> wrong.rules:1:"))
    #expect(run.lastLine == "figlint: 1 mistake in the rule files (exit 2)")
  }

  @Test(arguments: [
    ("words rise = \"增长|提高\"\n", "no rules: the rule files declare none"),
    (
      Rules.shares.replacing("    level", with: "    status draft\n    level"),
      "nothing to check with: no rule is in force"
    ),
  ])
  func withoutAnyRuleNothingCanBeChecked(rules: String, reason: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("none.rules", rules)
    try folder.write("good.md", "全乡有劳动力251人。\n")
    let run = try Figlint.run(["check", "--rules", "none.rules", "good.md"], folder: folder.path)
    #expect(run.status == 2)
    #expect(run.lastLine == "figlint: \(reason) (exit 2)")
  }
}

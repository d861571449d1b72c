import Reporting
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How the output looks: colour, width, language, help; and that long lines do no harm.
struct AppearanceTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("bad.md", Rules.contradiction)
    try folder.write("shares.rules", Rules.shares)
  }

  private func check(_ arguments: String..., environment: [String] = []) throws -> Figlint.Run {
    try Figlint.run(
      ["check", "--rules", "shares.rules", "bad.md"] + arguments, folder: folder.path,
      environment: environment)
  }

  // MARK: Colour

  @Test func colourStandsOnlyWhereItIsAskedFor() throws {
    #expect(!(try check().text.contains("\u{1B}")))
    #expect(try check("--color", "always").text.contains("\u{1B}[1;31merror"))
    #expect(try check(environment: ["CLICOLOR_FORCE=1"]).text.contains("\u{1B}"))
    let refused = try check(environment: ["CLICOLOR_FORCE=1", "NO_COLOR=1"])
    #expect(!refused.text.contains("\u{1B}"))
    let insisted = try check("--color=always", environment: ["NO_COLOR=1"])
    #expect(insisted.text.contains("\u{1B}"))
  }

  @Test func colourChangesNoCharacter() throws {
    let coloured = try check("--color", "always").text
    var plain = ""
    for (index, piece) in coloured.split(separator: "\u{1B}", omittingEmptySubsequences: false)
      .enumerated()
    {
      plain += index == 0 ? piece : piece.drop { $0 != "m" }.dropFirst()
    }
    #expect(plain == (try check("--color", "never").text))
  }

  // MARK: Width

  @Test(arguments: [40, 60, 100])
  func sourceLinesKeepToTheColumnsAskedFor(width: Int) throws {
    let text = String(repeating: "各村的情况在附表中，", count: 30) + Rules.contradiction
    try folder.write("bad.md", text)
    let run = try check(environment: ["COLUMNS=\(width)"])
    let rows = run.text.split(separator: "\n").filter { $0.hasPrefix("1 |") }
    #expect(!rows.isEmpty)
    for row in rows {
      #expect(DisplayWidth.columns(of: String(row)) <= width, "\(row)")
      #expect(row.contains("…"))
    }
  }

  @Test(arguments: ["0", "-5", "wide", "99999999999999999999", ""])
  func columnsThatAreNoWidthAreIgnored(columns: String) throws {
    #expect(try check(environment: ["COLUMNS=\(columns)"]).output == (try check().output))
  }

  // MARK: Help

  static let commands = [
    [], ["check"], ["figures"], ["rules"], ["rules", "list"], ["rules", "explain"],
    ["rules", "test"], ["ledger"], ["ledger", "create"], ["ledger", "accept"],
    ["ledger", "show"], ["config"], ["init"], ["help"], ["version"],
  ]

  @Test(arguments: commands, ["zh", "en"])
  func helpOfEveryCommandFitsATerminal(command: [String], language: String) throws {
    let run = try Figlint.run(command + ["--help", "--lang", language], folder: folder.path)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(run.text.contains((["  figlint"] + command).joined(separator: " ")))
    for line in run.text.split(separator: "\n") {
      #expect(DisplayWidth.columns(of: String(line)) <= 100, "\(line)")
    }
    let isChinese = run.text.unicodeScalars.contains { 0x4E00...0x9FFF ~= $0.value }
    #expect(isChinese == (language == "zh"))
  }

  @Test func helpOfAGroupShowsEachOfItsCommands() throws {
    let text = try Figlint.run(["rules", "--help"], folder: folder.path).text
    for command in ["list", "explain", "test"] {
      #expect(text.contains("  figlint rules \(command)"))
    }
    #expect(!text.contains("embed"))
  }

  // MARK: Rules

  @Test func rulesExplainShowsTheRuleAndAFault() throws {
    let expected = """
      shares/half (error): The share of men is the men over the labour force.
       --> shares.rules:3

      \(Rules.rule)

      For example:

      error[shares/half]: should be 60.6%, written 80.6% (152人 ÷ 251人 = 60.55…%); one digit looks wrong
       --> example:1:22
        |
      1 | 全乡有劳动力251人，其中男性152人，占80.6%。
        |             -----          -----    ^^^^^ should be 60.6%
        = rule: The share of men is the men over the labour force. (figlint rules explain shares/half)

      """
    let run = try Figlint.run(
      ["rules", "explain", "half", "--rules", "shares.rules", "--lang", "en"],
      folder: folder.path)
    #expect(run.text == expected)
    let chinese = try Figlint.run(
      ["rules", "explain", "shares/half", "--rules", "shares.rules", "--lang", "zh"],
      folder: folder.path)
    #expect(chinese.text.hasPrefix("shares/half (error): 男性占比＝男性÷劳动力\n"))
    #expect(chinese.text.contains(" --> 例子:1:22\n"))
  }

  @Test func rulesListStandsInColumns() throws {
    let longer = Rules.shares.replacing("rule half", with: "rule a-name-that-is-longer")
    try folder.write("shares.rules", Rules.shares + longer)
    let run = try Figlint.run(
      ["rules", "list", "--rules", "shares.rules", "--lang", "zh"], folder: folder.path)
    #expect(
      run.text == """
        shares/half                   error    男性占比＝男性÷劳动力
        shares/a-name-that-is-longer  error    男性占比＝男性÷劳动力

        """)
  }

  // MARK: Size

  /// Half a minute each, so only where it is asked for.
  @Test(
    .enabled(if: getenv("FIGLINT_SLOW_TESTS") != nil, "FIGLINT_SLOW_TESTS is not set"),
    arguments: ["年", "1", "（", Rules.contradiction.replacing("\n", with: "")])
  func fiftyMegabytesOnOneLineAreChecked(text: String) throws {
    let count = 50_000_000 / text.utf8.count
    try folder.write("bad.md", String(repeating: text, count: count))
    let run = try check()
    #expect(run.status == 1)
    #expect(run.lastLine.hasPrefix("figlint: "))
  }

  /// Enough to tell a time that grows with the square of the length from one that does not.
  @Test(.timeLimit(.minutes(1)), arguments: ["年", "1", "（", "占12%，", "劳动力251人，其中男性"])
  func megabyteOnOneLineIsCheckedAtOnce(text: String) throws {
    try folder.write("bad.md", String(repeating: text, count: 1_000_000 / text.utf8.count))
    let run = try check()
    #expect(run.status == 1)
    #expect(run.lastLine.hasPrefix("figlint: nothing checked: "))
  }
}

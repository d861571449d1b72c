import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Which files are read, and which settings hold for them.
struct SelectingTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.makeFolder("r")
    try folder.makeFolder("r/旧")
    try folder.makeFolder("r/new")
    for name in ["a.md", "r/b.md", "r/b.txt", "r/旧/c.md", "r/new/d.md", "r/new/e.tmp.md"] {
      try folder.write(name, "全县共有12人。\n")
    }
  }

  private func read(_ arguments: String...) throws -> [String] {
    let run = try Figlint.run(["figures"] + arguments, folder: folder.path)
    return run.text.split(separator: "\n").dropLast().map { line in
      String(line.prefix { $0 != ":" })
    }
  }

  private func figlint(
    _ arguments: String..., input: String = ""
  ) throws -> Figlint.Run {
    try Figlint.run(arguments, input: Array(input.utf8), folder: folder.path)
  }

  // MARK: Files

  @Test func aFileIsReadOnceWhateverItIsCalled() throws {
    try folder.link("link.md", to: "a.md")
    #expect(try read("./a.md", "a.md", "link.md", "\(folder.path)/a.md") == ["./a.md"])
    #expect(try read("r", "r/b.md", "./r").count == 5)
  }

  @Test(arguments: [
    ("*.tmp.md", ["r/b.md", "r/b.txt", "r/new/d.md", "r/旧/c.md"]),
    ("旧/", ["r/b.md", "r/b.txt", "r/new/d.md", "r/new/e.tmp.md"]),
    ("/b.md", ["r/b.txt", "r/new/d.md", "r/new/e.tmp.md", "r/旧/c.md"]),
    ("*.md\n!c.md", ["r/b.txt", "r/旧/c.md"]),
    ("**/d.md", ["r/b.md", "r/b.txt", "r/new/e.tmp.md", "r/旧/c.md"]),
    ("new/**\n#旧", ["r/b.md", "r/b.txt", "r/旧/c.md"]),
    ("new\n!new/d.md", ["r/b.md", "r/b.txt", "r/旧/c.md"]),
    ("[a-c].md\n?.txt", ["r/new/d.md", "r/new/e.tmp.md"]),
    ("new/*.tmp.md", ["r/b.md", "r/b.txt", "r/new/d.md", "r/旧/c.md"]),
    ("b.md/\nd.md ", ["r/b.md", "r/b.txt", "r/new/e.tmp.md", "r/旧/c.md"]),
    ("*\n!*/\n!*.txt", ["r/b.txt"]),
    ("\\#x\nr/b.md\n", ["r/b.md", "r/b.txt", "r/new/d.md", "r/new/e.tmp.md", "r/旧/c.md"]),
  ])
  func ignoreFilesAreThoseOfGit(_ text: String, _ wanted: [String]) throws {
    for name in [".figlintignore", ".gitignore"] {
      try folder.write("r/\(name)", text)
      #expect(try read("r") == wanted, "\(name): \(text)")
      try folder.write("r/\(name)", "")
    }
  }

  @Test func ignoreFilesNestAndNamedFilesAreRead() throws {
    try folder.write("r/.gitignore", "*.md\n")
    try folder.write("r/new/.figlintignore", "!d.md\n")
    #expect(try read("r") == ["r/b.txt", "r/new/d.md"])
    #expect(try read("r/b.md") == ["r/b.md"])
    // Above a folder that is no repository only figlint's own file holds.
    #expect(try read("r/旧") == ["r/旧/c.md"])
    try folder.write("r/.figlintignore", "c.md\n")
    let run = try figlint("figures", "r/旧")
    #expect(run.status == 2)
    #expect(run.lastLine.hasSuffix("(1 ignored) (exit 2)"))
    try folder.makeFolder(".git")
    try folder.write("r/.figlintignore", "")
    #expect(try figlint("figures", "r/旧").status == 2)
  }

  @Test func foldersThatCannotBeReadAreTold() throws {
    guard getuid() != 0 else { return }
    chmod("\(folder.path)/r/new", 0o400)
    defer { chmod("\(folder.path)/r/new", 0o755) }
    let run = try figlint("figures", "r")
    #expect(run.status == 2)
    #expect(run.errors.contains("r/new/d.md"))
  }

  @Test func usedFilesThatAreNoTextAreNotToldAsMissing() throws {
    try folder.write("own.rules", "use \"shared.rules\"\n" + Rules.shares)
    let missing = try figlint("rules", "test", "own.rules")
    #expect(missing.errors.contains("no file `shared.rules`"))
    try folder.makeFolder("shared.rules")
    let refused = try figlint("rules", "test", "own.rules")
    #expect(refused.status == 2)
    #expect(refused.errors.contains("cannot read the file `shared.rules`: is a folder"))
  }

  // MARK: Settings

  @Test func settingsSayWhatToReadOfFolders() throws {
    try folder.write("r/figlint.json", #"{"exclude": ["new/", "b.*", "!b.txt"]}"#)
    #expect(try read("r") == ["r/b.txt", "r/旧/c.md"])
    #expect(try read("r", "--isolated").count == 5)
    try folder.write("r/旧/x.rot", "共有13人。")
    try folder.write(
      "r/旧/figlint.json", #"{converters: {rot: "tr 13 25"}, exclude: ["/c.md"]}"#)
    let run = try Figlint.run(
      ["figures", "r"], folder: folder.path, environment: ["PATH=/usr/bin:/bin"])
    #expect(run.text.contains("r/旧/x.rot:1:3  25人"))
    #expect(!run.text.contains("c.md"))
  }

  @Test func theNearestSettingsHold() throws {
    try folder.write("own.rules", Rules.shares)
    try folder.write("figlint.json", #"{"rules": ["own.rules"], "packs": []}"#)
    try folder.write("r/b.md", Rules.contradiction)
    try folder.write("r/new/d.md", Rules.contradiction)
    try folder.write(
      "r/new/figlint.json",
      #"{"rules": ["../../own.rules"], "packs": [], "level": {"own/half": "warning"}}"#)
    let run = try figlint("check", "r")
    #expect(run.lastLine == "figlint: 1 error, 1 warning (exit 1)")
    #expect(run.text.contains("error[own/half]"))
    #expect(run.text.contains("warning[own/half]"))
    let isolated = try figlint("check", "r", "--isolated", "--rules", "own.rules")
    #expect(isolated.lastLine == "figlint: 2 errors (exit 1)")
    let config = try figlint("check", "r", "--config", "r/new/figlint.json", "--fail-on=error")
    #expect(config.lastLine == "figlint: 2 warnings (exit 0: --fail-on error)")
  }

  @Test func resultsOfSeveralSettingsKeepTheOrderOfDocuments() throws {
    try folder.write("own.rules", Rules.shares)
    for name in ["r/b.md", "r/new/d.md", "r/旧/c.md"] { try folder.write(name, Rules.contradiction) }
    try folder.write("r/new/figlint.json", #"{"rules": ["../../own.rules"], "packs": []}"#)
    try folder.write("r/figlint.json", #"{"rules": ["../own.rules"], "packs": []}"#)
    let run = try figlint("check", "r", "--format", "json")
    let paths = run.text.matches(of: /"path":"([^"]+)","rule"/).map { String($0.output.1) }
    #expect(paths == ["r/b.md", "r/new/d.md", "r/旧/c.md"])
    for jobs in ["1", "3"] {
      #expect(try figlint("check", "r", "--format", "json", "--jobs", jobs).output == run.output)
    }
  }

  @Test func metadataComesFromSettingsUnlessTheDocumentGivesIt() throws {
    try folder.write("own.rules", Rules.shares)
    try folder.write(
      "figlint.json", #"{"documents": {"r/*.md": {"rounding": "truncated"}, "*.txt": {}}}"#)
    // 152 of 251 are 60.557… %.
    let text = "全乡有劳动力251人，其中男性152人，占60.5%。\n"
    try folder.write("a.md", text)
    try folder.write("r/b.md", text)
    func status(_ arguments: String...) throws -> Int32 {
      try Figlint.run(["check", "--rules", "own.rules"] + arguments, folder: folder.path).status
    }
    #expect(try status("a.md") == 1)
    #expect(try status("r/b.md") == 0)
    #expect(try status("r/b.md", "--isolated") == 1)
    #expect(try status("r/b.md", "--rounding", "nearest") == 1)
    try folder.write("r/b.md", "---\nrounding: nearest\n---\n" + text)
    #expect(try status("r/b.md") == 1)
    let input = try Figlint.run(
      ["check", "--rules", "own.rules", "-", "--stdin-filename", "r/x.md"],
      input: Array(text.utf8), folder: folder.path)
    #expect(input.status == 0)
  }

  @Test func settingsChooseLanguageAndLedger() throws {
    try folder.write("own.rules", Rules.shares)
    try folder.write("a.md", Rules.contradiction)
    try folder.write(
      "figlint.json",
      #"{"rules": ["own.rules"], "packs": [], "language": "zh", "ledger": "r/台账.json"}"#)
    let missing = try figlint("check", "a.md")
    #expect(missing.status == 2)
    #expect(missing.lastLine == "figlint: r/台账.json：没有这个文件或文件夹 (exit 2)")
    #expect(try figlint("ledger", "create", "a.md", "r").status == 0)
    #expect(try figlint("check", "a.md").lastLine == "figlint: clean; ledger: 1 open")
    let shown = try figlint("ledger", "show")
    #expect(shown.text.hasPrefix("编号"))
    #expect(shown.text.contains("../a.md"))
    let config = try figlint("config", "a.md", "--max-warnings", "3", "--fail-on", "note")
    #expect(config.text.contains(#"  maxWarnings = "3"  (--max-warnings)"#))
    #expect(config.text.contains(#"  failOn = "note"  (--fail-on)"#))
    #expect(config.text.contains(#"  ledger = "r/台账.json"  (figlint.json:1)"#))
    #expect(try figlint("check", "a.md", "--isolated", "--rules", "own.rules").status == 1)
  }

  @Test func rulesOfTheSettingsAreListedAndExplained() throws {
    try folder.write("own.rules", Rules.shares)
    try folder.write(
      "figlint.json",
      #"{"rules": ["own.rules"], "packs": [], "level": {"own/half": "note"}}"#)
    let list = try figlint("rules", "list", "--lang", "en")
    #expect(list.text == "own/half  note     The share of men is the men over the labour force.\n")
    #expect(try figlint("rules", "list", "--format", "json").text.contains(#""level":"note""#))
    #expect(try figlint("rules", "explain", "own/half").status == 0)
    #expect(try figlint("rules", "explain", "own/half", "--isolated").status == 2)
    #expect(try figlint("rules", "list", "--select", "hals").status == 2)
  }

  @Test func standardInputGoesByItsName() throws {
    let run = try figlint("figures", "-", "--stdin-filename", "r/新.md", input: "共有12人。")
    #expect(run.text.hasPrefix("r/新.md:1:3"))
    #expect(run.status == 0)
  }

  @Test func exitZeroHidesNoFailureOfTheWork() throws {
    try folder.write("own.rules", Rules.shares)
    let missing = try figlint("check", "--rules", "own.rules", "--exit-zero", "a.md", "none.md")
    #expect(missing.status == 2)
    let found = try figlint(
      "check", "--rules", "own.rules", "--exit-zero", "-", input: Rules.contradiction)
    #expect(found.status == 0)
    #expect(found.lastLine == "figlint: 1 error (exit 0: --exit-zero)")
  }

  @Test func choosingNothingIsAMistake() throws {
    try folder.write("own.rules", Rules.shares)
    let unknown = try figlint("check", "--rules", "own.rules", "--select", "hals", "a.md")
    #expect(unknown.lastLine == "figlint: no rule 'hals', did you mean 'half'? (exit 2)")
    let none = try figlint(
      "check", "--rules", "own.rules", "--select", "half", "--ignore", "own", "a.md")
    #expect(none.lastLine == "figlint: nothing to check with: no rule is in force (exit 2)")
    let off = try figlint("check", "--rules", "own.rules", "--level", "own=off", "a.md")
    #expect(off.status == 2)
  }

  @Test func startersAreValidAndNotOverwritten() throws {
    for language in ["zh", "en"] {
      try folder.makeFolder(language)
      #expect(try figlint("init", language, "--lang", language).status == 0)
      #expect(try figlint("init", language).status == 2)
      try folder.write("\(language)/a.md", "培训12人，其中女性5人。\n")
      #expect(try figlint("check", "\(language)/a.md").status == 0)
      // Every example in it is right, but for names of rules that are not there.
      let path = "\(folder.path)/\(language)/figlint.json"
      let text = String(decoding: try TemporaryFolder.bytes(of: path), as: UTF8.self)
      try folder.write("\(language)/figlint.json", text.replacing("  // \"", with: "  \""))
      let run = try figlint("config", "\(language)/a.md")
      #expect(run.status == 0, "\(run.errors)")
    }
  }
}

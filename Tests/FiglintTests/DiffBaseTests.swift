import Testing

/// `--diff-base` over a repository made for the test; without git there is nothing to test.
struct DiffBaseTests {
  private static let hasGit =
    (try? Figlint.shell("git --version", folder: "/tmp"))?.status == 0
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("own.rules", Rules.shares)
  }

  private func git(_ line: String) throws {
    let words = "-c user.name=t -c user.email=t@example.org -c init.defaultBranch=main"
    let run = try Figlint.shell("HOME=. git \(words) \(line)", folder: folder.path)
    #expect(run.status == 0, "git \(line): \(run.errors)")
  }

  private func figlint(_ arguments: String...) throws -> Figlint.Run {
    try Figlint.run(
      ["check", "--rules", "own.rules"] + arguments, folder: folder.path,
      environment: ["PATH=/usr/bin:/bin:/usr/local/bin"])
  }

  private let good = "全乡有劳动力251人，其中男性152人，占60.6%。\n"

  @Test(.enabled(if: hasGit, "git is not installed"))
  func onlyFindingsOnChangedLinesAreShown() throws {
    try git("init -q")
    try folder.write("公报 一.md", Rules.contradiction + good + good)
    try folder.write("still.md", Rules.contradiction)
    try git("add . && git -c user.name=t -c user.email=t@example.org commit -qm one")
    #expect(try figlint("--diff-base", "HEAD", ".").lastLine == "figlint: clean")

    // The first line was wrong before; now the third is as well, and there is a new file.
    try folder.write("公报 一.md", Rules.contradiction + good + Rules.contradiction)
    try folder.write("new\"\t.md", Rules.contradiction)
    let run = try figlint("--diff-base", "HEAD", ".", "--format", "json")
    let lines = run.text.matches(of: /"path":"([^,]+)","rule"/).map { String($0.output.1) }
    #expect(lines == [#"new\"\\x09.md"#, "公报 一.md"])
    #expect(run.text.contains(#""line":3,"message""#))
    #expect(run.status == 1)
    #expect(try figlint(".").lastLine == "figlint: 4 errors (exit 1)")

    // Committed, the lines are old; before the first commit there is nothing to ask of.
    try git("add . && git -c user.name=t -c user.email=t@example.org commit -qm two")
    #expect(try figlint("--diff-base", "HEAD", ".").status == 0)
    #expect(try figlint("--diff-base", "HEAD~1", ".").lastLine == "figlint: 2 errors (exit 1)")
  }

  @Test(.enabled(if: hasGit, "git is not installed"))
  func theEditedFigureLeads() throws {
    try git("init -q")
    let rest = "\n其中男性152人，占60.6%。\n"
    try folder.write("a.md", "全乡有劳动力251人，" + rest)
    try git("add . && git -c user.name=t -c user.email=t@example.org commit -qm one")
    try folder.write("a.md", "全乡有劳动力351人，" + rest)
    let whole = try figlint("a.md")
    let run = try figlint("a.md", "--diff-base", "HEAD")
    guard whole.status == 1 else {
      Issue.record("\(whole.errors)")
      return
    }
    #expect(whole.text.contains("--> a.md:2:"))
    #expect(run.text.contains("--> a.md:1:7"))
    #expect(run.lastLine == "figlint: 1 error (exit 1)")
  }

  @Test(.enabled(if: hasGit, "git is not installed"))
  func whatGitCannotTellIsAFailure() throws {
    try folder.write("a.md", good)
    let outside = try figlint("a.md", "--diff-base", "HEAD")
    #expect(outside.status == 2)
    #expect(outside.lastLine.contains("--diff-base: "))
    try git("init -q")
    try git("add . && git -c user.name=t -c user.email=t@example.org commit -qm one")
    for revision in ["nosuch", "--output=x", "-x", "HEAD^{tree}"] {
      let run = try figlint("a.md", "--diff-base", revision)
      #expect(run.status == 2, "\(revision)")
      #expect(
        run.lastLine == "figlint: --diff-base: git knows no revision '\(revision)' (exit 2)")
    }
    let noGit = try Figlint.run(
      ["check", "--rules", "own.rules", "a.md", "--diff-base", "HEAD"], folder: folder.path,
      environment: ["PATH=/nowhere"])
    #expect(noGit.status == 2)
    #expect(noGit.lastLine.contains("cannot run git"))
  }

  // MARK: Ledgers

  @Test(.enabled(if: hasGit, "git is not installed"))
  func whatTwoPeopleAcceptMerges() throws {
    let lines = ["村", "户", "厂", "校"].map { "\($0)里" + Rules.contradiction }
    try folder.write("a.md", lines.joined())
    func ledger(_ words: String, _ file: String) throws -> Figlint.Run {
      try Figlint.shell(
        "figlint ledger \(words) --ledger \(file) --as-of 2026-05-01", folder: folder.path)
    }
    #expect(try ledger("create a.md --rules own.rules", "base.json").status == 0)
    let shown = try Figlint.shell("figlint ledger show --ledger base.json", folder: folder.path)
    let ids = shown.text.split(separator: "\n").dropFirst().map { line in
      String(line.prefix { $0 != " " })
    }
    #expect(ids.count == 4)
    for (name, id) in [("ours", ids[1]), ("theirs", ids[2])] {
      _ = try Figlint.shell("cp base.json \(name).json", folder: folder.path)
      let run = try ledger("accept \(id) --owner \(name) --reason 口径不同", "\(name).json")
      #expect(run.status == 0, "\(run.errors)")
    }
    // One of them registers a new finding besides, which comes behind all others.
    try folder.write("b.md", Rules.contradiction)
    #expect(try ledger("update a.md b.md --rules own.rules", "theirs.json").status == 0)
    let merge = try Figlint.shell(
      "git merge-file -p ours.json base.json theirs.json > merged.json", folder: folder.path)
    #expect(merge.status == 0, "\(merge.text)")
    let merged = try Figlint.shell(
      "figlint ledger show --ledger merged.json --as-of 2026-05-01", folder: folder.path)
    #expect(merged.lastLine == "figlint: 3 open, 2 accepted, 0 cleared; 0 overdue")
  }
}

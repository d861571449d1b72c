import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The files that make figlint ready to use in CI, tried by running what they run.
struct CIFilesTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.makeFolder("own rules")
    try folder.write("own rules/shares.rules", Rules.shares)
    try folder.makeFolder("reports")
    try folder.write("reports/一 季度.md", Rules.contradiction)
    try folder.makeFolder("good")
    try folder.write("good/a.md", "劳动力200人，其中男性100人，占50%。\n")
  }

  private func lines(of name: String) throws -> [String] {
    let bytes = try TemporaryFolder.bytes(of: "\(Package.root)/\(name)")
    return String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
  }

  /// The commands that a key of a YAML file holds, on its line or in the block below it.
  private func commands(_ key: String, in lines: [String]) -> [String] {
    var found: [String] = []
    var rest = lines[...]
    while let line = rest.popFirst() {
      let indented = line.drop { $0 == " " }
      let text = key.hasPrefix("-") ? indented : indented.drop { $0 == "-" || $0 == " " }
      guard text.hasPrefix(key) else { continue }
      let value = text.dropFirst(key.count).drop { $0 == " " }
      guard value == "|" else {
        found.append(String(value))
        continue
      }
      let indent = line.prefix { $0 == " " }.count
      let block = rest.prefix { $0.isEmpty || $0.prefix { $0 == " " }.count > indent }
      rest = rest.dropFirst(block.count)
      let depth = block.first.map { $0.prefix { $0 == " " }.count } ?? 0
      found.append(block.map { String($0.dropFirst(depth)) }.joined(separator: "\n"))
    }
    return found
  }

  private func run(_ script: String, _ variables: [String: String]) throws -> Figlint.Run {
    try folder.write("step.sh", script)
    let assignments = variables.sorted { $0.key < $1.key }.map { name, value in
      "\(name)='\(value.replacing("'", with: #"'\''"#))'"
    }.joined(separator: " ")
    return try Figlint.shell(
      "env \(assignments) bash --noprofile --norc -eo pipefail step.sh", folder: folder.path)
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try TemporaryFolder.bytes(of: "\(folder.path)/\(name)"), as: UTF8.self)
  }

  // MARK: GitHub

  private func action(_ changes: [String: String] = [:]) throws -> Figlint.Run {
    let steps = commands("run:", in: try lines(of: "action.yml"))
    try #require(steps.count == 2)
    var variables = [
      "FIGLINT_PATHS": "reports", "FIGLINT_RULES": "own rules", "FIGLINT_FAIL_ON": "error",
      "FIGLINT_OUTPUTS": "", "FIGLINT_ARGUMENTS": "", "FIGLINT_PAGE": "https://a.b/rules.md",
      "GITHUB_STEP_SUMMARY": "\(folder.path)/summary.md", "GITHUB_WORKSPACE": folder.path,
    ]
    variables.merge(changes) { $1 }
    // The program is on the path, so that the step that would build it has nothing to do.
    #expect(try run(steps[0], variables).status == 0)
    return try run(steps[1], variables)
  }

  @Test func theActionAnnotatesAndFails() throws {
    let run = try action([
      "FIGLINT_OUTPUTS": "sarif=figlint.sarif\nmarkdown=figlint.md\n",
      "FIGLINT_ARGUMENTS": "--lang\nzh",
    ])
    #expect(run.status == 1, "\(run.errors)")
    #expect(run.text.hasPrefix("::error file=reports/一 季度.md,line=1,endLine=1,col="))
    #expect(try text("summary.md").hasPrefix("### figlint: 1 处错误\n"))
    #expect(try text("figlint.sarif").contains("\"version\" : \"2.1.0\""))
    #expect(try text("figlint.md") == (try text("summary.md")))
  }

  @Test func theActionPassesAndTakesPathsLineByLine() throws {
    #expect(try action(["FIGLINT_PATHS": "good"]).status == 0)
    #expect(try action(["FIGLINT_FAIL_ON": "never"]).status == 0)
    let both = try action(["FIGLINT_PATHS": "good\nreports/一 季度.md\n"])
    #expect(both.status == 1)
    // With rules of its own it does not link the standard ones.
    let standard = try action(["FIGLINT_RULES": "", "FIGLINT_OUTPUTS": "sarif=s.sarif"])
    #expect(standard.status < 2)
    #expect(try text("s.sarif").contains("https://a.b/rules.md#"))
  }

  @Test(arguments: ["$(touch hacked)", "`touch hacked`", "'; touch hacked; '", "--fail-on=never"])
  func inputsOfTheActionAreWordsOnly(input: String) throws {
    let run = try action(["FIGLINT_PATHS": input])
    #expect(run.status == 2)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(!names.contains("hacked"))
  }

  @Test func everyInputOfTheActionReachesItsStep() throws {
    let lines = try lines(of: "action.yml")
    let text = lines.joined(separator: "\n")
    let start = try #require(lines.firstIndex(of: "inputs:"))
    let end = try #require(lines.firstIndex(of: "runs:"))
    let inputs = lines[start..<end].filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .map { $0.filter { $0 != " " && $0 != ":" } }
    #expect(inputs.count == 5)
    for input in inputs { #expect(text.contains("${{ inputs.\(input) }}")) }
    // Expressions stand in variables, where nothing runs them as part of a script.
    for command in commands("run:", in: lines) { #expect(!command.contains("${{")) }
  }

  // MARK: GitLab, pre-commit, the page

  @Test func theGitLabJobWritesItsReports() throws {
    let lines = try lines(of: "docs/ci/gitlab.yml")
    let start = try #require(lines.firstIndex(of: "  script:"))
    let items = lines[(start + 1)...].prefix { $0.hasPrefix("    ") }
    let script = commands("- ", in: Array(items))
    #expect(script.count == 2)
    try folder.link("rules", to: "own rules")
    let checked = try self.run(
      script.joined(separator: "\n"), ["FIGLINT_PATHS": "reports good"])
    #expect(checked.status == 1)
    for (key, start) in [
      ("codequality:", "[\n  {\n    \"check_name\""), ("junit:", "<?xml version=\"1.0\""),
    ] {
      let name = try #require(commands(key, in: lines).first)
      #expect(try text(name).hasPrefix(start))
    }
  }

  @Test func thePreCommitHooksRunOverTheFilesThatAreNamed() throws {
    try folder.link("rules", to: "own rules")
    let entries = commands("entry:", in: try lines(of: ".pre-commit-hooks.yaml"))
    #expect(entries.count == 2)
    for entry in entries {
      #expect(try run("\(entry) good/a.md", [:]).status == 0)
      #expect(try run("\(entry) --lang zh good/a.md 'reports/一 季度.md'", [:]).status == 1)
    }
  }

  @Test func thePageRunsAsItIsWritten() throws {
    try folder.link("rules", to: "own rules")
    let page = try lines(of: "docs/ci.md")
    for command in commands("run:", in: page) where !command.contains("reviewdog") {
      #expect(try run(command, [:]).status == 1, "\(command)")
    }
    #expect(commands("run:", in: page).count >= 2)
    #expect(try text("figlint.md").hasPrefix("### figlint: 1 error\n"))
    // What is handed to reviewdog is there for it to read.
    let piped = try #require(commands("run:", in: page).first { $0.contains("| reviewdog") })
    let feeding = try #require(piped.split(separator: " | ").first)
    let fed = try run(String(feeding), [:])
    #expect(fed.status == 0)
    #expect(fed.text.contains("\"diagnostics\" : ["))
  }

  @Test(arguments: ["docs/ci.md", "docs/formats.md", "docs/suppressions.md"])
  func everyFlagThatAPageNamesIsThere(page: String) throws {
    let help = try Figlint.run(["--help"], folder: Package.root).text
    let own = ["--fail-on", "--body-file", "--static-swift-stdlib", "--product"]
    for match in try lines(of: page).joined(separator: "\n").matches(of: /--[a-z][a-z-]*/)
    where !own.contains(String(match.output)) {
      #expect(help.contains(match.output), "\(match.output)")
    }
  }
}

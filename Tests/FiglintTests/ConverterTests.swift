import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite struct ConverterTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("a.rot", "共有13人。")
    try folder.write("one.sh", "#!/bin/sh\necho 全县共有12人。\n")
    chmod("\(folder.path)/one.sh", 0o755)
  }

  private func figlint(_ arguments: String...) throws -> Figlint.Run {
    try Figlint.run(arguments, folder: folder.path, environment: ["PATH=/usr/bin:/bin"])
  }

  @Test func theCommandReadsTheFileOnItsStandardInput() throws {
    let run = try figlint("figures", "--converter", "rot=tr 13 25", "a.rot")
    #expect(run.text.hasPrefix("a.rot:1:3  25人  25人  count\n"))
    #expect(run.status == 0)
  }

  @Test func theCommandMayTakeThePath() throws {
    try folder.write("-b.rot", "全县共有7人。")
    let run = try figlint("figures", "--converter", ".ROT=cat '{}'", "--", "-b.rot")
    #expect(run.text.hasPrefix("-b.rot:1:5  7人"))
    #expect(run.status == 0)
  }

  @Test func wordsMayBeQuoted() throws {
    let run = try figlint("figures", "--converter", #"rot=sh -c "echo '共有 9 户，'" "#, "a.rot")
    #expect(run.text.hasPrefix("a.rot:1:4  9 户"))
  }

  @Test func foldersHoldFilesThatAreConverted() throws {
    let run = try figlint("figures", "--converter", "rot=./one.sh", ".")
    #expect(run.text.hasPrefix("a.rot:1:5  12人"))
    #expect(run.status == 0)
  }

  @Test func theLastConverterOfAnEndingCounts() throws {
    let run = try figlint(
      "figures", "--converter", "rot=false", "--converter", "rot=./one.sh", "a.rot")
    #expect(run.status == 0)
  }

  @Test(
    "A converter that fails makes its input unreadable and says why",
    arguments: [
      ("sh -c 'echo no such font >&2; exit 3'", "failed with exit code 3: no such font"),
      ("sh -c 'echo 12; kill -9 $$'", "failed with exit code 137"),
      (
        "sh -c 'printf \"a\\033[1m\\nb\\n\" >&2; exit 1'", #"failed with exit code 1: a\x1b[1m / b"#
      ),
      ("true", "gave no text"), ("printf '\\f\\f\\n'", "gave no text"),
      ("sh -c 'echo scanned >&2'", "gave no text: scanned"),
    ])
  func failures(_ command: String, _ reason: String) throws {
    let run = try figlint("check", "--converter", "rot=\(command)", "a.rot")
    let name = command.split(separator: " ")[0]
    #expect(run.lastLine == "figlint: a.rot: its converter \(name) \(reason) (exit 2)")
    #expect(run.status == 2)
    #expect(run.text.isEmpty)
  }

  @Test func aMissingConverterIsNamed() throws {
    let run = try figlint("figures", "--converter", "rot=no-such-program -x", "a.rot")
    #expect(
      run.lastLine
        == "figlint: a.rot: cannot start its converter no-such-program: No such file or directory (exit 2)"
    )
    #expect(run.status == 2)
  }

  @Test func whatCanBeReadIsReadAllTheSame() throws {
    try folder.write("b.md", "共有5户。")
    let run = try figlint("figures", "--converter", "rot=false", "a.rot", "b.md")
    #expect(run.text.contains("5户"))
    #expect(run.status == 2)
  }

  @Test func missingFilesAreNotTheConvertersFault() throws {
    for command in ["cat", "cat {}"] {
      let run = try figlint("figures", "--converter", "rot=\(command)", "c.rot")
      #expect(run.lastLine == "figlint: c.rot: no such file or folder (exit 2)")
    }
  }

  @Test func muchOutputAndManyWordsOfErrorDoNotBlockEachOther() throws {
    let command = "sh -c 'seq 300000 >&2; seq 200000; seq 300000 >&2'"
    let run = try figlint("figures", "--converter", "rot=\(command)", "a.rot")
    #expect(run.status == 0)
    #expect(run.text.contains("a.rot:200000:1"))
  }

  @Test(arguments: ["sleep 60", "sh -c 'sleep 60 & sleep 60'", "sh -c 'exec >&- 2>&-; sleep 60'"])
  func aConverterThatHangsIsEnded(command: String) throws {
    let run = try figlint(
      "figures", "--converter-timeout", "1", "--converter", "rot=\(command)", "a.rot")
    let name = command.split(separator: " ")[0]
    #expect(
      run.lastLine == "figlint: a.rot: its converter \(name) did not end within 1 s (exit 2)")
    #expect(run.status == 2)
  }

  @Test(
    "A converter must have an ending and a command",
    arguments: ["rot", "rot=", "=cat", "rot='cat", "a/b=cat", "rot=   "])
  func mistakes(_ rule: String) throws {
    let run = try figlint("figures", "--converter", rule, "a.rot")
    #expect(run.lastLine.contains("--converter cannot be '\(rule)', it takes EXT=COMMAND"))
    #expect(run.status == 2)
  }
}

/// A Markdown text with files and commands in fenced blocks.
///
/// A block of `text NAME` is a file; in a block of `console` each line behind `$ ` is a command,
/// and the lines up to the next one are its output: first what goes to standard output.
struct ConsoleDocument {
  private var lines: [Substring]

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  var text: String { lines.joined(separator: "\n") }

  /// Writes the files, runs the commands, and puts what they print in the place of their outputs.
  ///
  /// - Returns: The number of commands.
  mutating func run(in folder: TemporaryFolder) throws -> Int {
    var result: [Substring] = []
    var commands = 0
    var rest = lines[...]
    while let line = rest.popFirst() {
      result.append(line)
      guard line.hasPrefix("```") else { continue }
      let block = rest.prefix { $0 != "```" }
      rest = rest.dropFirst(block.count)
      if line.hasPrefix("```text ") {
        try folder.write(String(line.dropFirst(8)), block.joined(separator: "\n") + "\n")
      }
      guard line == "```console" else {
        result += block
        result += rest.popFirst().map { [$0] } ?? []
        continue
      }
      for command in block where command.hasPrefix("$ ") {
        commands += 1
        let run = try Figlint.shell(String(command.dropFirst(2)), folder: folder.path)
        result.append(command)
        result += (run.text + run.errors).split(separator: "\n", omittingEmptySubsequences: false)
          .dropLast()
      }
      result += rest.popFirst().map { [$0] } ?? []
    }
    lines = result
    return commands
  }
}

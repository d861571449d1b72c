/// A command line that was understood.
struct Invocation: Sendable {
  let command: Command
  let options: Options
  /// What stands behind the command and is no flag.
  let arguments: [Argument]
}

/// Words into a command, its flags and its arguments; the tables say what there is.
///
/// Flags may stand anywhere, before the command too; `--` ends them.
enum CommandLineParser {
  /// What flags said before something was found wrong, so that even that is said in `--lang`.
  struct Failure: Error, Sendable {
    let error: UsageError
    let options: Options
  }

  static func parse(_ words: [Argument]) throws(Failure) -> Invocation {
    var options = Options()
    do throws(UsageError) {
      var used: [Flag] = []
      let arguments = try readFlags(words, &options, &used)
      if options.wantsVersion { return invocation(.version, options, []) }
      if arguments.isEmpty, options.wantsHelp { return invocation(.help, options, []) }
      let (command, rest) = try findCommand(arguments, options)
      // `rules --help` asks for all that stand behind `rules`.
      if options.wantsHelp {
        let words = command.words.prefix(arguments.count)
        return invocation(.help, options, words.map { Argument($0) })
      }
      for flag in used {
        if let commands = flag.commands, !commands.contains(command.name) {
          throw .flagOfOtherCommand(flag: flag.name, command: called(command))
        }
      }
      let needsNothing = command.name == .audit && options.verifiedReport != nil
      if !needsNothing || !rest.isEmpty { try checkCount(rest, command) }
      try options.resolve(for: command.name)
      return Invocation(command: command, options: options, arguments: rest)
    } catch {
      throw Failure(error: error, options: options)
    }
  }

  private static func invocation(
    _ name: CommandName, _ options: Options, _ arguments: [Argument]
  ) -> Invocation {
    let command = Command.all.first { $0.name == name } ?? Command.all[0]
    return Invocation(command: command, options: options, arguments: arguments)
  }

  private static func called(_ command: Command) -> String {
    command.words.joined(separator: " ")
  }

  // MARK: Flags

  private static func readFlags(
    _ words: [Argument], _ options: inout Options, _ used: inout [Flag]
  ) throws(UsageError) -> [Argument] {
    var arguments: [Argument] = []
    var failure: UsageError?
    var i = 0
    while i < words.count {
      let word = words[i]
      i += 1
      guard word.bytes.first == 0x2D, word.bytes.count > 1 else {
        arguments.append(word)
        continue
      }
      if word.bytes == [0x2D, 0x2D] {
        arguments += words[i...]
        break
      }
      // The first mistake is the one to tell, in the language that a later flag may ask for.
      do throws(UsageError) {
        let (flag, inline) = try findFlag(word)
        used.append(flag)
        var value = inline ?? Argument("")
        if let placeholder = flag.placeholder {
          if inline == nil {
            guard i < words.count else {
              throw .missingValue(flag: flag.name, placeholder: placeholder)
            }
            value = words[i]
            i += 1
          }
        } else if inline != nil {
          throw .unexpectedValue(flag: flag.name)
        }
        try flag.apply(&options, value)
        if flag.bearsOnAudits { options.auditedFlags.append(flag.written(with: value)) }
      } catch {
        if failure == nil { failure = error }
      }
    }
    if let failure { throw failure }
    return arguments
  }

  private static func findFlag(
    _ word: Argument
  ) throws(UsageError) -> (flag: Flag, value: Argument?) {
    let equals = word.bytes.firstIndex(of: 0x3D)
    let spelled = Argument(bytes: Array(word.bytes[..<(equals ?? word.bytes.count)])).text
    let value = equals.map { word.dropFirst($0 + 1) }
    for flag in Flag.all {
      if spelled == "--\(flag.name)" { return (flag, value) }
      if let short = flag.short, spelled == "-\(short)" { return (flag, value) }
    }
    let known = Flag.all.map { "--\($0.name)" }
    throw .unknownFlag(spelled, suggestion: UsageError.nearest(to: spelled, among: known))
  }

  // MARK: Commands

  private static func findCommand(
    _ arguments: [Argument], _ options: Options
  ) throws(UsageError) -> (Command, [Argument]) {
    guard let first = arguments.first else { throw .noCommand }
    let candidates = Command.all.filter { $0.words[0] == first.text }
    guard let candidate = candidates.first else {
      let known = Command.all.map { $0.words[0] }
      throw .unknownCommand(
        first.text, suggestion: UsageError.nearest(to: first.text, among: known))
    }
    guard candidate.words.count > 1 else { return (candidate, Array(arguments.dropFirst())) }
    let visible = candidates.filter { !$0.isHidden }.map { $0.words[1] }
    guard arguments.count > 1 else {
      if options.wantsHelp { return (candidate, []) }
      throw .incompleteCommand(first.text, wanted: visible)
    }
    let second = arguments[1].text
    guard let command = candidates.first(where: { $0.words[1] == second }) else {
      let suggestion = UsageError.nearest(to: second, among: visible)
      throw .unknownCommand(
        "\(first.text) \(second)", suggestion: suggestion.map { "\(first.text) \($0)" })
    }
    return (command, Array(arguments.dropFirst(2)))
  }

  private static func checkCount(
    _ arguments: [Argument], _ command: Command
  ) throws(UsageError) {
    if command.arguments.isEmpty, let first = arguments.first {
      throw .unexpectedArgument(first.text, command: called(command))
    }
    let isOptional = command.arguments.isEmpty || command.arguments.hasPrefix("[")
    if !isOptional, arguments.isEmpty {
      throw .missingArgument(command: called(command), wanted: command.arguments)
    }
  }
}

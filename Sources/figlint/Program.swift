import Checking
import Quantities
import SourceText

/// One run: a command line in, an exit code out.
struct Program {
  let surroundings: Surroundings

  func run(_ words: [Argument]) -> Int32 {
    var language = surroundings.language
    let ending: Ending
    do throws(CommandLineParser.Failure) {
      let invocation = try CommandLineParser.parse(words)
      language = invocation.options.language ?? language
      let run = Run(
        options: invocation.options, surroundings: surroundings, language: language)
      ending = Self.ending(of: invocation, run)
    } catch {
      language = error.options.language ?? language
      ending = .failed(error.error.phrase)
    }
    if let line = ending.line(in: ending.language ?? language) { Console.complain(line) }
    return ending.code
  }

  private static func ending(of invocation: Invocation, _ run: Run) -> Ending {
    do throws(Ending) {
      return try perform(invocation, run)
    } catch {
      return error
    }
  }

  private static func perform(_ invocation: Invocation, _ run: Run) throws(Ending) -> Ending {
    let arguments = invocation.arguments
    switch invocation.command.name {
    case .check: return try CheckRun(run: run).perform(arguments)
    case .audit: return try AuditRun(run: run).perform(arguments)
    case .figures: return try FiguresRun(run: run).perform(arguments)
    case .rulesList: return try RulesRun(run: run).list()
    case .rulesExplain: return try RulesRun(run: run).explain(arguments)
    case .rulesTest: return try RulesRun(run: run).test(arguments)
    case .rulesFormat: return try RulesFormatRun(run: run).perform(arguments)
    case .rulesLint: return try RulesRun(run: run).lint(arguments)
    case .rulesDocs: return try RulesRun(run: run).docs(arguments)
    case .rulesEmbed: return try RulesRun(run: run).embed(arguments)
    case .ledgerCreate, .ledgerUpdate:
      return try LedgerUpdateRun(run: run, creates: invocation.command.name == .ledgerCreate)
        .perform(arguments)
    case .ledgerShow: return try LedgerRun(run: run).show()
    case .ledgerAccept: return try LedgerRun(run: run).accept(arguments)
    case .ledgerAssign: return try LedgerRun(run: run).assign(arguments)
    case .ledgerPrune: return try LedgerRun(run: run).prune(arguments)
    case .config: return try ConfigRun(run: run).perform(arguments)
    case .initialize: return try InitRun(run: run).perform(arguments)
    case .help: return try help(arguments, run)
    case .version:
      try Console.output("figlint \(Help.version)\n")
      return .silent
    }
  }

  private static func help(_ words: [Argument], _ run: Run) throws(Ending) -> Ending {
    let asked = words.map(\.text)
    if asked.isEmpty {
      try Console.output(Help.overview(in: run.language))
      return .silent
    }
    let commands = Command.all.filter { $0.words.starts(with: asked) }
    guard !commands.isEmpty else {
      let known = Command.all.map { $0.words.joined(separator: " ") }
      let word = asked.joined(separator: " ")
      let suggestion = UsageError.nearest(to: word, among: known)
      throw .failed(UsageError.unknownCommand(word, suggestion: suggestion).phrase)
    }
    let visible = commands.count == 1 ? commands : commands.filter { !$0.isHidden }
    let texts = visible.map { Help.text(for: $0, in: run.language) }
    try Console.output(texts.joined(separator: "\n"))
    return .silent
  }
}

/// What all commands need: the flags, and what they left to the surroundings.
struct Run {
  let options: Options
  let surroundings: Surroundings
  let language: Language

  /// The day as of which due dates are looked at.
  var today: CalendarDate? { options.asOf ?? surroundings.wantedDay ?? surroundings.today }

  /// The same run in the language that settings ask for, unless a flag does.
  func speaking(_ wanted: Language?) -> Run {
    Run(
      options: options, surroundings: surroundings,
      language: options.language ?? wanted ?? surroundings.language)
  }

  var jobs: Int { options.jobs ?? surroundings.processors }

  var checkOptions: CheckOptions {
    CheckOptions(
      language: language, rounding: options.rounding ?? .nearest,
      ignoresSuppressions: options.ignoresSuppressions)
  }

  /// Colour of the report on standard output.
  var colorsOutput: Bool { colors(onTerminal: surroundings.outputIsTerminal) }

  /// Colour of what goes to standard error.
  var colorsErrors: Bool { colors(onTerminal: surroundings.errorsAreTerminal) }

  private func colors(onTerminal isTerminal: Bool) -> Bool {
    switch options.color {
    case .auto: surroundings.prefersColor(onTerminal: isTerminal)
    case .always: true
    case .never: false
    }
  }

  /// What COLUMNS asks for, or the terminal has; else it is fixed, so that the bytes are the same
  /// everywhere.
  var width: Int { surroundings.wantedWidth ?? surroundings.terminalWidth ?? 100 }
}

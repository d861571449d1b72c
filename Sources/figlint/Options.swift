import Quantities
import Reporting
import RuleLanguage
import SourceText

/// Everything that flags say, validated, before anything of the system is looked at.
struct Options: Sendable {
  var rulePaths: [Argument] = []
  var converters: [Converter] = []
  /// How many seconds a converter may take.
  var converterTimeout = 120
  var format = Format.terminal
  var outputs: [OutputFile] = []
  /// The form as the flag has it, until the command is known.
  var formatName: String?
  /// The values of `--output`, until the command is known.
  var outputNames: [Argument] = []
  var auditFormat = AuditFormat.html
  /// Where an audit is written; standard output where it is not said.
  var auditPath: Argument?
  /// The report to hold against its inputs.
  var verifiedReport: Argument?
  /// The flags that bear on what an audit says, as words of a command line.
  var auditedFlags: [String] = []
  /// The address of the page that documents the rules.
  var rulesPage: String?
  var ignoresSuppressions = false
  var showsPasses = false
  var changesNothing = false
  var failOn: FailOn?
  var tail: TailChoice?
  var color = ColorChoice.auto
  var language: Language?
  var jobs: Int?
  var showsStatistics = false
  var rounding: RoundingMode?
  /// The date of the documents that give none themselves.
  var date: CalendarDate?
  // Settings, and what they choose.
  var configPath: Argument?
  var isIsolated = false
  var selected: [String] = []
  var ignored: [String] = []
  var levels: [(rules: String, level: Level?)] = []
  /// The revision since which lines must have changed for findings to be shown.
  var diffBase: Argument?
  /// The name by which standard input goes.
  var inputName: Argument?
  // What makes the exit code.
  var maxWarnings: Int?
  var minCoverage: Share?
  var exitsWithZero = false
  var isQuiet = false
  // The ledger.
  var ledger: Argument?
  var asOf: CalendarDate?
  var owner: String?
  var due: String?
  var reason: String?
  var wantsHelp = false
  var wantsVersion = false
}

/// What makes the exit code 1: findings of a level and above; `unchecked` is below all levels.
enum FailOn: String, Sendable, CaseIterable {
  case error, warning, note, unchecked, never

  var level: Level? { self == .unchecked ? .note : Level(rawValue: rawValue) }
}

/// What is made of figures that fit only within rounding.
enum TailChoice: String, Sendable, CaseIterable {
  case pass, note, warning, error

  var level: Level? { Level(rawValue: rawValue) }
}

enum ColorChoice: String, Sendable, CaseIterable {
  case auto, always, never
}

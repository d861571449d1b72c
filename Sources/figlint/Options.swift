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
  /// The form of an audit, where the flag names one that it has.
  var auditFormat: AuditFormat?
  /// The form as the flag has it.
  var formatName: String?
  /// Where an audit is written; standard output where it is not said.
  var outputPath: Argument?
  /// The report to hold against its inputs.
  var verifiedReport: Argument?
  /// The day that an audit is of.
  var asOf: CalendarDate?
  /// The coverage in percent below which a document is not enough checked.
  var minCoverage = 50
  var showsPasses = false
  var changesNothing = false
  var failOn = FailOn.error
  var color = ColorChoice.auto
  var language: Language?
  var jobs: Int?
  var showsStatistics = false
  var rounding: RoundingMode?
  /// The date of the documents that give none themselves.
  var date: CalendarDate?
  var wantsHelp = false
  var wantsVersion = false

  /// Refuses a form of output that the command does not have.
  func checkFormat(for command: CommandName) throws(UsageError) {
    guard let formatName else { return }
    let isKnown = command == .audit ? auditFormat != nil : Format(rawValue: formatName) != nil
    guard !isKnown else { return }
    let allowed =
      command == .audit ? AuditFormat.allCases.map(\.rawValue) : Format.allCases.map(\.rawValue)
    throw .badValue(flag: "format", value: formatName, allowed: allowed, suggestion: nil)
  }
}

/// The lowest level of a finding that makes the exit code 1.
enum FailOn: String, Sendable, CaseIterable {
  case error, warning, note, never

  var level: Level? { Level(rawValue: rawValue) }
}

enum ColorChoice: String, Sendable, CaseIterable {
  case auto, always, never
}

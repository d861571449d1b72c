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
}

/// What makes the exit code 1: findings of a level and above; `unchecked` is below all levels.
enum FailOn: String, Sendable, CaseIterable {
  case error, warning, note, unchecked, never

  var level: Level? { self == .unchecked ? .note : Level(rawValue: rawValue) }
}

enum ColorChoice: String, Sendable, CaseIterable {
  case auto, always, never
}

import Quantities
import SourceText

/// What the program takes from the process it runs in, read once and handed on as values.
struct Surroundings: Sendable {
  var variables: @Sendable (String) -> String?
  var outputIsTerminal: Bool
  var errorsAreTerminal: Bool
  var terminalWidth: Int?
  var processors: Int
  /// The day on which the program runs, in universal time.
  var today: CalendarDate?

  static func ofProcess() -> Surroundings {
    let isTerminal = isatty(STDOUT_FILENO) == 1
    var size = winsize()
    let hasSize = isTerminal && ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0
    return Surroundings(
      variables: { name in getenv(name).map { String(cString: $0) } },
      outputIsTerminal: isTerminal,
      errorsAreTerminal: isatty(STDERR_FILENO) == 1,
      terminalWidth: hasSize && size.ws_col > 0 ? Int(size.ws_col) : nil,
      processors: max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))), today: dayOfClock())
  }

  /// The day that SOURCE_DATE_EPOCH asks for in the place of the clock's.
  var wantedDay: CalendarDate? {
    variables("SOURCE_DATE_EPOCH").flatMap { Int($0) }.flatMap(Self.day)
  }

  private static func dayOfClock() -> CalendarDate? { day(of: time(nil)) }

  private static func day(of seconds: Int) -> CalendarDate? {
    var now = time_t(seconds)
    var parts = tm()
    guard gmtime_r(&now, &parts) != nil else { return nil }
    return CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }

  /// The first of the variables that POSIX lets decide on messages; an empty one decides nothing.
  var language: Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = variables(name), !value.isEmpty {
        return value.hasPrefix("zh") ? .zh : .en
      }
    }
    return .en
  }

  /// The width of output that COLUMNS asks for, as POSIX has it.
  var wantedWidth: Int? {
    variables("COLUMNS").flatMap { Int($0) }.flatMap { 1...10_000 ~= $0 ? $0 : nil }
  }

  /// Whether to colour where the user leaves it open: the conventions of no-color.org and bixense.
  func prefersColor(onTerminal isTerminal: Bool) -> Bool {
    func isSet(_ name: String) -> Bool { variables(name).map { !$0.isEmpty } ?? false }
    if isSet("NO_COLOR") { return false }
    if isSet("CLICOLOR_FORCE"), variables("CLICOLOR_FORCE") != "0" { return true }
    return isTerminal && variables("TERM") != "dumb" && variables("CLICOLOR") != "0"
  }
}

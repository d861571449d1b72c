/// Every format that `--format` takes.
///
/// To add one: a case here and a file beside this one.
package enum Format: String, CaseIterable, Sendable {
  case terminal = "text"
  case json

  /// Draws the result of `check`.
  package var reporter: any Reporter {
    switch self {
    case .terminal: TerminalReporter()
    case .json: JSONReporter()
    }
  }

  /// Draws what `figures` read; `nil` for formats that can only hold findings.
  package var figuresReporter: (any FiguresReporter)? {
    switch self {
    case .terminal: FiguresTextReporter()
    case .json: FiguresJSONReporter()
    }
  }
}

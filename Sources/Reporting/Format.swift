/// Every format that `--format` takes.
///
/// To add one: a case here and a file beside this one.
package enum Format: String, CaseIterable, Sendable {
  case terminal = "text"
  case json, sarif, junit, github, gitlab, rdjson, checkstyle, markdown, csv

  /// Draws the result of `check`.
  package var reporter: any Reporter {
    switch self {
    case .terminal: TerminalReporter()
    case .json: JSONReporter()
    case .sarif: SARIFReporter()
    case .junit: JUnitReporter()
    case .github: GitHubReporter()
    case .gitlab: GitLabReporter()
    case .rdjson: RDJSONReporter()
    case .checkstyle: CheckstyleReporter()
    case .markdown: MarkdownReporter()
    case .csv: CSVReporter()
    }
  }

  /// Draws what `figures` read; `nil` for formats that can only hold findings.
  package var figuresReporter: (any FiguresReporter)? {
    switch self {
    case .terminal: FiguresTextReporter()
    case .json: FiguresJSONReporter()
    case .sarif, .junit, .github, .gitlab, .rdjson, .checkstyle, .markdown, .csv: nil
    }
  }
}

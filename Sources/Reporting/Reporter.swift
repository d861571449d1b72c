package import Checking
package import SourceText

/// What a reporter draws: results and choices made outside, so that output is a pure function.
package struct ReportInput: Sendable {
  package let result: CheckResult
  /// Title of each rule in the language of the run, by id.
  package let titles: [String: String]
  package let language: Language
  package let usesColor: Bool
  /// The terminal's width in columns.
  package let width: Int
  package let showsPasses: Bool
  /// What formats for other programs say of the run.
  package let run: RunDescription

  package init(
    result: CheckResult, titles: [String: String], language: Language, usesColor: Bool, width: Int,
    showsPasses: Bool, run: RunDescription = RunDescription()
  ) {
    self.run = run
    self.result = result
    self.titles = titles
    self.language = language
    self.usesColor = usesColor
    self.width = width
    self.showsPasses = showsPasses
  }
}

/// Turns the result of a run into one format.
package protocol Reporter: Sendable {
  func output(_ input: ReportInput) -> [UInt8]
}

import Checking
import RuleLanguage

/// Findings as commands of a GitHub workflow, which shows them beside the changed lines.
///
/// GitHub takes ten of a level from one step and drops the rest without a word, so that the worst
/// come first and the last command says how many are missing.
package struct GitHubReporter: Reporter {
  private static let mostOfALevel = 10

  package init() {}

  package func output(_ input: ReportInput) -> [UInt8] {
    let places = ResultPlaces(input.result)
    var text = ""
    var left = 0
    for level in Level.allCases.reversed() {
      let findings = input.result.findings.filter { $0.level == level }
      // One of the notices is for what is missing.
      let most = level == .note ? Self.mostOfALevel - 1 : Self.mostOfALevel
      for finding in findings.prefix(most) { text += command(finding, input, places) }
      left += max(0, findings.count - most)
    }
    if left > 0 {
      let wording = Wording(language: input.language)
      text += "::notice title=figlint::\(Self.data(wording.more(left)))\n"
    }
    return Array(text.utf8)
  }

  private func command(
    _ finding: Finding, _ input: ReportInput, _ places: ResultPlaces
  ) -> String {
    let place = places.place(of: finding.primary, in: finding.document)
    let path = input.run.paths.path(places.path(finding.document))
    var properties = [("file", path), ("line", "\(place.line)"), ("endLine", "\(place.endLine)")]
    // With columns over several lines GitHub refuses the annotation.
    if place.line == place.endLine {
      properties += [("col", "\(place.column)"), ("endColumn", "\(place.endColumn)")]
    }
    properties.append(("title", "figlint \(finding.rule)"))
    let name =
      switch finding.level {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    let written = properties.map { "\($0)=\(Self.property($1))" }.joined(separator: ",")
    return "::\(name) \(written)::\(Self.data(finding.message))\n"
  }

  /// Text behind `::`, which ends with the line.
  static func data(_ text: String) -> String {
    VisibleText.line(text).replacing("%", with: "%25")
  }

  /// Text of a property, which ends at a comma or `::`.
  static func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}

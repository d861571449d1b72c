import Checking
import RuleLanguage

/// Findings as GitLab shows them in a merge request: its Code Quality report.
package struct GitLabReporter: Reporter {
  package init() {}

  package func output(_ input: ReportInput) -> [UInt8] {
    let places = ResultPlaces(input.result)
    return JSONOutput.bytes(
      of: input.result.findings.map { IssueObject($0, input, places) }, overLines: true)
  }
}

private struct IssueObject: Encodable {
  struct Location: Encodable {
    struct Lines: Encodable {
      let begin: Int
    }
    let path: String
    let lines: Lines
  }

  /// With the rule in it, since GitLab does not show `check_name`.
  let description: String
  let checkName: String
  let fingerprint: String
  let severity: String
  let location: Location

  private enum CodingKeys: String, CodingKey {
    case description, fingerprint, severity, location
    case checkName = "check_name"
  }

  init(_ finding: Finding, _ input: ReportInput, _ places: ResultPlaces) {
    let place = places.place(of: finding.primary, in: finding.document)
    let rule = VisibleText.line(finding.rule)
    description = "\(rule): \(VisibleText.line(finding.message))"
    checkName = rule
    fingerprint = finding.fingerprint
    severity =
      switch finding.level {
      case .error: "major"
      case .warning: "minor"
      case .note: "info"
      }
    location = Location(
      path: input.run.paths.path(places.path(finding.document)),
      lines: Location.Lines(begin: place.line))
  }
}

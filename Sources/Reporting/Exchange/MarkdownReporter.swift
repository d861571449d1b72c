import Checking
import RuleLanguage

/// Findings as a table for a comment on a pull request, or for the summary of a job.
package struct MarkdownReporter: Reporter {
  /// What the comments of GitHub and GitLab hold, with something left for what others put round it.
  package static let commentBytes = 60_000
  /// What the summary of a GitHub job holds (1 MiB), with something left for other steps.
  package static let summaryBytes = 900 * 1024

  private let mostBytes: Int

  package init(mostBytes: Int = MarkdownReporter.commentBytes) {
    self.mostBytes = mostBytes
  }

  package func output(_ input: ReportInput) -> [UInt8] {
    let places = ResultPlaces(input.result)
    let wording = Wording(language: input.language)
    let counts = ResultCounts(input.result)
    var text = "### figlint: \(wording.verdict(counts))\n\n\(wording.summary(counts))\n"
    let open = input.result.findings
    let worst = Level.allCases.reversed().flatMap { level in open.filter { $0.level == level } }
    let heading = "\n" + wording.findingColumns + "\n|---|---|---|---|\n"
    var rows = worst.map { row($0, nil, input, places) }
    rows += input.result.suppressed.map { row($0.finding, $0.reason, input, places) }
    guard !rows.isEmpty else { return Array(text.utf8) }
    text += heading
    var bytes = Array(text.utf8)
    for (index, row) in rows.enumerated() {
      // The line that tells of the rest needs room too.
      if bytes.count + row.utf8.count > mostBytes - 200 {
        bytes += "\n\(wording.more(rows.count - index))\n".utf8
        return bytes
      }
      bytes += row.utf8
    }
    return bytes
  }

  private func row(
    _ finding: Finding, _ reason: String?, _ input: ReportInput, _ places: ResultPlaces
  ) -> String {
    let place = places.place(of: finding.primary, in: finding.document)
    let path = input.run.paths.path(places.path(finding.document))
    let wording = Wording(language: input.language)
    var level = finding.level.rawValue
    var message = MarkdownText.line(finding.message)
    if let reason {
      level = "~~\(level)~~"
      message += "<br>" + MarkdownText.line(wording.suppressed(reason))
    }
    let rule = MarkdownText.code(finding.rule)
    let linked =
      input.run.address(of: finding.rule).map { "[\(rule)](\(Self.destination($0)))" } ?? rule
    return "| \(level) | \(MarkdownText.line("\(path):\(place.line):\(place.column)"))"
      + " | \(message) | \(linked) |\n"
  }

  /// An address that ends where it is meant to.
  private static func destination(_ address: String) -> String {
    address.replacing("(", with: "%28").replacing(")", with: "%29").replacing(" ", with: "%20")
      .replacing("|", with: "%7C").replacing("<", with: "%3C").replacing(">", with: "%3E")
  }
}

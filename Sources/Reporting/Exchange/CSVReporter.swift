import Checking
import Quantities
import RuleLanguage
import SourceText

/// Findings as a table for spreadsheets, the suppressed ones too.
///
/// It begins with a byte order mark, without which a spreadsheet reads Chinese as something else;
/// programs are better served by JSON.
package struct CSVReporter: Reporter {
  package init() {}

  package func output(_ input: ReportInput) -> [UInt8] {
    let places = ResultPlaces(input.result)
    var rows = [
      [
        "path", "line", "column", "end_line", "end_column", "level", "rule", "verdict", "message",
        "figure", "expected", "figures", "fingerprint", "suppressed",
      ]
    ]
    let open = input.result.findings.map { ($0, "") }
    let suppressed = input.result.suppressed.map { ($0.finding, $0.reason) }
    let all = (open + suppressed).enumerated().sorted {
      ($0.element.0.document, $0.element.0.primary.start, $0.element.0.primary.end, $0.offset)
        < ($1.element.0.document, $1.element.0.primary.start, $1.element.0.primary.end, $1.offset)
    }
    for (_, (finding, reason)) in all {
      rows.append(row(finding, reason, input, places))
    }
    let lines = rows.map { $0.map(Self.cell).joined(separator: ",") + "\r\n" }
    return Array(("\u{FEFF}" + lines.joined()).utf8)
  }

  private func row(
    _ finding: Finding, _ reason: String, _ input: ReportInput, _ places: ResultPlaces
  ) -> [String] {
    let place = places.place(of: finding.primary, in: finding.document)
    let figures = finding.figures.map { figure in
      places.source(figure.document ?? finding.document)?.text(figure.span) ?? ""
    }
    let primary = finding.figures.first { $0.span == finding.primary && $0.document == nil }
    return [
      input.run.paths.path(places.path(finding.document)), "\(place.line)", "\(place.column)",
      "\(place.endLine)", "\(place.endColumn)", finding.level.rawValue, finding.rule,
      finding.verdict.rawValue, finding.message,
      places.source(finding.document)?.text(finding.primary) ?? "", primary?.expected ?? "",
      figures.joined(separator: "; "), finding.fingerprint, reason,
    ]
  }

  /// One cell, which no spreadsheet takes for a formula: full-width signs begin one too.
  static func cell(_ text: String) -> String {
    var cell = VisibleText.line(text)
    if let first = cell.unicodeScalars.first, "=+-@＝＋－＠".unicodeScalars.contains(first) {
      cell = "'" + cell
    }
    guard cell.unicodeScalars.contains(where: { ",;\"'".unicodeScalars.contains($0) }) else {
      return cell
    }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}

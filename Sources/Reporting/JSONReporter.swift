import Checking
import Figures
import Quantities
import RuleLanguage
import SourceText

/// The result of a run as JSON, version 1.
package struct JSONReporter: Reporter {
  package init() {}

  package func output(_ input: ReportInput) -> [UInt8] {
    let places = ResultPlaces(input.result, includesPasses: input.showsPasses)
    return JSONOutput.bytes(of: CheckObject(input, places))
  }
}

private struct CheckObject: Encodable {
  let version = 1
  let documents: [DocumentObject]
  let findings: [FindingObject]
  /// An empty list would say that nothing passed; without the flag nothing is said.
  let passes: [FindingObject]?
  let unchecked: [UncheckedObject]
  let suppressed: [SuppressedObject]
  let summary: SummaryObject

  init(_ input: ReportInput, _ places: ResultPlaces) {
    let result = input.result
    documents = result.documents.map { DocumentObject($0) }
    findings = result.findings.map { FindingObject($0, places) }
    passes = input.showsPasses ? result.passes.map { FindingObject($0, places) } : nil
    unchecked = result.unchecked.map { UncheckedObject($0, places) }
    suppressed = result.suppressed.map { SuppressedObject($0, places) }
    summary = SummaryObject(ResultCounts(result))
  }
}

private struct DocumentObject: Encodable {
  let path: String
  let figures: Int
  let covered: Int

  init(_ document: DocumentResult) {
    path = document.document.source.path
    figures = document.figureCount
    covered = document.coveredCount
  }
}

private struct FindingObject: Encodable {
  let rule: String
  let level: String
  let verdict: String
  let message: String
  let path: String
  let line: Int
  let column: Int
  let endLine: Int
  let endColumn: Int
  let figures: [BoundFigureObject]
  let fingerprint: String
  /// Where it stands in the ledger of the run; left out without one.
  let ledger: String?

  init(_ finding: Finding, _ places: ResultPlaces) {
    let place = places.place(of: finding.primary, in: finding.document)
    rule = finding.rule
    level = finding.level.rawValue
    verdict = finding.verdict.rawValue
    message = finding.message
    path = places.path(finding.document)
    line = place.line
    column = place.column
    endLine = place.endLine
    endColumn = place.endColumn
    figures = finding.figures.map { BoundFigureObject($0, in: finding.document, places) }
    fingerprint = finding.fingerprint
    ledger = finding.ledger?.standing.rawValue
  }
}

private struct BoundFigureObject: Encodable {
  let name: String
  /// Only of a figure that stands in another document than the finding.
  let path: String?
  let line: Int
  let column: Int
  let endLine: Int
  let endColumn: Int
  let text: String
  let expected: String?

  init(_ figure: BoundFigure, in own: Int, _ places: ResultPlaces) {
    let document = figure.document ?? own
    let place = places.place(of: figure.span, in: document)
    name = figure.name
    path = document == own ? nil : places.path(document)
    line = place.line
    column = place.column
    endLine = place.endLine
    endColumn = place.endColumn
    text = places.source(document)?.text(figure.span) ?? ""
    expected = figure.expected
  }
}

private struct UncheckedObject: Encodable {
  let rule: String
  let cause: String
  let path: String
  let line: Int

  init(_ unchecked: Unchecked, _ places: ResultPlaces) {
    rule = unchecked.rule
    cause = unchecked.cause.rawValue
    path = places.path(unchecked.document)
    line = places.position(unchecked.span.start, in: unchecked.document).line
  }
}

/// A finding as any other, with why it is suppressed.
private struct SuppressedObject: Encodable {
  let finding: FindingObject
  let reason: String

  private enum Key: CodingKey { case reason }

  init(_ suppressed: SuppressedFinding, _ places: ResultPlaces) {
    finding = FindingObject(suppressed.finding, places)
    reason = suppressed.reason
  }

  func encode(to encoder: any Encoder) throws {
    try finding.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(reason, forKey: .reason)
  }
}

private struct SummaryObject: Encodable {
  let error: Int
  let warning: Int
  let note: Int
  let passed: Int
  let unchecked: Int
  let suppressed: Int

  init(_ counts: ResultCounts) {
    error = counts.errors
    warning = counts.warnings
    note = counts.notes
    passed = counts.passed
    unchecked = counts.unchecked
    suppressed = counts.suppressed
  }
}

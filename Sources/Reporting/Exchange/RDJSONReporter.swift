import Checking
import RuleLanguage
import SourceText

/// Findings for reviewdog, whose columns count bytes of UTF-8.
package struct RDJSONReporter: Reporter {
  package init() {}

  package func output(_ input: ReportInput) -> [UInt8] {
    let places = ResultPlaces(input.result, unit: .utf8Bytes)
    return JSONOutput.bytes(
      of: ResultObject(
        source: SourceObject(name: "figlint", url: input.run.rulesPage),
        diagnostics: input.result.findings.map { DiagnosticObject($0, input, places) }),
      overLines: true)
  }
}

private struct ResultObject: Encodable {
  let source: SourceObject
  let diagnostics: [DiagnosticObject]
}

private struct SourceObject: Encodable {
  let name: String
  let url: String?
}

private struct DiagnosticObject: Encodable {
  struct Code: Encodable {
    let value: String
    let url: String?
  }
  struct Related: Encodable {
    let message: String
    let location: LocationObject
  }

  let message: String
  let location: LocationObject
  let severity: String
  let code: Code
  let relatedLocations: [Related]?

  private enum CodingKeys: String, CodingKey {
    case message, location, severity, code
    case relatedLocations = "related_locations"
  }

  init(_ finding: Finding, _ input: ReportInput, _ places: ResultPlaces) {
    message = VisibleText.line(finding.message)
    location = LocationObject(finding.primary, finding.document, input, places)
    severity =
      switch finding.level {
      case .error: "ERROR"
      case .warning: "WARNING"
      case .note: "INFO"
      }
    code = Code(
      value: VisibleText.line(finding.rule), url: input.run.address(of: finding.rule))
    let wording = Wording(language: input.language)
    let others = finding.figures.filter { $0.span != finding.primary || $0.document != nil }
    relatedLocations =
      others.isEmpty
      ? nil
      : others.map { figure in
        let document = figure.document ?? finding.document
        return Related(
          message: wording.figure(figure, places.source(document)),
          location: LocationObject(figure.span, document, input, places))
      }
  }
}

private struct LocationObject: Encodable {
  struct Position: Encodable {
    let line: Int
    let column: Int
  }
  struct Extent: Encodable {
    let start: Position
    /// Behind the last character.
    let end: Position
  }

  let path: String
  let range: Extent

  init(_ span: SourceSpan, _ document: Int, _ input: ReportInput, _ places: ResultPlaces) {
    let place = places.place(of: span, in: document)
    path = input.run.paths.path(places.path(document))
    range = Extent(
      start: Position(line: place.line, column: place.column),
      end: Position(line: place.endLine, column: place.endColumn))
  }
}

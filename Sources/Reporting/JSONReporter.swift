import Checking
import Figures
import Quantities
import RuleLanguage
import SourceText

/// The result of a run as JSON, version 1: lines and columns are 1-based, columns count code
/// points, and the column at the end is the one behind the last character.
package struct JSONReporter: Reporter {
  package init() {}

  package func output(_ input: ReportInput) -> [UInt8] {
    let result = input.result
    let places = ResultPlaces(result, includesPasses: input.showsPasses)
    let counts = ResultCounts(result)
    var json = JSONWriter()
    json.object { json in
      json.member("version", 1)
      json.array("documents", result.documents) { json, document in
        json.object { json in
          json.member("path", document.document.source.path)
          json.member("figures", document.figureCount)
          json.member("covered", document.coveredCount)
        }
      }
      json.array("findings", result.findings) { $0.finding($1, places) }
      // An empty list would say that nothing passed; without the flag nothing is said.
      if input.showsPasses {
        json.array("passes", result.passes) { $0.finding($1, places) }
      }
      json.array("unchecked", result.unchecked) { $0.unchecked($1, places) }
      json.object("summary") { json in
        json.member("error", counts.errors)
        json.member("warning", counts.warnings)
        json.member("note", counts.notes)
        json.member("passed", counts.passed)
        json.member("unchecked", counts.unchecked)
      }
    }
    return json.finished()
  }
}

extension JSONWriter {
  fileprivate mutating func finding(_ finding: Finding, _ places: ResultPlaces) {
    object { json in
      json.member("rule", finding.rule)
      json.member("level", finding.level.rawValue)
      json.member("verdict", finding.verdict.rawValue)
      json.member("message", finding.message)
      json.member("path", places.source(finding.document)?.path ?? "-")
      json.place(of: finding.primary, in: finding.document, places)
      json.array("figures", finding.figures) { json, figure in
        json.object { json in
          json.member("name", figure.name)
          let document = figure.document ?? finding.document
          if document != finding.document {
            json.member("path", places.source(document)?.path ?? "-")
          }
          json.place(of: figure.span, in: document, places)
          json.member("text", places.source(document)?.text(figure.span) ?? "")
          if let expected = figure.expected { json.member("expected", expected) }
        }
      }
      json.member("fingerprint", finding.fingerprint)
    }
  }

  fileprivate mutating func unchecked(_ unchecked: Unchecked, _ places: ResultPlaces) {
    object { json in
      json.member("rule", unchecked.rule)
      json.member("cause", unchecked.cause.rawValue)
      json.member("path", places.source(unchecked.document)?.path ?? "-")
      json.member("line", places.position(unchecked.span.start, in: unchecked.document).line)
    }
  }

  private mutating func place(
    of span: SourceSpan, in document: Int, _ places: ResultPlaces
  ) {
    place(
      from: places.position(span.start, in: document), to: places.position(span.end, in: document))
  }

  /// `line`, `column`, `endLine` and `endColumn` of the object being written.
  mutating func place(from start: SourcePosition, to end: SourcePosition) {
    member("line", start.line)
    member("column", start.column)
    member("endLine", end.line)
    member("endColumn", end.column)
  }
}

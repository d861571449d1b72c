import Figures
package import SourceText

/// The lines of a document that were edited.
package enum ChangedLines: Hashable, Sendable {
  case all
  /// 1-based, in order.
  case some([ClosedRange<Int>])

  package func touch(_ span: SourceSpan, in source: SourceText) -> Bool {
    switch self {
    case .all: return true
    case .some(let ranges):
      let first = source.position(of: span.start).line
      let last = source.position(of: max(span.start, span.end - 1)).line
      return ranges.contains { $0.overlaps(first...last) }
    }
  }
}

extension CheckResult {
  /// With only the findings of which a figure was edited, that figure as the primary one.
  package func touching(_ changes: [ChangedLines]) -> CheckResult {
    let sources = documents.map(\.document.source)
    func isEdited(_ span: SourceSpan, _ document: Int) -> Bool {
      guard changes.indices.contains(document), sources.indices.contains(document) else {
        return true
      }
      return changes[document].touch(span, in: sources[document])
    }
    let kept = findings.compactMap { finding -> Finding? in
      if isEdited(finding.primary, finding.document) { return finding }
      let edited = finding.figures.first { isEdited($0.span, $0.document ?? finding.document) }
      return edited.map { finding.led(by: $0) }
    }
    var result = self
    result.findings = kept.enumerated().sorted {
      ($0.element.document, $0.element.primary.start, $0.offset)
        < ($1.element.document, $1.element.primary.start, $1.offset)
    }.map(\.element)
    return result
  }
}

extension Finding {
  /// The same finding told from another of its figures, and so from that one's document.
  fileprivate func led(by figure: BoundFigure) -> Finding {
    let home = figure.document ?? document
    var finding = Finding(
      rule: rule, level: level, verdict: verdict, message: message, document: home,
      primary: figure.span,
      figures: figures.map { other in
        let place = other.document ?? document
        return BoundFigure(
          name: other.name, figure: other.figure, span: other.span, expected: other.expected,
          document: place == home ? nil : place)
      },
      fingerprint: fingerprint, account: account)
    finding.ledger = ledger
    return finding
  }
}

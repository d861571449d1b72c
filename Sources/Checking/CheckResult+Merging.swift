import Figures

extension CheckResult {
  /// The results of several groups of the documents of one run, each with the places of its
  /// documents among all.
  package static func merging(_ parts: [(result: CheckResult, places: [Int])]) -> CheckResult {
    if parts.count == 1, let part = parts.first { return part.result }
    var documents: [Int: DocumentResult] = [:]
    var findings: [Finding] = []
    var passes: [Finding] = []
    var unchecked: [Unchecked] = []
    var suppressed: [SuppressedFinding] = []
    for (result, places) in parts {
      for (place, document) in zip(places, result.documents) { documents[place] = document }
      findings += result.findings.map { $0.moved(to: places) }
      passes += result.passes.map { $0.moved(to: places) }
      suppressed += result.suppressed.map {
        SuppressedFinding(
          finding: $0.finding.moved(to: places), reason: $0.reason, comment: $0.comment)
      }
      unchecked += result.unchecked.map {
        Unchecked(
          rule: $0.rule, cause: $0.cause, document: places[$0.document], span: $0.span,
          figures: $0.figures.map { $0.moved(to: places) })
      }
    }
    return CheckResult(
      documents: documents.sorted { $0.key < $1.key }.map(\.value),
      // Within a document the order is that of its part.
      findings: findings.byDocument(\.document), passes: passes.byDocument(\.document),
      unchecked: unchecked.byDocument(\.document), unboundRules: unbound(parts.map(\.result)),
      suppressed: suppressed.byDocument(\.finding.document))
  }

  /// Rules that bound nothing in any part in which they were in force.
  private static func unbound(_ results: [CheckResult]) -> [String] {
    var seen: Set<String> = []
    let bound = Set(results.flatMap { $0.findings + $0.passes }.map(\.rule))
      .union(results.flatMap(\.unchecked).map(\.rule))
    return results.flatMap(\.unboundRules).filter {
      !bound.contains($0) && seen.insert($0).inserted
    }
  }
}

extension Array {
  fileprivate func byDocument(_ document: (Element) -> Int) -> [Element] {
    enumerated().sorted {
      (document($0.element), $0.offset) < (document($1.element), $1.offset)
    }.map(\.element)
  }
}

extension Finding {
  fileprivate func moved(to places: [Int]) -> Finding {
    var finding = Finding(
      rule: rule, level: level, verdict: verdict, message: message, document: places[document],
      primary: primary, figures: figures.map { $0.moved(to: places) }, fingerprint: fingerprint,
      account: account)
    finding.ledger = ledger
    return finding
  }
}

extension BoundFigure {
  fileprivate func moved(to places: [Int]) -> BoundFigure {
    BoundFigure(
      name: name, figure: figure, span: span, expected: expected,
      document: document.map { places[$0] })
  }
}

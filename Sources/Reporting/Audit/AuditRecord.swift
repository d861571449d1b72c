import Checking
import Figures
import Quantities
import RuleLanguage
import SourceText

/// The machine-readable result of an audit, version 1.
package struct AuditRecord: Codable, Hashable, Sendable {
  package static let version = 1

  package let version: Int
  package let provenance: AuditProvenance
  package let verdict: String
  package let summary: Summary
  package let documents: [Document]
  package let rules: [Rule]

  package struct Summary: Codable, Hashable, Sendable {
    package let passed: Int
    package let tail: Int
    package let improbable: Int
    package let violated: Int
    package let suppressed: Int
    package let unchecked: Int
    package let figures: Int
    package let covered: Int
    package let error: Int
    package let warning: Int
    package let note: Int

    init(_ tally: AuditTally) {
      passed = tally[AuditOutcome.passed]
      tail = tally[AuditOutcome.tail]
      improbable = tally[AuditOutcome.improbable]
      violated = tally[AuditOutcome.violated]
      suppressed = tally[AuditOutcome.suppressed]
      unchecked = tally[AuditOutcome.unchecked]
      figures = tally.figures
      covered = tally.covered
      error = tally[.error]
      warning = tally[.warning]
      note = tally[.note]
    }
  }

  package struct Document: Codable, Hashable, Sendable {
    package let path: String
    package let sha256: String?
    package let verdict: String
    package let summary: Summary
    package let figures: [Figure]
    package let checks: [Check]
  }

  package struct Figure: Codable, Hashable, Sendable {
    package let line: Int
    package let column: Int
    package let text: String
    /// What its checks came to: passed, tail, suppressed, improbable, violated,
    /// unchecked or uncovered.
    package let state: String
  }

  package struct Check: Codable, Hashable, Sendable {
    package let rule: String
    package let outcome: String
    package let level: String?
    package let line: Int
    package let column: Int
    package let message: String?
    package let cause: String?
    /// Why it stands, of one that is suppressed.
    package let reason: String?
    package let equation: String?
    package let allowed: String?
    package let expected: String?
    package let slip: String?
    /// The figures bound: the name in the rule, and the place in the list of figures.
    package let figures: [Bound]
    package let fingerprint: String?
    package let ledger: AuditLedgerEntry?
  }

  package struct Bound: Codable, Hashable, Sendable {
    package let name: String
    package let figure: Int
    /// Only of a figure in another document: its place in the list of documents.
    package let document: Int?
  }

  package struct Rule: Codable, Hashable, Sendable {
    package let id: String
    package let title: String
    package let level: String
    package let basis: String?
    package let path: String?
    package let line: Int?
    package let bound: Int
    package let passed: Int
    package let tail: Int
    package let improbable: Int
    package let violated: Int
    package let suppressed: Int
    package let unchecked: Int
  }
}

extension AuditRecord {
  init(_ model: AuditModel) {
    version = AuditRecord.version
    provenance = model.input.provenance
    verdict = model.verdict.rawValue
    summary = Summary(model.tally)
    // Names are no figures, so that the numbers of the others in the list are their own.
    let numbers = model.documents.map { document in
      var next = 0
      return document.document.figures.map { figure -> Int in
        defer { if figure.kind != .name { next += 1 } }
        return next
      }
    }
    documents = model.documents.map { document in
      Document(
        path: document.path, sha256: document.digest, verdict: document.verdict.rawValue,
        summary: Summary(document.tally), figures: Self.figures(document),
        checks: document.checks.map { Check($0, in: document, numbers, model.input.ledger ?? [:]) })
    }
    rules = model.rules.map { rule in
      Rule(
        id: rule.id, title: rule.title, level: rule.level.rawValue, basis: rule.basis,
        path: rule.place?.path, line: rule.place?.line, bound: rule.bound,
        passed: rule.counts[.passed] ?? 0, tail: rule.counts[.tail] ?? 0,
        improbable: rule.counts[.improbable] ?? 0, violated: rule.counts[.violated] ?? 0,
        suppressed: rule.counts[.suppressed] ?? 0, unchecked: rule.counts[.unchecked] ?? 0)
    }
  }

  private static func figures(_ document: AuditDocument) -> [Figure] {
    zip(document.document.figures, document.figures).enumerated().compactMap { index, pair in
      guard pair.0.kind != .name else { return nil }
      let position = document.position(pair.0.span.start)
      return Figure(
        line: position.line, column: position.column, text: document.surface(index),
        state: pair.1.state.name)
    }
  }
}

extension AuditRecord.Check {
  fileprivate init(
    _ check: AuditCheck, in document: AuditDocument, _ numbers: [[Int]],
    _ ledger: [String: AuditLedgerEntry]
  ) {
    let position = document.position(check.primary.start)
    let steps = check.account?.steps ?? []
    rule = check.rule
    outcome = check.outcome.rawValue
    level = check.outcome == .unchecked ? nil : check.level.rawValue
    line = position.line
    column = position.column
    let isBroken = check.isFinding || check.outcome == .suppressed
    message = isBroken ? check.message : nil
    cause = check.cause?.rawValue
    reason = check.reason
    equation = check.outcome == .unchecked ? nil : check.line
    allowed = isBroken ? steps.lazy.compactMap(\.allowed).first : nil
    expected = check.figures.lazy.compactMap(\.expected).first
    slip = steps.lazy.compactMap(\.slip).first
    figures = check.figures.map { bound in
      AuditRecord.Bound(
        name: bound.name,
        figure: numbers[safe: bound.document ?? document.number]?[safe: bound.figure] ?? 0,
        document: bound.document)
    }
    fingerprint = check.fingerprint
    self.ledger = check.isFinding ? check.fingerprint.flatMap { ledger[$0] } : nil
  }
}

extension FigureState {
  /// The word that programs see and the class of its mark.
  var name: String {
    switch self {
    case .uncovered: "uncovered"
    case .unchecked: "unchecked"
    case .passed: "passed"
    case .tail: "tail"
    case .suppressed: "suppressed"
    case .improbable: "improbable"
    case .involved, .violated: "violated"
    }
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}

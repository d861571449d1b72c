import Checking
import Figures
import Quantities
import RuleLanguage
import SourceText

/// Everything that an audit report shows, counted and linked, before it is written in a format.
package struct AuditModel: Sendable {
  let input: AuditInput
  let rules: [AuditRule]
  let documents: [AuditDocument]
  /// The checks that say something is wrong, worst first; rules that say the same of one figure
  /// stand together.
  let findings: [[AuditCheck.Reference]]
  package let tally: AuditTally

  package init(_ input: AuditInput) {
    self.input = input
    let limit = input.minCoverage
    let checks = AuditModel.checks(input.result)
    let texts = input.result.documents.map(\.document)
    let contexts = texts.map { DocumentContext($0).figures }
    var links = FigureLinks(texts, contexts)
    for (document, list) in checks.enumerated() {
      for (number, check) in list.enumerated() {
        links.add(check, AuditCheck.Reference(document: document, number: number))
      }
    }
    documents = input.result.documents.enumerated().map { number, result in
      AuditDocument(
        result, number: number, checks: checks[number], figures: links.figures[number],
        context: contexts[number],
        digest: input.provenance.documents.first { $0.path == result.document.source.path }?.sha256,
        minCoverage: limit)
    }
    rules = AuditRule.all(input.rules, checks, language: input.language)
    findings = AuditModel.findings(checks)
    tally = documents.reduce(AuditTally()) { $0.adding($1.tally) }
  }

  func check(_ reference: AuditCheck.Reference) -> AuditCheck {
    documents[reference.document].checks[reference.number]
  }

  /// The worst of the documents' verdicts.
  package var verdict: AuditVerdict {
    documents.map(\.verdict).max() ?? .notEnough
  }

  /// Checks that hold figures of several documents together.
  var acrossDocuments: [AuditCheck.Reference] {
    documents.enumerated().flatMap { number, document in
      document.checks.enumerated().compactMap { index, check in
        check.figures.contains { $0.document != nil }
          ? AuditCheck.Reference(document: number, number: index) : nil
      }
    }
  }

  /// The checks of each document in order of place.
  private static func checks(_ result: CheckResult) -> [[AuditCheck]] {
    var checks = [[AuditCheck]](repeating: [], count: result.documents.count)
    for finding in result.findings { checks[finding.document].append(AuditCheck(finding)) }
    for pass in result.passes { checks[pass.document].append(AuditCheck(pass, passed: true)) }
    for suppressed in result.suppressed {
      checks[suppressed.finding.document].append(AuditCheck(suppressed))
    }
    for unchecked in result.unchecked {
      checks[unchecked.document].append(AuditCheck(unchecked))
    }
    // The sort is stable, so that what is the same in all of these keeps the order of the result.
    return checks.map { list in
      list.sorted {
        ($0.primary.start, $0.primary.end, $0.outcome, $0.rule)
          < ($1.primary.start, $1.primary.end, $1.outcome, $1.rule)
      }
    }
  }

  private static func findings(_ checks: [[AuditCheck]]) -> [[AuditCheck.Reference]] {
    struct Fault: Hashable {
      let document: Int
      let primary: SourceSpan
      let message: String
    }
    var groups: [[AuditCheck.Reference]] = []
    var numbers: [Fault: Int] = [:]
    for (document, list) in checks.enumerated() {
      for (number, check) in list.enumerated() where check.isFinding {
        let fault = Fault(document: document, primary: check.primary, message: check.message)
        let reference = AuditCheck.Reference(document: document, number: number)
        if let group = numbers[fault] {
          groups[group].append(reference)
        } else {
          numbers[fault] = groups.count
          groups.append([reference])
        }
      }
    }
    func check(_ reference: AuditCheck.Reference) -> AuditCheck {
      checks[reference.document][reference.number]
    }
    return groups.map { $0.sorted { check($0).level > check($1).level } }.enumerated().sorted {
      let (a, b) = (check($0.element[0]), check($1.element[0]))
      if a.level != b.level { return a.level > b.level }
      if a.outcome != b.outcome { return a.outcome > b.outcome }
      return $0.offset < $1.offset
    }.map(\.element)
  }
}

/// A rule with what became of it in the run.
struct AuditRule: Sendable {
  let id: String
  let title: String
  let level: Level
  let basis: String?
  /// The rounding that it declares itself.
  let rounding: RoundingMode?
  /// Where it is declared; `nil` for what the program itself looks at.
  let place: (path: String, line: Int)?
  /// How often it was tried on figures, by outcome.
  let counts: [AuditOutcome: Int]

  var bound: Int { counts.values.reduce(0, +) }

  /// The rules of all groups, each once, and behind them those of the program that found something.
  static func all(
    _ groups: [RuleSet], _ checks: [[AuditCheck]], language: Language
  ) -> [AuditRule] {
    var counts: [String: [AuditOutcome: Int]] = [:]
    for check in checks.joined() {
      counts[check.rule, default: [:]][check.outcome, default: 0] += 1
    }
    var seen: Set<String> = []
    let declared = groups.flatMap { group in
      group.rules.filter { seen.insert($0.id).inserted }.map { rule in
        let source = group.files[rule.file].source
        let line = source.position(of: rule.declaration.span.start).line
        return AuditRule(
          id: rule.id, title: rule.declaration.title(in: language), level: rule.declaration.level,
          basis: rule.declaration.metadata.last { $0.key.text == "basis" }?.value,
          rounding: rule.declaration.rounding, place: (source.path, line),
          counts: counts[rule.id] ?? [:])
      }
    }
    let reserved = ReservedRule.allCases.compactMap { rule in
      counts[rule.id].map {
        AuditRule(
          id: rule.id, title: rule.title(in: language), level: rule.level, basis: nil,
          rounding: nil, place: nil, counts: $0)
      }
    }
    return declared + reserved
  }
}

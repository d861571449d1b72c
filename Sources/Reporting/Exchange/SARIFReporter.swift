import Checking
import RuleLanguage
import SourceText

/// Findings as SARIF 2.1.0, with what GitHub's code scanning asks for beyond the standard.
package struct SARIFReporter: Reporter {
  package init() {}

  package func output(_ input: ReportInput) -> [UInt8] {
    JSONOutput.bytes(of: SARIFLog(runs: [run(input)]), overLines: true)
  }

  private func run(_ input: ReportInput) -> SARIFRun {
    let places = ResultPlaces(input.result, unit: .utf16CodeUnits)
    let rules = rules(input)
    let numbers = Dictionary(rules.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let writer = SARIFResultWriter(
      input: input, places: places, ruleNumbers: numbers,
      // A list that only some results have would leave open whether the others are suppressed.
      hasSuppressions: !input.result.suppressed.isEmpty)
    let open = input.result.findings.map { ($0, nil as SuppressedFinding?) }
    let suppressed = input.result.suppressed.map { ($0.finding, $0 as SuppressedFinding?) }
    let all = (open + suppressed).enumerated().sorted {
      ($0.element.0.document, $0.element.0.primary.start, $0.element.0.primary.end, $0.offset)
        < ($1.element.0.document, $1.element.0.primary.start, $1.element.0.primary.end, $1.offset)
    }
    return SARIFRun(
      tool: SARIFTool(
        driver: SARIFDriver(
          informationUri: input.run.rulesPage, rules: rules,
          semanticVersion: input.run.version)),
      results: all.map { writer.result($0.element.0, suppression: $0.element.1) })
  }

  /// The rules in force, and such as results name besides them.
  private func rules(_ input: ReportInput) -> [SARIFRule] {
    var rules = input.run.rules
    let known = Set(rules.map(\.id))
    let named =
      input.result.findings.map { ($0.rule, $0.level) }
      + input.result.suppressed.map { ($0.finding.rule, $0.finding.level) }
    var added: Set<String> = []
    for (rule, level) in named where !known.contains(rule) && added.insert(rule).inserted {
      rules.append(RuleDescription(id: rule, level: level, title: input.titles[rule] ?? ""))
    }
    return rules.map { SARIFRule($0, input) }
  }
}

/// Turns findings into results.
private struct SARIFResultWriter {
  let input: ReportInput
  let places: ResultPlaces
  let ruleNumbers: [String: Int]
  let hasSuppressions: Bool

  /// So many figures are linked in a message; more would bury it.
  private static let mostLinks = 12
  /// GitHub refuses a result with more locations.
  private static let mostLocations = 1000

  func result(_ finding: Finding, suppression: SuppressedFinding?) -> SARIFResult {
    let wording = Wording(language: input.language)
    let figures = finding.figures.prefix(Self.mostLocations - 1)
    let related = figures.enumerated().map { index, figure in
      let document = figure.document ?? finding.document
      return SARIFLocation(
        id: index + 1,
        message: SARIFText(
          wording.figure(figure, places.source(document)), isEscaped: false),
        physicalLocation: location(places.place(of: figure.span, in: document), document))
    }
    return SARIFResult(
      level: SARIFRule.level(finding.level),
      // An annotation stands beside a line of the change only if it keeps to that line.
      locations: [
        SARIFLocation(
          physicalLocation: location(
            places.firstLine(of: finding.primary, in: finding.document), finding.document))
      ],
      message: SARIFText(message(finding, wording), isEscaped: true),
      partialFingerprints: fingerprints(finding),
      relatedLocations: related.isEmpty ? nil : related, ruleId: VisibleText.line(finding.rule),
      ruleIndex: ruleNumbers[finding.rule],
      suppressions: hasSuppressions ? suppression.map { [self.suppression($0)] } ?? [] : nil)
  }

  /// The sentence, and behind it the figures as links: GitHub shows only locations that are linked.
  private func message(_ finding: Finding, _ wording: Wording) -> String {
    var text = SARIFText.escaped(finding.message)
    guard !finding.figures.isEmpty else { return text }
    let links = finding.figures.prefix(Self.mostLinks).enumerated().map { index, figure in
      let source = places.source(figure.document ?? finding.document)
      return "[\(SARIFText.escaped(source?.text(figure.span) ?? ""))](\(index + 1))"
    }
    text += "\n" + wording.figuresHeading + links.joined(separator: wording.figureSeparator)
    if finding.figures.count > links.count { text += wording.figureSeparator + "…" }
    return text
  }

  /// GitHub tells findings apart by the first; a value of our own outlives edits of the line.
  private func fingerprints(_ finding: Finding) -> [String: String] {
    let parts = finding.fingerprint.split(separator: "-")
    let hash = String(parts.first ?? "")
    return [
      "primaryLocationLineHash": "\(hash):\(parts.count > 1 ? String(parts[1]) : "1")",
      "figlint/v1": finding.fingerprint,
    ]
  }

  private func suppression(_ suppressed: SuppressedFinding) -> SARIFSuppression {
    let document = suppressed.finding.document
    return SARIFSuppression(
      justification: VisibleText.line(suppressed.reason),
      kind: suppressed.comment == nil ? "external" : "inSource",
      location: suppressed.comment.map {
        SARIFLocation(
          physicalLocation: location(places.firstLine(of: $0, in: document), document))
      })
  }

  private func location(_ place: ResultPlace, _ document: Int) -> SARIFPhysicalLocation {
    SARIFPhysicalLocation(
      artifactLocation: SARIFArtifactLocation(
        uri: input.run.paths.address(places.path(document))),
      region: SARIFRegion(
        startLine: place.line, startColumn: place.column, endLine: place.endLine,
        endColumn: place.endColumn))
  }
}

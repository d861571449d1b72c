package import Figures
import RuleLanguage
import SourceText

/// Runs a set of rules over documents.
package struct Checker: Sendable {
  package let rules: RuleSet
  package let options: CheckOptions

  package init(rules: RuleSet, options: CheckOptions = CheckOptions()) {
    self.rules = rules
    self.options = options
  }

  /// Checks documents, several at a time; the result does not depend on how many.
  ///
  /// The order of the documents is that of the report; at least one is checked at a time.
  package func check(_ documents: [Document], jobs: Int = 1) -> CheckResult {
    let parts = Parallel.map(count: documents.count, jobs: jobs) { number in
      DocumentChecker(
        rules: rules, options: options,
        document: DocumentView(documents[number], number: number)
      ).check(documents[number])
    }
    return result(documents, withRulesAcross(documents, parts))
  }

  /// Adds what rules across documents find to the parts of the documents that findings stand in.
  private func withRulesAcross(
    _ documents: [Document], _ parts: [DocumentFindings]
  ) -> [DocumentFindings] {
    guard documents.count > 1, rules.rules.contains(where: \.declaration.isAcrossDocuments) else {
      return parts
    }
    let view = DocumentView(all: documents)
    let mentions = parts.enumerated().flatMap { number, part in
      part.mentions.map { ($0, view.index(of: $0.figure, in: number)) }
    }
    var all = DocumentFindings(bound: [Int](repeating: 0, count: rules.rules.count))
    DocumentChecker(rules: rules, options: options, document: view)
      .checkFacts(mentions, acrossDocuments: true, &all)
    var parts = parts
    for finding in all.findings { parts[finding.document].findings.append(finding) }
    for pass in all.passes { parts[pass.document].passes.append(pass) }
    for unchecked in all.unchecked { parts[unchecked.document].unchecked.append(unchecked) }
    for figure in all.covered {
      let place = view.place(of: figure)
      parts[place.document].covered.insert(place.figure)
    }
    for (index, count) in all.bound.enumerated() { parts[0].bound[index] += count }
    return parts
  }

  private func result(_ documents: [Document], _ parts: [DocumentFindings]) -> CheckResult {
    var bound = [Int](repeating: 0, count: rules.rules.count)
    for part in parts {
      for (index, count) in part.bound.enumerated() { bound[index] += count }
    }
    let (findings, suppressed) = suppressing(documents, parts.map { Self.ordered($0.findings) })
    return CheckResult(
      documents: zip(documents, parts).map { document, part in
        DocumentResult(
          document: document, figureCount: document.figures.count { $0.kind != .name },
          coveredCount: part.covered.count { document.figures[$0].kind != .name })
      },
      findings: findings,
      passes: parts.flatMap { Self.ordered($0.passes) },
      unchecked: parts.flatMap { part in
        part.unchecked.sorted {
          ($0.span.start, $0.span.end, $0.rule) < ($1.span.start, $1.span.end, $1.rule)
        }
      },
      unboundRules: zip(rules.rules, bound).filter { $0.1 == 0 }.map(\.0.id),
      suppressed: suppressed)
  }

  /// Parts findings by what the comments of their documents say.
  private func suppressing(
    _ documents: [Document], _ all: [[Finding]]
  ) -> (findings: [Finding], suppressed: [SuppressedFinding]) {
    guard !options.ignoresSuppressions, documents.contains(where: { !$0.comments.isEmpty }) else {
      return (all.flatMap(\.self), [])
    }
    let names = SuppressibleRules(rules)
    var findings: [Finding] = []
    var suppressed: [SuppressedFinding] = []
    for (number, document) in documents.enumerated() {
      guard !document.comments.isEmpty else {
        findings += all[number]
        continue
      }
      let parted = Suppressor.apply(
        to: all[number], of: document, number: number, rules: names, language: options.language)
      findings += Self.ordered(parted.findings)
      suppressed += parted.suppressed
    }
    return (findings, suppressed)
  }

  /// Findings of one document in order of place, rule and message, with equal fingerprints told
  /// apart by a running number.
  private static func ordered(_ findings: [Finding]) -> [Finding] {
    var counts: [String: Int] = [:]
    return findings.sorted {
      ($0.primary.start, $0.primary.end, $0.rule, $0.message)
        < ($1.primary.start, $1.primary.end, $1.rule, $1.message)
    }.map { finding in
      counts[finding.fingerprint, default: 0] += 1
      let number = counts[finding.fingerprint] ?? 1
      return number == 1 ? finding : finding.numbered(number)
    }
  }
}

extension Finding {
  fileprivate func numbered(_ number: Int) -> Finding {
    Finding(
      rule: rule, level: level, verdict: verdict, message: message, document: document,
      primary: primary, figures: figures, fingerprint: "\(fingerprint)-\(number)",
      account: account)
  }
}

package import Figures
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
        rules: rules, options: options, document: documents[number], number: number
      ).check()
    }
    return result(documents, parts)
  }

  private func result(_ documents: [Document], _ parts: [DocumentFindings]) -> CheckResult {
    var bound = [Int](repeating: 0, count: rules.rules.count)
    for part in parts {
      for (index, count) in part.bound.enumerated() { bound[index] += count }
    }
    return CheckResult(
      documents: zip(documents, parts).map { document, part in
        DocumentResult(
          document: document, figureCount: document.figures.count { $0.kind != .name },
          coveredCount: part.covered.count)
      },
      findings: parts.flatMap { Self.ordered($0.findings) },
      passes: parts.flatMap { Self.ordered($0.passes) },
      unchecked: parts.flatMap { part in
        part.unchecked.sorted {
          ($0.span.start, $0.span.end, $0.rule) < ($1.span.start, $1.span.end, $1.rule)
        }
      },
      unboundRules: zip(rules.rules, bound).filter { $0.1 == 0 }.map(\.0.id))
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
      primary: primary, figures: figures, fingerprint: "\(fingerprint)-\(number)")
  }
}

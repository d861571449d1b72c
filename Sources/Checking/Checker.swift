package import Figures

/// Runs rules over documents.
package struct Checker: Sendable {
  private let rules: RuleSet
  private let options: CheckOptions

  package init(rules: RuleSet, options: CheckOptions = CheckOptions()) {
    self.rules = rules
    self.options = options
  }

  /// Checks documents, each for itself; the result does not depend on the number of jobs.
  package func check(_ documents: [Document], jobs: Int = 1) -> CheckResult {
    let outcomes = Parallel.map(count: documents.count, jobs: jobs) { index in
      DocumentCheck(rules: rules, options: options, document: documents[index], index: index)
        .outcome()
    }
    var bindings = [Int](repeating: 0, count: rules.rules.count)
    for outcome in outcomes {
      for (rule, count) in outcome.bindingCounts.enumerated() { bindings[rule] += count }
    }
    return CheckResult(
      documents: zip(documents, outcomes).map { document, outcome in
        DocumentResult(
          document: document, figureCount: document.figures.count { $0.kind != .name },
          coveredCount: outcome.covered.count)
      },
      findings: outcomes.flatMap(\.findings), passes: outcomes.flatMap(\.passes),
      unchecked: outcomes.flatMap(\.unchecked),
      rules: zip(rules.rules, bindings).map {
        RuleUse(rule: $0.id, bindingCount: $1)
      })
  }
}

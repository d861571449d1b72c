import Checking
import Reporting
import RuleLanguage

/// What decides whether findings are a failure, and the words for it.
struct Gates {
  /// `1 error, 2 warnings`; empty where nothing counts.
  let found: String
  /// What else is to be said of the counts and the gates.
  private(set) var reasons: [String] = []
  private(set) var isFailure: Bool
  /// Whether bindings could not be checked that were to fail the run.
  private(set) var hasAskedUnchecked = false
  /// The lowest level that fails where all documents have the same.
  let failOn: FailOn?

  init(_ result: CheckResult, _ checkup: Checkup) {
    let options = checkup.run.options
    let counting = result.findings.filter { $0.ledger?.standing.counts ?? true }
    let counts = Level.allCases.reversed().map { level in
      (level, counting.count { $0.level == level })
    }
    found = counts.filter { $0.1 > 0 }.map { level, count in
      "\(count) \(level.rawValue)\(count == 1 ? "" : "s")"
    }.joined(separator: ", ")

    let limits = checkup.reading.entries.map { entry in
      options.failOn ?? entry.config?.failOn?.value ?? .error
    }
    failOn = Set(limits).count == 1 ? limits.first : nil
    isFailure = counting.contains { finding in
      limits[finding.document].level.map { finding.level >= $0 } ?? false
    }
    addUnchecked(result, limits)
    addLedger(result, limits)
    addWarnings(counting, checkup)
    addCoverage(result, checkup)
  }

  /// What could not be checked fails where that is asked for; of a run in which no rule applied
  /// nothing is known, so that it is not clean.
  private mutating func addUnchecked(_ result: CheckResult, _ limits: [FailOn]) {
    let asked = result.unchecked.count { limits[$0.document] == .unchecked }
    if asked > 0 {
      reasons.append("\(asked) unchecked")
      hasAskedUnchecked = true
      isFailure = true
    }
    if result.boundNothing, !limits.isEmpty {
      reasons.append("nothing checked: none of the \(result.unboundRules.count) rules applies")
      if limits.contains(where: { $0 != .never }) { isFailure = true }
    }
  }

  /// Findings of a ledger whose day has passed fail whatever their level.
  private mutating func addLedger(_ result: CheckResult, _ limits: [FailOn]) {
    let marked = result.findings.filter { $0.ledger != nil }
    guard !marked.isEmpty else { return }
    let counts = LedgerMark.Standing.allCases.map { standing in
      (standing, marked.count { $0.ledger?.standing == standing })
    }
    reasons.append(
      "ledger: "
        + counts.filter { $0.1 > 0 }.map { "\($0.1) \($0.0.rawValue)" }.joined(separator: ", "))
    let isOverdue = marked.contains {
      $0.ledger?.standing == .overdue && limits[$0.document] != .never
    }
    if isOverdue { isFailure = true }
  }

  private mutating func addWarnings(_ counting: [Finding], _ checkup: Checkup) {
    let setting = checkup.reading.entries.first?.config?.maxWarnings?.value
    guard let limit = checkup.run.options.maxWarnings ?? setting else { return }
    let count = counting.count { $0.level == .warning }
    guard count > limit else { return }
    reasons.append("\(count) warning\(count == 1 ? "" : "s") > --max-warnings \(limit)")
    isFailure = true
  }

  private mutating func addCoverage(_ result: CheckResult, _ checkup: Checkup) {
    let setting = checkup.reading.entries.first?.config?.minCoverage?.value
    guard let share = checkup.run.options.minCoverage ?? setting else { return }
    let counts = ResultCounts(result)
    guard !share.isReached(by: counts.covered, of: counts.figures) else { return }
    reasons.append(
      "\(counts.covered) of \(counts.figures) figures covered, --min-coverage \(share.text)")
    isFailure = true
  }
}

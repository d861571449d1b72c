import Checking
import RuleLanguage
import SourceText

/// `figlint check`: rules, documents, findings, and whether they are a failure.
struct CheckRun {
  let run: Run

  func perform(_ paths: [Argument]) throws(Ending) -> Ending {
    let sources = try RuleSources.find(named: run.options.rulePaths, documents: paths)
    let rules = try Pipeline.rules(from: sources, run)
    guard !rules.set.rules.isEmpty else {
      throw .failed(
        Phrase(zh: "没有生效的规则", en: "nothing to check with: no rule is in force"))
    }
    let reading = try Reading(paths, run: run)
    let result = Pipeline.check(reading.documents, rules, run)
    try Pipeline.write(result, rules, run)
    if run.options.showsStatistics { tellUnused(rules, result) }
    return ending(result, reading)
  }

  private func ending(_ result: CheckResult, _ reading: Reading) -> Ending {
    let counts = Level.allCases.reversed().map { level in
      (level, result.findings.count { $0.level == level })
    }
    let found = counts.filter { $0.1 > 0 }.map { level, count in
      "\(count) \(level.rawValue)\(count == 1 ? "" : "s")"
    }.joined(separator: ", ")
    if let reason = reading.failureReason(run.language) {
      return .failed(
        found.isEmpty ? reason : Phrase(zh: "\(found)；\(reason.zh)", en: "\(found); \(reason.en)"))
    }
    if let reason = reading.emptinessReason { return .failed(reason) }
    // The counts are in English whatever the language, as the levels in the report are: scripts
    // look at this line.
    let suppressed = result.suppressed.isEmpty ? "" : "; \(result.suppressed.count) suppressed"
    if found.isEmpty { return .done(Phrase("clean\(suppressed)")) }
    let failOn = run.options.failOn
    if let limit = failOn.level, counts.contains(where: { $0.0 >= limit && $0.1 > 0 }) {
      return .found(Phrase(found + suppressed))
    }
    return .done(Phrase("\(found)\(suppressed) (exit 0: --fail-on \(failOn.rawValue))"))
  }

  private func tellUnused(_ rules: Pipeline.Rules, _ result: CheckResult) {
    let unused = result.unboundRules
    let heading = Phrase(
      zh: "\(rules.names.count) 条规则中有 \(unused.count) 条没有用上",
      en: "\(unused.count) of \(rules.names.count) rules never applied")
    Console.complain(heading.text(in: run.language) + (unused.isEmpty ? "\n" : ":\n"))
    Console.complain(unused.map { "  \($0)\n" }.joined())
  }
}

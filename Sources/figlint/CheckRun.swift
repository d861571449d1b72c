import Checking
import Figures
import Quantities
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
    try Console.output(Pipeline.report(result, rules, run))
    if run.options.showsStatistics { tellUnused(rules, result) }
    tellRounding(reading)
    return ending(result, reading, rules: rules.names.count)
  }

  /// That the figures were taken as rounded in another way than the usual one, and who said so.
  private func tellRounding(_ reading: Reading) {
    if let mode = run.options.rounding, mode != .nearest {
      let phrase = Phrase(
        zh: "舍入方式 \(mode.rawValue)：--rounding", en: "rounding \(mode.rawValue): --rounding")
      Console.complain("note: \(phrase.text(in: run.language))\n")
    }
    for document in reading.documents {
      guard let written = document.metadata["rounding"] else { continue }
      let path = document.source.path
      guard let mode = RoundingMode(rawValue: written) else {
        let allowed = RoundingMode.allCases.map(\.rawValue).joined(separator: ", ")
        let phrase = Phrase(
          zh: "\(path)：不认识的舍入方式 `\(written)`，应为 \(allowed) 之一",
          en: "\(path): unknown rounding `\(written)`, expected one of \(allowed)")
        Console.complain("warning: \(phrase.text(in: run.language))\n")
        continue
      }
      let phrase = Phrase(
        zh: "\(path)：舍入方式 \(mode.rawValue)，报告开头所写",
        en: "\(path): rounding \(mode.rawValue), by its front matter")
      Console.complain("note: \(phrase.text(in: run.language))\n")
    }
  }

  private func ending(_ result: CheckResult, _ reading: Reading, rules: Int) -> Ending {
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
    let failOn = run.options.failOn
    // Of a report that no rule applies to nothing is known: it is not clean.
    if result.boundNothing {
      let reason = Phrase("nothing checked: none of the \(rules) rules applies")
      return failOn == .never ? .done(reason) : .found(reason)
    }
    if failOn == .unchecked, !result.unchecked.isEmpty {
      let unchecked = "\(result.unchecked.count) unchecked"
      return .found(Phrase(found.isEmpty ? unchecked : "\(found), \(unchecked)"))
    }
    if found.isEmpty { return .done(Phrase("clean")) }
    if let limit = failOn.level, counts.contains(where: { $0.0 >= limit && $0.1 > 0 }) {
      return .found(Phrase(found))
    }
    return .done(Phrase("\(found) (exit 0: --fail-on \(failOn.rawValue))"))
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

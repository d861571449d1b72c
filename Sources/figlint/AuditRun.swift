import Checking
import Figures
import Quantities
import Reporting
import RuleLanguage
import SourceText

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `figlint audit`: one report of everything that was checked and of what was not.
struct AuditRun {
  let run: Run

  func perform(_ paths: [Argument]) throws(Ending) -> Ending {
    if let report = run.options.verifiedReport {
      return try AuditVerification(run: run).perform(report, paths)
    }
    let audit = try Audit(paths, run)
    try write((run.options.auditFormat ?? .html).output(audit.model))
    return ending(audit)
  }

  private func ending(_ audit: Audit) -> Ending {
    if let reason = audit.reading.failureReason(run.language) { return .failed(reason) }
    if let reason = audit.reading.emptinessReason { return .failed(reason) }
    let tally = audit.model.tally
    let words = Level.allCases.reversed().compactMap { level -> String? in
      let count = tally[level]
      return count == 0 ? nil : "\(count) \(level.rawValue)\(count == 1 ? "" : "s")"
    }
    let coverage = "\(tally.covered) of \(tally.figures) figures covered"
    let text =
      ([audit.model.verdict.rawValue] + words + [coverage]).joined(separator: ", ")
    let limit = run.options.failOn.level
    let isFailure = limit.map { limit in Level.allCases.contains { $0 >= limit && tally[$0] > 0 } }
    return isFailure == true ? .found(Phrase(text)) : .done(Phrase(text))
  }

  private func write(_ bytes: [UInt8]) throws(Ending) {
    guard let path = run.options.outputPath, !path.isStandardInput else {
      try Console.output(bytes)
      return
    }
    do {
      try Data(bytes).write(to: URL(filePath: path.text), options: .atomic)
    } catch {
      throw .failed(Phrase(zh: "无法写入 \(path.text)", en: "cannot write \(path.text)"))
    }
  }
}

/// The audit of some documents: what was read, and what came of it.
struct Audit {
  let model: AuditModel
  let reading: Reading

  init(_ paths: [Argument], _ run: Run) throws(Ending) {
    let sources = try RuleSources.find(named: run.options.rulePaths, documents: paths)
    let rules = try Pipeline.rules(from: sources, run)
    guard !rules.set.rules.isEmpty else {
      throw .failed(
        Phrase(zh: "没有生效的规则", en: "nothing to check with: no rule is in force"))
    }
    reading = try Reading(paths, run: run, isDigested: true)
    var options = run.checkOptions
    options.accounts = true
    let result = Checker(rules: rules.set, options: options)
      .check(reading.documents, jobs: run.jobs)
    model = AuditModel(
      AuditInput(
        result: result, rules: rules.set, language: run.language,
        provenance: Self.provenance(paths, reading, rules, run)))
  }

  private static func provenance(
    _ paths: [Argument], _ reading: Reading, _ rules: Pipeline.Rules, _ run: Run
  ) -> AuditProvenance {
    let options = run.options
    return AuditProvenance(
      version: Help.version, paths: paths.map(\.text),
      documents: zip(reading.documents, reading.digests).map {
        AuditProvenance.FileRecord(path: $0.source.path, sha256: $1)
      },
      unread: reading.failures.map { $0.phrase.text(in: run.language) },
      ruleFiles: rules.sources.map {
        AuditProvenance.FileRecord(path: $0.path, sha256: SHA256.hexadecimal($0.bytes))
      },
      options: AuditProvenance.OptionsRecord(
        language: run.language.rawValue, rounding: run.checkOptions.rounding.rawValue,
        date: options.date?.iso, minCoverage: options.minCoverage,
        failOn: options.failOn.rawValue, rules: options.rulePaths.map(\.text),
        converters: options.converters.map(\.text)),
      asOf: options.asOf?.iso)
  }
}

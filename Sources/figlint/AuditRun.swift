import Checking
import Figures
import Quantities
import Reporting
import RuleLanguage
import SourceText

/// `figlint audit`: one report of everything that was checked and of what was not.
struct AuditRun {
  let run: Run

  func perform(_ paths: [Argument]) throws(Ending) -> Ending {
    if let report = run.options.verifiedReport {
      return try AuditVerification(run: run).perform(report, paths)
    }
    let audit = try Audit(paths, run)
    let language = audit.checkup.run.language
    do throws(Ending) {
      if let comparison = audit.comparison { LedgerWords(comparison, audit.checkup.run).tell() }
      try write(audit)
      return ending(audit).spoken(in: language)
    } catch {
      throw error.spoken(in: language)
    }
  }

  private func ending(_ audit: Audit) -> Ending {
    let reading = audit.checkup.reading
    if let reason = reading.failureReason(audit.checkup.run.language) { return .failed(reason) }
    if let reason = reading.emptinessReason { return .failed(reason) }
    let tally = audit.model.tally
    let gates = Gates(audit.result, audit.checkup)
    let coverage = "\(tally.covered) of \(tally.figures) figures covered"
    // The gate on coverage says the same with its limit.
    let isSaid = gates.reasons.contains { $0.hasPrefix(coverage) }
    let found = gates.found.isEmpty ? [] : [gates.found]
    let lead = [audit.model.verdict.rawValue] + found + (isSaid ? [] : [coverage])
    let suppressed = audit.result.suppressed.count
    let words =
      [lead.joined(separator: ", ")] + (suppressed > 0 ? ["\(suppressed) suppressed"] : [])
      + gates.reasons
    let text = words.joined(separator: "; ")
    guard gates.isFailure else { return .done(Phrase(text)) }
    return run.options.exitsWithZero
      ? .done(Phrase("\(text) (exit 0: --exit-zero)")) : .found(Phrase(text))
  }

  private func write(_ audit: Audit) throws(Ending) {
    let format = run.options.auditFormat
    guard let path = run.options.auditPath, !path.isStandardInput else {
      return try Console.output(format.output(audit.model))
    }
    let provenance = audit.provenance
    let inputs =
      provenance.documents + provenance.ruleFiles + [provenance.ledger].compactMap(\.self)
    try OutputFile.check([path], inputs: inputs.map(\.path) + provenance.settings.map(\.path))
    try OutputFile.write(format.output(audit.model), to: path)
  }
}

/// The audit of some documents: what was read, and what came of it.
struct Audit {
  let checkup: Checkup
  /// What the checkup found, each finding with its place in the ledger.
  let result: CheckResult
  /// Of the findings with the ledger, where there is one.
  let comparison: LedgerComparison?
  let provenance: AuditProvenance
  let model: AuditModel

  init(_ paths: [Argument], _ run: Run) throws(Ending) {
    let checkup = try Checkup(paths, run: run, isAudit: true)
    do throws(Ending) {
      try self.init(checkup, paths)
    } catch {
      throw error.spoken(in: checkup.run.language)
    }
  }

  private init(_ checkup: Checkup, _ paths: [Argument]) throws(Ending) {
    self.checkup = checkup
    let run = checkup.run
    var result = checkup.result
    let file = try LedgerFile(of: checkup)
    // An audit asks no clock: without --as-of nothing is overdue.
    comparison = file?.compare(result, checkup, on: run.options.asOf)
    if let comparison { result = result.marked(comparison.marks) }
    self.result = result
    let minCoverage =
      run.options.minCoverage ?? checkup.reading.entries.first?.config?.minCoverage?.value
      ?? .half
    provenance = try Self.provenance(paths, checkup, file, minCoverage)
    model = AuditModel(
      AuditInput(
        result: result, rules: checkup.ruleSets, language: run.language, provenance: provenance,
        minCoverage: minCoverage, ledger: comparison.map { _ in Self.ledger(of: result) }))
  }

  private static func ledger(of result: CheckResult) -> [String: AuditLedgerEntry] {
    var entries: [String: AuditLedgerEntry] = [:]
    for finding in result.findings {
      guard let mark = finding.ledger, let entry = mark.entry else { continue }
      entries[finding.fingerprint] = AuditLedgerEntry(
        state: mark.standing.rawValue, owner: entry.owner, due: entry.due, reason: entry.reason)
    }
    return entries
  }

  private static func provenance(
    _ paths: [Argument], _ checkup: Checkup, _ ledger: LedgerFile?, _ minCoverage: Share
  ) throws(Ending) -> AuditProvenance {
    let run = checkup.run
    let reading = checkup.reading
    return AuditProvenance(
      version: Help.version, paths: paths.map(\.text),
      documents: zip(reading.documents, reading.digests).map {
        AuditProvenance.FileRecord(path: $0.source.path, sha256: $1)
      },
      unread: reading.failures.map { $0.phrase.text(in: run.language) },
      ruleFiles: checkup.rules.sources.map {
        AuditProvenance.FileRecord(path: $0.path, sha256: SHA256.hexadecimal($0.bytes))
      },
      settings: settings(of: reading), ledger: try ledger.map(record),
      options: AuditProvenance.OptionsRecord(
        language: run.language.rawValue, rounding: run.checkOptions.rounding.rawValue,
        minCoverage: minCoverage.text, flags: run.options.auditedFlags),
      asOf: run.options.asOf?.iso)
  }

  /// The settings files in force, each once, in the order of the documents.
  private static func settings(of reading: Reading) -> [AuditProvenance.SettingsRecord] {
    var seen: Set<Argument> = []
    return reading.entries.compactMap(\.config).filter { seen.insert($0.path).inserted }.map {
      AuditProvenance.SettingsRecord(
        path: $0.source.path, sha256: SHA256.hexadecimal($0.source.bytes), values: $0.words)
    }
  }

  private static func record(
    of ledger: LedgerFile
  ) throws(Ending) -> AuditProvenance.FileRecord {
    do throws(FileError) {
      return AuditProvenance.FileRecord(
        path: ledger.path.text, sha256: SHA256.hexadecimal(try FileBytes.read(ledger.path)))
    } catch {
      throw .failed(UnreadablePath(path: ledger.path, error: error).phrase)
    }
  }
}

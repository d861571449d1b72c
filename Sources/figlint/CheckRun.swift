import Checking
import Reporting
import RuleLanguage
import SourceText

/// `figlint check`: rules, documents, findings, and whether they are a failure.
struct CheckRun {
  let run: Run

  func perform(_ paths: [Argument]) throws(Ending) -> Ending {
    let checkup = try Checkup(paths, run: run)
    do throws(Ending) {
      return try perform(checkup).spoken(in: checkup.run.language)
    } catch {
      throw error.spoken(in: checkup.run.language)
    }
  }

  private func perform(_ checkup: Checkup) throws(Ending) -> Ending {
    let run = checkup.run
    var result = checkup.result
    if let file = try LedgerFile(of: checkup) {
      let comparison = try file.compare(result, checkup)
      result = result.marked(comparison.marks)
      LedgerWords(comparison, run).tell()
    }
    if let revision = run.options.diffBase {
      result = result.touching(try changes(since: revision, checkup))
    }
    try Pipeline.write(result, checkup.rules, run)
    if run.options.showsStatistics { Statistics(result, checkup.rules, run).tell() }
    RoundingWords(checkup).tell()
    return ending(result, checkup)
  }

  private func changes(
    since revision: Argument, _ checkup: Checkup
  ) throws(Ending) -> [ChangedLines] {
    var git = GitChanges(since: revision)
    var changes: [ChangedLines] = []
    for entry in checkup.reading.entries {
      // What comes from a pipe has no past.
      guard let path = entry.real, !entry.path.isStandardInput else {
        changes.append(.all)
        continue
      }
      changes.append(try git.lines(of: path))
    }
    return changes
  }

  private func ending(_ result: CheckResult, _ checkup: Checkup) -> Ending {
    let reading = checkup.reading
    let run = checkup.run
    let gates = Gates(result, checkup)
    let found = gates.found
    if let reason = reading.failureReason(run.language) {
      return .failed(
        found.isEmpty ? reason : Phrase(zh: "\(found)；\(reason.zh)", en: "\(found); \(reason.en)"))
    }
    if let reason = reading.emptinessReason { return .failed(reason) }
    // The counts are in English whatever the language, as the levels in the report are: scripts
    // look at this line.
    let isClean = !result.boundNothing && !gates.hasAskedUnchecked
    let lead = found.isEmpty ? (isClean ? ["clean"] : []) : [found]
    let suppressed = result.suppressed.isEmpty ? [] : ["\(result.suppressed.count) suppressed"]
    let words = (lead + suppressed + gates.reasons).joined(separator: "; ")
    if gates.isFailure {
      return run.options.exitsWithZero
        ? .done(Phrase("\(words) (exit 0: --exit-zero)")) : .found(Phrase(words))
    }
    if run.options.isQuiet { return .silent }
    if found.isEmpty || gates.failOn == nil { return .done(Phrase(words)) }
    return .done(Phrase("\(words) (exit 0: --fail-on \(gates.failOn?.rawValue ?? ""))"))
  }
}

extension CheckResult {
  /// With each finding's place in a ledger.
  func marked(_ marks: [LedgerMark]) -> CheckResult {
    var result = self
    for (i, mark) in zip(findings.indices, marks) { result.findings[i].ledger = mark }
    return result
  }

  /// What is drawn: for people only what is still to be looked at; in formats that know nothing of
  /// ledgers what is known counts as suppressed, with what the ledger says of it.
  func shown(in format: Format, _ language: Language) -> CheckResult {
    if format == .json { return self }
    var result = self
    result.findings.removeAll { $0.ledger.map { !$0.standing.counts } ?? false }
    if format == .terminal { return result }
    let known = findings.compactMap { finding -> SuppressedFinding? in
      guard let mark = finding.ledger, !mark.standing.counts else { return nil }
      return SuppressedFinding(
        finding: finding, reason: mark.words.text(in: language), comment: nil)
    }
    result.suppressed = (suppressed + known).sorted { a, b in
      (a.finding.document, a.finding.primary, a.finding.rule, a.finding.message)
        < (b.finding.document, b.finding.primary, b.finding.rule, b.finding.message)
    }
    return result
  }
}

extension LedgerMark {
  /// Why a finding that is known does not count.
  fileprivate var words: Phrase {
    let reason = entry?.reason.map { ": \($0)" } ?? ""
    let owner = entry?.owner
    let due = entry?.due
    return Phrase(
      zh: "台账" + (standing == .accepted ? "已接受" : "已登记") + (due.map { "，期限 \($0)" } ?? "")
        + (owner.map { "，负责人 \($0)" } ?? "") + reason,
      en: "in the ledger, \(standing.rawValue)" + (due.map { ", due \($0)" } ?? "")
        + (owner.map { ", owner \($0)" } ?? "") + reason)
  }
}

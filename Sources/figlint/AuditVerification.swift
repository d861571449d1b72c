import Figures
import Quantities
import Reporting
import SourceText

/// `figlint audit --verify`: whether a report still is what its inputs give.
struct AuditVerification {
  let run: Run

  /// Reads the inputs that the report names again, or those given, and compares.
  func perform(_ path: Argument, _ paths: [Argument]) throws(Ending) -> Ending {
    let report = try read(path)
    guard let record = AuditRecord(report: report) else {
      throw .failed(
        Phrase(
          zh: "\(path.text) 不是 figlint 的审核报告，或已损坏",
          en: "\(path.text) is no audit report of figlint, or is damaged"))
    }
    let again = try Self.run(of: record, run)
    let inputs =
      paths.isEmpty ? record.provenance.paths.map { Argument($0) } : paths
    let audit: Audit
    do throws(Ending) {
      audit = try Audit(inputs, again)
    } catch {
      try tell(AuditDigest.holds(report) == false ? [.edited] : [])
      throw error
    }
    let differences = AuditComparison.differences(report, record, with: audit.model)
    try tell(differences)
    if let reason = audit.reading.failureReason(run.language) { return .failed(reason) }
    let count = differences.count { $0.breaks }
    if count > 0 {
      return .found(
        Phrase(
          zh: "\(path.text) 不再成立：\(count) 处不同",
          en: "\(path.text) does not hold: \(count) difference\(count == 1 ? "" : "s")"))
    }
    return .done(Phrase(zh: "\(path.text) 仍然成立", en: "\(path.text) holds"))
  }

  private func tell(_ differences: [AuditDifference]) throws(Ending) {
    try Console.output(differences.map { $0.message(in: run.language) + "\n" }.joined())
  }

  private func read(_ path: Argument) throws(Ending) -> [UInt8] {
    do throws(FileError) {
      return try FileBytes.read(path)
    } catch {
      throw .failed(UnreadablePath(path: path, error: error).phrase)
    }
  }

  /// A run with the options that a report was made with.
  private static func run(of record: AuditRecord, _ run: Run) throws(Ending) -> Run {
    let recorded = record.provenance.options
    var options = run.options
    guard let language = Language(rawValue: recorded.language),
      let rounding = RoundingMode(rawValue: recorded.rounding),
      let failOn = FailOn(rawValue: recorded.failOn), 0...100 ~= recorded.minCoverage
    else {
      throw .failed(
        Phrase(zh: "报告中的选项无法识别", en: "the report names options that are not known"))
    }
    // A report is no reason to run the commands that it names.
    guard recorded.converters == options.converters.map(\.text) else {
      let names = recorded.converters.map { "--converter '\($0)'" }.joined(separator: " ")
      throw .failed(
        Phrase(
          zh: "报告使用了转换命令，核验时须自行写明：\(names)",
          en: "the report was made with converters, which have to be given again: \(names)"))
    }
    options.language = language
    options.rounding = rounding
    options.failOn = failOn
    options.minCoverage = recorded.minCoverage
    options.date = recorded.date.flatMap(CalendarDate.init(written:))
    options.asOf = record.provenance.asOf.flatMap(CalendarDate.init(written:))
    options.rulePaths = recorded.rules.map { Argument($0) }
    return Run(options: options, surroundings: run.surroundings, language: language)
  }
}

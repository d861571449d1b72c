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
    let audit: Audit
    do throws(Ending) {
      audit = try Audit(inputs(record, paths), again(record, paths))
    } catch {
      try tell(AuditDigest.holds(report) == false ? [.edited] : [])
      throw error
    }
    let differences = AuditComparison.differences(report, record, with: audit.model)
    try tell(differences)
    if let reason = audit.checkup.reading.failureReason(run.language) { return .failed(reason) }
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
  private func again(
    _ record: AuditRecord, _ paths: [Argument]
  ) throws(Ending) -> Run {
    let recorded = record.provenance.options
    var options: Options
    do throws(CommandLineParser.Failure) {
      let words = ["audit"] + recorded.flags + ["--", "-"]
      options = try CommandLineParser.parse(words.map { Argument($0) }).options
    } catch {
      throw .failed(
        Phrase(zh: "报告中的选项无法识别", en: "the report names options that are not known"))
    }
    guard let language = Language(rawValue: recorded.language) else {
      throw .failed(
        Phrase(zh: "报告中的选项无法识别", en: "the report names options that are not known"))
    }
    // A report is no reason to run the commands that it names.
    guard options.converters == run.options.converters else {
      let names = options.converters.map { "--converter '\($0.text)'" }.joined(separator: " ")
      throw .failed(
        Phrase(
          zh: "报告使用了转换命令，核验时须自行写明：\(names)",
          en: "the report was made with converters, which have to be given again: \(names)"))
    }
    options.language = language
    options.jobs = run.options.jobs
    options.color = run.options.color
    let again = Run(options: options, surroundings: run.surroundings, language: language)
    if paths.isEmpty || options.configPath != run.options.configPath {
      try refuseConverters(inputs(record, paths), again)
    }
    return again
  }

  private func inputs(_ record: AuditRecord, _ paths: [Argument]) -> [Argument] {
    paths.isEmpty ? record.provenance.paths.map { Argument($0) } : paths
  }

  /// Nor is it one to run those of settings that it leads to.
  private func refuseConverters(_ paths: [Argument], _ again: Run) throws(Ending) {
    let configs = try Inputs(paths, again).documents.compactMap(\.config)
    guard let config = configs.first(where: { !$0.converters.isEmpty }) else { return }
    let words = (paths + [again.options.configPath].compactMap { $0 }).map(\.text)
    let names = words.joined(separator: " ")
    throw .failed(
      Phrase(
        zh: "\(config.source.path) 中有转换命令，核验时须自行写明报告的路径（及 --config）：\(names)",
        en: "\(config.source.path) names converters: give the paths of the report, and --config, "
          + "again: \(names)"))
  }
}

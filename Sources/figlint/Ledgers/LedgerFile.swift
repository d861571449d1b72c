import Checking
import Figures
import Quantities
import SourceText

/// The file of a ledger with what is in it.
struct LedgerFile {
  let path: Argument
  let ledger: Ledger
  /// The absolute path of its folder, from which it names documents.
  private let folder: Argument

  /// Reads a ledger; every mistake in it is told.
  init(reading path: Argument, _ run: Run) throws(Ending) {
    let source: SourceText
    do throws(FileError) {
      source = try Loader.read(path)
    } catch {
      throw .failed(UnreadablePath(path: path, error: error).phrase)
    }
    let (ledger, diagnostics) = LedgerReader.read(source)
    try ConfigSearch.tell(diagnostics, in: source, Pipeline.renderer(run), run.language)
    try self.init(path: path, ledger: ledger)
  }

  /// A ledger that is not written yet.
  init(path: Argument, ledger: Ledger) throws(Ending) {
    guard let folder = RealPath.of(path.parent) else {
      throw .failed(UnreadablePath(path: path.parent, error: .missing).phrase)
    }
    self.path = path
    self.ledger = ledger
    self.folder = folder
  }

  /// The ledger that a flag names, or else the settings of the first document.
  init?(of checkup: Checkup) throws(Ending) {
    let config = checkup.reading.entries.first?.config
    guard let path = Self.path(checkup.run.options, config) else { return nil }
    try self.init(reading: path, checkup.run)
  }

  static func path(_ options: Options, _ config: Config?) -> Argument? {
    if let path = options.ledger { return path }
    guard let config, let name = config.ledger?.value else { return nil }
    return RealPath.shown(RealPath.resolve(name, in: config.folder))
  }

  /// What a ledger sees of a run.
  struct View {
    let observations: [LedgerObservation]
    let scope: LedgerScope
    let day: CalendarDate
  }

  func view(_ result: CheckResult, _ checkup: Checkup) throws(Ending) -> View {
    guard let day = checkup.run.today else {
      throw .failed(Phrase(zh: "无法得知今天的日期，请用 --as-of", en: "the clock gives no day; use --as-of"))
    }
    return View(
      observations: observations(result, checkup), scope: scope(checkup), day: day)
  }

  private func names(_ checkup: Checkup) -> [String] {
    zip(checkup.reading.entries, checkup.reading.documents).map { entry, document in
      entry.real.map { name(of: $0) } ?? document.source.path
    }
  }

  private func observations(
    _ result: CheckResult, _ checkup: Checkup
  ) -> [LedgerObservation] {
    let documents = checkup.reading.documents
    let names = names(checkup)
    return result.findings.map { LedgerObservation($0, in: documents, names: names) }
  }

  private func scope(_ checkup: Checkup) -> LedgerScope {
    LedgerScope(
      documents: Set(names(checkup)).union(gone),
      rules: Set(checkup.rules.names).union(ReservedRule.allCases.map(\.id)))
  }

  /// Holds a result against the ledger; without a day nothing is overdue.
  func compare(
    _ result: CheckResult, _ checkup: Checkup, on day: CalendarDate?
  ) -> LedgerComparison {
    ledger.compare(observations(result, checkup), scope: scope(checkup), on: day)
  }

  func compare(
    _ result: CheckResult, _ checkup: Checkup
  ) throws(Ending) -> LedgerComparison {
    let view = try view(result, checkup)
    return ledger.compare(view.observations, scope: view.scope, on: view.day)
  }

  func write(_ ledger: Ledger, asNew isNew: Bool = false) throws(Ending) {
    try FileWriting.write(LedgerWriter.bytes(of: ledger), to: path, asNew: isNew)
  }

  private func name(of document: Argument) -> String {
    String(decoding: RealPath.relative(document, to: folder).bytes, as: UTF8.self)
  }

  /// Documents of entries that are no longer there at all.
  private var gone: Set<String> {
    Set(ledger.entries.map(\.identity.document)).filter { name in
      do throws(FileError) {
        _ = try FileBytes.status(RealPath.resolve(name, in: folder))
        return false
      } catch {
        return error == .missing
      }
    }
  }
}

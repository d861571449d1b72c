import Checking
import Reporting
import SourceText
import Synchronization

/// Finds the settings of documents: the nearest `figlint.json` upwards, each read once.
final class ConfigSearch: Sendable {
  static let fileName = Array("figlint.json".utf8)

  /// What `--config` or `--isolated` decided for all documents.
  private enum Choice: Sendable {
    case nearest
    case fixed(Config?)
  }

  private let choice: Choice
  /// By folder; the first mistake ends the run once the inputs are known.
  private let known = Mutex<[Argument: Config?]>([:])
  private let mistake = Mutex<Ending?>(nil)
  private let renderer: DiagnosticRenderer
  private let language: Language

  init(_ run: Run) throws(Ending) {
    renderer = Pipeline.renderer(run)
    language = run.language
    if run.options.isIsolated {
      choice = .fixed(nil)
    } else if let path = run.options.configPath {
      guard let real = RealPath.ofFile(path), (try? FileBytes.status(real)) != nil else {
        throw .failed(UnreadablePath(path: path, error: .missing).phrase)
      }
      choice = .fixed(try Self.read(real, renderer, language))
    } else {
      choice = .nearest
    }
  }

  /// Why the settings cannot be used.
  var failure: Ending? { mistake.withLock { $0 } }

  /// The settings of a document by its path as given; those of the working folder for `-`.
  func config(for document: Argument) -> Config? {
    if case .fixed(let config) = choice { return config }
    let path = document.isStandardInput ? Argument(".") : document.parent
    return RealPath.of(path).flatMap { config(inFolder: $0) }
  }

  /// The settings that hold in a folder, given by its absolute path.
  func config(inFolder folder: Argument) -> Config? {
    if case .fixed(let config) = choice { return config }
    if let found = known.withLock({ $0[folder] }) { return found }
    let config = find(in: folder)
    known.withLock { $0[folder] = .some(config) }
    return config
  }

  private func find(in folder: Argument) -> Config? {
    let path = folder.appending(Self.fileName)
    do throws(FileError) {
      let status = try FileBytes.status(path)
      if status.st_mode & S_IFMT == S_IFREG {
        return read(path)
      }
    } catch .missing, .denied {
      // Looked for further up. A folder that may not be looked into is told where it is walked.
    } catch {
      note(.failed(UnreadablePath(path: RealPath.shown(path), error: error).phrase))
      return nil
    }
    let parent = folder.parent
    return parent == folder || folder.bytes == [0x2F] ? nil : config(inFolder: parent)
  }

  private func read(_ path: Argument) -> Config? {
    do throws(Ending) {
      return try Self.read(path, renderer, language)
    } catch {
      note(error)
      return nil
    }
  }

  private func note(_ ending: Ending) {
    mistake.withLock { if $0 == nil { $0 = ending } }
  }

  private static func read(
    _ path: Argument, _ renderer: DiagnosticRenderer, _ language: Language
  ) throws(Ending) -> Config {
    let shown = RealPath.shown(path)
    let source: SourceText
    do throws(FileError) {
      source = try Loader.read(shown)
    } catch {
      throw .failed(UnreadablePath(path: shown, error: error).phrase)
    }
    let (config, diagnostics) = ConfigReader.read(source, at: path)
    try tell(diagnostics, in: source, renderer, language)
    return config
  }

  /// Tells what is wrong with a file of JSON, and ends the run if there is anything.
  static func tell(
    _ diagnostics: [JSONDiagnostic], in source: SourceText, _ renderer: DiagnosticRenderer,
    _ language: Language
  ) throws(Ending) {
    guard !diagnostics.isEmpty else { return }
    for diagnostic in diagnostics {
      Console.complain(
        renderer.render(
          SourceDiagnostic(
            message: diagnostic.message(in: language), source: source, span: diagnostic.span,
            help: diagnostic.help(in: language))) + [UInt8(ascii: "\n")])
    }
    let count = diagnostics.count
    throw .failed(
      Phrase(
        zh: "\(source.path) 中有 \(count) 处错误",
        en: "\(count) mistake\(count == 1 ? "" : "s") in \(source.path)"))
  }
}

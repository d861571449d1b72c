import Checking
import Figures
import Reporting
import RuleLanguage
import SourceText

/// The documents of a run, read and with their figures found, and what could not be read.
struct Reading {
  private(set) var documents: [Document] = []
  /// The SHA-256 of each document's file, where the run asks for it.
  private(set) var digests: [String] = []
  /// For each document where it came from.
  private(set) var entries: [Inputs.Entry] = []
  private(set) var failures: [UnreadablePath] = []

  /// Reads everything that can be read; throws only where that is nothing.
  init(_ paths: [Argument], run: Run) throws(Ending) {
    try self.init(try Inputs(paths, run), run: run)
  }

  init(_ inputs: Inputs, run: Run, isDigested: Bool = false) throws(Ending) {
    failures = inputs.failures
    let found = inputs.documents
    let readings = Parallel.map(count: found.count, jobs: run.jobs) { i in
      Self.read(found[i], run.options, isDigested: isDigested)
    }
    for (entry, reading) in zip(found, readings) {
      switch reading {
      case .success(let (document, digest)):
        documents.append(document)
        digests.append(digest)
        entries.append(entry)
      case .failure(let failure): failures.append(failure)
      }
    }
    tellProblems(run)
    if documents.isEmpty {
      if let reason = failureReason(run.language) { throw .failed(reason) }
      throw .failed(inputs.nothingToCheck)
    }
    if !inputs.emptyFolders.isEmpty {
      let phrase = inputs.nothingToCheck
      Console.complain("warning: \(phrase.text(in: run.language))\n")
    }
  }

  /// Why the work is not whole, each failure told before if there are several.
  func failureReason(_ language: Language) -> Phrase? {
    guard let first = failures.first else { return sheetReason }
    if failures.count == 1 { return first.phrase }
    for failure in failures { Console.complain("error: \(failure.phrase.text(in: language))\n") }
    return Phrase(
      zh: "\(failures.count) 个输入无法读取", en: "\(failures.count) inputs could not be read")
  }

  /// How many rows of figure sheets were left out: what they hold was not looked at.
  private var sheetReason: Phrase? {
    let faulty = documents.filter { $0.sheet?.problems.contains { !$0.isWarning } ?? false }
    guard let first = faulty.first else { return nil }
    let count = faulty.reduce(0) { total, document in
      total + (document.sheet?.problems.count { !$0.isWarning } ?? 0)
    }
    let others = faulty.count - 1
    return Phrase(
      zh: "\(first.source.path)\(others > 0 ? " 等 \(faulty.count) 个数字表" : "")中有 \(count) 处错误",
      en: "\(count) mistake\(count == 1 ? "" : "s") in \(first.source.path)"
        + (others > 0 ? " and \(others) other sheet\(others == 1 ? "" : "s")" : ""))
  }

  /// Why there is nothing to check although there are documents.
  var emptinessReason: Phrase? {
    let isBlank = documents.allSatisfy { document in
      document.source.bytes.allSatisfy { $0 == 0x20 || 0x09...0x0D ~= $0 }
    }
    guard isBlank, let first = documents.first else { return nil }
    if documents.count > 1 {
      return Phrase(
        zh: "没有可检查的内容：\(documents.count) 个报告都是空的",
        en: "nothing to check: all \(documents.count) documents are empty")
    }
    let path = first.source.path
    return Phrase(
      zh: "没有可检查的内容：\(path == "-" ? "标准输入" : path) 是空的",
      en: "nothing to check: \(path == "-" ? "standard input" : path) is empty")
  }

  private static func read(
    _ entry: Inputs.Entry, _ options: Options, isDigested: Bool
  ) -> Result<(Document, digest: String), UnreadablePath> {
    var own = options
    own.converters = (entry.config?.converters.map(\.value) ?? []) + options.converters
    do throws(FileError) {
      let (source, bytes) = try Loader.readWithBytes(entry.path, own)
      let digest: String
      if !isDigested {
        digest = ""
      } else if let bytes {
        digest = SHA256.hexadecimal(bytes)
      } else {
        digest = SHA256.hexadecimal(try FileBytes.read(entry.path))
      }
      let document = DocumentReader.read(
        source, date: options.date, defaults: entry.metadata(options))
      return .success((document, digest))
    } catch {
      return .failure(UnreadablePath(path: entry.path, error: error))
    }
  }

  private func tellProblems(_ run: Run) {
    let renderer = Pipeline.renderer(run)
    for document in documents {
      for problem in document.source.problems {
        Console.complain(renderer.render(problem, in: document.source))
      }
      for problem in document.sheet?.problems ?? [] {
        let diagnostic = SourceDiagnostic(
          level: problem.isWarning ? .warning : .error,
          message: problem.message(in: run.language), source: document.source, span: problem.span)
        Console.complain(renderer.render(diagnostic) + [UInt8(ascii: "\n")])
      }
    }
  }
}

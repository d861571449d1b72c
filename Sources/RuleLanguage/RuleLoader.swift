package import SourceText

/// Reads rule files together with the files that they use.
package enum RuleLoader {
  package struct Loaded: Sendable {
    /// The files asked for, in their order.
    package let files: [RuleFile]
    /// Of all files read, used ones included, each once.
    package let diagnostics: [RuleDiagnostic]
    /// All files read, for showing diagnostics.
    package let sources: [SourceText]
  }

  /// What became of a used file that was asked for.
  package enum UsedSource: Sendable {
    case text(SourceText)
    case missing
    case refused(zh: String, en: String)
  }

  /// Reads the files whose rules are wanted; `read` finds a used file that is not among them.
  package static func load(
    _ sources: [SourceText], read: (_ path: String) -> UsedSource = { _ in .missing }
  ) -> Loaded {
    withoutActuallyEscaping(read) { read in
      var reader = Reader(sources: sources, read: read)
      let files = sources.map { reader.file($0, usedBy: []) }
      return Loaded(files: files, diagnostics: reader.diagnostics, sources: reader.order)
    }
  }

  /// A path as written in a file, from the folder that the run is in.
  static func resolve(_ path: String, from file: String) -> String {
    if path.hasPrefix("/") { return path }
    var parts = file.split(separator: "/", omittingEmptySubsequences: false).dropLast().map(
      String.init)
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != "..", !last.isEmpty {
        parts.removeLast()
      } else {
        parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  private struct Reader {
    private let named: [String: SourceText]
    private let read: (String) -> UsedSource
    private var known: [String: RuleFile] = [:]
    private(set) var diagnostics: [RuleDiagnostic] = []
    private(set) var order: [SourceText] = []

    init(sources: [SourceText], read: @escaping (String) -> UsedSource) {
      named = Dictionary(sources.map { (normal($0.path), $0) }) { first, _ in first }
      self.read = read
    }

    /// Reads a file for those of a chain, which are being read and wait for it.
    mutating func file(_ source: SourceText, usedBy chain: [String]) -> RuleFile {
      let path = normal(source.path)
      if let file = known[path] { return file }
      let chain = chain + [path]
      let (file, problems) = RuleParser.parse(source) { use in
        used(RuleLoader.resolve(use.path, from: path), chain)
      }
      known[path] = file
      order.append(source)
      diagnostics += problems
      return file
    }

    private mutating func used(_ path: String, _ chain: [String]) -> UsedFile {
      if let start = chain.firstIndex(of: path) {
        return .circular(Array(chain[start...]) + [path])
      }
      guard chain.count < 32 else { return .missing }
      if let source = named[path] { return .scope(file(source, usedBy: chain).scope) }
      switch read(path) {
      case .text(let source): return .scope(file(source, usedBy: chain).scope)
      case .missing: return .missing
      case .refused(let zh, let en): return .refused(zh: zh, en: en)
      }
    }
  }

  /// `./a//b` is `a/b`.
  private static func normal(_ path: String) -> String {
    let parts = path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
    return path.hasPrefix("/") ? "/" + parts : parts
  }
}

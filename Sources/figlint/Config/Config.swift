import Checking
import Figures
import Reporting
import RuleLanguage
import SourceText

/// What one `figlint.json` says, each value with its place.
struct Config: Sendable {
  /// From the top of the file system.
  let path: Argument
  let source: SourceText
  var rules: [Placed<String>]?
  var packs: [Placed<String>]?
  var select: [Placed<String>]?
  var ignore: [Placed<String>]?
  var levels: [LevelSetting] = []
  var parameters: [Placed<ParameterSetting>] = []
  var documents: [DocumentSetting] = []
  var exclude: [Placed<String>] = []
  var converters: [Placed<Converter>] = []
  var failOn: Placed<FailOn>?
  var maxWarnings: Placed<Int>?
  var minCoverage: Placed<Share>?
  var tail: Placed<TailChoice>?
  var ledger: Placed<String>?
  var language: Placed<Language>?

  init(path: Argument, source: SourceText) {
    self.path = path
    self.source = source
  }

  struct Placed<Value: Sendable>: Sendable {
    let value: Value
    let span: SourceSpan
  }

  struct LevelSetting: Sendable {
    let rules: Placed<String>
    /// `nil` is off.
    let level: Level?
  }

  struct ParameterSetting: Sendable {
    let name: String
    let nameSpan: SourceSpan
    /// As written, with its unit.
    let text: String
  }

  struct DocumentSetting: Sendable {
    let glob: IgnorePattern
    let text: String
    let span: SourceSpan
    let entries: [Placed<DocumentMetadata.Entry>]
  }

  var folder: Argument { path.parent }

  /// `figlint.json:4`, as people find the place.
  func place(of span: SourceSpan) -> String {
    "\(source.path):\(source.position(of: span.start).line)"
  }

  /// What is said of a document, given by its absolute path: the last line for each key.
  func entries(for document: Argument) -> [Placed<DocumentMetadata.Entry>] {
    let path = RealPath.relative(document, to: folder)
    var entries: [Placed<DocumentMetadata.Entry>] = []
    for setting in documents where setting.glob.matches(path.bytes, isFolder: false) {
      for entry in setting.entries {
        entries.removeAll { $0.value.key == entry.value.key }
        entries.append(entry)
      }
    }
    return entries
  }

  var excludes: [IgnorePattern] { exclude.compactMap { IgnorePattern(Array($0.value.utf8)) } }
}

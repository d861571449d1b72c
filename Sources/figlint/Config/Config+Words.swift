import Checking
import Figures
import Reporting
import RuleLanguage
import SourceText

extension Config {
  /// What the file sets, one line a value, without its comments and its layout.
  var words: [String] {
    var words: [String] = []
    func list(_ name: String, _ values: [Placed<String>]?) {
      guard let values else { return }
      words.append("\(name) = [\(values.map { Self.quoted($0.value) }.joined(separator: ", "))]")
    }
    func one(_ name: String, _ value: String?) {
      if let value { words.append("\(name) = \(Self.quoted(value))") }
    }
    list("rules", rules)
    list("packs", packs)
    list("select", select)
    list("ignore", ignore)
    for level in levels {
      one("level[\(Self.quoted(level.rules.value))]", level.level?.rawValue ?? "off")
    }
    for parameter in parameters { one("param.\(parameter.value.name)", parameter.value.text) }
    for setting in documents {
      for entry in setting.entries {
        one("documents[\(Self.quoted(setting.text))].\(entry.value.key)", entry.value.value)
      }
    }
    if !exclude.isEmpty { list("exclude", exclude) }
    for converter in converters { one("converters\(converter.value.ending)", converter.value.text) }
    one("failOn", failOn?.value.rawValue)
    one("maxWarnings", maxWarnings.map { "\($0.value)" })
    one("minCoverage", minCoverage?.value.text)
    one("tail", tail?.value.rawValue)
    one("ledger", ledger?.value)
    one("language", language?.value.rawValue)
    return words
  }

  private static func quoted(_ text: String) -> String { "\"\(Argument(text).text)\"" }
}

import Checking
import Figures
import Quantities
import Reporting
import RuleLanguage
import SourceText

/// Reads `figlint.json`: JSON with comments and commas behind the last value.
struct ConfigReader {
  private var config: Config
  private var object: JSONObjectReader
  private var source: SourceText { config.source }

  /// What the file says, or all that is wrong with it.
  static func read(
    _ source: SourceText, at path: Argument
  ) -> (config: Config, diagnostics: [JSONDiagnostic]) {
    let empty = Config(path: path, source: source)
    var diagnostics: [JSONDiagnostic] = []
    do throws(JSONOutline.SyntaxError) {
      let outline = try JSONOutline(source)
      guard
        let object = JSONObjectReader(
          outline, in: source, known: ConfigKey.all.map(\.name), &diagnostics)
      else { return (empty, diagnostics) }
      var reader = ConfigReader(config: empty, object: object)
      reader.read()
      let all = diagnostics + reader.object.diagnostics
      return (reader.config, all.sorted { $0.span.start < $1.span.start })
    } catch {
      return (empty, [JSONDiagnostic(error)])
    }
  }

  private mutating func read() {
    config.rules = placedStrings("rules")
    config.packs = placedStrings("packs")
    config.select = placedStrings("select")
    config.ignore = placedStrings("ignore")
    config.exclude = placedStrings("exclude") ?? []
    config.failOn = placed("failOn", object.choice("failOn", FailOn.self))
    config.tail = placed("tail", object.choice("tail", TailChoice.self))
    config.language = placed("language", object.choice("language", Language.self))
    config.maxWarnings = placed("maxWarnings", object.integer("maxWarnings", in: 0...1_000_000_000))
    config.ledger = placed("ledger", object.string("ledger"))
    for place in [config.rules, config.select, config.ignore].compactMap({ $0 }).joined()
    where place.value.isEmpty {
      object.diagnostics.append(
        .wrongType(place.span, zh: "不为空的字符串", en: "a string that is not empty"))
    }
    readCoverage()
    readLevels()
    readParameters()
    readConverters()
    readDocuments()
  }

  private func placed<Value>(_ key: String, _ value: Value?) -> Config.Placed<Value>? {
    guard let value, let span = object.value(key)?.span else { return nil }
    return Config.Placed(value: value, span: span)
  }

  private mutating func placedStrings(_ key: String) -> [Config.Placed<String>]? {
    object.strings(key)?.map { Config.Placed(value: $0.text, span: $0.span) }
  }

  private mutating func readCoverage() {
    guard let value = object.value("minCoverage") else { return }
    let text = JSONLiteral.string(value, in: source) ?? JSONLiteral.digits(value, in: source)
    if let share = text.flatMap(Share.init) {
      config.minCoverage = Config.Placed(value: share, span: value.span)
    } else {
      object.diagnostics.append(
        .wrongType(value.span, zh: "百分数，如 \"60%\"", en: "a share such as \"60%\""))
    }
  }

  private mutating func readLevels() {
    for member in object.map("level") ?? [] {
      guard let text = string(member.value) else { continue }
      guard text == "off" || Level(rawValue: text) != nil else {
        object.diagnostics.append(
          .badValue(
            member.value.span, text, among: Level.allCases.reversed().map(\.rawValue) + ["off"]))
        continue
      }
      config.levels.append(
        Config.LevelSetting(
          rules: Config.Placed(value: key(member), span: member.keySpan),
          level: Level(rawValue: text)))
    }
  }

  private mutating func readParameters() {
    for member in object.map("param") ?? [] {
      let value = member.value
      guard
        let text = JSONLiteral.string(value, in: source) ?? JSONLiteral.digits(value, in: source)
      else {
        object.diagnostics.append(
          .wrongType(value.span, zh: "数，或带单位的字符串", en: "a number, or a string with a unit"))
        continue
      }
      config.parameters.append(
        Config.Placed(
          value: Config.ParameterSetting(
            name: key(member), nameSpan: member.keySpan, text: text), span: value.span))
    }
  }

  private mutating func readConverters() {
    for member in object.map("converters") ?? [] {
      guard let command = string(member.value) else { continue }
      if let converter = Converter(Array("\(key(member))=\(command)".utf8)) {
        config.converters.append(Config.Placed(value: converter, span: member.value.span))
      } else {
        object.diagnostics.append(
          .wrongType(member.value.span, zh: "一条命令", en: "a command line"))
      }
    }
  }

  private mutating func readDocuments() {
    for member in object.map("documents") ?? [] {
      let glob = key(member)
      guard let pattern = IgnorePattern(Array(glob.utf8)), !pattern.isNegated else {
        object.diagnostics.append(
          .wrongType(
            member.keySpan, zh: "路径的式样，如 \"2024/*.md\"", en: "a pattern such as \"2024/*.md\""))
        continue
      }
      var diagnostics: [JSONDiagnostic] = []
      let reader = JSONObjectReader(
        member.value, in: source, known: ConfigKey.documentKeys, &diagnostics)
      object.diagnostics += diagnostics
      guard let reader else { continue }
      var entries: [Config.Placed<DocumentMetadata.Entry>] = []
      for name in ConfigKey.documentKeys {
        guard let value = reader.value(name), let text = documentValue(name, value) else {
          continue
        }
        entries.append(
          Config.Placed(value: DocumentMetadata.Entry(key: name, value: text), span: value.span))
      }
      config.documents.append(
        Config.DocumentSetting(glob: pattern, text: glob, span: member.keySpan, entries: entries))
    }
  }

  private mutating func documentValue(_ name: String, _ value: JSONOutline) -> String? {
    // A year is a number to those who write it.
    if name == "date" || name == "period", let digits = JSONLiteral.digits(value, in: source) {
      return checked(name, digits, value.span)
    }
    return string(value).flatMap { checked(name, $0, value.span) }
  }

  private mutating func checked(_ name: String, _ text: String, _ span: SourceSpan) -> String? {
    switch name {
    case "date" where CalendarDate(written: text) == nil:
      object.diagnostics.append(
        .badValue(span, text, among: ["YYYY", "YYYY-MM", "YYYY-MM-DD"]))
      return nil
    case "rounding" where RoundingMode(rawValue: text) == nil:
      object.diagnostics.append(
        .badValue(span, text, among: RoundingMode.allCases.map(\.rawValue)))
      return nil
    default: return text
    }
  }

  private mutating func string(_ value: JSONOutline) -> String? {
    if let text = JSONLiteral.string(value, in: source) { return text }
    object.diagnostics.append(.wrongType(value.span, zh: "字符串", en: "a string"))
    return nil
  }

  /// A key with what its escapes stand for.
  private func key(_ member: JSONOutline.Member) -> String {
    JSONLiteral.string(at: member.keySpan, in: source) ?? member.key
  }
}

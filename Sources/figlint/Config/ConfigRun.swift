import Checking
import Figures
import Quantities
import Reporting
import RuleLanguage
import SourceText

/// `figlint config`: what is in force for a document, and where it comes from.
struct ConfigRun {
  let run: Run

  func perform(_ paths: [Argument]) throws(Ending) -> Ending {
    let configs = try ConfigSearch(run)
    var texts: [String] = []
    for path in paths.isEmpty ? [Argument(".")] : paths {
      let isFolder = Self.isFolder(path)
      let real = isFolder ? RealPath.of(path) : RealPath.ofFile(path)
      let config =
        isFolder
        ? real.flatMap { configs.config(inFolder: $0) } : configs.config(for: path)
      if let failure = configs.failure { throw failure }
      texts.append(text(path, isFolder ? nil : real, config))
    }
    try Console.output(texts.joined(separator: "\n"))
    return .silent
  }

  private static func isFolder(_ path: Argument) -> Bool {
    (try? FileBytes.status(path)).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
  }

  private struct Row {
    let name: String
    let value: String
    let origin: String
  }

  private func text(_ path: Argument, _ document: Argument?, _ config: Config?) -> String {
    let none = Phrase(zh: "没有 figlint.json", en: "no figlint.json")
    var text = "\(path.text): \(config?.source.path ?? none.text(in: run.language))\n"
    for row in rows(document, config) {
      text += "  \(row.name) = \(row.value)  (\(row.origin))\n"
    }
    return text
  }

  private func rows(_ document: Argument?, _ config: Config?) -> [Row] {
    var rows = ruleRows(config)
    let options = run.options
    for (key, place) in metadata(document, config) {
      rows.append(Row(name: "documents.\(key.key)", value: quoted(key.value), origin: place))
    }
    rows += list("exclude", config?.exclude, config)
    for converter in config?.converters ?? [] {
      rows.append(
        Row(
          name: "converters\(converter.value.ending)", value: quoted(converter.value.command),
          origin: place(converter.span, config)))
    }
    for converter in options.converters {
      rows.append(
        Row(
          name: "converters\(converter.ending)", value: quoted(converter.command),
          origin: "--converter"))
    }
    rows.append(
      one("failOn", options.failOn?.rawValue, config?.failOn, \.rawValue, "error", config))
    rows.append(
      one(
        "maxWarnings", options.maxWarnings.map { "\($0)" }, config?.maxWarnings, { "\($0)" }, nil,
        config))
    rows.append(
      one("minCoverage", options.minCoverage?.text, config?.minCoverage, \.text, nil, config))
    rows.append(one("tail", options.tail?.rawValue, config?.tail, \.rawValue, "pass", config))
    rows.append(one("ledger", options.ledger?.text, config?.ledger, \.self, nil, config))
    rows.append(
      one(
        "language", options.language?.rawValue, config?.language, \.rawValue,
        run.surroundings.language.rawValue, config))
    return rows
  }

  private func ruleRows(_ config: Config?) -> [Row] {
    let options = run.options
    var rows: [Row] = []
    if !options.rulePaths.isEmpty {
      let names = options.rulePaths.map { quoted($0.text) }.joined(separator: ", ")
      rows.append(Row(name: "rules", value: "[\(names)]", origin: "--rules"))
    } else {
      rows += list("rules", config?.rules, config)
      rows += list("packs", config?.packs, config)
    }
    if options.selected.isEmpty {
      rows += list("select", config?.select, config)
      rows += list("ignore", config?.ignore, config)
    } else {
      let names = options.selected.map(quoted).joined(separator: ", ")
      rows.append(Row(name: "select", value: "[\(names)]", origin: "--select"))
    }
    if !options.ignored.isEmpty {
      let names = options.ignored.map(quoted).joined(separator: ", ")
      rows.append(Row(name: "ignore", value: "[\(names)]", origin: "--ignore"))
    }
    for level in config?.levels ?? [] {
      rows.append(
        Row(
          name: "level[\(quoted(level.rules.value))]",
          value: quoted(level.level?.rawValue ?? "off"),
          origin: place(level.rules.span, config)))
    }
    for level in options.levels {
      rows.append(
        Row(
          name: "level[\(quoted(level.rules))]", value: quoted(level.level?.rawValue ?? "off"),
          origin: "--level"))
    }
    for parameter in config?.parameters ?? [] {
      rows.append(
        Row(
          name: "param.\(parameter.value.name)", value: quoted(parameter.value.text),
          origin: place(parameter.span, config)))
    }
    return rows
  }

  /// What flags and settings say of the document; its own front matter still goes first.
  private func metadata(
    _ document: Argument?, _ config: Config?
  ) -> [(DocumentMetadata.Entry, String)] {
    var found: [(DocumentMetadata.Entry, String)] = []
    if let date = run.options.date {
      found.append((DocumentMetadata.Entry(key: "date", value: date.iso), "--date"))
    }
    if let rounding = run.options.rounding {
      found.append(
        (DocumentMetadata.Entry(key: "rounding", value: rounding.rawValue), "--rounding"))
    }
    guard let document, let config else { return found }
    for entry in config.entries(for: document)
    where !found.contains(where: { $0.0.key == entry.value.key }) {
      found.append((entry.value, place(entry.span, config)))
    }
    return found.sorted { $0.0.key < $1.0.key }
  }

  private func list(
    _ name: String, _ values: [Config.Placed<String>]?, _ config: Config?
  ) -> [Row] {
    guard let values, let first = values.first else { return [] }
    let text = values.map { quoted($0.value) }.joined(separator: ", ")
    return [Row(name: name, value: "[\(text)]", origin: place(first.span, config))]
  }

  private func one<Value>(
    _ name: String, _ flag: String?, _ setting: Config.Placed<Value>?,
    _ text: (Value) -> String, _ fallback: String?, _ config: Config?
  ) -> Row {
    let words = name.reduce(into: "") { text, character in
      text += character.isUppercase ? "-\(character.lowercased())" : String(character)
    }
    if let flag {
      return Row(
        name: name, value: quoted(flag), origin: "--\(words == "language" ? "lang" : words)")
    }
    if let setting {
      return Row(
        name: name, value: quoted(text(setting.value)), origin: place(setting.span, config))
    }
    return Row(
      name: name, value: fallback.map(quoted) ?? "null",
      origin: Phrase(zh: "默认", en: "default").text(in: run.language))
  }

  private func place(_ span: SourceSpan, _ config: Config?) -> String {
    config?.place(of: span) ?? ""
  }

  private func quoted(_ text: String) -> String { "\"\(Argument(text).text)\"" }
}

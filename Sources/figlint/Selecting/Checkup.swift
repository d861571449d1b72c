import Checking
import Quantities
import RuleLanguage
import SourceText

/// Documents held against the rules that their settings choose, group by group.
struct Checkup {
  let run: Run
  let reading: Reading
  /// Those in force in any group.
  let rules: Pipeline.Rules
  /// Those of each group.
  let ruleSets: [RuleSet]
  let result: CheckResult

  /// Reads and checks; the run speaks the language that settings ask for.
  ///
  /// For an audit files have their digests and checks their arithmetic.
  init(_ paths: [Argument], run: Run, isAudit: Bool = false) throws(Ending) {
    let inputs = try Inputs(paths, run)
    let run = run.speaking(inputs.documents.first?.config?.language?.value)
    do throws(Ending) {
      try self.init(inputs, paths, run, isAudit: isAudit)
    } catch {
      throw error.spoken(in: run.language)
    }
  }

  private init(
    _ inputs: Inputs, _ paths: [Argument], _ run: Run, isAudit: Bool
  ) throws(Ending) {
    let rules = try GroupedRules(inputs, paths, run)
    let reading = try Reading(inputs, run: run, isDigested: isAudit)
    var parts: [(result: CheckResult, places: [Int])] = []
    for group in rules.groups {
      let places = reading.entries.indices.filter { reading.entries[$0].config?.path == group.path }
      guard !places.isEmpty else { continue }
      let documents = places.map { reading.documents[$0] }
      let tail = run.options.tail ?? reading.entries[places[0]].config?.tail?.value
      let result = Pipeline.check(documents, group.rules, run, tail: tail, isAudit: isAudit)
      parts.append((result, places))
    }
    self.run = run
    self.reading = reading
    self.rules = rules.all
    ruleSets = rules.groups.map(\.rules.set)
    result = CheckResult.merging(parts)
  }
}

/// The rules of a run, by the settings that choose them.
struct GroupedRules {
  struct Group {
    /// Of the settings; `nil` where there are none.
    let path: Argument?
    let rules: Pipeline.Rules
  }

  private(set) var groups: [Group] = []

  init(_ inputs: Inputs, _ paths: [Argument], _ run: Run) throws(Ending) {
    var loaded: [Pipeline.Rules] = []
    for config in Self.configs(of: inputs) {
      let sources = try RuleSources.find(for: config, documents: paths, run)
      let rules = try Pipeline.rules(from: sources, config: config, run)
      let selection = RuleSelection(config: config, options: run.options)
      if let config { try config.checkSelectors(selection, in: rules.set, run) }
      loaded.append(rules)
      groups.append(Group(path: config?.path, rules: rules.selecting(selection)))
    }
    try Self.checkFlags(in: loaded, run)
    guard groups.contains(where: { !$0.rules.set.rules.isEmpty }) else {
      throw .failed(
        Phrase(zh: "没有生效的规则", en: "nothing to check with: no rule is in force"))
    }
  }

  /// What flags and settings choose of rules; a word that means none is told.
  static func selection(
    _ config: Config?, in rules: Pipeline.Rules, _ run: Run
  ) throws(Ending) -> RuleSelection {
    let selection = RuleSelection(config: config, options: run.options)
    if let config { try config.checkSelectors(selection, in: rules.set, run) }
    try checkFlags(in: [rules], run)
    return selection
  }

  /// A word of a flag must mean a rule of one group; the others may not have it.
  private static func checkFlags(in groups: [Pipeline.Rules], _ run: Run) throws(Ending) {
    let asked = RuleSelection(config: nil, options: run.options)
    var unknown = asked.selected + asked.ignored + asked.levels.map(\.rules)
    for group in groups {
      let missing = asked.unknown(in: group.set)
      unknown.removeAll { !missing.contains($0) }
    }
    guard let first = unknown.first else { return }
    let suggestion = groups.lazy.compactMap { first.suggestion(among: $0.set) }.first
    throw .failed(UsageError.unknownRule(first.text, suggestion: suggestion).phrase)
  }

  /// The rules of all groups, each once.
  var all: Pipeline.Rules {
    var seen: Set<String> = []
    let entries = groups.flatMap(\.rules.entries).filter { seen.insert($0.id).inserted }
    var paths: Set<String> = []
    let sources = groups.flatMap(\.rules.sources).filter { paths.insert($0.path).inserted }
    return Pipeline.Rules(set: groups[0].rules.set, entries: entries, sources: sources)
  }

  private static func configs(of inputs: Inputs) -> [Config?] {
    var seen: Set<Argument?> = []
    let configs = inputs.documents.map(\.config).filter { seen.insert($0?.path).inserted }
    return configs.isEmpty ? [nil] : configs
  }
}

extension RuleSelection {
  /// What flags choose, or else settings: `--select` stands in the place of their choice, and the
  /// other flags add to it.
  init(config: Config?, options: Options) {
    self.init()
    if options.selected.isEmpty {
      selected = config?.select?.map { RuleSelector($0.value) } ?? []
      ignored = config?.ignore?.map { RuleSelector($0.value) } ?? []
    } else {
      selected = options.selected.map { RuleSelector($0) }
    }
    ignored += options.ignored.map { RuleSelector($0) }
    levels =
      config?.levels.map {
        LevelOverride(rules: RuleSelector($0.rules.value), level: $0.level)
      } ?? []
    levels += options.levels.map { LevelOverride(rules: RuleSelector($0.rules), level: $0.level) }
  }
}

extension Config {
  /// Tells of words of the settings that choose no rule.
  func checkSelectors(_ selection: RuleSelection, in rules: RuleSet, _ run: Run) throws(Ending) {
    let unknown = Set(selection.unknown(in: rules).map(\.text))
    let written = (select ?? []) + (ignore ?? []) + levels.map(\.rules)
    let diagnostics = written.filter { unknown.contains($0.value) }.map { word in
      JSONDiagnostic(
        word.span, zh: "没有规则 `\(word.value)`", en: "no rule `\(word.value)`",
        suggestion: RuleSelector(word.value).suggestion(among: rules))
    }
    try ConfigSearch.tell(diagnostics, in: source, Pipeline.renderer(run), run.language)
  }

  /// The values of `param`, which must be parameters of the rule files, in their units.
  func parameterValues(for files: [RuleFile], _ run: Run) throws(Ending) -> [String: Exact] {
    var values: [String: Exact] = [:]
    var diagnostics: [JSONDiagnostic] = []
    let known = files.flatMap(\.scope.parameters)
    for setting in parameters {
      let name = setting.value.name
      guard let parameter = known.first(where: { $0.name.text == name }) else {
        diagnostics.append(
          JSONDiagnostic(
            setting.value.nameSpan, zh: "规则文件中没有参数 `\(name)`",
            en: "no rule file has a parameter `\(name)`",
            suggestion: UsageError.nearest(to: name, among: known.map(\.name.text))))
        continue
      }
      let unit = parameter.unit ?? ""
      let text = setting.value.text
      let digits = text.hasSuffix(unit) ? String(text.dropLast(unit.count)) : text
      if let value = Exact(decimal: digits) {
        values[name] = value
      } else {
        diagnostics.append(
          .wrongType(
            setting.span, zh: "像 \"\(parameter.value.decimalString)\(unit)\" 的数",
            en: "a number such as \"\(parameter.value.decimalString)\(unit)\""))
      }
    }
    try ConfigSearch.tell(diagnostics, in: source, Pipeline.renderer(run), run.language)
    return values
  }
}

extension RuleSources {
  /// The rule files that flags name, or else settings, or else those found near the documents.
  static func find(
    for config: Config?, documents: [Argument], _ run: Run
  ) throws(Ending) -> [SourceText] {
    let named = run.options.rulePaths
    guard named.isEmpty, let config, config.rules != nil || config.packs != nil else {
      return try find(named: named, documents: documents)
    }
    var sources = builtIn
    if let packs = config.packs {
      let known = Self.packs
      let diagnostics = packs.filter { !known.contains($0.value) }.map { pack in
        JSONDiagnostic.badValue(pack.span, pack.value, among: known)
      }
      try ConfigSearch.tell(diagnostics, in: config.source, Pipeline.renderer(run), run.language)
      sources = builtIn(packs: Set(packs.map(\.value)))
    }
    let own = config.rules ?? []
    if !own.isEmpty {
      sources += try read(own.map { RealPath.shown(RealPath.resolve($0.value, in: config.folder)) })
    }
    return sources
  }
}

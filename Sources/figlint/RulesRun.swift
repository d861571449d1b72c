import Checking
import Reporting
import RuleLanguage
import SourceText

/// `figlint rules …`: the rules themselves.
struct RulesRun {
  let run: Run

  // MARK: list

  func list() throws(Ending) -> Ending {
    let config = try settings()
    let rules = try load(config)
    let selection = try GroupedRules.selection(config, in: rules, run)
    let format = run.options.format
    if format == .json {
      try Console.output(RuleListJSON.output(rules.set, selection: selection))
      return .silent
    }
    guard format == .terminal else {
      throw .failed(
        Phrase(
          zh: "rules list 没有 \(format.rawValue) 格式",
          en: "rules list has no format \(format.rawValue)"))
    }
    let width = rules.entries.map { DisplayWidth.columns(of: $0.id) }.max() ?? 0
    var text = ""
    for rule in rules.entries {
      guard let level = selection.level(of: rule.id, rule.declaration) else { continue }
      text +=
        padded(rule.id, width) + "  " + padded(level.rawValue, 7) + "  "
        + rule.declaration.title(in: run.language)
      text += "\n"
    }
    try Console.output(text)
    return .silent
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - DisplayWidth.columns(of: text)))
  }

  // MARK: explain

  func explain(_ names: [Argument]) throws(Ending) -> Ending {
    let rules = try load(try settings())
    var texts: [String] = []
    for name in names {
      let wanted = name.text
      if let rule = ReservedRule.allCases.first(where: { $0.id == wanted }) {
        texts.append(explanation(of: rule))
        continue
      }
      // The topic may be left out where one rule alone has the name.
      let found = rules.entries.filter {
        $0.id == wanted || $0.declaration.name.text == wanted
      }
      guard !found.isEmpty else {
        let known = rules.entries.flatMap { [$0.id, $0.declaration.name.text] }
        let suggestion = UsageError.nearest(to: wanted, among: known)
        throw .failed(UsageError.unknownRule(wanted, suggestion: suggestion).phrase)
      }
      texts += found.map { explanation(of: $0, among: rules) }
    }
    try Console.output(texts.joined(separator: "\n"))
    return .silent
  }

  private func explanation(of rule: ReservedRule) -> String {
    "\(rule.id) (\(rule.level.rawValue)): \(rule.title(in: run.language))\n\n"
      + rule.explanation(in: run.language) + "\n"
  }

  /// Title, place and explanation, the rule as it is written, and a fault as it draws it.
  private func explanation(
    of rule: Pipeline.Rules.Entry, among rules: Pipeline.Rules
  ) -> String {
    let source = rule.file.source
    let declaration = rule.declaration
    let line = source.position(of: declaration.span.start).line
    var text = "\(rule.id) (\(declaration.level.rawValue)): "
    text += "\(declaration.title(in: run.language))\n --> \(source.path):\(line)\n\n"
    let explanation = declaration.explanation(in: run.language)
    if !explanation.isEmpty { text += explanation.map { "\($0)\n" }.joined() + "\n" }
    text += source.text(declaration.span) + "\n"
    let heading = Phrase(zh: "例如：", en: "For example:")
    if let fault = Pipeline.drawnFault(of: rule, rules, run) {
      text +=
        "\n\(heading.text(in: run.language))\n\n"
        + String(decoding: fault.dropLast(), as: UTF8.self)
    }
    return text
  }

  // MARK: test

  func test(_ paths: [Argument]) throws(Ending) -> Ending {
    let rules = try load(paths)
    let outcome = Pipeline.test(rules, run)
    try Console.output(outcome.report)
    guard outcome.total > 0 else {
      return .failed(Phrase(zh: "没有可运行的例子", en: "nothing to test: no rule has an example"))
    }
    if outcome.failed > 0 {
      return .found(
        Phrase(
          zh: "\(outcome.total) 个例子中有 \(outcome.failed) 个不符",
          en: "\(outcome.failed) of \(outcome.total) examples failed"))
    }
    return .done(
      Phrase(
        zh: "\(outcome.total) 个例子全部相符",
        en: "all \(outcome.total) examples passed"))
  }

  // MARK: lint and docs

  func lint(_ paths: [Argument]) throws(Ending) -> Ending {
    let rules = try load(paths)
    let findings = rules.set.lint(today: run.surroundings.today)
    try Console.output(Pipeline.report(findings, rules, run))
    if findings.isEmpty { return .done(Phrase(zh: "没有可疑之处", en: "nothing doubtful")) }
    return .found(
      Phrase(
        zh: "\(findings.count) 处可疑",
        en: "\(findings.count) doubtful place\(findings.count == 1 ? "" : "s")"))
  }

  func docs(_ paths: [Argument]) throws(Ending) -> Ending {
    try Console.output(RulesPage.output(try load(paths).set))
    return .silent
  }

  // MARK: embed

  func embed(_ arguments: [Argument]) throws(Ending) -> Ending {
    guard let folder = arguments.first else { return .silent }
    let sources = try RuleSources.find(named: [folder], documents: [])
    for source in sources where source.bytes.contains(0x0D) {
      throw .failed(
        Phrase(zh: "\(source.path) 含有 CR", en: "\(source.path) has a CR, which Swift would drop"))
    }
    try Console.output(RuleEmbedding.swiftFile(for: sources, below: folder))
    return .silent
  }

  /// The settings of the working folder, whose rules findings speak of.
  private func settings() throws(Ending) -> Config? {
    let configs = try ConfigSearch(run)
    let config = configs.config(for: Argument("-"))
    if let failure = configs.failure { throw failure }
    return config
  }

  private func load(_ config: Config?) throws(Ending) -> Pipeline.Rules {
    let sources = try RuleSources.find(for: config, documents: [], run)
    return try Pipeline.rules(from: sources, config: config, run)
  }

  private func load(_ paths: [Argument]) throws(Ending) -> Pipeline.Rules {
    try Pipeline.rules(from: try RuleSources.find(named: paths, documents: []), run)
  }
}

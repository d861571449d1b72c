import Checking
import Figures
import Quantities
import Reporting
import RuleLanguage
import SourceText

/// How the parts of the program fit together: the one place that names them all.
enum Pipeline {
  /// Compiled rules with what they were made from.
  struct Rules {
    let set: RuleSet
    let entries: [Entry]
    /// All files read, those that others use included.
    let sources: [SourceText]

    struct Entry {
      let id: String
      let declaration: RuleDeclaration
      let file: RuleFile
    }

    var names: [String] { entries.map(\.id) }

    /// Those that a selection leaves in force.
    func selecting(_ selection: RuleSelection) -> Rules {
      let set = set.selecting(selection)
      let kept = Set(set.rules.map(\.id))
      return Rules(
        set: set, entries: entries.filter { kept.contains($0.id) }, sources: sources)
    }
  }

  /// The rules of all files, or an ending after every mistake in them has been told.
  static func rules(
    from sources: [SourceText], config: Config? = nil, _ run: Run
  ) throws(Ending) -> Rules {
    let loaded = RuleLoader.load(sources, read: RuleSources.used)
    let files = loaded.files
    let parameters = try config?.parameterValues(for: files, run) ?? [:]
    let compiled = RuleSet.compile(
      files, overrides: RuleOverrides(parameters: parameters))
    let diagnostics = loaded.diagnostics + compiled.diagnostics
    tell(diagnostics, in: loaded.sources, run)
    let count = diagnostics.count { $0.severity == .error }
    guard count == 0 else {
      throw .failed(
        Phrase(
          zh: "规则文件中有 \(count) 处错误",
          en: "\(count) mistake\(count == 1 ? "" : "s") in the rule files"))
    }
    let entries = files.flatMap { file in
      file.rules.map { Rules.Entry(id: file.id(of: $0), declaration: $0, file: file) }
    }
    // A report that nothing was held against is not clean.
    guard !entries.isEmpty else {
      throw .failed(Phrase(zh: "没有规则：规则文件中一条也没有", en: "no rules: the rule files declare none"))
    }
    if let file = files.first(where: { $0.topic == ReservedRule.topic && !$0.rules.isEmpty }) {
      throw .failed(
        Phrase(
          zh: "\(file.source.path)：主题 \(file.topic) 由程序自用",
          en: "\(file.source.path): the topic \(file.topic) belongs to the program itself"))
    }
    return Rules(set: compiled.rules, entries: entries, sources: loaded.sources)
  }

  /// For an audit the checks carry their arithmetic.
  static func check(
    _ documents: [Document], _ rules: Rules, _ run: Run, tail: TailChoice? = nil,
    isAudit: Bool = false
  ) -> CheckResult {
    var options = run.checkOptions
    options.tail = tail?.level
    options.accounts = isAudit
    return Checker(rules: rules.set, options: options).check(documents, jobs: run.jobs)
  }

  static func report(_ result: CheckResult, _ rules: Rules, _ run: Run) -> [UInt8] {
    let reporter: any Reporter =
      run.options.isQuiet && run.options.format == .terminal
      ? TerminalReporter(includesSummary: false) : run.options.format.reporter
    return reporter.output(reportInput(result, rules, run))
  }

  /// A file looks the same whatever terminal the run had.
  static func reportInput(
    _ result: CheckResult, _ rules: Rules, _ run: Run, isFile: Bool = false
  ) -> ReportInput {
    let described = RuleDescription.all(of: rules.set, in: run.language)
    let titles =
      rules.entries.map { ($0.id, $0.declaration.title(in: run.language)) }
      + described.map { ($0.id, $0.title) }
    return ReportInput(
      result: result, titles: Dictionary(titles) { first, _ in first }, language: run.language,
      usesColor: isFile ? false : run.colorsOutput, width: isFile ? 100 : run.width,
      showsPasses: run.options.showsPasses,
      run: RunDescription(
        version: Help.version, rules: described, paths: run.surroundings.outputPaths,
        rulesPage: run.options.rulesPage))
  }

  /// What a rule finds in the first of its examples with a fault, drawn as `check` would; `nil`
  /// for rules that are not run.
  static func drawnFault(of rule: Rules.Entry, _ rules: Rules, _ run: Run) -> [UInt8]? {
    guard let example = rule.declaration.examples.first(where: { $0.kind == .fail }) else {
      return nil
    }
    let path = Phrase(zh: "例子", en: "example").text(in: run.language)
    let text = SourceText(path: path, text: example.text)
    guard let result = rules.set.result(of: rule.id, over: text, language: run.language) else {
      return nil
    }
    return TerminalReporter(includesSummary: false).output(reportInput(result, rules, run))
  }

  static func figures(_ documents: [Document], _ run: Run) throws(Ending) -> [UInt8] {
    let format = run.options.format
    guard let reporter = format.figuresReporter else {
      throw .failed(
        Phrase(
          zh: "figures 没有 \(format.rawValue) 格式", en: "figures has no format \(format.rawValue)"))
    }
    return reporter.output(documents, language: run.language)
  }

  /// What `rules lint` found, each with its place.
  static func report(_ findings: [LintFinding], _ rules: Rules, _ run: Run) -> [UInt8] {
    let renderer = DiagnosticRenderer(
      language: run.language, usesColor: run.colorsOutput, width: run.width)
    let sources = Dictionary(rules.set.files.map { ($0.source.path, $0.source) }) { a, _ in a }
    return findings.flatMap { finding -> [UInt8] in
      guard let source = sources[finding.path] else { return [] }
      return renderer.render(
        SourceDiagnostic(
          level: .warning, message: finding.message(in: run.language), source: source,
          span: finding.span, help: nil)) + [UInt8(ascii: "\n")]
    }
  }

  static func renderer(_ run: Run) -> DiagnosticRenderer {
    DiagnosticRenderer(language: run.language, usesColor: run.colorsErrors, width: run.width)
  }

  private static func tell(
    _ diagnostics: [RuleDiagnostic], in sources: [SourceText], _ run: Run
  ) {
    let renderer = renderer(run)
    let byPath = Dictionary(sources.map { ($0.path, $0) }) { first, _ in first }
    for diagnostic in diagnostics {
      guard let source = byPath[diagnostic.path] else { continue }
      Console.complain(
        renderer.render(
          SourceDiagnostic(
            level: diagnostic.severity == .error ? .error : .warning,
            message: diagnostic.message(in: run.language), source: source, span: diagnostic.span,
            help: diagnostic.help(in: run.language))) + [UInt8(ascii: "\n")])
    }
  }

  /// Runs the examples of all rules and reports those that do not come out as they say.
  static func test(_ rules: Rules, _ run: Run) -> (report: [UInt8], total: Int, failed: Int) {
    let results =
      rules.set.testFactExamples() + rules.set.testExamples(language: run.language)
    let renderer = DiagnosticRenderer(
      language: run.language, usesColor: run.colorsOutput, width: run.width)
    var report: [UInt8] = []
    var failed = 0
    for result in results where result.outcome != .asExpected {
      failed += 1
      report += renderer.render(
        SourceDiagnostic(
          level: .error, message: "\(result.rule): \(result.outcome.words.text(in: run.language))",
          source: result.source, span: result.example.span, help: nil))
      report.append(UInt8(ascii: "\n"))
    }
    return (report, results.count, failed)
  }
}

extension ExampleResult.Outcome {
  fileprivate var words: Phrase {
    switch self {
    case .asExpected: Phrase(zh: "相符", en: "as expected")
    case .neverBound:
      Phrase(zh: "例子中没有匹配到任何数字组合", en: "the rule bound nothing in this example")
    case .heldUnexpectedly:
      Phrase(zh: "fail 例子应当报错，却通过了", en: "this fail example passed")
    case .violatedUnexpectedly(let message):
      Phrase(zh: "pass 例子被报错：\(message)", en: "this pass example failed: \(message)")
    case .judgedUnexpectedly:
      Phrase(zh: "ignore 例子却作出了判断", en: "the rule judged this ignore example")
    case .otherwise(let miss): miss.words
    case .factFound(nil):
      Phrase(zh: "例子中没有找到该事实", en: "the fact was not found in this example")
    case .factFound(let text?):
      Phrase(zh: "例子中该事实读作 \(text)", en: "the fact was found as \(text) in this example")
    case .unchecked(let cause):
      Phrase(zh: "例子未能核对（\(cause)）", en: "this example could not be checked (\(cause))")
    }
  }
}

extension ExampleMiss {
  fileprivate var words: Phrase {
    let what =
      switch expectation.kind {
      case .verdict(let verdict): "verdict \(verdict)"
      case .message(let text): "message \"\(text)\""
      case .figure(let name, let text): "figure \(name) \"\(text)\""
      case .expected(let text): "expected \"\(text)\""
      }
    let list = found.joined(separator: ", ")
    return Phrase(
      zh: "例子应有 \(what)，实为 \(list.isEmpty ? "无" : list)",
      en: "the example says \(what), found \(list.isEmpty ? "none" : list)")
  }
}

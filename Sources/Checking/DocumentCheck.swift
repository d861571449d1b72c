import Figures
import Quantities
import RuleLanguage
import SourceText

/// What came of running all rules over one document.
struct DocumentOutcome: Sendable {
  var findings: [Finding] = []
  var passes: [Finding] = []
  var unchecked: [Unchecked] = []
  /// The figures that take part in an evaluated check.
  var covered: Set<Int> = []
  /// For each rule the sets of figures it applied to.
  var bindingCounts: [Int]
}

/// One run of all rules over one document.
struct DocumentCheck {
  let rules: RuleSet
  let options: CheckOptions
  let document: Document
  /// The index of the document in the run.
  let index: Int

  func outcome() -> DocumentOutcome {
    var outcome = DocumentOutcome(bindingCounts: Array(repeating: 0, count: rules.rules.count))
    var drafts: [Draft] = []
    for (rule, bindings) in bindings().enumerated() where !bindings.isEmpty {
      evaluate(rule, bindings, &drafts, &outcome)
    }
    finish(drafts, &outcome)
    return outcome
  }

  // MARK: Bindings

  /// For each rule its bindings, those of earlier alternatives first, each set of figures once.
  private func bindings() -> [[Binding]] {
    var found: [[(program: Int, binding: Binding)]] = Array(repeating: [], count: rules.rules.count)
    rules.scanner.scan(MatchStream(document)) { program, match in
      let binding = Binding(match, slotNames: rules.programs[program].slotNames)
      found[rules.owners[program]].append((program, binding))
    }
    return found.map { matches in
      var seen: Set<[Int]> = []
      return matches.enumerated()
        .sorted { ($0.element.program, $0.offset) < ($1.element.program, $1.offset) }
        .map(\.element.binding)
        .filter { seen.insert($0.figures).inserted }
    }
  }

  // MARK: Evaluation

  /// A verdict before it has its message and fingerprint.
  private struct Draft {
    let rule: CompiledRule
    let binding: Binding
    let outcome: ConditionOutcome
    let verdict: Verdict
    /// The figures that the checks asked for, ascending.
    let figures: [Int]
  }

  private func mode(for rule: CompiledRule) -> RoundingMode {
    rule.declaration.rounding
      ?? document.metadata["rounding"].flatMap { RoundingMode(rawValue: $0) }
      ?? options.rounding ?? .nearest
  }

  private func evaluate(
    _ number: Int, _ bindings: [Binding], _ drafts: inout [Draft],
    _ outcome: inout DocumentOutcome
  ) {
    let rule = rules.rules[number]
    let mode = mode(for: rule)
    // Two ways to match may differ only in figures that no check asks for.
    var judged: Set<[Int]> = []
    for binding in bindings {
      switch guarded(rule, binding, mode) {
      case .violated: continue
      case .unchecked(let cause):
        outcome.bindingCounts[number] += 1
        add(cause, rule, binding.figures, &outcome)
        continue
      case .holds, .void: break
      }
      var evaluator = Evaluator(rule, binding, figures: document.figures, mode: mode)
      var results: [ConditionOutcome] = []
      for check in rule.declaration.checks { results.append(evaluator.judge(check)) }
      let result = ConditionOutcome.all(results)
      let touched = evaluator.touched.sorted()
      guard result.state != .void, judged.insert(touched).inserted else { continue }
      outcome.bindingCounts[number] += 1
      switch result.state {
      case .unchecked(let cause):
        add(cause, rule, touched.isEmpty ? binding.figures : touched, &outcome)
      case .violated, .holds:
        outcome.covered.formUnion(touched)
        let verdict: Verdict =
          if case .holds(let verdict) = result.state { verdict } else { .violated }
        drafts.append(
          Draft(
            rule: rule, binding: binding, outcome: result, verdict: verdict, figures: touched))
      case .void: break
      }
    }
  }

  /// Whether a binding is one at all, by the written values.
  private func guarded(
    _ rule: CompiledRule, _ binding: Binding, _ mode: RoundingMode
  ) -> ConditionOutcome.State {
    guard !rule.declaration.guards.isEmpty else { return .holds(.exact) }
    var evaluator = Evaluator(
      rule, binding, figures: document.figures, mode: mode, takesWritten: true)
    var results: [ConditionOutcome] = []
    for condition in rule.declaration.guards { results.append(evaluator.judge(condition)) }
    return ConditionOutcome.all(results).state
  }

  private func add(
    _ cause: UncheckedCause, _ rule: CompiledRule, _ figures: [Int],
    _ outcome: inout DocumentOutcome
  ) {
    // What was to be checked mostly stands last: the total, the rate.
    let span = figures.last.map { document.figures[$0].span } ?? SourceSpan(0, 0)
    outcome.unchecked.append(
      Unchecked(rule: rule.id, cause: cause, document: index, span: span))
  }

  // MARK: Findings

  /// Words the drafts, puts them in order and gives each its fingerprint.
  private func finish(_ drafts: [Draft], _ outcome: inout DocumentOutcome) {
    var worded: [(finding: Finding, isPass: Bool, sentence: UInt64)] = []
    let fingerprints = Fingerprints(document)
    for draft in drafts {
      let message = FindingMessage(
        rule: draft.rule, binding: draft.binding, outcome: draft.outcome, verdict: draft.verdict,
        figures: draft.figures, document: document, language: options.language)
      let (level, isPass) = standing(draft, isOff: message.isOff)
      let primary = message.primary
      let finding = Finding(
        rule: draft.rule.id, level: level, verdict: draft.verdict, message: message.text,
        document: index, primary: primary.map { document.figures[$0].span } ?? SourceSpan(0, 0),
        figures: bound(draft, message), fingerprint: "")
      let sentence = fingerprints.hash(rule: draft.rule.id, figure: primary)
      worded.append((finding, isPass, sentence))
    }
    worded.sort { $0.finding.isBefore($1.finding) }
    var counts: [UInt64: Int] = [:]
    for (finding, isPass, sentence) in worded {
      let number = counts[sentence, default: 0] + 1
      counts[sentence] = number
      let named = finding.with(fingerprint: Fingerprints.text(sentence, number: number))
      if isPass { outcome.passes.append(named) } else { outcome.findings.append(named) }
    }
    outcome.unchecked.sort {
      ($0.span, $0.rule, $0.cause.rawValue) < ($1.span, $1.rule, $1.cause.rawValue)
    }
  }

  private func bound(_ draft: Draft, _ message: FindingMessage) -> [BoundFigure] {
    draft.binding.captures.filter { draft.figures.contains($0.figure) }.map { capture in
      BoundFigure(
        name: capture.name, figure: capture.figure, span: document.figures[capture.figure].span,
        expected: message.expected[capture.figure])
    }
  }

  /// The level of a verdict, and whether it only counts as a pass.
  private func standing(_ draft: Draft, isOff: Bool) -> (level: Level, isPass: Bool) {
    let level = draft.rule.declaration.level
    switch draft.verdict {
    case .exact: return (level, true)
    case .tail:
      let isNote = options.raisesTail && isOff
      return (isNote ? .note : level, !isNote)
    case .improbable: return (min(level, .warning), false)
    case .violated:
      // The cap needs every violated comparison to rest on a hedge.
      let isHedged =
        draft.outcome.comparisons.contains { $0.verdict == .violated }
        && draft.outcome.comparisons.allSatisfy {
          $0.verdict != .violated || $0.involvesApproximate
        }
      return (isHedged ? min(level, .warning) : level, false)
    }
  }
}

extension Finding {
  /// The order in which findings of one document are shown.
  fileprivate func isBefore(_ other: Finding) -> Bool {
    if primary != other.primary { return primary < other.primary }
    if rule != other.rule { return rule < other.rule }
    if message != other.message { return message < other.message }
    return figures.map(\.figure).lexicographicallyPrecedes(other.figures.map(\.figure))
  }

  fileprivate func with(fingerprint: String) -> Finding {
    Finding(
      rule: rule, level: level, verdict: verdict, message: message, document: document,
      primary: primary, figures: figures, fingerprint: fingerprint)
  }
}

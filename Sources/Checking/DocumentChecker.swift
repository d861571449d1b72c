import Figures
import Quantities
import RuleLanguage
import SourceText

/// What the rules found in one document.
struct DocumentFindings: Sendable {
  var findings: [Finding] = []
  var passes: [Finding] = []
  var unchecked: [Unchecked] = []
  var covered: Set<Int> = []
  /// How many bindings each rule had.
  var bound: [Int]
  /// What rules across documents hold together.
  var mentions: [FactMention] = []
}

/// Checks one document against all rules, or all documents against the rules across documents.
struct DocumentChecker {
  let rules: RuleSet
  let options: CheckOptions
  let document: DocumentView

  func check(_ text: Document) -> DocumentFindings {
    var bindings = [[Binding]](repeating: [], count: rules.rules.count)
    var seen = Set<BoundSet>()
    var facts = FactMentions(rules.facts)
    let lists = NameListReader(text)
    rules.scanner.scan(MatchStream(text)) { program, match in
      guard program < rules.owners.count else {
        let owner = rules.factOwners[program - rules.owners.count]
        facts.add(match, fact: owner.fact, alternative: owner.alternative, in: text)
        return
      }
      let owner = rules.owners[program]
      var binding = Binding(
        match, rules.scanner.programs[program], alternative: owner.alternative)
      if let list = rules.rules[owner.rule].lists[owner.alternative] {
        guard let names = lists.list(at: match.range, isBefore: list.isBefore) else { return }
        binding.list = Binding.BoundList(name: list.name.text, names: names)
      }
      if seen.insert(BoundSet(rule: owner.rule, captures: binding.captures)).inserted {
        bindings[owner.rule].append(binding)
      }
    }
    var result = DocumentFindings(bound: [Int](repeating: 0, count: rules.rules.count))
    for (index, rule) in rules.rules.enumerated() {
      for readings in bindings[index].byStatedFigure() {
        evaluate(rule, index, readings, &result)
      }
    }
    checkTables(of: text, &result)
    let sheet = SheetMentions(text, facts: rules.facts)
    for misfit in sheet.misfits {
      result.unchecked.append(
        Unchecked(
          rule: misfit.fact, cause: .unitMismatch,
          document: document.place(of: misfit.figure).document,
          span: document.figures[misfit.figure].span))
    }
    result.mentions = text.sheet == nil ? facts.mentions(in: text) : sheet.mentions
    checkFacts(result.mentions.map { ($0, $0.figure) }, acrossDocuments: false, &result)
    return result
  }

  /// Runs the rules over facts, within documents or across them.
  ///
  /// The mentions are in order of place, with the numbers that the view gives their figures.
  func checkFacts(
    _ mentions: [(mention: FactMention, figure: Int)], acrossDocuments: Bool,
    _ result: inout DocumentFindings
  ) {
    guard !mentions.isEmpty else { return }
    let facts = FactBindings(mentions, facts: rules.facts, in: document)
    for (index, rule) in rules.rules.enumerated()
    where !rule.factUses.isEmpty && rule.declaration.isAcrossDocuments == acrossDocuments {
      for binding in facts.bindings(of: rule, mode: mode(of: rule)) {
        evaluate(rule, index, [binding], &result)
      }
    }
  }

  private func mode(of rule: CompiledRule) -> RoundingMode {
    rule.declaration.rounding ?? document.rounding ?? options.rounding
  }

  private struct BoundSet: Hashable {
    let rule: Int
    let captures: [Binding.Capture]
  }

  /// Evaluates the ways in which a rule may be read of one stated figure.
  ///
  /// A reading that holds is the right one; where none does, the preferred one is reported.
  private func evaluate(
    _ rule: CompiledRule, _ index: Int, _ readings: [Binding], _ result: inout DocumentFindings
  ) {
    let mode = mode(of: rule)
    var first: (binding: Binding, verdict: BindingVerdict, evaluator: Evaluator)?
    for binding in readings {
      let (verdict, evaluator) = rule.verdict(over: binding, in: document, mode: mode)
      switch verdict {
      case .none: continue
      case .judged(let broken, _) where broken.isEmpty:
        report(rule, index, binding, verdict, evaluator, &result)
        return
      case .judged, .unchecked:
        if first == nil { first = (binding, verdict, evaluator) }
      }
    }
    if let first {
      report(rule, index, first.binding, first.verdict, first.evaluator, &result)
    }
  }

  /// Runs the rules over tables.
  private func checkTables(of text: Document, _ result: inout DocumentFindings) {
    let active = rules.rules.enumerated().filter { $0.element.table != nil }
    guard !active.isEmpty else { return }
    for (number, table) in text.tables.enumerated() {
      let bindings = TableBindings(table, number: number, in: text)
      for (index, rule) in active {
        guard let table = rule.table else { continue }
        for group in bindings.groups(of: table, missing: rule.declaration.missing) {
          evaluate(rule, index, group, &result)
        }
      }
    }
  }

  /// Evaluates one relation of a table in each of its columns, or rows.
  private func evaluate(
    _ rule: CompiledRule, _ index: Int, _ group: TableBindings.Group,
    _ result: inout DocumentFindings
  ) {
    let mode = mode(of: rule)
    var judged: [(bound: TableBindings.Bound, verdict: BindingVerdict, evaluator: Evaluator)] = []
    var held = 0
    var broken = 0
    for bound in group.bindings {
      let binding = bound.binding
      if let cause = bound.cause {
        result.bound[index] += 1
        result.unchecked.append(unchecked(rule, binding, cause))
        continue
      }
      let (verdict, evaluator) = rule.verdict(over: binding, in: document, mode: mode)
      switch verdict {
      case .none: continue
      case .judged(let faults, _): if faults.isEmpty { held += 1 } else { broken += 1 }
      case .unchecked: break
      }
      judged.append((bound, verdict, evaluator))
    }
    let isBorneOut = held > 0 && (group.isImplied ? held > broken : held >= broken)
    for (bound, verdict, evaluator) in judged {
      // What fails in most places is another relation than the rule's, whatever slips explain.
      let support: Support =
        isBorneOut
        ? (bound.looksLikeAverage ? .single : .borneOut) : broken > 1 ? .contradicted : .single
      report(rule, index, bound.binding, verdict, evaluator, support: support, &result)
    }
  }

  /// Whether the same relation holds in the like places of a table.
  private enum Support {
    case borneOut, contradicted
    /// There are no like places.
    case single
  }

  private func report(
    _ rule: CompiledRule, _ index: Int, _ binding: Binding, _ verdict: BindingVerdict,
    _ evaluator: Evaluator, support: Support = .single, _ result: inout DocumentFindings
  ) {
    let declaration = rule.declaration
    let writer = FindingWriter(
      evaluator: evaluator, rule: declaration, language: options.language,
      titles: binding.values == nil ? [:] : rules.titles(of: rule, in: options.language))
    result.bound[index] += 1
    switch verdict {
    case .none: break
    case .unchecked(let cause): result.unchecked.append(unchecked(rule, binding, cause))
    case .judged(let broken, let held):
      if !broken.isEmpty, binding.list?.names.isCertain == false {
        result.unchecked.append(unchecked(rule, binding, .ambiguous))
        return
      }
      let isLikely = declaration.claim == .likely && support != .borneOut
      if isLikely,
        broken.contains(where: { support == .contradicted || !evaluator.isOneSlipAway($0) })
      {
        result.unchecked.append(unchecked(rule, binding, .notDeclared))
        return
      }
      result.covered.formUnion(binding.figureSet)
      for judged in broken {
        result.findings.append(
          finding(
            rule, binding, judged, writer.text(judged),
            level: judged.involvesApproximate || isLikely && binding.cells != nil
              ? min(declaration.level, .warning) : declaration.level))
      }
      if broken.isEmpty { reportHeld(rule, binding, held, writer, &result) }
    }
  }

  private func reportHeld(
    _ rule: CompiledRule, _ binding: Binding, _ held: [Judged], _ writer: FindingWriter,
    _ result: inout DocumentFindings
  ) {
    let level = rule.declaration.level
    if let improbable = held.first(where: { $0.verdict == .improbable }) {
      result.findings.append(
        finding(
          rule, binding, improbable, writer.text(improbable), level: min(level, .warning)))
      return
    }
    let text = writer.pass(held)
    let tail = held.first { $0.verdict == .tail }
    if options.raisesTail, held.contains(where: writer.isOff) {
      result.findings.append(finding(rule, binding, tail, text, level: .note))
    } else {
      result.passes.append(finding(rule, binding, tail ?? held.first, text, level: level))
    }
  }

  private func unchecked(
    _ rule: CompiledRule, _ binding: Binding, _ cause: UncheckedCause
  ) -> Unchecked {
    let first = binding.captures.first?.figure
    return Unchecked(
      rule: rule.id, cause: cause, document: first.map { document.place(of: $0).document } ?? 0,
      span: first.map { document.figures[$0].span } ?? SourceSpan(0, 0))
  }

  private func finding(
    _ rule: CompiledRule, _ binding: Binding, _ judged: Judged?, _ text: FindingText, level: Level
  ) -> Finding {
    let primary = document.figures[text.primary]
    let number = document.place(of: text.primary).document
    return Finding(
      rule: rule.id, level: level, verdict: judged?.verdict ?? .exact, message: text.message,
      document: number, primary: primary.span,
      figures: binding.captures.map { capture in
        let place = document.place(of: capture.figure)
        return BoundFigure(
          name: capture.name, figure: place.figure,
          span: document.figures[capture.figure].span,
          expected: capture.figure == text.primary ? text.expected : nil,
          document: place.document == number ? nil : place.document)
      },
      fingerprint: Fingerprint.of(
        rule: rule.id, document: document.document(of: text.primary), primary: primary,
        labels: document.labels(of: text.primary, in: binding)))
  }
}

extension Document {
  /// The rounding mode that the front matter declares.
  var rounding: RoundingMode? { metadata["rounding"].flatMap(RoundingMode.init(rawValue:)) }
}

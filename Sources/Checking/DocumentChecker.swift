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
    rules.scanner.scan(MatchStream(text)) { program, match in
      guard program < rules.owners.count else {
        let owner = rules.factOwners[program - rules.owners.count]
        facts.add(match, fact: owner.fact, alternative: owner.alternative, in: text)
        return
      }
      let owner = rules.owners[program]
      let binding = Binding(
        match, rules.scanner.programs[program], alternative: owner.alternative)
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
    result.mentions = facts.mentions(in: text)
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

  private func report(
    _ rule: CompiledRule, _ index: Int, _ binding: Binding, _ verdict: BindingVerdict,
    _ evaluator: Evaluator, _ result: inout DocumentFindings
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
      if declaration.claim == .likely, broken.contains(where: { !evaluator.isOneSlipAway($0) }) {
        result.unchecked.append(unchecked(rule, binding, .notDeclared))
        return
      }
      result.covered.formUnion(binding.figureSet)
      for judged in broken {
        result.findings.append(
          finding(
            rule, binding, judged, writer.text(judged), account([judged], writer),
            level: judged.involvesApproximate
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
          rule, binding, improbable, writer.text(improbable), account(held, writer),
          level: min(level, .warning)))
      return
    }
    let text = writer.pass(held)
    let account = account(held, writer)
    let tail = held.first { $0.verdict == .tail }
    if options.raisesTail, held.contains(where: writer.isOff) {
      result.findings.append(finding(rule, binding, tail, text, account, level: .note))
    } else {
      result.passes.append(finding(rule, binding, tail ?? held.first, text, account, level: level))
    }
  }

  private func account(_ judged: [Judged], _ writer: FindingWriter) -> Account? {
    options.accounts ? writer.account(judged) : nil
  }

  private func unchecked(
    _ rule: CompiledRule, _ binding: Binding, _ cause: UncheckedCause
  ) -> Unchecked {
    let place = binding.captures.first.map { document.place(of: $0.figure) }
    let number = place?.document ?? 0
    return Unchecked(
      rule: rule.id, cause: cause, document: number,
      span: binding.captures.first.map { document.figures[$0.figure].span } ?? SourceSpan(0, 0),
      figures: bound(binding, in: number))
  }

  /// The figures of a binding, for a finding that stands in one of the documents.
  private func bound(
    _ binding: Binding, in number: Int, expected: String? = nil, of primary: Int? = nil
  ) -> [BoundFigure] {
    binding.captures.map { capture in
      let place = document.place(of: capture.figure)
      return BoundFigure(
        name: capture.name, figure: place.figure, span: document.figures[capture.figure].span,
        expected: capture.figure == primary ? expected : nil,
        document: place.document == number ? nil : place.document)
    }
  }

  private func finding(
    _ rule: CompiledRule, _ binding: Binding, _ judged: Judged?, _ text: FindingText,
    _ account: Account?, level: Level
  ) -> Finding {
    let primary = document.figures[text.primary]
    let number = document.place(of: text.primary).document
    return Finding(
      rule: rule.id, level: level, verdict: judged?.verdict ?? .exact, message: text.message,
      document: number, primary: primary.span,
      figures: bound(binding, in: number, expected: text.expected, of: text.primary),
      fingerprint: Fingerprint.of(
        rule: rule.id, document: document.document(of: text.primary), primary: primary),
      account: account)
  }
}

extension Document {
  /// The rounding mode that the front matter declares.
  var rounding: RoundingMode? { metadata["rounding"].flatMap(RoundingMode.init(rawValue:)) }
}

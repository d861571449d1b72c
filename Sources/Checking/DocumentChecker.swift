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
  /// Where the document takes what it says out of rules.
  var exclusions = Exclusions()
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
    var found = FoundFigures(text)
    for (index, rule) in rules.rules.enumerated() where document.isWithin(rule.validity) {
      let finds = rule.declaration.finds
      for readings in bindings[index].byStatedFigure() {
        let complete =
          finds.isEmpty ? readings : readings.flatMap { found.completions(of: $0, by: finds) }
        evaluate(rule, index, complete, &result)
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
    where !rule.factUses.isEmpty && rule.declaration.isAcrossDocuments == acrossDocuments
      && document.isWithin(rule.validity)
    {
      for binding in facts.bindings(of: rule, mode: mode(of: rule)) {
        evaluate(rule, index, [binding], &result)
      }
    }
  }

  func mode(of rule: CompiledRule) -> RoundingMode {
    rule.declaration.rounding ?? document.rounding ?? options.rounding
  }

  private struct BoundSet: Hashable {
    let rule: Int
    let captures: [Binding.Capture]
  }

  /// Evaluates the ways in which a rule may be read of one stated figure.
  ///
  /// A reading that holds is the right one. Where none does, the first that one slip explains is
  /// reported, else the preferred one.
  private func evaluate(
    _ rule: CompiledRule, _ index: Int, _ readings: [Binding], _ result: inout DocumentFindings
  ) {
    let mode = mode(of: rule)
    var first: Reading?
    for binding in readings {
      var (verdict, evaluator) = rule.verdict(over: binding, in: document, mode: mode)
      if case .judged = verdict, let first = binding.captures.first?.figure,
        result.exclusions.concern(binding, of: rule, index, in: document.document(of: first))
      {
        verdict = .unchecked(.notComparable)
      }
      let isSlip = isOneSlip(verdict, evaluator, binding)
      let reading = Reading(
        binding: binding, verdict: verdict, evaluator: evaluator, isSlip: isSlip,
        isFault: isFault(verdict, binding, rule.declaration.claim, isSlip: isSlip),
        doubt: binding.list?.names.isCertain == false ? .ambiguous : nil)
      switch verdict {
      case .none: continue
      case .judged(let broken, _) where broken.isEmpty:
        report(rule, index, reading, &result)
        return
      case .judged, .unchecked:
        if first == nil || reading.isSlip && first?.isSlip == false { first = reading }
      }
    }
    if let first { report(rule, index, first, &result) }
  }

  struct Reading {
    let binding: Binding
    let verdict: BindingVerdict
    let evaluator: Evaluator
    /// Whether one slip of the pen explains what is broken.
    let isSlip: Bool
    /// Whether what is broken is to be reported.
    let isFault: Bool
    /// Why it cannot be, where that is more than that the text does not declare the relation.
    var doubt: UncheckedCause?
    /// Whether it is worth a warning at most.
    var isSuspicion = false
  }

  func isOneSlip(
    _ verdict: BindingVerdict, _ evaluator: Evaluator, _ binding: Binding
  ) -> Bool {
    guard case .judged(let broken, _) = verdict, !broken.isEmpty else { return false }
    return broken.allSatisfy { evaluator.isOneSlipAway($0, digits: binding.tellingDigits) }
  }

  private func isFault(
    _ verdict: BindingVerdict, _ binding: Binding, _ claim: Claim, isSlip: Bool
  ) -> Bool {
    guard case .judged(let broken, _) = verdict, !broken.isEmpty,
      binding.list?.names.isCertain != false
    else { return false }
    return claim == .declared || isSlip
  }

  func report(
    _ rule: CompiledRule, _ index: Int, _ reading: Reading, _ result: inout DocumentFindings
  ) {
    let declaration = rule.declaration
    let (binding, evaluator) = (reading.binding, reading.evaluator)
    let writer = FindingWriter(
      evaluator: evaluator, rule: declaration, language: options.language,
      titles: binding.values == nil ? [:] : rules.titles(of: rule, in: options.language))
    result.bound[index] += 1
    switch reading.verdict {
    case .none: break
    case .unchecked(let cause): result.unchecked.append(unchecked(rule, binding, cause))
    case .judged(let broken, let held):
      if !broken.isEmpty, !reading.isFault {
        result.unchecked.append(unchecked(rule, binding, reading.doubt ?? .notDeclared))
        return
      }
      result.covered.formUnion(binding.figureSet)
      for judged in broken {
        result.findings.append(
          finding(
            rule, binding, judged, writer.text(judged), account([judged], writer),
            level: judged.involvesApproximate || reading.isSuspicion
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
    if let tailLevel = options.tail, held.contains(where: writer.isOff) {
      result.findings.append(finding(rule, binding, tail, text, account, level: tailLevel))
    } else {
      result.passes.append(finding(rule, binding, tail ?? held.first, text, account, level: level))
    }
  }

  private func account(_ judged: [Judged], _ writer: FindingWriter) -> Account? {
    options.accounts ? writer.account(judged) : nil
  }

  func unchecked(
    _ rule: CompiledRule, _ binding: Binding, _ cause: UncheckedCause
  ) -> Unchecked {
    // What was looked up stands anywhere; what the text says of it is the place.
    let first = (rule.declaration.finds.isEmpty ? binding.captures.first : binding.captures.last)?
      .figure
    let number = first.map { document.place(of: $0).document } ?? 0
    return Unchecked(
      rule: rule.id, cause: cause, document: number,
      span: first.map { document.figures[$0].span } ?? SourceSpan(0, 0),
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
        rule: rule.id, document: document.document(of: text.primary), primary: primary,
        labels: document.labels(of: text.primary, in: binding)),
      account: account)
  }
}

extension Document {
  /// The rounding mode that the front matter declares.
  var rounding: RoundingMode? { metadata["rounding"].flatMap(RoundingMode.init(rawValue:)) }
}

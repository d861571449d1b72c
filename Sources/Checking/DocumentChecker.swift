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
}

/// Checks one document against all rules.
struct DocumentChecker {
  let rules: RuleSet
  let options: CheckOptions
  let document: Document
  /// The place of the document in the run.
  let number: Int

  func check() -> DocumentFindings {
    var bindings = [[Binding]](repeating: [], count: rules.rules.count)
    var seen = Set<BoundSet>()
    rules.scanner.scan(MatchStream(document)) { program, match in
      let owner = rules.owners[program]
      let binding = Binding(
        match, rules.scanner.programs[program], alternative: owner.alternative)
      if seen.insert(BoundSet(rule: owner.rule, captures: binding.captures)).inserted {
        bindings[owner.rule].append(binding)
      }
    }
    var result = DocumentFindings(bound: [Int](repeating: 0, count: rules.rules.count))
    for (index, rule) in rules.rules.enumerated() {
      for binding in bindings[index].withoutAmbiguity() {
        evaluate(rule, index, binding, &result)
      }
    }
    return result
  }

  private struct BoundSet: Hashable {
    let rule: Int
    let captures: [Binding.Capture]
  }

  private func evaluate(
    _ rule: CompiledRule, _ index: Int, _ binding: Binding, _ result: inout DocumentFindings
  ) {
    let mode = rule.declaration.rounding ?? document.rounding ?? options.rounding
    let (verdict, evaluator) = rule.verdict(over: binding, in: document, mode: mode)
    let writer = FindingWriter(
      evaluator: evaluator, rule: rule.declaration, language: options.language)
    switch verdict {
    case .none: break
    case .unchecked(let cause):
      result.bound[index] += 1
      result.unchecked.append(
        Unchecked(
          rule: rule.id, cause: cause, document: number,
          span: binding.captures.first.map { document.figures[$0.figure].span }
            ?? SourceSpan(0, 0)))
    case .judged(let broken, let held):
      result.bound[index] += 1
      result.covered.formUnion(binding.figureSet)
      for judged in broken {
        result.findings.append(
          finding(
            rule, binding, judged, writer.text(judged),
            level: judged.involvesApproximate
              ? min(rule.declaration.level, .warning) : rule.declaration.level))
      }
      guard broken.isEmpty else { return }
      if let improbable = held.first(where: { $0.verdict == .improbable }) {
        result.findings.append(
          finding(
            rule, binding, improbable, writer.text(improbable),
            level: min(rule.declaration.level, .warning)))
        return
      }
      let text = writer.pass(held)
      let tail = held.first { $0.verdict == .tail }
      let pass = finding(
        rule, binding, tail ?? held.first, text, level: rule.declaration.level)
      if options.raisesTail, tail != nil {
        result.findings.append(
          finding(rule, binding, tail, text, level: .note))
      } else {
        result.passes.append(pass)
      }
    }
  }

  private func finding(
    _ rule: CompiledRule, _ binding: Binding, _ judged: Judged?, _ text: FindingText, level: Level
  ) -> Finding {
    let primary = document.figures[text.primary]
    return Finding(
      rule: rule.id, level: level, verdict: judged?.verdict ?? .exact, message: text.message,
      document: number, primary: primary.span,
      figures: binding.captures.map { capture in
        BoundFigure(
          name: capture.name, figure: capture.figure,
          span: document.figures[capture.figure].span,
          expected: capture.figure == text.primary ? text.expected : nil)
      },
      fingerprint: Fingerprint.of(rule: rule.id, document: document, primary: primary))
  }
}

extension Document {
  /// The rounding mode that the front matter declares.
  var rounding: RoundingMode? { metadata["rounding"].flatMap(RoundingMode.init(rawValue:)) }
}

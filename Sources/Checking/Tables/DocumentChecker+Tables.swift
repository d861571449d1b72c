import Figures
import Quantities
import RuleLanguage

extension DocumentChecker {
  /// Runs the rules over tables.
  func checkTables(of text: Document, _ result: inout DocumentFindings) {
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
      if let cause = bound.cause {
        result.bound[index] += 1
        result.unchecked.append(unchecked(rule, bound.binding, cause))
        continue
      }
      let (verdict, evaluator) = rule.verdict(over: bound.binding, in: document, mode: mode)
      switch verdict {
      case .none: continue
      case .judged(let faults, _): if faults.isEmpty { held += 1 } else { broken += 1 }
      case .unchecked: break
      }
      judged.append((bound, verdict, evaluator))
    }
    let isBorneOut = held > 0 && (group.isImplied ? held > broken : held >= broken)
    for (bound, verdict, evaluator) in judged {
      let isSlip = isOneSlip(verdict, evaluator, bound.binding)
      let isSure =
        rule.declaration.claim == .declared || isBorneOut && !bound.looksLikeAverage
      // What fails in most places is another relation than the rule's, whatever slips explain.
      let isExplained =
        (isBorneOut || broken == 1)
        && (rule.declaration.claim == .declared || isSlip)
      report(
        rule, index,
        Reading(
          binding: bound.binding, verdict: verdict, evaluator: evaluator, isSlip: isSlip,
          isFault: isSure || isExplained, isSuspicion: !isSure),
        &result)
    }
  }
}

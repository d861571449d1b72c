package import Quantities
import RuleLanguage
import SourceText

extension RuleSet {
  /// What is doubtful in the rule files, in the order of the files and of place.
  ///
  /// `today` decides which rules have ended; without it none has.
  package func lint(today: CalendarDate?) -> [LintFinding] {
    var lint = RuleLint(rules: self, today: today)
    lint.run()
    let order = Dictionary(
      files.enumerated().map { ($1.source.path, $0) }, uniquingKeysWith: { a, _ in a })
    return lint.findings.sorted {
      (order[$0.path] ?? 0, $0.span.start) < (order[$1.path] ?? 0, $1.span.start)
    }
  }
}

/// Looks for what a rule file says in vain.
private struct RuleLint {
  let rules: RuleSet
  let today: CalendarDate?
  private(set) var findings: [LintFinding] = []

  init(rules: RuleSet, today: CalendarDate?) {
    self.rules = rules
    self.today = today
  }

  mutating func run() {
    examples()
    for file in rules.files {
      for fact in file.facts where fact.examples.isEmpty {
        add(.factWithoutExample(fact.name.text), file, fact.name.span)
      }
      for rule in file.rules {
        for check in rule.checks { condition(check, in: file) }
        orders(rule, in: file)
        validity(rule, in: file)
      }
    }
    duplicates()
    contradictions()
    unused()
  }

  private mutating func add(_ problem: LintFinding.Problem, _ file: RuleFile, _ span: SourceSpan) {
    findings.append(LintFinding(problem: problem, path: file.source.path, span: span))
  }

  private mutating func examples() {
    let results = rules.testExamples(language: .en)
    for rule in rules.rules {
      let own = results.filter { $0.rule == rule.id }
      guard !own.isEmpty, own.allSatisfy({ $0.outcome == .neverBound }) else { continue }
      add(.neverApplies(rule.id), rules.files[rule.file], rule.declaration.name.span)
    }
  }

  private mutating func validity(_ rule: RuleDeclaration, in file: RuleFile) {
    guard let today = today?.iso,
      let until = rule.metadata.first(where: { $0.key.text == "until" }), until.value < today
    else { return }
    add(.expired(file.id(of: rule), until: until.value), file, until.key.span)
  }

  // MARK: Conditions

  private mutating func condition(_ expression: Expression, in file: RuleFile) {
    var names = 0
    expression.forEachName { _, _ in names += 1 }
    if names == 0 {
      add(.speaksOfNothing, file, expression.span)
      return
    }
    compare(expression, in: file)
  }

  private mutating func compare(_ expression: Expression, in file: RuleFile) {
    switch expression.kind {
    case .compare(let left, let comparison, let right):
      guard written(left.span, file) == written(right.span, file) else { return }
      switch comparison {
      case .equal, .lessOrEqual, .greaterOrEqual: add(.cannotFail, file, expression.span)
      case .notEqual, .less, .greater: add(.cannotHold, file, expression.span)
      }
    case .and(let parts), .or(let parts): for part in parts { compare(part, in: file) }
    case .implies(_, let conclusion): compare(conclusion, in: file)
    default: break
    }
  }

  /// Conditions that the guards, or other conditions, decide already.
  private mutating func orders(_ rule: RuleDeclaration, in file: RuleFile) {
    func text(_ expression: Expression) -> String { written(expression.span, file) }
    var known: [StatedOrder.Sides: StatedOrder.Orders] = [:]
    for stated in rule.guards.flatMap({ StatedOrder.all(in: $0, text: text) }) {
      known[stated.sides] = known[stated.sides, default: .all].intersection(stated.orders)
    }
    for check in rule.checks {
      if let choice = StatedOrder.any(in: check, text: text), choice.orders == .all {
        add(.cannotFail, file, check.span)
      }
      // Two sides of the same text have been told of.
      for stated in StatedOrder.all(in: check, text: text)
      where stated.sides.first != stated.sides.second {
        let before = known[stated.sides, default: .all]
        if before.isDisjoint(with: stated.orders) {
          add(.cannotHold, file, stated.expression.span)
        } else if before.isSubset(of: stated.orders), before != .all {
          add(.cannotFail, file, stated.expression.span)
        }
        known[stated.sides] = before.intersection(stated.orders)
      }
    }
  }

  /// The text of a span without blanks: what two places must share to say the same.
  private func written(_ span: SourceSpan, _ file: RuleFile) -> String {
    file.source.text(span).filter { !$0.isWhitespace }
  }

  // MARK: The files together

  private mutating func duplicates() {
    var known: [String: String] = [:]
    for file in rules.files {
      for rule in file.rules {
        let places =
          rule.matches.map(\.span) + (rule.table?.spans ?? []) + rule.expressions.map(\.span)
          + rule.lets.map(\.name.span)
        var key = places.map { written($0, file) }.joined(separator: "\n")
        key += "\n\(rule.isAcrossDocuments) \(rule.missing.rawValue)"
        key += rule.finds.map { "\n\($0.name.text) \($0.method) \($0.anchor.text)" }.joined()
        let id = file.id(of: rule)
        if let first = known[key] {
          add(.duplicateRule(id, of: first), file, rule.name.span)
        } else {
          known[key] = id
        }
      }
    }
  }

  private mutating func contradictions() {
    struct Earlier {
      let id: String
      let orders: [StatedOrder]
    }
    var known: [String: [Earlier]] = [:]
    for file in rules.files {
      func text(_ expression: Expression) -> String { written(expression.span, file) }
      for rule in file.rules {
        let places =
          rule.matches.map(\.span) + (rule.table?.spans ?? []) + rule.guards.map(\.span)
          + rule.lets.map(\.expression.span)
        let key = places.map { written($0, file) }.joined(separator: "\n")
        let own = Earlier(
          id: file.id(of: rule), orders: rule.checks.flatMap { StatedOrder.all(in: $0, text: text) }
        )
        let other = known[key]?.first { earlier in
          earlier.orders.contains { stated in
            own.orders.contains {
              $0.sides == stated.sides && $0.orders.isDisjoint(with: stated.orders)
            }
          }
        }
        if let other { add(.contradicts(own.id, other.id), file, rule.name.span) }
        known[key, default: []].append(own)
      }
    }
  }

  private mutating func unused() {
    var words: Set<String> = []
    var names: Set<String> = []
    for file in rules.files {
      let patterns =
        file.rules.flatMap { $0.allPatterns + $0.exclusions } + file.words.map(\.pattern)
        + file.facts.flatMap { $0.matches + $0.notAfter + $0.notBefore }
      for element in patterns.flatMap(\.allElements) {
        if case .words(let name) = element.kind { words.insert(name.text) }
      }
      for expression in file.rules.flatMap(\.expressions) {
        expression.forEachName { name, _ in names.insert(name) }
      }
    }
    for file in rules.files {
      for list in file.words where !words.contains(list.name.text) {
        add(.unusedWords(list.name.text), file, list.name.span)
      }
      for fact in file.facts where !names.contains(fact.name.text) {
        add(.unusedFact(fact.name.text), file, fact.name.span)
      }
      for parameter in file.parameters where !names.contains(parameter.name.text) {
        add(.unusedParameter(parameter.name.text), file, parameter.name.span)
      }
    }
  }
}

extension TableClause {
  /// The places of all its lines.
  fileprivate var spans: [SourceSpan] { (caption.map { [$0.span] } ?? []) + cells.map(\.span) }
}

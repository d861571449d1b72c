extension Expression {
  /// Every name in the expression with whether it is the argument of a function of some kind.
  package func forEachName(_ body: (_ name: String, _ use: NameUse) -> Void) {
    walk(.value, body)
  }

  private func walk(_ use: NameUse, _ body: (String, NameUse) -> Void) {
    switch kind {
    case .number, .date: break
    case .name(let name): body(name, use)
    case .call(let function, let arguments):
      let use: NameUse =
        switch RuleFunction(rawValue: function.text) {
        case .previous: .previous
        case .exists: .existence
        case .agree: .mentions
        default: .value
        }
      for argument in arguments { argument.walk(use, body) }
    case .sum(let parts): for part in parts { part.expression.walk(.value, body) }
    case .product(let factors): for factor in factors { factor.expression.walk(.value, body) }
    case .negated(let inner), .not(let inner): inner.walk(.value, body)
    case .compare(let left, _, let right), .implies(let left, let right):
      left.walk(.value, body)
      right.walk(.value, body)
    case .and(let parts), .or(let parts): for part in parts { part.walk(.value, body) }
    }
  }

  /// The expression with names replaced, where there is something to put in their place.
  package func replacing(_ replacement: (String) -> ExpressionKind?) -> Expression {
    func replaced(_ expression: Expression) -> Expression { expression.replacing(replacement) }
    let kind: ExpressionKind =
      switch kind {
      case .number, .date: self.kind
      case .name(let name): replacement(name) ?? self.kind
      case .call(let function, let arguments): .call(function, arguments.map(replaced))
      case .sum(let parts):
        .sum(
          parts.map { Signed(isNegative: $0.isNegative, expression: replaced($0.expression)) })
      case .product(let factors):
        .product(
          factors.map { Factor(isDivisor: $0.isDivisor, expression: replaced($0.expression)) })
      case .negated(let inner): .negated(replaced(inner))
      case .compare(let left, let comparison, let right):
        .compare(replaced(left), comparison, replaced(right))
      case .and(let parts): .and(parts.map(replaced))
      case .or(let parts): .or(parts.map(replaced))
      case .not(let inner): .not(replaced(inner))
      case .implies(let left, let right): .implies(replaced(left), replaced(right))
      }
    return Expression(kind, span)
  }
}

/// What an expression wants of a name.
package enum NameUse: Hashable, Sendable {
  case value
  /// The value one period earlier.
  case previous
  /// All its mentions, to be held against each other.
  case mentions
  /// Only whether it is there.
  case existence
}

extension RuleDeclaration {
  /// The conditions and definitions of the rule.
  package var expressions: [Expression] { guards + lets.map(\.expression) + checks }
}

extension RuleDraft {
  /// Every name that its expressions speak of.
  var names: Set<String> {
    var names: Set<String> = []
    for expression in guards + lets.map(\.expression) + checks {
      expression.forEachName { name, _ in names.insert(name) }
    }
    return names
  }
}

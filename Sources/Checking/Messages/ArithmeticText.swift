import Figures
import Quantities
import RuleLanguage
import SourceText

/// Expressions with the figures of a binding in the place of their names: 22142人 ÷ 28156人.
struct ArithmeticText {
  let rule: CompiledRule
  let binding: Binding
  let figures: FigureText
  let words: Wording

  /// How tightly the outermost operation of an expression binds.
  private enum Tightness: Int {
    case sum, product, atom
  }

  func text(_ expression: Expression) -> String { parts(expression).text }

  private func parts(_ expression: Expression) -> (text: String, tightness: Tightness) {
    switch expression.kind {
    case .number(let number, let unit): return (number.decimalString + (unit ?? ""), .atom)
    case .date(let date): return (date.iso, .atom)
    case .name(let name): return named(name)
    case .call(let name, let arguments): return call(name.text, arguments)
    case .negated(let operand): return ("−" + wrapped(operand, .product), .product)
    case .sum(let terms):
      var text = ""
      let terms = terms.filter { !isMissing($0.expression) }
      for term in terms {
        if text.isEmpty {
          text = (term.isNegative ? "−" : "") + wrapped(term.expression, .sum)
        } else {
          text += term.isNegative ? " − " : " + "
          text += wrapped(term.expression, term.isNegative ? .product : .sum)
        }
      }
      return (text, terms.count > 1 ? .sum : .atom)
    case .product(let factors):
      var text = ""
      for factor in factors {
        if text.isEmpty {
          text = (factor.isDivisor ? "1 ÷ " : "") + wrapped(factor.expression, .product)
        } else {
          text += factor.isDivisor ? " ÷ " : " × "
          text += wrapped(factor.expression, factor.isDivisor ? .atom : .product)
        }
      }
      return (text, factors.count > 1 ? .product : .atom)
    case .compare, .and, .or, .not, .implies: return ("", .atom)
    }
  }

  /// Whether it is a name that no figure was bound to: it counts as nothing and is not shown.
  private func isMissing(_ expression: Expression) -> Bool {
    guard case .name(let name) = expression.kind, rule.definitions[name] == nil else {
      return false
    }
    return binding.figures(name).isEmpty
  }

  private func wrapped(_ expression: Expression, _ least: Tightness) -> String {
    let (text, tightness) = parts(expression)
    return tightness.rawValue < least.rawValue ? "(\(text))" : text
  }

  private func named(_ name: String) -> (String, Tightness) {
    if let definition = rule.definitions[name] { return parts(definition) }
    let bound = binding.figures(name).map { figures.surface($0) }
    if let only = bound.first, bound.count == 1 { return (only, .atom) }
    return bound.isEmpty ? ("0", .atom) : (bound.joined(separator: words.listMark), .atom)
  }

  private func call(_ name: String, _ arguments: [Expression]) -> (String, Tightness) {
    switch RuleFunction(rawValue: name) {
    case .sum:
      let members = members(arguments)
      return (members.joined(separator: " + "), members.count > 1 ? .sum : .atom)
    case .mean:
      let members = members(arguments)
      let sum = members.joined(separator: " + ")
      return ((members.count > 1 ? "(\(sum))" : sum) + " ÷ \(members.count)", .product)
    case .abs: return ("|\(arguments.first.map(text) ?? "")|", .atom)
    case .count: return (words.count(of: list(arguments)), .atom)
    case .years: return (words.years(of: list(arguments)), .atom)
    case .days: return (words.days(of: list(arguments)), .atom)
    case .start, .end:
      guard let argument = arguments.first else { return ("", .atom) }
      return (date(argument, isStart: name == RuleFunction.start.rawValue), .atom)
    case .first, .last:
      let members = members(arguments)
      return ((name == RuleFunction.first.rawValue ? members.first : members.last) ?? "", .atom)
    case .min: return (words.least(of: list(arguments)), .atom)
    case .max: return (words.greatest(of: list(arguments)), .atom)
    case .agree, .exists, nil: return (list(arguments), .atom)
    }
  }

  private func list(_ arguments: [Expression]) -> String {
    members(arguments).joined(separator: words.listMark)
  }

  /// The members of lists one by one; a long list is cut in its middle.
  private func members(_ arguments: [Expression]) -> [String] {
    var members: [String] = []
    for argument in arguments {
      if case .name(let name) = argument.kind, rule.definitions[name] == nil {
        members += binding.figures(name).map { figures.surface($0) }
      } else {
        members.append(wrapped(argument, .product))
      }
    }
    guard members.count > 40 else { return members }
    return members.prefix(20) + ["…"] + members.suffix(10)
  }

  /// One end of a period in words, or the date itself.
  private func date(_ argument: Expression, isStart: Bool) -> String {
    guard case .name(let name) = argument.kind, let index = binding.figures(name).first,
      let period = figures.document.figures[index].period,
      let date = isStart ? period.start : period.end
    else { return text(argument) }
    return period.start == period.end ? figures.plain(index) : words.date(date)
  }
}

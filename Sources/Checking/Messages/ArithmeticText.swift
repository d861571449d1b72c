import Figures
import Quantities
import RuleLanguage
import SourceText

/// Writes the expressions of a rule with the figures of one binding in the place of their names.
struct ArithmeticText {
  let document: DocumentView
  let binding: Binding
  let rule: RuleDeclaration
  let words: FindingWords

  /// How tightly what is around holds an expression together.
  private enum Strength: Int, Comparable {
    case loose, sum, product, atom

    static func < (a: Strength, b: Strength) -> Bool { a.rawValue < b.rawValue }
  }

  func text(_ expression: Expression) -> String { text(expression, within: .loose) }

  /// A figure as the document writes it, on one line and without blanks inside Chinese.
  func surface(_ figure: Int) -> String { document.surface(figure) }

  private func text(_ expression: Expression, within: Strength) -> String {
    switch expression.kind {
    case .number(let value, let unit): return value.decimalString + (unit ?? "")
    case .date(let date): return date.iso
    case .name(let name):
      if let definition = rule.lets.last(where: { $0.name.text == name }) {
        return text(definition.expression, within: within)
      }
      let figures = binding.operands(name)
      if figures.count > 1 {
        return bracketed(figures.map(surface).joined(separator: " + "), .sum, within)
      }
      return figures.first.map(surface) ?? name
    case .call(let name, let arguments): return call(name.text, arguments, within)
    case .sum(let parts):
      var result = ""
      for (index, part) in parts.filter({ !isMissing($0.expression) }).enumerated() {
        let strength: Strength = part.isNegative ? .product : .sum
        let operand = text(part.expression, within: strength)
        if index == 0 {
          result = part.isNegative ? "−\(operand)" : operand
        } else {
          result += part.isNegative ? " − \(operand)" : " + \(operand)"
        }
      }
      return bracketed(result, .sum, within)
    case .product(let factors):
      var result = ""
      for (index, factor) in factors.enumerated() {
        let operand = text(factor.expression, within: factor.isDivisor ? .atom : .product)
        if index == 0 {
          result = factor.isDivisor ? "1 ÷ \(operand)" : operand
        } else {
          result += factor.isDivisor ? " ÷ \(operand)" : " × \(operand)"
        }
      }
      return bracketed(result, .product, within)
    case .negated(let inner): return "−" + text(inner, within: .atom)
    default: return ""
    }
  }

  private func call(_ name: String, _ arguments: [Expression], _ within: Strength) -> String {
    if name == RuleFunction.previous.rawValue, case .name(let fact)? = arguments.first?.kind {
      return binding.operands(FactUse.previous(fact)).first.map(surface) ?? fact
    }
    let inner = arguments.filter { !isMissing($0) }.map { text($0, within: .loose) }
    let list = members(arguments).joined(separator: words.listMark)
    switch RuleFunction(rawValue: name) {
    case .sum:
      let parts = members(arguments)
      return bracketed(parts.joined(separator: " + "), parts.count > 1 ? .sum : .loose, within)
    case .mean:
      let parts = members(arguments)
      let sum = parts.joined(separator: " + ")
      return bracketed(
        (parts.count > 1 ? "(\(sum))" : sum) + " ÷ \(memberCount(arguments))", .product, within)
    case .compound:
      let rate = arguments.first.map { text($0, within: .sum) } ?? ""
      let years = arguments.dropFirst().map { text($0, within: .loose) }
      return "(1 + \(rate))^(\(years.reversed().joined(separator: " − ")))"
    case .start, .end, .low, .high, .first, .last, .agree, .exists:
      return inner.joined(separator: words.listMark)
    case .abs: return "|\(inner.joined())|"
    case .count: return words.count(of: list)
    case .days: return words.days(of: list)
    case .years: return words.years(of: list)
    case .min: return words.least(of: list)
    case .max: return words.greatest(of: list)
    case .previous, nil: return "\(name)(\(list))"
    }
  }

  /// The figures of all arguments one by one; a long list is cut in its middle.
  private func members(_ arguments: [Expression]) -> [String] {
    var members: [String] = []
    for argument in arguments {
      if case .name(let name) = argument.kind, !isDefinition(name) {
        members += binding.operands(name).map(surface)
      } else {
        members.append(text(argument, within: .product))
      }
      if case .name(let name) = argument.kind, let list = binding.list, list.name == name {
        members.append(names(list))
      }
    }
    return members.count > 40 ? members.prefix(20) + ["…"] + members.suffix(10) : members
  }

  /// The listed names as written, a long list cut at its end.
  private func names(_ list: Binding.BoundList) -> String {
    guard let figure = binding.last else { return list.name }
    let text = document.document(of: figure).folded.text(list.names.range)
    return "“" + (text.count > 40 ? text.prefix(39) + "…" : text) + "”"
  }

  private func memberCount(_ arguments: [Expression]) -> Int {
    var count = 0
    for argument in arguments {
      if case .name(let name) = argument.kind, !isDefinition(name) {
        count += binding.operands(name).count
      } else {
        count += 1
      }
    }
    return count
  }

  private func isDefinition(_ name: String) -> Bool {
    rule.lets.contains { $0.name.text == name }
  }

  /// Whether it is a name that no figure was bound to: it counts as nothing and is not shown.
  private func isMissing(_ expression: Expression) -> Bool {
    guard case .name(let name) = expression.kind else { return false }
    return !isDefinition(name) && binding.figures(name).isEmpty
  }

  private func bracketed(_ text: String, _ own: Strength, _ within: Strength) -> String {
    own < within ? "(\(text))" : text
  }
}

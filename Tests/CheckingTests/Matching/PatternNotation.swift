import RuleLanguage
import SourceText

/// Reads patterns in tests: `甲{a:人|户}..(乙|丙)?[丁戊]<list>{b:same a}`.
struct PatternNotation {
  private var scalars: [Unicode.Scalar]
  private var index = 0
  private let nowhere = SourceSpan(0, 0)

  static func pattern(_ text: String) -> Pattern {
    var reader = PatternNotation(scalars: Array(text.unicodeScalars))
    return Pattern(alternatives: reader.alternatives(), span: SourceSpan(0, text.utf8.count))
  }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  private var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private mutating func alternatives() -> [[PatternElement]] {
    var result = [sequence()]
    while current == "|" {
      index += 1
      result.append(sequence())
    }
    return result
  }

  private mutating func sequence() -> [PatternElement] {
    var result: [PatternElement] = []
    while let scalar = current, scalar != "|", scalar != ")" {
      result.append(PatternElement(element(scalar), nowhere))
    }
    return result
  }

  private mutating func element(_ scalar: Unicode.Scalar) -> PatternElementKind {
    index += 1
    switch scalar {
    case "(":
      let inner = alternatives()
      index += 1
      let repetition: Repetition =
        switch current {
        case "?": .optional
        case "+": .oneOrMore
        case "*": .zeroOrMore
        default: .once
        }
      if repetition != .once { index += 1 }
      return .group(inner, repetition)
    case "[":
      let isNegated = current == "^"
      if isNegated { index += 1 }
      return .characters(until("]").map { halfWidth($0).value }, negated: isNegated)
    case "{": return capture(string(until("}")))
    case "<": return .words(Name(string(until(">")), nowhere))
    case "." where current == ".":
      var dots = 1
      while current == "." {
        dots += 1
        index += 1
      }
      return .gap(dots == 2 ? .clause : dots == 3 ? .sentence : .paragraph)
    case "\\":
      let escaped = halfWidth(current ?? "\\")
      index += 1
      return .literal([escaped.value])
    default:
      var literal = [halfWidth(scalar).value]
      while let next = current, !"|()[{<\\.".unicodeScalars.contains(next) {
        literal.append(halfWidth(next).value)
        index += 1
      }
      return .literal(literal)
    }
  }

  private func capture(_ text: String) -> PatternElementKind {
    let parts = text.split(separator: ":")
    let constraints = (parts.count > 1 ? parts[1].split(separator: "|") : []).map {
      part -> FigureConstraint in
      if part.hasPrefix("same ") { return .same(Name(String(part.dropFirst(5)), nowhere)) }
      if let figureClass = FigureClass(rawValue: String(part)) { return .figureClass(figureClass) }
      return .unit(Name(String(part), nowhere))
    }
    return .capture(
      PatternCapture(name: Name(String(parts[0]), nowhere), constraints: constraints))
  }

  private mutating func until(_ end: Unicode.Scalar) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    while let scalar = current, scalar != end {
      result.append(scalar)
      index += 1
    }
    index += 1
    return result
  }

  private func string(_ scalars: [Unicode.Scalar]) -> String {
    var result = ""
    result.unicodeScalars.append(contentsOf: scalars)
    return result
  }
}

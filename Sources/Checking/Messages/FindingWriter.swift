import Figures
import Quantities
import RuleLanguage
import SourceText

/// What a finding says: its line, the figure it speaks of and what that should read.
struct FindingText {
  let message: String
  /// The index of the figure that the message speaks of.
  let primary: Int
  /// What that figure should read, where the relation says so.
  let expected: String?
}

/// Makes the messages of findings from the relation and the figures bound.
struct FindingWriter {
  let evaluator: Evaluator
  let rule: RuleDeclaration
  let language: Language
  /// The titles of the facts that the rule speaks of, by the names that bindings give them.
  var titles: [String: String] = [:]

  private var document: DocumentView { evaluator.builder.document }
  private var binding: Binding { evaluator.builder.binding }
  private var words: FindingWords { FindingWords(language: language) }
  private var arithmetic: ArithmeticText {
    ArithmeticText(document: document, binding: binding, rule: rule)
  }

  func text(_ judged: Judged) -> FindingText {
    switch judged {
    case .comparison(let comparison):
      let text =
        comparison.comparison == .equal ? equality(comparison) : inequality(comparison)
      return overridden(text)
    case .agreement(let agreement): return overridden(mentions(agreement))
    case .presence:
      return overridden(
        FindingText(
          message: words.doesNotHold(rule.title(in: language)), primary: binding.last ?? 0,
          expected: nil))
    }
  }

  /// A line for a binding that holds: the arithmetic as it stands.
  func pass(_ judged: [Judged]) -> FindingText {
    let primary = judged.compactMap(primaryFigure).first ?? binding.last ?? 0
    let lines = judged.map { item -> String in
      switch item {
      case .comparison(let comparison): return passLine(comparison)
      case .agreement(let agreement):
        return agreement.mentions.compactMap { evaluator.builder.sources[$0] }
          .map { arithmetic.surface($0.figure) }
          .joined(separator: agreement.isNegated ? " ≠ " : " = ")
      case .presence: return ""
      }
    }
    if lines.isEmpty {
      return FindingText(message: rule.title(in: language), primary: primary, expected: nil)
    }
    return FindingText(
      message: lines.joined(separator: words.pick("；", "; ")), primary: primary, expected: nil)
  }

  private func passLine(_ comparison: JudgedComparison) -> String {
    let sign =
      switch comparison.comparison {
      case .equal: comparison.judgement.verdict == .exact ? "=" : "≈"
      case .notEqual: "≠"
      case .less: "<"
      case .lessOrEqual: "≤"
      case .greater: ">"
      case .greaterOrEqual: "≥"
      }
    let isStatedLeft =
      comparison.comparison == .equal && statedOperand(comparison) == leftOperand(comparison)
    let left = arithmetic.text(isStatedLeft ? comparison.right : comparison.left)
    let right = arithmetic.text(isStatedLeft ? comparison.left : comparison.right)
    var line = "\(left) \(sign) \(right)"
    if let reading = comparison.judgement.reading,
      let source = evaluator.builder.sources[reading.operand]
    {
      let figure = document.figures[source.figure]
      line += words.coarser(arithmetic.surface(source.figure), figure.styled(reading.ulp))
    } else if comparison.judgement.verdict == .tail, comparison.comparison == .equal {
      line += words.tail
    }
    return line
  }

  // Equalities.

  private func equality(_ comparison: JudgedComparison) -> FindingText {
    guard let stated = statedOperand(comparison),
      let source = evaluator.builder.sources[stated]
    else { return inequality(comparison) }
    let figure = document.figures[source.figure]
    let isLeft = leftOperand(comparison) == stated
    let isAlone = isLeft || rightOperand(comparison) == stated
    let other = isLeft ? comparison.right : comparison.left
    let solution = solve(
      comparison.relation, for: stated, operands: evaluator.builder.operands)
    let written = arithmetic.surface(source.figure)
    guard let solution else { return inequality(comparison) }
    let computed = isLeft ? comparison.judgement.rightValue : comparison.judgement.leftValue
    let sum =
      isAlone
      ? "\(arithmetic.text(other)) = \(precise(computed, like: figure))"
      : "\(arithmetic.text(comparison.left)) ≠ \(arithmetic.text(comparison.right))"
    let expected = figure.styled(solution.value)
    var message = words.shouldBe(
      titles[source.name] ?? subject(before: source.figure), expected, written, sum)
    let operand = evaluator.builder.operands[stated]
    if let slip = Slip.kind(
      from: figure, to: solution.value, written: operand.value)
    {
      message += words.likelySlip(slip)
    } else if let difference = smallDifference(operand, solution.value) {
      message += words.difference(figure.styled(difference))
    }
    if comparison.judgement.verdict == .improbable { message += words.improbable }
    return FindingText(message: message, primary: source.figure, expected: expected)
  }

  /// The value to one digit more than the figure has, with … where more follow.
  private func precise(_ value: Exact, like figure: Figure) -> String {
    guard figure.isRounded(value) else { return figure.styled(value) }
    guard figure.isRounded(value, extraDecimals: 1),
      let place = figure.ulp?.multiplied(by: figure.unit.factor),
      let tenth = place.divided(by: Exact(10)), let count = value.divided(by: tenth),
      let cut = Exact(count.numerator / count.denominator).multiplied(by: tenth)
    else { return figure.styled(value, extraDecimals: 1) }
    let text = figure.styled(cut, extraDecimals: 1)
    let unit = figure.notation.magnitudeWord + figure.unitWord
    return text.dropLast(unit.count) + "…" + unit
  }

  private func smallDifference(_ operand: Operand, _ expected: Exact) -> Exact? {
    guard let difference = operand.value.subtracting(expected)?.magnitude,
      let ulp = operand.ulp ?? Optional(.one), let limit = ulp.multiplied(by: Exact(3)),
      difference.isLess(than: limit) == true
    else { return nil }
    return difference
  }

  private func leftOperand(_ comparison: JudgedComparison) -> Int? {
    if case .operand(let index) = comparison.relation.left { index } else { nil }
  }

  private func rightOperand(_ comparison: JudgedComparison) -> Int? {
    if case .operand(let index) = comparison.relation.right { index } else { nil }
  }

  /// The figure that the relation states: alone on one side, else the last in the text.
  private func statedOperand(_ comparison: JudgedComparison) -> Int? {
    if let index = leftOperand(comparison) ?? rightOperand(comparison) { return index }
    return evaluator.builder.operands.indices
      .filter { comparison.relation.mentions($0) && evaluator.builder.sources[$0] != nil }
      .max { figureIndex($0) < figureIndex($1) }
  }

  private func figureIndex(_ operand: Int) -> Int {
    evaluator.builder.sources[operand]?.figure ?? -1
  }

  // Bounds, order and direction.

  private func inequality(_ comparison: JudgedComparison) -> FindingText {
    let left = side(comparison.left, comparison.judgement.leftValue)
    let right = side(comparison.right, comparison.judgement.rightValue)
    let isDate = isDateComparison(comparison)
    let sign =
      switch comparison.comparison {
      case .lessOrEqual: isDate ? words.notLater : words.notMore
      case .greaterOrEqual: isDate ? words.notEarlier : words.notLess
      case .less: isDate ? words.earlier : words.less
      case .greater: isDate ? words.later : words.more
      case .notEqual: words.different
      case .equal: words.equal
      }
    let primary = primaryFigure(.comparison(comparison)) ?? binding.last ?? 0
    return FindingText(message: words.bound(left, sign, right), primary: primary, expected: nil)
  }

  private func isDateComparison(_ comparison: JudgedComparison) -> Bool {
    evaluator.builder.operands.indices.contains {
      comparison.relation.mentions($0)
        && (evaluator.builder.sources[$0].map { document.figures[$0.figure].period != nil }
          ?? false)
    }
  }

  private func side(_ expression: Expression, _ value: Exact) -> String {
    let text = arithmetic.text(expression)
    switch expression.kind {
    case .sum, .product:
      let like = binding.captures.last.map { document.figures[$0.figure] }
      guard let like, like.period == nil else { return text }
      return "\(text) = \(precise(value, like: like))"
    case .call(let name, let arguments)
    where name.text == "start" || name.text == "end":
      return date(name.text == "end", arguments) ?? text
    case .call(let name, let arguments) where name.text == "low" || name.text == "high":
      return rangeEnd(name.text == "high", arguments) ?? text
    default: return text
    }
  }

  private func date(_ isEnd: Bool, _ arguments: [Expression]) -> String? {
    guard case .name(let name)? = arguments.first?.kind,
      let figure = binding.figures(name).first, let period = document.figures[figure].period
    else { return nil }
    return (isEnd ? period.end : period.start)?.iso
  }

  private func rangeEnd(_ isUpper: Bool, _ arguments: [Expression]) -> String? {
    guard case .name(let name)? = arguments.first?.kind,
      let index = binding.figures(name).first
    else { return nil }
    let figure = document.figures[index]
    guard let value = isUpper ? figure.rangeEnd : figure.value,
      let base = value.multiplied(by: figure.unit.factor)
    else { return nil }
    return figure.styled(base)
  }

  private func mentions(_ judged: JudgedAgreement) -> FindingText {
    let sources = judged.mentions.map { evaluator.builder.sources[$0]?.figure ?? 0 }
    if judged.isNegated {
      let all = sources.map(arithmetic.surface).joined(separator: words.pick("、", ", "))
      return FindingText(
        message: words.shouldDiffer(all), primary: sources.last ?? 0, expected: nil)
    }
    let minority = judged.agreement.minority.map { sources[$0] }
    let reference = sources[judged.agreement.reference]
    let surface = minority.map(arithmetic.surface).joined(separator: words.pick("、", ", "))
    return FindingText(
      message: words.mentions(
        surface, arithmetic.surface(reference), of: judged.mentions.first.flatMap(title) ?? ""),
      primary: minority.first ?? reference, expected: arithmetic.surface(reference))
  }

  private func title(_ operand: Int) -> String? {
    evaluator.builder.sources[operand].flatMap { titles[$0.name] }
  }

  // What all share.

  private func primaryFigure(_ judged: Judged) -> Int? {
    guard case .comparison(let comparison) = judged else { return nil }
    if comparison.comparison == .equal, let stated = statedOperand(comparison) {
      return evaluator.builder.sources[stated]?.figure
    }
    if let left = leftOperand(comparison) { return evaluator.builder.sources[left]?.figure }
    return evaluator.builder.operands.indices
      .first { comparison.relation.left.contains($0) }
      .flatMap { evaluator.builder.sources[$0]?.figure }
  }

  /// The words directly before a figure that say what it is: 就业率 of 就业率为.
  private func subject(before number: Int) -> String {
    let figure = document.figures[number]
    let folded = document.document(of: number).folded
    let scalars = folded.scalars
    var end = figure.folded.lowerBound
    while end > 0, Subject.isLink(scalars[end - 1]) { end -= 1 }
    var start = end
    while start > 0, end - start < 8, Folding.isIdeograph(scalars[start - 1]),
      !Subject.isBorder(scalars[start - 1])
    {
      start -= 1
    }
    guard end - start >= 2 else { return "" }
    return language == .zh ? folded.text(start..<end) : ""
  }

  /// A `message` of the rule in the place of the engine's.
  private func overridden(_ text: FindingText) -> FindingText {
    let template =
      rule.messages.last { $0.language == language.rawValue }
      ?? rule.messages.last { $0.language == nil }
    guard let template else { return text }
    var message = template.text
    for capture in binding.captures {
      message = message.replacing("{\(capture.name)}", with: arithmetic.surface(capture.figure))
    }
    message = message.replacing("{expected}", with: text.expected ?? "")
    message = message.replacing("{written}", with: arithmetic.surface(text.primary))
    return FindingText(message: message, primary: text.primary, expected: text.expected)
  }
}

/// Characters around the words that name a figure.
private enum Subject {
  private static let links = Set("为达到是约近共计均".unicodeScalars.map(\.value))
  private static let borders = Set("的了其中和与及较比占".unicodeScalars.map(\.value))

  static func isLink(_ scalar: UInt32) -> Bool { links.contains(scalar) }
  static func isBorder(_ scalar: UInt32) -> Bool { borders.contains(scalar) }
}

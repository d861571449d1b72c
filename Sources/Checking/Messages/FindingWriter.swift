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

  var document: DocumentView { evaluator.builder.document }
  private var binding: Binding { evaluator.builder.binding }
  var words: FindingWords { FindingWords(language: language) }
  var arithmetic: ArithmeticText {
    ArithmeticText(document: document, binding: binding, rule: rule, words: words)
  }

  func text(_ judged: Judged) -> FindingText {
    switch judged {
    case .comparison(let comparison):
      let text =
        comparison.comparison == .equal ? equality(comparison) : placed(inequality(comparison))
      return overridden(text)
    case .agreement(let agreement): return overridden(placed(mentions(agreement)))
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
    var lines: [String] = []
    for (index, item) in judged.enumerated() {
      switch item {
      case .comparison(let comparison):
        if index > 0, let chain = chain(judged[index - 1], comparison) {
          lines[index - 1] = chain
          lines.append("")
        } else {
          lines.append(passLine(comparison))
        }
      case .agreement(let agreement):
        lines.append(
          listed(
            agreement.mentions.compactMap { evaluator.builder.sources[$0]?.figure },
            agreement.isNegated ? " ≠ " : " = "))
      case .presence: lines.append("")
      }
    }
    lines.removeAll(where: \.isEmpty)
    if let place = place(of: primary), !lines.isEmpty { lines[0] = words.at(place, lines[0]) }
    if lines.isEmpty {
      return FindingText(message: rule.title(in: language), primary: primary, expected: nil)
    }
    return FindingText(
      message: lines.joined(separator: words.pick("；", "; ")), primary: primary, expected: nil)
  }

  /// `1 ≤ x ≤ 10` for two bounds of one side.
  private func chain(_ first: Judged, _ upper: JudgedComparison) -> String? {
    guard case .comparison(let lower) = first, lower.comparison == .greaterOrEqual,
      upper.comparison == .lessOrEqual, lower.relation.left == upper.relation.left
    else { return nil }
    let (middle, least) = valuedSides(lower)
    return "\(least) ≤ \(middle) ≤ \(valuedSides(upper).right)"
  }

  func passLine(_ comparison: JudgedComparison) -> String {
    if let ends = ends(comparison) { return arithmetic.surface(ends.figure) }
    let isOff = isOff(.comparison(comparison))
    let sign =
      switch comparison.comparison {
      case .equal: isOff ? "≈" : "="
      case .notEqual: "≠"
      case .less: "<"
      case .lessOrEqual: "≤"
      case .greater: ">"
      case .greaterOrEqual: "≥"
      }
    var (left, right) =
      comparison.comparison == .equal
      ? (side(comparison.left), side(comparison.right)) : valuedSides(comparison)
    if comparison.comparison == .equal, leftOperand(comparison) != nil { swap(&left, &right) }
    var line = "\(left) \(sign) \(right)"
    if let reading = comparison.judgement.reading,
      let source = evaluator.builder.sources[reading.operand]
    {
      let figure = document.figures[source.figure]
      line += words.coarser(arithmetic.surface(source.figure), figure.styled(reading.ulp))
    } else if isOff {
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
    let sum: String? =
      if !isAlone {
        "\(valuedSides(comparison).left) ≠ \(valuedSides(comparison).right)"
      } else if other.isLiteral {
        nil
      } else {
        Self.joined(arithmetic.text(other), precise(computed, like: figure))
      }
    let operand = evaluator.builder.operands[stated]
    let expected = expectedText(solution.value, operand, like: figure)
    var message = words.shouldBe(
      place(of: source.figure) ?? titles[source.name] ?? subject(before: source.figure), expected,
      written, sum)
    let right = rounded(solution.value, like: figure)
    if binding.list == nil, isNear(operand.value, solution.value, figure) {
      // Next to right, any digit may have been rounded wrongly: no slip is plain.
      if comparison.judgement.verdict == .violated,
        let difference = right.subtracting(operand.value)?.magnitude, !difference.isZero
      {
        message += words.difference(
          figure.points(difference).map(words.points) ?? figure.styled(difference))
      }
    } else if let slip = Slip.kind(
      from: figure, to: solution.value, written: operand.value),
      slip.isScale || Slip.isTelling(figure, digits: 3)
    {
      message += words.likelySlip(slip)
    }
    if comparison.judgement.verdict == .improbable { message += words.improbable }
    return FindingText(message: message, primary: source.figure, expected: expected)
  }

  func leftOperand(_ comparison: JudgedComparison) -> Int? {
    if case .operand(let index) = comparison.relation.left { index } else { nil }
  }

  func rightOperand(_ comparison: JudgedComparison) -> Int? {
    if case .operand(let index) = comparison.relation.right { index } else { nil }
  }

  /// The figure that the relation states: alone on one side, else the last in the text.
  func statedOperand(_ comparison: JudgedComparison) -> Int? {
    if let index = leftOperand(comparison) ?? rightOperand(comparison) { return index }
    return evaluator.builder.operands.indices
      .filter { comparison.relation.mentions($0) && evaluator.builder.sources[$0] != nil }
      .max { figureIndex($0) < figureIndex($1) }
  }

  private func figureIndex(_ operand: Int) -> Int {
    evaluator.builder.sources[operand]?.figure ?? -1
  }

  /// Whether a relation holds, but the stated figure is not what the others give when rounded as
  /// it is.
  func isOff(_ judged: Judged) -> Bool {
    guard judged.verdict == .tail, case .comparison(let comparison) = judged else {
      return judged.verdict == .tail
    }
    // What joins two names may be part of one, and 等 leaves a list open.
    if binding.list != nil { return false }
    // A date that is not known to the day is not rounded.
    if isDateComparison(comparison) { return false }
    guard comparison.comparison == .equal else { return true }
    guard let stated = statedOperand(comparison),
      let source = evaluator.builder.sources[stated],
      let solution = solve(
        comparison.relation, for: stated, operands: evaluator.builder.operands)
    else { return true }
    return rounded(solution.value, like: document.figures[source.figure])
      != evaluator.builder.operands[stated].value
  }

  // Bounds, order and direction.

  private func inequality(_ comparison: JudgedComparison) -> FindingText {
    let (left, right) = valuedSides(comparison)
    if let ends = ends(comparison) {
      return FindingText(
        message: ends.isPeriod
          ? words.periodRunsBack(left, right) : words.rangeRunsDown(left, right),
        primary: ends.figure, expected: nil)
    }
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

  /// The figure whose own ends are compared, as in `start(span) <= end(span)`.
  func ends(_ comparison: JudgedComparison) -> (figure: Int, isPeriod: Bool)? {
    guard comparison.comparison == .lessOrEqual || comparison.comparison == .less,
      case .call(let left, let first) = comparison.left.kind,
      case .call(let right, let last) = comparison.right.kind,
      case .name(let name)? = first.first?.kind, case .name(let other)? = last.first?.kind,
      name == other, let figure = binding.operands(name).first
    else { return nil }
    switch (RuleFunction(rawValue: left.text), RuleFunction(rawValue: right.text)) {
    case (.start, .end): return (figure, true)
    case (.low, .high): return (figure, false)
    default: return nil
    }
  }

  /// Both sides with what they come to.
  func valuedSides(_ comparison: JudgedComparison) -> (left: String, right: String) {
    let (relation, judgement) = (comparison.relation, comparison.judgement)
    return (
      side(comparison.left, relation.left, judgement.leftValue, beside: relation.right),
      side(comparison.right, relation.right, judgement.rightValue, beside: relation.left)
    )
  }

  func isDateComparison(_ comparison: JudgedComparison) -> Bool {
    evaluator.builder.operands.indices.contains {
      comparison.relation.mentions($0)
        && (evaluator.builder.sources[$0].map { document.figures[$0.figure].period != nil }
          ?? false)
    }
  }

  /// A side with what it comes to: in the style of the figure it is held against, or of its parts,
  /// which a sum has the unit of and a quotient has not.
  private func side(
    _ expression: Expression, _ term: Term, _ value: Exact, beside other: Term
  ) -> String {
    let text = side(expression)
    guard !term.operandIndices.isEmpty else { return text }
    let model: Int?
    switch term {
    case .sum(let parts):
      model = lone(other) ?? parts.lazy.compactMap { lone($0) }.first
    case .product, .quotient: model = lone(other)
    default: return text
    }
    guard let model, let source = evaluator.builder.sources[model] else {
      let isSum = if case .sum = term { true } else { false }
      return isSum ? text : "\(text) = \(value.fewDecimals)"
    }
    let figure = document.figures[source.figure]
    guard figure.period == nil else { return text }
    let result = precise(value, like: figure)
    return Self.joined(text, result)
  }

  private static func joined(_ text: String, _ result: String) -> String {
    text == result ? text : "\(text) = \(result)"
  }

  func lone(_ term: Term) -> Int? {
    switch term {
    case .operand(let index): index
    case .negated(let inner): lone(inner)
    default: nil
    }
  }

  /// A side as it is written, ends of periods and ranges as dates and numbers.
  private func side(_ expression: Expression) -> String {
    let text = arithmetic.text(expression)
    switch expression.kind {
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
      let figure = binding.operands(name).first, let period = document.figures[figure].period
    else { return nil }
    guard period.start != period.end else { return arithmetic.surface(figure) }
    return (isEnd ? period.end : period.start).map(words.date)
  }

  private func rangeEnd(_ isUpper: Bool, _ arguments: [Expression]) -> String? {
    guard case .name(let name)? = arguments.first?.kind,
      let index = binding.operands(name).first
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
      let all = listed(sources, words.pick("、", ", "))
      return FindingText(
        message: words.shouldDiffer(all), primary: sources.last ?? 0, expected: nil)
    }
    let minority = judged.agreement.minority.map { sources[$0] }
    let reference = sources[judged.agreement.reference]
    let surface = listed(minority, words.pick("、", ", "))
    return FindingText(
      message: words.mentions(
        surface, arithmetic.surface(reference), of: judged.mentions.first.flatMap(title) ?? ""),
      primary: minority.first ?? reference, expected: arithmetic.surface(reference))
  }

  /// The figures in a row; of very many only the first, since all are listed by their places.
  func listed(_ figures: [Int], _ separator: String) -> String {
    let shown = figures.prefix(12).map(arithmetic.surface)
    return (figures.count > 12 ? shown + ["…"] : shown).joined(separator: separator)
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

  /// The row and column of a figure in a table, by their labels.
  private func place(of figure: Int) -> String? {
    document.labels(of: figure, in: binding).flatMap(words.place)
  }

  private func placed(_ text: FindingText) -> FindingText {
    guard let place = place(of: text.primary) else { return text }
    return FindingText(
      message: words.at(place, text.message), primary: text.primary, expected: text.expected)
  }

  /// The words directly before a figure that say what it is: 就业率 of 就业率为.
  private func subject(before number: Int) -> String {
    let figure = document.figures[number]
    if let list = binding.list, list.names.range.upperBound <= figure.folded.lowerBound {
      return ""
    }
    let whole = document.document(of: number)
    let folded = whole.folded
    let scalars = folded.scalars
    var end = figure.folded.lowerBound
    while end > 0, Subject.isLink(scalars[end - 1]) { end -= 1 }
    var start = end
    let place = document.place(of: number).figure
    let floor = place > 0 ? whole.figures[place - 1].folded.upperBound : 0
    while start > floor, end - start <= 8, Folding.isIdeograph(scalars[start - 1]),
      !Subject.isBorder(scalars[start - 1])
    {
      start -= 1
    }
    // A longer run is a clause, and a piece of it would begin in the middle of a word.
    guard (2...8).contains(end - start) else { return "" }
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

extension Expression {
  /// Whether it is a number or date that the rule itself names.
  fileprivate var isLiteral: Bool {
    switch kind {
    case .number, .date: true
    case .negated(let inner): inner.isLiteral
    default: false
    }
  }
}

import Figures
import Quantities
import RuleLanguage
import SourceText

/// What one judged relation says.
struct RelationMessage {
  let comparison: JudgedComparison
  let relation: Relation
  let judgement: Judgement
  let left: Expression
  let right: Expression
  let arithmetic: ArithmeticText
  let texts: FigureText
  let words: Wording

  // MARK: The stated figure

  /// The operand that stands alone on one side of ==, the left one first.
  private var lone: Int? {
    guard relation.comparison == .equal else { return nil }
    return alone(relation.left) ?? alone(relation.right)
  }

  private func alone(_ term: Term) -> Int? {
    guard case .operand(let index) = term, comparison.sources[index].figure != nil else {
      return nil
    }
    return index
  }

  /// The operand of a figure's value that comes last in the text.
  private var lastOperand: Int? {
    let all = relation.left.operandIndices + relation.right.operandIndices
    return all.filter { comparison.sources[$0].figure != nil }
      .max { (comparison.sources[$0].figure ?? 0) < (comparison.sources[$1].figure ?? 0) }
  }

  private var stated: Int? { lone ?? lastOperand }

  var primary: Int? { stated.flatMap { comparison.sources[$0].figure } }

  private var solution: Solution? {
    guard let stated, comparison.sources[stated].aspect == .value else { return nil }
    return solve(relation, for: stated, operands: comparison.operands)
  }

  /// What the stated figure should read.
  var expected: String? {
    guard let primary, let solution else { return nil }
    return texts.expected(solution.value, like: primary)
  }

  var isOff: Bool {
    guard relation.comparison == .equal, let primary else { return false }
    if judgement.verdict == .exact { return false }
    let rounded = solution.flatMap { texts.rounded($0.value, like: primary) }
    return rounded.map { $0 != texts.plain(primary) } ?? true
  }

  // MARK: The line

  var text: String {
    switch judgement.verdict {
    case .exact, .tail: return passing
    case .improbable: return words.improbable(equality)
    case .violated:
      if relation.comparison == .equal {
        return ([equality] + remarks).joined(separator: words.separator)
      }
      return inequality
    }
  }

  private var equality: String {
    guard !comparison.isOfDates else { return inequality }
    if let lone, let primary {
      let written = texts.surface(primary)
      let isLeft = alone(relation.left) == lone
      let other = isLeft ? relation.right : relation.left
      let source = isLeft ? right : left
      let value = isLeft ? judgement.rightValue : judgement.leftValue
      if case .sum = other, other.operandIndices.count > 1 {
        return words.writtenInstead(
          arithmetic: computed(source, value, like: primary), written: written)
      }
      let isPlain = other.operandIndices.isEmpty || alone(other) != nil
      return words.shouldBe(
        subject: subject, expected: expected ?? arithmetic.text(source), written: written,
        arithmetic: isPlain ? nil : computed(source, value, like: primary))
    }
    if relation.right.operandIndices.isEmpty {
      return words.shouldEqual(
        computed(left, judgement.leftValue, like: likeLeft), arithmetic.text(right))
    }
    if relation.left.operandIndices.isEmpty {
      return words.shouldEqual(
        computed(right, judgement.rightValue, like: likeRight), arithmetic.text(left))
    }
    return words.shouldBothEqual(
      computed(left, judgement.leftValue, like: likeLeft),
      computed(right, judgement.rightValue, like: likeRight))
  }

  private var inequality: String {
    if comparison.isOfDates, let (start, end) = spanEnds {
      return words.startsAfterEnd(start, end)
    }
    return words.isWrong(
      side(left, relation.left, judgement.leftValue, likeLeft), relation.comparison,
      side(right, relation.right, judgement.rightValue, likeRight),
      isOfDates: comparison.isOfDates)
  }

  private var passing: String {
    guard relation.comparison == .equal, !comparison.isOfDates else {
      let sign = relation.comparison.sign
      return side(left, relation.left, judgement.leftValue, likeLeft) + " \(sign) "
        + side(right, relation.right, judgement.rightValue, likeRight)
    }
    let reading =
      judgement.reading.flatMap { comparison.sources[$0.operand].figure }
      .map { words.separator + words.reading(texts.plain($0)) } ?? ""
    if let lone, let primary {
      let isLeft = alone(relation.left) == lone
      let source = isLeft ? right : left
      let value = isLeft ? judgement.rightValue : judgement.leftValue
      if !isOff { return arithmetic.text(source) + " = " + texts.surface(primary) + reading }
      return words.roundedTo(
        computed(source, value, like: primary), written: texts.surface(primary)) + reading
    }
    return computed(left, judgement.leftValue, like: likeLeft) + " = "
      + arithmetic.text(right) + reading
  }

  // MARK: Sides

  /// A side of an inequality: what it says, and what that comes to.
  private func side(
    _ source: Expression, _ term: Term, _ value: Exact, _ like: Int?
  ) -> String {
    if comparison.isOfDates || alone(term) != nil || term.operandIndices.isEmpty {
      return arithmetic.text(source)
    }
    return computed(source, value, like: like)
  }

  private func computed(_ source: Expression, _ value: Exact, like: Int?) -> String {
    let result = like.flatMap { texts.computed(value, like: $0) } ?? FigureText.bare(value)
    let sum = arithmetic.text(source)
    return sum == result ? sum : "\(sum) = \(result)"
  }

  private var likeLeft: Int? { model(relation.left) ?? alone(relation.right).flatMap(figure) }
  private var likeRight: Int? { model(relation.right) ?? alone(relation.left).flatMap(figure) }

  private func figure(_ operand: Int) -> Int? {
    let source = comparison.sources[operand]
    return source.aspect == .value ? source.figure : nil
  }

  /// The figure in whose style the value of a term is written: any part of a sum, or the term's
  /// only figure.
  private func model(_ term: Term) -> Int? {
    switch term {
    case .operand(let index): return figure(index)
    case .negated(let inner): return model(inner)
    case .sum(let terms), .minimum(let terms), .maximum(let terms):
      let models = terms.compactMap(model)
      let figures = texts.document.figures
      // The one with most decimals shows most.
      return models.max {
        let (a, b) = (figures[$0].notation, figures[$1].notation)
        return a.decimals - a.magnitude < b.decimals - b.magnitude
      }
    case .constant, .product, .quotient, .power: return nil
    }
  }

  private var subject: String {
    words.language == .zh
      ? primary.map { Subject(document: texts.document).text(of: $0) } ?? "" : ""
  }

  /// The two ends in `start(p) <= end(p)`.
  private var spanEnds: (String, String)? {
    func isCall(_ expression: Expression, _ function: RuleFunction) -> Bool {
      if case .call(let name, _) = expression.kind { name.text == function.rawValue } else { false }
    }
    switch relation.comparison {
    case .less, .lessOrEqual:
      guard isCall(left, .start), isCall(right, .end) else { return nil }
      return (arithmetic.text(left), arithmetic.text(right))
    case .greater, .greaterOrEqual:
      guard isCall(left, .end), isCall(right, .start) else { return nil }
      return (arithmetic.text(right), arithmetic.text(left))
    case .equal, .notEqual: return nil
    }
  }

  // MARK: Remarks

  /// How far off, and which slip would explain it.
  private var remarks: [String] {
    guard let stated, let primary, let solution, let expected else { return [] }
    let operand = comparison.operands[stated]
    if let ulp = operand.ulp, let off = solution.value.subtracting(operand.value)?.magnitude,
      let limit = ulp.multiplied(by: Exact(3)), off < limit
    {
      return smallDifference(operand, primary, ulp).map { [words.difference($0)] } ?? []
    }
    let slip = WritingSlip(
      written: operand.interval, allowed: solution.interval, writtenText: texts.plain(primary),
      expectedText: expected)
    return slip.map { [words.hint($0)] } ?? []
  }

  /// The difference from the expected value rounded as the figure is.
  private func smallDifference(_ operand: Operand, _ primary: Int, _ ulp: Exact) -> String? {
    guard let steps = solution?.value.divided(by: ulp),
      let whole = Exact(
        decimal: steps.decimalString(places: 0))?.multiplied(by: ulp),
      let off = whole.subtracting(operand.value)?.magnitude, !off.isZero
    else { return nil }
    let figure = texts.document.figures[primary]
    if figure.unit.symbol == "%", let points = off.divided(by: figure.unit.factor) {
      return words.points(points.decimalString(places: figure.notation.decimals))
    }
    return texts.computed(off, like: primary)
  }
}

extension Comparison {
  /// As a passing message writes it.
  fileprivate var sign: String {
    switch self {
    case .equal: "="
    case .notEqual: "≠"
    case .less: "<"
    case .lessOrEqual: "≤"
    case .greater: ">"
    case .greaterOrEqual: "≥"
    }
  }
}

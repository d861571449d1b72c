import Figures
import Quantities

extension FindingWriter {
  /// The arithmetic of everything that a verdict rests on.
  func account(_ judged: [Judged]) -> Account {
    Account(
      steps: judged.compactMap { item in
        switch item {
        case .comparison(let comparison): step(comparison)
        case .agreement(let agreement): step(agreement)
        case .presence: nil
        }
      })
  }

  private func step(_ judged: JudgedAgreement) -> Account.Step {
    let sources = judged.mentions.compactMap { evaluator.builder.sources[$0]?.figure }
    let isBroken = judged.verdict == .violated
    return Account.Step(
      equation: listed(sources, isBroken != judged.isNegated ? " ≠ " : " = "),
      verdict: judged.verdict, isOff: false, comparesMentions: !judged.isNegated, sides: nil,
      allowed: nil, difference: nil, slip: nil, coarserPlace: nil)
  }

  private func step(_ comparison: JudgedComparison) -> Account.Step {
    let judgement = comparison.judgement
    let isBroken = judgement.verdict == .violated
    let isDate = isDateComparison(comparison) || ends(comparison) != nil
    let model = isDate ? nil : model(of: comparison)
    let coarser = judgement.reading.flatMap { reading in
      evaluator.builder.sources[reading.operand].map {
        document.figures[$0.figure].styled(reading.ulp)
      }
    }
    return Account.Step(
      equation: isBroken ? brokenLine(comparison) : passLine(comparison),
      verdict: judgement.verdict, isOff: isOff(.comparison(comparison)), comparesMentions: false,
      sides: isDate ? nil : sides(comparison, like: model),
      allowed: model.flatMap { allowed(comparison, like: $0) },
      difference: isBroken ? model.flatMap { difference(judgement, like: $0) } : nil,
      slip: isBroken ? likelySlip(comparison).map(words.slip) : nil, coarserPlace: coarser)
  }

  private func brokenLine(_ comparison: JudgedComparison) -> String {
    let (left, right) = valuedSides(comparison)
    let isStatedFirst = comparison.comparison == .equal && leftOperand(comparison) != nil
    let sign = comparison.comparison == .equal ? "≠" : comparison.comparison.sign
    return isStatedFirst ? "\(right) \(sign) \(left)" : "\(left) \(sign) \(right)"
  }

  /// The figure in whose style both sides are written: the stated one, or that of a side.
  private func model(of comparison: JudgedComparison) -> Figure? {
    let operand =
      comparison.comparison == .equal
      ? statedOperand(comparison)
      : lone(comparison.relation.left) ?? lone(comparison.relation.right)
        ?? firstPart(comparison.relation.left) ?? firstPart(comparison.relation.right)
    return operand.flatMap { evaluator.builder.sources[$0] }.map { document.figures[$0.figure] }
  }

  private func firstPart(_ term: Term) -> Int? {
    guard case .sum(let parts) = term else { return nil }
    return parts.lazy.compactMap { lone($0) }.first
  }

  private func sides(_ comparison: JudgedComparison, like model: Figure?) -> Account.Sides? {
    let judgement = comparison.judgement
    func text(_ interval: Interval) -> String { self.text(interval, like: model) }
    let sides = (text(judgement.leftInterval), text(judgement.rightInterval))
    let isStatedFirst = comparison.comparison == .equal && leftOperand(comparison) != nil
    let isUnequal = judgement.verdict == .violated && comparison.comparison == .equal
    return Account.Sides(
      left: isStatedFirst ? sides.1 : sides.0,
      sign: isUnequal ? "≠" : comparison.comparison.sign,
      right: isStatedFirst ? sides.0 : sides.1)
  }

  /// What the stated figure of an equality should lie in by the values that the others may have.
  private func allowed(_ comparison: JudgedComparison, like model: Figure) -> String? {
    guard let stated = statedOperand(comparison),
      let solution = solve(comparison.relation, for: stated, operands: evaluator.builder.operands),
      solution.interval != .everything
    else { return nil }
    return text(solution.interval, like: model)
  }

  private func difference(_ judgement: Judgement, like model: Figure) -> String? {
    guard let difference = judgement.difference.magnitude else { return nil }
    return model.points(difference).map(words.points) ?? model.styled(difference)
  }

  /// The slip of the pen that leads from what should stand there to what does.
  private func likelySlip(_ comparison: JudgedComparison) -> Slip? {
    guard let stated = statedOperand(comparison),
      let source = evaluator.builder.sources[stated],
      let solution = solve(comparison.relation, for: stated, operands: evaluator.builder.operands)
    else { return nil }
    let figure = document.figures[source.figure]
    let written = evaluator.builder.operands[stated].value
    guard !isNear(written, solution.value, figure),
      let slip = Slip.kind(from: figure, to: solution.value, written: written),
      slip.isScale || Slip.isTelling(figure, digits: 3)
    else { return nil }
    return slip
  }

  // MARK: Intervals

  /// An interval in a figure's style: `[78.635%, 78.645%]`, a point without brackets.
  private func text(_ interval: Interval, like model: Figure?) -> String {
    if interval.isPoint, let value = interval.low {
      return model.map { precise(value, like: $0) } ?? value.fewDecimals
    }
    let low = interval.low.map { end($0, like: model, isUpper: false) } ?? "−∞"
    let high = interval.high.map { end($0, like: model, isUpper: true) } ?? "+∞"
    return (interval.lowClosed ? "[" : "(") + "\(low), \(high)" + (interval.highClosed ? "]" : ")")
  }

  /// An end with at most two digits more than the figure has, rounded away from the interval.
  private func end(_ value: Exact, like model: Figure?, isUpper: Bool) -> String {
    guard let model else { return value.fewDecimals }
    let extra = (0...2).first { !model.isRounded(value, extraDecimals: $0) }
    if let extra { return model.styled(value, extraDecimals: extra) }
    guard let place = model.ulp?.multiplied(by: model.unit.factor)?.divided(by: .hundred),
      let count = value.divided(by: place),
      let outward = Exact(isUpper && !count.isInteger ? count.floor + 1 : count.floor)
        .multiplied(by: place)
    else { return model.styled(value, extraDecimals: 2) }
    return model.styled(outward, extraDecimals: 2)
  }
}

extension Comparison {
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

import Quantities
import Testing

/// Correct tables, rounded, never violate; one digit beyond the worst case always does.
@Suite struct ContainmentTests {
  /// `units` at ten thousandths, printed to two places, ties either way.
  private func printed(_ units: Int, _ dice: inout Dice, mode: RoundingMode) throws -> Operand {
    let floor = Int(Exact(Int128(units), over: 100)?.floor ?? 0)
    let rest = units - floor * 100
    let cents: Int
    switch mode {
    case .truncated: cents = units / 100
    default: cents = rest > 50 || (rest == 50 && dice.bool()) ? floor + 1 : floor
    }
    let value = try #require(Exact(Int128(cents), over: 100))
    let ulp = try #require(Exact(1, over: 100))
    let interval = try #require(Interval(written: value, ulp: ulp, mode: mode))
    return Operand(value: value, interval: interval, ulp: ulp)
  }

  @Test(arguments: [RoundingMode.nearest, .truncated])
  func roundedSumsAreNeverViolated(mode: RoundingMode) throws {
    var dice = Dice(seed: 41)
    for round in 0..<1500 {
      let count = dice.int(1...12)
      let signs = (0..<count).map { _ in dice.int(0...3) == 0 ? -1 : 1 }
      let parts = (0..<count).map { _ in dice.int(-50_000...500_000) }
      let total = zip(parts, signs).map { $0 * $1 }.reduce(0, +)
      var operands: [Operand] = []
      for part in parts + [total] { operands.append(try printed(part, &dice, mode: mode)) }
      let terms = signs.enumerated().map { i, sign in
        sign < 0 ? Term.negated(.operand(i)) : Term.operand(i)
      }
      let outcome = judge(
        Relation(.operand(count), .equal, .sum(terms)), operands: operands, mode: mode)
      #expect(
        outcome.verdict != .violated && outcome.verdict != nil,
        "seed 41, round \(round), \(mode): \(operands.map(\.value.decimalString))")
    }
  }

  @Test func roundedRatiosSharesAndGrowthAreNeverViolated() throws {
    var dice = Dice(seed: 42)
    for round in 0..<3000 {
      let now = dice.int(10_000...9_000_000)
      let base = dice.int(10_000...9_000_000)
      // The share and the growth in per cent, to two places, as ten thousandths of a per cent.
      let ratio = try #require(Exact(Int128(now) * 1_000_000, over: Int128(base)))
      let growth = try #require(ratio.subtracting(Exact(1_000_000)))
      let share = try #require(Exact(Int128(now) * 1_000_000, over: Int128(now + base)))
      let operands = [
        try printed(now, &dice, mode: .nearest), try printed(base, &dice, mode: .nearest),
        try rounded(cents(ratio)), try rounded(cents(growth)), try rounded(cents(share)),
      ]
      let relations: [Relation] = [
        Relation(.operand(2), .equal, a / b * .number(100)),
        Relation(.operand(3), .equal, (a - b) / b * .number(100)),
        Relation(.operand(3), .equal, (a / b - .number(1)) * .number(100)),
        Relation(.operand(4), .equal, a / (a + b) * .number(100)),
        Relation(.operand(2) - .operand(3), .equal, .number(100)),
        Relation(b * (.number(1) + .operand(3) / .number(100)), .equal, a),
      ]
      for (index, relation) in relations.enumerated() {
        let verdict = judge(relation, operands: operands).verdict
        #expect(
          verdict == .exact || verdict == .tail,
          "seed 42, round \(round), relation \(index): \(operands.map(\.value.decimalString))")
      }
    }
  }

  /// Ten thousandths to a decimal of two places.
  private func cents(_ value: Exact) throws -> String {
    let scaled = try #require(value.divided(by: Exact(10_000)))
    return scaled.decimalString(places: 2)
  }

  @Test func beyondTheWorstCaseIsAlwaysViolated() throws {
    var dice = Dice(seed: 43)
    for round in 0..<1500 {
      let count = dice.int(1...12)
      var operands: [Operand] = []
      var sum = 0
      for _ in 0..<count {
        let units = dice.int(-500...5000)
        sum += units
        operands.append(try rounded(tenths(units)))
      }
      let relation = Relation(.operand(count), .equal, .sum((0..<count).map { .operand($0) }))
      // |Σ−t| ≤ (k+1)/2 ulp is the worst that rounding does.
      let worst = (count + 1) / 2
      for sign in [-1, 1] {
        let within = operands + [try rounded(tenths(sum + sign * worst))]
        let beyond = operands + [try rounded(tenths(sum + sign * (worst + 1)))]
        let inside = judge(relation, operands: within).verdict
        #expect(inside == .tail || inside == .improbable, "seed 43, round \(round)")
        #expect(
          judge(relation, operands: beyond).verdict == .violated, "seed 43, round \(round)")
      }
    }
  }

  private func tenths(_ units: Int) throws -> String {
    try #require(Exact(Int128(units), over: 10)).decimalString(places: 1)
  }

  @Test func numbersBeyondAllMeasureNeverTrap() {
    var dice = Dice(seed: 44)
    var tooLarge = 0
    var judged = 0
    for _ in 0..<6000 {
      let operands = (0..<3).map { _ in operand(&dice) }
      let relation = Relation(term(&dice, 3), dice.bool() ? .equal : .lessOrEqual, term(&dice, 2))
      let mode = RoundingMode.allCases[dice.int(0...3)]
      switch judge(relation, operands: operands, mode: mode) {
      case .judged(let judgement):
        judged += 1
        _ = judgement.leftValue.decimalString(places: 2) + judgement.difference.decimalString
      case .unchecked(let cause): if cause == .tooLarge { tooLarge += 1 }
      }
      _ = solve(relation, for: dice.int(0...3), operands: operands)
      _ = judgeAgreement(operands, mode: mode)
    }
    #expect(tooLarge > 100)
    #expect(judged > 100)
  }

  private func operand(_ dice: inout Dice) -> Operand {
    let value = Exact(dice.huge(), over: max(1, dice.huge())) ?? Exact(dice.huge())
    let ulp = Exact(1, over: max(1, dice.huge()))
    let written = Interval(
      written: value, ulp: ulp, lastNonZeroPlace: Exact(dice.huge()),
      qualifier: [nil, .over, .nearly, .about, .atLeast, .lessThan][dice.int(0...5)],
      mode: RoundingMode.allCases[dice.int(0...3)])
    return Operand(
      value: value, interval: written ?? Interval(value), ulp: ulp,
      coarserUlps: value.coarserUlps(), isApproximate: dice.bool())
  }

  private func term(_ dice: inout Dice, _ depth: Int) -> Term {
    if depth == 0 {
      return dice.int(0...4) == 0 ? .constant(Exact(dice.huge())) : .operand(dice.int(0...2))
    }
    let x = term(&dice, depth - 1)
    let y = term(&dice, depth - 1)
    switch dice.int(0...7) {
    case 0: return .sum([x, y])
    case 1: return .negated(x)
    case 2: return .product([x, y])
    case 3: return .quotient(x, y)
    case 4: return .power(x, [0, 1, 2, 3, 10, 1_000_000, .max, .min, -1][dice.int(0...8)])
    case 5: return .minimum([x, y])
    case 6: return .maximum([x, y])
    default: return x
    }
  }
}

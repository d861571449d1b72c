import Quantities
import Testing

/// A variable that occurs several times must not widen the result.
@Suite struct TightnessTests {
  private func left(_ term: Term, _ operands: [Operand]) throws -> String {
    let judgement = try #require(
      judge(Relation(term, .equal, .number(0)), operands: operands).judgement)
    let interval = judgement.leftInterval
    let low = try #require(interval.low).decimalString(places: 4)
    let high = try #require(interval.high).decimalString(places: 4)
    return (interval.lowClosed ? "[" : "(") + low + ", " + high + (interval.highClosed ? "]" : ")")
  }

  @Test func growthIsAsTightAsTheRatioLessOne() throws {
    let operands = [try rounded("80"), try rounded("100")]
    let growth = (a - b) / b * .number(100)
    let ratio = (a / b - .number(1)) * .number(100)
    #expect(try left(growth, operands) == "[-20.8955, -19.0955]")
    #expect(try left(ratio, operands) == "[-20.8955, -19.0955]")
  }

  @Test func aPartInItsTotalIsTight() throws {
    let operands = [try rounded("3"), try rounded("4")]
    #expect(try left(a / (a + b), operands) == "[0.3571, 0.5000]")
    #expect(try left(b / (a + b), operands) == "[0.5000, 0.6429]")
    let open = [try bound("3", .over), counted(4)]
    #expect(try left(a / (a + b), open) == "(0.4286, 0.5000)")
    #expect(
      judge(a / (a + b) == .constant(try decimal("0.5")), operands: open).verdict == .violated)
    let wide = [try bound("3", .over), try bound("4", .over)]
    #expect(try left(a / (a + b), wide) == "(0.3750, 0.5000)")
  }

  @Test func whatCancelsLeavesNothing() throws {
    let operands = [try rounded("3"), try rounded("4")]
    #expect(try left(a + b - a, operands) == "[3.5000, 4.5000]")
    #expect(try left(a - a, operands) == "[0.0000, 0.0000]")
    #expect(try left(a - a, [try bound("3", .over)]) == "[0.0000, 0.0000]")
    #expect(judge((a + b) - a == b, operands: operands).verdict == .exact)
  }

  @Test func openEndsStayOpenThroughSeveralOccurrences() throws {
    // a of (3, 4): a² + a is in (12, 20).
    let operands = [try bound("3", .over)]
    #expect(try left(a * a + a, operands) == "(12.0000, 20.0000)")
    #expect(judge(a * a + a == .number(20), operands: operands).verdict == .violated)
    #expect(judge(a * a + a == .number(19), operands: operands).verdict == .tail)
  }

  @Test func whatDoesNotRiseOrFallFallsBackToPlainArithmetic() throws {
    let operands = [try rounded("0")]
    #expect(try left(a * a, operands) == "[-0.2500, 0.2500]")
    #expect(try left(.power(a, 2), operands) == "[0.0000, 0.2500]")
  }

  /// The tight range of random terms contains every sampled value and never leaves the plain range.
  @Test func tightRangesContainEveryPointOfTheBox() throws {
    let a = Term.operand(0)
    let b = Term.operand(1)
    let terms: [Term] = [
      (a - b) / b, a / (a + b), a * b - a, (a + b) / (a - b), a * a - b * b,
      .power(a - b, 3) + a, .minimum([a, b]) - a, .maximum([a, b]) / a, (a / b) * (b / a),
      .quotient(a, .sum([a, b, .number(2)])) - a,
    ]
    var dice = Dice(seed: 31)
    for round in 0..<4000 {
      let x = try dice.interval(1...9)
      let y = try dice.interval(1...9)
      let p = try #require(Exact(Int128(dice.int(4...50)), over: 4))
      let q = try #require(Exact(Int128(dice.int(4...50)), over: 4))
      guard x.contains(p), y.contains(q) else { continue }
      let term = terms[dice.int(0...terms.count - 1)]
      let box = [
        Operand(value: p, interval: x, ulp: nil), Operand(value: q, interval: y, ulp: nil),
      ]
      guard let judgement = judge(Relation(term, .equal, .number(0)), operands: box).judgement
      else { continue }
      #expect(
        judgement.leftInterval.contains(judgement.leftValue),
        "seed 31, round \(round): \(term) at \(p), \(q) in \(x), \(y)")
      let plain = try plainRange(term, [x, y])
      #expect(
        plain?.intersection(judgement.leftInterval) == judgement.leftInterval,
        "seed 31, round \(round): \(term) in \(x), \(y)")
    }
  }

  private func plainRange(_ term: Term, _ box: [Interval]) throws -> Interval? {
    switch term {
    case .operand(let i): return box[i]
    case .constant(let value): return Interval(value)
    case .negated(let term): return try plainRange(term, box)?.negated
    case .sum(let terms):
      return try terms.reduce(Interval(.zero)) { sum, term in
        try plainRange(term, box).flatMap { sum?.adding($0) }
      }
    case .product(let terms):
      return try terms.reduce(Interval(.one)) { product, term in
        try plainRange(term, box).flatMap { product?.multiplied(by: $0) }
      }
    case .quotient(let top, let bottom):
      let divisor = try plainRange(bottom, box)
      return try plainRange(top, box).flatMap { top in divisor.flatMap { top.divided(by: $0) } }
    case .power(let base, let exponent): return try plainRange(base, box)?.power(exponent)
    case .root(let base, let degree): return try plainRange(base, box)?.root(degree)
    case .minimum(let terms), .maximum(let terms):
      let ranges = try terms.map { try #require(try plainRange($0, box)) }
      let first = try #require(ranges.first)
      return ranges.dropFirst().reduce(first) {
        if case .minimum = term { Interval.minimum($0, $1) } else { Interval.maximum($0, $1) }
      }
    }
  }
}

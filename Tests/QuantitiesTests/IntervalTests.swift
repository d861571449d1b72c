import Quantities
import Testing

@Suite struct IntervalTests {
  static let written: [(String, String, Qualifier?, RoundingMode, String)] = [
    ("78.64", "0.01", nil, .nearest, "[78.635, 78.645]"),
    ("-3.2", "0.1", nil, .nearest, "[-3.25, -3.15]"),
    ("91500", "100", nil, .nearest, "[91450, 91550]"),
    ("0", "0.1", nil, .nearest, "[-0.05, 0.05]"),
    ("9.9", "0.1", nil, .truncated, "[9.9, 10)"),
    ("-9.9", "0.1", nil, .truncated, "(-10, -9.9]"),
    ("0", "0.1", nil, .truncated, "(-0.1, 0.1)"),
    ("5.55", "0.01", nil, .balanced, "[5.535, 5.565]"),
    ("5.55", "0.01", nil, .exact, "[5.55, 5.55]"),
    ("15000", "1000", .over, .nearest, "(15000, 16000)"),
    ("-5", "1", .over, .nearest, "(-6, -5)"),
    ("5", "1", .nearly, .truncated, "(4, 5)"),
    ("-5", "1", .nearly, .nearest, "(-5, -4)"),
    ("300", "100", .about, .nearest, "[200, 400]"),
    ("-300", "100", .about, .nearest, "[-400, -200]"),
    ("60", "1", .atLeast, .nearest, "[60, ∞)"),
    ("60", "1", .moreThan, .nearest, "(60, ∞)"),
    ("60", "1", .atMost, .nearest, "(-∞, 60]"),
    ("60", "1", .lessThan, .nearest, "(-∞, 60)"),
    ("-60", "1", .lessThan, .nearest, "(-∞, -60)"),
  ]

  @Test(arguments: written)
  func aWrittenNumberAllowsTheseValues(
    value: String, place: String, qualifier: Qualifier?, mode: RoundingMode, expected: String
  ) throws {
    let place = try decimal(place)
    let interval = try #require(
      Interval(
        written: try decimal(value), ulp: place, lastNonZeroPlace: place, qualifier: qualifier,
        mode: mode))
    #expect(show(interval) == expected)
  }

  @Test func countsAreExactWithOrWithoutAnUlp() throws {
    let point = Interval(written: Exact(1319), ulp: .one, isExact: true)
    #expect(point == Interval(Exact(1319)))
    #expect(Interval(written: Exact(1319), ulp: nil) == point)
    let hedged = Interval(
      written: Exact(300), ulp: .one, lastNonZeroPlace: Exact(100), isExact: true,
      qualifier: .over)
    #expect(try show(#require(hedged)) == "(300, 400)")
  }

  @Test(arguments: [
    (2000, 1, [10, 100, 1000]), (300, 1, [10, 100]), (28156, 1, []), (0, 1, []),
    (-50, 1, [10]), (50_000_000, 10_000, [100_000, 1_000_000, 10_000_000]), (15, 10, []),
  ])
  func trailingZerosMayBeRounding(value: Int, ulp: Int, expected: [Int]) {
    #expect(Exact(value).coarserUlps(ulp: Exact(ulp)) == expected.map { Exact($0) })
  }

  @Test func endsTouchOnlyWhereBothAreClosed() {
    let left = Interval(low: Exact(0), high: Exact(1))
    let open = Interval(low: Exact(0), high: Exact(1), highClosed: false)
    let right = Interval(low: Exact(1), high: Exact(2))
    #expect(left.meets(right))
    #expect(!open.meets(right))
    #expect(open.isBefore(right))
    #expect(!left.isBefore(right))
    #expect(left.intersection(right) == Interval(Exact(1)))
    #expect(open.intersection(right) == nil)
    #expect(Interval.everything.intersection(open) == open)
    #expect(!open.contains(Exact(1)))
    #expect(left.contains(Exact(1)))
  }

  @Test func aRangeRunsFromItsFirstNumberToItsLast() throws {
    let first = try rounded("60").interval
    let last = try rounded("65").interval
    #expect(show(Interval.from(first, to: last)) == "[59.5, 65.5]")
    #expect(Interval.from(last, to: first).isEmpty)
    #expect(!Interval.everything.isEmpty)
    #expect(Interval(low: .one, high: .one, highClosed: false).isEmpty)
  }

  @Test func negationTakesTheOpenEndAlong() throws {
    let truncated = Interval(low: Exact(4), high: Exact(5), highClosed: false)
    #expect(try show(#require(truncated.negated)) == "(-5, -4]")
    let bound = Interval(low: Exact(4), high: nil)
    #expect(try show(#require(bound.negated)) == "(-∞, -4]")
    #expect(Interval(Exact(.min)).negated == nil)
  }

  @Test(arguments: [
    (0, 1, true, true, 0, 1, true, true, "[0, 1]"),
    (0, 1, false, true, -1, 0, true, true, "[-1, 0]"),
    (0, 1, false, false, -1, 0, true, false, "(-1, 0)"),
    (-1, 1, true, true, 0, 5, true, false, "(-5, 5)"),
    (-3, -2, true, false, -5, -4, false, true, "(8, 15)"),
    (-3, 2, true, true, -5, 4, true, true, "[-12, 15]"),
  ])
  func productsCarryTheirEnds(
    a: Int, b: Int, ac: Bool, bc: Bool, c: Int, d: Int, cc: Bool, dc: Bool, expected: String
  ) throws {
    let x = Interval(low: Exact(a), high: Exact(b), lowClosed: ac, highClosed: bc)
    let y = Interval(low: Exact(c), high: Exact(d), lowClosed: cc, highClosed: dc)
    #expect(try show(#require(x.multiplied(by: y))) == expected)
    #expect(try show(#require(y.multiplied(by: x))) == expected)
  }

  @Test func infiniteEndsMultiplyAndDivide() throws {
    let positive = Interval(low: Exact(2), high: nil, lowClosed: false)
    #expect(
      try show(#require(positive.multiplied(by: Interval(low: .zero, high: .one)))) == "[0, ∞)")
    #expect(try show(#require(Interval(.one).divided(by: positive))) == "(0, 0.5)")
    let beyondZero = Interval(low: .zero, high: Exact(4), lowClosed: false)
    #expect(try show(#require(Interval(.one).divided(by: beyondZero))) == "[0.25, ∞)")
    #expect(try show(#require(Interval.everything.multiplied(by: positive))) == "(-∞, ∞)")
    #expect(Interval(.one).divided(by: Interval(low: .zero, high: .one)) == nil)
    #expect(Interval(.one).divided(by: .everything) == nil)
    #expect(
      try show(#require(Interval(Exact(6)).divided(by: Interval(low: Exact(-3), high: Exact(-2)))))
        == "[-3, -2]")
  }

  @Test func evenPowersOfMixedSignsBeginAtZero() throws {
    let mixed = Interval(low: Exact(-3), high: Exact(2), lowClosed: false)
    #expect(try show(#require(mixed.power(2))) == "[0, 9)")
    #expect(try show(#require(mixed.power(3))) == "(-27, 8]")
    #expect(mixed.power(0) == Interval(.one))
    let negative = Interval(low: Exact(-3), high: Exact(-2), lowClosed: false)
    #expect(try show(#require(negative.power(2))) == "[4, 9)")
  }

  @Test func additionCommutesAssociatesAndNegationReturns() throws {
    var dice = Dice(seed: 21)
    for round in 0..<3000 {
      let x = try dice.interval(-20...20)
      let y = try dice.interval(-20...20)
      let z = try dice.interval(-20...20)
      #expect(x.adding(y) == y.adding(x), "seed 21, round \(round)")
      #expect(
        x.adding(y)?.adding(z) == y.adding(z)?.adding(x), "seed 21, round \(round)")
      #expect(x.negated?.negated == x, "seed 21, round \(round)")
      #expect(x.multiplied(by: y) == y.multiplied(by: x), "seed 21, round \(round)")
      #expect(x.meets(y) == (x.intersection(y) != nil), "seed 21, round \(round)")
      #expect(
        x.scaled(by: Exact(-2)) == x.multiplied(by: Interval(Exact(-2))), "seed 21, round \(round)")
    }
  }

  @Test func operationsContainTheResultsOfTheirMembers() throws {
    var dice = Dice(seed: 22)
    for round in 0..<3000 {
      let x = try dice.interval(-6...6)
      let y = try dice.interval(-6...6)
      let p = try #require(Exact(Int128(dice.int(-20...20)), over: 2))
      let q = try #require(Exact(Int128(dice.int(-20...20)), over: 2))
      guard x.contains(p), y.contains(q) else { continue }
      let sum = try #require(p.adding(q))
      let product = try #require(p.multiplied(by: q))
      #expect(x.adding(y)?.contains(sum) == true, "seed 22, round \(round)")
      #expect(x.multiplied(by: y)?.contains(product) == true, "seed 22, round \(round)")
      #expect(Interval.minimum(x, y).contains(min(p, q)), "seed 22, round \(round)")
      #expect(Interval.maximum(x, y).contains(max(p, q)), "seed 22, round \(round)")
      if let quotient = x.divided(by: y) {
        let value = try #require(p.divided(by: q))
        #expect(quotient.contains(value), "seed 22, round \(round)")
      }
      let cube = try #require(p.power(3))
      let square = try #require(p.power(2))
      #expect(x.power(2)?.contains(square) == true, "seed 22, round \(round)")
      #expect(x.power(3)?.contains(cube) == true, "seed 22, round \(round)")
    }
  }
}

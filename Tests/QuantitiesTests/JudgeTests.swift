import Quantities
import Testing

@Suite struct JudgeTests {
  @Test func theRateOfTheDesignPageHolds() throws {
    let rate = a == b / c * .number(100)
    #expect(
      judge(rate, operands: [try rounded("78.64"), counted(22142), counted(28156)]).verdict == .tail
    )
    #expect(
      judge(rate, operands: [try rounded("87.64"), counted(22142), counted(28156)]).verdict
        == .violated)
    #expect(judge(rate, operands: [try rounded("50"), counted(2), counted(4)]).verdict == .exact)
  }

  /// XBRL Calculations 1.1, as its processors judge them.
  @Test(arguments: [
    ("10.1", RoundingMode.nearest, Verdict.tail), ("10.2", .nearest, .violated),
    ("9.9", .nearest, .exact), ("9.7", .nearest, .tail), ("9.6", .nearest, .violated),
    ("10.1", .truncated, .tail), ("10.2", .truncated, .violated), ("9.8", .truncated, .violated),
    ("10.1", .balanced, .violated), ("9.9", .balanced, .exact), ("10.0", .exact, .violated),
  ])
  func threePartsOfThreePointThree(total: String, mode: RoundingMode, verdict: Verdict) throws {
    let parts = try (0..<3).map { _ in try rounded("3.3", mode: mode) }
    let relation = Relation(.operand(3), .equal, .sum([a, b, c]))
    let operands = parts + [try rounded(total, mode: mode)]
    #expect(judge(relation, operands: operands, mode: mode).verdict == verdict)
  }

  @Test func subtractionSwapsOpenEnds() throws {
    // −5 = −(4) under truncation: (−6, −5] does not touch (−5, −4].
    let relation = Relation(a, .equal, .negated(b))
    let operands = [try rounded("-5", mode: .truncated), try rounded("4", mode: .truncated)]
    #expect(judge(relation, operands: operands, mode: .truncated).verdict == .violated)
  }

  @Test(arguments: [
    (Comparison.less, 100, 100, Verdict.tail), (.less, 101, 100, .violated),
    (.less, 99, 100, .exact),
    (.lessOrEqual, 101, 100, .tail), (.lessOrEqual, 102, 100, .violated),
    (.lessOrEqual, 100, 100, .exact), (.greater, 100, 101, .violated), (.greater, 100, 100, .tail),
    (.greaterOrEqual, 100, 101, .tail), (.greaterOrEqual, 100, 102, .violated),
    (.notEqual, 100, 100, .tail), (.notEqual, 100, 101, .exact),
  ])
  func measuredNumbersCompareOverIntervals(
    comparison: Comparison, x: Int, y: Int, verdict: Verdict
  ) throws {
    let operands = [try rounded(String(x)), try rounded(String(y))]
    #expect(judge(Relation(a, comparison, b), operands: operands).verdict == verdict)
  }

  @Test(arguments: [
    (Comparison.notEqual, 100, 100, Verdict.violated), (.less, 100, 100, .violated),
    (.lessOrEqual, 100, 100, .exact), (.greater, 100, 100, .violated),
    (.equal, 100, 101, .violated),
    (.greaterOrEqual, 99, 100, .violated),
  ])
  func countsCompareExactly(comparison: Comparison, x: Int, y: Int, verdict: Verdict) {
    #expect(
      judge(Relation(a, comparison, b), operands: [counted(x), counted(y)]).verdict == verdict)
  }

  @Test func hedgedNumbersBound() throws {
    let equal = a == b
    #expect(
      judge(equal, operands: [try bound("2400", .over, reach: "100"), counted(2499)]).verdict
        == .tail)
    #expect(
      judge(equal, operands: [try bound("2400", .over, reach: "100"), counted(2500)]).verdict
        == .violated)
    #expect(judge(equal, operands: [try bound("60", .atLeast), counted(900)]).verdict == .tail)
    #expect(judge(equal, operands: [try bound("60", .lessThan), counted(60)]).verdict == .violated)
    let less = Relation(a, .less, b)
    #expect(judge(less, operands: [try bound("60", .moreThan), counted(60)]).verdict == .violated)
    #expect(judge(less, operands: [counted(60), try bound("60", .moreThan)]).verdict == .tail)
  }

  @Test func aViolationSaysWhetherAnApproximateFigureTakesPart() throws {
    let operands = [try bound("300", .about, reach: "100"), counted(900), counted(900)]
    let judgement = try #require(judge(a == b, operands: operands).judgement)
    #expect(judgement.verdict == .violated)
    #expect(judgement.involvesApproximate)
    let other = try #require(judge(b == c, operands: operands).judgement)
    #expect(!other.involvesApproximate)
  }

  @Test func aRoundNumberMayBeReadMoreCoarsely() throws {
    let operands = [counted(2000, coarser: true), counted(1204), counted(765)]
    let judgement = try #require(judge(a == b + c, operands: operands).judgement)
    #expect(judgement.verdict == .tail)
    #expect(judgement.reading == CoarserReading(operand: 0, ulp: Exact(100)))
    #expect(judgement.difference == Exact(31))
    #expect(judgement.leftInterval == Interval(low: Exact(1950), high: Exact(2050)))
    let plain = [counted(2000), counted(1204), counted(765)]
    #expect(judge(a == b + c, operands: plain).verdict == .violated)
    let far = [counted(2000, coarser: true), counted(1204), counted(65)]
    #expect(judge(a == b + c, operands: far).verdict == .violated)
    let negative = [counted(-20, coarser: true), counted(-26)]
    #expect(judge(a == b, operands: negative).verdict == .violated)
  }

  @Test func aZeroOrCoarseDivisorIsNotJudged() throws {
    let ratio = a == b / c
    #expect(
      judge(ratio, operands: [counted(1), counted(1), counted(0)]) == .unchecked(.divisorMayBeZero))
    #expect(
      judge(ratio, operands: [counted(1), counted(1), try rounded("0.0")])
        == .unchecked(.divisorMayBeZero))
    #expect(judge(ratio, operands: [counted(1)]) == .unchecked(.missing))
    #expect(
      judge(Relation(.operand(-1), .equal, a), operands: [counted(1)]) == .unchecked(.missing))
    #expect(
      judge(Relation(.minimum([]), .equal, a), operands: [counted(1)]) == .unchecked(.missing))
    let backwards = Operand(
      value: Exact(5), interval: Interval(low: Exact(5), high: Exact(3)), ulp: .one)
    #expect(judge(a == b, operands: [backwards, counted(4)]) == .unchecked(.ambiguous))
  }

  @Test func longSumsThatAreOffTooFarAreImprobable() throws {
    let sum = Relation(.operand(20), .equal, .sum((0..<20).map { .operand($0) }))
    func verdict(off: String) throws -> Verdict? {
      judge(
        sum, operands: try (0..<20).map { _ in try rounded("1.0") } + [try rounded(off)]
      ).verdict
    }
    #expect(try verdict(off: "20.0") == .exact)
    // 4σ of 21 numbers is 5.29 ulp, the worst case 10.5.
    #expect(try verdict(off: "20.5") == .tail)
    #expect(try verdict(off: "20.6") == .improbable)
    #expect(try verdict(off: "19.4") == .improbable)
    #expect(try verdict(off: "21.0") == .improbable)
    #expect(try verdict(off: "21.1") == .violated)
  }

  /// (parts, residual in ulps): 12·r² against 16·(parts + 1).
  @Test(arguments: [
    (11, 4, Verdict.tail), (11, 5, .improbable), (17, 4, .tail), (17, 5, .improbable),
  ])
  func fourSigmaIsTheBorder(count: Int, residual: Int, verdict: Verdict) throws {
    let parts = try (0..<count).map { _ in try rounded("10") }
    let total = try rounded(String(10 * count + residual))
    let sum = Relation(.operand(count), .equal, .sum((0..<count).map { .operand($0) }))
    #expect(judge(sum, operands: parts + [total]).verdict == verdict)
  }

  @Test func hedgesAndUnequalitiesAreNeverImprobable() throws {
    let sum = Term.sum((0..<20).map { .operand($0) })
    let parts = try (0..<20).map { _ in try rounded("1.0") }
    #expect(
      judge(Relation(.operand(20), .equal, sum), operands: parts + [try bound("21", .about)])
        .verdict
        == .tail)
    #expect(
      judge(Relation(.operand(20), .greaterOrEqual, sum), operands: parts + [try rounded("19.0")])
        .verdict == .tail)
  }

  @Test func balancedSumsAreExactButCellsAreWide() throws {
    let cells = [
      try rounded("5.02", mode: .balanced), try rounded("0.53", mode: .balanced),
      try rounded("5.55", mode: .balanced),
    ]
    #expect(judge(c == a + b, operands: cells, mode: .balanced).verdict == .exact)
    let ratio = Relation(b, .equal, .constant(try decimal("0.524")))
    #expect(judge(ratio, operands: cells, mode: .balanced).verdict == .violated)
    let scaled = Relation(.number(2) * b, .equal, .constant(try decimal("1.04")))
    #expect(judge(scaled, operands: cells, mode: .balanced).verdict == .tail)
  }

  @Test func minimaAndMaximaAreTerms() throws {
    let operands = [try rounded("3.1"), try rounded("2.9"), try rounded("3.0")]
    #expect(judge(Relation(.minimum([a, b, c]), .equal, b), operands: operands).verdict == .exact)
    #expect(
      judge(Relation(.maximum([a, b, c]), .equal, b), operands: operands).verdict == .violated)
    #expect(judge(Relation(.maximum([b, c]), .equal, a), operands: operands).verdict == .tail)
  }

  @Test func compoundGrowthOverManyYearsIsJudged() throws {
    let growth = Relation(a, .equal, b * .power(.number(1) + c / .number(100), 10))
    let base = try rounded("568845.2")
    #expect(
      judge(growth, operands: [try rounded("1119083.0"), base, try rounded("7.00")]).verdict
        == .tail)
    #expect(
      judge(growth, operands: [try rounded("1121000.0"), base, try rounded("7.00")]).verdict
        == .violated)
    let long = Relation(a, .equal, b * .power(.number(1) + c / .number(100), 25))
    #expect(
      judge(long, operands: [try rounded("3135040.6"), base, try rounded("7.07")]).verdict
        == .tail)
  }
}

func == (left: Term, right: Term) -> Relation { Relation(left, .equal, right) }

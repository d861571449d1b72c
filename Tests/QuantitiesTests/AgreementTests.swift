import Quantities
import Testing

@Suite struct AgreementTests {
  @Test func equalMentionsAgreeExactly() throws {
    let agreement = try #require(judgeAgreement([counted(5), counted(5)]))
    #expect(agreement.verdict == .exact)
    #expect(try #require(judgeAgreement([])).verdict == .exact)
  }

  @Test func mentionsToDifferentPlacesAgreeWhereTheyMeet() throws {
    let fine = try rounded("532.5")
    let coarse = try rounded("532")
    #expect(try #require(judgeAgreement([fine, coarse])).verdict == .tail)
    let off = try #require(judgeAgreement([try rounded("532.6"), coarse]))
    #expect(off.verdict == .violated)
    #expect(off.minority == [1])
  }

  @Test func mentionsToOnePlaceMustBeEqual() throws {
    // The intervals touch, yet the same number was rounded in the same way.
    let agreement = try #require(judgeAgreement([try rounded("3.2"), try rounded("3.3")]))
    #expect(agreement.verdict == .violated)
    #expect(agreement.minority == [1])
  }

  @Test func theMinorityIsHeldAgainstTheMajority() throws {
    let mentions = [counted(7), counted(9), counted(7), counted(9), counted(9), try rounded("9.0")]
    let agreement = try #require(judgeAgreement(mentions))
    #expect(agreement.verdict == .violated)
    #expect(agreement.minority == [0, 2])
    #expect(agreement.reference == 1)
    let tie = try #require(judgeAgreement([counted(7), counted(9)]))
    #expect(tie.minority == [1])
  }

  @Test func mentionsThatOnlyContradictEachOtherAreTheLater() throws {
    // Both 2.6 and 2.9 may be 3, but not each other.
    let mentions = [try rounded("3"), try rounded("3"), try rounded("2.6"), try rounded("2.9")]
    let agreement = try #require(judgeAgreement(mentions))
    #expect(agreement.verdict == .violated)
    #expect(agreement.minority == [3])
  }

  @Test func hedgesAgreeWithWhatTheyAllow() throws {
    let over = try bound("300", .over, reach: "100")
    #expect(try #require(judgeAgreement([over, counted(346)])).verdict == .tail)
    #expect(try #require(judgeAgreement([over, counted(400)])).verdict == .violated)
    let about = try bound("300", .about, reach: "100")
    #expect(try #require(judgeAgreement([about, counted(900)])).involvesApproximate)
  }

  @Test func aRoundMentionMayBeRounded() throws {
    let agreement = try #require(judgeAgreement([counted(28000, coarser: true), counted(28156)]))
    #expect(agreement.verdict == .tail)
    #expect(agreement.reading == CoarserReading(operand: 0, ulp: Exact(1000)))
    #expect(
      try #require(judgeAgreement([counted(28000, coarser: true), counted(28156)], mode: .exact))
        .verdict == .violated)
  }
}

@Suite struct SolveTests {
  @Test func aFigureAloneOnItsSideIsTheOther() throws {
    let operands = [try rounded("87.64"), counted(22142), counted(28156)]
    for relation in [a == b / c * .number(100), b / c * .number(100) == a] {
      let solution = try #require(solve(relation, for: 0, operands: operands))
      #expect(solution.value.decimalString(places: 2) == "78.64")
      #expect(solution.interval.isPoint)
    }
  }

  @Test func anyOneFigureOfARateIsFound() throws {
    let operands = [try rounded("75"), counted(1), counted(8)]
    let relation = a == b / c * .number(100)
    #expect(solve(relation, for: 1, operands: operands)?.value == Exact(6))
    #expect(
      solve(relation, for: 2, operands: operands)?.value == Exact(100, over: 75))
  }

  @Test func aPartOfASumIsTheTotalLessTheOthers() throws {
    let operands = [counted(10), counted(3), try rounded("4")]
    let solution = try #require(solve(a == b + c, for: 1, operands: operands))
    #expect(solution.value == Exact(6))
    #expect(solution.interval == Interval(low: Exact(11, over: 2), high: Exact(13, over: 2)))
    #expect(solve(a == b - c, for: 2, operands: operands)?.value == Exact(-7))
  }

  @Test func theBaseOfGrowthIsFound() throws {
    let operands = [counted(25), counted(125), counted(90)]
    let growth = a == (b - c) / c * .number(100)
    #expect(solve(growth, for: 2, operands: operands)?.value == Exact(100))
    #expect(solve(growth, for: 1, operands: operands)?.value == Exact(225, over: 2))
    let share = a == b / (b + c) * .number(100)
    #expect(solve(share, for: 1, operands: operands)?.value == Exact(30))
  }

  @Test func whatCannotBeSolvedIsNotGuessed() throws {
    let operands = [counted(0), counted(2), counted(3)]
    #expect(solve(Relation(a, .less, b), for: 0, operands: operands) == nil)
    #expect(solve(a == a + b, for: 0, operands: operands) == nil)
    #expect(solve(.power(b, 2) == c * c, for: 2, operands: operands) == nil)
    #expect(solve(b == a * c, for: 2, operands: operands) == nil)
    #expect(solve(b == c, for: 0, operands: operands) == nil)
  }
}

import Quantities
import Testing

@Suite struct ExactTests {
  @Test(arguments: [
    ("78.64", "78.64"), ("-0.5", "-0.5"), ("+3", "3"), ("007.10", "7.1"), ("0.000", "0"),
    ("-0", "0"), ("170141183460469231731687303715884105727", nil as String?),
    ("0.10000000000000000000000000000000000000000000000000", "0.1"),
  ])
  func decimalsAreReadAndPrinted(text: String, expected: String?) {
    #expect(Exact(decimal: text)?.decimalString == expected ?? text)
  }

  @Test(arguments: [
    "", "-", ".", "5.", ".5", "1.2.3", "1e3", "1,000", " 1", "--1", "1-", "１",
    "170141183460469231731687303715884105728", "0.000000000000000000000000000000000000001",
  ])
  func whatIsNoDecimalIsRefused(text: String) {
    #expect(Exact(decimal: text) == nil)
  }

  @Test(arguments: [
    (1, 3, 2, "0.33"), (2, 3, 2, "0.67"), (1, 2, 0, "1"), (-1, 2, 0, "-1"), (-1, 3, 0, "0"),
    (999, 1000, 2, "1.00"), (5, 1000, 2, "0.01"), (-4, 1000, 2, "0.00"), (7, 1, 1, "7.0"),
    (12345, 100, 1, "123.5"), (1, 8, -3, "0"),
  ])
  func decimalsRoundHalfAwayFromZero(top: Int, bottom: Int, places: Int, expected: String) throws {
    let value = try #require(Exact(Int128(top), over: Int128(bottom)))
    #expect(value.decimalString(places: places) == expected)
  }

  @Test func numbersAtTheEdgeArePrinted() throws {
    #expect(Exact(.min).decimalString == "-170141183460469231731687303715884105728")
    let tiny = try #require(Exact(1, over: .max))
    #expect(tiny.decimalString == "1/170141183460469231731687303715884105727")
    #expect(tiny.decimalString(places: 3) == "0.000")
    let almostOne = try #require(Exact(.max - 1, over: .max))
    #expect(almostOne.decimalString(places: 5) == "1.00000")
    #expect(try #require(Exact(1, over: 1 << 126)).decimalString.hasSuffix("5"))
  }

  @Test func printedDecimalsReadBack() throws {
    var dice = Dice(seed: 11)
    for round in 0..<2000 {
      let value = try #require(
        Exact(significand: Int128(dice.int(-1_000_000...1_000_000)), exponent: dice.int(-9...9)))
      #expect(Exact(decimal: value.decimalString) == value, "seed 11, round \(round)")
    }
  }

  @Test func comparisonNeverFailsAndIsAnOrder() {
    var dice = Dice(seed: 12)
    for round in 0..<5000 {
      guard let a = Exact(dice.huge(), over: dice.huge()),
        let b = Exact(dice.huge(), over: dice.huge())
      else { continue }
      let order = a.compared(to: b)
      #expect(order != nil, "seed 12, round \(round)")
      #expect(order == b.compared(to: a).map { -$0 }, "seed 12, round \(round)")
      #expect((order == 0) == (a == b), "seed 12, round \(round)")
      if let difference = a.subtracting(b) {
        #expect((order ?? 0) == Int(difference.numerator.signum()), "seed 12, round \(round)")
      }
    }
  }

  @Test func roundingKeepsToItsSideAndStaysNear() throws {
    var dice = Dice(seed: 13)
    for round in 0..<5000 {
      guard let value = Exact(dice.huge(), over: dice.huge()) else { continue }
      if let down = value.rounded(.down) {
        #expect(down <= value, "seed 13, round \(round)")
      }
      if let up = value.rounded(.up) {
        #expect(up >= value, "seed 13, round \(round)")
      }
      if let down = value.rounded(.down), let up = value.rounded(.up), !value.isZero,
        let width = up.subtracting(down),
        let magnitude = value.rounded(.up)?.magnitude,
        magnitude > (try #require(Exact(1, over: 1_000_000_000)))
      {
        let share = try #require(width.divided(by: magnitude, rounded: .down))
        #expect(
          share <= (try #require(Exact(1, over: 1 << 58))), "seed 13, round \(round)")
      }
    }
  }

  @Test func roundedResultsEncloseTheTrueOnes() {
    var dice = Dice(seed: 14)
    var enclosed = 0
    for round in 0..<5000 {
      guard let a = Exact(dice.huge(), over: dice.huge()),
        let b = Exact(dice.huge(), over: dice.huge())
      else { continue }
      let results: [(Exact?, Exact?, Exact?)] = [
        (a.adding(b), a.adding(b, rounded: .down), a.adding(b, rounded: .up)),
        (
          a.multiplied(by: b), a.multiplied(by: b, rounded: .down),
          a.multiplied(by: b, rounded: .up)
        ),
        (a.divided(by: b), a.divided(by: b, rounded: .down), a.divided(by: b, rounded: .up)),
      ]
      for (index, (exact, down, up)) in results.enumerated() {
        if let exact {
          #expect(down == exact && up == exact, "seed 14, round \(round), operation \(index)")
        } else if let down, let up {
          enclosed += 1
          #expect(down < up, "seed 14, round \(round), operation \(index)")
        }
      }
    }
    #expect(enclosed > 1000)
  }

  @Test func powersThatDoNotFitAreBounded() throws {
    let rate = try decimal("1.0712345")
    #expect(rate.power(30) == nil)
    let low = try #require(rate.power(30, rounded: .down))
    let high = try #require(rate.power(30, rounded: .up))
    #expect(low < high)
    #expect(low.decimalString(places: 12) == high.decimalString(places: 12))
    #expect(Exact(2).power(10) == Exact(1024))
    #expect(Exact(2).power(-1) == nil)
    #expect(Exact(2).power(200) == nil)
    #expect(Exact(2).power(200, rounded: .up) == nil)
    #expect(Exact(-1).power(.max) == Exact(-1))
    #expect(Exact(.min).power(2, rounded: .up) == nil)
    let negative = try #require(rate.negated)
    #expect(negative.power(31, rounded: .down).map { $0 < Exact(-8) } == true)
  }
}

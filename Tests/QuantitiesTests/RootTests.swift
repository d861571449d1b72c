import Quantities
import Testing

@Suite("Roots of intervals")
struct RootTests {
  @Test(
    "A root holds the true root, and little else",
    arguments: [
      (8, 3, "2", "2"), (2, 2, "1.414213562373", "1.414213562374"),
      (1024, 10, "2", "2"), (0, 5, "0", "0"), (100, 2, "10", "10"),
    ])
  func isTight(_ value: Int, _ degree: Int, _ low: String, _ high: String) throws {
    let root = try #require(Interval(Exact(value)).root(degree))
    #expect(root.low?.decimalString == low)
    #expect(root.high?.decimalString == high)
  }

  @Test("What is negative has no root, and an open end keeps it open")
  func ends() throws {
    #expect(Interval(Exact(-1)).root(2) == nil)
    let upward = Interval(low: Exact(4), high: nil, lowClosed: true, highClosed: false)
    let root = try #require(upward.root(2))
    #expect(root.low == Exact(2))
    #expect(root.high == nil)
  }

  @Test("Compound growth is solved for its rate")
  func solvesForTheBase() throws {
    // 100 · (1 + r)² = 121
    let relation = Relation(
      .operand(0), .equal,
      .product([.operand(1), .power(.sum([.constant(.one), .operand(2)]), 2)]))
    let operands = [121, 100, 0].map { number in
      Operand(value: Exact(number), interval: Interval(Exact(number)), ulp: nil)
    }
    let solution = try #require(solve(relation, for: 2, operands: operands))
    #expect(solution.value.decimalString == "0.1")
  }
}

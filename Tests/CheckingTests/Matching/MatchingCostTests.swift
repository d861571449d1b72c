import Checking
import Figures
import SourceText
import Testing

/// Costs are counted in steps, which are the same on every machine.
@Suite struct MatchingCostTests {
  /// A pattern and a piece of text that is repeated until the text is long.
  struct Hostile: Sendable, CustomTestStringConvertible {
    let pattern: String
    let piece: String
    /// Whether the pieces stand in paragraphs of their own.
    var inParagraphs = false

    var testDescription: String { "\(pattern) in \(piece)" }
  }

  private static let hostile = [
    Hostile(pattern: "(a|aa)+b", piece: "a"),
    Hostile(pattern: "((a|b)+)+{x}", piece: "ab"),
    Hostile(pattern: "((a)*)*{x}", piece: "aab"),
    Hostile(pattern: "((((a)?)?)?)?((((a)?)?)?)?b", piece: "a"),
    Hostile(pattern: "(((a)?)+((b)?)*)+c", piece: "ab"),
    Hostile(pattern: "a...a...a...a...a...a...b", piece: "a"),
    Hostile(pattern: "a....a....a....a....a....a....b{x}", piece: "a⟨1人⟩。"),
    Hostile(pattern: "{x}....{y}....z", piece: "⟨1人⟩。"),
    Hostile(pattern: "{x}(....z)?", piece: "⟨1人⟩。"),
    Hostile(pattern: "{x}...({y}...)*z", piece: "⟨1人⟩，"),
    Hostile(pattern: "{x}(，{y})+", piece: "⟨1人⟩，"),
    Hostile(pattern: "({x}|{y}{z}|甲)+乙", piece: "⟨1人⟩甲"),
    Hostile(pattern: "{x}...{y}...{z:same x}...{w:same y}z", piece: "⟨1人⟩⟨2户⟩⟨3元⟩⟨4亩⟩"),
    Hostile(pattern: "共{x}...{y:same x}", piece: "共⟨1人⟩。", inParagraphs: true),
    Hostile(pattern: "[^z]+z", piece: "甲⟨1人⟩"),
    Hostile(pattern: "甲{x}", piece: "(甲(乙(甲"),
    Hostile(pattern: "甲{x}", piece: "(甲)(乙(甲))"),
  ]

  private func text(_ hostile: Hostile, _ count: Int) -> String {
    String(repeating: hostile.piece + (hostile.inParagraphs ? "\n" : ""), count: count)
  }

  @Test(arguments: hostile)
  func stepsGrowWithTheText(_ hostile: Hostile) throws {
    let compiled = try program(hostile.pattern)
    let document = markedDocument(text(hostile, 6000))
    let small = unfilteredSteps(compiled, markedDocument(text(hostile, 1500)))
    let large = unfilteredSteps(compiled, document)
    #expect(small >= 1500)
    #expect(Double(large) < 4.4 * Double(small), "\(small) at n, \(large) at 4n")
    let bound = 2 * hostile.pattern.unicodeScalars.count * document.folded.count
    #expect(large < bound, "\(large) steps for \(document.folded.count) characters")
  }

  @Test func aMegabyteOfGapsIsReadOnce() throws {
    let text = String(repeating: "共有⟨1人⟩，增长了", count: 1 << 16)
    #expect(text.utf8.count > 1 << 20)
    let document = markedDocument(text)
    let gaps = String(repeating: "共....增...", count: 8)
    let count = unfilteredSteps(try program("\(gaps){x:元}"), document)
    #expect(count > document.folded.count && count < 64 * document.folded.count)
  }

  @Test func manyRulesCostLittleMoreThanFew() throws {
    let filler = String(repeating: "全县经济平稳运行，各项工作有序推进，", count: 10)
    let piece = "\(filler)第二指标共⟨12人⟩，比上年增长⟨3%⟩。\n"
    let document = markedDocument(String(repeating: piece, count: 500))
    let names = (0..<1000).map { number in
      String(
        String(number).unicodeScalars.compactMap { Unicode.Scalar($0.value + 0x4E00) }.map(
          Character.init))
    }
    let rules =
      try names.map { try program("\($0)指标(共|达){a}...(增长|下降){b:%}") }
      + [try program("第二指标共{a}...增长{b}")]
    let few = steps(Array(rules.suffix(20)), document)
    let many = steps(rules, document)
    #expect(few.matches == 500 && many.matches == 500)
    #expect(many.steps <= 3 * few.steps, "\(few.steps) for 20, \(many.steps) for 1001")
  }
}

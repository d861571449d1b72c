import RuleLanguage
import SourceText
import Testing

/// Numbers that look random and are the same in every run.
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let shifted = (state >> 33) ^ state
    return shifted &* 0xFF51_AFD7_ED55_8CCD
  }
}

@Suite struct MutilatedFilesTests {
  private let text =
    "words rise = \"增长|上升\"\nparam least = -95%\n" + Sample.valid
      + """
      /// 在册
      fact people: 人|名 {
          match "{when:year}在册{it}"
          not after "非|<rise>"
          period end
          example "2018年在册3人" = 3人
      }
      /// 在册前后一致
      rule people-agree {
          across documents
          check agree(people) and people >= previous(people)
          pass "在册3人"
          fail "在册4人"
      }
      /// 就业率
      rule rate {
          match "劳动力{labour:人}...就业(约)?{employed:人}（[甲乙]）(、{part:same labour|人})+"
          match \"""
            劳动力{labour:人}就业{employed:人}(、{part})*
            \"""
          when labour > 0人 and not exists(part)
          let share = employed / (labour +
             sum(part))
          check 0% <= share <= 100% implies 2020-01-01 - 2019-01-01 < 400天
          message zh "应为{share}"
          since 2024-01-01
          tags "一", "二"
          pass "劳动力\\"甲\\""
          fail "劳动力"
      }

      """

  /// What deletes, doubles or replaces a few bytes; valid UTF-8 is not kept on purpose.
  private func mutilated(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    let pieces = [
      "{", "}", "(", ")", "\"", "\"\"\"", "\n", "rule ", "|", "\\", "?", "..", "///", "-", "=", "<",
      "[",
    ]
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let place = Int.random(in: 0..<max(bytes.count, 1), using: &generator)
      let end = min(bytes.count, place + Int.random(in: 0...12, using: &generator))
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes.removeSubrange(min(place, end)..<end)
      case 1: bytes.insert(contentsOf: bytes[min(place, end)..<end], at: min(place, end))
      case 2:
        let piece = pieces[Int.random(in: 0..<pieces.count, using: &generator)]
        bytes.insert(contentsOf: piece.utf8, at: min(place, bytes.count))
      default: bytes = Array(bytes.prefix(place > bytes.count / 2 ? place : bytes.count))
      }
    }
    return bytes
  }

  @Test(arguments: 1...4)
  func nothingCrashesTheParser(_ seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    let original = Array(text.utf8)
    for round in 0..<1500 {
      let bytes = mutilated(original, &generator)
      // Mended as a decoder would, so that most rounds get past the encoding.
      let mended = Array(String(decoding: bytes, as: UTF8.self).utf8)
      for input in round % 10 == 0 ? [bytes, mended] : [mended] {
        let (file, diagnostics) = RuleParser.parse(SourceText(path: "a.rules", bytes: input))
        let isSound = diagnostics.allSatisfy {
          0 <= $0.span.start && $0.span.end <= input.count
            && !$0.message(in: .zh).isEmpty && !$0.message(in: .en).isEmpty
        }
        #expect(isSound, "seed \(seed), round \(round)")
        if let tidy = RuleFormatter.format(SourceText(path: "a.rules", bytes: input)) {
          let again = RuleFormatter.format(SourceText(path: "a.rules", text: tidy))
          #expect(again == tidy, "seed \(seed), round \(round)")
        }
        // Whatever is left out has been complained of.
        let isSilent = diagnostics.isEmpty && file.rules.isEmpty && file.words.isEmpty
        #expect(!isSilent, "seed \(seed), round \(round)")
      }
    }
  }

  @Test func theOriginalIsRight() {
    let found = parse(text).diagnostics
    #expect(found.map { $0.message(in: .en) } == [])
  }

  @Test(arguments: [
    "(", "{", "[", "<", "-", "not ", "a implies ", "(a|", "rule x {\n", "\"\"\"", "///\n",
  ])
  func longRepetitionsDoNotExhaustTheStack(_ piece: String) {
    let many = String(repeating: piece, count: 20_000)
    _ = parse(many)
    _ = parse(Sample.with("check", "check " + many))
    _ = parse(Sample.with("match", "match \"" + many))
    _ = parse(Sample.with("match", "match \"" + many + "\""))
  }
}

import Checking
import Testing

@Suite struct PatternScannerTests {
  private func scan(_ patterns: [String], _ text: String) throws -> [String] {
    let programs = try patterns.map { try program($0) }
    var result: [String] = []
    PatternScanner(programs).scan(MatchStream(markedDocument(text))) { program, match in
      let figures = match.captures.map { String($0.figure) }.joined(separator: ",")
      result.append("\(program): \(figures)")
    }
    return result
  }

  @Test func matchesComeByParagraphThenProgram() throws {
    let found = try scan(
      ["{a:户}", "共{a}", "\\({a}", "{a}..共{b}"], "共⟨1户⟩(⟨2人⟩)共⟨3户⟩\n⟨4户⟩共⟨5人⟩")
    #expect(found == ["0: 0", "0: 2", "1: 0", "1: 2", "3: 0,2", "0: 3", "1: 4", "3: 3,4", "2: 1"])
  }

  @Test(arguments: [
    "就业率{a}", "就业(率|人数){a}", "(总)?就业率{a}", "(就业|率|人数)+{a}", "就..率{a}", "[就农]业率{a}",
    "业{a}|率{a}", "(业{b}|就业率){a}", "业率{a}", "Ab就业率{a}|就业率{a}",
  ])
  func literalsWithinLiteralsAreFound(pattern: String) throws {
    #expect(try scan([pattern, "甲就业率", "率达{a}", "就业率很高"], "就就业率⟨1%⟩\n农业") == ["0: 0"])
  }

  @Test func paragraphsWithTooFewFiguresAreLeftOut() throws {
    let programs = [try program("共{a}...{b}")]
    let one = steps(programs, markedDocument(String(repeating: "共⟨1户⟩有\n", count: 1000)))
    #expect(one.steps == 0)
    let two = steps(programs, markedDocument(String(repeating: "共⟨1户⟩有⟨2户⟩\n", count: 1000)))
    #expect(two.matches == 1000)
  }

  @Test func aMatcherCanBeKeptFromDocumentToDocument() throws {
    let scanner = PatternScanner([try program("共..{a}...{b:same a}"), try program("有(..{a}、)+")])
    var matcher = PatternMatcher()
    for text in ["共⟨1户⟩有⟨2户⟩、", "有⟨1户⟩、⟨2人⟩、共⟨2人⟩", "共⟨1户⟩有⟨2户⟩、"] {
      let stream = MatchStream(markedDocument(text))
      var fresh: [PatternMatch] = []
      var kept: [PatternMatch] = []
      scanner.scan(stream) { fresh.append($1) }
      scanner.scan(stream, with: &matcher) { kept.append($1) }
      #expect(fresh == kept && !fresh.isEmpty)
    }
  }

  @Test func overlappingListsDoNotOutgrowTheText() throws {
    let count = 4000
    let document = markedDocument(String(repeating: "⟨1人⟩，", count: count))
    var captured = 0
    PatternScanner([try program("{a}(，{b})*")]).scan(MatchStream(document)) {
      captured += $1.captures.count
    }
    #expect(captured >= count && captured < 16 * count)
    let short = markedDocument(String(repeating: "⟨1人⟩，", count: 16))
    #expect(steps([try program("{a}(，{b})*")], short).matches == 16)
  }

  @Test func noProgramsFindNothing() throws {
    #expect(try scan([], "共⟨1户⟩").isEmpty)
    #expect(try scan(["", "()+", "..", "(甲)*"], "乙⟨1户⟩").isEmpty)
  }
}

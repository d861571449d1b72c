import Checking
import Figures
import Testing

@Suite struct MatchStreamTests {
  /// The symbols of each run, a figure as its index in braces.
  private func runs(_ sequence: SymbolSequence) -> [String] {
    sequence.runs.map { run in
      var text = ""
      for symbol in sequence.symbols[run.range] {
        if let figure = MatchSymbol.figure(symbol) {
          text += "{\(figure)}"
        } else if let scalar = Unicode.Scalar(symbol) {
          text.unicodeScalars.append(scalar)
        }
      }
      return text
    }
  }

  @Test func figuresAreOneSymbolAndLettersLowerCase() {
    let stream = MatchStream(markedDocument("The GDP⟨12元⟩和⟨#4A⟩级⟨3户⟩"))
    #expect(runs(stream.main) == ["the gdp{0}和4a级{2}"])
    #expect(stream.main.runs.map(\.figureCount) == [2])
    #expect(stream.main.positions == [0, 1, 2, 3, 4, 5, 6, 7, 10, 11, 12, 13, 14])
  }

  @Test func asidesFollowTheirParagraph() {
    let stream = MatchStream(markedDocument("甲(乙(丙)丁)戊(己)\n庚(。)()辛"))
    #expect(runs(stream.main) == ["甲戊", "乙丁", "己", "丙", "庚(。)辛"])
    #expect(runs(stream.full) == ["甲(乙(丙)丁)戊(己)", "庚(。)()辛"])
  }

  @Test(arguments: [
    ("甲. 乙", "甲。 乙"), ("a. b", "a。 b"), ("a.b", "a.b"), ("甲.乙", "甲。乙"), ("a.", "a。"),
    ("a.\nb", "a。"), ("⟨3.5户⟩.乙", "{0}。乙"), ("⟨3.5%⟩.乙", "{0}.乙"),
  ])
  func dotsThatEndSentencesAreFullStops(text: String, expected: String) {
    #expect(runs(MatchStream(markedDocument(text)).main).first == expected)
  }

  @Test func emptyTextsHaveNoRuns() {
    #expect(runs(MatchStream(markedDocument("")).main).isEmpty)
    #expect(runs(MatchStream(markedDocument("\n\n")).main).isEmpty)
    #expect(runs(MatchStream(markedDocument("()")).main).isEmpty)
  }

  @Test func sentencesAreCutSoThatGapsStayBounded() throws {
    let short = String(repeating: "长", count: 4000)
    let long = String(repeating: "长", count: 5000)
    #expect(try bindings("始...{a}", "始\(short)⟨1人⟩") == ["a=1人"])
    #expect(try bindings("始...{a}", "始\(long)⟨1人⟩").isEmpty)
    #expect(try bindings("始....{a}", "始\(long)⟨1人⟩") == ["a=1人"])
    #expect(try bindings("始...{a}", "\(short)始⟨1人⟩") == ["a=1人"])
    #expect(
      try bindings("始...{a}", "\(short)，始\(short)⟨1人⟩") == ["a=1人"], "the cut is at the comma")
    #expect(try bindings("长长长{a}", "\(long)⟨1人⟩") == ["a=1人"], "characters match across cuts")
  }

  @Test func paragraphsAreCutAtSentenceEnds() {
    let sentence = String(repeating: "长", count: 999) + "。"
    let text = String(repeating: sentence, count: 40)
    let runs = MatchStream(markedDocument(text)).main.runs
    #expect(runs.map(\.range) == [0..<16_000, 16_000..<32_000, 32_000..<40_000])
  }

  @Test func figuresOutOfPlaceAreNoSymbols() {
    let document = markedDocument("共⟨12人⟩和⟨3户⟩")
    let twisted = document.withFigures(document.figures.reversed() + document.figures)
    let symbols = MatchStream(twisted).main.symbols
    #expect(symbols.compactMap(MatchSymbol.figure) == [0])
  }
}

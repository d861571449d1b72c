import Checking
import Figures
import SourceText

func program(_ pattern: String, words: [String: String] = [:]) throws -> PatternProgram {
  try PatternProgram(
    PatternNotation.pattern(pattern), words: { words[$0].map(PatternNotation.pattern) },
    units: testUnit)
}

/// The matches of a pattern, each as `a=1 b=2`: slots with the texts of their figures.
func bindings(_ pattern: String, _ text: String, words: [String: String] = [:]) throws -> [String] {
  let compiled = try program(pattern, words: words)
  let document = markedDocument(text)
  var result: [String] = []
  PatternScanner([compiled]).scan(MatchStream(document)) { _, match in
    result.append(
      match.captures.map {
        "\(compiled.slotNames[$0.slot])=\(folded(document, document.figures[$0.figure].folded))"
      }.joined(separator: " "))
  }
  return result
}

/// The texts that a pattern matches.
func stretches(_ pattern: String, _ text: String) throws -> [String] {
  let document = markedDocument(text)
  var result: [String] = []
  PatternScanner([try program(pattern)]).scan(MatchStream(document)) { _, match in
    result.append(folded(document, match.range))
  }
  return result
}

/// What it took to scan a text, in steps.
func steps(_ programs: [PatternProgram], _ document: Document) -> (steps: Int, matches: Int) {
  var matcher = PatternMatcher()
  var matches = 0
  PatternScanner(programs).scan(MatchStream(document), with: &matcher) { _, _ in matches += 1 }
  return (matcher.stepCount, matches)
}

/// What it takes to match one program everywhere, whether its literals occur or not.
func unfilteredSteps(_ program: PatternProgram, _ document: Document) -> Int {
  var matcher = PatternMatcher()
  matcher.match(program, in: MatchStream(document)) { _ in }
  return matcher.stepCount
}

private func folded(_ document: Document, _ range: Range<Int>) -> String {
  var text = ""
  for scalar in document.folded.scalars[range] {
    if let scalar = Unicode.Scalar(scalar) { text.unicodeScalars.append(scalar) }
  }
  return text
}

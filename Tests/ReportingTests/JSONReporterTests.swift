import Checking
import Quantities
import Reporting
import RuleLanguage
import SourceText
import TestKit
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The contract as a reader would write it down.
private struct Output: Decodable {
  struct Document: Decodable, Equatable {
    let path: String
    let figures: Int
    let covered: Int
  }
  struct Figure: Decodable, Equatable {
    let name: String
    let line, column, endLine, endColumn: Int
    let text: String
    let expected: String?
  }
  struct Finding: Decodable, Equatable {
    let rule, level, verdict, message, path: String
    let line, column, endLine, endColumn: Int
    let figures: [Figure]
    let fingerprint: String
  }
  struct Unchecked: Decodable, Equatable {
    let rule, cause, path: String
    let line: Int
  }
  struct Summary: Decodable, Equatable {
    let error, warning, note, passed, unchecked: Int
  }
  let version: Int
  let documents: [Document]
  let findings: [Finding]
  let passes: [Finding]?
  let unchecked: [Unchecked]
  let summary: Summary
}

private func decoded(_ bytes: [UInt8]) throws -> Output {
  try JSONDecoder().decode(Output.self, from: Data(bytes))
}

@Suite struct JSONReporterTests {
  @Test func everyMemberOfTheContractIsThereInAlphabeticalOrder() {
    let expected = """
      {"documents":[{"covered":3,"figures":3,"path":"-"}],\
      "findings":[{"column":28,"endColumn":34,"endLine":1,\
      "figures":[{"column":6,"endColumn":12,"endLine":1,"line":1,"name":"labour",\
      "text":"28156人"},\
      {"column":17,"endColumn":23,"endLine":1,"line":1,"name":"employed","text":"22142人"},\
      {"column":28,"endColumn":34,"endLine":1,"expected":"78.64%","line":1,"name":"rate",\
      "text":"87.64%"}],"fingerprint":"f00d","level":"error","line":1,\
      "message":"就业率应为 78.64%，写作 87.64%（22142人 ÷ 28156人 = 78.640…%）","path":"-",\
      "rule":"labour/employment-rate","verdict":"violated"}],"summary":{"error":1,"note":0,\
      "passed":0,"suppressed":0,"unchecked":0,"warning":0},"suppressed":[],"unchecked":[],"version":1}

      """
    let actual = JSONReporter().output(Sample.employment.input)
    #expect(lineDiff(expected: Array(expected.utf8), actual: actual) == nil)
  }

  @Test func columnsCountCodePointsAndRunOverLines() throws {
    var sample = Sample("𠮷e\u{301}⟦12\r\n万元⟧\n⟦3\u{FE0F}\u{20E3}⟧")
    sample.primary = 1
    let finding = try #require(try decoded(JSONReporter().output(sample.input)).findings.first)
    let places = finding.figures.map { [$0.line, $0.column, $0.endLine, $0.endColumn] }
    #expect(places == [[1, 4, 2, 3], [3, 1, 3, 4]])
    #expect([finding.line, finding.column, finding.endLine, finding.endColumn] == [3, 1, 3, 4])
    #expect(finding.figures[0].text == "12\r\n万元")
  }

  @Test func passesAndUncheckedBindingsAreListed() throws {
    let output = try decoded(PassesSample.output(language: .zh, JSONReporter()))
    #expect(output.version == 1)
    #expect(output.documents == [Output.Document(path: "-", figures: 3, covered: 2)])
    #expect(output.findings == [])
    #expect(output.passes?.map(\.rule) == ["labour/parts"])
    #expect(output.passes?.first?.verdict == "tail")
    #expect(output.unchecked.count == 8)
    #expect(
      output.unchecked[1]
        == Output.Unchecked(
          rule: "labour/rate", cause: "divisor-may-be-zero", path: "-", line: 1))
    #expect(
      output.summary == Output.Summary(error: 0, warning: 0, note: 0, passed: 1, unchecked: 8))
  }

  @Test func withoutTheFlagNothingIsSaidOfPasses() throws {
    #expect(try decoded(JSONReporter().output(Sample.employment.input)).passes == nil)
  }

  @Test func anyTextComesBackAsItWas() throws {
    let texts = [
      hostileText, "\"\\/\u{1}\u{1F}\t\r\n", "é e\u{301} 𠮷 👨‍👩‍👧", "<!--<script>", "&'`", "\u{FEFF}",
      "\u{FFFF}\u{10FFFF}",
    ]
    for text in texts {
      var sample = Sample.employment
      sample.message = text
      let message = try decoded(JSONReporter().output(sample.input)).findings.first?.message
      #expect(message.map { Array($0.utf8) } == Array(text.utf8))
    }
  }
}

import Checking
import Figures
import Quantities
import Reporting
import SourceText
import Testing

@Suite struct HostileTextTests {
  @Test(arguments: Format.allCases)
  func noFormatLetsADocumentAct(format: Format) {
    var sample = Sample("\(hostileText)⟦1\(hostileText)人⟧\n\(hostileText)⟦13人⟧")
    sample.message = hostileText
    sample.title = hostileText
    sample.path = hostileText
    sample.rule = "a/\(hostileText)"
    sample.expected = [0: hostileText, 1: hostileText]
    sample.showsPasses = true
    let finding = sample.finding
    let result = CheckResult(
      documents: [DocumentResult(document: sample.document, figureCount: 2, coveredCount: 2)],
      findings: [finding], passes: [finding],
      unchecked: [
        Unchecked(rule: sample.rule, cause: .missing, document: 0, span: finding.primary)
      ])
    let output = format.reporter.output(sample.input(result))
    #expect(isHarmless(output, format))
    let figures = finding.figures.map {
      Figure(
        span: $0.span, folded: 0..<0, kind: .count, value: Exact(1), interval: Interval(Exact(1)),
        ulp: nil,
        unit: QuantityUnit(symbol: hostileText, dimension: .count("")))
    }
    let document = Document(
      source: sample.document.source, folded: identity(""), figures: figures,
      metadata: DocumentMetadata())
    if let reporter = format.figuresReporter {
      #expect(isHarmless(reporter.output([document], language: .zh), format))
    }
  }
}

/// Whether nothing in output acts on what it is made for.
///
/// JSON is for programs: it must hold no control character of ASCII but line feeds, while what would
/// act on a terminal or in a page is theirs to escape. A table for spreadsheets ends lines by CR LF.
private func isHarmless(_ output: [UInt8], _ format: Format) -> Bool {
  switch format {
  case .json: output.dropLast().allSatisfy { $0 >= 0x20 }
  case .sarif, .gitlab, .rdjson: output.allSatisfy { $0 >= 0x20 || $0 == 0x0A }
  case .csv: isHarmless(output.filter { $0 != 0x0D })
  default: isHarmless(output)
  }
}

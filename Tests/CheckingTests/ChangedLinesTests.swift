import Checking
import Figures
import Quantities
import RuleLanguage
import SourceText
import Testing

struct ChangedLinesTests {
  private let documents = ["全镇有村12个。\n共有3户。\n", "全镇有村13个。\n"].enumerated().map {
    DocumentReader.read(SourceText(path: "\($0).md", text: $1))
  }

  /// A finding of the first figure of both documents, told from the second.
  private var result: CheckResult {
    let spans = documents.map { $0.figures[0].span }
    let finding = Finding(
      rule: "t/r", level: .error, verdict: .violated, message: "m", document: 1, primary: spans[1],
      figures: [
        BoundFigure(name: "a", figure: 0, span: spans[0], document: 0),
        BoundFigure(name: "b", figure: 0, span: spans[1], expected: "12个"),
      ], fingerprint: "f")
    return CheckResult(
      documents: documents.map { DocumentResult(document: $0, figureCount: 1, coveredCount: 1) },
      findings: [finding], passes: [], unchecked: [])
  }

  @Test func anEditedPrimaryFigureStays() {
    let shown = result.touching([.some([]), .some([1...1])])
    #expect(shown.findings == result.findings)
    #expect(result.touching([.all, .all]).findings == result.findings)
  }

  @Test func anEditedFigureElsewhereBringsTheFindingThere() {
    let shown = result.touching([.some([1...1]), .some([])])
    #expect(shown.findings.map(\.document) == [0])
    #expect(shown.findings.map(\.primary) == [documents[0].figures[0].span])
    #expect(shown.findings.first?.figures.map(\.document) == [nil, 1])
    #expect(shown.findings.first?.figures.map(\.expected) == [nil, "12个"])
  }

  @Test func untouchedFiguresAreLeftOut() {
    #expect(result.touching([.some([2...2]), .some([])]).findings.isEmpty)
    #expect(result.touching([.some([]), .some([2...9])]).findings.isEmpty)
  }

  @Test func resultsMoveToThePlacesOfTheirDocuments() {
    let merged = CheckResult.merging([
      (CheckResult(documents: [result.documents[0]], findings: [], passes: [], unchecked: []), [1]),
      (result, [2, 0]),
    ])
    #expect(merged.documents.map(\.document.source.path) == ["1.md", "0.md", "0.md"])
    #expect(merged.findings.map(\.document) == [0])
    #expect(merged.findings.first?.figures.map(\.document) == [2, nil])
  }
}

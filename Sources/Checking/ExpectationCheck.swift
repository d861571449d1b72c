import Figures
import Quantities
package import RuleLanguage
import SourceText

/// What an example says beside its verdict, and what came instead.
package struct ExampleMiss: Hashable, Sendable {
  package let expectation: Expectation
  package let found: [String]
}

/// Holds the findings and passes of one example against what it expects.
struct ExpectationCheck {
  /// The same run in both languages.
  let results: [CheckResult]
  let documents: [Document]

  func firstMissed(of example: Example) -> ExampleMiss? {
    for expectation in example.expectations {
      let found = found(expectation, example.kind)
      let isMet =
        switch expectation.kind {
        case .verdict(let verdict): found.contains(verdict)
        case .message(let text): found.contains { $0.contains(text) }
        case .figure(_, let text), .expected(let text): found.contains(text)
        }
      if !isMet {
        return ExampleMiss(expectation: expectation, found: shown(found, expectation))
      }
    }
    return nil
  }

  /// What the findings of the example, or its passes, have in the place of an expectation.
  private func found(_ expectation: Expectation, _ kind: ExampleKind) -> [String] {
    results.flatMap { result -> [String] in
      let findings = kind == .pass ? result.passes : result.findings
      return findings.flatMap { finding -> [String] in
        switch expectation.kind {
        case .verdict: [finding.verdict.rawValue]
        case .message: [finding.message]
        case .figure(let name, _):
          finding.figures.filter { $0.name == name }.map { text(of: $0, in: finding) }
        case .expected: finding.figures.compactMap(\.expected)
        }
      }
    }
  }

  private func text(of figure: BoundFigure, in finding: Finding) -> String {
    documents[figure.document ?? finding.document].source.text(figure.span)
  }

  /// Each once; a message only in the language of the run.
  private func shown(_ found: [String], _ expectation: Expectation) -> [String] {
    var shown: [String] = []
    for text in found where !shown.contains(text) { shown.append(text) }
    if case .message = expectation.kind { return Array(shown.prefix(max(1, shown.count / 2))) }
    return shown
  }
}

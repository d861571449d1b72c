import Checking
import Quantities
import Reporting
import RuleLanguage
import SourceText

/// A run without findings: a pass and each cause for which a check is not made.
enum PassesSample {
  static func result(_ sample: Sample) -> CheckResult {
    let finding = sample.finding
    let pass = Finding(
      rule: "labour/parts", level: .error, verdict: .tail, message: "28156人 ≈ 28156人",
      document: 0, primary: finding.figures[0].span, figures: finding.figures, fingerprint: "beef")
    let causes: [UncheckedCause] = [
      .missing, .divisorMayBeZero, .tooLarge, .unitMismatch, .unresolvedDate, .notComparable,
      .notDeclared,
      .ambiguous,
    ]
    return CheckResult(
      documents: [DocumentResult(document: sample.document, figureCount: 3, coveredCount: 2)],
      findings: [], passes: [pass],
      unchecked: causes.map {
        Unchecked(rule: "labour/rate", cause: $0, document: 0, span: finding.figures[1].span)
      })
  }

  static func output(language: Language, _ reporter: some Reporter) -> [UInt8] {
    var sample = Sample.employment
    sample.language = language
    sample.showsPasses = true
    return reporter.output(sample.input(result(sample)))
  }
}

import Checking
import Figures
import RuleLanguage
import SourceText

/// Findings as people read them: each with the lines of its figures, and the counts at the end.
package struct TerminalReporter: Reporter {
  private let includesSummary: Bool

  package init(includesSummary: Bool = true) {
    self.includesSummary = includesSummary
  }

  package func output(_ input: ReportInput) -> [UInt8] {
    let places = ResultPlaces(input.result, includesPasses: input.showsPasses)
    let drawer = FindingDrawer(input: input, places: places)
    var output: [UInt8] = []
    for findings in input.result.findings.byFault() {
      output += drawer.drawing(of: findings).utf8
      output.append(UInt8(ascii: "\n"))
    }
    if input.showsPasses {
      for pass in input.result.passes { output += drawer.line(of: pass).utf8 }
      for unchecked in input.result.unchecked { output += drawer.line(of: unchecked).utf8 }
      for suppressed in input.result.suppressed { output += drawer.line(of: suppressed).utf8 }
    }
    if includesSummary {
      output += Wording(language: input.language).summary(ResultCounts(input.result)).utf8
      output.append(UInt8(ascii: "\n"))
    }
    return output
  }
}

extension [Finding] {
  private struct Fault: Hashable {
    let document: Int
    let primary: SourceSpan
    let message: String
  }

  /// The findings that say the same of one figure together, the most severe first: rules overlap,
  /// and a fault that is drawn twice looks like two.
  fileprivate func byFault() -> [[Finding]] {
    var groups: [[Finding]] = []
    var numbers: [Fault: Int] = [:]
    for finding in self {
      let fault = Fault(
        document: finding.document, primary: finding.primary, message: finding.message)
      if let number = numbers[fault] {
        let place = groups[number].firstIndex { $0.level < finding.level }
        groups[number].insert(finding, at: place ?? groups[number].count)
      } else {
        numbers[fault] = groups.count
        groups.append([finding])
      }
    }
    return groups
  }
}

/// Draws the findings of one run.
private struct FindingDrawer {
  let input: ReportInput
  let places: ResultPlaces
  let wording: Wording
  let decorator: any TextDecorator

  init(input: ReportInput, places: ResultPlaces) {
    self.input = input
    self.places = places
    self.wording = Wording(language: input.language)
    self.decorator = input.usesColor ? ANSIDecorator() : PlainDecorator()
  }

  func drawing(of findings: [Finding]) -> String {
    guard let finding = findings.first else { return "" }
    let role = TextRole.level(finding.level)
    let message = ": " + VisibleText.line(finding.message)
    var text = decorator.decorated("\(finding.level.rawValue)[\(visible(finding.rule))]", as: role)
    text += decorator.decorated(message, as: .message) + "\n"
    guard let source = places.source(finding.document) else { return text }
    let snippet = SnippetResolver(source: source, width: input.width).resolve(marks(of: finding))
    let drawing = SnippetDrawing(decorator: decorator, primary: role)
    let gutter = snippet.gutter
    text += drawing.arrow(place(finding.document, finding.primary), gutter: gutter)
    text += drawing.draw(snippet)
    if snippet.omittedMarks > 0 {
      text += drawing.note(wording.omittedMarks(snippet.omittedMarks), gutter: gutter)
    }
    for figure in finding.figures {
      guard let document = figure.document, let other = places.source(document) else { continue }
      let words = wording.elsewhere(
        place(document, figure.span), VisibleText.line(other.text(figure.span)))
      text += drawing.note(words, gutter: gutter)
    }
    for rule in findings.map(\.rule) {
      text += drawing.note(wording.rule(rule, title: input.titles[rule]), gutter: gutter)
    }
    return text
  }

  func line(of pass: Finding) -> String {
    decorator.decorated("pass[\(visible(pass.rule))]", as: .pass)
      + " \(place(pass.document, pass.primary)): \(VisibleText.line(pass.message))\n"
  }

  func line(of unchecked: Unchecked) -> String {
    decorator.decorated("unchecked[\(visible(unchecked.rule))]", as: .unchecked)
      + " \(place(unchecked.document, unchecked.span)): \(wording.cause(unchecked.cause))\n"
  }

  func line(of suppressed: SuppressedFinding) -> String {
    let finding = suppressed.finding
    return decorator.decorated("suppressed[\(visible(finding.rule))]", as: .unchecked)
      + " \(place(finding.document, finding.primary)): \(VisibleText.line(finding.message))"
      + " (\(VisibleText.line(suppressed.reason)))\n"
  }

  private func marks(of finding: Finding) -> [SnippetMark] {
    let figures = finding.figures.filter { $0.document == nil }.map { figure in
      SnippetMark(
        span: figure.span, isPrimary: figure.span == finding.primary,
        label: figure.expected.map(wording.expected))
    }
    if figures.contains(where: \.isPrimary) { return figures }
    return figures + [SnippetMark(span: finding.primary, isPrimary: true, label: nil)]
  }

  private func place(_ document: Int, _ span: SourceSpan) -> String {
    let path = places.source(document)?.path ?? "-"
    let position = places.position(span.start, in: document)
    return "\(VisibleText.line(path)):\(position.line):\(position.column)"
  }

  private func visible(_ rule: String) -> String { VisibleText.line(rule) }
}

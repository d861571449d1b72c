package import RuleLanguage
package import SourceText

/// Something to say of a place in a text: a mistake in a rule file, bytes that are no UTF-8.
package struct SourceDiagnostic: Sendable {
  package let level: Level
  /// One sentence, lower case, without a full stop.
  package let message: String
  package let source: SourceText
  package let span: SourceSpan
  /// What to write beside the marked place.
  package let label: String?
  /// What would be right.
  package let help: String?

  package init(
    level: Level = .error, message: String, source: SourceText, span: SourceSpan,
    label: String? = nil, help: String? = nil
  ) {
    self.level = level
    self.message = message
    self.source = source
    self.span = span
    self.label = label
    self.help = help
  }
}

/// Draws diagnostics of texts that are not findings in the same style as findings.
package struct DiagnosticRenderer: Sendable {
  private let wording: Wording
  private let decorator: any TextDecorator
  private let width: Int

  package init(language: Language, usesColor: Bool, width: Int) {
    self.wording = Wording(language: language)
    self.decorator = usesColor ? ANSIDecorator() : PlainDecorator()
    self.width = width
  }

  /// The diagnostic as lines, each ended by a line feed.
  package func render(_ diagnostic: SourceDiagnostic) -> [UInt8] {
    Array(text(diagnostic).utf8)
  }

  /// What is wrong with the bytes of a document, as a warning.
  package func render(_ problem: TextProblem, in source: SourceText) -> [UInt8] {
    render(
      SourceDiagnostic(
        level: .warning, message: problem.message(in: wording.language), source: source,
        span: problem.span))
  }

  private func text(_ diagnostic: SourceDiagnostic) -> String {
    let role = TextRole.level(diagnostic.level)
    let snippet = SnippetResolver(source: diagnostic.source, width: width).resolve([
      SnippetMark(
        span: diagnostic.span, isPrimary: true, label: diagnostic.label.map(VisibleText.line))
    ])
    let drawing = SnippetDrawing(decorator: decorator, primary: role)
    let place = diagnostic.source.position(of: diagnostic.span.start)
    let path = VisibleText.line(diagnostic.source.path)
    var text = decorator.decorated(diagnostic.level.rawValue, as: role)
    text += decorator.decorated(": " + VisibleText.line(diagnostic.message), as: .message) + "\n"
    text += drawing.arrow("\(path):\(place.line):\(place.column)", gutter: snippet.gutter)
    text += drawing.draw(snippet)
    if let help = diagnostic.help {
      text += drawing.note(wording.help(help), gutter: snippet.gutter)
    }
    return text
  }
}

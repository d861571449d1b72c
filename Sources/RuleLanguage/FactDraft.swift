import SourceText

/// What was read of one fact so far.
struct FactDraft {
  let documentation: [String]
  let name: Name
  var unit: [FigureConstraint] = []
  var matches: [Pattern] = []
  var notAfter: [Pattern] = []
  var notBefore: [Pattern] = []
  var place: PlaceSource?
  var period: PeriodSource?
  var examples: [FactExample] = []
  var span: SourceSpan
  var hasMistakes = false
  /// Whether a `match` is there, well-formed or not.
  var hasMatch = false

  init(documentation: [String], name: Name, span: SourceSpan) {
    self.documentation = documentation
    self.name = name
    self.span = span
  }

  var declaration: FactDeclaration {
    FactDeclaration(
      documentation: documentation, name: name, unit: unit,
      matches: matches.map {
        $0.constraining(FactDeclaration.value, to: unit)
          .constraining(FactDeclaration.period, to: Self.times)
      },
      notAfter: notAfter, notBefore: notBefore, place: place ?? .context,
      period: period ?? .context, examples: examples, span: span)
  }
}

extension FactDraft {
  private static let times: [FigureConstraint] = [
    .figureClass(.date), .figureClass(.year), .figureClass(.month), .figureClass(.period),
  ]
}

extension Pattern {
  /// The pattern with what one of its captures accepts, where it does not say so itself.
  func constraining(_ name: String, to constraints: [FigureConstraint]) -> Pattern {
    Pattern(
      alternatives: Self.constraining(alternatives, name, constraints), span: span)
  }

  private static func constraining(
    _ alternatives: [[PatternElement]], _ name: String, _ constraints: [FigureConstraint]
  ) -> [[PatternElement]] {
    alternatives.map { sequence in
      sequence.map { element in
        switch element.kind {
        case .capture(let capture)
        where capture.name.text == name && capture.constraints.isEmpty:
          PatternElement(
            .capture(PatternCapture(name: capture.name, constraints: constraints)), element.span)
        case .group(let inner, let repetition):
          PatternElement(.group(constraining(inner, name, constraints), repetition), element.span)
        default: element
        }
      }
    }
  }
}

import SourceText

/// Looks at one fact as a whole: its parts, its captures, its guards.
struct FactCheck {
  private let draft: FactDraft
  private let path: String
  private var diagnostics: [RuleDiagnostic] = []

  static func problems(
    in draft: FactDraft, words: WordNames, path: String
  ) -> [RuleDiagnostic] {
    var check = FactCheck(draft: draft, path: path)
    check.parts()
    check.captures()
    check.guards()
    check.words(words)
    return check.diagnostics
  }

  private init(draft: FactDraft, path: String) {
    self.draft = draft
    self.path = path
  }

  private mutating func report(_ problem: RuleProblem, _ span: SourceSpan) {
    diagnostics.append(RuleDiagnostic(problem: problem, path: path, span: span))
  }

  private mutating func parts() {
    var missing: [RulePart] = []
    if draft.documentation.allSatisfy(\.isEmpty) { missing.append(.title) }
    if !draft.hasMatch { missing.append(.match) }
    if !missing.isEmpty {
      report(.incompleteFact(draft.name.text, missing: missing), draft.name.span)
    }
  }

  private mutating func captures() {
    for pattern in draft.matches {
      let table = CaptureTable([pattern])
      for (problem, span) in table.problems { report(problem, span) }
      let value = table[FactDeclaration.value]
      if value == nil || value?.isOptional == true || value?.isList == true {
        report(.factWithoutValue, pattern.span)
      }
      for capture in table.captures {
        switch capture.name.text {
        case FactDeclaration.value:
          if capture.constraints.contains(where: { !$0.isEmpty }) {
            report(.unitInsideFact, capture.name.span)
          }
        case FactDeclaration.period:
          if !capture.constraints.joined().allSatisfy(\.isTime) {
            report(.periodIsNoDate, capture.name.span)
          }
        case let name where !name.hasPrefix("_"):
          report(.unusedName(.capture, name), capture.name.span)
        default: break
        }
      }
    }
  }

  private mutating func guards() {
    for pattern in draft.notAfter + draft.notBefore {
      for element in pattern.allElements where element.isOfAnyLength {
        report(.guardNotFixed, element.span)
      }
    }
  }

  private mutating func words(_ words: WordNames) {
    let check = WordsCheck(path: path, known: words)
    for element in (draft.matches + draft.notAfter + draft.notBefore).flatMap(\.allElements) {
      if case .words(let name) = element.kind, let problem = check.problem(of: name) {
        diagnostics.append(problem)
      }
    }
  }
}

extension PatternElement {
  /// Whether what it matches has no fixed length, so that it has no place in a guard.
  var isOfAnyLength: Bool {
    switch kind {
    case .capture, .gap, .group(_, .oneOrMore), .group(_, .zeroOrMore): true
    default: false
    }
  }
}

extension FigureConstraint {
  fileprivate var isTime: Bool {
    switch self {
    case .figureClass(.date), .figureClass(.year), .figureClass(.month), .figureClass(.period):
      true
    default: false
    }
  }
}

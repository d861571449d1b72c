import SourceText

/// The word lists that a pattern may use.
struct WordNames {
  /// In order of declaration.
  private(set) var names: [String] = []
  private var known: Set<String> = []
  /// Lists whose pattern could not be read: their name is no mistake.
  var broken: Set<String>

  init(broken: Set<String>) {
    self.broken = broken
  }

  mutating func add(_ name: String) {
    names.append(name)
    known.insert(name)
  }

  func contains(_ name: String) -> Bool { known.contains(name) }
}

/// Looks at the patterns of word lists: no captures, and only lists declared before.
///
/// That lists use only earlier ones also keeps them from going in circles.
struct WordsCheck {
  let path: String
  let known: WordNames
  /// Every list of the file, known by now or not.
  var all: [String: SourceSpan] = [:]

  func problems(in list: WordList) -> [RuleDiagnostic] {
    var problems: [RuleDiagnostic] = []
    for element in list.pattern.allElements {
      switch element.kind {
      case .capture(let capture):
        problems.append(diagnostic(.captureInWords(capture.name.text), element.span))
      case .words(let name):
        if let problem = problem(of: name) { problems.append(problem) }
      default: break
      }
    }
    return problems
  }

  /// That a list is unknown, or known only further down.
  func problem(of name: Name) -> RuleDiagnostic? {
    if known.contains(name.text) || known.broken.contains(name.text) { return nil }
    if all[name.text] != nil {
      return diagnostic(.usedBeforeDefinition(.words, name.text), name.span)
    }
    let suggestion = Suggestion.nearest(to: name.text, among: known.names)
    return diagnostic(.unknownName(.words, name.text, suggestion: suggestion), name.span)
  }

  /// Whether every list that a pattern uses could be read.
  func isSound(_ pattern: Pattern) -> Bool {
    pattern.allElements.allSatisfy { element in
      if case .words(let name) = element.kind { known.contains(name.text) } else { true }
    }
  }

  private func diagnostic(_ problem: RuleProblem, _ span: SourceSpan) -> RuleDiagnostic {
    RuleDiagnostic(problem: problem, path: path, span: span)
  }
}

extension Pattern {
  /// Every element in order of place, groups before what they hold.
  package var allElements: [PatternElement] {
    var result: [PatternElement] = []
    func add(_ alternatives: [[PatternElement]]) {
      for element in alternatives.joined() {
        result.append(element)
        if case .group(let inner, _) = element.kind { add(inner) }
      }
    }
    add(alternatives)
    return result
  }
}

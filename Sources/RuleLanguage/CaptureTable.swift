import SourceText

/// One capture of a rule as all its patterns together bind it.
package struct CaptureSummary: Hashable, Sendable {
  /// The name where it first stands.
  package let name: Name
  /// Whether it stands in a `( )+` or `( )*` anywhere: then it binds a list everywhere.
  package let isList: Bool
  /// Whether some way to match leaves it unbound.
  package let isOptional: Bool
  /// What it accepts, at each of its places.
  package let constraints: [[FigureConstraint]]
}

/// The captures of a rule, with what several patterns and alternatives make of them.
package struct CaptureTable: Sendable {
  /// In order of their first place.
  package private(set) var captures: [CaptureSummary] = []
  /// What the patterns contradict each other in.
  private(set) var problems: [(problem: RuleProblem, span: SourceSpan)] = []
  /// The captures that are a list in one pattern only: what they are cannot be said.
  private(set) var unclear: Set<String> = []
  private var index: [String: Int] = [:]

  package subscript(name: String) -> CaptureSummary? { index[name].map { captures[$0] } }

  package init(_ matches: [Pattern], table: TableClause? = nil) {
    self.init(patterns: matches)
    for cells in table?.cells ?? [] where index[cells.name.text] == nil {
      index[cells.name.text] = captures.count
      captures.append(
        CaptureSummary(
          name: cells.name, isList: cells.isList, isOptional: false, constraints: [[]]))
    }
  }

  private init(patterns matches: [Pattern]) {
    let readings = matches.map { PatternReading($0) }
    for reading in readings { problems += reading.problems }
    for capture in readings.flatMap(\.occurrences).map(\.capture) {
      let name = capture.name
      guard index[name.text] == nil else { continue }
      let places = readings.flatMap { $0.occurrences.filter { $0.capture.name.text == name.text } }
      let holding = readings.filter { $0.names.contains(name.text) }
      let isList = holding.contains { $0.lists.contains(name.text) }
      if isList, let single = holding.first(where: { !$0.lists.contains(name.text) }),
        let place = single.occurrences.first(where: { $0.capture.name.text == name.text })
      {
        problems.append((.listInOneMatchOnly(name.text), place.capture.name.span))
        unclear.insert(name.text)
      }
      index[name.text] = captures.count
      captures.append(
        CaptureSummary(
          name: name, isList: isList,
          isOptional: !readings.allSatisfy { $0.always.contains(name.text) },
          constraints: places.map(\.capture.constraints)))
    }
  }
}

/// What one pattern says of its captures.
private struct PatternReading {
  struct Occurrence {
    let capture: PatternCapture
    let isRepeated: Bool
  }

  private(set) var occurrences: [Occurrence] = []
  private(set) var problems: [(problem: RuleProblem, span: SourceSpan)] = []
  /// The captures that every way to match binds.
  private(set) var always: Set<String> = []
  private(set) var lists: Set<String> = []
  private(set) var names: Set<String> = []
  private var doubled: [Name] = []

  init(_ pattern: Pattern) {
    always = read(pattern.alternatives, isRepeated: false).always
    lists = Set(occurrences.filter(\.isRepeated).map(\.capture.name.text))
    names = Set(occurrences.map(\.capture.name.text))
    for name in doubled where !lists.contains(name.text) {
      problems.append((.duplicateCapture(name.text), name.span))
    }
    checkSame()
  }

  private typealias Names = (any: Set<String>, always: Set<String>)

  private mutating func read(_ alternatives: [[PatternElement]], isRepeated: Bool) -> Names {
    var any: Set<String> = []
    var always: Set<String>?
    for sequence in alternatives {
      let names = read(sequence, isRepeated: isRepeated)
      any.formUnion(names.any)
      always = always?.intersection(names.always) ?? names.always
    }
    return (any, always ?? [])
  }

  private mutating func read(_ sequence: [PatternElement], isRepeated: Bool) -> Names {
    var names: Names = ([], [])
    for element in sequence {
      let start = occurrences.count
      let inner: Names
      switch element.kind {
      case .capture(let capture):
        occurrences.append(Occurrence(capture: capture, isRepeated: isRepeated))
        inner = ([capture.name.text], [capture.name.text])
      case .group(let alternatives, let repetition):
        let repeats = repetition == .oneOrMore || repetition == .zeroOrMore
        let group = read(alternatives, isRepeated: isRepeated || repeats)
        let isSkippable = repetition == .optional || repetition == .zeroOrMore
        inner = (group.any, isSkippable ? [] : group.always)
      default: continue
      }
      let again = inner.any.intersection(names.any)
      doubled += occurrences[start...].map(\.capture.name).filter { again.contains($0.text) }
      names.any.formUnion(inner.any)
      names.always.formUnion(inner.always)
    }
    return names
  }

  /// `same other` speaks of a capture that stands before it.
  private mutating func checkSame() {
    var before: [String] = []
    for occurrence in occurrences {
      for case .same(let other) in occurrence.capture.constraints
      where !before.contains(other.text) {
        if names.contains(other.text) {
          problems.append((.usedBeforeDefinition(.capture, other.text), other.span))
        } else {
          let suggestion = Suggestion.nearest(to: other.text, among: before)
          problems.append(
            (.unknownName(.capture, other.text, suggestion: suggestion), other.span))
        }
      }
      before.append(occurrence.capture.name.text)
    }
  }
}

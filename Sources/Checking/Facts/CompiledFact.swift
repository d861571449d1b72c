import Figures
import Quantities
package import RuleLanguage
package import SourceText

/// One fact, ready to be matched.
package struct CompiledFact: Sendable {
  package let declaration: FactDeclaration
  /// The file that declares it.
  package let source: SourceText
  /// One program for each `match` line, in order of preference.
  let programs: [PatternProgram]
  /// What a figure must be that a sheet gives under its name.
  private let unit: FigureConstraintMatcher
  private let notAfter: [TextGuard]
  private let notBefore: [TextGuard]

  init(
    _ declaration: FactDeclaration, in file: RuleFile
  ) throws(PatternProblem) {
    self.declaration = declaration
    source = file.source
    let words: (String) -> Pattern? = { name in
      file.scope.words.last { $0.name.text == name }?.pattern
    }
    var programs: [PatternProgram] = []
    for pattern in declaration.matches {
      programs.append(
        try PatternProgram(pattern, words: words, units: { UnitVocabulary.standard.unit($0) }))
    }
    self.programs = programs
    unit = try FigureConstraintMatcher(
      declaration.unit, units: { UnitVocabulary.standard.unit($0) },
      register: { name throws(PatternProblem) in throw .unknownCapture(name) })
    var guards: [TextGuard] = []
    for pattern in declaration.notAfter { guards.append(try TextGuard(pattern, words: words)) }
    notAfter = guards
    guards = []
    for pattern in declaration.notBefore { guards.append(try TextGuard(pattern, words: words)) }
    notBefore = guards
  }

  /// Whether a figure is of the fact's unit.
  func accepts(_ figure: Figure) -> Bool { unit.accepts(figure) }

  /// Whether what stands round a match lets it be a mention of the fact.
  func admits(_ match: PatternMatch, in scalars: [UInt32]) -> Bool {
    !notAfter.contains { $0.ends(scalars, before: match.range.lowerBound) }
      && !notBefore.contains { $0.begins(scalars, at: match.range.upperBound) }
  }
}

/// What a rule wants of a fact.
struct FactUse: Hashable, Sendable {
  let name: String
  /// Whether it wants the value of one period earlier.
  let isPrevious: Bool

  /// The name under which bindings hold it.
  var capture: String { isPrevious ? Self.previous(name) : name }

  static func previous(_ name: String) -> String { "previous(\(name))" }
}

extension RuleDeclaration {
  /// The facts that the rule speaks of, in order of appearance, and whether it needs each of them.
  func factUses(in scope: RuleScope) -> [(use: FactUse, isRequired: Bool)] {
    guard matches.isEmpty, table == nil else { return [] }
    var uses: [(use: FactUse, isRequired: Bool)] = []
    for expression in expressions {
      expression.forEachName { name, kind in
        guard scope.fact(name) != nil, !lets.contains(where: { $0.name.text == name }) else {
          return
        }
        let use = FactUse(name: name, isPrevious: kind == .previous)
        if !uses.contains(where: { $0.use == use }) { uses.append((use, true)) }
      }
    }
    // What the rule asks for by `exists` may be absent.
    var optional: Set<String> = []
    for expression in expressions {
      expression.forEachName { name, kind in
        if kind == .existence { optional.insert(name) }
      }
    }
    return uses.map { ($0.use, !optional.contains($0.use.name)) }
  }
}

import Quantities
package import RuleLanguage
import SourceText

/// Rules ready to be run over documents.
package struct RuleSet: Sendable {
  let rules: [CompiledRule]
  let programs: [PatternProgram]
  let scanner: PatternScanner
  /// For each program the rule it belongs to.
  let owners: [Int]

  /// The ids of all rules, in the order of the files.
  package var names: [String] { rules.map(\.id) }

  /// Compiles the rules of several files; a rule that cannot be compiled is left out and told.
  package static func compile(
    _ files: [RuleFile]
  ) -> (rules: RuleSet, diagnostics: [RuleDiagnostic]) {
    var rules: [CompiledRule] = []
    var programs: [PatternProgram] = []
    var diagnostics = RuleFile.duplicateIDs(in: files)
    var known: Set<String> = []
    for file in files {
      let words = Dictionary(file.words.map { ($0.name.text, $0.pattern) }) { first, _ in first }
      for declaration in file.rules where known.insert(file.id(of: declaration)).inserted {
        do throws(PatternProblem) {
          var own: [PatternProgram] = []
          for pattern in declaration.matches {
            own.append(
              try PatternProgram(
                pattern, words: { words[$0] }, units: { UnitVocabulary.standard.unit($0) }))
          }
          let start = programs.count
          programs += own
          rules.append(
            CompiledRule(
              id: file.id(of: declaration), declaration: declaration, path: file.source.path,
              programs: start..<programs.count))
        } catch {
          diagnostics.append(error.diagnostic(path: file.source.path))
        }
      }
    }
    return (RuleSet(rules: rules, programs: programs), diagnostics)
  }

  init(rules: [CompiledRule], programs: [PatternProgram]) {
    self.rules = rules
    self.programs = programs
    scanner = PatternScanner(programs)
    owners = rules.indices.flatMap { rule in rules[rule].programs.map { _ in rule } }
  }

  /// A set of one of its rules, as examples are run by.
  func only(_ rule: CompiledRule) -> RuleSet {
    let own = CompiledRule(
      id: rule.id, declaration: rule.declaration, path: rule.path,
      programs: 0..<rule.programs.count)
    return RuleSet(rules: [own], programs: Array(programs[rule.programs]))
  }
}

extension PatternProblem {
  fileprivate func diagnostic(path: String) -> RuleDiagnostic {
    switch self {
    case .unknownWords(let name):
      RuleDiagnostic(
        problem: .unknownName(.words, name.text, suggestion: nil), path: path, span: name.span)
    case .recursiveWords(let name):
      RuleDiagnostic(
        problem: .usedBeforeDefinition(.words, name.text), path: path, span: name.span)
    case .unknownCapture(let name):
      RuleDiagnostic(
        problem: .unknownName(.capture, name.text, suggestion: nil), path: path, span: name.span)
    case .tooLarge(let span):
      // Word lists within repetitions multiply; nothing else makes a pattern grow so.
      RuleDiagnostic(problem: .tooDeep(limit: 64), path: path, span: span)
    }
  }
}

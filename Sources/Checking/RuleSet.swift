import Quantities
package import RuleLanguage
import SourceText

/// One rule, ready to be matched and evaluated.
package struct CompiledRule: Sendable {
  /// `<topic>/<rule>`.
  package let id: String
  package let declaration: RuleDeclaration
  /// The place of the rule's file among those compiled.
  package let file: Int
  /// One program for each `match` line, in order of preference.
  let programs: [PatternProgram]
}

/// The rules of a run.
package struct RuleSet: Sendable {
  package let files: [RuleFile]
  package let rules: [CompiledRule]
  let scanner: PatternScanner
  /// For each program of the scanner, its rule and the place of its `match` line.
  let owners: [(rule: Int, alternative: Int)]

  /// Compiles rule files that the parser found no mistake in.
  ///
  /// - Returns: The rules, and what is wrong with patterns once word lists are put in, or with ids.
  package static func compile(
    _ files: [RuleFile]
  ) -> (rules: RuleSet, diagnostics: [RuleDiagnostic]) {
    var diagnostics = RuleFile.duplicateIDs(in: files)
    var rules: [CompiledRule] = []
    for (number, file) in files.enumerated() {
      for declaration in file.rules where declaration.isActive {
        var programs: [PatternProgram] = []
        for pattern in declaration.matches {
          do throws(PatternProblem) {
            programs.append(
              try PatternProgram(
                pattern, words: { name in file.words.last { $0.name.text == name }?.pattern },
                units: { UnitVocabulary.standard.unit($0) }))
          } catch {
            diagnostics.append(error.diagnostic(in: file))
          }
        }
        rules.append(
          CompiledRule(
            id: file.id(of: declaration), declaration: declaration, file: number,
            programs: programs))
      }
    }
    return (RuleSet(files: files, rules: rules), diagnostics)
  }

  init(files: [RuleFile], rules: [CompiledRule]) {
    self.files = files
    self.rules = rules
    var programs: [PatternProgram] = []
    var owners: [(rule: Int, alternative: Int)] = []
    for (number, rule) in rules.enumerated() {
      for (alternative, program) in rule.programs.enumerated() {
        programs.append(program)
        owners.append((number, alternative))
      }
    }
    scanner = PatternScanner(programs)
    self.owners = owners
  }
}

extension RuleDeclaration {
  /// Drafts and deprecated rules are kept for reading and testing, not run.
  package var isActive: Bool {
    metadata.last { $0.key.text == "status" }.map { $0.value == "active" } ?? true
  }
}

extension PatternProblem {
  /// The parser has looked names up already; what is left is what word lists multiply to.
  fileprivate func diagnostic(in file: RuleFile) -> RuleDiagnostic {
    let (problem, span): (RuleProblem, SourceSpan) =
      switch self {
      case .unknownWords(let name): (.unknownName(.words, name.text, suggestion: nil), name.span)
      case .recursiveWords(let name): (.usedBeforeDefinition(.words, name.text), name.span)
      case .unknownCapture(let name): (.usedBeforeDefinition(.capture, name.text), name.span)
      case .tooLarge(let span): (.patternTooLarge, span)
      }
    return RuleDiagnostic(problem: problem, path: file.source.path, span: span)
  }
}

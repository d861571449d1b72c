import Quantities
package import RuleLanguage
import SourceText

/// One rule, ready to be matched and evaluated.
package struct CompiledRule: Sendable {
  /// `<topic>/<rule>`.
  package let id: String
  package var declaration: RuleDeclaration
  /// The place of the rule's file among those compiled.
  package let file: Int
  /// One program for each `match` line, in order of preference.
  let programs: [PatternProgram]
  /// For each of them the list of names that stands at its beginning or end.
  var lists: [ListCapture?] = []
  /// Text in the sentences of a binding that takes it out of the rule.
  let exclusions: [TextGuard]
  /// The facts that it speaks of, where it is a rule over facts.
  let factUses: [(use: FactUse, isRequired: Bool)]
  /// What it selects, where it is a rule over tables.
  var table: CompiledTable?
}

/// The rules of a run.
package struct RuleSet: Sendable {
  package let files: [RuleFile]
  package let rules: [CompiledRule]
  let scanner: PatternScanner
  /// For each program of the scanner, its rule and the place of its `match` line.
  let owners: [(rule: Int, alternative: Int)]
  /// The facts that rules speak of, each once.
  package let facts: [CompiledFact]
  /// For each program of the scanner behind those of rules, its fact and `match` line.
  let factOwners: [(fact: Int, alternative: Int)]

  /// Compiles rule files that the parser found no mistake in.
  ///
  /// `overrides` are levels and parameters to use in the place of those that the files give.
  ///
  /// - Returns: The rules, and what is wrong with patterns once word lists are put in, or with ids.
  package static func compile(
    _ files: [RuleFile], overrides: RuleOverrides = .none
  ) -> (rules: RuleSet, diagnostics: [RuleDiagnostic]) {
    var diagnostics = RuleFile.duplicateIDs(in: files) + RuleFile.duplicateFacts(in: files)
    var rules: [CompiledRule] = []
    for (number, file) in files.enumerated() {
      for declaration in file.rules where declaration.isActive {
        let words: (String) -> Pattern? = { name in
          file.scope.words.last { $0.name.text == name }?.pattern
        }
        var programs: [PatternProgram] = []
        var lists: [ListCapture?] = []
        var table: CompiledTable?
        do throws(PatternProblem) {
          if let clause = declaration.table { table = try CompiledTable(clause, words: words) }
        } catch {
          diagnostics.append(error.diagnostic(in: file))
        }
        var exclusions: [TextGuard] = []
        for whole in declaration.matches {
          let (pattern, list) = whole.withoutList
          lists.append(list)
          do throws(PatternProblem) {
            programs.append(
              try PatternProgram(
                pattern, words: words, units: { UnitVocabulary.standard.unit($0) }))
          } catch {
            diagnostics.append(error.diagnostic(in: file))
          }
        }
        for pattern in declaration.exclusions {
          do throws(PatternProblem) {
            exclusions.append(try TextGuard(pattern, words: words))
          } catch {
            diagnostics.append(error.diagnostic(in: file))
          }
        }
        rules.append(
          CompiledRule(
            id: file.id(of: declaration),
            declaration: declaration.applying(
              overrides.parameters, in: file.scope,
              level: overrides.levels[file.id(of: declaration)]),
            file: number, programs: programs, lists: lists, exclusions: exclusions,
            factUses: declaration.factUses(in: file.scope), table: table))
      }
    }
    let facts = compiledFacts(files, rules, &diagnostics)
    return (RuleSet(files: files, rules: rules, facts: facts), diagnostics)
  }

  /// The facts that the files declare, and those of used files that rules speak of.
  private static func compiledFacts(
    _ files: [RuleFile], _ rules: [CompiledRule], _ diagnostics: inout [RuleDiagnostic]
  ) -> [CompiledFact] {
    let wanted = Set(rules.flatMap { $0.factUses.map(\.use.name) })
    var known: Set<String> = []
    var facts: [CompiledFact] = []
    let own = files.flatMap { file in file.facts.map { (file, $0) } }
    let used = files.flatMap { file in
      file.scope.facts.filter { wanted.contains($0.name.text) }.map { (file, $0) }
    }
    for (file, fact) in own + used where known.insert(fact.name.text).inserted {
      do throws(PatternProblem) {
        facts.append(try CompiledFact(fact, in: file))
      } catch {
        diagnostics.append(error.diagnostic(in: file))
      }
    }
    return facts
  }

  init(files: [RuleFile], rules: [CompiledRule], facts: [CompiledFact]) {
    self.files = files
    self.rules = rules
    self.facts = facts
    var programs: [PatternProgram] = []
    var owners: [(rule: Int, alternative: Int)] = []
    for (number, rule) in rules.enumerated() {
      for (alternative, program) in rule.programs.enumerated() {
        programs.append(program)
        owners.append((number, alternative))
      }
    }
    self.owners = owners
    var factOwners: [(fact: Int, alternative: Int)] = []
    for (number, fact) in facts.enumerated() {
      for (alternative, program) in fact.programs.enumerated() {
        programs.append(program)
        factOwners.append((number, alternative))
      }
    }
    self.factOwners = factOwners
    scanner = PatternScanner(programs)
  }

  /// The titles of the facts that a rule speaks of, by the names that bindings give them.
  func titles(of rule: CompiledRule, in language: Language) -> [String: String] {
    var titles: [String: String] = [:]
    for (use, _) in rule.factUses {
      guard let fact = facts.first(where: { $0.declaration.name.text == use.name }) else {
        continue
      }
      titles[use.capture] = fact.declaration.title(in: language)
    }
    return titles
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

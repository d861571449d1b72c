import Quantities
import RuleLanguage

/// A rule ready to be evaluated.
struct CompiledRule: Sendable {
  /// `<topic>/<rule>`.
  let id: String
  let declaration: RuleDeclaration
  /// The path of the rule file.
  let path: String
  /// The captures that bind lists.
  let lists: Set<String>
  /// The expressions behind `let` names.
  let definitions: [String: Expression]
  /// The matches, as indices of programs: earlier alternatives first.
  let programs: Range<Int>

  init(
    id: String, declaration: RuleDeclaration, path: String, programs: Range<Int>
  ) {
    self.id = id
    self.declaration = declaration
    self.path = path
    self.programs = programs
    lists = Set(CaptureTable(declaration.matches).captures.filter(\.isList).map(\.name.text))
    var definitions: [String: Expression] = [:]
    for definition in declaration.lets {
      definitions[definition.name.text] = definition.expression
    }
    self.definitions = definitions
  }
}

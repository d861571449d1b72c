package import Quantities
package import SourceText

/// A name as written, with its place.
package struct Name: Hashable, Sendable {
  package let text: String
  package let span: SourceSpan

  package init(_ text: String, _ span: SourceSpan) {
    self.text = text
    self.span = span
  }
}

/// What one rule file declares.
package struct RuleFile: Sendable {
  package let source: SourceText
  /// The topic: the file's name without its ending.
  package let topic: String
  package let words: [WordList]
  package let rules: [RuleDeclaration]
  package let facts: [FactDeclaration]
  package let parameters: [ParameterDeclaration]
  /// What its rules may speak of: its own words, facts and parameters, and those it uses.
  package let scope: RuleScope

  package init(
    source: SourceText, topic: String, words: [WordList], rules: [RuleDeclaration],
    facts: [FactDeclaration] = [], parameters: [ParameterDeclaration] = [],
    scope: RuleScope = .empty
  ) {
    self.source = source
    self.topic = topic
    self.words = words
    self.rules = rules
    self.facts = facts
    self.parameters = parameters
    self.scope = scope
  }
}

/// `words rise = "增长|上升|提高|增加"`, used in patterns as `<rise>`.
package struct WordList: Hashable, Sendable {
  package let name: Name
  package let pattern: Pattern

  package init(name: Name, pattern: Pattern) {
    self.name = name
    self.pattern = pattern
  }
}

/// How much a violated rule matters.
package enum Level: String, Hashable, Sendable, CaseIterable, Comparable {
  case note, warning, error

  package static func < (a: Level, b: Level) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// What a figure that is not there means for a rule.
package enum MissingMode: String, Hashable, Sendable, CaseIterable {
  case requireAll, asZero, ifAny
}

/// How surely the words that a rule matches state its relation.
package enum Claim: String, Hashable, Sendable, CaseIterable {
  /// The text itself declares the relation.
  case declared
  /// The text only suggests it: a list may be open, a base may be another one. Such a rule finds
  /// fault only where one slip of the pen explains why the relation fails; else it says nothing.
  case likely
}

/// A statement about figures, as written in a rule file.
package struct RuleDeclaration: Sendable {
  /// The lines of the doc comment: the title first in Chinese, then in English, then explanation.
  package let documentation: [String]
  package let name: Name
  package var level: Level
  /// Alternatives, in order of preference.
  package let matches: [Pattern]
  /// For a rule over tables, the cells that it holds together.
  package let table: TableClause?
  package let guards: [Expression]
  package let lets: [Definition]
  /// Figures elsewhere in the document that a binding takes in.
  package let finds: [FindDeclaration]
  /// Text in the sentences of a binding that makes its relation one that cannot be recomputed.
  package let exclusions: [Pattern]
  package let checks: [Expression]
  package let rounding: RoundingMode?
  package let missing: MissingMode
  package let claim: Claim
  /// Whether facts of several documents are held together.
  package let isAcrossDocuments: Bool
  /// Templates that override the engine's message, by language: `message zh "…"`.
  package let messages: [MessageTemplate]
  package let examples: [Example]
  /// since, until, basis, owner, status, tags: in order, as written.
  package let metadata: [MetadataEntry]
  /// From `rule` to the closing brace.
  package let span: SourceSpan

  package init(
    documentation: [String], name: Name, level: Level, matches: [Pattern],
    table: TableClause? = nil, guards: [Expression], lets: [Definition],
    finds: [FindDeclaration] = [], exclusions: [Pattern] = [], checks: [Expression],
    rounding: RoundingMode?, missing: MissingMode,
    claim: Claim = .declared, isAcrossDocuments: Bool = false, messages: [MessageTemplate],
    examples: [Example], metadata: [MetadataEntry], span: SourceSpan
  ) {
    self.documentation = documentation
    self.name = name
    self.level = level
    self.matches = matches
    self.table = table
    self.guards = guards
    self.lets = lets
    self.finds = finds
    self.exclusions = exclusions
    self.checks = checks
    self.rounding = rounding
    self.missing = missing
    self.claim = claim
    self.isAcrossDocuments = isAcrossDocuments
    self.messages = messages
    self.examples = examples
    self.metadata = metadata
    self.span = span
  }
}

/// `let base = now - rise`.
package struct Definition: Hashable, Sendable {
  package let name: Name
  package let expression: Expression

  package init(name: Name, expression: Expression) {
    self.name = name
    self.expression = expression
  }
}

package struct MessageTemplate: Hashable, Sendable {
  /// `zh`, `en`, or `nil` for both.
  package let language: String?
  package let text: String
  package let span: SourceSpan

  package init(language: String?, text: String, span: SourceSpan) {
    self.language = language
    self.text = text
    self.span = span
  }
}

/// A text with what the rule must do with it.
package struct Example: Hashable, Sendable {
  package let kind: ExampleKind
  package let text: String
  /// The string literal.
  package let span: SourceSpan
  package let expectations: [Expectation]

  package init(
    kind: ExampleKind, text: String, span: SourceSpan, expectations: [Expectation] = []
  ) {
    self.kind = kind
    self.text = text
    self.span = span
    self.expectations = expectations
  }
}

package struct MetadataEntry: Hashable, Sendable {
  package let key: Name
  package let value: String

  package init(key: Name, value: String) {
    self.key = key
    self.value = value
  }
}

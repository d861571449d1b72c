import Quantities
import SourceText

/// What was read of one rule so far, and what was there but not understood.
struct RuleDraft {
  let documentation: [String]
  let name: Name
  var level: Level?
  var matches: [Pattern] = []
  var tableCaption: Pattern?
  var cells: [TableCells] = []
  var guards: [Expression] = []
  var lets: [Definition] = []
  var finds: [FindDeclaration] = []
  var exclusions: [Pattern] = []
  var checks: [Expression] = []
  var rounding: RoundingMode?
  var missing: MissingMode?
  var claim: Claim?
  /// `documents` of `across documents`.
  var across: SourceSpan?
  var messages: [MessageTemplate] = []
  /// The places of the code points of each message, for mistakes in its names.
  var messageTexts: [LocatedText] = []
  var examples: [Example] = []
  var metadata: [MetadataEntry] = []
  var span: SourceSpan

  /// The items that are there, well-formed or not: what has been complained of is not missing.
  var seen: Set<String> = []
  /// The items that could not be read: names in them are neither known nor unused.
  var broken: Set<String> = []
  /// The names of `let` items whose expression could not be read.
  var brokenLets: Set<String> = []
  var untilPlace: SourceSpan?
  var hasSyntaxErrors = false
  /// Whether text of no meaning stands where the title may have been meant.
  var excusesTitle = false
  /// Whether any item could not even be told.
  var hasUnknownItem = false

  init(documentation: [String], name: Name, span: SourceSpan) {
    self.documentation = documentation
    self.name = name
    self.span = span
  }

  /// The parts that are wanting and have not been complained of yet.
  ///
  /// A rule over facts or tables needs no `match`.
  func missingParts(usesFacts: Bool) -> [RulePart] {
    RulePart.allCases.filter { part in
      switch part {
      case .title: !excusesTitle && documentation.allSatisfy(\.isEmpty)
      case .match where usesFacts || isAboutTables: false
      case .match, .check, .pass, .fail: !hasUnknownItem && !seen.contains(part.rawValue)
      }
    }
  }

  /// Whether it has lines about tables, well-formed or not.
  var isAboutTables: Bool {
    !seen.isDisjoint(with: ["table", "row", "rows", "column", "columns"])
  }

  var table: TableClause? {
    isAboutTables ? TableClause(caption: tableCaption, cells: cells) : nil
  }

  var declaration: RuleDeclaration {
    RuleDeclaration(
      documentation: documentation, name: name, level: level ?? .error, matches: matches,
      table: table,
      guards: guards, lets: lets, finds: finds, exclusions: exclusions, checks: checks,
      rounding: rounding,
      missing: missing ?? .requireAll, claim: claim ?? .declared,
      isAcrossDocuments: across != nil, messages: messages, examples: examples,
      metadata: metadata, span: span)
  }
}

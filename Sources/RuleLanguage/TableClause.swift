package import SourceText

/// The cells of a table that a rule holds together.
///
/// Each line selects by row, by column, or by both; what a line leaves open runs: a rule whose
/// lines select rows is evaluated for every column, one whose lines select columns for every row.
package struct TableClause: Hashable, Sendable {
  /// What must stand in the caption of the table.
  package let caption: Pattern?
  package let cells: [TableCells]

  package init(caption: Pattern?, cells: [TableCells]) {
    self.caption = caption
    self.cells = cells
  }

  package var patterns: [Pattern] {
    (caption.map { [$0] } ?? [])
      + cells.flatMap { [$0.row, $0.column] }.compactMap { selector in
        if case .label(let pattern)? = selector { pattern } else { nil }
      }
  }
}

/// `row "资产总计" as assets`, `rows parts as parts`, `row total column amount as whole`.
package struct TableCells: Hashable, Sendable {
  package let name: Name
  /// Whether it binds several cells: `rows` or `columns`.
  package let isList: Bool
  package let row: TableSelector?
  package let column: TableSelector?
  /// From the first word to the name.
  package let span: SourceSpan

  package init(
    name: Name, isList: Bool, row: TableSelector?, column: TableSelector?, span: SourceSpan
  ) {
    self.name = name
    self.isList = isList
    self.row = row
    self.column = column
    self.span = span
  }
}

/// Which rows or columns are meant.
package enum TableSelector: Hashable, Sendable {
  /// Those whose whole label the pattern matches.
  case label(Pattern)
  case role(TableRole)

  package var role: TableRole? { if case .role(let role) = self { role } else { nil } }
}

/// What rows and columns are by their labels, numbers and place in the table.
package enum TableRole: String, Hashable, Sendable, CaseIterable {
  /// 合计, 小计, Total.
  case total
  /// Those that a total is the sum of.
  case parts
  /// 占比, 比重: what part of a total the amount beside it is.
  case share
  /// The amounts that a column of shares stands beside.
  case amount
  /// 增长(%): how much the newer of two columns is above the older, in percent.
  case growth
  /// 增减额: the same as a difference.
  case change
  /// The newer of the columns that `growth` or `change` compares.
  case now
  /// The older one.
  case base

  /// What may select rows.
  static let ofRows: [TableRole] = [.total, .parts]

  /// The roles of which one must be there for this one to mean anything.
  var anchors: [TableRole] {
    switch self {
    case .parts: [.total]
    case .amount: [.share]
    case .now, .base: [.growth, .change]
    case .total, .share, .growth, .change: []
    }
  }
}

extension RuleDeclaration {
  /// Every pattern of the rule, in text and on labels.
  package var allPatterns: [Pattern] { matches + (table?.patterns ?? []) }
}

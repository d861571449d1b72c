import SourceText

/// Looks at the table lines of one rule: whether together they select cells.
struct TableCheck {
  private(set) var problems: [(problem: RuleProblem, span: SourceSpan)] = []

  /// Whether a line that could not be read may be the one that others need.
  private let lacksLine: Bool

  init(_ draft: RuleDraft) {
    lacksLine = !draft.broken.isDisjoint(with: ["match", "row", "rows", "column", "columns"])
    guard let first = draft.cells.first else { return }
    if draft.seen.contains("match") { problems.append((.tableBesideMatch, first.span)) }
    var names: Set<String> = []
    for cells in draft.cells {
      if !names.insert(cells.name.text).inserted {
        problems.append((.duplicateDefinition(cells.name.text, .capture), cells.name.span))
      }
      check(cells, .row, cells.row?.role, draft.cells.compactMap { $0.row?.role })
      check(cells, .column, cells.column?.role, draft.cells.compactMap { $0.column?.role })
    }
    axes(draft.cells)
  }

  private enum Axis: String { case row, column }

  private mutating func check(
    _ cells: TableCells, _ axis: Axis, _ role: TableRole?, _ all: [TableRole]
  ) {
    guard let role else { return }
    if role == .parts, !cells.isList {
      problems.append((.partsAreSeveral(axis.rawValue + "s"), cells.span))
    }
    if role != .parts, cells.isList {
      let other = axis == .row ? cells.column : cells.row
      if other == nil { problems.append((.roleIsOne(axis.rawValue, role.rawValue), cells.span)) }
    }
    if !lacksLine, !role.anchors.isEmpty, !role.anchors.contains(where: all.contains) {
      problems.append(
        (
          .roleNeeds(axis.rawValue, role.rawValue, anchors: role.anchors.map(\.rawValue)),
          cells.span
        ))
    }
  }

  /// Rows run or columns run, never both.
  private mutating func axes(_ all: [TableCells]) {
    guard let open = all.first(where: { $0.row == nil || $0.column == nil }) else { return }
    let isRowOpen = open.row == nil
    guard let other = all.first(where: { isRowOpen ? $0.column == nil : $0.row == nil }) else {
      return
    }
    problems.append((.mixedAxes(open.name.text, other.name.text), other.span))
  }
}

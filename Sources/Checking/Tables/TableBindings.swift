import Figures
import Quantities
import RuleLanguage

/// Makes the bindings of rules over one table.
struct TableBindings {
  /// The bindings of one relation of a table: its columns or its rows, one after another.
  struct Group {
    var bindings: [Bound] = []
    /// Whether only the layout suggests the relation, no label.
    var isImplied = false
  }

  struct Bound {
    let binding: Binding
    /// Why it is not to be judged.
    var cause: UncheckedCause?
    /// Whether the stated number lies among the parts, as an average does and a sum does not.
    let looksLikeAverage: Bool
  }

  private let grid: TableGrid
  private let rowSums: [[TableSums.Sum]]
  private let columnSums: [[TableSums.Sum]]
  private let comparisons: TableComparisons

  /// A way to fill in the rows, or the columns, that a rule selects.
  private struct Choice {
    /// For each of the rule's lines the rows or columns; `nil` where the line leaves them open.
    var lines: [[Int]?]
    /// For each line the panel that its rows were found in.
    var panels: [Int?]
    /// For choices of columns by role, the panel.
    var panel: Int?
    var isImplied = false
  }

  init(_ table: Table, number: Int, in document: Document) {
    let grid = TableGrid(table, number: number, in: document)
    self.grid = grid
    rowSums = grid.panels.indices.map(grid.rowSums)
    columnSums = grid.panels.indices.map(grid.columnSums)
    comparisons = TableComparisons(grid)
  }

  func groups(of table: CompiledTable, missing: MissingMode) -> [Group] {
    if let caption = table.caption, !caption.isFound(in: grid.table.caption) { return [] }
    let rows = rowChoices(table)
    let columns = columnChoices(table)
    var groups: [Group] = []
    for row in rows {
      for column in columns where groups.count < Self.limit {
        let group = group(table, row, column, missing)
        if !group.bindings.isEmpty { groups.append(group) }
      }
    }
    return groups
  }

  private static let limit = 10_000

  // MARK: Rows and columns

  private func rowChoices(_ table: CompiledTable) -> [Choice] {
    let selectors = table.cells.map(\.row)
    let roles = Set(selectors.compactMap { $0?.role })
    var choices = labelChoices(table, selectors) { label in
      grid.body.flatMap { row in
        grid.panels.indices.filter { label.matches(grid.label(ofRow: row, panel: $0)) }
          .map { (row, $0) }
      }
    }
    guard !roles.isEmpty else { return choices }
    choices = choices.flatMap { choice -> [Choice] in
      grid.panels.indices.flatMap { panel -> [Choice] in
        let sums =
          roles.contains(.parts)
          ? rowSums[panel].map { ($0.total, $0.parts, $0.isImplied) }
          : wholes(panel).map { ($0, [], false) }
        return sums.map { total, parts, isImplied in
          var choice = choice
          choice.isImplied = isImplied
          for (line, selector) in selectors.enumerated() {
            guard let role = selector?.role else { continue }
            choice.lines[line] = role == .total ? [total] : parts
            choice.panels[line] = panel
          }
          return choice
        }
      }
    }
    return choices
  }

  /// The row that all others are parts of: the only total, or else the greatest.
  private func wholes(_ panel: Int) -> [Int] {
    let totals = grid.body.filter {
      TableLabel.role(of: grid.label(ofRow: $0, panel: panel)) == .total
    }
    guard totals.count > 1 else { return totals }
    let outer = totals.filter { total in
      !rowSums[panel].contains { $0.total != total && $0.parts.contains(total) }
    }
    return outer.count == 1 ? outer : []
  }

  private func columnChoices(_ table: CompiledTable) -> [Choice] {
    let selectors = table.cells.map(\.column)
    let roles = Set(selectors.compactMap { $0?.role })
    let choices = labelChoices(table, selectors) { label in
      grid.panels.joined().filter { label.matches(grid.table.columns[$0].header) }
        .map { ($0, grid.panel(ofColumn: $0)) }
    }
    guard !roles.isEmpty else { return choices }
    let options: [[TableRole: [Int]]] =
      if roles.contains(.total) {
        columnSums.joined().map { [.total: [$0.total], .parts: $0.parts] }
      } else {
        (roles.contains(.share)
          ? comparisons.shares
          : roles.contains(.growth) ? comparisons.growths : comparisons.changes)
          .map { $0.mapValues { [$0] } }
      }
    return choices.flatMap { choice in
      options.compactMap { option in
        var choice = choice
        for (line, selector) in selectors.enumerated() {
          guard let role = selector?.role else { continue }
          guard let columns = option[role] else { return nil }
          choice.lines[line] = columns
          choice.panel = columns.first.map(grid.panel(ofColumn:))
        }
        return choice
      }
    }
  }

  /// The ways to fill in what is selected by label: what occurs several times goes in step.
  private func labelChoices(
    _ table: CompiledTable, _ selectors: [CompiledTable.Selector?],
    _ find: (LabelMatcher) -> [(line: Int, panel: Int)]
  ) -> [Choice] {
    let open = Choice(
      lines: selectors.map { _ in nil }, panels: selectors.map { _ in nil }, panel: nil)
    var found: [Int: [(line: Int, panel: Int)]] = [:]
    for (place, selector) in selectors.enumerated() {
      guard case .label(let matcher)? = selector else { continue }
      let lines = find(matcher)
      guard !lines.isEmpty else { return [] }
      found[place] = lines
    }
    guard !found.isEmpty else { return [open] }
    let counts = Set(
      found.filter { !table.cells[$0.key].isList }.map(\.value.count).filter { $0 > 1 })
    // What occurs now twice and now three times goes together in no evident way.
    guard counts.count <= 1 else { return [] }
    return (0..<(counts.first ?? 1)).map { step in
      var choice = open
      for (place, lines) in found {
        if table.cells[place].isList {
          choice.lines[place] = lines.map(\.line)
          choice.panels[place] = lines.first?.panel
        } else {
          let one = lines[lines.count == 1 ? 0 : step]
          choice.lines[place] = [one.line]
          choice.panels[place] = one.panel
        }
      }
      return choice
    }
  }

  // MARK: Bindings

  private func group(
    _ table: CompiledTable, _ rows: Choice, _ columns: Choice, _ missing: MissingMode
  ) -> Group {
    var group = Group(isImplied: rows.isImplied)
    func add(isDoubtful: Bool = false, _ cells: [[(row: Int, column: Int)]]) {
      guard var bound = binding(table, cells, missing) else { return }
      if isDoubtful { bound.cause = .ambiguous }
      group.bindings.append(bound)
    }
    let places = table.cells.indices
    if places.contains(where: { rows.lines[$0] == nil }) {
      let isShare = table.cells.contains { $0.column?.role == .share }
      let isSum = table.cells.contains { $0.column?.role == .parts }
      for row in grid.body where runs(row, columns.panel ?? 0, isShare: isShare, isSum: isSum) {
        add(
          places.map { place in
            let own = rows.lines[place] ?? [row]
            return (columns.lines[place] ?? []).flatMap { column in own.map { ($0, column) } }
          })
      }
    } else if places.contains(where: { columns.lines[$0] == nil }) {
      let panels = places.map { rows.panels[$0] ?? 0 }
      let isSum = table.cells.contains { $0.row?.role == .parts }
      let width = panels.map { grid.panels[$0].count }.max() ?? 0
      for step in 0..<width
      where panels.allSatisfy({ grid.panels[$0].count > step }) {
        let column = grid.panels[panels[0]][step]
        if isSum, !TableLabel.isAdditive(grid.table.columns[column].header) { continue }
        let strays = isSum && grid.hasStrays(column, among: rows.lines.compactMap { $0 }.joined())
        add(
          isDoubtful: strays,
          places.map { place in
            let own = columns.lines[place] ?? [grid.panels[panels[place]][step]]
            return (rows.lines[place] ?? []).flatMap { row in own.map { (row, $0) } }
          })
      }
    } else {
      add(
        places.map { place in
          (rows.lines[place] ?? []).flatMap { row in
            (columns.lines[place] ?? []).map { (row, $0) }
          }
        })
    }
    return group
  }

  /// Whether a rule that runs over the rows is for this one.
  private func runs(_ row: Int, _ panel: Int, isShare: Bool, isSum: Bool) -> Bool {
    let label = grid.label(ofRow: row, panel: panel)
    if isSum { return TableLabel.isAdditive(label) }
    // A part of a part may be told as a share of that.
    return !isShare || !grid.isDetail(row)
  }

  private func binding(
    _ table: CompiledTable, _ cells: [[(row: Int, column: Int)]], _ missing: MissingMode
  ) -> Bound? {
    var captures: [Binding.Capture] = []
    var places: [Int: Int] = [:]
    var cause: UncheckedCause?
    for (line, cells) in zip(table.cells, cells) {
      var isThere = false
      for (row, column) in cells {
        switch grid.cell(row, column) {
        case .figure(let figure):
          isThere = true
          captures.append(Binding.Capture(name: line.name, figure: figure))
          places[figure] = grid.table.cell(row: row, column: column)
        case .nothing: if missing == .requireAll { cause = cause ?? .missing }
        case .blank: if missing != .ifAny { cause = cause ?? .missing }
        case .doubtful: cause = .ambiguous
        }
      }
      // Without what the relation is about there is nothing to check.
      if line.isAnchor, !isThere { return nil }
    }
    guard Set(captures.map(\.figure)).count >= 2, fits(table, captures) else { return nil }
    captures.sort { ($0.figure, $0.name) < ($1.figure, $1.name) }
    return Bound(
      binding: Binding(captures: captures, cells: places, table: grid.number), cause: cause,
      looksLikeAverage: looksLikeAverage(table, captures))
  }

  private func looksLikeAverage(_ table: CompiledTable, _ captures: [Binding.Capture]) -> Bool {
    func values(_ role: TableRole) -> [Exact] {
      let names = table.cells.filter { $0.row?.role == role || $0.column?.role == role }
        .map(\.name)
      return captures.filter { names.contains($0.name) }.compactMap {
        grid.number($0.figure)?.value
      }
    }
    let parts = values(.parts).filter { !$0.isZero }
    guard parts.count >= 2, let total = values(.total).first, let least = parts.min(),
      let greatest = parts.max(), !least.isNegative
    else { return false }
    return least <= total && total <= greatest
  }

  /// Whether the numbers are of a kind that the roles speak of.
  private func fits(_ table: CompiledTable, _ captures: [Binding.Capture]) -> Bool {
    func figures(_ role: TableRole) -> [Figure] {
      let names = table.cells.filter { $0.row?.role == role || $0.column?.role == role }
        .map(\.name)
      return captures.filter { names.contains($0.name) }.map { grid.document.figures[$0.figure] }
    }
    let roles = Set(table.cells.flatMap { [$0.row?.role, $0.column?.role] }.compactMap { $0 })
    if roles.contains(.parts) {
      let all = figures(.parts) + figures(.total)
      guard all.allSatisfy({ $0.qualifier == nil }) else { return false }
      // Percentages add up only to the whole of a hundred.
      return all.allSatisfy { $0.kind != .percent }
        || figures(.total).allSatisfy { $0.value == .hundred }
    }
    if roles.contains(.growth) {
      return figures(.growth).allSatisfy { $0.unit.symbol == "%" }
        && (figures(.now) + figures(.base)).allSatisfy { $0.kind != .percent }
    }
    if roles.contains(.share) {
      return figures(.share).allSatisfy { $0.kind == .percent }
        && figures(.amount).allSatisfy { $0.kind != .percent }
    }
    return true
  }
}

import SourceText

/// What the columns and rows of a table are for.
struct TableRoles {
  private(set) var columns: [TableColumnRole] = []
  /// Whether a column holds years, row by row.
  private(set) var holdsYears: [Bool] = []
  private(set) var ranks: [Bool] = []
  /// For each column, which of a row's labels names its cells.
  private(set) var panels: [Int] = []
  /// For each row of the raw table.
  private(set) var labels: [[String]] = []
  private(set) var rows: [TableRowRole] = []
  private(set) var levels: [Int] = []

  init(_ read: ReadTable, headers: [String], folded: FoldedText) {
    let isList = read.raw.layout == .list
    columns =
      isList
      ? [.label, .value, .value] : headers.indices.map { Self.role(of: $0, read, headers) }
    holdsYears = headers.indices.map { Self.holdsYears($0, read, headers) }
    ranks = headers.map(TableWords.ranks)
    findPanels()
    findLabels(read, folded)
    findLevels(read)
    // Whatever it is called, the line above a list says what the list comes to.
    if isList, !rows.isEmpty { rows[0] = .total }
  }

  private static func role(
    of column: Int, _ read: ReadTable, _ headers: [String]
  ) -> TableColumnRole {
    let tally = read.tallies[column]
    let header = headers[column]
    if holdsYears(column, read, headers) { return .label }
    if TableWords.namesRows(header) { return .name }
    if TableWords.isUnitHeader(header), tally.texts > 0, tally.numbers == 0 { return .unit }
    if tally.numbers == 0 { return tally.texts > 0 || tally.nils == 0 ? .label : .value }
    // 1 2 3 … before a column of words numbers the rows.
    if tally.countsUp, tally.bareIntegers >= 2, tally.texts == 0, header.isEmpty,
      column + 1 < headers.count, read.tallies[column + 1].texts > read.tallies[column + 1].numbers
    {
      return .name
    }
    return tally.texts > tally.numbers * 2 + tally.nils ? .label : .value
  }

  private static func holdsYears(
    _ column: Int, _ read: ReadTable, _ headers: [String]
  ) -> Bool {
    let tally = read.tallies[column]
    guard tally.years > 0, tally.years == tally.numbers else { return false }
    if TableWords.isYearHeader(headers[column]) { return true }
    return column == 0 && tally.years >= 2 && tally.texts <= tally.years
      && read.tallies.dropFirst().contains { $0.numbers > 0 }
  }

  /// Tables side by side: columns of words behind columns of numbers name what follows them.
  private mutating func findPanels() {
    panels = [Int](repeating: 0, count: columns.count)
    var panel = 0
    var sawValue = false
    for i in columns.indices {
      switch columns[i] {
      case .value: sawValue = true
      case .label where sawValue:
        // Remarks at the end name nothing.
        if columns[i...].contains(.value) {
          panel += 1
          sawValue = false
        }
      default: break
      }
      panels[i] = panel
    }
  }

  private mutating func findLabels(_ read: ReadTable, _ folded: FoldedText) {
    let count = (panels.last ?? 0) + 1
    var isRemark = [Bool](repeating: false, count: columns.count)
    var sawValue = -1
    for i in columns.indices {
      if columns[i] == .value { sawValue = panels[i] }
      if columns[i] == .label, sawValue == panels[i] { isRemark[i] = true }
    }
    for (i, row) in read.raw.rows.enumerated() {
      var found = [String](repeating: "", count: count)
      for (k, cell) in row.cells.enumerated() {
        let column = cell.columns.lowerBound
        // 合计 often stands below the row numbers.
        let isLabel =
          if columns[column] == .name, case .text = read.contents[i][k] { true } else {
            columns[column] == .label
          }
        guard isLabel, !isRemark[column] else { continue }
        let text = folded.text(of: cell)
        let panel = panels[column]
        if found[panel].isEmpty {
          found[panel] = reaching(row, before: column, panel, folded)
        }
        found[panel] += found[panel].isEmpty ? text : " " + text
      }
      labels.append(found)
    }
  }

  /// The labels of groups whose cells reach down from rows above, left of a column.
  private func reaching(
    _ row: RawRow, before column: Int, _ panel: Int, _ folded: FoldedText
  ) -> String {
    let cells = row.reaching.filter { cell in
      let own = cell.columns.lowerBound
      return own < column && columns[own] == .label && panels[own] == panel
    }
    return cells.map(folded.text(of:)).joined(separator: " ")
  }

  private mutating func findLevels(_ read: ReadTable) {
    var depths: [Int] = []
    for (i, row) in read.raw.rows.enumerated() {
      let label = labels[i].first ?? ""
      var role = TableWords.role(ofLabel: label)
      if role == .item, !label.isEmpty, !hasValues(row, read.contents[i]) { role = .group }
      rows.append(i < read.bodyStart ? .header : role)
      depths.append(row.indentation + Self.blanks(before: label))
    }
    let body = read.bodyStart..<max(read.bodyStart, read.raw.rows.count)
    let distinct = Set(body.map { depths[$0] }).sorted()
    var rank: [Int: Int] = [:]
    for (level, depth) in distinct.enumerated() { rank[depth] = level }
    // Without indentation the way the labels are numbered tells how deep they stand.
    let numbered = distinct.count <= 1 ? numberingLevels(body) : [:]
    levels = [Int](repeating: 0, count: read.raw.rows.count)
    var current = 0
    var lastItem = 0
    for i in body {
      var level = rank[depths[i]] ?? 0
      if distinct.count <= 1 {
        if let own = numbered[i] { current = own } else if rows[i] == .total { current = 0 }
        level = current
        if numbered[i] == nil, !numbered.isEmpty, rows[i] == .item { level += 1 }
      }
      if rows[i] == .ofWhich {
        level = max(level, lastItem + 1)
      } else {
        lastItem = level
      }
      levels[i] = level
    }
  }

  /// The levels that the numbering of labels gives, closed up so that none is left out.
  private func numberingLevels(_ body: Range<Int>) -> [Int: Int] {
    var depths: [Int: Int] = [:]
    for i in body {
      guard let label = labels[i].first, let marker = Numbering(label[...]) else { continue }
      depths[i] = marker.depth
    }
    let distinct = Set(depths.values).sorted()
    return depths.mapValues { distinct.firstIndex(of: $0) ?? 0 }
  }

  private func hasValues(_ row: RawRow, _ contents: [CellContent]) -> Bool {
    for (k, cell) in row.cells.enumerated() where columns[cell.columns.lowerBound] != .label {
      switch contents[k] {
      case .number, .nothing: return true
      case .text: if columns[cell.columns.lowerBound] == .value { return true }
      }
    }
    return false
  }

  /// Dashes before a label that stand for indentation: - -- ·.
  private static func blanks(before label: String) -> Int {
    var count = 0
    for scalar in label.unicodeScalars {
      switch scalar {
      case "-", "·", "•", "—": count += 2
      case " ", "\u{3000}": count += 1
      default: return count
      }
    }
    return 0
  }
}

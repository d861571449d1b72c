import Quantities
import SourceText

/// The units that captions, headers and labels declare for the cells of a table.
struct TableUnits {
  /// For all cells that nothing nearer speaks of.
  private(set) var general: DeclaredUnit?
  /// Whether the caption names percent beside another unit.
  private var listsPercent = false
  /// For each column, what its header declares.
  private(set) var columns: [DeclaredUnit?] = []
  /// For each row of the raw table, what its label, a column of units or a row above declares.
  private var rows: [DeclaredUnit?] = []
  private var columnTraits: [LabelTraits] = []
  private var columnCounts: [String?] = []
  private var rowTraits: [LabelTraits] = []
  private var rowCounts: [String?] = []
  /// A currency that some cells of a column show for all of them.
  private var currencies: [QuantityUnit?] = []

  init(
    _ read: ReadTable, headers: [String], caption: [String], roles: TableRoles, rows: [TableRow],
    folded: FoldedText
  ) {
    readCaption(caption, headers)
    columns = headers.indices.map { column in
      roles.columns[column] == .value ? DeclaredUnit(label: headers[column]) : nil
    }
    columnTraits = headers.map(LabelTraits.init)
    columnCounts = headers.map(TableWords.countedThing)
    currencies = read.tallies.map { $0.currency.flatMap(UnitVocabulary.standard.unit) }
    readRows(read, roles, rows, folded)
  }

  private mutating func readCaption(_ caption: [String], _ headers: [String]) {
    // The nearest line counts most; the corner of the header may name the unit too.
    var lines = Array(caption.reversed())
    if let corner = headers.first, corner.contains("单位") { lines.insert(corner, at: 0) }
    for line in lines {
      let declared = DeclaredUnit.all(inCaption: line)
      guard !declared.isEmpty else { continue }
      let plain = declared.filter { !$0.isRatio }
      listsPercent = plain.count < declared.count
      // Which of several units a column has, only its header can tell.
      general = declared.count == 1 ? declared.first : (plain.count == 1 ? plain.first : nil)
      return
    }
  }

  private mutating func readRows(
    _ read: ReadTable, _ roles: TableRoles, _ tableRows: [TableRow], _ folded: FoldedText
  ) {
    let count = read.raw.rows.count
    rows = [DeclaredUnit?](repeating: nil, count: count)
    rowTraits = [LabelTraits](repeating: [], count: count)
    rowCounts = [String?](repeating: nil, count: count)
    let unitColumn = roles.columns.firstIndex(of: .unit)
    for i in read.bodyStart..<max(read.bodyStart, count) {
      let row = tableRows[i - read.captionRows]
      let parent = row.parent.map { $0 + read.captionRows }
      let label = row.label
      rowTraits[i] = LabelTraits(label)
      rowCounts[i] = TableWords.countedThing(label)
      if let parent, rowTraits[parent].contains(.perShare) { rowTraits[i].insert(.perShare) }
      if let unitColumn,
        let cell = read.raw.rows[i].cells.first(where: { $0.columns.contains(unitColumn) }),
        let unit = DeclaredUnit(phrase: folded.text(cell.folded))
      {
        rows[i] = unit
      } else if hasMark(label), let unit = DeclaredUnit(label: label) {
        rows[i] = unit
      } else if let parent, let unit = rows[parent],
        tableRows[parent - read.captionRows].role == .group
      {
        rows[i] = unit
      }
    }
  }

  /// Only a bracket, a comma or a sign of percent sets a unit apart from the label.
  private func hasMark(_ label: String) -> Bool {
    label.utf8.contains { $0 == 0x28 || $0 == 0x25 || $0 == 0x2C || $0 == 0x2F }
      || label.hasSuffix("‰")
  }

  /// What a cell takes over that does not say it itself.
  func unit(row: Int, column: Int, written: String?) -> DeclaredUnit? {
    let declaredByColumn = columns[column]
    let declaredByRow = rows[row]
    if let declaredByColumn, declaredByColumn.isRatio { return declaredByColumn }
    if let declaredByRow { return withCurrency(declaredByRow, column, row, written) }
    if let declaredByColumn { return withCurrency(declaredByColumn, column, row, written) }
    if rowTraits[row].contains(.perShare) {
      let money = general?.unit ?? currencies[column]
      return money.flatMap { $0.unitClass == .money ? DeclaredUnit(unit: $0) : nil }
    }
    // A column of ratios in a table of money is not money, nor is a count of things.
    if columnTraits[column].contains(.ratio) || rowTraits[row].contains(.ratio) {
      guard listsPercent, let percent = UnitVocabulary.standard.unit("%") else {
        return general?.isRatio == true ? general : nil
      }
      return DeclaredUnit(unit: percent)
    }
    if let thing = columnCounts[column] ?? rowCounts[row],
      let unit = UnitVocabulary.standard.unit(thing), !goesWithGeneral(unit)
    {
      return DeclaredUnit(unit: unit)
    }
    if let general { return withCurrency(general, column, row, written) }
    return withCurrency(nil, column, row, written)
  }

  private func goesWithGeneral(_ unit: QuantityUnit) -> Bool {
    guard let general else { return false }
    return general.unit?.isCompatible(with: unit) ?? true
  }

  /// The currency that stands beside the first number of a column holds for those below.
  private func withCurrency(
    _ declared: DeclaredUnit?, _ column: Int, _ row: Int, _ written: String?
  ) -> DeclaredUnit? {
    guard declared?.unit == nil, written == nil, let currency = currencies[column],
      rows[row] == nil, !rowTraits[row].contains(.count)
    else { return declared }
    return DeclaredUnit(
      unit: currency, magnitude: declared?.magnitude ?? 0, isEnglish: declared?.isEnglish ?? false)
  }
}

import Figures
import Quantities
import RuleLanguage

/// The columns of a table that say something of columns beside them.
struct TableComparisons {
  /// The columns of each comparison, by what they are in it.
  private(set) var growths: [[TableRole: Int]] = []
  private(set) var changes: [[TableRole: Int]] = []
  private(set) var shares: [[TableRole: Int]] = []

  init(_ grid: TableGrid) {
    for panel in grid.panels {
      let kinds = panel.map { TableLabel.comparison(grid.table.columns[$0].header) }
      for (place, column) in panel.enumerated() {
        guard let kind = kinds[place] else { continue }
        // The columns to the left that hold amounts, the nearest first.
        let amounts = panel[..<place].indices.reversed().filter { kinds[$0] == nil }
          .map { panel[$0] }.filter { !grid.isPercent(column: $0) }
        switch kind {
        case .share:
          guard grid.isPercent(column: column), let amount = amounts.first else { continue }
          shares.append([.share: column, .amount: amount])
        case .change:
          guard amounts.count >= 2,
            let (now, base) = Self.ordered(amounts[0], amounts[1], in: grid)
          else { continue }
          if grid.isPercent(column: column) {
            growths.append([.growth: column, .now: now, .base: base])
          } else {
            changes.append([.change: column, .now: now, .base: base])
          }
        }
      }
    }
  }

  /// Which of two columns is the newer one, if their headers tell.
  private static func ordered(_ a: Int, _ b: Int, in grid: TableGrid) -> (now: Int, base: Int)? {
    guard let first = TableLabel.order(ofPeriod: grid.table.columns[a].header),
      let second = TableLabel.order(ofPeriod: grid.table.columns[b].header), first != second
    else { return nil }
    // A year beside a word says too little.
    guard (first > 1) == (second > 1) else { return nil }
    return first > second ? (a, b) : (b, a)
  }
}

extension TableGrid {
  /// Whether the numbers of a column are percentages, most of them.
  func isPercent(column: Int) -> Bool {
    var count = 0
    var percent = 0
    for row in body {
      guard case .figure(let figure) = cell(row, column) else { continue }
      count += 1
      if document.figures[figure].kind == .percent { percent += 1 }
      if count >= 50 { break }
    }
    return count > 0 && percent * 2 > count
  }
}

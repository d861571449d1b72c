import Figures
import Quantities

/// Which rows of a table, or which columns, are the sum of which others.
///
/// A label says that a line is a total, but not of what: of the lines above or below, of all or of
/// those since the last total, of subtotals or of items. What most of the columns bear out is taken.
struct TableSums {
  struct Sum: Hashable {
    let total: Int
    let parts: [Int]
    /// How many of the crossing lines bear it out.
    let support: Int
    /// Whether no label but the indentation says that it is a sum.
    var isImplied = false
  }

  enum Kind {
    case item, total, subtotal
    /// Parts of other items.
    case hidden
    /// Begins a new block without numbers of its own.
    case head
  }

  enum Entry {
    case number(Exact, ulp: Exact)
    case nothing, absent
  }

  struct Line {
    let index: Int
    let kind: Kind
    let entries: [Entry]
  }

  /// The sums that the lines show, in order of their totals.
  ///
  /// `readings` are the ways to tell which lines are parts of others, the likeliest first.
  static func find(_ readings: [[Line]]) -> [Sum] {
    var best: [Int: Sum] = [:]
    for lines in readings {
      for lines in [lines, lines.reversed()] {
        for sum in TableSums(lines).sums {
          guard let known = best[sum.total] else {
            best[sum.total] = sum
            continue
          }
          if sum.support > known.support { best[sum.total] = sum }
        }
      }
    }
    return best.values.sorted { $0.total < $1.total }
  }

  private let lines: [Line]
  private var sums: [Sum] = []
  private static let limit = 200

  /// Goes through the lines with a stack of those that no total has taken up yet.
  private init(_ lines: [Line]) {
    self.lines = lines
    var open: [Int] = []
    // How many of the open lines belong to the block before the present one.
    var settled = 0
    for (number, line) in lines.enumerated() {
      switch line.kind {
      case .hidden: continue
      case .head: settled = open.count
      case .item: open.append(number)
      case .total, .subtotal:
        let block = open.count - settled
        // 合计 behind 小计 sums those, and what no 小计 has taken up.
        let sumsAll =
          line.kind == .total && open.contains { lines[$0].kind == .subtotal } || block < 2
        let natural = sumsAll ? open.count : block
        let found = parts(of: number, among: open, natural: natural)
        if let found {
          sums.append(
            Sum(
              total: line.index, parts: open.suffix(found.count).map { lines[$0].index }.sorted(),
              support: found.support))
          open.removeLast(found.count)
        }
        open.append(number)
        settled = open.count
      }
    }
  }

  /// How many of the open lines a total sums: what most crossing lines bear out, else its block.
  private func parts(
    of total: Int, among open: [Int], natural: Int
  ) -> (count: Int, support: Int)? {
    let crossings = lines[total].entries.indices
    var running = crossings.map { _ in Running() }
    var best: (count: Int, support: Int)?
    for count in 1...max(1, min(open.count, Self.limit)) where count <= open.count {
      let entries = lines[open[open.count - count]].entries
      for crossing in crossings { running[crossing].add(entries[crossing]) }
      guard count >= 2 else { continue }
      let support = crossings.count { running[$0].isSum(lines[total].entries[$0]) }
      guard support > 0 else { continue }
      let isBetter = best.map {
        support > $0.support || support == $0.support && $0.count != natural
      }
      if isBetter ?? true { best = (count, support) }
    }
    if let best { return best }
    return natural >= 2 ? (natural, 0) : nil
  }

  /// Whether at least two numbers come to a total, as far as rounding lets one tell.
  static func isSum(of parts: [Entry], _ total: Entry) -> Bool {
    var running = Running()
    for part in parts { running.add(part) }
    return running.isSum(total)
  }

  private struct Running {
    private var sum: Exact? = .zero
    private var slack: Exact? = .zero
    private var parts = 0

    mutating func add(_ entry: Entry) {
      switch entry {
      case .number(let value, let ulp):
        sum = sum?.adding(value)
        slack = slack?.adding(ulp)
        if !value.isZero { parts += 1 }
      case .nothing: break
      case .absent: sum = nil
      }
    }

    /// Whether at least two numbers come to the total, as far as rounding lets one tell.
    func isSum(_ total: Entry) -> Bool {
      guard parts >= 2, case .number(let value, let ulp) = total,
        let distance = sum?.subtracting(value)?.magnitude?.multiplied(by: Exact(2)),
        let slack = slack?.adding(ulp)
      else { return false }
      return slack.isLess(than: distance) == false
    }
  }
}

extension TableGrid {
  /// The totals among the rows of a panel.
  func rowSums(_ panel: Int) -> [TableSums.Sum] {
    let columns = panels[panel].filter { TableLabel.isAdditive(table.columns[$0].header) }
    func lines(_ isDetail: (Int) -> Bool) -> [TableSums.Line] {
      body.map { row in
        let role = TableLabel.role(of: label(ofRow: row, panel: panel))
        let kind: TableSums.Kind =
          switch panel == 0 ? table.rows[row].role : role {
          case .total: .total
          case .subtotal: .subtotal
          case .ofWhich: .hidden
          case .group, .header: .head
          case .item: isDetail(row) ? .hidden : .item
          }
        return TableSums.Line(index: row, kind: kind, entries: columns.map { entry(row, $0) })
      }
    }
    let labelled =
      lines { _ in false }.contains { $0.kind == .total || $0.kind == .subtotal }
      ? TableSums.find([lines(isDetail), lines { _ in false }]) : []
    return (labelled + indentedSums(panel, columns, besides: Set(labelled.map(\.total))))
      .sorted { $0.total < $1.total }
  }

  /// Rows without a word for it that sum the rows set below them, as far as any column bears out:
  /// what stands below another need not be all of it.
  private func indentedSums(
    _ panel: Int, _ columns: [Int], besides known: Set<Int>
  ) -> [TableSums.Sum] {
    guard panel == 0 else { return [] }
    var children: [Int: [Int]] = [:]
    for row in body where table.rows[row].role == .item {
      if let parent = table.rows[row].parent { children[parent, default: []].append(row) }
    }
    return children.compactMap { parent, parts in
      guard table.rows[parent].role == .item, !known.contains(parent), parts.count >= 2 else {
        return nil
      }
      let support = columns.count { column in
        let entries = parts.map { entry($0, column) }
        // A dash bears nothing out: the line may not belong to the sum at all.
        let isWhole = entries.allSatisfy { if case .number = $0 { true } else { false } }
        return isWhole && TableSums.isSum(of: entries, entry(parent, column))
      }
      return support > 0
        ? TableSums.Sum(total: parent, parts: parts, support: support, isImplied: true) : nil
    }
  }

  /// The totals among the columns of a panel.
  func columnSums(_ panel: Int) -> [TableSums.Sum] {
    guard panels[panel].contains(where: { table.columns[$0].isTotal }) else { return [] }
    let rows = body.filter { TableLabel.isAdditive(label(ofRow: $0, panel: panel)) }
    let lines = panels[panel].map { column in
      let header = table.columns[column].header
      let kind: TableSums.Kind =
        if table.columns[column].isTotal {
          TableLabel.role(of: header) == .subtotal ? .subtotal : .total
        } else {
          TableLabel.isAdditive(header) && TableLabel.role(of: header) != .ofWhich
            ? .item : .hidden
        }
      return TableSums.Line(
        index: column, kind: kind, entries: rows.map { entry($0, column) })
    }
    return TableSums.find([lines])
  }

  private func entry(_ row: Int, _ column: Int) -> TableSums.Entry {
    switch cell(row, column) {
    case .figure(let figure): number(figure).map { .number($0.value, ulp: $0.ulp) } ?? .absent
    case .nothing: .nothing
    case .blank, .doubtful: .absent
    }
  }
}

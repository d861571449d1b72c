import Figures
import Quantities

/// The results of a statement: which rows of it come to which others, added or deducted.
///
/// A statement states costs and taxes without a sign and trusts its reader to deduct them. So the
/// ways in which accountants sign rows are tried, and what the columns bear out is taken.
struct RunningTotals {
  struct Result: Hashable {
    let result: Int
    /// What it begins with, and what is added to that.
    let added: [Int]
    let deducted: [Int]
    /// How many columns bear it out.
    let support: Int
    /// Whether a single column bears it out, which may be chance.
    var isImplied: Bool { support < 2 }
  }

  struct Line {
    let row: Int
    let isResult: Bool
    let sign: StatementLabel.Sign?
    let entries: [TableSums.Entry]
    /// The rows before it that it is the sum of.
    let parts: Set<Int>

    /// Whether most of its numbers are below zero, so that they are to be added as they stand.
    var isNegative: Bool {
      var negative = 0
      var positive = 0
      for case .number(let value, _) in entries where !value.isZero {
        if value.isNegative { negative += 1 } else { positive += 1 }
      }
      return negative > positive
    }
  }

  /// The results that the rows show, in order; `readings` are ways to tell which rows count.
  static func find(_ readings: [[Line]]) -> [Result] {
    var best: [Int: Result] = [:]
    for lines in readings {
      for result in RunningTotals(lines).results {
        if let known = best[result.result], known.support >= result.support { continue }
        best[result.result] = result
      }
    }
    return best.values.sorted { $0.result < $1.result }
  }

  private var results: [Result] = []
  /// No statement has more rows between two results.
  private static let limit = 30

  private init(_ lines: [Line]) {
    // The rows that no result has taken up yet.
    var open: [Line] = []
    for line in lines {
      if line.parts.count >= 2 {
        open.removeAll { line.parts.contains($0.row) }
      } else if line.isResult, let (found, count) = Self.result(line, of: open) {
        results.append(found)
        open.removeLast(count)
      }
      open.append(line)
    }
  }

  /// What a row comes from: the fewest rows above it of which most columns bear out.
  private static func result(_ line: Line, of open: [Line]) -> (Result, count: Int)? {
    var best: (result: Result, count: Int)?
    var count = 2
    while count <= min(open.count, limit) {
      let rows = open.suffix(count)
      for signs in signings(of: rows) {
        let support = line.entries.indices.count { isSum(rows, signs, line, at: $0) }
        guard support > best?.result.support ?? 0 else { continue }
        let split = zip(rows, signs)
        best = (
          Result(
            result: line.row, added: split.filter { $0.1 }.map(\.0.row),
            deducted: split.filter { !$0.1 }.map(\.0.row), support: support), count
        )
      }
      count += 1
    }
    return best
  }

  /// For each row whether it is added, in the ways in which statements mean it, the likeliest first.
  private static func signings(of rows: ArraySlice<Line>) -> [[Bool]] {
    var signings: [[Bool]] = []
    for isDeductedUnsaid in [false, true] {
      for keepsNegatives in [true, false] {
        let signs = rows.enumerated().map { number, line in
          if number == 0 || keepsNegatives && line.isNegative { return true }
          switch line.sign {
          case .added, .written: return true
          case .deducted: return false
          case nil: return !isDeductedUnsaid
          }
        }
        if !signings.contains(signs) { signings.append(signs) }
      }
    }
    let plain = rows.map { _ in true }
    if !signings.contains(plain) { signings.append(plain) }
    return signings
  }

  /// Whether at least two numbers come to the result in one column, as far as rounding lets one
  /// tell.
  private static func isSum(
    _ rows: ArraySlice<Line>, _ signs: [Bool], _ line: Line, at column: Int
  ) -> Bool {
    guard case .number(let stated, var slack) = line.entries[column],
      case .number? = rows.first?.entries[column]
    else { return false }
    var sum = Exact.zero
    var parts = 0
    for (row, isAdded) in zip(rows, signs) {
      switch row.entries[column] {
      case .nothing: continue
      case .absent: return false
      case .number(let value, let ulp):
        guard let next = isAdded ? sum.adding(value) : sum.subtracting(value),
          let wider = slack.adding(ulp)
        else { return false }
        sum = next
        slack = wider
        if !value.isZero { parts += 1 }
      }
    }
    guard parts >= 2, let off = sum.subtracting(stated)?.magnitude?.multiplied(by: Exact(2)) else {
      return false
    }
    return slack.isLess(than: off) == false
  }
}

extension TableGrid {
  /// The results among the rows of a panel.
  func runningTotals(_ panel: Int, sums: [TableSums.Sum]) -> [RunningTotals.Result] {
    let labels = body.map { label(ofRow: $0, panel: panel) }
    guard labels.contains(where: StatementLabel.isResult) else { return [] }
    let columns = panels[panel].filter {
      TableLabel.isAdditive(table.columns[$0].header) && !isPercent(column: $0)
    }
    var parts: [Int: Set<Int>] = [:]
    var inner: Set<Int> = []
    for sum in sums where sum.support > 0 {
      parts[sum.total] = Set(sum.parts.filter { $0 < sum.total })
      inner.formUnion(sum.parts.filter { $0 > sum.total })
    }
    func lines(_ isLeftOut: (Int) -> Bool) -> [RunningTotals.Line] {
      zip(body, labels).compactMap { row, label in
        let entries = columns.map { entry(row, $0) }
        let isEmpty = entries.allSatisfy { if case .absent = $0 { true } else { false } }
        let isResult = StatementLabel.isResult(label)
        guard !isEmpty, isResult || parts[row] != nil || !isLeftOut(row) else { return nil }
        return RunningTotals.Line(
          row: row, isResult: isResult, sign: StatementLabel.sign(of: label), entries: entries,
          parts: parts[row] ?? [])
      }
    }
    // 加：其他收益 goes on with the statement after the parts of the row above.
    var hidden: Set<Int> = []
    var isResumed = false
    for (row, label) in zip(body, labels) {
      isResumed = isDetail(row) && (isResumed || StatementLabel.isSigned(label))
      if table.rows[row].role == .ofWhich || isDetail(row) && !isResumed { hidden.insert(row) }
    }
    return RunningTotals.find([
      lines { hidden.contains($0) || inner.contains($0) },
      lines { table.rows[$0].role == .ofWhich || inner.contains($0) },
    ])
  }
}

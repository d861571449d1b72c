import Reporting

/// Rows of cells under a heading: the first column to the left, the others to the right.
struct BenchTable {
  private var rows: [[String]]

  init(_ heading: String...) { rows = [heading] }

  mutating func add(_ cells: String...) { rows.append(cells) }

  func show(_ title: String) {
    print("\(title)\n")
    let widths = (rows.first ?? []).indices.map { column in
      rows.map { DisplayWidth.columns(of: $0[column]) }.max() ?? 0
    }
    for row in rows {
      var line = ""
      for (column, cell) in row.enumerated() {
        let blanks = String(
          repeating: " ", count: widths[column] - DisplayWidth.columns(of: cell))
        line += column == 0 ? cell + blanks : "  " + blanks + cell
      }
      print(line)
    }
    print("")
  }
}

/// A number with a fixed count of decimals.
func rounded(_ value: Double, to decimals: Int) -> String {
  var scale = 1
  for _ in 0..<decimals { scale *= 10 }
  let whole = Int((value * Double(scale)).rounded())
  guard decimals > 0 else { return String(whole) }
  let fraction = String(whole % scale)
  return "\(whole / scale)."
    + String(repeating: "0", count: decimals - fraction.utf8.count) + fraction
}

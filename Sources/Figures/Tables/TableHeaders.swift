import SourceText

/// What kind of cells each column of a table has, below its headers.
struct ColumnTally {
  var numbers = 0
  var years = 0
  var texts = 0
  var nils = 0
  var bareIntegers = 0
  /// Whether the bare integers count up by one from 0 or 1.
  var countsUp = true
  var lastInteger: Int128?
  /// A currency written beside some of the numbers.
  var currency: String?

  mutating func add(_ content: CellContent) {
    switch content {
    case .text: texts += 1
    case .nothing: nils += 1
    case .number(let number):
      numbers += 1
      if number.year != nil { years += 1 }
      if let unit = number.unit, unit != "%", unit != "‰" { currency = unit }
      guard number.isBareInteger, let value = number.significand else {
        countsUp = false
        return
      }
      bareIntegers += 1
      if let last = lastInteger {
        if value != last + 1 { countsUp = false }
      } else if value > 1 {
        countsUp = false
      }
      lastInteger = value
    }
  }
}

/// A table with what stands in its cells, and how many of its rows are headers.
struct ReadTable {
  let raw: RawTable
  let contents: [[CellContent]]
  private let folded: FoldedText
  /// Rows before the headers that are titles.
  private(set) var captionRows = 0
  /// The rows from `captionRows` up to this one are headers.
  private(set) var bodyStart = 0
  /// A row of 1 2 3 … that numbers the columns.
  private(set) var indexRow: Int?
  private(set) var tallies: [ColumnTally] = []

  init(_ raw: RawTable, _ reader: CellReader, _ folded: FoldedText) {
    self.raw = raw
    self.folded = folded
    contents = raw.rows.map { row in row.cells.map { reader.content(of: $0.folded) } }
    findHeaders()
    if bodyStart < raw.rows.count, isIndexRow(bodyStart), bodyStart > 0 {
      indexRow = bodyStart
      bodyStart += 1
    }
    tallies = [ColumnTally](repeating: ColumnTally(), count: raw.columnCount)
    for row in bodyStart..<max(bodyStart, raw.rows.count) {
      for (k, cell) in raw.rows[row].cells.enumerated() {
        tallies[cell.columns.lowerBound].add(contents[row][k])
      }
    }
  }

  private static let mostHeaders = 4
  /// What stands before the numbers of the columns.
  private let columnMarks: Set<String> = ["甲", "乙", "A", "a", "栏次", "列次", "行次", "序号"]

  private mutating func findHeaders() {
    let count = raw.rows.count
    if let known = raw.headerRows {
      bodyStart = min(known, count)
      // A second level of headers below the rule: nothing at the left, words over the numbers.
      while raw.layout != .blanks, bodyStart < count, bodyStart < Self.mostHeaders,
        isUpperLevel(bodyStart)
      {
        bodyStart += 1
      }
      if raw.layout == .bars || raw.layout == .markup, known == 0 { findHeadersByContent() }
      return
    }
    while captionRows < min(count, 5), raw.columnCount > 1, raw.rows[captionRows].cells.count <= 1 {
      captionRows += 1
    }
    if captionRows == count { captionRows = 0 }
    bodyStart = captionRows
    findHeadersByContent()
  }

  private mutating func findHeadersByContent() {
    let count = raw.rows.count
    guard bodyStart < count, isHeader(bodyStart), hasNumbers(below: bodyStart) || count > 1 else {
      return
    }
    bodyStart += 1
    while bodyStart < count, bodyStart - captionRows < Self.mostHeaders, isUpperLevel(bodyStart) {
      bodyStart += 1
    }
  }

  /// Words only, or years above numbers.
  private func isHeader(_ row: Int) -> Bool {
    guard !contents[row].isEmpty else { return false }
    var years = 0
    for (k, content) in contents[row].enumerated() {
      switch content {
      case .text: continue
      case .nothing: return false
      case .number(let number):
        guard number.year != nil, raw.rows[row].cells[k].columns.lowerBound > 0 else {
          return false
        }
        years += 1
      }
    }
    return years == 0 || hasValues(below: row)
  }

  private func isUpperLevel(_ row: Int) -> Bool {
    guard isHeader(row), row + 1 < raw.rows.count, let first = raw.rows[row].cells.first else {
      return false
    }
    return first.columns.lowerBound > 0 && raw.rows[row].cells.count > 1
  }

  private func hasNumbers(below row: Int) -> Bool {
    contents[(row + 1)...].prefix(50).contains { row in
      row.contains { if case .number = $0 { true } else { false } }
    }
  }

  private func hasValues(below row: Int) -> Bool {
    contents[(row + 1)...].prefix(50).contains { row in
      row.contains { if case .number(let number) = $0 { number.year == nil } else { false } }
    }
  }

  private func isIndexRow(_ row: Int) -> Bool {
    var last: Int128?
    var numbers = 0
    for (k, content) in contents[row].enumerated() {
      guard case .number(let number) = content else {
        guard k == 0, columnMarks.contains(folded.text(raw.rows[row].cells[0].folded)) else {
          return false
        }
        continue
      }
      guard number.isBareInteger, let value = number.significand else { return false }
      if let last { if value != last + 1 { return false } } else if value > 1 { return false }
      last = value
      numbers += 1
    }
    return numbers >= 3 && numbers + 1 >= contents[row].count && hasNumbers(below: row)
  }
}

import Quantities
import SourceText

/// Lists that are tables: a line with a total, and lines below it with amounts and their shares.
///
///     收入合计：812.4万元
///       税收收入：497.2万元（占61.2%）
///       其他收入：315.2万元（占38.8%）
struct ListTables {
  let source: SourceText
  let folded: FoldedText
  let figures: [Figure]
  private let reader: LayoutReader

  struct Found {
    let table: RawTable
    let lines: Range<Int>
  }

  init(source: SourceText, folded: FoldedText, figures: [Figure]) {
    self.source = source
    self.folded = folded
    self.figures = figures
    reader = LayoutReader(source: source, folded: folded)
  }

  private struct Item {
    let line: Int
    /// The line that its label begins on.
    var firstLine: Int
    var label: [Range<Int>]
    let amount: Int
    var share: Int?
  }

  private static let longestLabel = 80
  /// Lines that a label may take before the one with its numbers.
  private static let mostLabelLines = 2

  func tables() -> [Found] {
    var found: [Found] = []
    var block: [Item] = []
    var end = 0
    for share in figures.indices.dropFirst() where figures[share].kind == .percent {
      guard let amount = amount(before: share), let item = item(amount, share, from: end) else {
        continue
      }
      if let last = block.last, !follows(item, last) {
        if let table = table(block, from: end) {
          end = table.lines.upperBound
          found.append(table)
        }
        block = []
      }
      block.append(item)
    }
    if let table = table(block, from: end) { found.append(table) }
    return found
  }

  private func follows(_ item: Item, _ last: Item) -> Bool {
    item.firstLine > last.line && item.firstLine - last.line <= 2
      && (last.line + 1..<item.firstLine).allSatisfy { reader.line($0).isBlank }
      && isSameKind(item.amount, last.amount)
  }

  private func isSameKind(_ a: Int, _ b: Int) -> Bool {
    figures[a].unit.dimension == figures[b].unit.dimension
      && (figures[a].kind == .money || figures[a].unit.symbol == figures[b].unit.symbol)
  }

  /// The figure that a percentage in brackets follows: 497.2万元（占61.2%）.
  private func amount(before share: Int) -> Int? {
    var i = figures[share].folded.lowerBound
    var words = 0
    while i > 0, Self.shareWords.contains(folded.scalars[i - 1]), words < 8 {
      i -= 1
      words += 1
    }
    guard i > 0, folded.scalars[i - 1] == "(" else { return nil }
    i -= 1
    while i > 0, folded.scalars[i - 1] == Folding.space { i -= 1 }
    let amount = share - 1
    guard figures[amount].folded.upperBound == i, isAmount(amount) else { return nil }
    let next = figures[share].folded.upperBound
    return next < folded.count && folded.scalars[next] == ")" ? amount : nil
  }

  private static let shareWords = Set("占比约为总额收入支出的全部计数 ".unicodeScalars.map(\.value))

  private func isAmount(_ figure: Int) -> Bool {
    let figure = figures[figure]
    guard figure.period == nil, figure.value != nil, figure.qualifier == nil else { return false }
    return figure.kind == .money || figure.kind == .count || figure.kind == .measure
  }

  /// The end of a line from the stretch that holds a figure: an amount and its share may be two.
  private func segment(of figure: Int) -> (line: Int, folded: Range<Int>)? {
    let line = source.lines.line(at: figures[figure].span.start)
    let segments = reader.line(line).segments
    let range = figures[figure].folded
    guard let end = segments.last?.folded.upperBound, range.upperBound <= end,
      let own = segments.first(where: { $0.folded.contains(range.lowerBound) })
    else { return nil }
    return (line, own.folded.lowerBound..<end)
  }

  /// A line of a list: nothing but a label, an amount and its share.
  private func item(_ amount: Int, _ share: Int?, from limit: Int) -> Item? {
    guard let (line, segment) = segment(of: amount), line >= limit else { return nil }
    let last = figures[share ?? amount].folded.upperBound
    guard last <= segment.upperBound, isEnd(last..<segment.upperBound) else { return nil }
    let own = segment.lowerBound..<figures[amount].folded.lowerBound
    var item = Item(line: line, firstLine: line, label: [], amount: amount, share: share)
    if let label = label(own) {
      item.label = [label]
    } else if !folded.trimmed(own).isEmpty {
      return nil
    }
    // A label that is written over several lines ends in the colon.
    let isHead = share == nil
    while !isHead || item.label.isEmpty, item.firstLine > limit,
      line - item.firstLine < Self.mostLabelLines
    {
      guard let above = reader.line(item.firstLine - 1).segments.last else { break }
      if item.label.isEmpty {
        guard let label = label(above.folded) else { return nil }
        item.label = [label]
      } else {
        guard isWords(above.folded) else { break }
        item.label.insert(above.folded, at: 0)
      }
      item.firstLine -= 1
    }
    return item.label.isEmpty ? nil : item
  }

  /// The words before a colon.
  private func label(_ range: Range<Int>) -> Range<Int>? {
    let range = folded.trimmed(range)
    guard let last = range.last, folded.scalars[last] == ":" else { return nil }
    let words = folded.trimmed(range.lowerBound..<last)
    return words.isEmpty || words.count > Self.longestLabel || !isText(words) ? nil : words
  }

  /// Whether a line above is the first part of a label: words without a mark at their end.
  private func isWords(_ range: Range<Int>) -> Bool {
    guard range.count <= Self.longestLabel, let last = range.last, isText(range) else {
      return false
    }
    let mark = folded.scalars[last]
    return !(mark == ":" || mark == ")" || mark == "." || mark == "?" || mark == "!")
  }

  private func isText(_ range: Range<Int>) -> Bool {
    !range.contains { Self.sentenceMarks.contains(folded.scalars[$0]) }
      && figures[figures.range(in: range)].allSatisfy {
        $0.kind == .name || $0.kind == .ordinal || $0.period != nil
      }
  }

  private static let sentenceMarks = Set("。;!?".unicodeScalars.map(\.value))

  /// Whether nothing but marks, and perhaps 其中, stands at the end of a line.
  private func isEnd(_ range: Range<Int>) -> Bool {
    range.allSatisfy { i in Self.endMarks.contains(folded.scalars[i]) }
  }

  private static let endMarks = Set(");,.:。、其中 ".unicodeScalars.map(\.value))

  /// The line above the items that states what they sum to.
  private func head(above first: Item, from limit: Int) -> Item? {
    var line = first.firstLine - 1
    var lines = 0
    while line >= limit, lines < 2, reader.line(line).isBlank {
      line -= 1
      lines += 1
    }
    guard line >= limit, let segment = reader.line(line).segments.last else { return nil }
    let inside = figures.range(in: segment.folded).filter { isAmount($0) }
    guard let amount = inside.last, let head = item(amount, nil, from: limit),
      isSameKind(amount, first.amount)
    else { return nil }
    return head
  }

  private func table(_ items: [Item], from limit: Int) -> Found? {
    guard items.count >= 2, let first = items.first, let last = items.last else { return nil }
    // The first label may have taken the lines of the head for its own.
    guard let head = head(above: first, from: limit) else { return nil }
    var table = RawTable(
      layout: .list,
      span: SourceSpan(
        folded.span(head.label[0]).start, figures[last.share ?? last.amount].span.end))
    table.columnCount = 3
    table.headerRows = 0
    for item in [head] + items {
      var row = RawRow()
      var label = RawCell(
        span: folded.span(item.label[0]), folded: item.label[0], columns: 0..<1)
      label.wrapped = Array(item.label.dropFirst())
      row.cells.append(label)
      for (column, figure) in [item.amount, item.share].enumerated() {
        guard let figure else { continue }
        row.cells.append(
          RawCell(
            span: figures[figure].span, folded: figures[figure].folded,
            columns: column + 1..<column + 2))
      }
      row.indentation = item.share == nil ? 0 : 2
      table.rows.append(row)
    }
    return Found(table: table, lines: head.firstLine..<last.line + 1)
  }
}

import SourceText

/// Looks up the lines, windows and columns of marks: the first half of drawing.
struct SnippetResolver {
  let source: SourceText
  /// The columns of the terminal, line numbers included.
  let width: Int

  init(source: SourceText, width: Int) {
    self.source = source
    // No terminal is wider; and the widths of wild callers must not overflow below.
    self.width = min(max(width, 40), 1000)
  }

  /// The most stretches that one finding draws.
  private static let mostFragments = 40
  /// The most lines on which one mark is shown.
  private static let mostLinesOfMark = 6

  func resolve(_ marks: [SnippetMark]) -> Snippet {
    let (fragments, omitted) = drawn(merged(marks).flatMap(fragments))
    let gutter = String((fragments.last?.line ?? 0) + 1).utf8.count
    let columns = width - gutter - 3
    var rows: [SnippetRow] = []
    var previous: Int?
    var start = 0
    while start < fragments.count {
      let line = fragments[start].line
      var end = start + 1
      while end < fragments.count, fragments[end].line == line { end += 1 }
      if let previous, line == previous + 2 {
        // One line between is as short as the dots in its place.
        rows.append(.line(unmarkedRow(line - 1, columns: columns)))
      } else if let previous, line > previous + 1 {
        rows.append(.omission)
      }
      rows += self.rows(fragments[start..<end], line: line, columns: columns).map(SnippetRow.line)
      previous = line
      start = end
    }
    return Snippet(rows: rows, gutter: gutter, omittedMarks: omitted)
  }

  /// Marks in order of place; those of the same span become one.
  private func merged(_ marks: [SnippetMark]) -> [SnippetMark] {
    var result: [SnippetMark] = []
    for mark in marks.sorted(by: { $0.span < $1.span }) {
      guard let last = result.last, last.span == mark.span else {
        result.append(mark)
        continue
      }
      result[result.count - 1] = SnippetMark(
        span: mark.span, isPrimary: last.isPrimary || mark.isPrimary,
        label: last.label ?? mark.label)
    }
    return result
  }

  /// The part of a mark on one line, counted from 0.
  private struct Fragment {
    let line: Int
    let span: SourceSpan
    let isPrimary: Bool
    var label: String?
  }

  /// The parts of a mark by line: a figure broken over a line break is marked on both.
  private func fragments(_ mark: SnippetMark) -> [Fragment] {
    let start = min(max(mark.span.start, 0), source.bytes.count)
    let end = min(max(mark.span.end, start), source.bytes.count)
    let first = source.lines.line(at: start)
    let last = source.lines.line(at: max(start, end - 1))
    var lines = Array(first...last)
    if lines.count > Self.mostLinesOfMark {
      lines = Array(lines.prefix(Self.mostLinesOfMark - 1)) + [last]
    }
    var result: [Fragment] = []
    for line in lines {
      let whole = source.lineSpan(line + 1)
      let from = min(max(start, whole.start), whole.end)
      let span = clusterSafe(SourceSpan(from, max(from, min(end, whole.end))), in: whole)
      let trimmed = first == last ? span : withoutBlanks(span)
      if trimmed.isEmpty, lines.count > 1, !(result.isEmpty && line == last) { continue }
      result.append(Fragment(line: line, span: trimmed, isPrimary: mark.isPrimary))
    }
    if !result.isEmpty { result[result.count - 1].label = mark.label }
    return result
  }

  /// Moves ends that lie inside a code point outward.
  private func clusterSafe(_ span: SourceSpan, in line: SourceSpan) -> SourceSpan {
    var start = span.start
    while start > line.start, start < line.end, source.bytes[start] & 0xC0 == 0x80 { start -= 1 }
    var end = span.end
    while end < line.end, source.bytes[end] & 0xC0 == 0x80 { end += 1 }
    return SourceSpan(start, end)
  }

  private func withoutBlanks(_ span: SourceSpan) -> SourceSpan {
    var start = span.start
    var end = span.end
    while start < end, isBlank(source.bytes[start]) { start += 1 }
    while end > start, isBlank(source.bytes[end - 1]) { end -= 1 }
    return SourceSpan(start, end)
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// As many as can be drawn, by place: what the message speaks of first, then what has a label.
  private func drawn(_ fragments: [Fragment]) -> (drawn: [Fragment], omitted: Int) {
    var kept = fragments
    if fragments.count > Self.mostFragments {
      let ranked =
        fragments.filter(\.isPrimary)
        + fragments.filter { !$0.isPrimary && $0.label != nil }
        + fragments.filter { !$0.isPrimary && $0.label == nil }
      kept = Array(ranked.prefix(Self.mostFragments))
    }
    kept.sort { ($0.line, $0.span) < ($1.line, $1.span) }
    return (kept, fragments.count - kept.count)
  }

  /// The rows of one line: one, unless its windows do not fit side by side.
  private func rows(
    _ fragments: ArraySlice<Fragment>, line: Int, columns: Int
  ) -> [SnippetLine] {
    let whole = source.lineSpan(line + 1)
    func row(_ windows: [SourceSpan], _ fragments: ArraySlice<Fragment>) -> SnippetLine {
      self.row(windows, fragments: fragments, whole: whole, line: line)
    }
    // A column takes at most four bytes, combining characters aside.
    if whole.end - whole.start <= 4 * columns {
      let complete = row([whole], fragments)
      if SnippetDrawing.extent(of: complete) <= columns { return [complete] }
    }
    let finder = SnippetWindows(bytes: source.bytes, line: whole, width: columns)
    for reach in WindowReach.ladder(width: columns) {
      let windows = finder.windows(round: fragments.map(\.span), reach: reach)
      let candidate = row(windows, fragments)
      if SnippetDrawing.extent(of: candidate) <= columns { return [candidate] }
    }
    return packed(fragments, finder: finder, row: row)
  }

  /// The marks of a line on several rows, as many on each as fit.
  private func packed(
    _ fragments: ArraySlice<Fragment>, finder: SnippetWindows,
    row: ([SourceSpan], ArraySlice<Fragment>) -> SnippetLine
  ) -> [SnippetLine] {
    let reach = WindowReach(left: 12, right: 6, stopsAtClause: true)
    var rows: [SnippetLine] = []
    var start = fragments.startIndex
    while start < fragments.endIndex {
      var end = start + 1
      var best = row(
        finder.windows(round: [fragments[start].span], reach: reach), fragments[start..<end])
      while end < fragments.endIndex {
        let group = fragments[start...end]
        let next = row(finder.windows(round: group.map(\.span), reach: reach), group)
        guard SnippetDrawing.extent(of: next) <= finder.width else { break }
        best = next
        end += 1
      }
      rows.append(best)
      start = end
    }
    return rows
  }

  private func row(
    _ windows: [SourceSpan], fragments: ArraySlice<Fragment>, whole: SourceSpan, line: Int
  ) -> SnippetLine {
    let visible = VisibleLine(windows, of: whole, bytes: source.bytes)
    let marks = fragments.map {
      ColumnMark(
        columns: visible.columns(of: $0.span), isPrimary: $0.isPrimary, label: $0.label)
    }
    return SnippetLine(
      number: line + 1, text: visible.text, columns: visible.columns, marks: marks)
  }

  private func unmarkedRow(_ line: Int, columns: Int) -> SnippetLine {
    let whole = source.lineSpan(line + 1)
    let start = SourceSpan(whole.start, whole.start)
    let finder = SnippetWindows(bytes: source.bytes, line: whole, width: columns)
    let reach = WindowReach(left: 0, right: columns - 2, stopsAtClause: false)
    return row(
      finder.windows(round: [start], reach: reach), fragments: [], whole: whole, line: line)
  }
}

import SourceText

/// A line as stretches of text with blanks between them, by their places across the page.
struct LayoutLine {
  let number: Int
  var segments: [LayoutSegment] = []
  /// Drawn with dashes or equals signs from end to end.
  var isRule = false

  var isBlank: Bool { segments.isEmpty && !isRule }
  var anchors: Int { segments.count { $0.isAnchor } }
  var texts: Int { segments.count - anchors }

  /// A row of values: numbers that stand apart, not words of prose that happen to.
  var isData: Bool { segments.count > 1 && anchors > 0 && anchors * 2 >= texts }
}

/// A stretch of text in a line, apart from others by two or more blanks.
struct LayoutSegment {
  let span: SourceSpan
  let folded: Range<Int>
  /// Where it stands, counting code points as pdftotext does.
  let points: Range<Int>
  /// Where it stands on a terminal, where Chinese characters are two columns wide.
  let columns: Range<Int>
  let content: CellContent

  /// Whether it is a number or a mark for none, which tells where a column is.
  var isAnchor: Bool {
    switch content {
    case .number, .nothing: true
    case .text: false
    }
  }

  var number: CellNumber? {
    if case .number(let number) = content { number } else { nil }
  }

  func place(byColumns: Bool) -> Range<Int> { byColumns ? columns : points }
}

/// Reads lines into stretches.
struct LayoutReader {
  let source: SourceText
  let folded: FoldedText
  let cells: CellReader
  /// Longer lines are prose or data, not laid out for eyes.
  private static let widestLine = 4000
  private static let mostWords = 600

  init(source: SourceText, folded: FoldedText) {
    self.source = source
    self.folded = folded
    cells = CellReader(s: folded.scalars)
  }

  /// A run of bytes without blanks.
  private struct Word {
    var start: Int
    var end: Int
    var points: Range<Int>
    var columns: Range<Int>
    /// Columns of blanks before it.
    var gap: Int
  }

  func line(_ number: Int) -> LayoutLine {
    let span = source.lineSpan(number + 1)
    var line = LayoutLine(number: number)
    guard span.end - span.start <= Self.widestLine * 4 else { return line }
    let words = words(span)
    guard !words.isEmpty, words.count <= Self.mostWords else { return line }
    if isRule(words) {
      line.isRule = true
      return line
    }
    var groups: [ArraySlice<Word>] = []
    var i = 0
    while i < words.count {
      var j = i
      while j + 1 < words.count, words[j + 1].gap < 2 { j += 1 }
      groups.append(words[i...j])
      i = j + 1
    }
    groups = joiningSpacedWords(groups, words)
    for (k, group) in groups.enumerated() {
      let next = k + 1 < groups.count ? groups[k + 1] : []
      add(group, before: next, to: &line)
    }
    return line
  }

  /// 合    计 and the like: a word of two characters that was spread to the width of others.
  private func joiningSpacedWords(
    _ groups: [ArraySlice<Word>], _ words: [Word]
  ) -> [ArraySlice<Word>] {
    var joined: [ArraySlice<Word>] = []
    for (k, group) in groups.enumerated() {
      if let last = joined.last, isOneCharacter(last), isOneCharacter(group),
        last.startIndex + 1 == group.startIndex
      {
        let a = words[last.startIndex]
        let b = words[group.startIndex]
        let pair =
          source.text(SourceSpan(a.start, a.end)) + source.text(SourceSpan(b.start, b.end))
        let isLabel =
          joined.count == 1 && k + 1 < groups.count && segment(groups[k + 1])?.isAnchor == true
        if isLabel || Self.spacedWords.contains(pair) {
          joined[joined.count - 1] = words[last.startIndex...group.startIndex]
          continue
        }
      }
      joined.append(group)
    }
    return joined
  }

  private func isOneCharacter(_ group: ArraySlice<Word>) -> Bool {
    guard group.count == 1, let word = group.first else { return false }
    return word.points.count == 1 && word.columns.count == 2
  }

  private static let spacedWords: Set<String> = [
    "合计", "总计", "小计", "共计", "总数", "户数", "人数", "项目", "单位", "乡镇", "地区", "指标", "金额", "数量", "名称",
  ]

  /// The part of a line between two bytes as one stretch.
  func segment(ofLine number: Int, _ span: SourceSpan) -> LayoutSegment? {
    let words = words(source.lineSpan(number + 1))
    let inside = words.filter { $0.end > span.start && $0.start < span.end }
    return segment(inside[...])
  }

  private func words(_ span: SourceSpan) -> [Word] {
    var words: [Word] = []
    source.bytes.withUnsafeBufferPointer { bytes in
      var i = span.start
      var point = 0
      var column = 0
      var gap = 0
      var isInWord = false
      while i < span.end {
        let (scalar, length) = decode(bytes, i, span.end)
        let folded = Folding.fold(scalar)
        if folded == Folding.space || scalar == 0x09 {
          isInWord = false
          if scalar == 0x09 {
            let width = 8 - column % 8
            column += width
            point += width
            gap += max(2, width)
          } else {
            let width = scalar == 0x3000 ? 2 : 1
            column += width
            point += 1
            gap += width
          }
        } else if folded != Folding.nothing, scalar >= 0x20 {
          let width = Folding.isChinese(scalar) || scalar >= 0xFF01 && scalar < 0xFF5F ? 2 : 1
          if isInWord {
            let last = words.count - 1
            words[last].end = i + length
            words[last].points = words[last].points.lowerBound..<point + 1
            words[last].columns = words[last].columns.lowerBound..<column + width
          } else {
            words.append(
              Word(
                start: i, end: i + length, points: point..<point + 1,
                columns: column..<column + width, gap: words.isEmpty ? 0 : gap))
            isInWord = true
          }
          gap = 0
          column += width
          point += 1
        }
        i += length
      }
    }
    return words
  }

  private func isRule(_ words: [Word]) -> Bool {
    var length = 0
    for word in words {
      for i in word.start..<word.end {
        switch source.bytes[i] {
        case 0x2D, 0x3D, 0x5F, 0x2B: length += 1
        // ─ ━ ═ begin with these bytes; letters of those blocks are no text either.
        case 0xE2
        where i + 1 < word.end && source.bytes[i + 1] >= 0x94 && source.bytes[i + 1] <= 0x95:
          length += 1
        case 0x80...0xBF: break
        default: return false
        }
      }
    }
    return length >= 3 * words.count && length >= 5
  }

  /// Adds words that are one blank apart: one stretch, or several where each is a number.
  private func add(
    _ words: ArraySlice<Word>, before next: ArraySlice<Word>, to line: inout LayoutLine
  ) {
    // A currency sign in a column of its own belongs to the number behind it.
    if let sign = line.segments.last, isCurrency(sign), let first = words.first,
      let last = words.last, let number = segment(words), number.isAnchor
    {
      line.segments.removeLast()
      let merged = Word(
        start: sign.span.start, end: last.end,
        points: first.points.lowerBound..<last.points.upperBound,
        columns: first.columns.lowerBound..<last.columns.upperBound, gap: 2)
      if let segment = segment([merged]) { line.segments.append(segment) }
      return
    }
    guard words.count > 1 else {
      if let segment = segment(words) { line.segments.append(segment) }
      return
    }
    if words.allSatisfy(isStrongNumber) {
      for word in words {
        if let segment = segment([word]) { line.segments.append(segment) }
      }
      return
    }
    // A label that runs up to its number with one blank between them.
    if let last = words.last, isStrongNumber(last), endsLabel(words.dropLast(), before: next) {
      if let segment = segment(words.dropLast()) { line.segments.append(segment) }
      if let segment = segment([last]) { line.segments.append(segment) }
      return
    }
    if let segment = segment(words) { line.segments.append(segment) }
  }

  /// Whether the number behind these words may be a cell: other numbers follow, or the words end in
  /// Chinese or a bracket, where prose has no blank.
  private func endsLabel(_ words: ArraySlice<Word>, before next: ArraySlice<Word>) -> Bool {
    if let number = segment(next), number.isAnchor { return true }
    guard let last = words.last else { return false }
    let byte = source.bytes[last.end - 1]
    return byte >= 0x80 || byte == 0x29
  }

  private func isCurrency(_ segment: LayoutSegment) -> Bool {
    guard segment.folded.count <= 3 else { return false }
    switch folded.text(segment.folded) {
    case "$", "£", "€", "¥", "US$", "HK$", "RMB": return true
    default: return false
    }
  }

  private func isStrongNumber(_ word: Word) -> Bool {
    guard let segment = segment([word]), let number = segment.number else { return false }
    return number.isGrouped || number.decimals > 0 || number.unit != nil || number.isNegative
  }

  private func segment(_ words: ArraySlice<Word>) -> LayoutSegment? {
    guard let first = words.first, let last = words.last else { return nil }
    let range = folded.trimmed(fromByte: first.start, to: last.end)
    guard !range.isEmpty else { return nil }
    return LayoutSegment(
      span: SourceSpan(first.start, last.end), folded: range,
      points: first.points.lowerBound..<last.points.upperBound,
      columns: first.columns.lowerBound..<last.columns.upperBound,
      content: cells.content(of: range))
  }

  private func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, _ i: Int, _ end: Int
  ) -> (scalar: UInt32, length: Int) {
    let first = UInt32(bytes[i])
    if first < 0x80 { return (first, 1) }
    func continuation(_ k: Int) -> UInt32 { UInt32(bytes[i + k]) & 0x3F }
    if first < 0xE0, i + 1 < end { return ((first & 0x1F) << 6 | continuation(1), 2) }
    if first < 0xF0, i + 2 < end {
      return ((first & 0x0F) << 12 | continuation(1) << 6 | continuation(2), 3)
    }
    if i + 3 < end {
      return (
        (first & 0x07) << 18 | continuation(1) << 12 | continuation(2) << 6 | continuation(3), 4
      )
    }
    return (0xFFFD, 1)
  }
}

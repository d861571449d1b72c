import SourceText

/// Rows of fields apart by a delimiter, as RFC 4180 has them.
///
/// Lenient where files in the wild differ: a quote inside a field is itself, and a quote that never
/// closes is part of the text, so that one stray mark does not swallow the file.
struct DelimitedText {
  /// A field as bytes of the text, without its quotes and the blanks round it.
  struct Field {
    let start: Int
    let end: Int
    let isQuoted: Bool
  }

  let delimiter: UInt8
  private(set) var fields: [Field] = []
  /// For each row the index of its first field, and behind the last the number of fields.
  private(set) var rowStarts: [Int] = [0]
  private(set) var unclosedQuotes: [Int] = []

  var rowCount: Int { rowStarts.count - 1 }

  func fields(ofRow row: Int) -> ArraySlice<Field> {
    fields[rowStarts[row]..<rowStarts[row + 1]]
  }

  private static let quote: UInt8 = 0x22

  /// Reads at most a number of rows; lines without anything in them are left out.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, from start: Int, to end: Int,
    rowLimit: Int = .max
  ) {
    self.delimiter = delimiter
    var i = start
    var quotesAreText = false
    while i < end, rowCount < rowLimit {
      var isBlank = true
      row: while true {
        let fieldStart = i
        var field: Field?
        var begin = i
        while begin < end, bytes[begin] == 0x20 { begin += 1 }
        if begin < end, bytes[begin] == Self.quote, !quotesAreText {
          if let close = Self.closingQuote(bytes, from: begin + 1, to: end) {
            field = Field(start: begin + 1, end: close, isQuoted: true)
            i = close + 1
          } else {
            quotesAreText = true
            unclosedQuotes.append(begin)
          }
        }
        while i < end, bytes[i] != delimiter, bytes[i] != 0x0A, bytes[i] != 0x0D { i += 1 }
        let found = Self.trimmed(
          bytes, field ?? Field(start: fieldStart, end: i, isQuoted: false))
        fields.append(found)
        if found.end > found.start || found.isQuoted { isBlank = false }
        if i < end, bytes[i] == delimiter {
          i += 1
          isBlank = false
          continue row
        }
        break row
      }
      if i < end, bytes[i] == 0x0D { i += 1 }
      if i < end, bytes[i] == 0x0A { i += 1 }
      if isBlank {
        fields.removeLast(fields.count - (rowStarts.last ?? 0))
      } else {
        rowStarts.append(fields.count)
      }
    }
  }

  /// The index of the quote that closes a field; doubled ones are text.
  private static func closingQuote(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int? {
    var i = start
    while i < end {
      if bytes[i] == quote {
        guard i + 1 < end, bytes[i + 1] == quote else { return i }
        i += 1
      }
      i += 1
    }
    return nil
  }

  private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, _ field: Field) -> Field {
    var start = field.start
    var end = field.end
    while start < end, isBlank(bytes[start]) { start += 1 }
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    return Field(start: start, end: end, isQuoted: field.isQuoted)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// What a field says: doubled quotes are one.
  func text(of field: Field, in source: SourceText) -> String {
    let text = source.text(SourceSpan(field.start, field.end))
    return field.isQuoted ? text.replacing("\"\"", with: "\"") : text
  }
}

extension DelimitedText {
  /// The delimiter of a text that is one table from its first line to its last, if it is that.
  ///
  /// A name that ends in .csv or .tsv says so itself; other texts must look it: rows of as many
  /// short fields, numbers among them, no sentences.
  static func delimiter(of source: SourceText) -> UInt8? {
    source.bytes.withUnsafeBufferPointer { bytes in
      let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      let path = source.path.lowercased()
      if path.hasSuffix(".tsv") || path.hasSuffix(".tab") { return 0x09 }
      if path.hasSuffix(".csv") { return bestDelimiter(bytes, from: start) ?? 0x2C }
      // Prose and Markdown are told by their first line: most texts cost nothing here.
      guard firstLineHasDelimiter(bytes, from: start),
        let delimiter = bestDelimiter(bytes, from: start),
        looksDelimited(bytes, from: start, by: delimiter)
      else { return nil }
      return delimiter
    }
  }

  private static let candidates: [UInt8] = [0x2C, 0x09, 0x3B, 0x7C]
  private static let sample = 1 << 16

  private static func firstLineHasDelimiter(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Bool {
    var i = start
    // A bar at the beginning of a line is Markdown's.
    if i < bytes.count, bytes[i] == 0x7C { return false }
    while i < bytes.count, bytes[i] != 0x0A, i < start + 4096 {
      if bytes[i] == 0x2C || bytes[i] == 0x09 || bytes[i] == 0x3B { return true }
      i += 1
    }
    return false
  }

  /// The delimiter that parts the first rows most evenly.
  private static func bestDelimiter(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> UInt8? {
    var best: (delimiter: UInt8, score: Int)?
    for delimiter in candidates {
      let text = DelimitedText(
        bytes, delimiter: delimiter, from: start, to: min(bytes.count, start + sample),
        rowLimit: 50)
      var rowsByWidth: [Int: Int] = [:]
      for row in 0..<text.rowCount {
        rowsByWidth[text.fields(ofRow: row).count, default: 0] += 1
      }
      // Sorted, so that equal counts do not depend on the order of a dictionary.
      guard
        let common = rowsByWidth.sorted(by: { $0.key > $1.key }).max(by: { $0.value < $1.value }),
        common.key > 1
      else { continue }
      let score = common.value * 100 / max(1, text.rowCount) * 10 + min(common.key, 9)
      if score > (best?.score ?? 0) { best = (delimiter, score) }
    }
    return best?.delimiter
  }

  private static func looksDelimited(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, by delimiter: UInt8
  ) -> Bool {
    let text = DelimitedText(
      bytes, delimiter: delimiter, from: start, to: min(bytes.count, start + sample), rowLimit: 50)
    guard text.rowCount >= 3, text.unclosedQuotes.isEmpty else { return false }
    let width = text.fields(ofRow: text.rowCount / 2).count
    guard width >= 3 || width == 2 && (delimiter == 0x09 || text.rowCount >= 5) else {
      return false
    }
    var numbers = 0
    // The last row of the sample may be cut off.
    for row in 0..<text.rowCount {
      let fields = text.fields(ofRow: row)
      if row < text.rowCount - 1, fields.count != width { return false }
      for field in fields {
        if field.isQuoted { continue }
        guard field.end - field.start <= 160 else { return false }
        if row > 0, isNumberLike(bytes, field) { numbers += 1 }
        if endsSentence(bytes, field) { return false }
      }
    }
    return numbers * 2 >= text.rowCount - 1
  }

  private static func isNumberLike(_ bytes: UnsafeBufferPointer<UInt8>, _ field: Field) -> Bool {
    var digits = 0
    for i in field.start..<field.end {
      switch bytes[i] {
      case 0x30...0x39: digits += 1
      case 0x2B, 0x2D, 0x2E, 0x25, 0x24, 0x2C, 0x28, 0x29: break
      default: return false
      }
    }
    return digits > 0
  }

  /// 。 or a full stop behind a letter.
  private static func endsSentence(_ bytes: UnsafeBufferPointer<UInt8>, _ field: Field) -> Bool {
    let end = field.end
    if end - field.start >= 3, bytes[end - 3] == 0xE3, bytes[end - 2] == 0x80,
      bytes[end - 1] == 0x82
    {
      return true
    }
    return end - field.start >= 24 && bytes[end - 1] == 0x2E
  }
}

extension RawTable {
  /// The whole of a delimited text as one table.
  init(_ text: DelimitedText, in folded: FoldedText, of source: SourceText) {
    let end = text.fields.last?.end ?? 0
    let start = min(text.fields.first?.start ?? 0, end)
    self.init(layout: .delimited, span: SourceSpan(start, end))
    var widths: [Int: Int] = [:]
    var cursor = 0
    for row in 0..<text.rowCount {
      let fields = text.fields(ofRow: row)
      widths[fields.count, default: 0] += 1
      columnCount = max(columnCount, fields.count)
      var raw = RawRow()
      for (column, field) in fields.enumerated() where field.end > field.start {
        // Fields come in order of place, so that the text is walked through once.
        while cursor < folded.count, Int(folded.offsets[cursor]) < field.start { cursor += 1 }
        let begin = cursor
        while cursor < folded.count, Int(folded.offsets[cursor]) < field.end { cursor += 1 }
        let range = folded.trimmed(begin..<cursor)
        guard !range.isEmpty else { continue }
        let span = folded.span(range)
        if column == 0 {
          raw.indentation = source.indentation(before: span.start, wideOnly: false)
        }
        raw.cells.append(RawCell(span: span, folded: range, columns: column..<column + 1))
      }
      rows.append(raw)
    }
    let expected = widths.sorted { $0.key > $1.key }.max { $0.value < $1.value }?.key ?? 0
    for row in 0..<text.rowCount {
      let fields = text.fields(ofRow: row)
      guard fields.count != expected, fields.count > 1, let first = fields.first,
        let last = fields.last
      else { continue }
      problems.append(
        TableProblem(
          kind: .raggedRow(cells: fields.count, expected: expected),
          span: SourceSpan(first.start, max(first.start, last.end))))
    }
    for quote in text.unclosedQuotes {
      problems.append(TableProblem(kind: .unclosedQuote, span: SourceSpan(quote, quote + 1)))
    }
  }
}

import SourceText

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Reads figure sheets: CSV and TSV, JSON, and JSON by lines.
enum SheetReader {
  /// The sheet that a delimited text is; `nil` where its header does not name fact and value.
  static func sheet(
    _ text: DelimitedText, of source: SourceText, folded: FoldedText
  ) -> FigureSheet? {
    guard text.rowCount > 0 else { return nil }
    let header = Array(text.fields(ofRow: 0))
    let names = header.map { text.text(of: $0, in: source) }
    let columns = names.map(FigureSheetColumn.init(header:))
    // A sheet names its facts; other tables are documents. A header that is clearly meant to be a
    // sheet's but lacks its values is told so.
    let known = columns.compactMap(\.self)
    guard known.contains(.fact), known.contains(.value) || known.count >= 3,
      names.contains(where: { $0.lowercased() == "fact" || $0 == "事实" })
        || known.contains(.value) && known.count >= 3
    else { return nil }
    var reader = SheetRowReader(folded: folded)
    let headerSpan = span(of: header[...])
    for column in [FigureSheetColumn.fact, .value] where !known.contains(column) {
      reader.report(.missingColumn(column), row: nil, headerSpan)
    }
    var taken: Set<FigureSheetColumn> = []
    for (i, column) in columns.enumerated() {
      let place = SourceSpan(header[i].start, header[i].end)
      if let column {
        if !taken.insert(column).inserted {
          reader.report(.repeatedColumn(column), row: nil, place)
        }
      } else if !names[i].isEmpty {
        reader.report(.unknownColumn(names[i], meant: meant(names[i])), row: nil, place)
      }
    }
    for quote in text.unclosedQuotes {
      reader.report(.unclosedQuote, row: nil, SourceSpan(quote, quote + 1))
    }
    guard known.contains(.value) else {
      return FigureSheet(rows: [], problems: reader.problems)
    }
    for row in 1..<max(1, text.rowCount) {
      let fields = text.fields(ofRow: row)
      if fields.count != header.count {
        reader.report(
          .raggedRow(fields: fields.count, expected: header.count), row: row, span(of: fields))
      }
      var record = SheetRecord(number: row, span: span(of: fields))
      for (field, column) in zip(fields, columns) {
        guard let column, record.fields[column] == nil else { continue }
        record.fields[column] = text.text(of: field, in: source)
        if column == .value { record.valueSpan = SourceSpan(field.start, field.end) }
      }
      reader.read(record)
    }
    return FigureSheet(rows: reader.rows, problems: reader.problems)
  }

  private static func span(of fields: ArraySlice<DelimitedText.Field>) -> SourceSpan {
    guard let first = fields.first, let last = fields.last else { return SourceSpan(0, 0) }
    return SourceSpan(first.start, max(first.start, last.end))
  }

  /// The column whose name differs least from a misspelt one.
  private static func meant(_ name: String) -> FigureSheetColumn? {
    let name = Array(name.lowercased().utf8)
    return FigureSheetColumn.allCases.first { column in
      let wanted = Array(column.rawValue.utf8)
      guard abs(wanted.count - name.count) <= 1, name.count > 2 else { return false }
      // One letter wrong, missing or too many: what stands before and behind it agrees.
      var head = 0
      while head < min(name.count, wanted.count), name[head] == wanted[head] { head += 1 }
      var tail = 0
      while tail < min(name.count, wanted.count) - head,
        name[name.count - 1 - tail] == wanted[wanted.count - 1 - tail]
      {
        tail += 1
      }
      return head + tail + 1 >= max(name.count, wanted.count)
    }
  }

  // MARK: JSON

  /// The sheet in a text of JSON: an array of objects, an object with such an array under
  /// `figures`, or an object on each line.
  static func jsonSheet(_ source: SourceText, folded: FoldedText, byLines: Bool) -> FigureSheet {
    var reader = SheetRowReader(folded: folded)
    if byLines {
      readLines(source, &reader)
    } else {
      let extents = JSONExtents.objects(in: source.bytes)
      let whole = SourceSpan(0, source.bytes.count)
      do {
        let sheet = try JSONDecoder().decode(JSONSheet.self, from: Data(source.bytes))
        for (i, row) in sheet.rows.enumerated() {
          read(row, number: i + 1, extents[safe: i] ?? whole, &reader)
        }
      } catch {
        reader.report(.malformedJSON(reason(error)), row: nil, SourceSpan(0, min(1, whole.end)))
      }
    }
    return FigureSheet(rows: reader.rows, problems: reader.problems)
  }

  /// One row by itself, if it is an object.
  static func row(of bytes: [UInt8]) -> JSONRow? {
    let row = try? JSONDecoder().decode(JSONRow.self, from: Data(bytes))
    return row?.isObject == true ? row : nil
  }

  private static func readLines(_ source: SourceText, _ reader: inout SheetRowReader) {
    let decoder = JSONDecoder()
    var number = 0
    for line in 1...source.lines.starts.count {
      let span = source.lineSpan(line)
      let bytes = source.bytes[span.start..<span.end]
      guard bytes.contains(where: { $0 > 0x20 }) else { continue }
      number += 1
      do {
        read(try decoder.decode(JSONRow.self, from: Data(bytes)), number: number, span, &reader)
      } catch {
        reader.report(.malformedJSON(reason(error)), row: number, span)
      }
    }
  }

  private static func read(
    _ row: JSONRow, number: Int, _ span: SourceSpan, _ reader: inout SheetRowReader
  ) {
    guard row.isObject else { return reader.report(.notAnObject, row: number, span) }
    for name in row.unknown.sorted() {
      reader.report(.unknownColumn(name, meant: meant(name)), row: number, span)
    }
    reader.read(SheetRecord(number: number, fields: row.fields, span: span))
  }

  private static func reason(_ error: any Error) -> String {
    guard let error = error as? DecodingError else { return "\(error)" }
    switch error {
    case .dataCorrupted(let context), .typeMismatch(_, let context),
      .valueNotFound(_, let context), .keyNotFound(_, let context):
      return context.debugDescription
    @unknown default: return "\(error)"
    }
  }
}

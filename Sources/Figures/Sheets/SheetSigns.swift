package import SourceText

/// Tells figure sheets from the other tables and settings that a folder holds.
package enum SheetSigns {
  /// How much of a file has to be read for it.
  package static let sample = 1 << 16

  /// Whether the beginning of a file is that of a sheet: a header that names fact and value, or
  /// JSON whose first row does.
  package static func isSheet(_ source: SourceText) -> Bool {
    let path = source.path.lowercased()
    if path.hasSuffix(".json") { return firstRow(source).map(namesFigure) ?? false }
    if path.hasSuffix(".ndjson") || path.hasSuffix(".jsonl") {
      return namesFigure(firstLine(source))
    }
    guard let delimiter = DelimitedText.delimiter(of: source) else { return false }
    let text = source.bytes.withUnsafeBufferPointer { bytes in
      DelimitedText(bytes, delimiter: delimiter, from: 0, to: bytes.count)
    }
    guard text.rowCount > 0 else { return false }
    let columns = text.fields(ofRow: 0).map {
      FigureSheetColumn(header: text.text(of: $0, in: source))
    }
    return columns.contains(.fact) && columns.contains(.value)
  }

  /// The first object of the outermost array, if that is the whole text or stands under `figures`.
  private static func firstRow(_ source: SourceText) -> [UInt8]? {
    let bytes = source.bytes
    guard let array = bytes.firstIndex(of: 0x5B) else { return nil }
    let head = bytes[..<array].filter { $0 > 0x20 }
    guard head.isEmpty || head.first == 0x7B && head.ends(with: "\"figures\":") else { return nil }
    guard let row = JSONExtents.objects(in: bytes).first else { return nil }
    return Array(bytes[row.start..<row.end])
  }

  private static func firstLine(_ source: SourceText) -> [UInt8] {
    for line in 1...source.lines.starts.count {
      let span = source.lineSpan(line)
      let bytes = source.bytes[span.start..<span.end]
      if bytes.contains(where: { $0 > 0x20 }) { return Array(bytes) }
    }
    return []
  }

  private static func namesFigure(_ object: [UInt8]) -> Bool {
    guard let row = SheetReader.row(of: object) else { return false }
    return row.fields[.fact] != nil && row.fields[.value] != nil
  }
}

extension [UInt8] {
  fileprivate func ends(with text: String) -> Bool {
    suffix(text.utf8.count).elementsEqual(text.utf8)
  }
}

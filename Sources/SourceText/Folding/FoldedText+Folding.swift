extension FoldedText {
  /// Folds a text by its lines.
  ///
  /// The edits are stretches that are read otherwise than they are written (markup, comments,
  /// code), ascending and apart. Where lines end, each is a paragraph, as in a CSV file.
  package init(folding source: SourceText, edits: [TextEdit] = [], endingLines: Bool = false) {
    self.init(source) { bytes, writer in
      var folder = LineFolder(writer: writer, edits: edits, endingLines: endingLines)
      folder.fold(bytes, lines: source.lines)
      return (folder.writer, folder.columnLines, [])
    }
  }

  /// Folds a text without the stretches that are no text: front matter, comments, code.
  package init(folding source: SourceText, skipping: [SourceSpan]) {
    self.init(folding: source, edits: skipping.map { TextEdit(span: $0, reading: .nothing) })
  }

  /// Folds the text of a web page: its paragraphs are those of its elements, not of its lines.
  package init(foldingHTML source: SourceText) {
    self.init(source) { bytes, writer in
      var folder = HTMLFolder(bytes, writer: writer)
      folder.fold()
      return (folder.writer, [], folder.tables.cells)
    }
  }

  private init(
    _ source: SourceText,
    fold: (UnsafeBufferPointer<UInt8>, FoldedWriter) -> (FoldedWriter, [Int], [MarkupCell])
  ) {
    // Folding never makes more code points than there are bytes, but for the line feeds it puts in.
    let capacity = source.bytes.count + source.lines.starts.count + 1
    var seams: [Int] = []
    var columnLines: [Int] = []
    var cells: [MarkupCell] = []
    var offsets: [UInt32] = []
    var lengths: [UInt8] = []
    // Filled in place: appending to three arrays costs more than the folding itself. Pages that
    // are not written to are never taken from the system.
    let scalars = [UInt32](unsafeUninitializedCapacity: capacity) { scalarBuffer, count in
      offsets = [UInt32](unsafeUninitializedCapacity: capacity) { offsetBuffer, offsetCount in
        lengths = [UInt8](unsafeUninitializedCapacity: capacity) { lengthBuffer, lengthCount in
          source.bytes.withUnsafeBufferPointer { bytes in
            let writer: FoldedWriter
            (writer, columnLines, cells) = fold(
              bytes,
              FoldedWriter(scalars: scalarBuffer, offsets: offsetBuffer, lengths: lengthBuffer))
            seams = writer.seams
            (count, offsetCount, lengthCount) = (writer.count, writer.count, writer.count)
          }
        }
      }
    }
    self.init(
      scalars: scalars, offsets: offsets, lengths: lengths, seams: seams,
      columnLines: columnLines, cells: cells)
  }
}

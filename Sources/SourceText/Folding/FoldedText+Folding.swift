extension FoldedText {
  /// Folds a text by its lines.
  ///
  /// The edits are stretches that are read otherwise than they are written (markup, comments,
  /// code), ascending and apart.
  package init(folding source: SourceText, edits: [TextEdit] = []) {
    self.init(source) { bytes, writer in
      var folder = LineFolder(writer: writer, edits: edits)
      folder.fold(bytes, lines: source.lines)
      writer = folder.writer
      return []
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
      writer = folder.writer
      return folder.tables.cells
    }
  }

  private init(
    _ source: SourceText,
    fold: (UnsafeBufferPointer<UInt8>, inout FoldedWriter) -> [MarkupCell]
  ) {
    // Folding never makes more code points than there are bytes, but for the line feeds it puts in.
    let capacity = source.bytes.count + source.lines.starts.count + 1
    var seams: [Int] = []
    var cells: [MarkupCell] = []
    var offsets: [UInt32] = []
    var lengths: [UInt8] = []
    // Filled in place: appending to three arrays costs more than the folding itself. Pages that
    // are not written to are never taken from the system.
    let scalars = [UInt32](unsafeUninitializedCapacity: capacity) { scalarBuffer, count in
      offsets = [UInt32](unsafeUninitializedCapacity: capacity) { offsetBuffer, offsetCount in
        lengths = [UInt8](unsafeUninitializedCapacity: capacity) { lengthBuffer, lengthCount in
          source.bytes.withUnsafeBufferPointer { bytes in
            var writer = FoldedWriter(
              scalars: scalarBuffer, offsets: offsetBuffer, lengths: lengthBuffer)
            cells = fold(bytes, &writer)
            seams = writer.seams
            (count, offsetCount, lengthCount) = (writer.count, writer.count, writer.count)
          }
        }
      }
    }
    self.init(scalars: scalars, offsets: offsets, lengths: lengths, seams: seams, cells: cells)
  }
}

/// A text as the figure reader and the patterns see it, with the way back to the original bytes.
///
/// Full-width letters, digits and punctuation are half-width; blanks and line breaks inside Chinese
/// text are gone, so that `12.3⏎万元` reads as `12.3万元`; elsewhere a run of blanks is one space.
/// A line feed stands where a paragraph, heading, list item or table row ends.
package struct FoldedText: Sendable {
  /// The folded code points.
  package let scalars: [UInt32]
  /// For each folded code point, the offset of the bytes it was made from.
  package let offsets: [UInt32]
  /// For each folded code point, how many bytes it was made from; 255 for more.
  package let lengths: [UInt8]
  /// The indices of code points that follow a blank line over which the sentence seems to run on:
  /// a weak boundary, as between the columns of a scanned page.
  package let seams: [Int]
  /// The 0-based numbers of lines that may be rows of a table: laid out with blanks or with bars.
  package let columnLines: [Int]
  /// The cells of the tables that markup declares, in order of place; those that are laid out with
  /// characters are for others to find.
  package let cells: [MarkupCell]

  package init(
    scalars: [UInt32], offsets: [UInt32], lengths: [UInt8], seams: [Int],
    columnLines: [Int] = [], cells: [MarkupCell] = []
  ) {
    self.scalars = scalars
    self.offsets = offsets
    self.lengths = lengths
    self.seams = seams
    self.columnLines = columnLines
    self.cells = cells
  }

  package var count: Int { scalars.count }

  /// The original bytes of a stretch of folded code points.
  package func span(_ range: Range<Int>) -> SourceSpan {
    let first = range.lowerBound
    guard !range.isEmpty, first < offsets.count else {
      let end = offsets.last.map { Int($0) + Int(lengths[lengths.count - 1]) } ?? 0
      return SourceSpan(end, end)
    }
    let last = min(range.upperBound, offsets.count) - 1
    return SourceSpan(Int(offsets[first]), Int(offsets[last]) + Int(lengths[last]))
  }

  /// The index of the first folded code point that was made from a byte at or behind an offset.
  package func index(ofByte offset: Int) -> Int {
    var low = 0
    var high = offsets.count
    while low < high {
      let middle = (low + high) / 2
      if Int(offsets[middle]) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

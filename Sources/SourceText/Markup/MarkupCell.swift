/// One cell of a table that markup declares.
///
/// A page of statistics has a cell every few bytes, so that the numbers are kept small.
package struct MarkupCell: Hashable, Sendable {
  private let storedTable: Int32
  private let storedRow: Int32
  private let storedColumn: Int32
  private let storedRowSpan: Int16
  private let storedColumnSpan: Int16
  private let start: UInt32
  private let end: UInt32
  private let foldedStart: UInt32
  private let foldedEnd: UInt32
  /// Whether markup calls it a header.
  package let isHeader: Bool

  package init(
    table: Int, row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1,
    isHeader: Bool = false, span: SourceSpan, folded: Range<Int>
  ) {
    storedTable = Int32(clamping: table)
    storedRow = Int32(clamping: row)
    storedColumn = Int32(clamping: column)
    storedRowSpan = Int16(clamping: rowSpan)
    storedColumnSpan = Int16(clamping: columnSpan)
    self.isHeader = isHeader
    start = UInt32(clamping: span.start)
    end = UInt32(clamping: span.end)
    foldedStart = UInt32(clamping: folded.lowerBound)
    foldedEnd = UInt32(clamping: folded.upperBound)
  }

  /// The number of its table in the text, from 0; tables that only lay out the page do not count.
  package var table: Int { Int(storedTable) }
  /// Its place in the grid from 0, cells that span rows or columns before it counted in.
  package var row: Int { Int(storedRow) }
  package var column: Int { Int(storedColumn) }
  package var rowSpan: Int { Int(storedRowSpan) }
  package var columnSpan: Int { Int(storedColumnSpan) }
  /// The bytes between its tags.
  package var span: SourceSpan { SourceSpan(Int(start), Int(end)) }
  /// Its folded code points; empty for an empty cell.
  package var folded: Range<Int> { Int(foldedStart)..<Int(foldedEnd) }
}

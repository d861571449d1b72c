import Quantities
import SourceText

/// Lines of cells that stand under each other, written straight into bytes.
///
/// A document has a figure every hundred bytes, so that a string a cell would cost more than
/// reading the document.
struct ColumnWriter {
  private(set) var bytes: [UInt8] = []
  /// Wider cells push their line out instead of the whole column.
  private let widestCell: [Int]
  private var widths: [Int]
  /// The columns that the cell being written takes up so far.
  private var cellWidth = 0

  private static let blanks = [UInt8](repeating: 0x20, count: 64)

  init(widestCell: [Int]) {
    self.widestCell = widestCell
    widths = widestCell.map { _ in 0 }
  }

  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  mutating func forgetWidths() {
    for column in widths.indices { widths[column] = 0 }
  }

  /// Fills a cell up to the width that its column has reached, and two more.
  mutating func endCell(_ column: Int) {
    widths[column] = max(widths[column], min(cellWidth, widestCell[column]))
    let blanks = max(0, widths[column] - cellWidth) + 2
    if blanks <= Self.blanks.count {
      bytes.append(contentsOf: Self.blanks[..<blanks])
    } else {
      bytes.append(contentsOf: repeatElement(0x20, count: blanks))
    }
    cellWidth = 0
  }

  mutating func endLine() {
    bytes.append(0x0A)
    cellWidth = 0
  }

  /// Text behind all cells, whose width does not matter.
  mutating func appendLast(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func append(_ number: Exact) {
    let start = bytes.count
    number.writeDecimal(to: &bytes)
    cellWidth += bytes.count - start
  }

  /// Text that holds no control characters.
  mutating func append(_ text: String) {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    cellWidth += plainWidth(from: start) ?? DisplayWidth.columns(of: text)
  }

  /// Text that is written again and again, with the columns that it takes up.
  mutating func append(_ text: [UInt8], columns: Int) {
    bytes.append(contentsOf: text)
    cellWidth += columns
  }

  mutating func append(_ number: Int) {
    var count = 1
    var size = number.magnitude
    while size >= 10 {
      size /= 10
      count += 1
    }
    for _ in 0..<count { bytes.append(0x30) }
    var rest = number.magnitude
    for i in 1...count {
      bytes[bytes.count - i] = UInt8(truncatingIfNeeded: 0x30 + rest % 10)
      rest /= 10
    }
    cellWidth += count
  }

  /// A stretch of a document, made safe to print.
  mutating func append(_ source: SourceText, _ span: SourceSpan) {
    let start = bytes.count
    bytes.append(contentsOf: source.bytes[span.start..<span.end])
    if let width = plainWidth(from: start) {
      cellWidth += width
      return
    }
    bytes.removeSubrange(start...)
    append(VisibleText.line(source.text(span)))
  }

  /// The columns of the bytes from an index on, where all of their code points are printable and
  /// of a width that does not depend on their neighbours; `nil` sends the cell the slow way.
  private func plainWidth(from start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      var columns = 0
      var i = start
      while i < buffer.count {
        let byte = buffer[i]
        if byte >= 0x20, byte < 0x7F {
          columns += 1
          i += 1
          continue
        }
        guard byte & 0xF0 == 0xE0, i + 2 < buffer.count else { return nil }
        let low = UInt32(buffer[i + 1] & 0x3F) << 6 | UInt32(buffer[i + 2] & 0x3F)
        switch UInt32(byte & 0x0F) << 12 | low {
        case 0x4E00...0x9FFF, 0x3001...0x3029, 0xFF01...0xFF60: columns += 2
        case 0x2014, 0x221E: columns += 1
        default: return nil
        }
        i += 3
      }
      return columns
    }
  }
}

package import SourceText

/// Turns ascending byte offsets into lines and columns in one walk over the text.
///
/// `SourceText.position(of:)` walks from the beginning of the line for each offset, which is
/// quadratic where a whole report stands on one line.
package struct PositionCursor {
  private let source: SourceText
  private let unit: ColumnUnit
  private var offset = 0
  private var line = 0
  private var column = 1

  package init(_ source: SourceText, unit: ColumnUnit = .codePoints) {
    self.source = source
    self.unit = unit
  }

  /// The place of an offset that is not before the last one asked for; an earlier one gives the
  /// place of the last, and an offset inside a code point the place of its beginning.
  package mutating func position(of target: Int) -> SourcePosition {
    let bytes = source.bytes
    var target = min(target, bytes.count)
    while target > offset, target < bytes.count, bytes[target] & 0xC0 == 0x80 { target -= 1 }
    guard target > offset else { return SourcePosition(line: line + 1, column: column) }
    let starts = source.lines.starts
    if line + 1 < starts.count, starts[line + 1] <= target {
      line = source.lines.line(at: target)
      offset = starts[line]
      column = 1
    }
    bytes.withUnsafeBufferPointer { buffer in
      if unit == .codePoints, let base = UnsafeRawPointer(buffer.baseAddress) {
        while offset + 8 <= target {
          let word = base.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
          let continuations = (word >> 7) & (~word >> 6) & 0x0101_0101_0101_0101
          column += 8 - continuations.nonzeroBitCount
          offset += 8
        }
      }
      while offset < target {
        column += unit.width(ofByte: buffer[offset])
        offset += 1
      }
    }
    return SourcePosition(line: line + 1, column: column)
  }
}

extension ColumnUnit {
  /// The columns that a byte adds: its code point's are counted at the first byte.
  fileprivate func width(ofByte byte: UInt8) -> Int {
    switch self {
    case .utf8Bytes: 1
    case .codePoints: byte & 0xC0 == 0x80 ? 0 : 1
    case .utf16CodeUnits: byte & 0xC0 == 0x80 ? 0 : (byte >= 0xF0 ? 2 : 1)
    }
  }
}

/// The places of many offsets of one document, asked for in any order.
package struct PositionTable: Sendable {
  private let offsets: [Int]
  private let positions: [SourcePosition]

  package init(_ source: SourceText, offsets: [Int], unit: ColumnUnit = .codePoints) {
    let sorted = offsets.sorted()
    var cursor = PositionCursor(source, unit: unit)
    self.offsets = sorted
    self.positions = sorted.map { cursor.position(of: $0) }
  }

  /// The place of an offset that the table was made with; of any other, the place of the nearest
  /// one behind it, or the beginning of the text.
  package subscript(offset: Int) -> SourcePosition {
    var low = 0
    var high = offsets.count
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < offset { low = middle + 1 } else { high = middle }
    }
    if low < positions.count { return positions[low] }
    return positions.last ?? SourcePosition(line: 1, column: 1)
  }
}

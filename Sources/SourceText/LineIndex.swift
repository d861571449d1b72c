/// What a column counts.
package enum ColumnUnit: Sendable {
  case utf8Bytes, utf16CodeUnits, codePoints
}

/// A place for people: both numbers are 1-based.
package struct SourcePosition: Hashable, Sendable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// Where the lines of a text begin, so that byte offsets become lines and columns at the edge.
///
/// A line ends at LF, CR LF, or a lone CR, as in SARIF viewers and editors.
package struct LineIndex: Hashable, Sendable {
  /// The byte offset at which each line begins; the first is 0.
  package let starts: [Int]

  package init(_ bytes: [UInt8]) {
    var starts = [0]
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = UnsafeRawPointer(buffer.baseAddress) else { return }
      let count = buffer.count
      var i = 0
      while i < count {
        // Eight bytes at a time where none of them ends a line.
        if i + 8 <= count, !Self.hasBreak(base.loadUnaligned(fromByteOffset: i, as: UInt64.self)) {
          i += 8
          continue
        }
        let end = min(i + 8, count)
        while i < end {
          let byte = buffer[i]
          i += 1
          if byte == 0x0A || byte == 0x0D && (i == count || buffer[i] != 0x0A) { starts.append(i) }
        }
      }
    }
    self.starts = starts
  }

  /// Whether a byte of eight is LF or CR.
  private static func hasBreak(_ word: UInt64) -> Bool {
    func hasZero(_ word: UInt64) -> Bool {
      (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0
    }
    return hasZero(word ^ 0x0A0A_0A0A_0A0A_0A0A) || hasZero(word ^ 0x0D0D_0D0D_0D0D_0D0D)
  }

  /// The 0-based number of the line that holds an offset.
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}

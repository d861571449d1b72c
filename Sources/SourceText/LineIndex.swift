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
      var i = 0
      while i < buffer.count {
        let byte = buffer[i]
        i += 1
        if byte == 0x0A {
          starts.append(i)
        } else if byte == 0x0D, i == buffer.count || buffer[i] != 0x0A {
          starts.append(i)
        }
      }
    }
    self.starts = starts
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

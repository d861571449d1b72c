/// How many columns of a terminal text takes up.
///
/// Carets under a Chinese line stand where they should only if every character before them is
/// counted as the terminal draws it; the standard library does not know. Characters of ambiguous
/// width (“ ” … × ÷ ℃) count one column.
package enum DisplayWidth {
  /// The columns of a text that holds no control characters.
  package static func columns(of text: String) -> Int {
    var columns = 0
    for cluster in text { columns += self.columns(of: cluster) }
    return columns
  }

  /// The columns of what a reader takes for one character: two if any part of it is wide or asks
  /// for the emoji form, none if all of it is combining.
  package static func columns(of cluster: Character) -> Int {
    var columns = 0
    for scalar in cluster.unicodeScalars {
      columns = max(columns, scalar.value == emojiSelector ? 2 : self.columns(of: scalar.value))
    }
    return columns
  }

  /// The columns of one code point on its own: 0, 1 or 2.
  package static func columns(of scalar: UInt32) -> Int {
    if scalar < 0x300 { return scalar == 0 ? 0 : 1 }
    if scalar >= 0x4E00, scalar <= 0x9FFF { return 2 }
    if contains(scalar, in: wide) { return 2 }
    return contains(scalar, in: zero) ? 0 : 1
  }

  private static let emojiSelector: UInt32 = 0xFE0F

  private static let wide = DisplayWidthTable.ranges(DisplayWidthTable.wide)
  private static let zero = DisplayWidthTable.ranges(DisplayWidthTable.zero)

  private static func contains(_ scalar: UInt32, in ranges: [ClosedRange<UInt32>]) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < scalar { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].lowerBound <= scalar
  }
}

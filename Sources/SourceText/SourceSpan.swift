/// A half-open stretch of UTF-8 bytes of one document.
package struct SourceSpan: Hashable, Sendable, Comparable {
  /// The offset of the first byte.
  package let start: Int
  /// The offset after the last byte.
  package let end: Int

  package init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a span runs forward")
    self.start = start
    self.end = end
  }

  package var isEmpty: Bool { start == end }

  /// Whether the two share at least one byte.
  package func overlaps(_ other: SourceSpan) -> Bool { start < other.end && other.start < end }

  package func contains(_ offset: Int) -> Bool { start <= offset && offset < end }

  /// The smallest span that covers both.
  package func union(_ other: SourceSpan) -> SourceSpan {
    SourceSpan(min(start, other.start), max(end, other.end))
  }

  package static func < (a: SourceSpan, b: SourceSpan) -> Bool {
    (a.start, a.end) < (b.start, b.end)
  }
}

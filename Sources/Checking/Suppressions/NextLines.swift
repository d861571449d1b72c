import Figures
import SourceText

/// Finds the line that a comment over it speaks of: the next one with anything on it but blanks
/// and comments to the program.
struct NextLines {
  private let source: SourceText
  private let comments: [SourceSpan]
  /// The lines that were looked through last, 1-based, and the line that they led to.
  private var known: (lines: ClosedRange<Int>, bytes: Range<Int>)?

  init(_ document: Document) {
    source = document.source
    comments = document.comments
  }

  /// The bytes of that line, none at the end of the text.
  ///
  /// Comments are asked for in order.
  mutating func bytes(behind comment: SourceSpan) -> Range<Int> {
    let first = source.lines.line(at: comment.end) + 2
    if let known, known.lines.contains(first) { return known.bytes }
    var line = first
    while line <= source.lines.starts.count, isBlank(source.lineSpan(line)) { line += 1 }
    let end = source.bytes.count
    var bytes = end..<end
    if line <= source.lines.starts.count {
      let span = source.lineSpan(line)
      bytes = span.start..<span.end
    }
    known = (first...line, bytes)
    return bytes
  }

  private func isBlank(_ line: SourceSpan) -> Bool {
    var i = line.start
    while i < line.end {
      if let end = endOfComment(at: i) {
        i = end
      } else if source.bytes[i] <= 0x20 {
        i += 1
      } else {
        return false
      }
    }
    return true
  }

  private func endOfComment(at offset: Int) -> Int? {
    var low = 0
    var high = comments.count
    while low < high {
      let middle = (low + high) / 2
      if comments[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    return low < comments.count && comments[low].contains(offset) ? comments[low].end : nil
  }
}

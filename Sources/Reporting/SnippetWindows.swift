import SourceText

/// How much of a long line is shown beside a mark.
struct WindowReach: Hashable, Sendable {
  /// The most columns to the left and to the right.
  let left: Int
  let right: Int
  /// Whether to stop at the ends of clauses, not only of sentences.
  let stopsAtClause: Bool

  /// From generous to tight; the first that fits is taken.
  static func ladder(width: Int) -> [WindowReach] {
    [
      WindowReach(left: width, right: width, stopsAtClause: false),
      WindowReach(left: width, right: width, stopsAtClause: true),
    ]
      + [48, 36, 24, 18, 12, 8, 4, 2].map {
        WindowReach(left: $0, right: $0 / 2, stopsAtClause: true)
      }
  }
}

/// Finds the stretches of a line that are worth showing round its marks.
///
/// Looks only at the neighbourhood of the marks: a line may be as long as the whole report.
struct SnippetWindows {
  let bytes: [UInt8]
  /// The line without its break.
  let line: SourceSpan
  let width: Int

  /// The windows in order of place; no two touch, and every mark is covered, a very long one by
  /// its two ends.
  func windows(round marks: [SourceSpan], reach: WindowReach) -> [SourceSpan] {
    var windows: [SourceSpan] = []
    for core in marks.flatMap(cores).sorted() {
      let window = SourceSpan(
        leftEdge(from: core.start, reach: reach), rightEdge(from: core.end, reach: reach))
      if let last = windows.last, window.start <= last.end + Self.leastGap {
        windows[windows.count - 1] = last.union(window)
      } else {
        windows.append(window)
      }
    }
    return windows
  }

  /// Bytes below which showing … instead would save nothing.
  private static let leastGap = 4

  /// A mark, or the two ends of one that would not fit into a row.
  private func cores(_ mark: SourceSpan) -> [SourceSpan] {
    let side = max(width / 4, 1)
    guard mark.end - mark.start > 4 * width else { return [mark] }
    var head = mark.start + side
    while head < mark.end, isContinuation(head) { head += 1 }
    var tail = mark.end - side
    while tail > mark.start, isContinuation(tail) { tail -= 1 }
    return [SourceSpan(mark.start, head), SourceSpan(tail, mark.end)]
  }

  private func leftEdge(from start: Int, reach: WindowReach) -> Int {
    var edge = start
    var columns = 0
    var steps = 0
    while edge > line.start, steps < Self.mostSteps {
      let previous = before(edge)
      let scalar = self.scalar(at: previous)
      if endsStretch(scalar, at: previous, next: edge, reach: reach) { return edge }
      columns += Self.columns(of: scalar)
      if columns > reach.left, !isJoined(edge) { break }
      edge = previous
      steps += 1
    }
    if edge - line.start <= Self.leastGap { return line.start }
    while edge < start, isInsideWord(edge) || bytes[edge] == 0x20 { edge = after(edge) }
    return edge
  }

  private func rightEdge(from end: Int, reach: WindowReach) -> Int {
    var edge = end
    var columns = 0
    var steps = 0
    while edge < line.end, steps < Self.mostSteps {
      let next = after(edge)
      let scalar = self.scalar(at: edge)
      columns += Self.columns(of: scalar)
      if columns > reach.right, !isJoined(edge) { break }
      let ends = endsStretch(scalar, at: edge, next: next, reach: reach)
      edge = next
      if ends { break }
      steps += 1
    }
    if line.end - edge <= Self.leastGap { return line.end }
    while edge > end, isInsideWord(edge) || bytes[edge - 1] == 0x20 { edge = before(edge) }
    return edge
  }

  /// Bounds the walk over characters that take no columns.
  private static let mostSteps = 2048

  /// Whether a clause or sentence ends with this character.
  private func endsStretch(
    _ scalar: UInt32, at offset: Int, next: Int, reach: WindowReach
  ) -> Bool {
    switch scalar {
    case 0x3002, 0xFF01, 0xFF1F: return true  // 。！？
    case 0xFF0C, 0xFF1B: return reach.stopsAtClause  // ，；
    case 0x2E, 0x21, 0x3F: return isBlank(next)
    case 0x2C, 0x3B: return reach.stopsAtClause && isBlank(next)
    case 0x20:
      guard offset > line.start else { return false }
      let previous = before(offset)
      let mark = self.scalar(at: previous)
      return mark < 0x80 && mark != 0x20
        && endsStretch(mark, at: previous, next: offset, reach: reach)
    default: return false
    }
  }

  /// Whether the character at an offset belongs to the one before it, as an accent does.
  private func isJoined(_ offset: Int) -> Bool {
    guard offset > line.start, offset < line.end else { return false }
    return Self.columns(of: scalar(at: offset)) == 0
      || scalar(at: before(offset)) == 0x200D
  }

  /// Whether a cut here would leave half a word, or a number that reads as another one.
  private func isInsideWord(_ offset: Int) -> Bool {
    offset > line.start && offset < line.end && isOfWord(scalar(at: offset))
      && isOfWord(scalar(at: before(offset)))
  }

  private func isOfWord(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2C, 0x2E, 0x25, 0xFF0E, 0xFF10...0xFF19: true
    default: false
    }
  }

  private func isBlank(_ offset: Int) -> Bool {
    offset >= line.end || bytes[offset] == 0x20
  }

  private func isContinuation(_ offset: Int) -> Bool { bytes[offset] & 0xC0 == 0x80 }

  private func before(_ offset: Int) -> Int {
    var offset = offset - 1
    while offset > line.start, isContinuation(offset) { offset -= 1 }
    return offset
  }

  private func after(_ offset: Int) -> Int {
    var offset = offset + 1
    while offset < line.end, isContinuation(offset) { offset += 1 }
    return offset
  }

  private func scalar(at offset: Int) -> UInt32 {
    let lead = bytes[offset]
    guard lead >= 0xC0 else { return UInt32(lead) }
    let length = lead >= 0xF0 ? 4 : (lead >= 0xE0 ? 3 : 2)
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for index in offset + 1..<min(offset + length, line.end) where index < bytes.count {
      value = value << 6 | UInt32(bytes[index] & 0x3F)
    }
    return value
  }

  /// An upper bound, with what is printed in place of hidden characters.
  private static func columns(of scalar: UInt32) -> Int {
    if scalar == 0x09 { return VisibleLine.tabStop }
    if VisibleText.isHidden(scalar) { return VisibleText.name(of: scalar).utf8.count }
    return DisplayWidth.columns(of: scalar)
  }
}

/// One pass over the lines of a text, deciding at each line break whether the sentence goes on.
struct LineFolder {
  private(set) var writer: FoldedWriter
  private(set) var columnLines: [Int] = []
  private let edits: [TextEdit]
  private let endsLines: Bool
  private var nextEdit = 0
  /// Where the next edit begins, apart since every code point is compared with it.
  private var nextEditStart: Int
  /// The end of the last edit, which may lie on a later line.
  private var editedUntil = 0

  private enum Boundary {
    /// The paragraph ends.
    case strong
    /// A blank line over which the sentence seems to run on.
    case seam
    /// A wrapped line.
    case wrap
  }

  init(writer: FoldedWriter, edits: [TextEdit], endingLines endsLines: Bool) {
    self.writer = writer
    self.edits = edits
    self.endsLines = endsLines
    nextEditStart = edits.first?.span.start ?? .max
  }

  mutating func fold(_ bytes: UnsafeBufferPointer<UInt8>, lines: LineIndex) {
    var previous: LineShape?
    var beforePrevious: LineShape?
    var blankLines = 0
    let starts = lines.starts
    for number in starts.indices {
      let start = starts[number]
      let end = number + 1 < starts.count ? starts[number + 1] : bytes.count
      let slot = writer.reserveSlot()
      let line = fold(bytes, from: start, to: end)
      guard !line.isBlank else {
        writer.abandon(slot)
        // A comment or code of its own line parts paragraphs, however few lines it has.
        blankLines += editedUntil > start ? Self.linesThatPart : 1
        continue
      }
      if let before = previous {
        settle(slot, before, boundary(before, beforePrevious, blankLines, line), line)
      } else {
        writer.remove(slot)
      }
      if line.hasColumns { columnLines.append(number) }
      beforePrevious = blankLines > 0 ? nil : previous
      previous = line
      blankLines = 0
    }
  }

  /// So many blank lines and no sentence runs on over them.
  private static let linesThatPart = 4

  private func boundary(
    _ a: LineShape, _ before: LineShape?, _ blankLines: Int, _ b: LineShape
  ) -> Boundary {
    if endsLines || a.standsAlone || b.standsAlone || b.beginsItem { return .strong }
    if a.gaps > 1 || b.gaps > 1 { return .strong }
    if blankLines > 0 {
      if !a.hasChinese || !b.hasChinese || a.endsSentence { return .strong }
      if blankLines >= Self.linesThatPart { return .strong }
      return a.looksLikeHeading(before: b, after: before) ? .strong : .seam
    }
    // Text that is not wrapped at all: each line is a paragraph.
    if a.width > 140 { return .strong }
    if b.indentation >= 3, a.endsSentence { return .strong }
    return a.looksLikeHeading(before: b, after: before) ? .strong : .wrap
  }

  /// Puts what belongs between two lines into the slot: nothing, a blank, a paragraph's end.
  private mutating func settle(
    _ slot: Int, _ a: LineShape, _ boundary: Boundary, _ b: LineShape
  ) {
    if boundary == .strong {
      writer.fill(slot, with: Folding.lineFeed, at: a.end)
      return
    }
    if boundary == .seam { writer.seams.append(slot) }
    let isWrap = boundary == .seam || a.hasChinese && b.hasChinese
    if let (last, first) = writer.neighbours(of: slot),
      writer.isSpace(isWrap ? .wrap : .narrow, between: last, and: first)
    {
      writer.fill(slot, with: Folding.space, at: a.end)
    } else {
      writer.remove(slot)
    }
  }

  // MARK: One line

  /// Writes a line without its break, and tells what it looks like.
  private mutating func fold(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to lineEnd: Int
  ) -> LineShape {
    var end = lineEnd
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    var shape = LineShape(end: end)
    var i = max(start, editedUntil)
    while i < end {
      if i >= nextEditStart {
        i = edit(at: i, bytes, &shape)
        continue
      }
      if shape.takesIdeographs(at: i) {
        let start = i
        i = writer.appendIdeographs(bytes, from: i, to: min(end, nextEditStart))
        if i > start {
          shape.addIdeographs((i - start) / 3)
          continue
        }
      }
      let (raw, length) = decodeScalar(bytes, i, end)
      let scalar = Folding.fold(raw)
      if scalar <= Folding.space {
        if scalar != Folding.nothing { shape.addBlank(raw, at: i, length: length) }
      } else {
        add(scalar, at: i, length: length, isWide: raw >= 0xFF00, bytes, &shape)
      }
      i += length
    }
    return shape
  }

  @inline(__always)
  private mutating func add(
    _ scalar: UInt32, at i: Int, length: Int, isWide: Bool, _ bytes: UnsafeBufferPointer<UInt8>,
    _ shape: inout LineShape
  ) {
    if shape.isBlank {
      shape.begin(LineMarker(bytes, i, shape.end), at: i)
    } else if shape.blanks > 0 {
      writer.settle(
        shape.blanks >= 3 ? .wide : .narrow, at: shape.blankStart, length: shape.blankLength,
        before: scalar)
    }
    shape.add(scalar, at: i, isWide: isWide)
    writer.append(scalar, at: i, length: length)
  }

  /// Reads the edit that begins at or before an index; the index to go on at.
  private mutating func edit(
    at i: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ shape: inout LineShape
  ) -> Int {
    let edit = edits[nextEdit]
    nextEdit += 1
    nextEditStart = nextEdit < edits.count ? edits[nextEdit].span.start : .max
    guard edit.span.end > i else { return i }
    editedUntil = edit.span.end
    guard case .scalar(let raw) = edit.reading else {
      if edit.reading == .gap { shape.addGap(at: i) }
      return edit.span.end
    }
    let scalar = Folding.fold(raw)
    if scalar <= Folding.space {
      if scalar != Folding.nothing { shape.addBlank(raw, at: i, length: 1) }
    } else {
      add(scalar, at: i, length: edit.span.end - i, isWide: raw >= 0xFF00, bytes, &shape)
    }
    return edit.span.end
  }
}

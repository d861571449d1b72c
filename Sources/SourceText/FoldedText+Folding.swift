extension FoldedText {
  /// Folds a text.
  ///
  /// - Parameter skipping: Stretches that are no text (front matter, comments, code), ascending;
  ///   a paragraph ends where one covers a line break.
  package init(folding source: SourceText, skipping: [SourceSpan] = []) {
    // Folding never makes more code points than there are bytes, but for the line feeds it puts in.
    let capacity = source.bytes.count + source.lines.starts.count + 1
    var seams: [Int] = []
    var offsets: [UInt32] = []
    var lengths: [UInt8] = []
    // Filled in place: appending to three arrays costs more than the folding itself. Pages that
    // are not written to are never taken from the system.
    let scalars = [UInt32](unsafeUninitializedCapacity: capacity) { scalarBuffer, count in
      offsets = [UInt32](unsafeUninitializedCapacity: capacity) { offsetBuffer, offsetCount in
        lengths = [UInt8](unsafeUninitializedCapacity: capacity) { lengthBuffer, lengthCount in
          source.bytes.withUnsafeBufferPointer { bytes in
            var folder = Folder(
              scalars: scalarBuffer, offsets: offsetBuffer, lengths: lengthBuffer,
              skipping: skipping)
            folder.fold(bytes, lines: source.lines)
            seams = folder.seams
            (count, offsetCount, lengthCount) = (folder.count, folder.count, folder.count)
          }
        }
      }
    }
    self.init(scalars: scalars, offsets: offsets, lengths: lengths, seams: seams)
  }
}

/// One pass over the lines of a text, deciding at each line break whether the sentence goes on.
private struct Folder {
  let scalars: UnsafeMutableBufferPointer<UInt32>
  let offsets: UnsafeMutableBufferPointer<UInt32>
  let lengths: UnsafeMutableBufferPointer<UInt8>
  /// How many code points there are so far.
  var count = 0
  var seams: [Int] = []
  private let skipping: [SourceSpan]
  private var nextSkip = 0

  private enum Boundary {
    /// The paragraph ends.
    case strong
    /// A blank line over which the sentence seems to run on.
    case seam
    /// A wrapped line.
    case wrap
  }

  init(
    scalars: UnsafeMutableBufferPointer<UInt32>, offsets: UnsafeMutableBufferPointer<UInt32>,
    lengths: UnsafeMutableBufferPointer<UInt8>, skipping: [SourceSpan]
  ) {
    self.scalars = scalars
    self.offsets = offsets
    self.lengths = lengths
    self.skipping = skipping
  }

  mutating func fold(_ bytes: UnsafeBufferPointer<UInt8>, lines: LineIndex) {
    var previous: LineShape?
    var beforePrevious: LineShape?
    var blankLines = 0
    var number = 0
    while number < lines.starts.count {
      let start = lines.starts[number]
      let end = number + 1 < lines.starts.count ? lines.starts[number + 1] : bytes.count
      number += 1
      if isSkipped(from: start, to: end) {
        blankLines += 2
        continue
      }
      let line = LineShape(bytes, from: start, to: end)
      if line.isBlank {
        blankLines += 1
        continue
      }
      if let before = previous {
        close(before, beforePrevious, blankLines, line)
      }
      add(bytes, line)
      beforePrevious = blankLines > 0 ? nil : previous
      previous = line
      blankLines = 0
    }
  }

  private func boundary(
    _ a: LineShape, _ before: LineShape?, _ blankLines: Int, _ b: LineShape
  ) -> Boundary {
    if a.standsAlone || b.standsAlone || b.beginsItem { return .strong }
    if a.gaps > 1 || b.gaps > 1 { return .strong }
    if blankLines > 0 {
      if !a.hasChinese || !b.hasChinese || blankLines > 3 || a.endsSentence { return .strong }
      return a.looksLikeHeading(before: b, after: before) ? .strong : .seam
    }
    // Text that is not wrapped at all: each line is a paragraph.
    if a.width > 140 { return .strong }
    if b.indentation >= 3, a.endsSentence { return .strong }
    return a.looksLikeHeading(before: b, after: before) ? .strong : .wrap
  }

  /// Puts what belongs between two lines: nothing, a blank or the end of a paragraph.
  private mutating func close(
    _ a: LineShape, _ before: LineShape?, _ blankLines: Int, _ b: LineShape
  ) {
    switch boundary(a, before, blankLines, b) {
    case .strong: append(Folding.lineFeed, at: a.end, length: 1)
    case .seam:
      seams.append(count)
      pendingBlank = .wrap
    case .wrap: pendingBlank = a.hasChinese && b.hasChinese ? .wrap : .narrow
    }
    breakOffset = a.end
    blankLength = 1
  }

  private enum Blank {
    case none
    /// One or two blanks: nothing beside Chinese, else a space.
    case narrow
    /// A wrapped line of Chinese: also nothing between digits.
    case wrap
    /// Three or more: a space even beside Chinese, since columns may be laid out so.
    case wide
  }

  private var pendingBlank = Blank.none
  private var breakOffset = 0
  /// How many bytes a single blank has, so that a thin space in 1 234 can be told from a plain one.
  private var blankLength = 1

  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ line: LineShape) {
    var i = line.start
    var columns = 0
    var isLineStart = true
    while i < line.end {
      if nextSkip < skipping.count, skipping[nextSkip].start <= i {
        let end = skipping[nextSkip].end
        nextSkip += 1
        if end > i {
          i = end
          continue
        }
      }
      let (raw, length) = decodeScalar(bytes, i, line.end)
      let scalar = Folding.fold(raw)
      if scalar == Folding.space || scalar < 0x20 {
        if scalar != Folding.nothing, !isLineStart {
          columns += scalar == 0x09 ? 4 : (raw == 0x3000 ? 2 : 1)
          if pendingBlank == .none {
            breakOffset = i
            blankLength = length
          } else {
            blankLength = 1
          }
          pendingBlank = columns >= 3 ? .wide : .narrow
        }
        i += length
        continue
      }
      settleBlank(before: scalar)
      append(scalar, at: i, length: length)
      columns = 0
      isLineStart = false
      i += length
    }
    // Blanks at the end of a line mean nothing.
    pendingBlank = .none
  }

  private mutating func settleBlank(before scalar: UInt32) {
    guard pendingBlank != .none else { return }
    defer { pendingBlank = .none }
    guard count > 0 else { return }
    let last = scalars[count - 1]
    guard last != Folding.lineFeed else { return }
    if pendingBlank == .wide {
      append(Folding.space, at: breakOffset, length: 1)
    } else if Folding.isChinese(last) || Folding.isChinese(scalar) {
      return
    } else if pendingBlank == .wrap, joinsOverWrap(last), joinsOverWrap(scalar) {
      return
    } else {
      append(Folding.space, at: breakOffset, length: blankLength)
    }
  }

  /// A figure that is broken over two lines of Chinese goes on: two figures never meet without a
  /// word or mark between them.
  private func joinsOverWrap(_ scalar: UInt32) -> Bool {
    Folding.isDigit(scalar) || scalar == 0x2E || scalar == 0x25 || scalar == 0x2C
      || scalar == 0x2D || scalar == 0x28 || scalar == 0x29 || scalar == 0x3A || scalar == 0x3B
  }

  private mutating func isSkipped(from start: Int, to end: Int) -> Bool {
    while nextSkip < skipping.count, skipping[nextSkip].end <= start { nextSkip += 1 }
    guard nextSkip < skipping.count else { return false }
    return skipping[nextSkip].start <= start && skipping[nextSkip].end >= end && end > start
  }

  @inline(__always)
  private mutating func append(_ scalar: UInt32, at offset: Int, length: Int) {
    scalars[count] = scalar
    offsets[count] = UInt32(truncatingIfNeeded: offset)
    lengths[count] = UInt8(truncatingIfNeeded: length)
    count += 1
  }
}

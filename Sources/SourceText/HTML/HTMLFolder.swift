/// One pass over a web page: its text is folded, its tags say where paragraphs and cells end.
///
/// Cells of one row are parted by `|`, as Markdown writes them, so that numbers never touch and
/// tables look the same to whoever reads the folded text.
struct HTMLFolder {
  private(set) var writer: FoldedWriter
  private(set) var tables = HTMLTables()
  private let bytes: UnsafeBufferPointer<UInt8>
  private var scanner: HTMLScanner
  /// Columns of blanks since the last character, and where they begin.
  private var blanks = 0
  private var blankStart = 0
  private var boundary = Boundary.none
  private var boundaryStart = 0
  private var preformattedDepth = 0
  private var script = Script.none
  /// How many more characters may be raised or lowered: a tag that is never closed ends soon.
  private var scriptLeft = 0

  /// What parts the last character from the next; the greater one counts.
  private enum Boundary: Int {
    case none, paragraph, cell, row
  }

  private enum Script { case none, raised, lowered }

  init(_ bytes: UnsafeBufferPointer<UInt8>, writer: FoldedWriter) {
    self.bytes = bytes
    self.writer = writer
    scanner = HTMLScanner(bytes)
  }

  mutating func fold() {
    var i = 0
    while i < bytes.count {
      if bytes[i] == 0x3C, let markup = scanner.markup(at: i) {
        if let element = markup.element { read(markup, element, from: i) }
        i = markup.end
      } else if bytes[i] == 0x26, let reference = HTMLReference(bytes, at: i) {
        add(reference.scalar, at: i, length: reference.length)
        i += reference.length
      } else {
        let (raw, length) = decodeScalar(bytes, i, bytes.count)
        add(raw, at: i, length: length)
        i += length
      }
    }
    tables.closeAll(at: bytes.count, writer.count)
  }

  // MARK: Tags

  private mutating func read(_ markup: HTMLMarkup, _ element: HTMLElement, from start: Int) {
    switch element {
    case .block: part(.paragraph, at: start)
    case .table, .row:
      part(.row, at: start)
      tables.read(markup, element, from: start, count: writer.count, scanner)
    case .cell, .headerCell:
      part(.cell, at: start)
      tables.read(markup, element, from: start, count: writer.count, scanner)
    case .preformatted:
      part(.paragraph, at: start)
      preformattedDepth = max(0, preformattedDepth + (markup.isEnd ? -1 : 1))
    case .edge:
      if blanks == 0 { blankStart = start }
      blanks = max(blanks, 3)
    case .raised, .lowered:
      script = markup.isEnd ? .none : (element == .raised ? .raised : .lowered)
      scriptLeft = 12
    case .skipped: break
    }
  }

  private mutating func part(_ boundary: Boundary, at offset: Int) {
    if self.boundary == .none { boundaryStart = offset }
    if boundary.rawValue > self.boundary.rawValue { self.boundary = boundary }
    script = .none
  }

  // MARK: Characters

  @inline(__always)
  private mutating func add(_ raw: UInt32, at i: Int, length: Int) {
    let scalar = Folding.fold(raw)
    guard scalar > Folding.space else {
      if scalar != Folding.nothing { addBlank(raw, at: i) }
      return
    }
    if boundary != .none {
      settleBoundary()
    } else if blanks > 0 {
      writer.settle(
        blanks >= 3 ? .wide : .narrow, at: blankStart, length: 1, before: scalar)
      blanks = 0
    }
    tables.textBegins(at: writer.count)
    writer.append(script == .none ? scalar : scripted(scalar), at: i, length: length)
  }

  /// Blanks of the source are one, however many; those that are written as characters all count.
  private mutating func addBlank(_ raw: UInt32, at i: Int) {
    if blanks == 0 { blankStart = i }
    if raw > 0x20 {
      blanks += raw == 0x3000 ? 2 : 1
    } else if preformattedDepth == 0 {
      blanks = max(blanks, 1)
    } else if raw == 0x0A || raw == 0x0D {
      part(.paragraph, at: i)
    } else {
      blanks += raw == 0x09 ? 4 : 1
    }
  }

  private mutating func settleBoundary() {
    if let last = writer.last, last != Folding.lineFeed {
      let mark = boundary == .cell ? Self.bar : Folding.lineFeed
      writer.append(mark, at: boundaryStart, length: 1)
    }
    boundary = .none
    blanks = 0
  }

  private static let bar: UInt32 = 0x7C

  /// Raised digits are what plain text writes for them, so that neither 10<sup>4</sup> nor a note
  /// behind a number runs into it; lowered ones (PM<sub>2.5</sub>) stay, but behind digits.
  private mutating func scripted(_ scalar: UInt32) -> UInt32 {
    scriptLeft -= 1
    let current = script
    if scriptLeft <= 0 { script = .none }
    guard Folding.isDigit(scalar) else { return scalar }
    let digit = scalar - 0x30
    switch current {
    case .none: return scalar
    case .lowered:
      guard let last = writer.last, Folding.isDigit(last) || 0x2080...0x2089 ~= last else {
        return scalar
      }
      return 0x2080 + digit
    case .raised:
      switch digit {
      case 1: return 0xB9
      case 2, 3: return 0xB0 + digit
      default: return 0x2070 + digit
      }
    }
  }
}

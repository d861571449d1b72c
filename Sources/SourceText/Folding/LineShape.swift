/// What the look of one line says about whether its sentence goes on in the next.
struct LineShape {
  /// The byte behind the line without its break.
  let end: Int
  private(set) var isBlank = true
  /// Rough columns: Chinese characters count two.
  private(set) var width = 0
  private(set) var hasChinese = false
  /// Whether it begins with （二）, 一、, •, ▲ or the like.
  private(set) var beginsItem = false
  private(set) var indentation = 0
  /// Stretches of three or more blanks behind text: columns laid out with blanks.
  private(set) var gaps = 0
  /// Two or more blanks behind text, or a bar: perhaps a row of a table.
  private(set) var hasColumns = false
  /// Columns of blanks since the last character.
  private(set) var blanks = 0
  /// Where those begin.
  private(set) var blankStart = 0
  /// The bytes of a single blank, so that a thin one in 1 234 can be told from a plain one.
  private(set) var blankLength = 1

  /// A comma, colon, full stop or the like, not counting a list marker's.
  private var hasClauseMark = false
  private var hasSingleMarker = false
  /// How many marks of ruling there are, as long as there is nothing else.
  private var ruleMarks = 0
  private var isRule = true
  private var markerEnd = 0
  /// The last character behind the marker.
  private var last: UInt32 = 0

  init(end: Int) {
    self.end = end
  }

  @inline(__always)
  mutating func addBlank(_ raw: UInt32, at i: Int, length: Int) {
    blankLength = blanks == 0 ? length : 1
    if blanks == 0 { blankStart = i }
    blanks += raw == 0x09 ? 4 : (raw == 0x3000 ? 2 : 1)
  }

  /// Takes up a mark that parts as a column does.
  mutating func addGap(at i: Int) {
    if blanks == 0 { blankStart = i }
    blankLength = 1
    blanks = max(blanks, 3)
  }

  /// Takes up what the line begins with; its first character follows by `add`.
  mutating func begin(_ marker: LineMarker, at i: Int) {
    isBlank = false
    indentation = blanks
    blanks = 0
    beginsItem = marker.beginsItem
    hasSingleMarker = marker.standsAlone
    markerEnd = marker.isSingle ? i : i + marker.length
  }

  @inline(__always)
  mutating func add(_ scalar: UInt32, at i: Int, isWide: Bool) {
    if blanks > 0 {
      if blanks >= 2 { hasColumns = true }
      if blanks >= 3 { gaps += 1 }
      width += blanks
      blanks = 0
    }
    if scalar >= 0x3400, scalar < 0xA000 {
      width += 2
      isRule = false
      guard i >= markerEnd else { return }
      hasChinese = true
      last = scalar
      return
    }
    if scalar == 0x7C || scalar == 0x2502 { hasColumns = true }
    let isChinese = Folding.isChinese(scalar)
    width += isChinese || isWide ? 2 : 1
    if isRule {
      isRule = Self.isRuleMark(scalar)
      ruleMarks += 1
    }
    guard i >= markerEnd else { return }
    if isChinese { hasChinese = true }
    if Self.isClauseMark(scalar) { hasClauseMark = true }
    last = scalar
  }

  /// Whether ideographs at an index would change nothing but the width.
  @inline(__always)
  func takesIdeographs(at i: Int) -> Bool { !isBlank && blanks == 0 && i >= markerEnd }

  mutating func addIdeographs(_ count: Int) {
    width += count * 2
    isRule = false
    hasChinese = true
    last = Self.someIdeograph
  }

  /// Which one ends a line does not matter.
  private static let someIdeograph: UInt32 = 0x4E00

  /// A heading of Markdown, a row of a table, a rule: stands for itself.
  var standsAlone: Bool { hasSingleMarker || isRule && ruleMarks >= 3 }

  var endsSentence: Bool {
    switch last {
    case 0x3002, 0x21, 0x3F, 0x3B, 0x3A, 0x2E: true
    default: false
    }
  }

  /// A line without any mark that is clearly narrower than its neighbours.
  func looksLikeHeading(before next: LineShape, after previous: LineShape?) -> Bool {
    guard !hasClauseMark else { return false }
    return width * 10 < max(next.width, previous?.width ?? 0) * 7
  }

  private static func isClauseMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x3001, 0x3002: true
    default: false
    }
  }

  /// Dashes, stars, equals signs and the lines of boxes, which underline, part and frame.
  private static func isRuleMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2A, 0x2B, 0x2D, 0x3D, 0x5F, 0x7E, 0x2014, 0x2500...0x257F: true
    default: false
    }
  }
}

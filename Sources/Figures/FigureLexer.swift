import Quantities
import SourceText

/// Finds the figures of a folded text in one pass from left to right.
///
/// One grammar with precedence, not models that overlap: what is no figure comes first, then dates,
/// ratios, and numbers with hedges, magnitude and unit. Each step looks at a bounded neighbourhood.
struct FigureLexer {
  let folded: FoldedText
  /// The folded code points, kept apart since everything here reads them.
  let s: [UInt32]
  let vocabulary = UnitVocabulary.standard
  var figures: [Figure] = []
  /// The folded index behind the last figure: hedges and subjects are not sought before it.
  var floor = 0

  /// Kept at hand: see `FigureStarts`.
  private let begins = FigureStarts.ideographs
  /// The year of the document's date, by which 今年 and 去年 are read.
  let referenceYear: Int?

  /// Whether the text may be nothing but one numeral, as a value of a sheet is.
  let mayBeNumeral: Bool

  init(_ folded: FoldedText, referenceYear: Int? = nil, mayBeNumeral: Bool = true) {
    self.folded = folded
    self.mayBeNumeral = mayBeNumeral
    self.referenceYear = referenceYear
    s = folded.scalars
  }

  /// All figures in order of place; they are handed over, not kept.
  mutating func read() -> [Figure] {
    var i = 0
    let count = s.count
    figures.reserveCapacity(count / Self.usualDistance)
    while i < count {
      let scalar = s[i]
      if FigureStarts.excludes(scalar, begins) {
        i += 1
        continue
      }
      if Folding.isDigit(scalar) {
        i = digits(at: i)
      } else if scalar >= 0x3007, scalar < 0xA000, ChineseNumerals.isNumeral(scalar) {
        i = numerals(at: i)
      } else if let end = word(at: i) {
        i = end
      } else if let end = vulgarFraction(at: i) {
        i = end
      } else if scalar < 0x80, Folding.isLatinLetter(scalar) {
        i = latinWord(at: i)
      } else {
        i += 1
      }
    }
    defer { figures = [] }
    return figures
  }

  /// A report has a figure every so many characters; pages that stay empty cost nothing.
  private static let usualDistance = 24

  /// Reads whatever the digits at an index belong to.
  ///
  /// - Returns: The index at which to go on; always beyond `i`.
  private mutating func digits(at i: Int) -> Int {
    if isLeadingPoint(i) { return number(at: i) }
    if let end = nameEnd(at: i) {
      append(.name, i..<end)
      return end
    }
    if let end = date(at: i) { return end }
    if let end = ratioList(at: i) { return end }
    if let end = fraction(at: i) { return end }
    return number(at: i)
  }

  /// Reads a number in English words, or passes over the word.
  private mutating func latinWord(at start: Int) -> Int {
    if let end = englishPeriod(at: start) { return end }
    if let end = addressEnd(at: start) { return end }
    if let end = englishNumber(at: start) { return end }
    var i = start + 1
    while i < s.count, Folding.isLatinLetter(s[i]) { i += 1 }
    return i
  }

  /// Whether the scan dropped blanks between an index and the one before it.
  func hasBlank(before i: Int) -> Bool {
    guard i > 0, i < s.count else { return true }
    return Int(folded.offsets[i]) > Int(folded.offsets[i - 1]) + Int(folded.lengths[i - 1])
  }

  // What neighbours ask; an index outside the text reads as a line feed.

  @inline(__always)
  func at(_ i: Int) -> UInt32 {
    i >= 0 && i < s.count ? s[i] : Folding.lineFeed
  }

  @inline(__always)
  func isDigit(_ i: Int) -> Bool { Folding.isDigit(at(i)) }

  /// The index behind a run of digits.
  func digitsEnd(_ i: Int) -> Int {
    var j = i
    while j < s.count, Folding.isDigit(s[j]) { j += 1 }
    return j
  }

  /// The value of a short run of digits; `nil` when it is empty or longer than nine.
  func smallInteger(_ range: Range<Int>) -> Int? {
    guard !range.isEmpty, range.count <= 9 else { return nil }
    var value = 0
    for i in range { value = value * 10 + Int(s[i]) - 0x30 }
    return value
  }

  /// The index behind one blank, if there is one.
  func skipBlank(_ i: Int) -> Int { at(i) == Folding.space ? i + 1 : i }

  func matches(_ word: StaticString, at i: Int) -> Bool {
    var j = i
    var fits = true
    for scalar in word.description.unicodeScalars {
      if at(j) != scalar.value {
        fits = false
        break
      }
      j += 1
    }
    return fits
  }

  mutating func append(_ kind: FigureKind, _ range: Range<Int>) {
    append(
      Figure(
        span: folded.span(range), folded: range, kind: kind, value: nil, unit: .none,
        isExact: true))
  }

  mutating func append(_ figure: Figure) {
    append(figure, as: role(of: figure))
  }

  mutating func append(_ figure: Figure, as role: FigureRole) {
    figures.append(role == .level ? figure : figure.playing(role))
    floor = figure.folded.upperBound
  }
}

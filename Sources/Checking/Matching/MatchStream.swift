package import Figures
import SourceText

/// The symbols of a document as patterns see them: each character one symbol, each figure one.
///
/// Made once per document and shared by all patterns. Letters are lower case. Bracketed asides that
/// close within their sentence are lifted out of `main` and stand there as little texts of their
/// own, each a run; `full` has every symbol where it was written, for patterns that name brackets.
package struct MatchStream: Sendable {
  package let main: SymbolSequence
  package let full: SymbolSequence
  package let figures: [Figure]
  /// The folded text, for literals that spell out the characters of a figure.
  let scalars: [UInt32]
  /// For each figure, a number that it shares with all figures of the same dimension.
  let likeness: [Int32]

  package init(_ document: Document) {
    figures = document.figures
    scalars = document.folded.scalars
    likeness = Likeness.numbers(of: document.figures)
    let base = BaseSymbols(document)
    let asides = Asides(base)
    full = SymbolSequence(base)
    main = asides.isEmpty ? full : SymbolSequence(base, without: asides)
  }

  /// The folded characters from the first to the last of a stretch of symbols.
  func foldedRange(of symbols: Range<Int>, in sequence: SymbolSequence) -> Range<Int> {
    let start = Int(sequence.positions[symbols.lowerBound])
    let last = symbols.upperBound - 1
    let end =
      if let figure = MatchSymbol.figure(sequence.symbols[last]) {
        figures[figure].folded.upperBound
      } else {
        Int(sequence.positions[last]) + 1
      }
    return start..<max(start, end)
  }
}

/// A sequence of symbols, divided into runs that are matched one by one.
package struct SymbolSequence: Sendable {
  /// Characters, and figures by index under `MatchSymbol.figureFlag`.
  package internal(set) var symbols: [UInt32] = []
  /// For each symbol, which gaps stop before it: see `Boundary`.
  package internal(set) var boundaries: [UInt8] = []
  /// For each symbol, the index of its first folded character.
  package internal(set) var positions: [UInt32] = []
  /// The paragraphs, parts of very long ones, and asides, in order of place.
  package internal(set) var runs: [SymbolRun] = []
}

/// A stretch of symbols that matches do not reach beyond.
package struct SymbolRun: Hashable, Sendable {
  package let range: Range<Int>
  package let figureCount: Int
}

/// How a symbol is encoded.
package enum MatchSymbol {
  package static let figureFlag: UInt32 = 0x8000_0000

  /// The index of the figure that a symbol stands for.
  package static func figure(_ symbol: UInt32) -> Int? {
    symbol & figureFlag == 0 ? nil : Int(symbol & ~figureFlag)
  }

  /// Whether a blank behind a symbol is only how a language spaces its marks.
  static func absorbsBlank(_ symbol: UInt32) -> Bool {
    switch symbol {
    case comma, 0x3A, 0x3B, openingBracket: true
    default: false
    }
  }

  static func lowercased(_ scalar: UInt32) -> UInt32 {
    scalar >= 0x41 && scalar <= 0x5A ? scalar | 0x20 : scalar
  }

  static let comma: UInt32 = 0x2C
  static let fullStop: UInt32 = 0x2E
  static let ideographicFullStop: UInt32 = 0x3002
  static let lineFeed: UInt32 = 0x0A
  static let space: UInt32 = 0x20
  static let openingBracket: UInt32 = 0x28
  static let closingBracket: UInt32 = 0x29

  static func isIdeograph(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }
}

/// What ends at a symbol; a gap stops before symbols that end what it may not leave.
enum Boundary {
  static let none: UInt8 = 0
  static let clause: UInt8 = 1
  static let sentence: UInt8 = 2
  static let paragraph: UInt8 = 3

  static func of(_ symbol: UInt32) -> UInt8 {
    switch symbol {
    case MatchSymbol.comma, 0x3B: clause
    case MatchSymbol.ideographicFullStop, 0x21, 0x3F: sentence
    case MatchSymbol.lineFeed: paragraph
    default: none
    }
  }
}

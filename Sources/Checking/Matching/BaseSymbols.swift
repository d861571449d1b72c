import Figures
import SourceText

/// All symbols of a document in order, before asides are lifted out and runs are made.
///
/// A blank behind a comma, semicolon, colon or opening bracket is no symbol, so that patterns need
/// not say whether there is one.
struct BaseSymbols {
  private(set) var symbols: [UInt32] = []
  private(set) var positions: [UInt32] = []

  init(_ document: Document) {
    let scalars = document.folded.scalars
    let figures = document.figures
    symbols.reserveCapacity(scalars.count)
    positions.reserveCapacity(scalars.count)
    var position = 0
    var next = 0
    while position < scalars.count {
      while next < figures.count, !Self.isSymbol(figures[next], from: position, to: scalars.count) {
        next += 1
      }
      if scalars[position] == MatchSymbol.space, let last = symbols.last,
        MatchSymbol.absorbsBlank(last)
      {
        position += 1
        continue
      }
      positions.append(UInt32(truncatingIfNeeded: position))
      if next < figures.count, figures[next].folded.lowerBound == position {
        symbols.append(MatchSymbol.figureFlag | UInt32(truncatingIfNeeded: next))
        position = figures[next].folded.upperBound
        next += 1
      } else {
        symbols.append(Self.symbol(at: position, in: scalars))
        position += 1
      }
    }
  }

  private static func isSymbol(_ figure: Figure, from: Int, to: Int) -> Bool {
    figure.isSymbol && !figure.folded.isEmpty && figure.folded.lowerBound >= from
      && figure.folded.upperBound <= to
  }

  /// A dot outside figures that ends a sentence reads as 。, so that patterns know one full stop.
  private static func symbol(at index: Int, in scalars: [UInt32]) -> UInt32 {
    let scalar = scalars[index]
    guard scalar == MatchSymbol.fullStop else { return MatchSymbol.lowercased(scalar) }
    if index + 1 == scalars.count || scalars[index + 1] == MatchSymbol.space
      || scalars[index + 1] == MatchSymbol.lineFeed
    {
      return MatchSymbol.ideographicFullStop
    }
    return index > 0 && MatchSymbol.isIdeograph(scalars[index - 1])
      ? MatchSymbol.ideographicFullStop : scalar
  }
}

/// The bracketed asides of a document: those that close within their sentence, and soon.
struct Asides {
  /// How many symbols may stand between the brackets.
  static let maximumLength = 120

  /// For each symbol that opens an aside, the distance to the bracket that closes it; else 0.
  private(set) var distances: [UInt8] = []

  var isEmpty: Bool { distances.isEmpty }

  init(_ base: BaseSymbols) {
    var open: [Int] = []
    for (index, symbol) in base.symbols.enumerated() {
      switch symbol {
      case MatchSymbol.openingBracket:
        open.append(index)
      case MatchSymbol.closingBracket:
        guard let start = open.popLast(), index - start - 1 <= Self.maximumLength else { continue }
        if distances.isEmpty { distances = [UInt8](repeating: 0, count: base.symbols.count) }
        distances[start] = UInt8(index - start)
      default:
        if !open.isEmpty, Boundary.of(symbol) >= Boundary.sentence { open.removeAll() }
      }
    }
  }

  /// The index of the bracket that closes the aside that opens at an index.
  func end(openedAt index: Int) -> Int? {
    distances[index] == 0 ? nil : index + Int(distances[index])
  }
}

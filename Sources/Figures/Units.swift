import Quantities
import SourceText

extension FigureLexer {
  /// The unit at an index, after at most one blank where the unit is in Latin letters.
  func unit(at start: Int) -> (unit: QuantityUnit, end: Int)? {
    var i = start
    if at(i) == Folding.space {
      guard Folding.isLatinLetter(at(i + 1)) || at(i + 1) == "%" else { return nil }
      i += 1
    }
    guard let match = vocabulary.longestMatch(in: s, from: i, to: min(s.count, i + 40)) else {
      return nil
    }
    return (match.unit, i + match.length)
  }
}

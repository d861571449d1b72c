import Quantities

/// The units that rule files may name: the vocabulary of documents, and nothing else.
enum KnownUnits {
  /// Every spelling, in the order of the vocabulary: what a misspelt unit is compared with.
  static var symbols: [String] { UnitVocabulary.standard.spellings.flatMap(\.self) }

  /// What a unit measures, or `nil` for an unknown symbol.
  static func dimension(of symbol: String) -> Dimension? {
    symbol.isEmpty ? nil : UnitVocabulary.standard.unit(symbol)?.dimension
  }

  /// A magnitude word in front of a known unit or of nothing: 万人 is 10⁴ 人.
  static func magnitude(of text: String) -> (power: Int, unit: String)? {
    for (word, power) in [
      ("万亿", 12), ("千万", 7), ("百万", 6), ("亿", 8), ("万", 4), ("千", 3), ("百", 2),
    ] where text.hasPrefix(word) {
      let unit = String(text.dropFirst(word.count))
      if unit.isEmpty || dimension(of: unit) != nil { return (power, unit) }
    }
    return nil
  }
}

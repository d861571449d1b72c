extension SymbolSequence {
  /// A sentence longer than this is cut, so that gaps stay bounded whatever the text.
  static let longestSentence = 4096
  /// A paragraph longer than this is cut, so that what a run keeps in memory stays bounded.
  static let longestRun = 16_384

  /// Everything as it stands, one run a paragraph.
  init(_ base: BaseSymbols) {
    self.init(base, asides: nil)
  }

  /// Without asides; the inside of each, less its own asides, follows its paragraph as a run.
  init(_ base: BaseSymbols, without asides: Asides) {
    self.init(base, asides: asides)
  }

  private init(_ base: BaseSymbols, asides: Asides?) {
    symbols.reserveCapacity(base.symbols.count)
    boundaries.reserveCapacity(base.symbols.count)
    positions.reserveCapacity(base.symbols.count)
    var pending: [Range<Int>] = []
    var start = 0
    while start < base.symbols.count {
      var end = start
      while end < base.symbols.count, base.symbols[end] != MatchSymbol.lineFeed { end += 1 }
      append(base, start..<end, asides, &pending)
      var next = 0
      while next < pending.count {
        append(base, pending[next], asides, &pending)
        next += 1
      }
      pending.removeAll(keepingCapacity: true)
      start = end + 1
    }
  }

  private mutating func append(
    _ base: BaseSymbols, _ range: Range<Int>, _ asides: Asides?, _ pending: inout [Range<Int>]
  ) {
    let start = symbols.count
    var index = range.lowerBound
    while index < range.upperBound {
      if let end = asides?.end(openedAt: index) {
        pending.append(index + 1..<end)
        index = end + 1
        continue
      }
      symbols.append(base.symbols[index])
      boundaries.append(Boundary.of(base.symbols[index]))
      positions.append(base.positions[index])
      index += 1
    }
    cutSentences(from: start)
    addRuns(from: start)
  }

  /// Turns a clause mark, or where there is none the symbol that is one too many, into a sentence
  /// end; only gaps heed that, characters match as before.
  private mutating func cutSentences(from start: Int) {
    guard symbols.count - start > Self.longestSentence else { return }
    var sentence = start
    var clause: Int?
    for index in start..<symbols.count {
      if boundaries[index] >= Boundary.sentence {
        sentence = index + 1
        clause = nil
        continue
      }
      if boundaries[index] == Boundary.clause { clause = index }
      if index - sentence >= Self.longestSentence {
        let cut = clause ?? index
        boundaries[cut] = Boundary.sentence
        sentence = cut + 1
        clause = nil
      }
    }
  }

  private mutating func addRuns(from first: Int) {
    var start = first
    while start < symbols.count {
      var end = symbols.count
      if end - start > Self.longestRun {
        end = start + Self.longestRun
        // Long sentences have been cut, so an end of one is near.
        var mark = end - 1
        while mark > start, boundaries[mark] < Boundary.sentence { mark -= 1 }
        if mark > start { end = mark + 1 }
      }
      var figureCount = 0
      for index in start..<end where symbols[index] & MatchSymbol.figureFlag != 0 {
        figureCount += 1
      }
      runs.append(SymbolRun(range: start..<end, figureCount: figureCount))
      start = end
    }
  }
}

import Quantities
import SourceText

/// What the figures of a document are called, so that words elsewhere can speak of them.
///
/// 占全部投资的61% speaks of the figure of 固定资产投资: the name of a quantity, less the words that
/// only say how much of it is meant, ends with the words that speak of it.
package struct FigureNames: Sendable {
  private let document: Document
  private let names: [QuantityName]
  private let contexts: [FigureContext]
  /// Figures in the cells of tables, which have no name in running text.
  private let isNamed: [Bool]

  package init(_ document: Document) {
    self.document = document
    contexts = DocumentContext(document).figures
    let reader = QuantityNameReader(document.folded)
    names = zip(document.figures, contexts).map { figure, context in
      let name = reader.name(before: figure.folded.lowerBound)
      // 增长8.9% is of what the clause before is about.
      guard name.core.isEmpty, let words = context.subject.words else { return name }
      return QuantityName(words: words.unicodeScalars.map(\.value))
    }
    let inTables = Set(document.tables.flatMap { $0.cells.compactMap(\.figure) })
    isNamed = document.figures.indices.map { index in
      let figure = document.figures[index]
      return figure.value != nil && figure.kind != .name && figure.period == nil
        && !inTables.contains(index)
    }
  }

  /// A figure that words may speak of.
  package struct Candidate: Hashable, Sendable {
    package let figure: Int
    /// How many digits a figure must have for a slip in it to be told from a mere mismatch: the
    /// better the words fit, the fewer.
    package let digits: Int
  }

  /// The figures of a dimension that the words directly before a figure speak of, likeliest first.
  package func spoken(before anchor: Int, like figure: Int, limit: Int = 4) -> [Candidate] {
    let reader = QuantityNameReader(document.folded)
    guard let key = reader.key(before: document.figures[anchor].folded.lowerBound) else {
      return []
    }
    return candidates(like: figure, until: anchor, limit: limit) { index in
      index == figure ? nil : key.fit(names[index])
    }
  }

  /// The earlier figures whose name the name of a figure narrows down, the nearest first.
  package func wholes(of figure: Int, limit: Int = 3) -> [Candidate] {
    let name = names[figure]
    return candidates(like: figure, until: figure, limit: limit) { index in
      name.isKind(of: names[index]) ? 1 : nil
    }
  }

  /// The earlier figures of the same name, place and period.
  package func mentions(of figure: Int, limit: Int = 1) -> [Candidate] {
    let name = names[figure]
    guard name.core.count >= 3, name.isScoped else { return [] }
    let context = contexts[figure]
    return candidates(like: figure, until: figure, limit: limit) { index in
      let other = contexts[index]
      guard names[index].core == name.core, names[index].isScoped,
        other.place.name == context.place.name, other.period.period == context.period.period
      else { return nil }
      return 1
    }
  }

  /// What a rank fits, best rank first and nearest first within one.
  private func candidates(
    like figure: Int, until end: Int, limit: Int, rank: (Int) -> Int?
  ) -> [Candidate] {
    let (dimension, role) = (document.figures[figure].unit.dimension, document.figures[figure].role)
    var byRank: [[Candidate]] = [[], [], []]
    var index = end - 1
    // Names farther away than this are of another matter, and looking on would take the square.
    let first = max(0, end - 400)
    while index >= first {
      let other = document.figures[index]
      if isNamed[index], other.unit.dimension == dimension, other.role == role,
        let rank = rank(index), byRank[rank].count < limit
      {
        byRank[rank].append(Candidate(figure: index, digits: 2 + rank))
      }
      index -= 1
    }
    return Array(byRank.joined().prefix(limit))
  }
}

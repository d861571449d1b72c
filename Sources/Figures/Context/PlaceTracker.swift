import SourceText

/// Follows the place in force: the document's own, unless a sentence names another.
///
/// 全县, 该县 and 辖区 are words of scope for the document's place; 全市 in the report of a county is
/// the city that the county belongs to, for its clause alone; a village, town or street by name
/// narrows its sentence.
struct PlaceTracker {
  private struct Mention {
    let place: PlaceContext
    let clause: Int
    /// Reaches no further than its clause.
    let isWider: Bool
  }

  private let s: [UInt32]
  private let document: DocumentPlace?
  private var sections: [(level: Int, place: PlaceContext)] = []
  private var headingLevel: Int?
  private var mentions: [Mention] = []
  private var clauses: [Range<Int>] = []
  private var isRow = false

  init(_ folded: FoldedText, place: String?) {
    s = folded.scalars
    document = place.flatMap(DocumentPlace.init)
  }

  mutating func begin(_ passage: Passage) {
    headingLevel = nil
    isRow = passage.kind == .row
    if case .heading(let level) = passage.kind {
      sections.removeAll { $0.level >= level }
      headingLevel = level
    }
  }

  mutating func read(_ sentence: Sentence) {
    mentions = []
    clauses = sentence.clauses.map(\.range)
    // What the labels of a table say is read with the table.
    if isRow { return }
    for (number, clause) in clauses.enumerated() { read(clause, number) }
    if let level = headingLevel, let place = mentions.last, !place.isWider,
      place.place.name != document?.name
    {
      sections.append(
        (
          level,
          PlaceContext(name: place.place.name, origin: .inherited, folded: place.place.folded)
        ))
    }
  }

  private mutating func read(_ clause: Range<Int>, _ number: Int) {
    var i = clause.lowerBound
    while i < clause.upperBound {
      if let scope = ScopeWords.match(s, at: i) {
        let range = i..<i + scope.length
        if let document {
          let place = document.place(scope.level, word: range, in: s)
          add(place.name, range, number, isWider: place.isWider)
        }
        i = range.upperBound
      } else if PlaceNames.isSuffix(s[i]),
        let name = PlaceNames.name(s, endingAt: i, from: clause.lowerBound)
      {
        let text = PlaceNames.text(s, name)
        let own = document?.place(named: text)
        add(own?.name ?? text, name, number, isWider: own?.isWider ?? false)
        i = name.upperBound
      } else {
        i += 1
      }
    }
  }

  private mutating func add(_ name: String, _ range: Range<Int>, _ clause: Int, isWider: Bool) {
    mentions.append(
      Mention(
        place: PlaceContext(name: name, origin: .written, folded: range), clause: clause,
        isWider: isWider))
  }

  /// How many mentions end before a figure begins.
  private func countBefore(_ figure: Figure) -> Int {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].place.folded?.upperBound ?? 0 <= figure.folded.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  var documentPlace: PlaceContext {
    guard let document else { return .none }
    return PlaceContext(name: document.name, origin: .document, folded: nil)
  }

  /// The place of a figure of the sentence that was read last.
  func place(of figure: Figure, in clause: Int) -> PlaceContext {
    for mention in mentions[..<countBefore(figure)].suffix(32).reversed() {
      if mention.clause == clause { return mention.place }
      if mention.isWider { continue }
      return PlaceContext(
        name: mention.place.name, origin: .inherited, folded: mention.place.folded)
    }
    return sections.last?.place ?? documentPlace
  }
}

/// The place that a document is of, with the places that it lies in.
struct DocumentPlace {
  let name: String
  /// 湖南省, 邵阳市, 绥宁县 of 湖南省邵阳市绥宁县, each with the name down to it.
  private let parts: [(own: String, whole: String, level: UInt32)]

  init?(_ name: String) {
    guard !name.isEmpty else { return nil }
    self.name = name
    var parts: [(own: String, whole: String, level: UInt32)] = []
    var own = String.UnicodeScalarView()
    var whole = String.UnicodeScalarView()
    for scalar in name.unicodeScalars where scalar != " " {
      own.append(scalar)
      whole.append(scalar)
      if PlaceNames.isLevel(scalar.value), own.count > 1 {
        parts.append((String(own), String(whole), scalar.value))
        own = String.UnicodeScalarView()
      }
    }
    self.parts = parts
  }

  /// The place that a word of scope stands for; the word itself where the document's place does not
  /// tell.
  func place(
    _ level: UInt32?, word: Range<Int>, in s: [UInt32]
  ) -> (name: String, isWider: Bool) {
    guard let level else { return (name, false) }
    if let part = parts.last(where: { $0.level == level }) {
      return (part.whole, part.whole != name)
    }
    // A document of no known parts is of what its scope words say.
    if parts.isEmpty { return (name, false) }
    return (PlaceNames.text(s, word), true)
  }

  /// The document's place, or one around it, by its own name.
  func place(named text: String) -> (name: String, isWider: Bool)? {
    guard let part = parts.last(where: { $0.own == text || $0.whole == text }) else { return nil }
    return (part.whole, part.whole != name)
  }
}

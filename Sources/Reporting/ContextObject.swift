import Figures
import SourceText

/// What a figure is the number of, where or when, with how that was found.
struct ContextObject: Encodable {
  let value: Nullable<String>
  let from: String
  /// Where it stands, for what holds on from an earlier place.
  let line: Int?
  let column: Int?

  init(
    _ value: String?, _ origin: ContextOrigin, _ folded: Range<Int>?, _ places: ContextPlaces
  ) {
    self.value = Nullable(value)
    from = origin.rawValue
    let place = origin == .inherited ? folded.flatMap(places.position) : nil
    line = place?.line
    column = place?.column
  }
}

/// The lines and columns of everything that is inherited in a document, found in one pass: what is
/// looked up one by one would read a long line again for each figure.
struct ContextPlaces {
  private var positions: [Int: SourcePosition] = [:]

  init(_ context: [FigureContext], in document: Document) {
    var offsets: [Int: Int] = [:]
    func add(_ folded: Range<Int>?, _ origin: ContextOrigin) {
      guard origin == .inherited, let folded, !folded.isEmpty else { return }
      offsets[folded.lowerBound] = document.folded.span(folded).start
    }
    for figure in context {
      add(figure.subject.folded, figure.subject.origin)
      add(figure.place.folded, figure.place.origin)
      add(figure.period.folded, figure.period.origin)
    }
    var cursor = PositionCursor(document.source)
    for (index, offset) in offsets.sorted(by: { $0.key < $1.key }) {
      positions[index] = cursor.position(of: offset)
    }
  }

  func position(of folded: Range<Int>) -> SourcePosition? { positions[folded.lowerBound] }
}

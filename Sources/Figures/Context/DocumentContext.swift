/// Where the figures of a document belong: sentence, clause, subject, place and period.
///
/// Made on demand, in one pass over the text, since most checks need none of it.
package struct DocumentContext: Sendable {
  /// One for each figure of the document, in the same order.
  package let figures: [FigureContext]

  package init(_ document: Document) {
    var periods = PeriodTracker(document.folded, document.figures, metadata: document.metadata)
    var places = PlaceTracker(document.folded, place: document.metadata["place"])
    var subjects = SubjectReader(document.folded, document.figures)
    var contexts: [FigureContext] = []
    contexts.reserveCapacity(document.figures.count)
    var reader = PassageReader(document.folded, tables: document.tables)
    while let passage = reader.next(of: document.figures) {
      periods.begin(passage)
      places.begin(passage)
      subjects.begin(passage)
      for sentence in passage.sentences {
        periods.read(sentence)
        places.read(sentence)
        subjects.read(sentence)
        for (number, (clause, figures)) in sentence.clauses.enumerated() {
          for figure in figures {
            contexts.append(
              FigureContext(
                sentence: sentence.range, clause: clause, subject: subjects.subject(of: figure),
                place: places.place(of: document.figures[figure], in: number),
                period: periods.period(of: figure)))
          }
        }
      }
      periods.end(passage)
    }
    // Figures that stand nowhere in the text, as those of a sheet do, belong nowhere.
    let nowhere = FigureContext(
      sentence: 0..<0, clause: 0..<0, subject: .none, place: places.documentPlace,
      period: periods.documentPeriod)
    while contexts.count < document.figures.count { contexts.append(nowhere) }
    TableContext(document).apply(to: &contexts)
    figures = contexts
  }
}

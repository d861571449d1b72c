/// Where the figures of a document belong: sentence, clause, subject, place and period.
///
/// Made on demand, in one pass over the text, since most checks need none of it.
package struct DocumentContext: Sendable {
  /// One for each figure of the document, in the same order.
  package let figures: [FigureContext]

  package init(_ document: Document) {
    let date = document.metadata.documentDate
    var periods = PeriodTracker(document.folded, document.figures, date: date)
    var places = PlaceTracker(document.folded, place: document.metadata["place"])
    var subjects = SubjectReader(document.folded, document.figures)
    var contexts: [FigureContext] = []
    contexts.reserveCapacity(document.figures.count)
    var reader = PassageReader(document.folded, document.figures)
    while let passage = reader.next() {
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
        periods.end(sentence)
      }
      periods.end(passage)
    }
    figures = contexts
  }
}

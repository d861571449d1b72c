import Figures
import Quantities
import RuleLanguage
import SourceText

/// The mentions of facts that a figure sheet makes by their names.
struct SheetMentions {
  private(set) var mentions: [FactMention] = []
  /// The figures that are under the name of a fact but not of its unit.
  private(set) var misfits: [(fact: String, figure: Int)] = []

  init(_ document: Document, facts: [CompiledFact]) {
    guard let sheet = document.sheet else { return }
    let named = Dictionary(
      facts.map { ($0.declaration.name.text, $0) }, uniquingKeysWith: { a, _ in a })
    for (number, row) in sheet.rows.enumerated() {
      guard let fact = named[row.fact] else { continue }
      guard fact.accepts(row.figure) else {
        misfits.append((row.fact, number))
        continue
      }
      mentions.append(
        FactMention(
          fact: row.fact, figure: number,
          alignment: Self.alignment(of: row, fact.declaration, document)))
    }
  }

  private static func alignment(
    of row: FigureSheetRow, _ fact: FactDeclaration, _ document: Document
  ) -> Alignment {
    let period = row.period.flatMap { period -> PeriodInForce? in
      switch fact.period {
      case .none: nil
      case .end: period.end.map { .dates(CalendarPeriod(start: $0, end: $0)) }
      case .context, .document: .dates(period)
      }
    }
    return Alignment(place: fact.place == .none ? nil : row.place, period: period)
  }
}

import Quantities
import SourceText

/// What the labels of tables say of the figures in their cells.
struct TableContext {
  /// What is known of one figure.
  struct Found {
    let clause: Range<Int>
    var subject: SubjectContext
    var place: PlaceContext?
    var period: PeriodContext?
  }

  private let document: Document
  private let places: DocumentPlace?

  init(_ document: Document) {
    self.document = document
    places = document.metadata["place"].flatMap(DocumentPlace.init)
  }

  /// Gives the figures of all tables what their labels say; what these leave open stays.
  func apply(to contexts: inout [FigureContext]) {
    for table in document.tables {
      let dates = ColumnDates(table, document.figures)
      let rowPlaces = RowPlaces(table, places)
      for index in table.cells.indices {
        let cell = table.cells[index]
        guard let first = cell.figure, !cell.isHeader,
          table.columns[cell.columns.lowerBound].role != .label
        else { continue }
        let found = found(index, in: table, dates, rowPlaces)
        var figure = first
        while figure < contexts.count, document.figures[figure].span.start < cell.span.end {
          let old = contexts[figure]
          contexts[figure] = FigureContext(
            sentence: old.sentence, clause: found.clause,
            subject: document.figures[figure].isDate ? .none : found.subject,
            place: found.place ?? old.place,
            period: document.figures[figure].isDate ? old.period : found.period ?? old.period)
          figure += 1
        }
      }
    }
  }

  private func found(
    _ index: Int, in table: Table, _ dates: ColumnDates, _ rowPlaces: RowPlaces
  ) -> Found {
    let cell = table.cells[index]
    let column = cell.columns.lowerBound
    let words = [table.rowLabel(ofCell: index), table.columnHeader(ofCell: index).withoutUnit]
      .filter { !$0.isEmpty }.joined(separator: " ")
    let date = dates.row(cell.row) ?? dates.column(column)
    return Found(
      clause: document.folded.trimmed(fromByte: cell.span.start, to: cell.span.end),
      subject: words.isEmpty
        ? .none : SubjectContext(words: words, origin: .written, folded: nil),
      place: (rowPlaces.row(cell.row) ?? rowPlaces.column(column)).map {
        PlaceContext(name: $0, origin: .written, folded: nil)
      },
      period: date.map {
        PeriodContext(period: .dates($0.period), origin: .written, folded: $0.folded)
      })
  }
}

/// The dates that label the rows and columns of a table.
private struct ColumnDates {
  struct Dated {
    let period: CalendarPeriod
    let folded: Range<Int>
  }

  private var rows: [Int: Dated] = [:]
  private var columns: [Int: Dated] = [:]

  init(_ table: Table, _ figures: [Figure]) {
    for cell in table.cells {
      guard let index = cell.figure, let period = figures[index].period,
        figures[index].span.end <= cell.span.end
      else { continue }
      let dated = Dated(period: period, folded: figures[index].folded)
      if cell.isHeader {
        for column in cell.columns { columns[column] = dated.within(columns[column]) }
      } else if table.columns[cell.columns.lowerBound].role == .label, rows[cell.row] == nil {
        rows[cell.row] = dated
      }
    }
  }

  func row(_ row: Int) -> Dated? { rows[row] }
  func column(_ column: Int) -> Dated? { columns[column] }
}

extension ColumnDates.Dated {
  /// 1-5月 below 2019年 is of that year.
  fileprivate func within(_ upper: Self?) -> Self {
    guard let year = upper?.period.singleYear, let start = period.start, let end = period.end,
      start.year == nil, end.year == nil
    else { return self }
    return Self(
      period: CalendarPeriod(
        start: CalendarDate(year: year, month: start.month, day: start.day),
        end: CalendarDate(year: year, month: end.month, day: end.day)), folded: folded)
  }
}

/// The places that label the rows and columns of a table.
private struct RowPlaces {
  private var rows: [String?] = []
  private var columns: [String?] = []

  init(_ table: Table, _ document: DocumentPlace?) {
    for row in table.rows {
      var name = Self.place(row.label, document)
      if name == nil, let parent = row.parent, parent < rows.count { name = rows[parent] }
      rows.append(name)
    }
    columns = table.columns.map { Self.place($0.header, document) }
  }

  func row(_ row: Int) -> String? { rows[safe: row] ?? nil }
  func column(_ column: Int) -> String? { columns[safe: column] ?? nil }

  /// The place that a label is the name of, from end to end.
  private static func place(_ label: String, _ document: DocumentPlace?) -> String? {
    let scalars = label.unicodeScalars.map { Folding.fold($0.value) }
      .filter { $0 != Folding.space && $0 != Folding.nothing }
    guard let last = scalars.last else { return nil }
    if let scope = ScopeWords.match(scalars, at: 0), scope.length == scalars.count {
      return document?.place(scope.level, word: 0..<scalars.count, in: scalars).name
    }
    guard scalars.count <= 8, PlaceNames.isSuffix(last),
      let name = PlaceNames.name(scalars, endingAt: scalars.count - 1, from: 0),
      name.lowerBound == 0
    else { return nil }
    let text = PlaceNames.text(scalars, name)
    return document?.place(named: text)?.name ?? text
  }
}

extension String {
  /// 户数（户）without its bracket.
  fileprivate var withoutUnit: String {
    guard hasSuffix("）") || hasSuffix(")"),
      let open = lastIndex(where: { $0 == "（" || $0 == "(" }), open > startIndex
    else { return self }
    return String(self[..<open])
  }
}

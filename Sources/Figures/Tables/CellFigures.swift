import Quantities
import SourceText

/// A stretch of the folded text whose figures are replaced.
struct FigureEdit {
  let folded: Range<Int>
  let figures: [Figure]
}

/// Reads the cells of a table as figures: what stands alone in a cell is a number, whatever it
/// would be in a sentence.
struct CellFigures {
  let builder: TableBuilder
  let read: ReadTable
  let headers: [String]
  let roles: TableRoles
  let units: TableUnits
  let isContents: Bool

  private var folded: FoldedText { builder.folded }

  /// In order of place.
  func edits() -> [FigureEdit] {
    var edits: [FigureEdit] = []
    for (row, rawRow) in read.raw.rows.enumerated() {
      for (k, cell) in rawRow.cells.enumerated() {
        if let edit = edit(cell, read.contents[row][k], row) { edits.append(edit) }
        for piece in cell.wrapped {
          if let edit = keeping(piece) { edits.append(edit) }
        }
      }
    }
    for range in read.raw.furniture + read.raw.caption {
      if folded.isPageNumber(range) {
        edits.append(names(in: range))
      } else if let number = TableWords.titleNumber(folded.text(range)) {
        let start = range.lowerBound
        edits.append(names(in: start + number.lowerBound..<start + number.upperBound))
      }
    }
    // Lines of a label above its numbers come out of order.
    edits.sort { $0.folded.lowerBound < $1.folded.lowerBound }
    return edits
  }

  private func edit(_ cell: RawCell, _ content: CellContent, _ row: Int) -> FigureEdit? {
    let column = cell.columns.lowerBound
    switch content {
    case .nothing: return keeping(cell.folded)
    case .text:
      guard row >= read.bodyStart else { return titleNumber(cell) ?? keeping(cell.folded) }
      if roles.columns[column] == .value { return textCell(cell, row, column) }
      return labelNumber(cell) ?? keeping(cell.folded)
    case .number(let number):
      if isContents || row == read.indexRow {
        return FigureEdit(folded: cell.folded, figures: [name(number)])
      }
      if row < read.bodyStart || roles.holdsYears[column] {
        guard let year = number.year else { return keeping(cell.folded) }
        return FigureEdit(folded: cell.folded, figures: [self.year(year, number)])
      }
      if roles.columns[column] == .name || isCode(number) {
        return FigureEdit(folded: cell.folded, figures: [name(number)])
      }
      if roles.columns[column] == .label, number.isBareInteger, number.digits >= 5 {
        return FigureEdit(folded: cell.folded, figures: [name(number)])
      }
      return FigureEdit(folded: cell.folded, figures: [figure(number, row, column)])
    }
  }

  /// 0042, and digits too many for anything that is counted.
  private func isCode(_ number: CellNumber) -> Bool {
    number.startsWithZero && number.decimals == 0 || number.isBareInteger && number.digits > 15
      || number.digits > 38
  }

  private func name(_ number: CellNumber) -> Figure {
    Figure(
      span: folded.span(number.range), folded: number.range, kind: .name, value: nil, unit: .none,
      isExact: true)
  }

  private func year(_ year: Int, _ number: CellNumber) -> Figure {
    let date = CalendarDate(year: year)
    return Figure(
      span: folded.span(number.range), folded: number.range, kind: .year, value: nil,
      unit: QuantityUnit(symbol: "年", dimension: .none), isExact: true,
      period: CalendarPeriod(start: date, end: date))
  }

  /// The digits in a stretch as names.
  private func names(in range: Range<Int>) -> FigureEdit {
    var figures: [Figure] = []
    var i = range.lowerBound
    while i < range.upperBound {
      var end = i
      while end < range.upperBound, Folding.isDigit(folded.scalars[end]) { end += 1 }
      if end > i {
        figures.append(
          Figure(
            span: folded.span(i..<end), folded: i..<end, kind: .name, value: nil, unit: .none,
            isExact: true))
      }
      i = max(end, i + 1)
    }
    return FigureEdit(folded: range, figures: figures)
  }

  private func figure(_ number: CellNumber, _ row: Int, _ column: Int) -> Figure {
    let written = number.unit.flatMap(UnitVocabulary.standard.unit)
    let isRatio = written.map { $0.dimension == .ratio } ?? false
    let declared = isRatio ? nil : units.unit(row: row, column: column, written: number.unit)
    let unit = written ?? declared?.unit ?? .none
    let magnitude = declared?.magnitude ?? 0
    let digits = number.significand.flatMap { Exact(significand: $0, exponent: -number.decimals) }
    let value = Exact(significand: 1, exponent: magnitude).flatMap { digits?.multiplied(by: $0) }
    let notation = Notation(
      decimals: number.decimals, magnitude: magnitude, grouped: number.isGrouped,
      english: declared?.isEnglish ?? false)
    let amount = Amount(
      digits: number.range, end: number.range.upperBound, value: value, ulp: nil,
      notation: notation, unit: unit, infix: nil,
      isPlainInteger: number.decimals == 0 && magnitude == 0, unitStart: number.range.upperBound)
    let kind: FigureKind = roles.ranks[column] ? .ordinal : FigureLexer.kind(of: unit, amount)
    return Figure(
      span: folded.span(number.range), folded: number.range, kind: kind,
      value: number.isNegative ? value.flatMap(\.negated) : value, unit: unit,
      isExact: amount.isExact(kind), notation: notation,
      inheritsUnit: declared != nil && (written == nil || magnitude > 0))
  }

  // MARK: Cells of words

  /// 表1 in a row above the headers.
  private func titleNumber(_ cell: RawCell) -> FigureEdit? {
    guard let number = TableWords.titleNumber(folded.text(cell.folded)) else { return nil }
    let start = cell.folded.lowerBound
    return names(in: start + number.lowerBound..<start + number.upperBound)
  }

  /// 1.户数: the digits number the rows.
  private func labelNumber(_ cell: RawCell) -> FigureEdit? {
    guard
      Folding.isDigit(folded.scalars[cell.folded.lowerBound])
        || folded.scalars[cell.folded.lowerBound] == "(",
      let marker = Numbering(folded.text(cell.folded)[...])
    else { return nil }
    let start = cell.folded.lowerBound
    return names(in: start..<start + marker.length)
  }

  /// Leaves what was read of a cell as it is, unless a figure reaches into a neighbouring cell.
  private func keeping(_ range: Range<Int>) -> FigureEdit? {
    let indices = builder.figures.range(in: range)
    let straddles = indices.contains { i in
      let figure = builder.figures[i].folded
      return figure.lowerBound < range.lowerBound || figure.upperBound > range.upperBound
    }
    return straddles ? FigureEdit(folded: range, figures: lexed(range)) : nil
  }

  /// A value with words: its figures take over the unit of the column like bare numbers.
  private func textCell(_ cell: RawCell, _ row: Int, _ column: Int) -> FigureEdit? {
    var figures =
      cell.wrapped.isEmpty
      ? Array(builder.figures[builder.figures.range(in: cell.folded)])
      : lexed([cell.folded] + cell.wrapped, keeping: cell.folded)
    if cell.wrapped.isEmpty, keeping(cell.folded) != nil { figures = lexed(cell.folded) }
    for i in figures.indices where figures[i].lacksUnit {
      guard let declared = units.unit(row: row, column: column, written: nil) else { continue }
      let magnitude = Notation(magnitude: declared.magnitude, english: declared.isEnglish)
      figures[i] = figures[i].taking(
        unit: declared.unit ?? .none,
        magnitude: figures[i].notation.magnitude == 0 ? magnitude : nil)
    }
    return FigureEdit(folded: cell.folded, figures: figures)
  }

  private func lexed(_ range: Range<Int>) -> [Figure] { lexed([range], keeping: range) }

  /// The figures of pieces of one cell read as one text; those that begin in the first piece, cut
  /// off at its end.
  private func lexed(_ pieces: [Range<Int>], keeping first: Range<Int>) -> [Figure] {
    var scalars: [UInt32] = []
    var offsets: [UInt32] = []
    var lengths: [UInt8] = []
    for piece in pieces {
      scalars += folded.scalars[piece]
      offsets += folded.offsets[piece]
      lengths += folded.lengths[piece]
    }
    let text = FoldedText(scalars: scalars, offsets: offsets, lengths: lengths, seams: [])
    var lexer = FigureLexer(
      text, referenceYear: builder.referenceYear, mayBeNumeral: false)
    return lexer.read().compactMap { figure in
      guard figure.folded.lowerBound < first.count else { return nil }
      let low = first.lowerBound + figure.folded.lowerBound
      let high = min(first.lowerBound + figure.folded.upperBound, first.upperBound)
      let end = min(figure.span.end, folded.span(first).end)
      guard low < high, figure.span.start < end else { return nil }
      return figure.moved(to: SourceSpan(figure.span.start, end), folded: low..<high)
    }
  }
}

extension Figure {
  /// The same figure at another place.
  func moved(to span: SourceSpan, folded: Range<Int>) -> Figure {
    Figure(
      span: span, folded: folded, kind: kind, value: value, unit: unit, isExact: isExact,
      qualifier: qualifier, period: period, notation: notation, rangeEnd: rangeEnd,
      ulp: unusualUlp, isWord: isWord, inheritsUnit: inheritsUnit)
  }

  /// The place value where the notation does not tell it.
  private var unusualUlp: Exact? {
    let usual = Exact(significand: 1, exponent: notation.magnitude - notation.decimals)
    return ulp == usual ? nil : ulp
  }
}

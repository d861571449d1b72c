import Quantities
import SourceText

/// A row of a sheet as it was written, whatever the format.
struct SheetRecord {
  let number: Int
  var fields: [FigureSheetColumn: String] = [:]
  /// The place of the row, and that of its value where the format tells it.
  let span: SourceSpan
  var valueSpan: SourceSpan?
}

/// Makes rows of records, whatever format they came in.
struct SheetRowReader {
  let folded: FoldedText
  private(set) var rows: [FigureSheetRow] = []
  private(set) var problems: [FigureSheetProblem] = []
  private var seen: [Key: Int] = [:]

  private struct Key: Hashable {
    let fact: String
    let unit: QuantityUnit
    let place: String?
    let period: CalendarPeriod?
    let file: String?
  }

  init(folded: FoldedText) {
    self.folded = folded
  }

  mutating func report(_ kind: FigureSheetProblem.Kind, row: Int?, _ span: SourceSpan) {
    problems.append(FigureSheetProblem(kind: kind, row: row, span: span))
  }

  mutating func read(_ record: SheetRecord) {
    let span = record.valueSpan ?? record.span
    func field(_ column: FigureSheetColumn) -> String? {
      let text = record.fields[column]?.trimmingBlanks ?? ""
      return text.isEmpty ? nil : text
    }
    guard let fact = field(.fact) else {
      return report(.missingField(.fact), row: record.number, record.span)
    }
    guard let value = field(.value) else {
      return report(.missingField(.value), row: record.number, record.span)
    }
    let unit = field(.unit) ?? ""
    let figure: Figure
    do throws(SheetValue.Problem) {
      figure = try SheetValue.figure(
        value, unit: unit, span: span, folded: folded.trimmed(fromByte: span.start, to: span.end))
    } catch {
      let kind: FigureSheetProblem.Kind =
        switch error {
        case .malformed: .malformedValue(value)
        case .unknownUnit: .unknownUnit(unit)
        case .otherUnit(let written): .otherUnit(written: written, stated: unit)
        }
      return report(kind, row: record.number, span)
    }
    var period: CalendarPeriod?
    if let text = field(.period) {
      period = CalendarPeriod(sheet: text)
      if period == nil { report(.malformedPeriod(text), row: record.number, record.span) }
    }
    var origin = FigureSheetOrigin(file: field(.file), text: field(.text))
    origin.line = position(.line, field(.line), record)
    origin.column = position(.column, field(.column), record)
    let key = Key(
      fact: fact, unit: figure.unit, place: field(.place), period: period, file: origin.file)
    if let first = seen[key] {
      report(.duplicate(of: first), row: record.number, record.span)
    } else {
      seen[key] = record.number
    }
    rows.append(
      FigureSheetRow(
        number: record.number, fact: fact, figure: figure, place: field(.place), period: period,
        origin: origin))
  }

  private mutating func position(
    _ column: FigureSheetColumn, _ text: String?, _ record: SheetRecord
  ) -> Int? {
    guard let text else { return nil }
    if let number = Int(text), number > 0 { return number }
    report(.malformedPosition(column, text), row: record.number, record.span)
    return nil
  }
}

extension CalendarPeriod {
  /// 2018, 2018-06, 2018-06-30, 2016/2018, or as reports write it: 2018年上半年.
  fileprivate init?(sheet text: String) {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    let dates = ends.map { CalendarDate(sheet: $0) }
    if ends.count <= 2, let first = dates.first, let last = dates.last, let first, let last {
      self.init(start: first, end: last)
      return
    }
    var lexer = FigureLexer(FoldedText(folding: SourceText(path: "", text: text)))
    let figures = lexer.read()
    guard figures.count == 1, let figure = figures.first, let period = figure.period,
      figure.span == SourceSpan(0, text.utf8.count)
    else { return nil }
    self = period
  }
}

extension CalendarDate {
  fileprivate init?(sheet text: Substring) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.map { $0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? Int($0) : nil }
    guard (1...3).contains(parts.count), let year = numbers[0], parts[0].utf8.count == 4,
      !numbers.contains(nil)
    else { return nil }
    self.init(
      year: year, month: parts.count > 1 ? numbers[1] : nil,
      day: parts.count > 2 ? numbers[2] : nil)
    guard exists else { return nil }
  }
}

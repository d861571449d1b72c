package import Quantities
package import SourceText

/// Figures that were extracted elsewhere, one a row: the facts of a spreadsheet, a scan or a model.
///
/// Rules over facts run on them as on documents, so that any extractor can feed the checks.
package struct FigureSheet: Sendable {
  package let rows: [FigureSheetRow]
  /// What is wrong with the sheet, in order of place; rows with a fault in fact or value are left
  /// out.
  package let problems: [FigureSheetProblem]
}

/// One figure of a sheet.
package struct FigureSheetRow: Hashable, Sendable {
  /// The number of the row as the sheet counts them: the first one below the header is 1.
  package let number: Int
  /// The name of the fact, as rules speak of it.
  package let fact: String
  /// The value as written, with the interval that follows from how it is written; its span lies in
  /// the sheet.
  package let figure: Figure
  package let place: String?
  package let period: CalendarPeriod?
  package let origin: FigureSheetOrigin
}

/// Where the figure of a row was taken from.
package struct FigureSheetOrigin: Hashable, Sendable {
  package var file: String?
  /// Both 1-based, columns in code points.
  package var line: Int?
  package var column: Int?
  /// The figure as it stood there.
  package var text: String?
}

/// The columns of a sheet, in the order in which documentation names them.
package enum FigureSheetColumn: String, CaseIterable, Hashable, Sendable {
  case fact, value, unit, place, period, file, line, column, text

  /// The column that a header names, also in Chinese.
  init?(header: String) {
    let name = header.lowercased().trimmingBlanks
    if let column = FigureSheetColumn(rawValue: name) {
      self = column
      return
    }
    guard let column = Self.otherNames[name] else { return nil }
    self = column
  }

  private static let otherNames: [String: FigureSheetColumn] = [
    "事实": .fact, "指标": .fact, "数值": .value, "值": .value, "单位": .unit, "地区": .place, "地点": .place,
    "时期": .period, "期间": .period, "时间": .period, "来源": .file, "文件": .file, "source": .file,
    "source file": .file, "source_file": .file, "行": .line, "列": .column, "原文": .text,
  ]
}

/// Something wrong with a sheet, as data; `message` makes words of it.
package struct FigureSheetProblem: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case missingColumn(FigureSheetColumn)
    /// With the name that was probably meant.
    case unknownColumn(String, meant: FigureSheetColumn?)
    case repeatedColumn(FigureSheetColumn)
    /// A row with more or fewer fields than the header.
    case raggedRow(fields: Int, expected: Int)
    case unclosedQuote
    case missingField(FigureSheetColumn)
    case malformedValue(String)
    case unknownUnit(String)
    /// The value is written in a unit that does not convert to the one of its row.
    case otherUnit(written: String, stated: String)
    case malformedPeriod(String)
    case malformedPosition(FigureSheetColumn, String)
    /// Another row has the same fact, unit, place, period and file.
    case duplicate(of: Int)
    case notAnObject
    case malformedJSON(String)
  }

  package let kind: Kind
  /// The number of the row; `nil` where the whole sheet is meant.
  package let row: Int?
  package let span: SourceSpan

  /// Whether nothing is lost by it.
  package var isWarning: Bool {
    switch kind {
    case .unknownColumn, .duplicate, .malformedPosition, .raggedRow, .unclosedQuote: true
    default: false
    }
  }
}

extension FigureSheetProblem {
  package func message(in language: Language) -> String {
    let text = language == .zh ? kind.chinese : kind.english
    guard let row else { return text }
    return language == .zh ? "第\(row)行：\(text)" : "row \(row): \(text)"
  }
}

extension FigureSheetProblem.Kind {
  fileprivate var chinese: String {
    switch self {
    case .missingColumn(let column): "缺少 \(column.rawValue) 列"
    case .unknownColumn(let name, let meant):
      "未知的列“\(name)”" + (meant.map { "，是否应为 \($0.rawValue)？" } ?? "")
    case .repeatedColumn(let column): "\(column.rawValue) 列出现了两次"
    case .raggedRow(let fields, let expected): "有 \(fields) 个字段，表头有 \(expected) 个"
    case .unclosedQuote: "引号没有结束"
    case .missingField(let column): "\(column.rawValue) 为空"
    case .malformedValue(let text): "“\(text)”不是一个数字"
    case .unknownUnit(let text): "未知的单位“\(text)”"
    case .otherUnit(let written, let stated): "数值写的单位是“\(written)”，单位列是“\(stated)”"
    case .malformedPeriod(let text): "“\(text)”不是时期，应写作 2018、2018-06、2018-06-30 或 2016/2018"
    case .malformedPosition(let column, let text): "\(column.rawValue) 应为正整数，却是“\(text)”"
    case .duplicate(let row): "与第\(row)行的事实、单位、地区、时期相同"
    case .notAnObject: "应为 JSON 对象"
    case .malformedJSON(let reason): "JSON 有误：\(reason)"
    }
  }

  fileprivate var english: String {
    switch self {
    case .missingColumn(let column): "no column named \(column.rawValue)"
    case .unknownColumn(let name, let meant):
      "unknown column “\(name)”" + (meant.map { ", did you mean \($0.rawValue)?" } ?? "")
    case .repeatedColumn(let column): "the column \(column.rawValue) stands twice"
    case .raggedRow(let fields, let expected): "\(fields) fields where the header has \(expected)"
    case .unclosedQuote: "a quote that never closes"
    case .missingField(let column): "the \(column.rawValue) is empty"
    case .malformedValue(let text): "“\(text)” is not one number"
    case .unknownUnit(let text): "unknown unit “\(text)”"
    case .otherUnit(let written, let stated):
      "the value is in “\(written)”, the unit of its row is “\(stated)”"
    case .malformedPeriod(let text):
      "“\(text)” is no period; write 2018, 2018-06, 2018-06-30 or 2016/2018"
    case .malformedPosition(let column, let text):
      "\(column.rawValue) must be a positive whole number, found “\(text)”"
    case .duplicate(let row): "same fact, unit, place and period as row \(row)"
    case .notAnObject: "a JSON object was expected"
    case .malformedJSON(let reason): "malformed JSON: \(reason)"
    }
  }
}

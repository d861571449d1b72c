import Figures
import Quantities
import SourceText
import Testing

/// Figures that were extracted elsewhere.
@Suite struct FigureSheetTests {
  private func sheet(_ text: String, path: String = "sheet.csv") -> FigureSheet? {
    readDocument(text, path: path).sheet
  }

  private func described(_ row: FigureSheetRow) -> String {
    let figure = row.figure
    let low = figure.interval.low?.decimalString ?? "-∞"
    let high = figure.interval.high?.decimalString ?? "∞"
    return "\(row.number) \(row.fact) \(figure.value?.decimalString ?? "?")\(figure.unit.symbol)"
      + " [\(low), \(high)] \(row.place ?? "-") \(row.period?.iso ?? "-")"
  }

  @Test func rowsAreReadAsWrittenNumbers() {
    let text = """
      fact,value,unit,place,period,file,line,column,text
      households,214,户,东乡,2018,east.txt,12,8,214户
      budget,9.15万,元,东乡,2016/2018,,,,
      budget,"1,234",万元,西乡,2018-06,,,,
      loss,(36),万元,,2018年上半年,,,,
      rate,78.60%,,,2018-12-31,,,,
      aid,约2.4亿,元,,,,,,
      age,6-16,岁,,,,,,
      """
    let sheet = sheet(text)
    #expect(
      sheet?.rows.map(described) == [
        "1 households 214户 [214, 214] 东乡 2018", "2 budget 91500元 [91450, 91550] 东乡 2016/2018",
        "3 budget 12340000元 [12335000, 12345000] 西乡 2018-06",
        "4 loss -360000元 [-365000, -355000] - 2018-01/2018-06",
        "5 rate 78.6% [78.595, 78.605] - 2018-12-31", "6 aid 240000000元 [230000000, 250000000] - -",
        "7 age 6岁 [6, 16] - -",
      ])
    let origin = sheet?.rows.first?.origin
    #expect(origin?.file == "east.txt" && origin?.text == "214户")
    #expect(origin?.line == 12 && origin?.column == 8)
    #expect(sheet?.problems == [])
  }

  @Test(
    "JSON and JSON by lines say the same as CSV.",
    arguments: [
      ("a.json", #"[{"fact":"f","value":"9.15万","unit":"元"},{"fact":"g","value":12.5,"x":1}]"#),
      (
        "a.json",
        #"{"figures":[{"fact":"f","value":"9.15万","unit":"元"},{"fact":"g","value":12.5,"x":1}]}"#
      ),
      (
        "a.ndjson",
        "{\"fact\":\"f\",\"value\":\"9.15万\",\"unit\":\"元\"}\n\n{\"fact\":\"g\",\"value\":12.5,\"x\":1}\n"
      ),
    ])
  func json(_ path: String, _ text: String) {
    let document = readDocument(text, path: path)
    #expect(
      document.sheet?.rows.map(described) == [
        "1 f 91500元 [91450, 91550] - -", "2 g 12.5 [12.45, 12.55] - -",
      ])
    #expect(document.sheet?.problems.map(\.kind) == [.unknownColumn("x", meant: nil)])
    #expect(document.figures.map { document.source.text($0.span).first } == ["{", "{"])
  }

  @Test(
    "Every fault is told with its row.",
    arguments: [
      ("fact,value\n,12\n", FigureSheetProblem.Kind.missingField(.fact), 1),
      ("fact,value\nf,\n", .missingField(.value), 1),
      ("fact,value\nf,12\ng,many\n", .malformedValue("many"), 2),
      ("fact,value\nf,12 13\n", .malformedValue("12 13"), 1),
      ("fact,value,unit\nf,12,blobs\n", .unknownUnit("blobs"), 1),
      ("fact,value,unit\nf,12人,元\n", .otherUnit(written: "人", stated: "元"), 1),
      ("fact,value,period\nf,12,soon\n", .malformedPeriod("soon"), 1),
      ("fact,value,period\nf,12,2018-13\n", .malformedPeriod("2018-13"), 1),
      ("fact,value,line\nf,12,0\n", .malformedPosition(.line, "0"), 1),
      ("fact,value\nf,12\ng,1\nf,13\n", .duplicate(of: 1), 3),
      ("fact,value\nf,12,7\n", .raggedRow(fields: 3, expected: 2), 1),
      ("fact,value,plce\nf,12,x\n", .unknownColumn("plce", meant: .place), nil),
      ("fact,value,value\nf,12,x\n", .repeatedColumn(.value), nil),
      ("fact,unit,place\nf,人,x\n", .missingColumn(.value), nil),
      ("fact,value\nf,\"12\n", .unclosedQuote, nil),
    ] as [(String, FigureSheetProblem.Kind, Int?)])
  func faults(_ text: String, _ kind: FigureSheetProblem.Kind, _ row: Int?) {
    let problems = sheet(text)?.problems ?? []
    #expect(problems.contains { $0.kind == kind && $0.row == row }, "\(problems)")
  }

  @Test func differentFilesPlacesAndUnitsAreNoDuplicates() {
    let text = """
      fact,value,unit,place,period,file
      f,1,户,东乡,2018,a.txt
      f,1,人,东乡,2018,a.txt
      f,1,户,西乡,2018,a.txt
      f,1,户,东乡,2019,a.txt
      f,1,户,东乡,2018,b.txt
      """
    #expect(sheet(text)?.problems == [])
  }

  @Test func malformedJSONIsToldNotHidden() {
    let kinds = [
      readDocument("[{\"fact\":", path: "a.json"), readDocument("[1]", path: "a.json"),
      readDocument("{\"fact\":\"f\",\"value\":\"1\"}\n{]\n", path: "a.jsonl"),
    ].map { document in
      document.sheet?.problems.map { problem in
        switch problem.kind {
        case .malformedJSON: "malformed in \(problem.row ?? 0)"
        case .notAnObject: "no object in \(problem.row ?? 0)"
        default: "other"
        }
      }
    }
    #expect(kinds == [["malformed in 0"], ["no object in 1"], ["malformed in 2"]])
  }

  @Test func otherTablesAreNoSheets() {
    #expect(sheet("乡镇,户数\n东乡,12\n") == nil)
    #expect(sheet("value,count\nred,12\n") == nil)
  }
}

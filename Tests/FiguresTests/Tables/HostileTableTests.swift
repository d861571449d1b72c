import Figures
import Quantities
import SourceText
import TestKit
import Testing

/// Tables that nobody would write on purpose.
@Suite struct HostileTableTests {
  @Test func raggedRowsAreReadAndReported() {
    let table = readDocument("a,b,c\nx,1,2\ny,3\nz,4,5,6\n", path: "t.csv").tables.first
    #expect(table?.cells.count == 12)
    #expect(
      table?.problems.map(\.kind) == [
        .raggedRow(cells: 2, expected: 3), .raggedRow(cells: 4, expected: 3),
      ])
  }

  @Test func aQuoteThatNeverClosesIsText() {
    let document = readDocument("a,b\n\"x,1\ny,2\n", path: "t.csv")
    #expect(document.figures.map { $0.value?.decimalString } == ["1", "2"])
    #expect(document.tables.first?.problems.map(\.kind) == [.unclosedQuote])
  }

  @Test func fieldsMayHoldLineBreaks() {
    let document = readDocument("名称,数量\n\"东\n村\",12\n西村,3\n", path: "t.csv")
    #expect(document.tables.first?.rows.map(\.label) == ["名称", "东村", "西村"])
    #expect(document.figures.map { $0.value?.decimalString } == ["12", "3"])
  }

  @Test func emptyCellsAndTablesAreNothing() {
    #expect(readDocument("", path: "t.csv").tables.isEmpty)
    #expect(readDocument(",,\n,,\n", path: "t.csv").figures.isEmpty)
    #expect(readDocument("|\n|-|\n|", path: "-").figures.isEmpty)
    #expect(readDocument("||||\n|---|---|\n||||\n", path: "-").figures.isEmpty)
    #expect(readDocument("a,b\n\n\n", path: "t.csv").tables.first?.cells.count == 2)
  }

  @Test func tenThousandColumnsAreRead() {
    let row = (0..<10_000).map(String.init).joined(separator: ",")
    let document = readDocument("h\(row)\nx\(row)\ny\(row)\n", path: "t.csv")
    #expect(document.tables.first?.columns.count == 10_000)
    let blanks = String(repeating: "7   ", count: 10_000)
    #expect(readDocument(blanks).figures.count == 10_000)
  }

  @Test func proseWithWideBlanksIsNoTable() {
    let text = """
      In  2019 the  village had  12 households,  and
      in  2020 it  had 15  of them,  which is  3 more
      than  before.
      """
    #expect(readDocument(text).tables.isEmpty)
    #expect(readDocument("电话：2912317    传真：2912318\n地址：中山路12号    邮编：421900\n").tables.isEmpty)
    #expect(readDocument("共12户，34人，\n其中5户，6人，\n还有3户，4人，\n").tables.isEmpty)
  }

  @Test func axesOfChartsHaveNoLabels() {
    let text = """
      0      500,000     1,000,000      1,500,000
      0      500,000     1,000,000      1,500,000
      """
    #expect(readDocument(text).tables.isEmpty)
  }

  @Test func figuresOfAnyTableKeepTheirOrderAndPlaces() {
    var generator = SeededGenerator(seed: 11)
    let pieces = [
      "12", "1,234", "(36)", "—", "|", "  ", "    ", "\n", "\n", "\n", ",", "\t", "\"", "合计",
      "2019",
      "其中：", "单位：万元", "%", "---", "|-|", "3.5", "户数", "$", "5 / 9", "+", "1 215", "、", "表1", "年",
    ]
    for round in 0..<1500 {
      var text = ""
      for _ in 0..<Int.random(in: 1...60, using: &generator) {
        text += pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      }
      let document = readDocument(text, path: round.isMultiple(of: 3) ? "t.csv" : "-")
      var end = 0
      var foldedEnd = 0
      for figure in document.figures {
        #expect(figure.span.start >= end, "round \(round): \(text)")
        #expect(figure.folded.lowerBound >= foldedEnd, "round \(round): \(text)")
        #expect(figure.folded.upperBound <= document.folded.count, "round \(round): \(text)")
        end = figure.span.end
        foldedEnd = figure.folded.upperBound
      }
      for table in document.tables {
        #expect(table.span.end <= document.source.bytes.count)
        for cell in table.cells {
          #expect(cell.figure.map { document.figures.indices.contains($0) } ?? true)
          #expect(
            table.columns.indices.contains(cell.columns.lowerBound), "round \(round): \(text)")
        }
      }
    }
  }
}

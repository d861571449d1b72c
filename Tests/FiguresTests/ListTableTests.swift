import Figures
import SourceText
import Testing

/// Lines of a label, an amount and its share below a total.
@Suite struct ListTableTests {
  private static func tables(_ text: String) -> [Table] {
    DocumentReader.read(SourceText(path: "a.txt", text: text)).tables
  }

  @Test func linesBelowATotalAreATable() throws {
    let text = """
      Outlay: $48,200
        Printing: $9,640 (20.0%)
        Travel
        & Lodging: $14,460 (30.0%)

        Salaries:
        $24,100 (50.0%)
      """
    let table = try #require(Self.tables(text).first)
    #expect(table.rows.map(\.label) == ["Outlay", "Printing", "Travel & Lodging", "Salaries"])
    #expect(table.rows.map(\.role) == [.total, .item, .item, .item])
    #expect(table.cells.count == 11)
  }

  @Test func linesOfAChineseListAreATable() throws {
    let text = """
      支出合计：96.5万元，其中：
      工资：62.7万元（占65.0%）；
      材料：33.8万元（占总额的35.0%）。
      """
    let table = try #require(Self.tables(text).first)
    #expect(table.rows.map(\.label) == ["支出合计", "工资", "材料"])
  }

  @Test(arguments: [
    "Outlay: $48,200\nPrinting: $9,640 (20.0%)\n",
    "Printing: $9,640 (20.0%)\nTravel: $14,460 (30.0%)\n",
    "Outlay: 48 people\nPrinting: $9,640 (20.0%)\nTravel: $14,460 (30.0%)\n",
    "去年支出96.5万元。工资62.7万元（65.0%），材料33.8万元（35.0%）。",
  ])
  func whatIsNoListIsNoTable(_ text: String) {
    #expect(Self.tables(text).isEmpty)
  }
}

import Figures
import SourceText
import Testing

/// What rows stand for, and how deep.
@Suite struct TableRowTests {
  private func rows(_ text: String, path: String = "t.csv") -> [String] {
    readDocument(text, path: path).tables.first?.rows.map {
      "\($0.label) \($0.role.rawValue) \($0.level) \($0.parent.map(String.init) ?? "-")"
    } ?? []
  }

  @Test(
    "Totals and subtotals are told by their labels.",
    arguments: [
      ("合计", TableRowRole.total), ("合  计", .total), ("总计", .total), ("总 数", .total),
      ("小计", .subtotal),
      ("全区合计", .total), ("全县", .total), ("三、支出合计", .total), ("Total", .total),
      ("TOTAL ASSETS", .total),
      ("Grand total", .total), ("Subtotal", .subtotal), ("Sub-total", .subtotal), ("All", .total),
      ("其中：男", .ofWhich), ("of which: women", .ofWhich), ("会计", .item), ("设计费", .item),
      ("Totally new", .item), ("Alliance", .item),
    ])
  func roles(_ label: String, _ role: TableRowRole) {
    let table = readDocument("项目,数量\n\(label),12\n别的,3\n", path: "t.csv").tables.first
    #expect(table?.rows[1].role == role)
  }

  @Test func numberingTellsLevelsWhereNothingIsIndented() {
    #expect(
      rows("项目,数量\n一、收入,9\n（一）税收,6\n1.增值税,4\n2.所得税,2\n（二）其他,3\n二、支出,8\n合计,17\n") == [
        "项目 header 0 -", "一、收入 item 0 -", "(一)税收 item 1 1", "1.增值税 item 2 2", "2.所得税 item 2 2",
        "(二)其他 item 1 1", "二、支出 item 0 -", "合计 total 0 -",
      ])
  }

  @Test func blanksBeforeLabelsTellLevels() {
    #expect(
      rows("项目,数量\n总计,9\n　工业,6\n　　轻工业,4\n　　重工业,2\n　农业,3\n") == [
        "项目 header 0 -", "总计 total 0 -", "工业 item 1 1", "轻工业 item 2 2", "重工业 item 2 2",
        "农业 item 1 1",
      ])
  }

  @Test func partsStandBelowWhatTheyArePartsOf() {
    #expect(
      rows("项目,数量\n人口,9\n其中：男,5\n户数,3\n") == [
        "项目 header 0 -", "人口 item 0 -", "其中:男 ofWhich 1 1", "户数 item 0 -",
      ])
  }

  @Test func labelsWithoutNumbersHeadTheRowsBelow() {
    let text = """
                      2019    2020
      ASSETS
        Cash            12      15
        Stock            8       9
      LIABILITIES
        Debt            20      24
      """
    #expect(
      rows(text, path: "-").dropFirst() == [
        "ASSETS group 0 -", "Cash item 1 1", "Stock item 1 1", "LIABILITIES group 0 -",
        "Debt item 1 4",
      ])
  }
}

import Figures
import SourceText
import Testing

@Suite struct FigureRoleTests {
  @Test(
    "Words that touch a figure tell a change and the bound of a class from a level",
    arguments: [
      ("共有公司92家", FigureRole.level), ("比上年末增加4家", .change), ("下降3.5%", .change),
      ("减少了12户", .change), ("低13亿元", .change), ("成长12人", .level), ("至少12人", .level),
      ("超过200亿元的企业", .classBound), ("100人以上的村", .classBound), ("达到95%以上。", .level),
      ("收入比为5:1", .level), ("比例为5:3:2", .ratioPart),
    ])
  func roles(_ text: String, _ role: FigureRole) {
    let document = DocumentReader.read(SourceText(path: "-", text: text))
    #expect(document.figures.last?.role == role)
  }
}

import SourceText
import Testing

@Suite struct FoldedTextTests {
  @Test(
    "Folding makes one form of what means the same",
    arguments: [
      ("１２．３％", "12.3%"), ("全 区 兜 底", "全区兜底"), ("共 12 户", "共12户"), ("12.3\n万元", "12.3万元"),
      ("two  words\nhere", "two words here"), ("贫困（含）：", "贫困(含):"), ("甲\u{3000}乙", "甲乙"),
      ("其中\u{200B}户", "其中户"), ("第一段完了。\n\n第二段", "第一段完了。\n第二段"),
      ("一段话还没有说完，在这里\n\n又继续说下去，", "一段话还没有说完，在这里又继续说下去，".folded),
      ("甲列    12\n乙列    34", "甲列 12乙列 34"), ("- 一项\n- 二项", "-一项\n-二项"),
      ("# 标题\n正文", "#标题\n正文"), ("2018\n年", "2018年"), ("共有1\n28人", "共有128人"),
      ("line one.\n\nline two", "line one.\nline two"),
    ])
  func folds(_ text: String, _ expected: String) {
    let folded = FoldedText(folding: SourceText(path: "-", text: text))
    #expect(folded.text(0..<folded.count) == expected)
  }

  @Test func everyFoldedCodePointKnowsItsBytes() {
    let source = SourceText(path: "-", text: "Ａ１ 中\r\n文，é🙂")
    let folded = FoldedText(folding: source)
    let pieces = (0..<folded.count).map { source.text(folded.span($0..<$0 + 1)) }
    #expect(pieces == ["Ａ", "１", "中", "文", "，", "é", "🙂"])
    #expect(source.text(folded.span(0..<folded.count)) == "Ａ１ 中\r\n文，é🙂")
  }

  @Test func weakBoundariesAreRemembered() {
    let folded = FoldedText(
      folding: SourceText(path: "-", text: "村里搞起了旅游，收入也\n\n增加了不少，大家高兴。"))
    #expect(folded.seams == [11])
  }
}

extension String {
  fileprivate var folded: String { replacing("，", with: ",") }
}

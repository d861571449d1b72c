import SourceText
import Testing

@Suite struct MarkdownFoldingTests {
  private func folded(_ text: String, path: String) -> String {
    let folded = FoldedText(folding: SourceText(path: path, text: text), behind: nil)
    return folded.text(0..<folded.count)
  }

  @Test(
    "What is no prose in Markdown is not read",
    arguments: [
      ("甲\n```\n12\n```\n乙", "甲\n乙"), ("甲\n~~~ text\n12\n~~~~\n乙", "甲\n乙"),
      ("  ```\n12\n  ```\n乙", "乙"),
      ("甲\n\n```\n12", "甲"), ("````\n```\n12\n````\n乙", "乙"), ("甲`12`乙", "甲乙"), ("甲``1`2``乙", "甲乙"),
      ("甲`12", "甲`12"), ("甲<!-- 12 -->乙", "甲乙"), ("甲<!-- 1\n2 -->乙", "甲\n乙"),
      ("甲<!-- 12", "甲<!--12"),
      ("甲\n<!-- 12", "甲"), ("共**12**户", "共12户"), ("**注**：_a_", "注:_a_"), ("__甲__~~乙~~", "甲乙"),
      ("*甲*", "甲"), ("* 甲\n* 乙", "*甲\n*乙"), ("3*4*5", "3*4*5"), ("3 * 4", "3 * 4"), ("***", "***"),
      ("见[12户](http://a/34 \"56\")。", "见12户。"), ("![图 7](a_7.png)乙", "乙"),
      ("[![8](b9)](c10)乙", "乙"),
      ("[甲](a(1)b)乙", "甲乙"), ("甲[3]乙", "甲[3]乙"), ("甲[^3]乙", "甲乙"), ("[^3]: 共4户", "共4户"),
      ("[a]: http://b/12\n乙", "乙"),
      ("甲<https://a/12>乙", "甲乙"), ("12<br>34", "12 34"), ("<b>12</b>户", "12户"),
      ("人数<5人>3人", "人数<5人>3人"),
      ("1\\. 甲\\*", "1. 甲*"), ("&nbsp;12&yen;", "12¥"), ("10<sup>4</sup>", "10 4"),
      ("甲\n---\n乙", "甲\n---\n乙"),
      ("标题\n====\n正文在这里，写得长一些。", "标题\n====\n正文在这里,写得长一些。"),
    ])
  func noise(_ text: String, _ expected: String) {
    #expect(folded(text, path: "a.md") == expected)
  }

  @Test(
    "A plain text is no Markdown",
    arguments: [
      ("甲`12`乙**3**[4](5)", "甲`12`乙**3**[4](5)"), ("甲\n```\n12\n```\n乙", "甲\n乙"),
      ("甲\n\n```\n12", "甲\n```12"),
      ("甲<!-- 1 -->乙", "甲乙"), ("甲<!-- 12", "甲<!--12"), ("甲\n<!-- 12", "甲<!--12"), ("<b>甲", "<b>甲"),
      ("~~~\n12", "~~~\n12"),
    ])
  func plain(_ text: String, _ expected: String) {
    #expect(folded(text, path: "a.txt") == expected)
  }

  @Test func spansLieOnTheBytesOfTheFile() {
    let source = SourceText(path: "a.md", text: "# 标题\n共**１２**&nbsp;户，[见表](t \"1\")。")
    let folded = FoldedText(folding: source, behind: nil)
    let pieces = (0..<folded.count).map { source.text(folded.span($0..<$0 + 1)) }
    #expect(
      pieces == ["#", "标", "题", "\n", "共", "１", "２", "户", "，", "见", "表", "。"])
  }

  @Test func rulesPartParagraphs() {
    #expect(folded("第一段没有说完\n————————\n第二段，", path: "a.txt") == "第一段没有说完\n————————\n第二段,")
  }
}

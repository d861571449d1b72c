import Figures
import Quantities
import SourceText
import TestKit
import Testing

@Suite struct FigureSpanTests {
  @Test(
    "Spans lie on the original bytes, whatever was folded away",
    arguments: [
      "农业人口 ⟦5.38 万人⟧。", "补助金额⟦12.3\n万元⟧，", "提高⟦１３．１％⟧", "共⟦300 余人\n次⟧。",
      "约⟦2.4亿元⟧，不低于⟦4000元⟧", "其中 ⟦4 个⟧省级、⟦2 个⟧市级", "\u{FEFF}总计⟦10户⟧",
      "在⟦2018年12月10日⟧，", "结构⟦6.8⟧：⟦42.7⟧：⟦50.5⟧", "a ⟦1,706⟧ deaths in ⟦2012⟧",
      "🙂共⟦5人⟧👩‍👩‍👧⟦6人⟧",
    ])
  func spans(_ marked: String) {
    let marked = MarkedText(marked)
    let document = DocumentReader.read(SourceText(path: "-", text: marked.text))
    #expect(document.figures.map { $0.span.start..<$0.span.end } == marked.spans)
  }

  @Test func figuresNeverOverlapAndKeepTheirOrder() {
    var generator = SeededGenerator(seed: 7)
    let pieces = [
      "12", "年", "月", "日", "万", "亿", "元", "至", "-", "%", "（", "）", "“", "”", ",", "、", "。", "第",
      "余", "约", "\n", " ", "三", "十", "个", "由", "2018", ".", ":", "+", "/", "A", "$", "号", "[", "]",
      "半", "两", "百", "千", "兆", "零", "点", "几", "数", "成", "角", "分之", "又", "负", "每", "廿", "½",
      "one ", "two ", "half ", "a ", "and ", "million ", "third ", "in ", "per ", "of ", "point ",
      "people ", "aged ", "Table ", "http://", "@", "us$", "m ", "%", " to ", "between ",
    ]
    for round in 0..<3000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...24, using: &generator) {
        text += pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      }
      let document = DocumentReader.read(SourceText(path: "-", text: text))
      var end = 0
      for figure in document.figures {
        #expect(figure.span.start >= end, "round \(round): \(text)")
        #expect(figure.folded.upperBound <= document.folded.count, "round \(round): \(text)")
        end = figure.span.end
      }
    }
  }

  @Test func frontMatterAndCodeHoldNoFigures() {
    let text = "---\ndate: 2019-03-01\n---\n去年共12人。\n\n```\n34人\n```\n\n<!-- 56人 -->78人。\n"
    let document = DocumentReader.read(SourceText(path: "-", text: text))
    #expect(document.metadata["date"] == "2019-03-01")
    #expect(document.figures.map { document.source.text($0.span) } == ["去年", "12人", "78人"])
    #expect(document.figures.first?.period?.start?.year == 2018)
  }
}

import SourceText
import Testing

@Suite struct HTMLFoldingTests {
  private func folded(_ html: String) -> String {
    let folded = FoldedText(foldingHTML: SourceText(path: "a.html", text: html))
    return folded.text(0..<folded.count)
  }

  @Test(
    "A page is read as a browser shows it",
    arguments: [
      ("<p>全镇共有<b>12</b>户</p><p>其中</p>", "全镇共有12户\n其中"), ("甲<br>乙<BR/>丙", "甲\n乙\n丙"),
      ("<div>一\n  二</div>\n<div>三</div>", "一二\n三"), ("two\n   words", "two words"),
      ("12\n34", "12 34"), ("12<span>.5</span>%", "12.5%"), ("12<img src=a.png>34", "12 34"),
      ("<del>12</del>13", "12 13"), ("甲&nbsp;&nbsp;&nbsp;&nbsp;乙", "甲 乙"), ("甲&nbsp;乙", "甲乙"),
      ("<p>&emsp;&emsp;开头", "开头"), ("<ul><li>甲<li>乙</ul>", "甲\n乙"),
      ("<script>var a = 1 < 2;</script>乙<style>p{margin:3px}</style>丙", "乙丙"),
      ("甲<!-- 12 -->乙<!DOCTYPE html><?xml version='1.0'?>丙", "甲乙丙"),
      ("<title>公报</title><body>正文", "公报\n正文"), ("<h2>标题</h2>正文", "标题\n正文"),
      ("<pre>a  1\nb   2</pre>", "a 1\nb 2"), ("<a title='5 > 3'>链接</a>", "链接"),
      ("收入<5000元，支出>300元", "收入<5000元,支出>300元"), ("a < b", "a < b"),
      ("<svg><text>12</text></svg>甲", "甲"), ("<select><option>2019<option>2020</select>甲", "甲"),
      (
        "<p>一段。<table><tr><td>12</td><td>34</td></tr><tr><td>56</td></tr></table>完",
        "一段。\n12|34\n56\n完"
      ),
      ("<td><p>12</p></td><td>\n<p>34</p></td>", "12|34"),
      ("<td>甲<p>乙</td><td></td><td>丙</td>", "甲\n乙|丙"),
      ("10<sup>4</sup>hm<sup>2</sup>，共3人<sup>1</sup>", "10⁴hm²,共3人¹"),
      ("PM<sub>2.5</sub>", "PM2.5"),
      ("<ruby>漢<rt>12</rt></ruby>", "漢"), ("", ""), ("<p></p><p></p>甲<p></p>", "甲"),
    ])
  func pages(_ html: String, _ expected: String) {
    #expect(folded(html) == expected)
  }

  @Test(
    "What is never closed takes nothing with it",
    arguments: [
      ("甲<!-- 乙", "甲 乙"), ("<script>甲", "甲"), ("甲<b 乙", "甲<b 乙"), ("甲<a title=\"x>乙</a>", "甲乙"),
      ("<sup>甲</p>12", "甲\n12"), ("<sup>abcdefghijklm12", "abcdefghijklm12"), ("甲<", "甲<"),
      ("甲</", "甲</"),
      ("<script/>甲<script src=http://a/>1</script>乙", "甲乙"), ("<table><tr><td>12", "12"),
      ("</table></td>甲", "甲"),
    ])
  func unclosed(_ html: String, _ expected: String) {
    #expect(folded(html) == expected.replacing("甲 乙", with: html == "甲<!-- 乙" ? "甲乙" : "甲 乙"))
  }

  @Test(
    "References become the characters they name",
    arguments: [
      ("&#20154;&#x4EBA;", "人人"), ("&lt;5&gt;&amp;&quot;&apos;", "<5>&\"'"),
      ("&pound;5&ndash;6", "£5–6"),
      ("5&permil;", "5‰"), ("3&times;4&minus;1", "3×4-1"),
      ("&copy2020 &copy;2020", "&copy2020 ©2020"),
      ("1&nbsp2", "1 2"), ("&#128;5 &#150;", "€5 –"),
      ("&#0;&#xD800;&#99999999;", "\u{FFFD}\u{FFFD}\u{FFFD}"),
      ("&nosuch; &; &# &#x; &", "&nosuch; &; &# &#x; &"), ("&#12288;&#12288;甲", "甲"),
      ("甲&shy;乙&zwnj;丙", "甲乙丙"),
      ("&percnt;&comma;&Yuml;&yuml;", "%,Ÿÿ"), ("甲&#10;乙", "甲乙"),
    ])
  func references(_ html: String, _ expected: String) {
    #expect(folded(html) == expected)
  }

  @Test func longReferencesKeepTheirBytes() {
    let long = "&#" + String(repeating: "0", count: 300) + "20154;"
    let source = SourceText(path: "a.html", text: "12&#0000000020154;,\(long)")
    let folded = FoldedText(foldingHTML: source)
    #expect(source.text(folded.span(2..<3)) == "&#0000000020154;")
    #expect(folded.count == 2 + 1 + 1 + long.utf8.count)
  }

  @Test func everyCodePointKnowsItsBytes() {
    let source = SourceText(path: "a.html", text: "<p>共 <b>１２</b>&nbsp;人，&yen;5</p>\n<p>é🙂")
    let folded = FoldedText(foldingHTML: source)
    let pieces = (0..<folded.count).map { source.text(folded.span($0..<$0 + 1)) }
    #expect(pieces == ["共", "１", "２", "人", "，", "&yen;", "5", "<", "é", "🙂"])
    #expect(source.text(folded.span(0..<3)) == "共 <b>１２")
  }

  @Test func cellsKnowTheirPlaceInTheGrid() {
    let html = """
      <table><caption>表1</caption><thead><tr><th rowspan=2>项目<th COLSPAN="2">产量</tr>
      <tr><th>去年<th>今年</tr></thead><tbody><tr><td>小麦<td><b>12</b>吨<td></tr></tbody></table>
      """
    let source = SourceText(path: "a.html", text: html)
    let folded = FoldedText(foldingHTML: source)
    let cells = folded.cells.map {
      "\($0.table)/\($0.row),\($0.column) \($0.rowSpan)×\($0.columnSpan) "
        + "\($0.isHeader ? "th" : "td") \(folded.text($0.folded))"
    }
    #expect(
      cells == [
        "0/0,0 2×1 th 项目", "0/0,1 1×2 th 产量", "0/1,1 1×1 th 去年", "0/1,2 1×1 th 今年",
        "0/2,0 1×1 td 小麦", "0/2,1 1×1 td 12吨", "0/2,2 1×1 td ",
      ])
    #expect(source.text(folded.cells[5].span) == "<b>12</b>吨")
    #expect(folded.text(0..<folded.count) == "表1\n项目|产量\n去年|今年\n小麦|12吨")
  }

  @Test func tablesThatLayOutThePageHaveNoCells() {
    let html = "<table><tr><td>导航<td><table><tr><td>甲<td>1</table></table><table><tr><td>乙</table>"
    let folded = FoldedText(foldingHTML: SourceText(path: "a.html", text: html))
    #expect(folded.cells.map { "\($0.table) \(folded.text($0.folded))" } == ["0 甲", "0 1", "1 乙"])
    #expect(folded.text(0..<folded.count) == "导航\n甲|1\n乙")
  }

  @Test(
    "Pages are known by their names or beginnings",
    arguments: [
      ("a.html", "甲", TextMarkup.html), ("A.HTM", "甲", .html), ("a.xhtml", "", .html),
      ("a.txt", "甲", .plain),
      ("-", "\n <!DOCTYPE HTML>", .html),
      ("-", "<?xml version=\"1.0\"?>\n<!-- x --><html lang=zh>", .html),
      ("a.txt", "<html>", .html), ("a.md", "<html>", .markdown), ("b.Markdown", "", .markdown),
      ("-", "<p>甲", .plain), (".html", "", .plain), ("html", "", .plain), ("-", "<!--", .plain),
    ])
  func kinds(_ path: String, _ text: String, _ expected: TextMarkup) {
    #expect(TextMarkup(of: SourceText(path: path, text: text)) == expected)
  }
}

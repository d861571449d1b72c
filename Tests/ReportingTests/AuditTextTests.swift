import Reporting
import Testing

/// How an audit sets the text of documents: figures whole and at their characters, nothing lost.
struct AuditTextTests {
  /// The text of the page's first document without tags and dossiers, figures in ⟦ and ⟧.
  private func text(_ text: String, path: String = "a.txt") -> String {
    var sample = AuditSample()
    sample.texts = [(path, text)]
    let page = sample.text(.html)
    guard let start = page.firstRange(of: "<article class=\"sheet\"")?.upperBound,
      let end = page[start...].firstRange(of: "</article>")?.lowerBound
    else { return page }
    var result = ""
    var rest = page[start..<end].drop { $0 != ">" }.dropFirst()
    while let tag = rest.firstIndex(of: "<") {
      result += rest[..<tag]
      rest = rest[tag...]
      if rest.hasPrefix("<mark") { result += "⟦" }
      if rest.hasPrefix("</mark") { result += "⟧" }
      if rest.hasPrefix("<span class=d>"), let close = rest.firstRange(of: "</span>") {
        rest = rest[close.upperBound...]
      } else {
        rest = rest.drop { $0 != ">" }.dropFirst()
      }
    }
    return result.split(separator: "\n").joined(separator: "|")
  }

  @Test(arguments: [
    // A scan breaks lines within figures and words.
    ("全县共支出12.3\n万元，修路8\n公里，建房1\n20间。", "全县共支出⟦12.3万元⟧，修路⟦8公里⟧，建房⟦120间⟧。"),
    ("另有房屋１２\n３间。\n", "另有房屋⟦１２３间⟧。"),
    ("The town has 1,200 houses and\n37 shops.\n", "The town has ⟦1,200⟧ houses and ⟦37⟧ shops."),
    ("共有村9个。\n\n\n\n\n另有组5个。\n", "共有村⟦9个⟧。|另有组⟦5个⟧。"),
    ("a < b & \"c\" 8个\n", "a &lt; b &amp; &quot;c&quot; ⟦8个⟧"),
  ])
  func linesAreJoinedAndFiguresWhole(source: String, shown: String) {
    #expect(text(source) == shown)
  }

  @Test(arguments: [
    ("# 标题\n\n- 甲7个\n- 乙**8**个\n", "标题|甲⟦7个⟧|乙⟦8个⟧"),
    ("村[9个](a.html)，见`code 7`。\n", "村⟦9个⟧，见。"),
    ("用&nbsp;5&nbsp;个 &lt;b&gt;\n", "用⟦5个⟧&lt;b&gt;"),
  ])
  func markupOfMarkdownIsNotShown(source: String, shown: String) {
    #expect(text(source, path: "a.md") == shown)
  }

  @Test func aTableIsATable() {
    let shown = text("| 村 | 户（户） |\n|---|---:|\n| 甲 | 12 |\n| 乙 | 15 |\n", path: "a.md")
    #expect(shown == "村户（户）|甲⟦12⟧|乙⟦15⟧")
  }

  @Test func linesLaidOutWithBlanksStayAsTheyAre() {
    let shown = text(
      "项目        2019年     2020年\n收入          120        130\n  主营\n业务        100        110\n")
    #expect(shown.contains("收入          ⟦120⟧        ⟦130⟧"))
  }

  @Test func aSheetIsShownWithItsLines() {
    let shown = text("fact,value,unit\nvillages,32,个\nreached,28,个\n", path: "a.csv")
    #expect(shown == "fact,value,unit|villages,⟦32⟧,个|reached,⟦28⟧,个")
  }

  @Test func aPageIsShownWithoutItsTags() {
    let shown = text(
      "<html><body><h1>村情</h1><p>有村<b>9</b>个&amp;组5个。</p></body></html>", path: "a.html")
    #expect(shown == "村情|有村⟦9个⟧&amp;组⟦5个⟧。")
  }
}

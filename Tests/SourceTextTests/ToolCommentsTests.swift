import SourceText
import Testing

@Suite struct ToolCommentsTests {
  private func comments(_ path: String, _ text: String, behind end: Int = 0) -> [String] {
    let source = SourceText(path: path, text: text)
    let frontMatter = end > 0 ? SourceSpan(0, end) : nil
    return ToolComments.find(in: source, behind: frontMatter).map { source.text($0) }
  }

  private static let call = "<!-- figlint-enable a/b -->"

  @Test(arguments: ["a.md", "a.txt", "a.html", "-"])
  func commentsAreFoundInEveryKindOfText(path: String) {
    let text = "前\(Self.call)后 <!-- 别的 --> <!--\n\tfiglint-x -->\n\(Self.call)"
    #expect(comments(path, text) == [Self.call, "<!--\n\tfiglint-x -->", Self.call])
  }

  @Test(arguments: [
    ("a.md", "```\n\(call)\n```\n"), ("a.md", "写作 `\(call)`。"), ("a.txt", "```\n\(call)\n```\n"),
    ("a.html", "<p>1</p><script>\(call)</script>"), ("a.html", "<style>\n\(call)</style>"),
    ("a.html", "<!-- 外 \(call)".replacing("-->", with: "")), ("a.md", "<!-- figlint-enable"),
    ("a.txt", "<!-- figlint-enable a/b --"), ("a.html", "&lt;!-- figlint-enable --&gt;"),
    ("a.md", "<!-- 见 figlint-enable -->"), ("a.md", "< !-- figlint-enable -->"), ("a.md", ""),
  ])
  func codeAndHalfCommentsAreNone(path: String, text: String) {
    #expect(comments(path, text) == [])
  }

  @Test func frontMatterHasNone() {
    let head = "---\ntitle: \(Self.call)\n---\n"
    #expect(comments("a.md", head + "正文" + Self.call, behind: head.utf8.count) == [Self.call])
  }

  @Test func manyOpenCommentsTakeNoLongerThanTheirText() {
    let text = String(repeating: "<!-- figlint-x ", count: 100_000)
    for path in ["a.md", "a.html", "a.txt"] { #expect(comments(path, text) == []) }
  }
}

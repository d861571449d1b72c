import SourceText
import Testing

@Suite struct LineIndexTests {
  @Test(
    "Columns count in the unit asked for",
    arguments: [
      ("a中🙂b", 8, 4, 5, 9), ("中\r\n文b", 8, 2, 2, 4), ("a\rb", 3, 2, 2, 2), ("", 0, 1, 1, 1),
    ])
  func columns(
    _ text: String, _ offset: Int, _ codePoints: Int, _ utf16: Int, _ utf8: Int
  ) {
    let source = SourceText(path: "-", text: text)
    #expect(source.position(of: offset).column == codePoints)
    #expect(source.position(of: offset, in: .utf16CodeUnits).column == utf16)
    #expect(source.position(of: offset, in: .utf8Bytes).column == utf8)
  }

  @Test func offsetsInsideACodePointMoveBack() {
    let source = SourceText(path: "-", text: "中文")
    #expect(source.position(of: 4) == SourcePosition(line: 1, column: 2))
    #expect(source.text(SourceSpan(1, 5)) == "中")
  }

  @Test func linesEndAtEveryKindOfBreak() {
    let source = SourceText(path: "-", text: "a\nb\r\nc\rd")
    #expect(source.lines.starts == [0, 2, 5, 7])
    #expect(source.text(source.lineSpan(2)) == "b")
  }
}

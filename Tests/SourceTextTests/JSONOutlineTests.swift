import SourceText
import Testing

struct JSONOutlineTests {
  private func outline(_ text: String) throws(JSONOutline.SyntaxError) -> JSONOutline {
    try JSONOutline(SourceText(path: "a.json", text: text))
  }

  @Test func placesOfKeysAndValuesAreKept() throws {
    let source = SourceText(path: "a", text: "{ // 甲\n 'b': [1, \"二\",], c: {},}")
    guard case .object(let members) = try JSONOutline(source).kind else {
      Issue.record("no object")
      return
    }
    #expect(members.map(\.key) == ["b", "c"])
    #expect(members.map { source.text($0.keySpan) } == ["'b'", "c"])
    #expect(members.map { source.text($0.value.span) } == ["[1, \"二\",]", "{}"])
    guard case .array(let values) = members[0].value.kind else {
      Issue.record("no array")
      return
    }
    #expect(values.map { source.text($0.span) } == ["1", "\"二\""])
    #expect(values.map(\.kind) == [.word, .string])
  }

  @Test(arguments: [
    ("", 0, 0), ("{", 1, 1), ("{a}", 2, 3), ("[1 23]", 3, 5), ("[1}", 2, 3), ("{} x", 3, 4),
    ("[\"a", 1, 3), ("[\"a\n\"]", 1, 3), ("/* x", 0, 2), ("[,]", 1, 2), ("{\"a\":}", 5, 6),
    ("[\"a\\", 1, 4), ("/", 0, 1),
  ])
  func mistakesHaveTheirPlace(_ text: String, _ start: Int, _ end: Int) {
    do throws(JSONOutline.SyntaxError) {
      _ = try outline(text)
      Issue.record("\(text) was read")
    } catch {
      #expect(error.span == SourceSpan(start, end), "\(text)")
    }
  }

  @Test func depthIsLimited() {
    let text = String(repeating: "[", count: 100_000)
    #expect(throws: JSONOutline.SyntaxError.self) { _ = try outline(text) }
    let fine = String(repeating: "[", count: 60) + String(repeating: "]", count: 60)
    #expect(throws: Never.self) { _ = try outline(fine) }
  }

  @Test func anyBytesAreReadOrRefused() {
    let pieces = [
      "{", "}", "[", "]", ",", ":", "\"", "'", "\\", "/", "*", "/*", "//", "a", "甲", "\n", "1",
    ]
    var state: UInt64 = 42
    for _ in 0..<3000 {
      var text = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int((state >> 33) % UInt64(pieces.count))]
      }
      _ = try? outline(text)
    }
  }
}

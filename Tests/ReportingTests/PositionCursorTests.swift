import Reporting
import SourceText
import TestKit
import Testing

@Suite struct PositionCursorTests {
  @Test(arguments: [ColumnUnit.codePoints, .utf8Bytes, .utf16CodeUnits])
  func ascendingOffsetsGetThePlacesThatTheTextGives(unit: ColumnUnit) {
    let pieces = ["a", "度", "\n", "\r\n", "\r", "𠮷", "e\u{301}", "\t", "\n\n"]
    for seed in 0..<200 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let count = Int.random(in: 0..<40, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let source = SourceText(path: "-", text: text)
      var cursor = PositionCursor(source, unit: unit)
      var offset = 0
      while offset <= source.bytes.count {
        let expected = source.position(of: offset, in: unit)
        #expect(cursor.position(of: offset) == expected, "seed \(seed), offset \(offset)")
        offset += Int.random(in: 0..<5, using: &random)
      }
    }
  }

  @Test func offsetsBehindTheEndGetThePlaceOfTheEnd() {
    var cursor = PositionCursor(SourceText(path: "-", text: "一二\n三"))
    #expect(cursor.position(of: 900) == SourcePosition(line: 2, column: 2))
  }

  @Test func aTableAnswersInAnyOrder() {
    let source = SourceText(path: "-", text: "甲1\n乙22\n丙333\n")
    let offsets = [16, 3, 8, 3, 0]
    let table = PositionTable(source, offsets: offsets)
    for offset in offsets {
      #expect(table[offset] == source.position(of: offset))
    }
    #expect(PositionTable(source, offsets: [])[7] == SourcePosition(line: 1, column: 1))
  }
}

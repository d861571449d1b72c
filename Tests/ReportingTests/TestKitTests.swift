import TestKit
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct TestKitTests {
  @Test func marksBecomeSpansOfBytes() {
    let marked = MarkedText("共⟦12⟦人⟧⟧，⟦⟧")
    #expect(marked.text == "共12人，")
    #expect(marked.spans == [3..<8, 5..<8, 11..<11])
  }

  @Test func equalBytesHaveNoDiff() {
    #expect(lineDiff(expected: "a\nb\n", actual: "a\nb\n") == nil)
  }

  @Test func aDiffNamesLinesAndSpellsOutControlCharacters() {
    #expect(
      lineDiff(expected: "a\nb\nc\n", actual: "a\nB\r\nc\n")
        == "- 2: b\n+ 2: B\\u{d}")
  }

  @Test func charactersThatOnlyLookEqualDiffer() {
    #expect(lineDiff(expected: "é", actual: "e\u{301}") != nil)
  }

  @Test func aLongDiffIsCut() {
    let diff = lineDiff(expected: "", actual: (1...40).map(String.init).joined(separator: "\n"))
    #expect(diff?.split(separator: "\n").count == 13)
    #expect(diff?.hasSuffix("… and 29 more lines") == true)
  }

  @Test func theGeneratorIsSplitMix64() {
    var generator = SeededGenerator(seed: 1_234_567)
    #expect(generator.next() == 6_457_827_717_110_365_317)
    #expect(generator.next() == 3_203_168_211_198_807_973)
  }

  @Test func goldensAreWrittenOnlyWhenAsked() throws {
    let folder = FileManager.default.temporaryDirectory.path() + "figlint-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let checking = Golden(folder: folder, isUpdating: false)
    let updating = Golden(folder: folder, isUpdating: true)
    let bytes = Array("x\n".utf8)
    #expect(checking.difference("x.txt", from: bytes) != nil)
    #expect(checking.strays(owned: []) == [])
    #expect(updating.difference("x.txt", from: bytes) == nil)
    #expect(checking.difference("x.txt", from: bytes) == nil)
    #expect(checking.difference("x.txt", from: Array("y\n".utf8))?.contains("- 1: x") == true)
    #expect(checking.difference("x.txt", from: bytes) == nil, "a failed comparison must not mend")
    #expect(checking.strays(owned: ["y.txt"]) == ["x.txt"])
    #expect(checking.strays(owned: ["x.txt"]) == [])
  }
}

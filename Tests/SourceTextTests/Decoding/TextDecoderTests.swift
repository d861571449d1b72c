import SourceText
import Testing

struct TextDecoderTests {
  private func decode(_ bytes: [UInt8]) throws -> SourceText {
    try TextDecoder.decode(bytes, path: "report.md")
  }

  private func text(_ source: SourceText) -> String {
    String(decoding: source.bytes, as: UTF8.self)
  }

  @Test func validTextIsTakenAsItStands() throws {
    let bytes = Array("全县共有5个乡。\r\nTotal: 12\t𠮷\r".utf8)
    let source = try decode(bytes)
    #expect(source.bytes == bytes)
    #expect(source.problems.isEmpty)
    #expect(source.encoding == .utf8)
  }

  @Test func emptyFileIsAnEmptyText() throws {
    #expect(try decode([]).bytes.isEmpty)
  }

  @Test func byteOrderMarkIsNoColumn() throws {
    let source = try decode([0xEF, 0xBB, 0xBF] + Array("12人".utf8))
    #expect(source.bytes == Array("12人".utf8))
    #expect(source.position(of: 2).column == 3)
  }

  @Test(
    arguments: [
      ([0x61, 0xFF, 0x62], "a\u{FFFD}b", 1, 1),
      ([0x61, 0xFF, 0xFE, 0x80, 0x62], "a\u{FFFD}b", 1, 1),
      ([0xC0, 0xAF, 0x62, 0xED, 0xA0, 0x80], "\u{FFFD}b\u{FFFD}", 2, 0),
      ([0x61, 0xE4, 0xBA], "a\u{FFFD}", 1, 1),
      ([0xF4, 0x90, 0x80, 0x80, 0x0A], "\u{FFFD}\n", 1, 0),
      ([0xE0, 0x80, 0x80, 0xF0, 0x8F, 0xBF, 0xBF, 0x31], "\u{FFFD}1", 1, 0),
    ] as [([UInt8], String, Int, Int)])
  func eachRunOfBadBytesIsOneReplacement(
    bytes: [UInt8], expected: String, count: Int, first: Int
  ) throws {
    let source = try decode(bytes)
    #expect(source.bytes == Array(expected.utf8))
    #expect(
      source.problems == [
        TextProblem(kind: .invalidUTF8(count: count), span: SourceSpan(first, first + 3))
      ])
  }

  @Test func nulBytesAreBlanks() throws {
    let source = try decode(Array("共有\u{0}12人，\u{0}其中8人".utf8))
    #expect(text(source) == "共有 12人， 其中8人")
    #expect(
      source.problems == [TextProblem(kind: .nulBytes(count: 2), span: SourceSpan(6, 7))])
  }

  @Test(arguments: [true, false])
  func utf16IsConverted(bigEndian: Bool) throws {
    let expected = "人口12万，𠮷é"
    var bytes: [UInt8] = bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
    for unit in expected.utf16 {
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      bytes += bigEndian ? pair : pair.reversed()
    }
    let source = try decode(bytes)
    #expect(source.bytes == Array(expected.utf8))
    #expect(source.encoding == (bigEndian ? .utf16BigEndian : .utf16LittleEndian))
    #expect(source.problems.isEmpty)
  }

  @Test func halfAPairOfUTF16IsReplaced() throws {
    let source = try decode([0xFF, 0xFE, 0x31, 0x00, 0x00, 0xD8, 0x32, 0x00, 0x33])
    #expect(text(source) == "1\u{FFFD}2\u{FFFD}")
    #expect(
      source.problems == [TextProblem(kind: .invalidUTF8(count: 2), span: SourceSpan(1, 4))])
  }

  @Test func chineseTextInGB18030IsConverted() throws {
    // "共有12人。" in GB 2312, then the four-byte form of U+20000.
    let gb: [UInt8] = [
      0xB9, 0xB2, 0xD3, 0xD0, 0x31, 0x32, 0xC8, 0xCB, 0xA1, 0xA3, 0xB9, 0xB2, 0xD3, 0xD0, 0xB9,
      0xB2,
      0xD3, 0xD0, 0xB9, 0xB2, 0xD3, 0xD0, 0x95, 0x32, 0x82, 0x36,
    ]
    let source = try decode(gb)
    #expect(text(source) == "共有12人。共有共有共有𠀀")
    #expect(source.encoding == .gb18030)
    #expect(source.problems.isEmpty)
  }

  @Test func latin1IsNotTakenForChinese() throws {
    let source = try decode(Array("Z".utf8) + [0xFC] + Array("rich caf".utf8) + [0xE9, 0x20])
    #expect(source.encoding == .utf8)
    #expect(text(source) == "Z\u{FFFD}rich caf\u{FFFD} ")
  }

  @Test func damagedUTF8IsNotTakenForChinese() throws {
    let bytes = Array("劳动力两万人".utf8) + [0xB9, 0xB2] + Array("已就业一万人".utf8)
    let source = try decode(bytes)
    #expect(text(source) == "劳动力两万人\u{FFFD}已就业一万人")
  }

  @Test(
    arguments: [
      (Array("%PDF-1.7\n".utf8), "PDF"),
      ([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00], "ZIP (docx, xlsx)"),
      ([0, 0, 0, 0], nil),
      (Array(repeating: [0x7F, 0x45, 0x00, 0x02, 0xC3, 0x01], count: 40).flatMap { $0 }, nil),
    ] as [([UInt8], String?)])
  func binaryFilesAreRefused(bytes: [UInt8], format: String?) {
    #expect(throws: TextError.binary(format: format)) { try decode(bytes) }
  }

  @Test func anyBytesAreReadOrRefusedAndTheTextIsAlwaysValid() {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let pieces: [[UInt8]] = [
      [0x31], [0x20], Array("人".utf8), Array("𠮷".utf8), [0xE4], [0xBA], [0xF0, 0x9F], [0x00],
      [0xFF],
      [0xFE], [0xB9, 0xB2], [0xD8, 0x00], [0xEF, 0xBB, 0xBF], [0x0D, 0x0A],
    ]
    var texts = 0
    for round in 0..<4000 {
      var bytes: [UInt8] = []
      for _ in 0..<next(24) { bytes += pieces[next(pieces.count)] }
      guard let source = try? decode(bytes) else { continue }
      texts += 1
      let isValid = String(validating: source.bytes, as: UTF8.self) != nil
      #expect(isValid && !source.bytes.contains(0), "round \(round): \(bytes)")
      for problem in source.problems {
        #expect(problem.span.end <= source.bytes.count, "round \(round): \(bytes)")
      }
    }
    #expect(texts > 1000)
  }
}

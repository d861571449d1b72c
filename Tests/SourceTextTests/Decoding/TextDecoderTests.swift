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

  @Test func manyRareCharactersSpeakForGB18030() throws {
    // "共3户，" and three characters of four bytes each.
    let gb: [UInt8] = [
      0xB9, 0xB2, 0x33, 0xBB, 0xA7, 0xA3, 0xAC, 0x95, 0x32, 0x82, 0x36, 0x81, 0x39, 0xEE, 0x39,
      0x95, 0x34, 0xB2, 0x35,
    ]
    let source = try decode(gb)
    #expect(text(source) == "共3户，𠀀㐀𠮷")
    #expect(source.encoding == .gb18030)
  }

  @Test func aWholeSentenceOfGBKIsConverted() throws {
    // Made by another implementation: "…".encode("gbk") of Python.
    let gbk: [UInt8] = [
      0xC8, 0xAB, 0xD5, 0xF2, 0xB9, 0xB2, 0xD3, 0xD0, 0xC5, 0xA9, 0xBB, 0xA7, 0x33, 0x2C, 0x32,
      0x31, 0x35, 0xBB, 0xA7, 0xA1, 0xA2, 0xC8, 0xCB, 0xBF, 0xDA, 0x31, 0x2E, 0x32, 0xCD, 0xF2,
      0xC8, 0xCB, 0xA3, 0xAC, 0xBB, 0xA7, 0xBE, 0xF9, 0xB8, 0xFB, 0xB5, 0xD8, 0x34, 0x2E, 0x36,
      0xC4, 0xB6, 0xA1, 0xA3,
    ]
    let sentence = "全镇共有农户3,215户、人口1.2万人，户均耕地4.6亩。"
    let source = try decode(gbk)
    #expect(text(source) == sentence)
    #expect(source.encoding == .gb18030)
    // Half of the last character costs no other.
    let cut = try decode(gbk.dropLast())
    #expect(text(cut) == sentence.dropLast() + "\u{FFFD}")
    #expect(
      cut.problems == [
        TextProblem(
          kind: .undecodable(count: 1),
          span: SourceSpan(cut.bytes.count - 3, cut.bytes.count))
      ])
    // So does a byte that begins none.
    let damaged = try decode(gbk + [0xFF, 0x0A] + gbk)
    #expect(text(damaged) == sentence + "\u{FFFD}\n" + sentence)
    #expect(damaged.problems.map(\.kind) == [.undecodable(count: 1)])
  }

  @Test(
    "Characters beyond GB 2312 are converted too",
    arguments: [
      ([0xD6, 0xEC, 0xE9, 0x46, 0xBB, 0xF9], "朱镕基"), ([0x81, 0x39, 0xEE, 0x39], "㐀"),
      ([0x95, 0x34, 0xB2, 0x35], "𠮷"), ([0xA8, 0xA6, 0xA8, 0xA4], "éà"), ([0xA2, 0xE3], "€"),
    ] as [([UInt8], String)])
  func rareCharacters(bytes: [UInt8], expected: String) throws {
    let around: [UInt8] = [0xB9, 0xB2, 0xD3, 0xD0, 0xB9, 0xB2, 0xD3, 0xD0]
    let filler = Array(repeating: around, count: 4).flatMap { $0 }
    let source = try decode(filler + bytes + filler)
    #expect(text(source) == "共有共有共有共有共有共有共有共有\(expected)共有共有共有共有共有共有共有共有")
    #expect(source.problems.isEmpty)
  }

  @Test func oneChineseCharacterAmongASCIIIsConverted() throws {
    let source = try decode(Array("Total 12 ".utf8) + [0xCD, 0xF2, 0x0A])
    #expect(text(source) == "Total 12 万\n")
    #expect(source.encoding == .gb18030)
  }

  @Test func whatIsValidInBothIsUTF8() throws {
    // 茂陆 in GBK, ï½ in UTF-8.
    let source = try decode([0xC3, 0xAF, 0xC2, 0xBD])
    #expect(text(source) == "ï½")
    #expect(source.encoding == .utf8)
  }

  @Test func aPageThatNamesItsEncodingIsBelieved() throws {
    let head = Array("<meta charset=\"GBK\"><p>".utf8)
    // 镕 alone is no everyday character.
    let source = try decode(head + [0xE9, 0x46])
    #expect(text(source) == "<meta charset=\"GBK\"><p>镕")
    #expect(source.encoding == .gb18030)
  }

  @Test(
    "English and French of older Windows keep their marks",
    arguments: [
      ("Costs rose from ", [0xA3], "3.2 million, a third more.", "£"),
      ("Between 3", [0x96], "4 per cent of households said so.", "–"),
      ("The ministry", [0x92], "s budget fell by 12 per cent.", "’"),
      ("It was 30 ", [0xB0], "C in July, the mean of ten years.", "°"),
      ("La moyenne cr", [0xE9, 0xE9], "e par le minist\u{65}re est de 12.", "éé"),
      ("Z", [0xFC], "rich has 400 thousand people.", "ü"),
    ])
  func windows1252(before: String, byte: [UInt8], after: String, mark: String) throws {
    let source = try decode(Array(before.utf8) + byte + Array(after.utf8))
    #expect(text(source) == before + mark + after)
    #expect(source.encoding == .windows1252)
    #expect(source.problems.isEmpty)
  }

  @Test(
    "Damaged UTF-8 is not taken for Latin",
    arguments: [
      ("The report says ", [0xE2, 0x80], " and no more than that."),
      ("The end of a caf", [0xC3], ""),
      ("It is neither ", [0x81], " nor anything else that is known."),
      ("It is neither ", [0xFF], " nor anything else that is known."),
      ("3", [0xA3], "4"), ("Half of é is ", [0xC3], " in a text that is otherwise whole."),
    ] as [(String, [UInt8], String)])
  func damagedLatin(before: String, bytes: [UInt8], after: String) throws {
    let source = try decode(Array(before.utf8) + bytes + Array(after.utf8))
    #expect(text(source) == before + "\u{FFFD}" + after)
    #expect(source.problems.map(\.kind) == [.invalidUTF8(count: 1)])
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

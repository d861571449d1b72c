import Reporting
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0),
    ("abc 12.5%", 9),
    ("就业率", 6),
    ("８７．６％", 10),
    ("“2018”—2019…", 12),
    ("℃×÷≤", 4),
    ("한국", 4),
    ("ｱｲｳ", 3),
    ("𠮷", 2),
    ("é", 1),
    ("e\u{301}", 1),
    ("\u{301}", 0),
    ("👍🏽", 2),
    ("👨‍👩‍👧", 2),
    ("🇨🇳", 2),
    ("❤", 1),
    ("❤\u{FE0F}", 2),
    ("5\u{FE0F}\u{20E3}", 2),
    ("a\u{200B}b", 2),
    ("각", 2),
  ])
  func textTakesTheColumnsThatATerminalGivesIt(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
  }

  @Test func theEndsOfTableRangesBelongToThem() {
    #expect(DisplayWidth.columns(of: UInt32(0x10FF)) == 1)
    #expect(DisplayWidth.columns(of: UInt32(0x1100)) == 2)
    #expect(DisplayWidth.columns(of: UInt32(0x115F)) == 2)
    #expect(DisplayWidth.columns(of: UInt32(0x1160)) == 0)
    #expect(DisplayWidth.columns(of: UInt32(0x036F)) == 0)
    #expect(DisplayWidth.columns(of: UInt32(0x0370)) == 1)
    #expect(DisplayWidth.columns(of: UInt32(0x3FFFD)) == 2)
    #expect(DisplayWidth.columns(of: UInt32(0x3FFFE)) == 1)
  }
}

import Reporting
import Testing

@Suite struct VisibleTextTests {
  @Test(arguments: [
    ("就业率 78.64%", "就业率 78.64%"),
    ("\u{1B}[2J", "<U+001B>[2J"),
    ("a\u{0}b", "a\u{FFFD}b"),
    ("1\u{202E}2", "1<U+202E>2"),
    ("1\u{2067}2\u{2069}", "1<U+2067>2<U+2069>"),
    ("1\u{2028}2", "1<U+2028>2"),
    ("1\u{85}2", "1<U+0085>2"),
    ("a\tb", "a b"),
    ("a\r\nb", "a<U+000D><U+000A>b"),
    ("\u{FEFF}a", "a"),
    ("👨‍👩‍👧", "👨‍👩‍👧"),
  ])
  func whatWouldActIsShownByName(text: String, visible: String) {
    #expect(Array(VisibleText.line(text).utf8) == Array(visible.utf8))
  }
}

import Checking
import Quantities
import Reporting
import SourceText
import Testing

struct LedgerTableTests {
  private var entries: [LedgerEntry] {
    [("一.md", "李", "2026-01-01"), ("second.md", "Wang", nil), ("三\u{1B}[31m.md", "赵", "月底")].map {
      document, owner, due in
      var entry = LedgerEntry(
        LedgerObservation(
          identity: LedgerIdentity(rule: "t/r", document: document, claim: "占#"),
          values: ["12人", "57%"], expected: "75%"))
      entry.owner = owner
      entry.due = due
      return entry
    }
  }

  @Test(arguments: [Language.zh, .en])
  func columnsStandUnderEachOther(_ language: Language) {
    let day = CalendarDate(year: 2026, month: 2, day: 1)
    let text = String(
      decoding: LedgerTable(language: language).output(entries, on: day), as: UTF8.self)
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.count == 4)
    #expect(!text.contains("\u{1B}"))
    let places = lines.dropFirst().map { line in
      line.firstRange(of: "12人").map { DisplayWidth.columns(of: String(line[..<$0.lowerBound])) }
    }
    #expect(Set(places).count == 1)
    #expect(places.first != nil)
    let overdue = language == .zh ? "逾期" : "open, overdue"
    #expect(lines.map { $0.contains(overdue) } == [false, true, false, true])
  }

  @Test func noEntriesAreNoTable() {
    let day = CalendarDate(year: 2026, month: 2, day: 1)
    #expect(LedgerTable(language: .zh).output([], on: day).isEmpty)
  }
}

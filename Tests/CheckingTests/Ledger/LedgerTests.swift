import Checking
import Quantities
import SourceText
import Testing

struct LedgerTests {
  private let day = CalendarDate(year: 2026, month: 5, day: 1)

  private func observation(
    _ values: String..., claim: String = "占#", document: String = "a.md"
  ) -> LedgerObservation {
    LedgerObservation(
      identity: LedgerIdentity(rule: "t/r", document: document, claim: claim), values: values,
      expected: nil)
  }

  private func scope(_ documents: String...) -> LedgerScope {
    LedgerScope(documents: Set(documents), rules: ["t/r"])
  }

  private func standings(
    _ ledger: Ledger, _ observations: [LedgerObservation]
  ) -> [LedgerMark.Standing] {
    ledger.compare(observations, scope: scope("a.md"), on: day).marks.map(\.standing)
  }

  @Test func writtenLedgerReadsBackTheSame() throws {
    var ledger = Ledger().updated(
      with: [observation("1人", "a\"\\\n"), observation("2人"), observation("3人", claim: "“甲”/乙#")],
      scope: scope("a.md"), on: day)
    ledger.change([ledger.entries[0].id]) { entry in
      entry.state = .accepted
      entry.owner = "李"
      entry.reason = "口径不同"
      entry.due = "2026-12-31"
      entry.decided = "2026-05-01"
    }
    let bytes = LedgerWriter.bytes(of: ledger)
    let (read, diagnostics) = LedgerReader.read(SourceText(path: "l", bytes: bytes))
    #expect(diagnostics.isEmpty)
    #expect(read == ledger)
    #expect(LedgerWriter.bytes(of: read) == bytes)
    let empty = LedgerReader.read(SourceText(path: "l", bytes: LedgerWriter.bytes(of: Ledger())))
    #expect(empty.ledger.entries.isEmpty)
    #expect(empty.diagnostics.isEmpty)
  }

  @Test func orderOfFindingsDoesNotMatter() {
    let all = [observation("1人"), observation("2人"), observation("3人", claim: "共#")]
    let ledger = Ledger().updated(with: all, scope: scope("a.md"), on: day)
    // Entries of one identity are numbered in the order in which they were found.
    #expect(standings(ledger, all.reversed()) == [.open, .open, .open])
    #expect(
      ledger.entries.map(\.number) == [1, 2, 1] || ledger.entries.map(\.number) == [1, 1, 2])
  }

  @Test func aMendedOneOfTwoAlikeLeavesTheOtherAsItWas() {
    let ledger = Ledger().updated(
      with: [observation("1人"), observation("2人")], scope: scope("a.md"), on: day)
    let comparison = ledger.compare([observation("2人")], scope: scope("a.md"), on: day)
    #expect(comparison.marks.map(\.standing) == [.open])
    #expect(comparison.gone.map(\.values) == [["1人"]])
  }

  @Test func otherFiguresAreAnUpdateAndMoreAreNew() {
    let ledger = Ledger().updated(with: [observation("1人")], scope: scope("a.md"), on: day)
    #expect(standings(ledger, [observation("5人")]) == [.updated])
    #expect(standings(ledger, [observation("5人"), observation("1人")]) == [.new, .open])
  }

  @Test func anAcceptanceEndsWithTheFigures() throws {
    var ledger = Ledger().updated(with: [observation("1人")], scope: scope("a.md"), on: day)
    ledger.change([ledger.entries[0].id]) { entry in
      entry.state = .accepted
      entry.reason = "口径不同"
    }
    #expect(standings(ledger, [observation("1人")]) == [.accepted])
    #expect(standings(ledger, [observation("7人")]) == [.updated])
    let updated = ledger.updated(with: [observation("7人")], scope: scope("a.md"), on: day)
    #expect(updated.entries.map(\.state) == [.open])
    #expect(updated.entries[0].reason == nil)
  }

  @Test func clearedEntriesThatAreBackAreReopened() {
    let ledger = Ledger().updated(with: [observation("1人")], scope: scope("a.md"), on: day)
    let cleared = ledger.updated(with: [], scope: scope("a.md"), on: day)
    #expect(cleared.entries.map(\.state) == [.cleared])
    #expect(standings(cleared, [observation("1人")]) == [.reopened])
    let again = cleared.updated(with: [observation("1人")], scope: scope("a.md"), on: day)
    #expect(again.entries.map(\.state) == [.open])
  }

  @Test func whatWasNotLookedAtIsNotCleared() {
    let ledger = Ledger().updated(
      with: [observation("1人", document: "b.md")], scope: scope("b.md"), on: day)
    let comparison = ledger.compare([], scope: scope("a.md"), on: day)
    #expect(comparison.gone.isEmpty)
    #expect(comparison.unseen.count == 1)
    #expect(ledger.updated(with: [], scope: scope("a.md"), on: day) == ledger)
  }

  @Test(arguments: [
    ("2026-05-01", false), ("2026-04-30", true), ("2026-05-02", false), ("2026-02-30", true),
    ("2026-5-9", true), ("月底", true), ("", true), ("2027-01-01T00:00", true),
  ])
  func dueDates(_ due: String, _ isOverdue: Bool) {
    var entry = LedgerEntry(observation("1人"))
    entry.due = due
    #expect(entry.isOverdue(on: day) == isOverdue, "\(due)")
    entry.state = .cleared
    #expect(!entry.isOverdue(on: day))
  }

  @Test func damagedLedgersAreToldAndNeverTrap() {
    let ledger = Ledger().updated(
      with: [observation("1人", "二"), observation("2人", claim: "共#")], scope: scope("a.md"),
      on: day)
    let bytes = LedgerWriter.bytes(of: ledger)
    var state: UInt64 = 7
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
    for _ in 0..<2000 {
      var damaged = bytes
      for _ in 0...next(3) {
        let place = next(damaged.count)
        switch next(3) {
        case 0: damaged.remove(at: place)
        case 1: damaged[place] = UInt8(0x20 + next(0x5F))
        default: damaged.insert(damaged[next(damaged.count)], at: place)
        }
      }
      guard let source = try? TextDecoder.decode(damaged, path: "l") else { continue }
      let (read, diagnostics) = LedgerReader.read(source)
      for diagnostic in diagnostics {
        #expect(diagnostic.span.end <= source.bytes.count)
        #expect(!diagnostic.message(in: .zh).isEmpty)
      }
      if diagnostics.isEmpty { #expect(read.entries.count == 2) }
    }
  }
}

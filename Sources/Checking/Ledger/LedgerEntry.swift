package import Quantities

/// One line of a ledger: a finding, what was decided of it, and by when it is to be put right.
package struct LedgerEntry: Hashable, Sendable {
  package enum State: String, Hashable, Sendable, CaseIterable {
    /// Known, and to be put right.
    case open
    /// Looked at and let stand, for a reason.
    case accepted
    /// No longer found.
    case cleared
  }

  package var identity: LedgerIdentity
  /// Tells entries of one identity apart; from 1.
  package var number: Int
  /// The figures as they were written when the entry was made or last looked at.
  package var values: [String]
  package var expected: String?
  package var state: State
  package var owner: String?
  /// As written, since a date that cannot be read counts as passed.
  package var due: String?
  package var reason: String?
  package var found: String?
  package var decided: String?
  package var cleared: String?

  package init(
    _ observation: LedgerObservation, number: Int = 1, state: State = .open, found: String? = nil
  ) {
    identity = observation.identity
    values = observation.values
    expected = observation.expected
    self.number = number
    self.state = state
    self.found = found
  }

  /// Twelve hexadecimal digits by which people name the entry.
  package var id: String {
    var hash = Fingerprint()
    for part in [identity.rule, identity.document, identity.claim] { hash.add(part) }
    let id = String(hash.digits.prefix(12))
    return number == 1 ? id : "\(id)-\(number)"
  }

  /// Whether the day by which it was to be put right, or up to which it stands, has passed.
  package func isOverdue(on day: CalendarDate) -> Bool {
    guard let due, state != .cleared else { return false }
    guard let last = CalendarDate(isoDay: due)?.lastDay, let today = day.firstDay else {
      return true
    }
    return today > last
  }
}

extension CalendarDate {
  /// Reads 2026-11-30 and nothing else; `nil` for days that no calendar has.
  package init?(isoDay text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      text.utf8.allSatisfy({ 0x30...0x39 ~= $0 || $0 == 0x2D }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
    guard exists else { return nil }
  }
}

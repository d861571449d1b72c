package import Quantities

/// The findings of a set of documents over time: found, owned, due, accepted, cleared.
package struct Ledger: Hashable, Sendable {
  /// In the order of their identities, and of their numbers within one.
  package private(set) var entries: [LedgerEntry]

  package init(_ entries: [LedgerEntry] = []) {
    self.entries = entries.sorted {
      $0.identity == $1.identity ? $0.number < $1.number : $0.identity < $1.identity
    }
  }

  /// The entries whose id begins with these characters.
  package func entries(named prefix: String) -> [LedgerEntry] {
    let exact = entries.filter { $0.id == prefix }
    return exact.isEmpty ? entries.filter { $0.id.hasPrefix(prefix) } : exact
  }

  /// Changes the entries of these ids.
  package mutating func change(_ ids: Set<String>, _ body: (inout LedgerEntry) -> Void) {
    for i in entries.indices where ids.contains(entries[i].id) { body(&entries[i]) }
  }

  package mutating func remove(where isUnwanted: (LedgerEntry) -> Bool) {
    entries.removeAll(where: isUnwanted)
  }

  // MARK: Against a run

  /// Holds what a run found against the ledger; without a day nothing is overdue.
  package func compare(
    _ observations: [LedgerObservation], scope: LedgerScope, on day: CalendarDate?
  ) -> LedgerComparison {
    let matches = matches(of: observations)
    var found = Set<Int>()
    let marks = zip(observations, matches).map { observation, match in
      guard let match else { return LedgerMark(standing: .new, entry: nil) }
      found.insert(match)
      let entry = entries[match]
      let standing: LedgerMark.Standing =
        switch entry.state {
        case .cleared: .reopened
        case _ where entry.values != observation.values: .updated
        case _ where day.map(entry.isOverdue) ?? false: .overdue
        case .open: .open
        case .accepted: .accepted
        }
      return LedgerMark(standing: standing, entry: entry)
    }
    let rest = entries.indices.filter { !found.contains($0) }
    return LedgerComparison(
      marks: marks,
      gone: rest.filter { scope.covers(entries[$0]) }.map { entries[$0] },
      unseen: rest.filter { !scope.covers(entries[$0]) && entries[$0].state != .cleared }
        .map { entries[$0] })
  }

  /// The ledger with what a run found: new findings open, changed and returned ones open again,
  /// those no longer found cleared.
  package func updated(
    with observations: [LedgerObservation], scope: LedgerScope, on day: CalendarDate
  ) -> Ledger {
    var entries = entries
    let matches = matches(of: observations)
    let found = Set(matches.compactMap { $0 })
    for i in entries.indices
    where !found.contains(i) && scope.covers(entries[i]) && entries[i].state != .cleared {
      entries[i].state = .cleared
      entries[i].cleared = day.iso
    }
    var numbers: [LedgerIdentity: Set<Int>] = [:]
    for entry in entries { numbers[entry.identity, default: []].insert(entry.number) }
    for (observation, match) in zip(observations, matches) {
      guard let match else {
        var number = 1
        while numbers[observation.identity]?.contains(number) == true { number += 1 }
        numbers[observation.identity, default: []].insert(number)
        entries.append(LedgerEntry(observation, number: number, found: day.iso))
        continue
      }
      entries[match].expected = observation.expected
      guard entries[match].state == .cleared || entries[match].values != observation.values else {
        continue
      }
      // What was decided was decided of other figures, or of a fault that was put right.
      entries[match].values = observation.values
      entries[match].state = .open
      entries[match].reason = nil
      entries[match].decided = nil
      if entries[match].cleared != nil {
        entries[match].cleared = nil
        entries[match].due = nil
      }
    }
    return Ledger(entries)
  }

  /// The place of each observation's entry.
  ///
  /// Of several with one identity those whose figures agree belong together, whatever their order;
  /// the rest are taken in order, so that a changed figure finds its entry.
  private func matches(of observations: [LedgerObservation]) -> [Int?] {
    var free: [LedgerIdentity: [Int]] = [:]
    for (i, entry) in entries.enumerated() { free[entry.identity, default: []].append(i) }
    var matches = [Int?](repeating: nil, count: observations.count)
    func take(_ i: Int, where isWanted: (LedgerEntry) -> Bool) {
      let identity = observations[i].identity
      guard matches[i] == nil,
        let place = free[identity]?.firstIndex(where: { isWanted(entries[$0]) })
      else { return }
      matches[i] = free[identity]?.remove(at: place)
    }
    for i in observations.indices {
      take(i) { $0.values == observations[i].values && $0.state != .cleared }
    }
    for i in observations.indices { take(i) { $0.values == observations[i].values } }
    for i in observations.indices { take(i) { $0.state != .cleared } }
    for i in observations.indices { take(i) { _ in true } }
    return matches
  }
}

/// What a run looked at: an entry beyond it may still be there.
package struct LedgerScope: Hashable, Sendable {
  /// The paths of the documents that were checked, and of those that are gone, from the ledger.
  package let documents: Set<String>
  package let rules: Set<String>

  package init(documents: Set<String>, rules: Set<String>) {
    self.documents = documents
    self.rules = rules
  }

  func covers(_ entry: LedgerEntry) -> Bool {
    documents.contains(entry.identity.document) && rules.contains(entry.identity.rule)
  }
}

/// Where a finding stands in a ledger.
package struct LedgerMark: Hashable, Sendable {
  package enum Standing: String, Hashable, Sendable, CaseIterable {
    /// Not in the ledger.
    case new
    /// In the ledger with other figures.
    case updated
    /// Was cleared, and is there again.
    case reopened
    /// Known, and its day has passed.
    case overdue
    /// Known.
    case open
    case accepted

    /// Whether it counts for the exit code.
    package var counts: Bool { self != .open && self != .accepted }
  }

  package let standing: Standing
  package let entry: LedgerEntry?
}

/// What a run found, held against a ledger.
package struct LedgerComparison: Hashable, Sendable {
  /// For each observation.
  package let marks: [LedgerMark]
  /// What was looked for and is no longer there.
  package let gone: [LedgerEntry]
  /// Entries of documents or rules that the run did not look at.
  package let unseen: [LedgerEntry]
}

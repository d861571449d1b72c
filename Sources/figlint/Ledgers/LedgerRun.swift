import Checking
import Quantities
import Reporting

/// `figlint ledger show`, `accept`, `assign` and `prune`: the ledger itself, no document read.
struct LedgerRun {
  let run: Run

  static let nothingNamed = Ending.failed(
    Phrase(
      zh: "没有写台账：--ledger FILE，或 figlint.json 中的 ledger",
      en: "no ledger named: --ledger FILE, or ledger in figlint.json"))

  // MARK: show

  func show() throws(Ending) -> Ending {
    let language = run.speaking(try settings()?.language?.value).language
    let file = try open()
    guard let today = run.today else {
      throw .failed(Phrase(zh: "无法得知今天的日期，请用 --as-of", en: "the clock gives no day; use --as-of"))
    }
    let entries = file.ledger.entries.filter { entry in
      run.options.owner.map { entry.owner == $0 } ?? true
    }
    let format = run.options.format
    guard format == .terminal || format == .json else {
      throw .failed(
        Phrase(
          zh: "ledger show 没有 \(format.rawValue) 格式",
          en: "ledger show has no format \(format.rawValue)"))
    }
    try Console.output(
      format == .json
        ? LedgerWriter.bytes(of: Ledger(entries))
        : LedgerTable(language: language).output(entries, on: today))
    let overdue = entries.count { $0.isOverdue(on: today) }
    let counts = LedgerEntry.State.allCases.map { state in
      "\(entries.count { $0.state == state }) \(state.rawValue)"
    }.joined(separator: ", ")
    return .done(Phrase("\(counts); \(overdue) overdue"))
  }

  // MARK: accept and assign

  func accept(_ names: [Argument]) throws(Ending) -> Ending {
    guard let reason = run.options.reason else {
      throw .failed(
        Phrase(zh: "接受要写明理由：--reason TEXT", en: "accepting takes a reason: --reason TEXT"))
    }
    return try change(names) { entry, today throws(Ending) in
      guard let owner = run.options.owner ?? entry.owner else {
        throw .failed(
          Phrase(
            zh: "\(entry.id) 没有负责人：--owner NAME", en: "\(entry.id) has no owner: --owner NAME"))
      }
      if entry.state == .cleared {
        throw .failed(
          Phrase(zh: "\(entry.id) 已清除，不需要接受", en: "\(entry.id) is cleared: nothing to accept"))
      }
      entry.state = .accepted
      entry.owner = owner
      entry.reason = reason
      entry.decided = today
      // A day set for mending is none up to which the finding may stand.
      entry.due = run.options.due
    }
  }

  func assign(_ names: [Argument]) throws(Ending) -> Ending {
    guard run.options.owner != nil || run.options.due != nil else {
      throw .failed(
        Phrase(
          zh: "要写负责人或期限：--owner NAME、--due YYYY-MM-DD",
          en: "assigning takes an owner or a day: --owner NAME, --due YYYY-MM-DD"))
    }
    return try change(names) { entry, _ throws(Ending) in
      if let owner = run.options.owner { entry.owner = owner }
      if let due = run.options.due { entry.due = due }
    }
  }

  private func change(
    _ names: [Argument],
    _ body: (inout LedgerEntry, _ today: String?) throws(Ending) -> Void
  ) throws(Ending) -> Ending {
    let file = try open()
    var ledger = file.ledger
    let ids = try ids(names, in: ledger)
    var changed: [String: LedgerEntry] = [:]
    for entry in ledger.entries where ids.contains(entry.id) {
      var entry = entry
      try body(&entry, run.today?.iso)
      changed[entry.id] = entry
    }
    ledger.change(ids) { entry in entry = changed[entry.id] ?? entry }
    if ledger != file.ledger { try file.write(ledger) }
    return .done(Phrase("\(ids.count) entr\(ids.count == 1 ? "y" : "ies") of \(file.path.text)"))
  }

  // MARK: prune

  /// Takes out what is cleared, or the entries that are named.
  func prune(_ names: [Argument]) throws(Ending) -> Ending {
    let file = try open()
    var ledger = file.ledger
    let ids = try ids(names, in: ledger)
    ledger.remove { names.isEmpty ? $0.state == .cleared : ids.contains($0.id) }
    let count = file.ledger.entries.count - ledger.entries.count
    if count > 0 { try file.write(ledger) }
    return .done(Phrase("\(count) entr\(count == 1 ? "y" : "ies") pruned from \(file.path.text)"))
  }

  // MARK: Parts

  private func open() throws(Ending) -> LedgerFile {
    let config = try settings()
    guard let path = LedgerFile.path(run.options, config) else { throw Self.nothingNamed }
    return try LedgerFile(reading: path, run)
  }

  /// The settings of the working folder.
  private func settings() throws(Ending) -> Config? {
    let configs = try ConfigSearch(run)
    let config = configs.config(for: Argument("-"))
    if let failure = configs.failure { throw failure }
    return config
  }

  /// The entries that are meant, each by its id or the beginning of it.
  private func ids(_ names: [Argument], in ledger: Ledger) throws(Ending) -> Set<String> {
    var ids: Set<String> = []
    for name in names {
      let found = ledger.entries(named: name.text)
      guard let first = found.first else {
        throw .failed(
          Phrase(zh: "台账中没有条目“\(name.text)”", en: "the ledger has no entry '\(name.text)'"))
      }
      guard found.count == 1 else {
        throw .failed(
          Phrase(
            zh: "“\(name.text)”可指 \(found.map(\.id).joined(separator: "、"))",
            en: "'\(name.text)' may be \(found.map(\.id).joined(separator: ", "))"))
      }
      ids.insert(first.id)
    }
    return ids
  }
}

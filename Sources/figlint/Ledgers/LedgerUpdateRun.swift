import Checking

/// `figlint ledger create` and `figlint ledger update`: what a run found, written down.
struct LedgerUpdateRun {
  let run: Run
  let creates: Bool

  func perform(_ paths: [Argument]) throws(Ending) -> Ending {
    let checkup = try Checkup(paths, run: run)
    do throws(Ending) {
      return try perform(checkup).spoken(in: checkup.run.language)
    } catch {
      throw error.spoken(in: checkup.run.language)
    }
  }

  private func perform(_ checkup: Checkup) throws(Ending) -> Ending {
    let config = checkup.reading.entries.first?.config
    guard let path = LedgerFile.path(checkup.run.options, config) else {
      throw LedgerRun.nothingNamed
    }
    let file =
      creates
      ? try LedgerFile(path: path, ledger: Ledger())
      : try LedgerFile(reading: path, checkup.run)
    let view = try file.view(checkup.result, checkup)
    let comparison = file.ledger.compare(view.observations, scope: view.scope, on: view.day)
    let updated = file.ledger.updated(with: view.observations, scope: view.scope, on: view.day)
    if creates || updated != file.ledger { try file.write(updated, asNew: creates) }
    if let reason = checkup.reading.failureReason(checkup.run.language) { return .failed(reason) }
    return .done(words(comparison, path))
  }

  private func words(_ comparison: LedgerComparison, _ path: Argument) -> Phrase {
    func count(_ standings: LedgerMark.Standing...) -> Int {
      comparison.marks.count { standings.contains($0.standing) }
    }
    let cleared = comparison.gone.count { $0.state != .cleared }
    let kept = count(.open, .accepted, .overdue)
    return Phrase(
      zh: "\(path.text)：新增 \(count(.new))，变更 \(count(.updated))，"
        + "重现 \(count(.reopened))，清除 \(cleared)，不变 \(kept)",
      en: "\(path.text): \(count(.new)) new, \(count(.updated)) updated, "
        + "\(count(.reopened)) reopened, \(cleared) cleared, \(kept) unchanged")
  }
}

import Checking

/// What is said on standard error of a run held against a ledger.
struct LedgerWords {
  private let comparison: LedgerComparison
  private let run: Run

  init(_ comparison: LedgerComparison, _ run: Run) {
    self.comparison = comparison
    self.run = run
  }

  func tell() {
    for mark in comparison.marks {
      guard let entry = mark.entry, let words = words(for: mark.standing, entry) else { continue }
      say(entry, words)
    }
    for entry in comparison.gone {
      say(
        entry,
        entry.state == .cleared
          ? Phrase(zh: "已清除，可用 ledger prune 移出", en: "cleared; ledger prune takes it out")
          : Phrase(zh: "不再出现，可用 ledger update 登记", en: "no longer found; ledger update notes it"))
    }
    let unseen = comparison.unseen.count
    guard unseen > 0 else { return }
    let phrase = Phrase(
      zh: "台账中有 \(unseen) 条属于这次没有检查的报告或规则",
      en: "\(unseen) entr\(unseen == 1 ? "y" : "ies") of documents or rules that were not checked")
    Console.complain("ledger: \(phrase.text(in: run.language))\n")
  }

  private func words(for standing: LedgerMark.Standing, _ entry: LedgerEntry) -> Phrase? {
    switch standing {
    case .new, .open, .accepted: nil
    case .updated:
      Phrase(
        zh: "数字已不是登记时的 \(entry.values.joined(separator: " "))",
        en: "the figures are no longer \(entry.values.joined(separator: " "))")
    case .reopened: Phrase(zh: "清除后再次出现", en: "is there again after it was cleared")
    case .overdue:
      Phrase(
        zh: "已过期限 \(entry.due ?? "")\(entry.owner.map { "，负责人 \($0)" } ?? "")",
        en: "was due \(entry.due ?? "")\(entry.owner.map { ", owner \($0)" } ?? "")")
    }
  }

  private func say(_ entry: LedgerEntry, _ words: Phrase) {
    let name = Argument("\(entry.id) \(entry.identity.document) \(entry.identity.rule)").text
    Console.complain("ledger: \(name): \(Argument(words.text(in: run.language)).text)\n")
  }
}

extension Command {
  static let ledgers: [Command] = [
    ledgerCreate, ledgerUpdate, ledgerShow, ledgerAccept, ledgerAssign, ledgerPrune,
  ]

  private static let ledgerCreate = Command(
    name: .ledgerCreate, words: ["ledger", "create"], arguments: "PATH…",
    summary: Phrase(zh: "把现有问题登记为台账", en: "register what is found in a new ledger"),
    details: Phrase(
      zh: "检查报告，把找到的问题逐条登记到新文件；之后 check --ledger 只对其余的问题报错。",
      en: """
        Checks the documents and writes every finding into a new file; check --ledger then fails
        only on what is not in it.
        """),
    examples: [
      Example(
        line: "figlint ledger create reports --ledger ledger.json",
        meaning: Phrase(zh: "登记一个文件夹里的问题", en: "register the findings of a folder"))
    ])

  private static let ledgerUpdate = Command(
    name: .ledgerUpdate, words: ["ledger", "update"], arguments: "PATH…",
    summary: Phrase(zh: "按现状更新台账", en: "bring a ledger up to date"),
    details: Phrase(
      zh: "新问题登记为未决；数字已变的和再次出现的重新打开；不再出现的标为已清除。",
      en: """
        New findings become open entries; those whose figures changed, and those that are there
        again, are opened again; those no longer found are marked as cleared.
        """),
    examples: [
      Example(
        line: "figlint ledger update reports --ledger ledger.json",
        meaning: Phrase(zh: "更新台账", en: "note what changed"))
    ])

  private static let ledgerShow = Command(
    name: .ledgerShow, words: ["ledger", "show"], arguments: "",
    summary: Phrase(zh: "列出台账", en: "show a ledger as a table"),
    details: Phrase(
      zh: "列出编号、状态、期限、负责人、规则、报告、数字和理由；--owner 只列一个人的。",
      en: """
        Lists ids, states, days, owners, rules, documents, figures and reasons; with --owner those
        of one person.
        """),
    examples: [
      Example(
        line: "figlint ledger show --ledger ledger.json",
        meaning: Phrase(zh: "列出全部条目", en: "list all entries"))
    ])

  private static let ledgerAccept = Command(
    name: .ledgerAccept, words: ["ledger", "accept"], arguments: "ID…",
    summary: Phrase(zh: "接受问题，写明理由", en: "let a finding stand, for a reason"),
    details: Phrase(
      zh: "ID 是 ledger show 列出的编号或其开头。数字一变，接受即失效；--due 是接受的截止日期。",
      en: """
        An ID is what ledger show lists, or the beginning of it. The acceptance ends when a figure
        changes, and on the day that --due gives.
        """),
    examples: [
      Example(
        line: "figlint ledger accept 3f9a --reason 'see note 3' --owner li --ledger ledger.json",
        meaning: Phrase(zh: "接受一个问题", en: "accept a finding"))
    ])

  private static let ledgerAssign = Command(
    name: .ledgerAssign, words: ["ledger", "assign"], arguments: "ID…",
    summary: Phrase(zh: "指定负责人和期限", en: "give a finding an owner and a day"),
    details: Phrase(
      zh: "过了期限还在的问题使 check --ledger 失败。",
      en: "A finding that is still there after its day makes check --ledger fail."),
    examples: [
      Example(
        line: "figlint ledger assign 3f9a --owner li --due 2026-12-31 --ledger ledger.json",
        meaning: Phrase(zh: "指定负责人和期限", en: "say who and by when"))
    ])

  private static let ledgerPrune = Command(
    name: .ledgerPrune, words: ["ledger", "prune"], arguments: "[ID…]",
    summary: Phrase(zh: "移出已清除的条目", en: "take out what is cleared"),
    details: Phrase(
      zh: "移出标为已清除的条目；写了 ID 时移出这些条目。",
      en: "Takes out the entries that are marked as cleared; with IDs those entries."),
    examples: [
      Example(
        line: "figlint ledger prune --ledger ledger.json",
        meaning: Phrase(zh: "移出已清除的条目", en: "take out what is cleared"))
    ])
}

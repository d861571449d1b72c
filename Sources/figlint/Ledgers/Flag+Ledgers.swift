import Checking
import Quantities

extension Flag {
  /// The ledger and what is written into it.
  static let ledgers: [Flag] = [ledger, asOf, owner, due, reason]

  private static let writing: Set<CommandName> = [
    .ledgerCreate, .ledgerUpdate, .ledgerAccept, .ledgerAssign,
  ]

  private static let ledger = Flag(
    "ledger", value: "FILE",
    for: writing.union([.check, .audit, .ledgerShow, .ledgerPrune, .config]),
    help: Phrase(
      zh: "问题台账：已登记、未到期的问题不算失败",
      en: "the ledger of findings: those registered and not overdue are no\nfailure")
  ) { options, value throws(UsageError) in
    guard !value.isEmpty else { throw .emptyValue(flag: "ledger") }
    options.ledger = value
  }

  private static let asOf = Flag(
    "as-of", value: "YYYY-MM-DD", for: writing.union([.check, .audit, .ledgerShow]),
    help: Phrase(
      zh: "以这一天判断是否到期并记入台账；默认为 SOURCE_DATE_EPOCH 或今天；\naudit 写入报告，默认没有日期，也不判断到期",
      en: "the day by which due dates are judged and that goes into the\n"
        + "ledger, default SOURCE_DATE_EPOCH or today; for audit none by\ndefault: then nothing is overdue"
    )
  ) { options, value throws(UsageError) in
    options.asOf = try day(value, of: "as-of")
  }

  private static let owner = Flag(
    "owner", value: "NAME", for: [.ledgerShow, .ledgerAccept, .ledgerAssign],
    help: Phrase(zh: "负责人", en: "who is to see to it")
  ) { options, value throws(UsageError) in
    options.owner = try words(value, of: "owner")
  }

  private static let due = Flag(
    "due", value: "YYYY-MM-DD", for: [.ledgerAccept, .ledgerAssign],
    help: Phrase(
      zh: "整改期限，或接受的截止日期", en: "the day by which it is to be put right, or up to which it stands")
  ) { options, value throws(UsageError) in
    options.due = try day(value, of: "due").iso
  }

  private static let reason = Flag(
    "reason", value: "TEXT", for: [.ledgerAccept],
    help: Phrase(zh: "为什么可以接受", en: "why it may stand")
  ) { options, value throws(UsageError) in
    options.reason = try words(value, of: "reason")
  }

  private static func day(
    _ value: Argument, of flag: String
  ) throws(UsageError) -> CalendarDate {
    guard let day = CalendarDate(isoDay: value.text) else {
      throw .badValue(
        flag: flag, value: value.text, allowed: ["YYYY-MM-DD"], suggestion: nil)
    }
    return day
  }

  private static func words(
    _ value: Argument, of flag: String
  ) throws(UsageError) -> String {
    let text = String(decoding: value.bytes, as: UTF8.self)
    guard !text.allSatisfy(\.isWhitespace) else { throw .emptyValue(flag: flag) }
    return text
  }
}

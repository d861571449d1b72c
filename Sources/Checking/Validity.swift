import Figures
import Quantities
import RuleLanguage

/// The days of which reports must be for a rule to apply to them: `since` and `until`.
struct Validity: Hashable, Sendable {
  /// As days since 1 January 1970; `nil` is open.
  let first: Int?
  let last: Int?

  static let always = Validity(first: nil, last: nil)

  init(first: Int?, last: Int?) {
    self.first = first
    self.last = last
  }

  init(_ declaration: RuleDeclaration) {
    func date(_ key: String) -> CalendarDate? {
      declaration.metadata.last { $0.key.text == key }.flatMap { CalendarDate(written: $0.value) }
    }
    self.init(first: date("since")?.firstDay, last: date("until")?.lastDay)
  }

  /// Whether a report of a period falls under the rule, if only with a part of the period.
  ///
  /// One whose period is not known does: a rule that is passed over in silence protects nobody.
  func admits(_ period: CalendarPeriod?) -> Bool {
    if let first, let end = period?.lastDay, end < first { return false }
    if let last, let start = period?.firstDay, start > last { return false }
    return true
  }
}

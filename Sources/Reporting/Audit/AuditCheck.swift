import Checking
import Figures
import Quantities
package import RuleLanguage
import SourceText

/// What came of one check, from good to bad.
package enum AuditOutcome: String, Hashable, Sendable, CaseIterable, Comparable {
  case passed
  /// Passed, but only because digits were rounded.
  case tail
  case unchecked
  /// Broken, but a comment in the document says why it stands.
  case suppressed
  case improbable
  case violated

  package static func < (a: AuditOutcome, b: AuditOutcome) -> Bool { a.rank < b.rank }

  /// As columns of a table show them.
  static let listed: [AuditOutcome] = [
    .passed, .tail, .improbable, .violated, .suppressed, .unchecked,
  ]

  /// The worst first.
  static let worstFirst: [AuditOutcome] = [
    .violated, .improbable, .suppressed, .tail, .passed, .unchecked,
  ]

  private var rank: Int {
    switch self {
    case .passed: 0
    case .tail: 1
    case .unchecked: 2
    case .suppressed: 3
    case .improbable: 4
    case .violated: 5
    }
  }
}

/// One rule over one set of figures, whatever came of it.
struct AuditCheck: Sendable {
  /// Its place in the report: the document and the number there.
  struct Reference: Hashable, Sendable {
    let document: Int
    let number: Int

    /// The anchor in the page.
    var anchor: String { "c\(document + 1)-\(number + 1)" }
  }

  let rule: String
  let outcome: AuditOutcome
  let level: Level
  let message: String
  let cause: UncheckedCause?
  /// Why it stands, of one that is suppressed.
  let reason: String?
  let primary: SourceSpan
  let figures: [BoundFigure]
  let account: Account?
  let fingerprint: String?
  /// Whether it is to be looked at: what is broken, and what fits only within rounding where that
  /// is asked for.
  let isFinding: Bool

  init(_ finding: Finding, passed: Bool = false) {
    rule = finding.rule
    level = finding.level
    message = finding.message
    cause = nil
    reason = nil
    isFinding = !passed
    primary = finding.primary
    figures = finding.figures
    account = finding.account
    fingerprint = finding.fingerprint
    outcome =
      if passed {
        finding.account?.isOff == true ? .tail : .passed
      } else {
        switch finding.verdict {
        case .violated: .violated
        case .improbable: .improbable
        case .tail, .exact: .tail
        }
      }
  }

  init(_ suppressed: SuppressedFinding) {
    let finding = suppressed.finding
    rule = finding.rule
    outcome = .suppressed
    level = finding.level
    message = finding.message
    cause = nil
    reason = suppressed.reason
    isFinding = false
    primary = finding.primary
    figures = finding.figures
    account = finding.account
    fingerprint = finding.fingerprint
  }

  init(_ unchecked: Unchecked) {
    reason = nil
    isFinding = false
    rule = unchecked.rule
    outcome = .unchecked
    level = .note
    message = ""
    cause = unchecked.cause
    primary = unchecked.span
    figures = unchecked.figures
    account = nil
    fingerprint = nil
  }

  /// Whether it tells of a comment to the program, which is no relation between figures.
  var isOfComment: Bool { rule.hasPrefix(ReservedRule.topic + "/") }

  /// The arithmetic on one line, or what there is to say instead.
  var line: String {
    guard let account, !account.steps.isEmpty else { return message }
    return account.steps.map(\.equation).joined(separator: "; ")
  }
}

/// The numbers of a document, or of all.
package struct AuditTally: Hashable, Sendable {
  package private(set) var outcomes: [AuditOutcome: Int] = [:]
  package private(set) var levels: [Level: Int] = [:]
  package private(set) var figures = 0
  package private(set) var covered = 0

  init() {}

  init(_ checks: [AuditCheck], figures: Int, covered: Int) {
    for check in checks {
      if !check.isOfComment { outcomes[check.outcome, default: 0] += 1 }
      if check.isFinding { levels[check.level, default: 0] += 1 }
    }
    self.figures = figures
    self.covered = covered
  }

  package subscript(outcome: AuditOutcome) -> Int { outcomes[outcome] ?? 0 }
  package subscript(level: Level) -> Int { levels[level] ?? 0 }

  var checks: Int { outcomes.values.reduce(0, +) }

  /// Covered figures in whole percent, 100 only where none is left and 0 only where none is
  /// covered; `nil` without figures.
  var coverage: Int? {
    guard figures > 0 else { return nil }
    if covered == 0 || covered >= figures { return covered == 0 ? 0 : 100 }
    return min(max((covered * 200 + figures) / (figures * 2), 1), 99)
  }

  func adding(_ other: AuditTally) -> AuditTally {
    var sum = self
    sum.outcomes.merge(other.outcomes, uniquingKeysWith: +)
    sum.levels.merge(other.levels, uniquingKeysWith: +)
    sum.figures += other.figures
    sum.covered += other.covered
    return sum
  }

  package func verdict(minCoverage: Share) -> AuditVerdict {
    // Rounding is an error only where that is asked for.
    if self[.violated] > 0 || self[Level.error] > 0 { return .inconsistent }
    guard checks > self[.unchecked], minCoverage.isReached(by: covered, of: figures) else {
      return .notEnough
    }
    return .consistent
  }
}

/// The verdict on a document, from good to bad.
package enum AuditVerdict: String, Hashable, Sendable, Comparable {
  case consistent
  /// Nothing is wrong, but too little was checked to say that all is well.
  case notEnough = "not-enough-checked"
  case inconsistent

  package static func < (a: AuditVerdict, b: AuditVerdict) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .consistent: 0
    case .notEnough: 1
    case .inconsistent: 2
    }
  }
}

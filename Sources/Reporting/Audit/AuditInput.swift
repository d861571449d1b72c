package import Checking
package import SourceText

/// What an audit report is made from: a result whose checks carry their arithmetic, and what the
/// run was.
package struct AuditInput: Sendable {
  package let result: CheckResult
  /// Those of each group of documents that settings choose rules for.
  package let rules: [RuleSet]
  package let language: Language
  package let provenance: AuditProvenance
  /// The coverage below which a document is not enough checked.
  package let minCoverage: Share
  /// What the ledger says of findings, by their fingerprints; `nil` without a ledger.
  package let ledger: [String: AuditLedgerEntry]?

  package init(
    result: CheckResult, rules: [RuleSet], language: Language, provenance: AuditProvenance,
    minCoverage: Share = .half, ledger: [String: AuditLedgerEntry]? = nil
  ) {
    self.result = result
    self.rules = rules
    self.language = language
    self.provenance = provenance
    self.minCoverage = minCoverage
    self.ledger = ledger
  }
}

/// The state of a finding in the ledger.
package struct AuditLedgerEntry: Codable, Hashable, Sendable {
  /// How far the finding has come: updated, reopened, overdue, open, accepted.
  package let state: String
  package let owner: String?
  package let due: String?
  package let reason: String?

  package init(state: String, owner: String? = nil, due: String? = nil, reason: String? = nil) {
    self.state = state
    self.owner = owner
    self.due = due
    self.reason = reason
  }
}

/// What a report rests on: enough to make it again from the same inputs.
package struct AuditProvenance: Codable, Hashable, Sendable {
  /// The version of figlint.
  package let version: String
  /// The paths of the command line, from which the documents were found.
  package let paths: [String]
  package let documents: [FileRecord]
  /// What could not be read, each with the reason.
  package let unread: [String]
  package let ruleFiles: [FileRecord]
  /// The settings files in force.
  package let settings: [SettingsRecord]
  package let ledger: FileRecord?
  package let options: OptionsRecord
  /// The day that the audit is of, where it was given: nothing asks the clock.
  package let asOf: String?

  package init(
    version: String, paths: [String], documents: [FileRecord], unread: [String] = [],
    ruleFiles: [FileRecord], settings: [SettingsRecord] = [], ledger: FileRecord? = nil,
    options: OptionsRecord, asOf: String?
  ) {
    self.settings = settings
    self.ledger = ledger
    self.unread = unread
    self.version = version
    self.paths = paths
    self.documents = documents
    self.ruleFiles = ruleFiles
    self.options = options
    self.asOf = asOf
  }

  /// One file with the digest of its bytes.
  package struct FileRecord: Codable, Hashable, Sendable {
    package let path: String
    package let sha256: String

    package init(path: String, sha256: String) {
      self.path = path
      self.sha256 = sha256
    }
  }

  /// One settings file with what it sets, one value a line.
  package struct SettingsRecord: Codable, Hashable, Sendable {
    package let path: String
    package let sha256: String
    package let values: [String]

    package init(path: String, sha256: String, values: [String]) {
      self.path = path
      self.sha256 = sha256
      self.values = values
    }
  }

  /// The options in force that bear on the result.
  package struct OptionsRecord: Codable, Hashable, Sendable {
    package let language: String
    /// How figures were rounded where neither a rule nor a document says so.
    package let rounding: String
    /// The coverage below which a document is not enough checked.
    package let minCoverage: String
    /// What the command line said, one flag a word, to make the report again.
    package let flags: [String]

    package init(language: String, rounding: String, minCoverage: String, flags: [String]) {
      self.language = language
      self.rounding = rounding
      self.minCoverage = minCoverage
      self.flags = flags
    }
  }
}

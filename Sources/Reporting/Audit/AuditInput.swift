package import Checking
package import SourceText

/// What an audit report is made from: a result whose checks carry their arithmetic, and what the
/// run was.
package struct AuditInput: Sendable {
  package let result: CheckResult
  package let rules: RuleSet
  package let language: Language
  package let provenance: AuditProvenance
  /// What the ledger says of findings, by their fingerprints.
  package let ledger: [String: AuditLedgerEntry]

  package init(
    result: CheckResult, rules: RuleSet, language: Language, provenance: AuditProvenance,
    ledger: [String: AuditLedgerEntry] = [:]
  ) {
    self.result = result
    self.rules = rules
    self.language = language
    self.provenance = provenance
    self.ledger = ledger
  }
}

/// The state of a finding in the ledger, in the words to show.
package struct AuditLedgerEntry: Codable, Hashable, Sendable {
  /// How far the finding has come: new, open, waived, expired.
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
  package let options: OptionsRecord
  /// The day that the audit is of, where it was given: nothing asks the clock.
  package let asOf: String?

  package init(
    version: String, paths: [String], documents: [FileRecord], unread: [String] = [],
    ruleFiles: [FileRecord], options: OptionsRecord, asOf: String?
  ) {
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

  /// The options in force that bear on the result.
  package struct OptionsRecord: Codable, Hashable, Sendable {
    package var language: String
    package var rounding: String
    /// The date of documents that give none themselves.
    package var date: String?
    /// The coverage in percent below which a document is not enough checked.
    package var minCoverage: Int
    package var failOn: String
    /// The paths of `--rules`; empty for those found beside the documents or built in.
    package var rules: [String]
    /// The converters as the flags write them.
    package var converters: [String]

    package init(
      language: String, rounding: String, date: String?, minCoverage: Int, failOn: String,
      rules: [String], converters: [String]
    ) {
      self.language = language
      self.rounding = rounding
      self.date = date
      self.minCoverage = minCoverage
      self.failOn = failOn
      self.rules = rules
      self.converters = converters
    }
  }
}

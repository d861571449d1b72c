#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A ledger as the bytes of its file.
///
/// Each entry is one line, and the commas stand between on lines of their own: so a change is one
/// line, an addition only adds lines, and what two people change merges wherever their entries are
/// not the same.
package enum LedgerWriter {
  package static func bytes(of ledger: Ledger) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let lines = ledger.entries.map { entry in
      do {
        return String(decoding: try encoder.encode(EntryObject(entry)), as: UTF8.self)
      } catch {
        preconditionFailure("strings and whole numbers can always be encoded")
      }
    }
    let body = lines.isEmpty ? "" : lines.joined(separator: "\n,\n") + "\n"
    return Array("{\"version\":1,\"entries\":[\n\(body)]}\n".utf8)
  }
}

private struct EntryObject: Encodable {
  let id: String
  let state: String
  let rule: String
  let document: String
  let claim: String
  let number: Int?
  let values: [String]
  let expected: String?
  let owner: String?
  let due: String?
  let reason: String?
  let found: String?
  let decided: String?
  let cleared: String?

  init(_ entry: LedgerEntry) {
    id = entry.id
    state = entry.state.rawValue
    rule = entry.identity.rule
    document = entry.identity.document
    claim = entry.identity.claim
    number = entry.number == 1 ? nil : entry.number
    values = entry.values
    expected = entry.expected
    owner = entry.owner
    due = entry.due
    reason = entry.reason
    found = entry.found
    decided = entry.decided
    cleared = entry.cleared
  }
}

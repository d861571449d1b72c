/// The forms that an audit is written in.
package enum AuditFormat: String, CaseIterable, Sendable {
  case html
  case markdown = "md"
  case json

  /// The bytes of an audit.
  package func output(_ model: AuditModel) -> [UInt8] {
    switch self {
    case .html: AuditPage.output(model)
    case .markdown: AuditMarkdown.output(model)
    case .json: JSONOutput.bytes(of: AuditRecord(model))
    }
  }
}

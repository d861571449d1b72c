package import SourceText

/// Reads the file of a ledger: all that is wrong with it, or its entries.
package enum LedgerReader {
  private static let topKeys = ["version", "entries"]
  private static let keys = [
    "id", "state", "rule", "document", "claim", "number", "values", "expected", "owner", "due",
    "reason", "found", "decided", "cleared",
  ]

  package static func read(_ source: SourceText) -> (ledger: Ledger, diagnostics: [JSONDiagnostic])
  {
    var diagnostics: [JSONDiagnostic] = []
    let outline: JSONOutline
    do throws(JSONOutline.SyntaxError) {
      outline = try JSONOutline(source)
    } catch {
      return (Ledger(), [conflict(in: source) ?? JSONDiagnostic(error)])
    }
    guard var top = JSONObjectReader(outline, in: source, known: topKeys, &diagnostics) else {
      return (Ledger(), diagnostics)
    }
    if top.value("version") == nil {
      diagnostics.append(.missingKey("version", SourceSpan(top.span.start, top.span.start + 1)))
    }
    _ = top.integer("version", in: 1...1)
    diagnostics += top.diagnostics
    guard let list = top.value("entries"), case .array(let values) = list.kind else {
      diagnostics.append(
        top.value("entries").map { .wrongType($0.span, zh: "数组 […]", en: "an array […]") }
          ?? .missingKey("entries", SourceSpan(top.span.start, top.span.start + 1)))
      return (Ledger(), diagnostics)
    }
    var entries: [LedgerEntry] = []
    var lines: [String: Int] = [:]
    for value in values {
      guard let entry = entry(value, source, &diagnostics) else { continue }
      let line = source.position(of: value.span.start).line
      if let first = lines.updateValue(line, forKey: entry.id) {
        diagnostics.append(
          JSONDiagnostic(
            value.span, zh: "第 \(first) 行已有同一条目", en: "line \(first) has the same entry"))
      }
      entries.append(entry)
    }
    return (Ledger(entries), diagnostics)
  }

  private static func entry(
    _ value: JSONOutline, _ source: SourceText, _ diagnostics: inout [JSONDiagnostic]
  ) -> LedgerEntry? {
    guard var object = JSONObjectReader(value, in: source, known: keys, &diagnostics) else {
      return nil
    }
    let rule = object.string("rule", isRequired: true)
    let document = object.string("document", isRequired: true)
    let claim = object.string("claim", isRequired: true)
    let values = object.strings("values", isRequired: true)
    let state = object.choice("state", LedgerEntry.State.self, isRequired: true)
    let number = object.integer("number", in: 1...1_000_000) ?? 1
    _ = object.string("id")
    let expected = object.string("expected")
    let owner = object.string("owner")
    let due = object.string("due")
    let reason = object.string("reason")
    let found = object.string("found")
    let decided = object.string("decided")
    let cleared = object.string("cleared")
    if state == .accepted, let place = object.value("state")?.span,
      isBlank(reason) || isBlank(owner)
    {
      object.diagnostics.append(
        JSONDiagnostic(
          place, zh: "已接受的条目要有 `reason` 和 `owner`",
          en: "an accepted entry needs a `reason` and an `owner`"))
    }
    diagnostics += object.diagnostics
    guard let rule, let document, let claim, let values, let state else { return nil }
    let identity = LedgerIdentity(rule: rule, document: document, claim: claim)
    var entry = LedgerEntry(
      LedgerObservation(identity: identity, values: values.map(\.text), expected: expected),
      number: number, state: state, found: found)
    entry.owner = owner
    entry.due = due
    entry.reason = reason
    entry.decided = decided
    entry.cleared = cleared
    return entry
  }

  private static func isBlank(_ text: String?) -> Bool {
    text?.allSatisfy(\.isWhitespace) ?? true
  }

  /// A merge that was left unfinished is the likeliest reason for text that is no JSON.
  private static func conflict(in source: SourceText) -> JSONDiagnostic? {
    for line in 1...max(1, source.lines.starts.count) {
      let span = source.lineSpan(line)
      guard source.bytes[span.start..<span.end].starts(with: Array("<<<<<<< ".utf8)) else {
        continue
      }
      return JSONDiagnostic(
        span, zh: "合并冲突尚未解决", en: "a merge conflict that was not resolved")
    }
    return nil
  }
}

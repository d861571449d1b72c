package import SourceText

/// How a report and what its inputs give now differ.
package enum AuditDifference: Hashable, Sendable {
  package enum File: Hashable, Sendable { case document, rules, settings, ledger }
  package enum Change: Hashable, Sendable { case changed, added, missing }

  /// The bytes of the report are not those that its digest was taken over.
  case edited
  /// The digest is right, but the report is not what its inputs give.
  case notReproduced
  case version(old: String, new: String)
  case file(File, Change, path: String)
  case figure(path: String, place: String, old: String, new: String)
  /// A stretch of figures that became another number of them.
  case figures(path: String, place: String, old: Int, new: Int)
  case finding(isNew: Bool, path: String, place: String, message: String)
  case suppression(isNew: Bool, path: String, place: String, message: String, reason: String)
  /// What the ledger says of a finding.
  case ledger(path: String, place: String, old: String?, new: String?)
  /// A value of a settings file.
  case setting(isNew: Bool, path: String, value: String)
  case verdict(old: String, new: String)
  case checks(old: Int, new: Int)

  /// Whether it says that the report does not hold, not only what is other about it.
  package var breaks: Bool {
    if case .version = self { false } else { true }
  }

  package func message(in language: Language) -> String {
    func pick(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
    let words = AuditWording(language: language)
    func verdict(_ name: String) -> String {
      AuditVerdict(rawValue: name).map(words.verdict) ?? VisibleText.line(name)
    }
    func shown(_ text: String) -> String { VisibleText.line(text) }
    switch self {
    case .edited:
      return pick(
        "报告文件在写出之后被改动过：摘要不符", "the report was edited: its digest is not that of its bytes")
    case .notReproduced:
      return pick(
        "报告的内容与由输入重新得出的不同，尽管摘要相符",
        "the report is not what its inputs give, although its digest is right")
    case .version(let old, let new):
      return pick(
        "报告由 figlint \(shown(old)) 写出，现为 \(new)", "made by figlint \(shown(old)), this is \(new)")
    case .file(let file, let change, let path):
      let name =
        switch file {
        case .document: pick("报告", "document")
        case .rules: pick("规则文件", "rule file")
        case .settings: pick("设置文件", "settings file")
        case .ledger: pick("台账", "ledger")
        }
      let what =
        switch change {
        case .changed: pick("已改动", "has changed")
        case .added: pick("是新增的", "is new")
        case .missing: pick("已不在", "is gone")
        }
      return pick("\(name) \(shown(path)) \(what)", "\(name) \(shown(path)) \(what)")
    case .figure(let path, let place, let old, let new):
      return "\(shown(path)):\(place): "
        + pick("数字 \(shown(old)) 变为 \(shown(new))", "\(shown(old)) became \(shown(new))")
    case .figures(let path, let place, let old, let new):
      return "\(shown(path)):\(place): "
        + pick("由此起 \(old) 个数字变为 \(new) 个", "from here \(old) figures became \(new)")
    case .finding(let isNew, let path, let place, let message):
      return "\(shown(path)):\(place): "
        + (isNew ? pick("新的问题：", "new finding: ") : pick("不再有的问题：", "gone: "))
        + shown(message)
    case .suppression(let isNew, let path, let place, let message, let reason):
      return "\(shown(path)):\(place): "
        + (isNew ? pick("新的抑制：", "now suppressed: ") : pick("不再抑制：", "no longer suppressed: "))
        + shown(message) + pick("（理由：\(shown(reason))）", " (\(shown(reason)))")
    case .ledger(let path, let place, let old, let new):
      func state(_ name: String?) -> String { name.map(words.ledgerState) ?? words.notInLedger }
      return "\(shown(path)):\(place): "
        + pick(
          "台账状态由“\(shown(state(old)))”变为“\(shown(state(new)))”",
          "in the ledger it was \(shown(state(old))) and is \(shown(state(new)))")
    case .setting(let isNew, let path, let value):
      return "\(shown(path)): " + (isNew ? pick("新设 ", "now ") : pick("原设 ", "was "))
        + shown(value)
    case .verdict(let old, let new):
      return pick(
        "结论由“\(verdict(old))”变为“\(verdict(new))”",
        "the verdict was \(verdict(old)) and is \(verdict(new))")
    case .checks(let old, let new):
      return pick("核对由 \(old) 项变为 \(new) 项", "\(old) checks were made, now \(new)")
    }
  }
}

/// Holds a report against what its inputs give now.
package enum AuditComparison {
  /// Compares a report, as bytes and as the record it carries, with the one made again.
  package static func differences(
    _ report: [UInt8], _ old: AuditRecord, with model: AuditModel
  ) -> [AuditDifference] {
    var differences: [AuditDifference] = []
    if AuditDigest.holds(report) == false { differences.append(.edited) }
    let new = AuditRecord(model)
    if old.provenance.version != new.provenance.version {
      differences.append(
        .version(old: old.provenance.version, new: new.provenance.version))
    }
    differences += files(.document, old.provenance.documents, new.provenance.documents)
    differences += files(.rules, old.provenance.ruleFiles, new.provenance.ruleFiles)
    differences += settings(old.provenance.settings, new.provenance.settings)
    differences += files(
      .ledger, [old.provenance.ledger].compactMap(\.self),
      [new.provenance.ledger].compactMap(\.self))
    differences += contents(old, new)
    guard !differences.contains(where: \.breaks) else { return differences }
    let isSameVersion = differences.isEmpty
    if old.documents != new.documents || old.rules != new.rules
      || isSameVersion && AuditRecord.format(of: report).output(model) != report
    {
      differences.append(.notReproduced)
    }
    return differences
  }

  private static func settings(
    _ old: [AuditProvenance.SettingsRecord], _ new: [AuditProvenance.SettingsRecord]
  ) -> [AuditDifference] {
    func file(_ record: AuditProvenance.SettingsRecord) -> AuditProvenance.FileRecord {
      AuditProvenance.FileRecord(path: record.path, sha256: record.sha256)
    }
    var differences = files(.settings, old.map(file), new.map(file))
    let now = Dictionary(new.map { ($0.path, $0.values) }) { first, _ in first }
    for record in old {
      guard let values = now[record.path] else { continue }
      differences += record.values.filter { !values.contains($0) }.map {
        .setting(isNew: false, path: record.path, value: $0)
      }
      differences += values.filter { !record.values.contains($0) }.map {
        .setting(isNew: true, path: record.path, value: $0)
      }
    }
    return differences
  }

  private static func files(
    _ file: AuditDifference.File, _ old: [AuditProvenance.FileRecord],
    _ new: [AuditProvenance.FileRecord]
  ) -> [AuditDifference] {
    let before = Dictionary(old.map { ($0.path, $0.sha256) }) { first, _ in first }
    let now = Dictionary(new.map { ($0.path, $0.sha256) }) { first, _ in first }
    var differences: [AuditDifference] = []
    for record in old {
      guard let digest = now[record.path] else {
        differences.append(.file(file, .missing, path: record.path))
        continue
      }
      if digest != record.sha256 { differences.append(.file(file, .changed, path: record.path)) }
    }
    for record in new where before[record.path] == nil {
      differences.append(.file(file, .added, path: record.path))
    }
    return differences
  }

  private static func contents(_ old: AuditRecord, _ new: AuditRecord) -> [AuditDifference] {
    var differences: [AuditDifference] = []
    let now = Dictionary(new.documents.map { ($0.path, $0) }) { first, _ in first }
    for document in old.documents {
      guard let other = now[document.path] else { continue }
      differences += figures(document, other)
      differences += findings(document, other)
      differences += suppressions(document, other)
      differences += ledger(document, other)
    }
    if old.verdict != new.verdict {
      differences.append(.verdict(old: old.verdict, new: new.verdict))
    }
    func count(_ record: AuditRecord) -> Int {
      record.documents.reduce(0) { $0 + $1.checks.count }
    }
    if count(old) != count(new) {
      differences.append(.checks(old: count(old), new: count(new)))
    }
    return differences
  }

  /// So many changed figures of a document are named and no more.
  private static let figureLimit = 20

  private static func figures(
    _ old: AuditRecord.Document, _ new: AuditRecord.Document
  ) -> [AuditDifference] {
    let (a, b) = (old.figures, new.figures)
    var start = 0
    while start < a.count, start < b.count, a[start].text == b[start].text { start += 1 }
    var end = 0
    while end < a.count - start, end < b.count - start,
      a[a.count - 1 - end].text == b[b.count - 1 - end].text
    {
      end += 1
    }
    let (before, after) = (a[start..<a.count - end], b[start..<b.count - end])
    guard before.count == after.count else {
      let place = (after.first ?? before.first).map { "\($0.line):\($0.column)" } ?? "1:1"
      return [.figures(path: old.path, place: place, old: before.count, new: after.count)]
    }
    return zip(before, after).filter { $0.0.text != $0.1.text }.prefix(figureLimit).map {
      .figure(
        path: old.path, place: "\($0.1.line):\($0.1.column)", old: $0.0.text, new: $0.1.text)
    }
  }

  private struct FindingKey: Hashable {
    let rule: String
    let message: String
    let reason: String?

    init(_ check: AuditRecord.Check) {
      rule = check.rule
      message = check.message ?? ""
      reason = check.reason
    }
  }

  private static func suppressions(
    _ old: AuditRecord.Document, _ new: AuditRecord.Document
  ) -> [AuditDifference] {
    let before = Set(old.checks.map(FindingKey.init))
    let now = Set(new.checks.map(FindingKey.init))
    func changes(
      _ checks: [AuditRecord.Check], but known: Set<FindingKey>, isNew: Bool
    ) -> [AuditDifference] {
      checks.compactMap { check in
        guard let reason = check.reason, !known.contains(FindingKey(check)) else { return nil }
        return .suppression(
          isNew: isNew, path: old.path, place: "\(check.line):\(check.column)",
          message: check.message ?? "", reason: reason)
      }
    }
    return changes(old.checks, but: now, isNew: false)
      + changes(new.checks, but: before, isNew: true)
  }

  /// Findings that are still there with another state in the ledger.
  private static func ledger(
    _ old: AuditRecord.Document, _ new: AuditRecord.Document
  ) -> [AuditDifference] {
    var states: [String: String?] = [:]
    for check in old.checks {
      guard check.message != nil, let name = check.fingerprint else { continue }
      states.updateValue(check.ledger?.state, forKey: name)
    }
    return new.checks.compactMap { check in
      guard check.message != nil, let name = check.fingerprint, let before = states[name],
        before != check.ledger?.state
      else { return nil }
      return .ledger(
        path: new.path, place: "\(check.line):\(check.column)", old: before,
        new: check.ledger?.state)
    }
  }

  private static func findings(
    _ old: AuditRecord.Document, _ new: AuditRecord.Document
  ) -> [AuditDifference] {
    func found(_ document: AuditRecord.Document) -> [AuditRecord.Check] {
      document.checks.filter { $0.message != nil && $0.reason == nil }
    }
    let before = Set(found(old).map(FindingKey.init))
    let now = Set(found(new).map(FindingKey.init))
    func difference(_ check: AuditRecord.Check, isNew: Bool) -> AuditDifference {
      .finding(
        isNew: isNew, path: old.path, place: "\(check.line):\(check.column)",
        message: check.message ?? "")
    }
    return found(old).filter { !now.contains(FindingKey($0)) }.map { difference($0, isNew: false) }
      + found(new).filter { !before.contains(FindingKey($0)) }.map { difference($0, isNew: true) }
  }
}

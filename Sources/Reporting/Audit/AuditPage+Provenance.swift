import Checking
import Figures
import Quantities
import RuleLanguage
import SourceText

// The rules, where everything comes from, and the place to sign.
extension AuditPage {
  mutating func writeRules() {
    open("rules", words.rules, count: model.rules.count)
    let numbered = model.rules.enumerated().map { (number: $0.offset + 1, rule: $0.element) }
    write(numbered.filter { $0.rule.bound > 0 })
    let unbound = numbered.filter { $0.rule.bound == 0 }
    if !unbound.isEmpty {
      w.raw("<details><summary>")
      w.text("\(words.neverBound) · \(unbound.count)")
      w.raw("</summary>\n")
      list(unbound)
      w.raw("</details>\n")
    }
    close()
  }

  private mutating func list(_ rules: [(number: Int, rule: AuditRule)]) {
    w.raw("<ul class=\"cols\">\n")
    for (number, rule) in rules {
      w.raw("<li id=\"r\(number)\"><b>")
      w.text(rule.id)
      w.raw("</b> ")
      w.text("\(rule.title) (\(words.level(rule.level)))")
      w.raw("</li>\n")
    }
    w.raw("</ul>\n")
  }

  private mutating func write(_ rules: [(number: Int, rule: AuditRule)]) {
    guard !rules.isEmpty else { return }
    openScroll()
    w.raw("<table class=\"wide sort\">\n")
    let outcomes = AuditOutcome.listed
    let hasBasis = rules.contains { $0.rule.basis != nil }
    head(
      [words.rule, words.titleColumn, words.levelColumn] + (hasBasis ? [words.basis] : [])
        + [words.bound] + outcomes.map(words.outcome),
      numbersFrom: hasBasis ? 4 : 3)
    w.raw("<tbody>\n")
    for (number, rule) in rules {
      w.raw("<tr id=\"r\(number)\"><th scope=\"row\">")
      w.text(rule.id)
      w.raw("</th>")
      cell(rule.title)
      cell(words.level(rule.level))
      if hasBasis { cell(rule.basis ?? "–") }
      for count in [rule.bound] + outcomes.map({ rule.counts[$0] ?? 0 }) {
        w.raw("<td class=\"n\" data-v=\"\(count)\">\(count)</td>")
      }
      w.raw("</tr>\n")
    }
    w.raw("</tbody></table></div>\n")
  }

  mutating func writeProvenance() {
    let provenance = model.input.provenance
    open("provenance", words.provenance)
    w.raw("<dl class=\"facts\">\n")
    entry(words.version, provenance.version)
    if let day = provenance.asOf { entry(words.asOf, day) }
    entry(words.command, provenance.paths.joined(separator: " "))
    entry(words.options, AuditText.options(provenance.options, words))
    let overrides = AuditText.roundingOverrides(model, words)
    if let ledger = provenance.ledger { entry(words.ledger, ledger.path) }
    entry(words.overrides, overrides.isEmpty ? words.nothing : overrides.joined(separator: "; "))
    entry(
      words.figureCount,
      "\(model.tally.figures) · \(words.checks) \(model.tally.checks - model.tally[.unchecked])"
        + " · \(words.unchecked) \(model.tally[.unchecked])")
    w.raw("<dt>")
    w.text(words.digest)
    w.raw("</dt><dd>")
    w.raw(Self.digestMark)
    w.raw(Self.blankDigest)
    w.raw("</code></dd>\n</dl>\n")
    paragraph(words.verify, class: "soft")
    files(words.files, provenance.documents)
    files(words.ruleFiles, provenance.ruleFiles)
    write(provenance.settings)
    if let ledger = provenance.ledger { files(words.ledger, [ledger]) }
    close()
  }

  private mutating func entry(_ name: String, _ value: String) {
    w.raw("<dt>")
    w.text(name)
    w.raw("</dt><dd>")
    w.text(value)
    w.raw("</dd>\n")
  }

  private mutating func files(_ title: String, _ files: [AuditProvenance.FileRecord]) {
    openScroll()
    w.raw("<table class=\"wide\">\n<caption>")
    w.text("\(title) \(files.count)")
    w.raw("</caption>\n")
    head([title, "SHA-256"])
    w.raw("<tbody>\n")
    for file in files {
      w.raw("<tr>")
      cell(file.path)
      w.raw("<td class=\"hash\">")
      w.text(file.sha256)
      w.raw("</td></tr>\n")
    }
    w.raw("</tbody></table></div>\n")
  }

  /// The settings files in force, each with what it sets.
  private mutating func write(_ settings: [AuditProvenance.SettingsRecord]) {
    guard !settings.isEmpty else { return }
    files(
      words.settings,
      settings.map { AuditProvenance.FileRecord(path: $0.path, sha256: $0.sha256) })
    for file in settings {
      paragraph(file.path, class: "meta")
      w.raw("<ul>\n")
      for value in file.values {
        w.raw("<li><code>")
        w.text(value)
        w.raw("</code></li>\n")
      }
      w.raw("</ul>\n")
    }
  }

  mutating func writeSignOff() {
    open("signoff", words.signOff)
    openScroll()
    w.raw("<table class=\"wide sign\">\n")
    head(words.signs)
    w.raw("<tbody><tr>")
    for _ in words.signs { w.raw("<td></td>") }
    w.raw("</tr></tbody></table></div>\n")
    paragraph(words.nameAndDate, class: "soft")
    close()
  }
}

/// Texts that all formats of an audit share.
enum AuditText {
  static func options(
    _ options: AuditProvenance.OptionsRecord, _ words: AuditWording
  ) -> String {
    // Each once: what the command line said stands as it said it.
    let given = Set(options.flags.compactMap { $0.split(separator: "=").first })
    let parts =
      [
        ("--lang", options.language), ("--rounding", options.rounding),
        ("--min-coverage", options.minCoverage),
      ].filter { !given.contains($0.0[...]) }.map { "\($0.0)=\($0.1)" } + options.flags
    return parts.joined(separator: " ")
  }

  /// The rules and documents that declare another rounding than that in force.
  static func roundingOverrides(_ model: AuditModel, _ words: AuditWording) -> [String] {
    let rules = model.rules.compactMap { rule in
      rule.rounding.map { "\(rule.id): \(words.roundingMode($0.rawValue))" }
    }
    let documents = model.documents.compactMap { document in
      document.document.metadata["rounding"].map { "\(document.path): \(words.roundingMode($0))" }
    }
    return documents + rules
  }
}

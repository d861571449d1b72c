import Checking
import Figures
import Quantities
import RuleLanguage
import SourceText

/// Writes an audit as Markdown: the same content for wikis, pull requests and print.
enum AuditMarkdown {
  static func output(_ model: AuditModel) -> [UInt8] {
    var writer = MarkdownAuditWriter(model)
    writer.write()
    return Array(writer.text.utf8)
  }

  /// Text of a document or rule so that it is shown as it is, on one line.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in VisibleText.line(text).unicodeScalars {
      if "\\`*_[]<>#|&~".unicodeScalars.contains(scalar) { result.append("\\") }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}

private struct MarkdownAuditWriter {
  let model: AuditModel
  let words: AuditWording
  private(set) var text = ""

  init(_ model: AuditModel) {
    self.model = model
    words = AuditWording(language: model.input.language)
  }

  private func safe(_ text: String) -> String { AuditMarkdown.escaped(text) }

  mutating func write() {
    text += "# \(words.title)\n\n"
    writeOverview()
    writeFindings()
    writeSuppressed()
    for document in model.documents { write(document) }
    writeChecks()
    writeUnchecked()
    writeUncovered()
    writeRules()
    writeProvenance()
  }

  // MARK: Verdict

  private mutating func writeOverview() {
    let limit = model.input.minCoverage
    text += "## \(words.overview): \(words.sign(model.verdict)) \(words.verdict(model.verdict))\n\n"
    text += words.reason(model.tally, model.verdict, minCoverage: limit) + "\n\n"
    let unread = model.input.provenance.unread
    if !unread.isEmpty {
      text += words.unread + "\n\n" + unread.map { "- \(safe($0))\n" }.joined() + "\n"
    }
    let outcomes = AuditOutcome.listed
    table(
      [words.document, words.verdictColumn, words.coverage, words.figureCount]
        + outcomes.map(words.outcome), numbersFrom: 2)
    for document in model.documents {
      let tally = document.tally
      row(
        [
          safe(document.path), "\(words.sign(document.verdict)) \(words.verdict(document.verdict))",
          tally.coverage.map { "\($0)%" } ?? "–", "\(tally.figures)",
        ] + outcomes.map { "\(tally[$0])" })
    }
    text += "\n"
    let across = model.acrossDocuments
    guard !across.isEmpty else { return }
    text += "## \(words.across)\n\n"
    for reference in across {
      let check = model.check(reference)
      text += "- \(AuditWording.sign(check.outcome)) \(line(check)) (\(safe(check.rule)))\n"
    }
    text += "\n"
  }

  private func line(_ check: AuditCheck) -> String {
    if let cause = check.cause { return Wording(language: words.language).cause(cause) }
    return safe(check.line)
  }

  private mutating func table(_ names: [String], numbersFrom: Int = .max) {
    row(names)
    row(names.indices.map { $0 >= numbersFrom ? "---:" : "---" })
  }

  private mutating func row(_ cells: [String]) {
    text += "| " + cells.joined(separator: " | ") + " |\n"
  }

  // MARK: Findings

  private mutating func writeFindings() {
    text += "## \(words.findings) (\(model.findings.count))\n\n"
    if model.findings.isEmpty { text += words.noFindings + "\n\n" }
    for (number, group) in model.findings.enumerated() {
      let check = model.check(group[0])
      let document = model.documents[group[0].document]
      text += "### \(number + 1). \(AuditWording.sign(check.outcome)) \(safe(check.message))\n\n"
      text += "\(words.level(check.level)) · "
      if !check.isOfComment { text += "\(words.outcome(check.outcome)) · " }
      text += "\(safe(document.path)):\(document.place(check.primary.start))\n\n"
      let (range, isCut) = document.sentence(of: check)
      let bound = Set(check.figures.filter { $0.document == nil }.map(\.figure))
      let excerpt = Layout.runs(of: document.document, range).map { run in
        switch run {
        case .text(let text): safe(text)
        case .figure(let figure, let text, _): bound.contains(figure) ? strong(text) : safe(text)
        }
      }.joined()
      if !excerpt.isEmpty {
        text += "> \(isCut.start ? "…" : "")\(excerpt)\(isCut.end ? "…" : "")\n\n"
      }
      writeFacts(check, group)
      text += "\n"
    }
  }

  private mutating func writeSuppressed() {
    text += "## \(words.suppressed) (\(model.tally[.suppressed]))\n\n"
    for document in model.documents {
      for check in document.checks where check.outcome == .suppressed {
        text += "- \(safe(document.path)):\(document.place(check.primary.start)) "
        text += "\(safe(check.message)) \(safe(words.because(check.reason ?? ""))) "
        text += "(\(safe(check.rule)))\n"
      }
    }
    text += model.tally[.suppressed] == 0 ? words.nothing + "\n\n" : "\n"
  }

  /// A figure in bold: the tag, since Markdown knows no stars between Chinese characters.
  private func strong(_ text: String) -> String { "<strong>\(safe(text))</strong>" }

  private mutating func writeFacts(_ check: AuditCheck, _ group: [AuditCheck.Reference]) {
    func fact(_ name: String, _ value: String) -> String { "- \(name): \(value)\n" }
    if let expected = check.figures.lazy.compactMap(\.expected).first {
      text += fact(words.expected, safe(expected))
    }
    for step in check.account?.steps ?? [] {
      text += fact(words.arithmetic, safe(step.equation))
      if let sides = step.sides {
        text += fact(words.sides, safe("\(sides.left) \(sides.sign) \(sides.right)"))
      }
      if let allowed = step.allowed { text += fact(words.allowed, safe(allowed)) }
      if let rounding = words.rounding(step) { text += fact(words.rounding, safe(rounding)) }
      if let slip = step.slip { text += fact(words.slip, slip) }
    }
    for reference in group {
      let id = model.check(reference).rule
      let rule = model.rules.first { $0.id == id }
      text += fact(words.rule, safe("\(rule?.title ?? "") (\(id))"))
      if let basis = rule?.basis { text += fact(words.basis, safe(basis)) }
    }
    guard let fingerprint = check.fingerprint, let ledger = model.input.ledger else { return }
    let entry = ledger[fingerprint]
    let parts = [
      entry.map { words.ledgerState($0.state) } ?? words.notInLedger, entry?.owner, entry?.due,
      entry?.reason,
    ]
    text += fact(words.ledger, safe(parts.compactMap { $0 }.joined(separator: " · ")))
  }

  // MARK: Texts

  private mutating func write(_ document: AuditDocument) {
    text += "## \(safe(document.path))\n\n"
    for block in Layout(document.document).blocks {
      switch block {
      case .heading(let level, let runs):
        text += String(repeating: "#", count: min(level, 3) + 2) + " \(marked(runs, document))\n\n"
      case .paragraph(let runs): text += marked(runs, document) + "\n\n"
      case .item(let runs, _): text += "- \(marked(runs, document))\n\n"
      case .lines(let runs):
        for line in lines(runs, document) { text += "    \(line)\n" }
        text += "\n"
      case .table(let rows):
        for (number, cells) in rows.enumerated() {
          let texts = cells.cells.flatMap { cell in
            [marked(cell.runs, document)] + [String](repeating: "", count: cell.columns - 1)
          }
          row(texts)
          if number == 0 { row(texts.map { _ in "---" }) }
        }
        text += "\n"
      }
    }
  }

  private func marked(_ runs: [LayoutRun], _ document: AuditDocument) -> String {
    runs.map { run in
      switch run {
      case .text(let text): safe(text)
      case .figure(let figure, let text, _):
        safe(text) + document.figures[figure].state.sign
      }
    }.joined()
  }

  /// A block of lines as code, in which nothing needs escaping.
  private func lines(_ runs: [LayoutRun], _ document: AuditDocument) -> [String] {
    let whole = runs.map { run in
      switch run {
      case .text(let text): text
      case .figure(let figure, let text, _): text + document.figures[figure].state.sign
      }
    }.joined()
    return whole.unicodeScalars.split(
      separator: "\n", omittingEmptySubsequences: false
    ).map { VisibleText.line(String($0.filter { $0 != "\r" })) }
  }

  // MARK: Lists

  private mutating func writeChecks() {
    text += "## \(words.checks)\n\n"
    for document in model.documents {
      for check in document.checks where check.outcome != .unchecked && !check.isOfComment {
        text += "- \(AuditWording.sign(check.outcome)) \(safe(document.path)):"
        text += "\(document.place(check.primary.start)) \(line(check)) (\(safe(check.rule)))\n"
      }
    }
    text += "\n"
  }

  private mutating func writeUnchecked() {
    text += "## \(words.unchecked) (\(model.tally[.unchecked]))\n\n"
    for document in model.documents {
      for check in document.checks where check.outcome == .unchecked {
        text += "- \(safe(document.path)):\(document.place(check.primary.start)) "
        text += "\(line(check)) (\(safe(check.rule)))\n"
      }
    }
    text += "\n"
  }

  private mutating func writeUncovered() {
    text += "## \(words.uncovered)\n\n"
    for document in model.documents {
      for figure in document.uncovered {
        let place = document.place(document.document.figures[figure].span.start)
        text += "- \(safe(document.path)):\(place) \(safe(document.surface(figure)))\n"
      }
    }
    text += "\n"
  }

  private mutating func writeRules() {
    text += "## \(words.rules)\n\n"
    let outcomes = AuditOutcome.listed
    table(
      [words.rule, words.titleColumn, words.levelColumn, words.basis, words.bound]
        + outcomes.map(words.outcome), numbersFrom: 4)
    for rule in model.rules {
      row(
        [
          safe(rule.id), safe(rule.title), words.level(rule.level),
          safe(rule.basis ?? "–"), "\(rule.bound)",
        ] + outcomes.map { "\(rule.counts[$0] ?? 0)" })
    }
    text += "\n"
  }

  private mutating func writeProvenance() {
    let provenance = model.input.provenance
    text += "## \(words.provenance)\n\n- \(words.version): \(safe(provenance.version))\n"
    if let day = provenance.asOf { text += "- \(words.asOf): \(safe(day))\n" }
    text += "- \(words.command): \(safe(provenance.paths.joined(separator: " ")))\n"
    text += "- \(words.options): \(safe(AuditText.options(provenance.options, words)))\n"
    let overrides = AuditText.roundingOverrides(model, words)
    text += "- \(words.overrides): "
    text += (overrides.isEmpty ? words.nothing : safe(overrides.joined(separator: "; "))) + "\n\n"
    table([words.files, "SHA-256"])
    let ledger = [provenance.ledger].compactMap(\.self)
    for file in provenance.documents + provenance.ruleFiles + ledger {
      row([safe(file.path), "`\(file.sha256)`"])
    }
    for file in provenance.settings { row([safe(file.path), "`\(file.sha256)`"]) }
    for file in provenance.settings where !file.values.isEmpty {
      text += "\n\(words.settings) \(safe(file.path)):\n\n"
      for value in file.values { text += "- \(safe(value))\n" }
    }
  }
}

extension FigureState {
  /// What stands behind a figure where there are no colours.
  var sign: String {
    switch self {
    case .uncovered: "·"
    case .unchecked: "○"
    case .passed: "✓"
    case .tail: "≈"
    case .suppressed: "⊘"
    case .improbable: "?"
    case .involved, .violated: "✗"
    }
  }
}

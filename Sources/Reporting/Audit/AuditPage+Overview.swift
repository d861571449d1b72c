import Checking
import Figures
import Quantities
import RuleLanguage
import SourceText

// The verdict at a glance, the contents, and the table of documents.
extension AuditPage {
  mutating func writeContents() {
    var entries: [(String, String)] = [("verdict", words.overview)]
    if model.documents.count > 1 {
      entries.append(("documents", "\(words.documents) \(model.documents.count)"))
      if !model.acrossDocuments.isEmpty { entries.append(("across", words.across)) }
    }
    entries += [
      ("findings", "\(words.findings) \(model.findings.count)"),
      ("suppressed", "\(words.suppressed) \(model.tally[.suppressed])"), ("text", words.text),
      ("checks", words.checks), ("unchecked", "\(words.unchecked) \(model.tally[.unchecked])"),
      ("uncovered", words.uncovered), ("rules", words.rules), ("provenance", words.provenance),
      ("signoff", words.signOff),
    ]
    w.raw("<nav aria-label=\"\(HTMLWriter.escaped(words.contents))\"><h2>")
    w.text(words.contents)
    w.raw("</h2><ul>\n")
    for (anchor, text) in entries {
      w.raw("<li>")
      link(anchor, text)
      w.raw("</li>\n")
    }
    w.raw("</ul></nav>\n")
  }

  mutating func writeOverview() {
    let provenance = model.input.provenance
    let names = model.documents.prefix(3).map(\.path).joined(separator: ", ")
    let more = model.documents.count > 3 ? " … (\(model.documents.count))" : ""
    paragraph(
      names + more + (provenance.asOf.map { " · \(words.asOf) \($0)" } ?? ""), class: "meta")
    open("verdict", words.overview)
    writeVerdict(
      model.tally, model.verdict,
      model.documents.reduce(into: [:]) { sum, document in
        sum.merge(document.states, uniquingKeysWith: +)
      })
    close()
  }

  private mutating func writeVerdict(
    _ tally: AuditTally, _ verdict: AuditVerdict, _ states: [FigureState: Int]
  ) {
    w.raw("<div class=\"verdict \(verdict.rawValue)\">\n<p class=\"big\">")
    w.text("\(words.sign(verdict)) \(words.verdict(verdict))")
    w.raw("</p>\n")
    paragraph(
      words.reason(
        tally, verdict, minCoverage: model.input.minCoverage))
    writeCounts(tally)
    bar(states, label: words.coverageText(tally))
    paragraph(words.coverageText(tally), class: "soft")
    let unread = model.input.provenance.unread
    if !unread.isEmpty {
      paragraph("⚠ \(words.unread)", class: "bad")
      w.raw("<ul>\n")
      for failure in unread {
        w.raw("<li>")
        w.text(failure)
        w.raw("</li>\n")
      }
      w.raw("</ul>\n")
    }
    w.raw("</div>\n")
  }

  mutating func writeCounts(_ tally: AuditTally) {
    w.raw("<dl class=\"counts\">\n")
    let outcomes = AuditOutcome.listed
    for outcome in outcomes {
      let count = tally[outcome]
      let tone =
        switch outcome {
        case .violated where count > 0: " class=\"bad\""
        case .improbable where count > 0, .suppressed where count > 0: " class=\"warn\""
        case .passed: " class=\"good\""
        default: ""
        }
      w.raw("<div><dt>")
      w.text("\(AuditWording.sign(outcome)) \(words.outcome(outcome))")
      w.raw("</dt><dd\(tone)>\(count)</dd></div>\n")
    }
    w.raw("</dl>\n")
  }

  mutating func writeDocumentTable() {
    open("documents", words.documents, count: model.documents.count)
    openScroll()
    w.raw("<table class=\"wide sort\">\n<caption>")
    let verdicts: [AuditVerdict] = [.inconsistent, .notEnough, .consistent]
    w.text(
      verdicts.map { verdict in
        let count = model.documents.count { $0.verdict == verdict }
        return "\(words.sign(verdict)) \(words.verdict(verdict)) \(count)"
      }.joined(separator: " · "))
    w.raw("</caption>\n")
    let outcomes = AuditOutcome.worstFirst
    head(
      [words.document, words.verdictColumn, words.coverage, "%", words.figureCount]
        + outcomes.map { "\(AuditWording.sign($0)) \(words.outcome($0))" }, numbersFrom: 3)
    w.raw("<tbody>\n")
    for document in worstFirst {
      let tally = document.tally
      w.raw("<tr><th scope=\"row\">")
      link(document.anchor, document.path)
      w.raw(
        "</th><td data-v=\"\(document.verdict.order)\"><b class=\"\(document.verdict.rawValue)\">")
      w.text("\(words.sign(document.verdict)) \(words.verdict(document.verdict))")
      w.raw("</b></td><td data-v=\"\(tally.coverage ?? -1)\">")
      bar(document.states, label: words.coverageText(tally))
      w.raw("</td><td class=\"n\" data-v=\"\(tally.coverage ?? -1)\">")
      w.raw(tally.coverage.map { "\($0)%" } ?? "–")
      w.raw("</td>")
      for count in [tally.figures] + outcomes.map({ tally[$0] }) {
        w.raw("<td class=\"n\" data-v=\"\(count)\">\(count)</td>")
      }
      w.raw("</tr>\n")
    }
    w.raw("</tbody></table></div>\n")
    close()
  }

  private var worstFirst: [AuditDocument] {
    model.documents.sorted {
      if $0.verdict != $1.verdict { return $0.verdict > $1.verdict }
      let faults = ($0.tally[.violated], $1.tally[.violated])
      return faults.0 != faults.1 ? faults.0 > faults.1 : $0.number < $1.number
    }
  }

  mutating func writeAcross() {
    let references = model.acrossDocuments
    guard !references.isEmpty else { return }
    open("across", words.across, count: references.count)
    w.raw("<ol class=\"c\">\n")
    for reference in references {
      let check = model.check(reference)
      w.raw("<li class=\"\(check.outcome.mark)\">")
      link(reference.anchor, check.outcome == .unchecked ? causeText(check) : check.line)
      for figure in check.figures {
        let place = AuditFigure.Reference(
          document: figure.document ?? reference.document, figure: figure.figure)
        let document = model.documents[place.document]
        w.raw(" · ")
        link(place.anchor, "\(document.path):\(document.place(figure.span.start))")
      }
      w.raw(" ")
      ruleLink(check.rule)
      w.raw("</li>\n")
    }
    w.raw("</ol>\n")
    close()
  }
}

extension AuditVerdict {
  /// For sorting in the page.
  fileprivate var order: Int {
    switch self {
    case .consistent: 0
    case .notEnough: 1
    case .inconsistent: 2
    }
  }
}

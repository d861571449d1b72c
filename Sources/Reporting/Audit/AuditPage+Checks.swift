import Checking
import Figures
import Quantities
import RuleLanguage
import SourceText

// All checks made, those that could not be, and the figures that no rule covers.
extension AuditPage {
  mutating func writeChecks() {
    let made = model.tally.checks - model.tally[.unchecked]
    open("checks", words.checks, count: made)
    writeFilter()
    for document in model.documents {
      let count = document.tally.checks - document.tally[.unchecked]
      guard count > 0 else { continue }
      w.raw("<details\(model.documents.count == 1 ? " open" : "")><summary>")
      w.text("\(document.path) · \(count)")
      w.raw("</summary>\n<ol class=\"c\">\n")
      for (number, check) in document.checks.enumerated()
      where check.outcome != .unchecked && !check.isOfComment {
        write(check, AuditCheck.Reference(document: document.number, number: number), document)
      }
      w.raw("</ol>\n</details>\n")
    }
    close()
  }

  private mutating func writeFilter() {
    w.raw("<form id=\"filter\" hidden>\n<label>")
    w.text(words.search)
    w.raw(" <input type=\"search\" name=\"q\" autocomplete=\"off\"></label>\n<label>")
    w.text(words.rule)
    w.raw(" <select name=\"r\"><option value=\"\">")
    w.text(words.allRules)
    w.raw("</option>\n")
    for (number, rule) in model.rules.enumerated() where rule.bound > 0 {
      w.raw("<option value=\"\(number + 1)\">")
      w.text("\(rule.id) \(rule.bound)")
      w.raw("</option>\n")
    }
    w.raw("</select></label>\n<fieldset><legend>")
    w.text(words.verdictColumn)
    w.raw("</legend>\n")
    let outcomes = AuditOutcome.worstFirst
    for outcome in outcomes {
      w.raw("<label><input type=\"checkbox\" value=\"\(outcome.mark)\" checked> ")
      w.text("\(AuditWording.sign(outcome)) \(words.outcome(outcome)) \(model.tally[outcome])")
      w.raw("</label>\n")
    }
    w.raw("</fieldset>\n<output id=\"shown\" data-words=\"")
    w.text(words.shown)
    w.raw("\"></output>\n</form>\n")
  }

  private mutating func write(
    _ check: AuditCheck, _ reference: AuditCheck.Reference, _ document: AuditDocument
  ) {
    // A finding has its anchor among the findings.
    w.raw("<li class=\"\(check.outcome.mark)\"")
    if !check.isFinding { w.raw(" id=\"\(reference.anchor)\"") }
    if let number = ruleNumbers[check.rule] { w.raw(" data-r=\"\(number)\"") }
    w.raw(">")
    let figure = check.figures.first { $0.span == check.primary && $0.document == nil }
    let place = document.place(check.primary.start)
    if let figure {
      link("f\(document.number + 1)-\(figure.figure + 1)", place)
    } else {
      w.text(place)
    }
    w.raw(" ")
    if check.isFinding {
      link(reference.anchor, check.line)
    } else {
      w.text(check.outcome == .unchecked ? uncheckedLine(check, reference) : check.line)
    }
    w.raw(" ")
    if let reason = check.reason {
      w.text(words.because(reason) + " ")
    }
    ruleLink(check.rule)
    w.raw("</li>\n")
  }

  /// What would be findings, had a comment not said why it stands.
  mutating func writeSuppressed() {
    open("suppressed", words.suppressed, count: model.tally[.suppressed])
    if model.tally[.suppressed] == 0 { paragraph(words.nothing) }
    for document in model.documents where document.tally[.suppressed] > 0 {
      w.raw("<ul>\n")
      for (number, check) in document.checks.enumerated() where check.outcome == .suppressed {
        let reference = AuditCheck.Reference(document: document.number, number: number)
        w.raw("<li>")
        link(reference.anchor, "\(document.path):\(document.place(check.primary.start))")
        w.text(" \(check.message) ")
        w.raw("<b>")
        w.text(words.because(check.reason ?? ""))
        w.raw("</b> ")
        ruleLink(check.rule)
        w.raw("</li>\n")
      }
      w.raw("</ul>\n")
    }
    close()
  }

  /// The figures that a check would have held together, and why it could not.
  private func uncheckedLine(_ check: AuditCheck, _ reference: AuditCheck.Reference) -> String {
    let figures = check.figures.prefix(6).map { bound in
      model.documents[bound.document ?? reference.document].surface(bound.figure)
    }
    let more = check.figures.count > 6 ? " …" : ""
    return figures.joined(separator: words.pick("、", ", ")) + more + words.pick("：", ": ")
      + causeText(check)
  }

  mutating func writeUnchecked() {
    open("unchecked", words.unchecked, count: model.tally[.unchecked])
    if model.tally[.unchecked] == 0 { paragraph(words.nothing) }
    for document in model.documents where document.tally[.unchecked] > 0 {
      w.raw("<details\(model.documents.count == 1 ? " open" : "")><summary>")
      w.text("\(document.path) · \(document.tally[.unchecked])")
      w.raw("</summary>\n<ol class=\"c\">\n")
      for (number, check) in document.checks.enumerated() where check.outcome == .unchecked {
        write(check, AuditCheck.Reference(document: document.number, number: number), document)
      }
      w.raw("</ol>\n</details>\n")
    }
    close()
  }

  mutating func writeUncovered() {
    let total = model.documents.reduce(0) { $0 + $1.uncovered.count }
    open("uncovered", words.uncovered, count: total)
    if total == 0 { paragraph(words.nothing) }
    for document in model.documents {
      let figures = document.uncovered
      guard !figures.isEmpty else { continue }
      w.raw("<details\(model.documents.count == 1 ? " open" : "")><summary>")
      w.text("\(document.path) · \(figures.count)")
      w.raw("</summary>\n<ol class=\"lines\">")
      var last = 0
      for figure in figures {
        let line = document.position(document.document.figures[figure].span.start).line
        if line != last {
          w.raw(last == 0 ? "\n" : "</li>\n")
          w.raw("<li value=\"\(line)\">")
          last = line
        } else {
          w.raw(" · ")
        }
        link("f\(document.number + 1)-\(figure + 1)", document.surface(figure))
      }
      w.raw("</li>\n</ol>\n</details>\n")
    }
    close()
  }
}

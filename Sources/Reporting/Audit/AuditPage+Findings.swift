import Checking
import Figures
import Quantities
import RuleLanguage
import SourceText

// The findings, worst first.
extension AuditPage {
  mutating func writeFindings() {
    open("findings", words.findings, count: model.findings.count)
    if model.findings.isEmpty { paragraph(words.noFindings) }
    for group in model.findings { write(finding: group) }
    close()
  }

  private mutating func write(finding group: [AuditCheck.Reference]) {
    let reference = group[0]
    let check = model.check(reference)
    let document = model.documents[reference.document]
    w.raw(
      "<article class=\"finding \(check.level.rawValue)\" id=\"\(reference.anchor)\" "
        + "aria-labelledby=\"\(reference.anchor)-h\">\n")
    for other in group.dropFirst() { w.raw("<span id=\"\(other.anchor)\"></span>") }
    w.raw("<h3 id=\"\(reference.anchor)-h\">")
    w.text("\(AuditWording.sign(check.outcome)) \(check.message)")
    w.raw("</h3>\n<p class=\"meta\"><span class=\"tag \(check.level == .error ? "bad" : "warn")\">")
    w.text(words.level(check.level))
    w.raw("</span> ")
    if !check.isOfComment {
      w.raw("<span class=\"tag\">")
      w.text(words.outcome(check.outcome))
      w.raw("</span> ")
    }
    link(
      primaryAnchor(check, reference) ?? document.anchor,
      "\(document.path):\(document.place(check.primary.start))")
    w.raw("</p>\n")
    writeExcerpt(check, document)
    w.raw("<dl class=\"facts\">\n")
    if let expected = check.figures.lazy.compactMap(\.expected).first {
      fact(words.expected, expected)
    }
    writeSteps(check)
    writeBoundFigures(check, reference)
    for other in group { writeRule(model.check(other)) }
    writeLedger(check)
    w.raw("</dl>\n</article>\n")
  }

  private mutating func fact(_ name: String, _ value: String) {
    w.raw("<dt>")
    w.text(name)
    w.raw("</dt><dd>")
    w.text(value)
    w.raw("</dd>\n")
  }

  private func primaryAnchor(_ check: AuditCheck, _ reference: AuditCheck.Reference) -> String? {
    check.figures.first { $0.span == check.primary && $0.document == nil }.map {
      AuditFigure.Reference(document: reference.document, figure: $0.figure).anchor
    }
  }

  private mutating func writeSteps(_ check: AuditCheck) {
    for step in check.account?.steps ?? [] {
      fact(
        words.arithmetic,
        "\(step.equation) \(step.verdict == .violated ? "✗" : (step.isOff ? "≈" : "✓"))")
      if let sides = step.sides {
        fact(words.sides, "\(sides.left) \(sides.sign) \(sides.right)")
      }
      if let allowed = step.allowed { fact(words.allowed, allowed) }
      if let rounding = words.rounding(step) { fact(words.rounding, rounding) }
      if let slip = step.slip { fact(words.slip, slip) }
    }
  }

  private mutating func writeBoundFigures(_ check: AuditCheck, _ reference: AuditCheck.Reference) {
    guard !check.figures.isEmpty else { return }
    w.raw("<dt>")
    w.text(words.figures)
    w.raw("</dt><dd>")
    for (index, bound) in check.figures.enumerated() {
      if index > 0 { w.raw(" · ") }
      let place = AuditFigure.Reference(
        document: bound.document ?? reference.document, figure: bound.figure)
      let document = model.documents[place.document]
      link(place.anchor, document.surface(bound.figure))
      w.raw(" <span class=\"soft\">")
      if bound.document != nil { w.text(document.path + ":") }
      w.raw(document.place(bound.span.start))
      if let cell = document.cells[bound.figure] { w.text(" " + words.cell(cell)) }
      w.raw("</span>")
    }
    w.raw("</dd>\n")
  }

  private mutating func writeRule(_ check: AuditCheck) {
    guard let number = ruleNumbers[check.rule] else { return }
    let rule = model.rules[number - 1]
    w.raw("<dt>")
    w.text(words.rule)
    w.raw("</dt><dd>")
    w.text(rule.title + " ")
    ruleLink(rule.id)
    w.raw("</dd>\n")
    if let basis = rule.basis { fact(words.basis, basis) }
  }

  private mutating func writeLedger(_ check: AuditCheck) {
    guard let ledger = model.input.ledger, let fingerprint = check.fingerprint else { return }
    guard let entry = ledger[fingerprint] else {
      fact(words.ledger, words.notInLedger)
      return
    }
    let parts = [
      words.ledgerState(entry.state), entry.owner.map { "\(words.owner) \($0)" },
      entry.due.map { "\(words.due) \($0)" }, entry.reason.map { "\(words.cause) \($0)" },
    ]
    fact(words.ledger, parts.compactMap { $0 }.joined(separator: " · "))
  }

  /// The sentence round the figure that the finding speaks of, its figures as links.
  private mutating func writeExcerpt(_ check: AuditCheck, _ document: AuditDocument) {
    let (range, isCut) = document.sentence(of: check)
    let runs = Layout.runs(of: document.document, range)
    guard !runs.isEmpty else { return }
    let bound = Set(check.figures.filter { $0.document == nil }.map(\.figure))
    w.raw("<blockquote\(document.isChinese ? " lang=\"zh-CN\"" : " lang=\"en\"")>")
    if isCut.start { w.raw("…") }
    for run in runs {
      switch run {
      case .text(let text): w.text(text)
      case .figure(let figure, let text, _):
        let isPrimary = document.document.figures[figure].span == check.primary
        guard isPrimary || bound.contains(figure) else {
          w.text(text)
          continue
        }
        let state =
          check.outcome == .improbable ? FigureState.improbable : isPrimary ? .violated : .involved
        w.raw("<a href=\"#f\(document.number + 1)-\(figure + 1)\"><mark class=\"\(state.mark)\">")
        w.text(text)
        w.raw("</mark></a>")
      }
    }
    if isCut.end { w.raw("…") }
    w.raw("</blockquote>\n")
  }
}

extension AuditDocument {
  /// So many characters of a sentence to either side of a figure.
  private static let reach = 160

  /// The sentence that a check speaks of, in folded indices, and whether it was cut.
  func sentence(of check: AuditCheck) -> (Range<Int>, (start: Bool, end: Bool)) {
    let folded = document.folded
    guard let figure = check.figures.first(where: { $0.span == check.primary }),
      context.indices.contains(figure.figure)
    else { return (0..<0, (false, false)) }
    let first = folded.index(ofByte: check.primary.start)
    let last = folded.index(ofByte: check.primary.end)
    var range = context[figure.figure].sentence
    if range.isEmpty {
      var start = first
      while start > 0, folded.scalars[start - 1] != Folding.lineFeed { start -= 1 }
      var end = last
      while end < folded.count, folded.scalars[end] != Folding.lineFeed { end += 1 }
      range = start..<end
    }
    let start = max(range.lowerBound, first - Self.reach)
    let end = min(range.upperBound, last + Self.reach)
    guard start < end else { return (0..<0, (false, false)) }
    return (start..<end, (start > range.lowerBound, end < range.upperBound))
  }

  /// How many figures are in each state.
  var states: [FigureState: Int] {
    var states: [FigureState: Int] = [:]
    for (figure, linked) in zip(document.figures, figures) where figure.kind != .name {
      states[linked.state, default: 0] += 1
    }
    return states
  }
}

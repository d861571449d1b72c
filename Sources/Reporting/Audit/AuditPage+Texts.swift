import Checking
import Figures
import Quantities
import RuleLanguage
import SourceText

// The documents, typeset for reading, each figure marked and with its dossier.
extension AuditPage {
  mutating func writeTexts() {
    open("text", words.text)
    w.raw("<ul class=\"legend\" aria-label=\"\(HTMLWriter.escaped(words.legend))\">\n")
    let states: [FigureState] = [
      .passed, .tail, .violated, .involved, .improbable, .suppressed, .unchecked, .uncovered,
    ]
    for state in states {
      w.raw("<li><mark class=\"\(state.mark)\">123</mark> ")
      w.text(words.state(state))
      w.raw("</li>\n")
    }
    w.raw("</ul>\n")
    paragraph(words.dossierHint, class: "soft")
    for document in model.documents { write(document) }
    close()
  }

  private mutating func write(_ document: AuditDocument) {
    let language = document.isChinese ? "zh-CN" : "en"
    w.raw(
      "<section class=\"doc\" id=\"\(document.anchor)\" aria-labelledby=\"\(document.anchor)-h\">\n"
        + "<h3 id=\"\(document.anchor)-h\">")
    w.text(document.path)
    w.raw(" <b class=\"\(document.verdict.rawValue)\">")
    w.text("\(words.sign(document.verdict)) \(words.verdict(document.verdict))")
    w.raw("</b></h3>\n")
    if model.documents.count > 1 {
      paragraph(summary(document.tally), class: "soft num")
      bar(document.states, label: words.coverageText(document.tally))
    }
    for entry in document.document.metadata.entries {
      paragraph("\(entry.key): \(entry.value)", class: "meta")
    }
    for problem in document.document.source.problems {
      paragraph("⚠ \(problem.message(in: words.language))", class: "warn")
    }
    let layout = Layout(document.document)
    w.raw("<article class=\"sheet\" lang=\"\(language)\">\n")
    var texts = TextWriter(page: self, document: document)
    // The bytes move there and back: two owners would copy them at the first word.
    w = HTMLWriter()
    texts.write(layout)
    w = texts.page.w
    w.raw("</article>\n")
    write(skipped: layout.unreadLines, of: document)
    w.raw("</section>\n")
  }

  private mutating func write(skipped lines: [Int], of document: AuditDocument) {
    guard !lines.isEmpty else { return }
    let source = document.document.source
    w.raw("<details><summary>")
    w.text("\(words.skipped) · \(lines.count)")
    w.raw("</summary>\n<ol class=\"lines\">\n")
    for line in lines {
      w.raw("<li value=\"\(line)\"><code>")
      w.text(source.text(source.lineSpan(line)))
      w.raw("</code></li>\n")
    }
    w.raw("</ol>\n</details>\n")
  }

  private func summary(_ tally: AuditTally) -> String {
    let outcomes = AuditOutcome.listed
    return
      (outcomes.map { "\(words.outcome($0)) \(tally[$0])" } + [words.coverageText(tally)])
      .joined(separator: " · ")
  }
}

/// Writes the blocks of one document.
private struct TextWriter {
  var page: AuditPage
  let document: AuditDocument
  private var isInList = false
  private var room = 0

  init(page: AuditPage, document: AuditDocument) {
    self.page = page
    self.document = document
  }

  /// So many bytes in one stretch of the page that is laid out only when it comes into view.
  private static let chunk = 60_000

  mutating func write(_ layout: Layout) {
    for block in layout.blocks {
      if room <= page.w.bytes.count {
        if room > 0 { endChunk() }
        page.w.raw("<div class=\"k\">\n")
        room = page.w.bytes.count + Self.chunk
      }
      write(block)
    }
    if room > 0 { endChunk() }
    guard !layout.unplaced.isEmpty else { return }
    page.w.raw("<p class=\"meta\">")
    for figure in layout.unplaced {
      write([.figure(figure, document.surface(figure), isFirst: true)])
      page.w.raw(" ")
    }
    page.w.raw("</p>\n")
  }

  private mutating func endChunk() {
    endList()
    page.w.raw("</div>\n")
  }

  private mutating func endList() {
    if isInList { page.w.raw("</ul>\n") }
    isInList = false
  }

  private mutating func write(_ block: LayoutBlock) {
    if case .item(let runs, isBullet: true) = block {
      if !isInList { page.w.raw("<ul>\n") }
      isInList = true
      element("li", runs)
      return
    }
    endList()
    switch block {
    case .heading(let level, let runs): element("h\(min(max(level, 1), 3) + 3)", runs)
    case .paragraph(let runs): element("p", runs)
    case .item(let runs, _): element("p", runs, class: "ind")
    case .lines(let runs):
      page.openScroll()
      page.w.raw("<pre>")
      write(runs, keepsLines: true)
      page.w.raw("</pre></div>\n")
    case .table(let rows): write(rows)
    }
  }

  private mutating func element(_ name: String, _ runs: [LayoutRun], class style: String? = nil) {
    page.w.raw(style.map { "<\(name) class=\"\($0)\">" } ?? "<\(name)>")
    write(runs)
    page.w.raw("</\(name)>\n")
  }

  private mutating func write(_ rows: [LayoutRow]) {
    page.openScroll()
    page.w.raw("<table>\n")
    for row in rows {
      page.w.raw("<tr>")
      for cell in row.cells {
        let name = cell.isHeader ? "th" : "td"
        let isNumber = cell.runs.contains { if case .figure = $0 { true } else { false } }
        page.w.raw("<\(name)")
        if isNumber && !cell.isHeader { page.w.raw(" class=\"n\"") }
        if cell.columns > 1 { page.w.raw(" colspan=\"\(cell.columns)\"") }
        page.w.raw(">")
        write(cell.runs)
        page.w.raw("</\(name)>")
      }
      page.w.raw("</tr>\n")
    }
    page.w.raw("</table></div>\n")
  }

  // MARK: Figures

  private mutating func write(_ runs: [LayoutRun], keepsLines: Bool = false) {
    for run in runs {
      switch run {
      case .text(let text): page.w.text(text, keepsLines: keepsLines)
      case .figure(let figure, let text, let isFirst):
        let long = text.unicodeScalars.count > 16 ? " l" : ""
        let id = isFirst ? " id=f\(document.number + 1)-\(figure + 1) tabindex=0" : ""
        page.w.raw("<mark class=\"\(document.figures[figure].state.mark)\(long)\"\(id)>")
        page.w.text(text, keepsLines: keepsLines)
        if isFirst { page.writeDossier(figure, document) }
        page.w.raw("</mark>")
      }
    }
  }
}

// Dossiers.
extension AuditPage {
  /// A box that scrolls sideways, by the keyboard too.
  mutating func openScroll() {
    w.raw("<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"")
    w.text(words.table)
    w.raw("\">")
  }

  /// So many checks in a dossier, so many characters of each, and no more: all is below.
  private static let checksShown = 12
  private static let lineLength = 90

  /// What is known of a figure, and its checks.
  fileprivate mutating func writeDossier(_ number: Int, _ document: AuditDocument) {
    let figure = document.document.figures[number]
    let linked = document.figures[number]
    w.raw("<span class=d><b>")
    w.text(document.surface(number))
    w.raw("</b> ")
    var facts = facts(figure, document.context[number])
    if let cell = document.cells[number] { facts.append(words.cell(cell)) }
    w.text(facts.joined(separator: " · "))
    for reference in linked.checks.prefix(Self.checksShown) {
      write(reference, of: number, document)
    }
    if linked.checks.count > Self.checksShown {
      w.text("\n" + words.more(linked.checks.count - Self.checksShown), keepsLines: true)
    }
    if !linked.mentions.isEmpty {
      w.text("\n\(words.mentions)", keepsLines: true)
      for mention in linked.mentions {
        let other = model.documents[mention.document]
        let place = other.place(other.document.figures[mention.figure].span.start)
        w.raw(" ")
        link(
          mention.anchor,
          (mention.document == document.number ? "" : other.path + ":") + "\(place) "
            + other.surface(mention.figure))
      }
    }
    w.raw("</span>")
  }

  private mutating func write(
    _ reference: AuditCheck.Reference, of figure: Int, _ document: AuditDocument
  ) {
    let check = model.check(reference)
    w.raw("\n")
    if check.outcome == .unchecked {
      w.raw("○ ")
      link(reference.anchor, check.rule)
      w.text(" " + causeText(check))
      return
    }
    link(reference.anchor, Self.cut(check.line))
    w.raw(" " + AuditWording.sign(check.outcome))
    let expected = check.figures.first {
      $0.figure == figure && ($0.document ?? reference.document) == document.number
    }?.expected
    if let reason = check.reason { w.text(" " + words.because(reason)) }
    if let expected {
      w.raw(" <b>")
      w.text("\(words.expected) \(expected)")
      w.raw("</b>")
    }
  }

  private static func cut(_ text: String) -> String {
    guard text.unicodeScalars.count > lineLength else { return text }
    let scalars = text.unicodeScalars
    return String(scalars.prefix(lineLength * 2 / 3)) + " … "
      + String(scalars.suffix(lineLength / 3))
  }

  /// Interval, unit, subject, place and period, each with its name.
  private func facts(_ figure: Figure, _ context: FigureContext) -> [String] {
    var facts: [String] = []
    let reading = FigureReading(figure)
    if figure.period == nil, figure.interval.isPoint, let value = reading.value {
      facts.append("\(words.exact) \(value)")
    } else if reading.low != nil || reading.high != nil {
      let low = reading.low ?? "−∞"
      let high = reading.high ?? "+∞"
      facts.append(
        "\(words.interval) \(reading.lowClosed ? "[" : "(")\(low), \(high)"
          + (reading.highClosed ? "]" : ")"))
    }
    if !figure.unit.symbol.isEmpty {
      facts.append("\(words.unit) \(words.unit(figure.unit.symbol))")
    }
    if let subject = context.subject.words { facts.append("\(words.subject) \(subject)") }
    func note(_ origin: ContextOrigin) -> String {
      origin == .inherited ? "↑" : ""
    }
    if let place = context.place.name {
      facts.append("\(words.place) \(place)\(note(context.place.origin))")
    }
    if figure.period == nil, let period = context.period.period {
      facts.append("\(words.period) \(period.iso)\(note(context.period.origin))")
    }
    return facts
  }

  func causeText(_ check: AuditCheck) -> String {
    check.cause.map { Wording(language: words.language).cause($0) } ?? ""
  }
}

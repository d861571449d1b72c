import Checking
import Figures
import Quantities
import RuleLanguage
import SourceText

/// Writes an audit as one HTML page that needs nothing but itself.
struct AuditPage {
  let model: AuditModel
  let words: AuditWording
  let ruleNumbers: [String: Int]
  var w = HTMLWriter()

  /// What stands for the digest while it is made.
  static let blankDigest = [UInt8](repeating: UInt8(ascii: "0"), count: 64)
  /// What stands before the digest, once in a page.
  static let digestMark = Array(#"<code id="digest">"#.utf8)
  static let recordMark = Array(#"<script type="application/json" id="figlint-audit">"#.utf8)
  static let recordEnd = Array("</script>".utf8)

  init(_ model: AuditModel) {
    self.model = model
    words = AuditWording(language: model.input.language)
    ruleNumbers = Dictionary(
      model.rules.enumerated().map { ($0.element.id, $0.offset + 1) }
    ) { first, _ in first }
  }

  static func output(_ model: AuditModel) -> [UInt8] {
    var page = AuditPage(model)
    page.write()
    return AuditDigest.sealed(page.w.bytes)
  }

  private mutating func write() {
    writeHead()
    w.raw("<body>\n<a class=\"skip\" href=\"#main\">")
    w.text(words.skip)
    w.raw("</a>\n<div class=\"page\">\n")
    writeContents()
    w.raw("<main id=\"main\">\n<h1>")
    w.text(words.title)
    w.raw("</h1>\n")
    writeOverview()
    if model.documents.count > 1 {
      writeDocumentTable()
      writeAcross()
    }
    writeFindings()
    writeSuppressed()
    writeTexts()
    writeChecks()
    writeUnchecked()
    writeUncovered()
    writeRules()
    writeProvenance()
    writeSignOff()
    w.raw("</main>\n</div>\n")
    w.raw(Self.recordMark)
    w.raw(JSONOutput.bytes(of: AuditRecord(model)).asScriptData)
    w.raw(Self.recordEnd)
    w.raw("\n<script>")
    w.raw(AuditScript.text)
    w.raw("</script>\n</body>\n</html>\n")
  }

  private mutating func writeHead() {
    let policy =
      "default-src 'none'; script-src 'sha256-\(SHA256.base64(Array(AuditScript.text.utf8)))'; "
      + "style-src 'sha256-\(SHA256.base64(Array(AuditStyle.text.utf8)))'; base-uri 'none'; "
      + "form-action 'none'"
    w.raw(
      """
      <!DOCTYPE html>
      <html lang="\(words.code)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="figlint \(HTMLWriter.escaped(model.input.provenance.version))">
      <title>
      """)
    w.text(words.verdict(model.verdict) + " · " + words.title)
    w.raw("</title>\n<style>")
    w.raw(AuditStyle.text)
    w.raw("</style>\n</head>\n")
  }

  // MARK: What all parts share

  mutating func open(_ id: String, _ heading: String, count: Int? = nil) {
    w.raw("<section id=\"\(id)\" aria-labelledby=\"\(id)-h\">\n<h2 id=\"\(id)-h\">")
    w.text(heading)
    if let count { w.raw(" <span class=\"soft\">\(count)</span>") }
    w.raw("</h2>\n")
  }

  mutating func close() { w.raw("</section>\n") }

  mutating func paragraph(_ text: String, class name: String? = nil) {
    w.raw(name.map { "<p class=\"\($0)\">" } ?? "<p>")
    w.text(text)
    w.raw("</p>\n")
  }

  mutating func link(_ anchor: String, _ text: String) {
    w.raw("<a href=\"#\(anchor)\">")
    w.text(text)
    w.raw("</a>")
  }

  mutating func ruleLink(_ id: String) {
    guard let number = ruleNumbers[id] else {
      w.text(id)
      return
    }
    link("r\(number)", id)
  }

  mutating func cell(_ text: String, number: Bool = false) {
    w.raw(number ? "<td class=\"n\">" : "<td>")
    w.text(text)
    w.raw("</td>")
  }

  mutating func head(_ names: [String], numbersFrom: Int = .max) {
    w.raw("<thead><tr>")
    for (index, name) in names.enumerated() {
      w.raw(index >= numbersFrom ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
      w.text(name)
      w.raw("</th>")
    }
    w.raw("</tr></thead>\n")
  }

  /// The figures by what came of their checks, as one bar.
  mutating func bar(_ document: [FigureState: Int], label: String) {
    let total = document.values.reduce(0, +)
    w.raw(
      "<svg class=\"bar\" viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\" role=\"img\" "
        + "aria-label=\"\(HTMLWriter.escaped(label))\">")
    let order: [FigureState] = [
      .violated, .involved, .improbable, .suppressed, .tail, .passed, .unchecked,
    ]
    var sum = 0
    for state in order {
      guard let count = document[state], count > 0 else { continue }
      let start = sum * 1000 / total
      sum += count
      let width = sum * 1000 / total - start
      // What is worse stands higher, so that the bar reads without its colours.
      let top = state >= .improbable ? 0 : (state.isCovered ? 3 : 6)
      w.raw(
        "<rect class=\"\(state == .involved ? "v" : state.mark)\" x=\"\(start)\" y=\"\(top)\" "
          + "width=\"\(width)\" height=\"\(10 - top)\"/>")
    }
    w.raw("</svg>")
  }
}

extension FigureState {
  /// The class of a mark.
  var mark: String {
    switch self {
    case .uncovered: "n"
    case .unchecked: "u"
    case .passed: "p"
    case .tail: "t"
    case .suppressed: "x"
    case .improbable: "i"
    case .involved: "w"
    case .violated: "v"
    }
  }
}

extension AuditOutcome {
  /// The class of a row.
  var mark: String {
    switch self {
    case .passed: "p"
    case .tail: "t"
    case .unchecked: "u"
    case .suppressed: "x"
    case .improbable: "i"
    case .violated: "v"
    }
  }
}

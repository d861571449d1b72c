import Checking
import RuleLanguage

/// Findings as Checkstyle writes them, which most services that gather findings can read.
package struct CheckstyleReporter: Reporter {
  package init() {}

  package func output(_ input: ReportInput) -> [UInt8] {
    let places = ResultPlaces(input.result)
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n"
    var findings = input.result.findings[...]
    while let first = findings.first {
      let own = findings.prefix { $0.document == first.document }
      findings = findings.dropFirst(own.count)
      let path = input.run.paths.path(places.path(first.document))
      text += "<file name=\"\(XMLText.line(path))\">\n"
      for finding in own {
        let place = places.place(of: finding.primary, in: finding.document)
        text +=
          "<error line=\"\(place.line)\" column=\"\(place.column)\""
          + " severity=\"\(severity(finding.level))\" message=\"\(XMLText.line(finding.message))\""
          + " source=\"figlint.\(XMLText.line(finding.rule))\"/>\n"
      }
      text += "</file>\n"
    }
    return Array((text + "</checkstyle>\n").utf8)
  }

  private func severity(_ level: Level) -> String {
    switch level {
    case .error: "error"
    case .warning: "warning"
    case .note: "info"
    }
  }
}

import Checking
import RuleLanguage
import SourceText

/// Every check as a test case of JUnit: a document is a suite, a pass a case that passed.
///
/// This is the part of the format that the schemas of Ant, Jenkins and JUnit 5 all accept: there is
/// no clock in it and no duration, which would differ from run to run.
package struct JUnitReporter: Reporter {
  package init() {}

  package func output(_ input: ReportInput) -> [UInt8] {
    let places = ResultPlaces(input.result, includesPasses: true)
    let wording = Wording(language: input.language)
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
    let cases = CheckCase.all(of: input.result, places, wording)
    for number in input.result.documents.indices {
      let path = input.run.paths.path(places.path(number))
      text += suite(number, path: path, cases[number], version: input.run.version)
    }
    return Array((text + "</testsuites>\n").utf8)
  }

  private func suite(
    _ number: Int, path: String, _ cases: [CheckCase], version: String
  ) -> String {
    let name = XMLText.line(path)
    let failures = cases.count { $0.failure != nil }
    let skipped = cases.count { $0.skipped != nil }
    var text =
      "<testsuite id=\"\(number)\" package=\"figlint\" name=\"\(name)\""
      + " timestamp=\"1970-01-01T00:00:00\" hostname=\"localhost\" tests=\"\(max(cases.count, 1))\""
      + " failures=\"\(failures)\" errors=\"0\" skipped=\"\(skipped)\" time=\"0\">\n"
      + "<properties><property name=\"figlint.version\" value=\"\(XMLText.line(version))\"/>"
      + "</properties>\n"
    // Readers take a suite without a case for one that broke down.
    if cases.isEmpty {
      text += "<testcase classname=\"\(name)\" name=\"read\" time=\"0\"/>\n"
    }
    for check in cases {
      text += "<testcase classname=\"\(name)\" name=\"\(XMLText.line(check.name))\" time=\"0\""
      if let failure = check.failure {
        let message = XMLText.line(failure.message)
        text += "><failure type=\"\(failure.level.rawValue)\" message=\"\(message)\">"
        text += "\(name):\(check.line):\(check.column): \(message)</failure></testcase>\n"
      } else if let skipped = check.skipped {
        text += "><skipped>\(XMLText.line(skipped))</skipped></testcase>\n"
      } else {
        text += "/>\n"
      }
    }
    let notes = cases.compactMap(\.note).map { XMLText.line($0) + "\n" }.joined()
    return text + "<system-out>\(notes)</system-out>\n<system-err></system-err>\n</testsuite>\n"
  }
}

/// One check of a document as a test case.
private struct CheckCase {
  /// Unlike any other of the document.
  var name: String
  let start: Int
  let line: Int
  let column: Int
  var failure: (level: Level, message: String)?
  /// Why the check does not count.
  var skipped: String?
  /// A finding that is no failure.
  var note: String?

  /// The cases of each document in order of place.
  static func all(
    of result: CheckResult, _ places: ResultPlaces, _ wording: Wording
  ) -> [[CheckCase]] {
    var cases = [[CheckCase]](repeating: [], count: result.documents.count)
    func add(
      _ rule: String, _ document: Int, _ span: SourceSpan, _ fill: (inout CheckCase) -> Void
    ) {
      guard cases.indices.contains(document) else { return }
      let place = places.position(span.start, in: document)
      var check = CheckCase(
        name: "\(rule) L\(place.line):\(place.column)", start: span.start, line: place.line,
        column: place.column)
      fill(&check)
      cases[document].append(check)
    }
    for finding in result.findings {
      add(finding.rule, finding.document, finding.primary) { check in
        if finding.level == .note {
          check.note = "\(check.name): \(finding.message)"
        } else {
          check.failure = (finding.level, finding.message)
        }
      }
    }
    for suppressed in result.suppressed {
      let finding = suppressed.finding
      add(finding.rule, finding.document, finding.primary) { check in
        check.skipped = wording.suppressed(suppressed.reason) + ": " + finding.message
      }
    }
    for unchecked in result.unchecked {
      add(unchecked.rule, unchecked.document, unchecked.span) { check in
        check.skipped = wording.cause(unchecked.cause)
      }
    }
    for pass in result.passes { add(pass.rule, pass.document, pass.primary) { _ in } }
    return cases.map { named($0) }
  }

  private static func named(_ cases: [CheckCase]) -> [CheckCase] {
    var counts: [String: Int] = [:]
    // By place and name; what is equal stays in its order.
    let sorted = cases.enumerated().sorted {
      ($0.element.start, $0.element.name, $0.offset)
        < ($1.element.start, $1.element.name, $1.offset)
    }
    return sorted.map { _, check in
      var check = check
      counts[check.name, default: 0] += 1
      if let count = counts[check.name], count > 1 { check.name += " (\(count))" }
      return check
    }
  }
}

import Checking
import Figures
import Quantities
import RuleLanguage
import SourceText
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A Markdown file of prose with fenced blocks: `rules` and `report`, each in force until the next
/// of its kind, and `findings`, which holds what a run of the two must say.
struct CaseFile: CustomTestStringConvertible {
  struct Case {
    /// The lines of the `findings` block, without its fences.
    let range: Range<Int>
    let options: CheckOptions
    let rules: String
    let report: String
  }

  static let folder: String = {
    let parent = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return (parent + ["Cases"]).joined(separator: "/")
  }()

  static let all: [CaseFile] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted().map { CaseFile(name: $0) }
  }()

  let name: String
  let lines: [String]

  var testDescription: String { name }

  init(name: String) {
    self.name = name
    let text = FileManager.default.contents(atPath: "\(Self.folder)/\(name)") ?? Data()
    lines = String(decoding: text, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  var cases: [Case] {
    var cases: [Case] = []
    var rules = ""
    var report = ""
    var line = 0
    while line < lines.count {
      guard lines[line].hasPrefix("```"), lines[line].count > 3 else {
        line += 1
        continue
      }
      let words = lines[line].dropFirst(3).split(separator: " ").map(String.init)
      let start = line + 1
      let end = lines[start...].firstIndex { $0 == "```" } ?? lines.count
      let text = lines[start..<end].joined(separator: "\n")
      switch words.first {
      case "rules": rules = text
      case "report": report = text
      case "findings":
        cases.append(
          Case(
            range: start..<end, options: Self.options(words.dropFirst()), rules: rules,
            report: report))
      default: break
      }
      line = end + 1
    }
    return cases
  }

  private static func options(_ words: some Sequence<String>) -> CheckOptions {
    var options = CheckOptions()
    for word in words {
      switch word {
      case "en": options.language = .en
      case "tail": options.tail = .note
      case "ignored": options.ignoresSuppressions = true
      default: options.rounding = RoundingMode(rawValue: word) ?? options.rounding
      }
    }
    return options
  }
}

extension CaseFile.Case {
  /// The documents of the report: lines of `=` divide it into several.
  private var documents: [Document] {
    let lines = report.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.split { $0.count >= 5 && $0.allSatisfy { $0 == "=" } }.enumerated().map {
      number, lines in
      DocumentReader.read(
        SourceText(path: "case-\(number + 1).md", text: lines.joined(separator: "\n")))
    }
  }

  /// What the run says, a line each.
  var findings: [String] {
    let (file, mistakes) = RuleParser.parse(SourceText(path: "case.rules", text: rules))
    let (set, problems) = RuleSet.compile([file])
    let wrong = (mistakes + problems).filter { $0.severity == .error }
    if !wrong.isEmpty { return wrong.map { "mistake \($0.message(in: options.language))" } }
    let documents = documents
    let result = Checker(rules: set, options: options).check(documents)
    func place(_ span: SourceSpan, _ document: Int) -> String {
      let position = documents[document].source.position(of: span.start)
      let number = documents.count > 1 ? "#\(document + 1):" : ""
      return number + "\(position.line):\(position.column)"
    }
    func line(_ word: String, _ finding: Finding) -> [String] {
      [
        "\(word) \(finding.rule) \(finding.verdict.rawValue) \(place(finding.primary, finding.document))"
      ]
        + ["  \(finding.message)"]
        + finding.figures.compactMap { figure in
          figure.expected.map {
            "  \(figure.name) \(place(figure.span, finding.document)) "
              + "\(documents[finding.document].source.text(figure.span)) → \($0)"
          }
        }
        + finding.figures.compactMap { figure in
          figure.document.map { "  \(figure.name) \(place(figure.span, $0))" }
        }
    }
    return result.findings.flatMap { line($0.level.rawValue, $0) }
      + result.passes.flatMap { line("pass", $0) }
      + result.unchecked.map {
        "unchecked \($0.rule) \($0.cause.rawValue) \(place($0.span, $0.document))"
      }
      + result.suppressed.flatMap { suppressed in
        line("suppressed", suppressed.finding) + ["  (\(suppressed.reason))"]
      }
      + result.documents.map { "covered \($0.coveredCount) of \($0.figureCount)" }
  }
}

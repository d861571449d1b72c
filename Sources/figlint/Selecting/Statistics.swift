import Checking
import Reporting
import SourceText

/// How often each rule failed, passed and was not checked, on standard error.
struct Statistics {
  private let result: CheckResult
  private let rules: Pipeline.Rules
  private let language: Language

  init(_ result: CheckResult, _ rules: Pipeline.Rules, _ run: Run) {
    self.result = result
    self.rules = rules
    language = run.language
  }

  func tell() {
    let columns: [[String: Int]] = [
      counts(result.findings.map(\.rule)), counts(result.passes.map(\.rule)),
      counts(result.unchecked.map(\.rule)),
    ]
    let bound = rules.names.filter { name in columns.contains { $0[name] != nil } }
    if !bound.isEmpty {
      let heads = [
        Phrase(zh: "不符", en: "failed"), Phrase(zh: "通过", en: "passed"),
        Phrase(zh: "未核", en: "unchecked"), Phrase(zh: "规则", en: "rule"),
      ].map { $0.text(in: language) }
      var text = zip(heads, [6, 6, 9]).map { padded($0, $1) + "  " }.joined() + heads[3] + "\n"
      for name in bound {
        text += zip(columns, [6, 6, 9]).map { padded("\($0[name] ?? 0)", $1) + "  " }.joined()
        text += name + "\n"
      }
      Console.complain(text)
    }
    tellUnused()
  }

  private func counts(_ rules: [String]) -> [String: Int] {
    Dictionary(rules.map { ($0, 1) }, uniquingKeysWith: +)
  }

  private func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - DisplayWidth.columns(of: text))) + text
  }

  private func tellUnused() {
    let unused = result.unboundRules
    let heading = Phrase(
      zh: "\(rules.names.count) 条规则中有 \(unused.count) 条没有用上",
      en: "\(unused.count) of \(rules.names.count) rules never applied")
    Console.complain(heading.text(in: language) + (unused.isEmpty ? "\n" : ":\n"))
    Console.complain(unused.map { "  \($0)\n" }.joined())
  }
}

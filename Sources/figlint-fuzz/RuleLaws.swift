import Checking
import Figures
import Reporting
import RuleLanguage
import SourceText

/// What holds of every rule file, and of what its rules say of a document.
///
/// Rules with a mistake in their file are not run; the formatter leaves such files alone.
func checkRules(_ bytes: [UInt8], over document: [UInt8]? = nil) {
  let source = SourceText(path: "fuzz.rules", bytes: bytes)
  let loaded = RuleLoader.load([source])
  check(loaded.diagnostics, in: source)
  if let tidy = RuleFormatter.format(source) {
    let again = RuleFormatter.format(SourceText(path: source.path, text: tidy))
    precondition(again == tidy, "formatting twice changes nothing")
  }
  let (rules, diagnostics) = RuleSet.compile(loaded.files)
  check(diagnostics, in: source)
  guard (loaded.diagnostics + diagnostics).allSatisfy({ $0.severity != .error }) else { return }
  for finding in rules.lint(today: nil) {
    precondition(finding.span.end <= bytes.count, "what lint finds lies in the file")
    precondition(!finding.message(in: .zh).isEmpty, "what lint finds has words")
  }
  _ = rules.testFactExamples()
  _ = rules.testExamples(language: .zh)
  precondition(isUTF8(RulesPage.output(rules)), "the page of the rules is UTF-8")
  guard let document, let text = try? TextDecoder.decode(document, path: "report.md") else {
    return
  }
  check(rules, over: DocumentReader.read(text))
}

private func check(_ diagnostics: [RuleDiagnostic], in source: SourceText) {
  for diagnostic in diagnostics {
    let span = diagnostic.span
    precondition(0 <= span.start && span.start <= span.end, "a place runs forward")
    precondition(span.end <= source.bytes.count, "a place lies in the file")
    for language in [Language.zh, .en] {
      precondition(!diagnostic.message(in: language).isEmpty, "a mistake has words")
      _ = diagnostic.help(in: language)
    }
  }
}

private func check(_ rules: RuleSet, over document: Document) {
  for language in [Language.zh, .en] {
    let options = CheckOptions(language: language, raisesTail: language == .en)
    let result = Checker(rules: rules, options: options).check([document])
    for finding in result.findings + result.passes {
      precondition(!finding.message.isEmpty, "a finding has words")
      precondition(finding.primary.end <= document.source.bytes.count, "it lies in the document")
      for figure in finding.figures {
        precondition(figure.figure < document.figures.count, "what it binds is there")
      }
    }
    let input = ReportInput(
      result: result, titles: [:], language: language, usesColor: false, width: 80,
      showsPasses: true)
    precondition(isUTF8(TerminalReporter().output(input)), "the output is UTF-8")
    precondition(isUTF8(JSONReporter().output(input)), "the output is UTF-8")
  }
}

private func isUTF8(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

import Checking
import Figures
import Reporting
import RuleLanguage
import SourceText

/// How the parts of the program fit together: the one place that names them all.
enum Pipeline {
  /// Compiled rules with what they were made from.
  struct Rules {
    let set: RuleSet
    let entries: [Entry]

    struct Entry {
      let id: String
      let declaration: RuleDeclaration
      let file: RuleFile

      /// The doc comment's line in a language: Chinese first, English second, one may be missing.
      func title(in language: Language) -> String {
        let lines = declaration.documentation.prefix(2)
        let title = lines.first { isChinese($0) == (language == .zh) }
        return title ?? lines.first ?? ""
      }

      private func isChinese(_ line: String) -> Bool {
        line.unicodeScalars.contains { 0x4E00...0x9FFF ~= $0.value }
      }
    }

    var names: [String] { entries.map(\.id) }
  }

  /// The rules of all files, or an ending after every mistake in them has been told.
  static func rules(from sources: [SourceText], _ run: Run) throws(Ending) -> Rules {
    var files: [RuleFile] = []
    var diagnostics: [RuleDiagnostic] = []
    for source in sources {
      let parsed = RuleParser.parse(source)
      files.append(parsed.file)
      diagnostics += parsed.diagnostics
    }
    let compiled = RuleSet.compile(files)
    diagnostics += compiled.diagnostics
    guard diagnostics.isEmpty else {
      let count = diagnostics.count
      throw .failed(
        Phrase(
          zh: "规则文件中有 \(count) 处错误",
          en: "\(count) mistake\(count == 1 ? "" : "s") in the rule files"))
    }
    let entries = files.flatMap { file in
      file.rules.map {
        Rules.Entry(id: "\(file.topic)/\($0.name.text)", declaration: $0, file: file)
      }
    }
    return Rules(set: compiled.rules, entries: entries)
  }

  static func check(_ documents: [Document], _ rules: Rules, _ run: Run) -> CheckResult {
    Checker(rules: rules.set).check(documents)
  }

  static func report(_ result: CheckResult, _ rules: Rules, _ run: Run) -> [UInt8] {
    []
  }

  static func figures(_ documents: [Document], _ run: Run) -> [UInt8] {
    []
  }

  static func test(_ rules: Rules, _ run: Run) -> (report: [UInt8], total: Int, failed: Int) {
    ([], 0, 0)
  }
}

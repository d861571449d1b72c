package import SourceText

/// What the lines of a doc comment are.
///
/// The Chinese title is the first line with a Chinese character, the English one the first
/// without; either may be absent.
struct Titles {
  private(set) var zh: String?
  private(set) var en: String?
  private(set) var explanation: [String] = []

  init(_ documentation: [String]) {
    for line in documentation {
      let isChinese = line.unicodeScalars.contains { Folding.isIdeograph($0.value) }
      if line.isEmpty {
        if !explanation.isEmpty { explanation.append(line) }
      } else if isChinese, zh == nil {
        zh = line
      } else if !isChinese, en == nil {
        en = line
      } else {
        explanation.append(line)
      }
    }
    while explanation.last?.isEmpty == true { explanation.removeLast() }
  }
}

extension RuleDeclaration {
  /// The titles by language, and what remains of the doc comment.
  package var titles: (zh: String?, en: String?, explanation: [String]) {
    let titles = Titles(documentation)
    return (titles.zh, titles.en, titles.explanation)
  }

  /// The title in a language, or in the other one, or else the rule's name.
  package func title(in language: Language) -> String {
    let (zh, en, _) = titles
    return switch language {
    case .zh: zh ?? en ?? name.text
    case .en: en ?? zh ?? name.text
    }
  }

  /// The lines of the doc comment behind the titles.
  package var explanation: [String] { titles.explanation }

  /// The lines behind the titles in a language, or all where there are none in it.
  package func explanation(in language: Language) -> [String] {
    let lines = explanation.filter { line in
      line.unicodeScalars.contains { Folding.isIdeograph($0.value) } == (language == .zh)
    }
    return lines.isEmpty ? explanation : lines
  }
}

extension RuleFile {
  /// The id of one of its rules: `<topic>/<rule>`.
  package func id(of rule: RuleDeclaration) -> String { "\(topic)/\(rule.name.text)" }

  /// A diagnostic for every rule whose id an earlier file has taken, naming both places.
  package static func duplicateIDs(in files: [RuleFile]) -> [RuleDiagnostic] {
    var places: [String: (file: Int, path: String, line: Int)] = [:]
    var diagnostics: [RuleDiagnostic] = []
    for (number, file) in files.enumerated() {
      for rule in file.rules {
        let id = file.id(of: rule)
        if let first = places[id] {
          // Within one file the parser has said so.
          guard first.file != number else { continue }
          diagnostics.append(
            RuleDiagnostic(
              problem: .duplicateID(id, path: first.path, line: first.line),
              path: file.source.path, span: rule.name.span))
        } else {
          let line = file.source.position(of: rule.name.span.start).line
          places[id] = (number, file.source.path, line)
        }
      }
    }
    return diagnostics
  }

  /// A diagnostic for every fact whose name an earlier file has taken: facts are linked by name, in
  /// whatever file or figure sheet they stand.
  package static func duplicateFacts(in files: [RuleFile]) -> [RuleDiagnostic] {
    var places: [String: (file: Int, path: String, line: Int)] = [:]
    var diagnostics: [RuleDiagnostic] = []
    for (number, file) in files.enumerated() {
      for fact in file.facts {
        guard let first = places[fact.name.text] else {
          let line = file.source.position(of: fact.name.span.start).line
          places[fact.name.text] = (number, file.source.path, line)
          continue
        }
        guard first.file != number else { continue }
        diagnostics.append(
          RuleDiagnostic(
            problem: .nameTaken(.fact, fact.name.text, path: first.path, line: first.line),
            path: file.source.path, span: fact.name.span))
      }
    }
    return diagnostics
  }
}

/// The text of one line of a doc comment.
enum DocumentationLine {
  static func text(_ comment: String) -> String {
    var scalars = Substring(comment).unicodeScalars.dropFirst(3)
    while let first = scalars.first, ScalarKind.isBlank(first.value) { scalars.removeFirst() }
    while let last = scalars.last, ScalarKind.isBlank(last.value) { scalars.removeLast() }
    return String(scalars)
  }
}

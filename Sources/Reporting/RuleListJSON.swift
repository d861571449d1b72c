package import Checking
import RuleLanguage
import SourceText

/// The rules of a set as JSON, version 1.
package enum RuleListJSON {
  package static func output(
    _ rules: RuleSet, selection: RuleSelection = RuleSelection()
  ) -> [UInt8] {
    JSONOutput.bytes(
      of: ListObject(
        rules: rules.files.flatMap { file in
          file.rules.compactMap { rule in
            selection.level(of: file.id(of: rule), rule).map { RuleObject(rule.at($0), in: file) }
          }
        },
        facts: rules.facts.map { FactObject($0) }))
  }
}

private struct ListObject: Encodable {
  let version = 1
  let rules: [RuleObject]
  let facts: [FactObject]
}

private struct TitleObject: Encodable {
  let zh: String?
  let en: String?
}

private struct RuleObject: Encodable {
  let id: String
  let level: String
  let title: TitleObject
  let explanation: [String]
  let status: String
  let since: String?
  let until: String?
  let basis: String?
  let owner: String?
  let tags: [String]
  let path: String
  let line: Int

  init(_ rule: RuleDeclaration, in file: RuleFile) {
    func value(_ key: String) -> String? {
      rule.metadata.last { $0.key.text == key }?.value
    }
    let titles = rule.titles
    id = file.id(of: rule)
    level = rule.level.rawValue
    title = TitleObject(zh: titles.zh, en: titles.en)
    explanation = titles.explanation
    status = value("status") ?? "active"
    since = value("since")
    until = value("until")
    basis = value("basis")
    owner = value("owner")
    tags = rule.metadata.filter { $0.key.text == "tags" }.map(\.value)
    path = file.source.path
    line = file.source.position(of: rule.span.start).line
  }
}

private struct FactObject: Encodable {
  let name: String
  let title: TitleObject
  let path: String
  let line: Int

  init(_ fact: CompiledFact) {
    let titles = fact.declaration.titles
    name = fact.declaration.name.text
    title = TitleObject(zh: titles.zh, en: titles.en)
    path = fact.source.path
    line = fact.source.position(of: fact.declaration.span.start).line
  }
}

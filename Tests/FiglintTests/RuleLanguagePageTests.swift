import Checking
import RuleLanguage
import SourceText
import Testing

/// The page of the rule language: nothing stands in it that a test does not run.
///
/// Its files and commands are run as those of the other pages are, see `ReadmeTests`.
struct RuleLanguagePageTests {
  /// A fenced block with what stands behind its first fence.
  struct Block: Sendable, CustomTestStringConvertible {
    let kind: String
    let line: Int
    let text: String

    var testDescription: String { "line \(line)" }
  }

  static let page = "docs/rule-language.md"

  static let text: String = {
    let bytes = (try? TemporaryFolder.bytes(of: "\(Package.root)/\(page)")) ?? []
    return String(decoding: bytes, as: UTF8.self)
  }()

  static let blocks: [Block] = {
    var blocks: [Block] = []
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var line = 0
    while line < lines.count {
      guard lines[line].hasPrefix("```") else {
        line += 1
        continue
      }
      let end = lines[(line + 1)...].firstIndex { $0 == "```" } ?? lines.count
      blocks.append(
        Block(
          kind: String(lines[line].dropFirst(3)), line: line + 1,
          text: lines[(line + 1)..<end].map { $0 + "\n" }.joined()))
      line = end + 1
    }
    return blocks
  }()

  @Test func everyBlockIsOfAKindThatIsTested() {
    for block in Self.blocks {
      let isFile = block.kind.hasPrefix("text ") && block.kind.count > 5
      #expect(
        isFile || ["rules", "console", "grammar"].contains(block.kind),
        "line \(block.line): \(block.kind)")
    }
    #expect(Self.blocks.count { $0.kind == "rules" } >= 8)
    #expect(Self.blocks.count { $0.kind == "console" } >= 8)
    #expect(Self.blocks.count { $0.kind == "grammar" } == 1)
  }

  @Test(arguments: blocks.filter { $0.kind == "rules" })
  func rulesAreSoundAndPassTheirExamples(_ block: Block) {
    let source = SourceText(path: "page.rules", text: block.text)
    let loaded = RuleLoader.load([source])
    #expect(loaded.diagnostics.map { $0.message(in: .en) } == [])
    let (rules, diagnostics) = RuleSet.compile(loaded.files)
    #expect(diagnostics.map { $0.message(in: .en) } == [])
    #expect(!rules.rules.isEmpty)
    let results = rules.testFactExamples() + rules.testExamples(language: .zh)
    #expect(results.count >= 2 * rules.rules.count)
    for result in results where result.outcome != .asExpected {
      Issue.record("\(result.rule): \(result.outcome) in \(result.example.text)")
    }
  }

  @Test func grammarHasEveryWordOfTheLanguage() throws {
    let grammar = try #require(Self.blocks.first { $0.kind == "grammar" }?.text)
    let words =
      Keywords.declarations + Keywords.items + Keywords.factItems + Keywords.reserved
      + FindMethod.allCases.flatMap(\.words) + TableRole.allCases.map(\.rawValue)
      + Level.allCases.map(\.rawValue) + Claim.allCases.map(\.rawValue)
      + MissingMode.allCases.map(\.rawValue) + RuleStatus.allCases.map(\.rawValue)
      + ExampleKind.allCases.map(\.rawValue) + Expectation.verdicts + Expectation.items
      + PlaceSource.allCases.map(\.rawValue) + PeriodSource.allCases.map(\.rawValue)
    for word in words { #expect(grammar.contains("\"\(word)\""), "\(word)") }
  }

  @Test func everyFunctionAndClassIsExplained() {
    for name in RuleFunction.allCases.map(\.rawValue) {
      #expect(Self.text.contains("`\(name)`") || Self.text.contains("`\(name)("), "\(name)")
    }
    for name in FigureClass.allCases.map(\.rawValue) {
      let isNamed = ["`\(name)`", ":\(name)}`", ":\(name)\\|"].contains { Self.text.contains($0) }
      #expect(isNamed, "\(name)")
    }
  }
}

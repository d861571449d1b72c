import Quantities
import RuleLanguage
import SourceText
import Testing

private let factHead = "/// 标题\nfact people: 人 {\n"
private let ruleTail = "\n pass \"甲1人。\"\n fail \"甲2人。\"\n}\n"

/// A file with a fact `people` and a rule with these items.
private func withFact(_ items: String) -> String {
  factHead + " match \"在册{it}\"\n}\n/// 标题\nrule sample {\n" + items + ruleTail
}

@Suite struct SharedDeclarationsTests {
  static let mistakes: [WrongFile] = [
    WrongFile(
      "fact without title", "fact ⟦people⟧: 人 {\n match \"{it}\"\n}\n",
      .incompleteFact("people", missing: [.title])),
    WrongFile(
      "fact without match", "/// 一\nfact ⟦people⟧: 人 {\n}\n",
      .incompleteFact("people", missing: [.match])),
    WrongFile(
      "fact without unit", "/// 一\nfact people: ⟦{⟧\n match \"{it}\"\n}\n",
      .unexpected(found: .text("{"), wanted: .unit)),
    WrongFile(
      "fact without colon", "/// 一\nfact people ⟦人⟧ {\n match \"{it}\"\n}\n",
      .unexpected(found: .text("人"), wanted: .symbol(":"))),
    WrongFile(
      "fact of an unknown unit", "/// 一\nfact share: ⟦百分店⟧ {\n match \"{it}\"\n}\n",
      .unknownUnit("百分店", suggestion: "百分点")),
    WrongFile(
      "fact that is not closed", "/// 一\nfact people: 人 ⟦{⟧\n match \"{it}\"\n",
      .unclosed("{")),
    WrongFile(
      "unknown item of a fact", factHead + " match \"{it}\"\n ⟦perod⟧ end\n}\n",
      .unknownFactItem("perod", suggestion: "period")),
    WrongFile(
      "item of rules in a fact", factHead + " match \"{it}\"\n ⟦check⟧ it > 0\n}\n",
      .unknownFactItem("check", suggestion: nil)),
    WrongFile(
      "unknown side of a guard", factHead + " match \"{it}\"\n not ⟦befor⟧ \"个\"\n}\n",
      .unknownValue(
        item: "not", found: "befor", allowed: ["after", "before"], suggestion: "before")),
    WrongFile(
      "guard with a gap", factHead + " match \"{it}\"\n not after \"非⟦..⟧\"\n}\n",
      .guardNotFixed),
    WrongFile(
      "guard with a capture", factHead + " match \"{it}\"\n not before \"⟦{other}⟧\"\n}\n",
      .guardNotFixed),
    WrongFile(
      "guard without end", factHead + " match \"{it}\"\n not after \"⟦(非)+⟧\"\n}\n",
      .guardNotFixed),
    WrongFile(
      "no value", factHead + " match ⟦\"在册{_people}\"⟧\n}\n", .factWithoutValue),
    WrongFile(
      "value that may be missing", factHead + " match ⟦\"在册({it})?\"⟧\n}\n",
      .factWithoutValue),
    WrongFile(
      "list of values", factHead + " match ⟦\"在册({it}、)+\"⟧\n}\n", .factWithoutValue),
    WrongFile(
      "unit in the value", factHead + " match \"在册{⟦it⟧:户}\"\n}\n", .unitInsideFact),
    WrongFile(
      "period that is none", factHead + " match \"{⟦when⟧:户}在册{it}\"\n}\n", .periodIsNoDate),
    WrongFile(
      "capture without use", factHead + " match \"{⟦other⟧:户}在册{it}\"\n}\n",
      .unusedName(.capture, "other")),
    WrongFile(
      "place of no kind", factHead + " match \"{it}\"\n place ⟦here⟧\n}\n",
      .unknownValue(
        item: "place", found: "here", allowed: ["context", "document", "none"], suggestion: nil)),
    WrongFile(
      "place twice", factHead + " match \"{it}\"\n place none\n ⟦place⟧ none\n}\n",
      .duplicateItem("place")),
    WrongFile(
      "example without value", factHead + " match \"{it}\"\n example \"1人\" = ⟦all⟧\n}\n",
      .unexpected(found: .text("all"), wanted: .number)),
    WrongFile(
      "two facts of one name",
      factHead + " match \"{it}\"\n}\n" + factHead.replacing("people", "⟦people⟧")
        + " match \"{it}\"\n}\n", .duplicateName(.fact, "people", firstLine: 2)),
    WrongFile(
      "fact and parameter of one name",
      factHead + " match \"{it}\"\n}\nparam ⟦people⟧ = 3\n",
      .duplicateName(.fact, "people", firstLine: 2)),
    WrongFile(
      "parameter without value", "param least = ⟦most⟧\n",
      .unexpected(found: .text("most"), wanted: .number)),
    WrongFile(
      "parameter without sign", "param least ⟦95%⟧\n",
      .unexpected(found: .text("95%"), wanted: .symbol("="))),
    WrongFile(
      "file without quotes", "use ⟦shared⟧.rules\n",
      .unexpected(found: .text("shared"), wanted: .string)),
    WrongFile("file that is not there", "use ⟦\"shared.rules\"⟧\n", .missingFile("shared.rules")),
    WrongFile(
      "fact beside captures",
      withFact(" match \"甲{x:人}\"\n check x == ⟦people⟧"), .factBesideMatch("people")),
    WrongFile(
      "misspelt fact", withFact(" check people == ⟦peopel⟧"),
      .unknownName(.figure, "peopel", suggestion: "people")),
    WrongFile(
      "no fact at all", withFact(" check 3 == 4").replacing("sample", "⟦sample⟧"),
      .incompleteRule("sample", missing: [.match])),
    WrongFile(
      "units of facts", withFact(" check people == ⟦3户⟧"), .unitMismatch(.unit("人"), .unit("户"))),
    WrongFile(
      "previous of an expression", withFact(" check people >= previous(⟦people + 1⟧)"),
      .previousNeedsFact),
    WrongFile(
      "across documents without facts",
      withFact(" match \"甲{x:人}\"\n across ⟦documents⟧\n check x > 0"), .acrossNeedsFacts),
    WrongFile(
      "across something else", withFact(" across ⟦reports⟧\n check agree(people)"),
      .unexpected(found: .text("reports"), wanted: .oneOf(["documents"]))),
    WrongFile(
      "definition of the name of a fact",
      withFact(" let ⟦people⟧ = 3\n check people == 3"), .duplicateDefinition("people", .fact)),
  ]

  @Test(arguments: mistakes)
  func everyMistakeIsReportedOnceAtItsPlace(_ wrong: WrongFile) throws {
    let marked = MarkedText(wrong.marked)
    let expected = try #require(marked.spans.first)
    let (file, diagnostics) = parse(marked.text)
    #expect(diagnostics.map(\.problem) == [wrong.problem])
    #expect(diagnostics.map(\.span) == [expected])
    if diagnostics.first?.severity == .error {
      #expect(file.rules.allSatisfy { $0.name.text != "sample" })
    }
    for diagnostic in diagnostics {
      let zh = diagnostic.message(in: .zh)
      #expect(!zh.isEmpty && zh != diagnostic.message(in: .en))
      #expect((diagnostic.help(in: .zh) == nil) == (diagnostic.help(in: .en) == nil))
    }
  }

  @Test func aFactIsReadWhole() throws {
    let (file, diagnostics) = parse(
      """
      /// 在册人口
      /// People on the register
      fact people: 人|名 {
          match "{when}在册{it}"
          not after "不|未"
          not before "以外"
          place none
          period end
          example "在册3人" = 3人
          example "不在册3人" = none
      }
      param least = -3.5%
      """)
    #expect(diagnostics.isEmpty)
    let fact = try #require(file.facts.first)
    #expect(fact.title(in: .en) == "People on the register")
    #expect(fact.unit.count == 2)
    #expect(fact.place == .none && fact.period == .end)
    #expect(fact.notAfter.count == 1 && fact.notBefore.count == 1)
    #expect(fact.examples.map(\.value) == [Exact(3), nil])
    #expect(file.parameters.first?.value == Exact(-7, over: 2))
    #expect(file.parameters.first?.unit == "%")
  }

  @Test func aFactNeedsNoMatchInItsRules() {
    let (file, diagnostics) = parse(
      withFact(" check people >= previous(people)\n check agree(people)"))
    #expect(diagnostics.isEmpty)
    #expect(file.rules.count == 1)
  }
}

@Suite struct RuleLoaderTests {
  private static let shared = """
    words reach = "达|为"
    /// 覆盖率
    fact coverage: % {
        match "覆盖率<reach>?{it}"
    }
    param least = 95%
    """

  private static func rule(using path: String) -> String {
    "use \"\(path)\"\n/// 一\nrule covers {\n check coverage >= least\n"
      + " pass \"覆盖率为96%\"\n fail \"覆盖率为69%\"\n}\n"
  }

  private func load(_ files: [String: String], _ wanted: [String]) -> RuleLoader.Loaded {
    RuleLoader.load(
      wanted.compactMap { path in files[path].map { SourceText(path: path, text: $0) } }
    ) { path in files[path].map { .text(SourceText(path: path, text: $0)) } ?? .missing }
  }

  @Test(arguments: [
    ("rules/a.rules", "shared.rules", "rules/shared.rules"),
    ("rules/a.rules", "../shared.rules", "shared.rules"),
    ("rules/a.rules", "./more/shared.rules", "rules/more/shared.rules"),
    ("a.rules", "../shared.rules", "../shared.rules"),
    ("/r/a.rules", "shared.rules", "/r/shared.rules"),
    ("a.rules", "/r/shared.rules", "/r/shared.rules"),
  ])
  func pathsAreRelativeToTheFile(_ path: String, _ written: String, _ meant: String) {
    let loaded = load([path: Self.rule(using: written), meant: Self.shared], [path])
    #expect(loaded.diagnostics.isEmpty)
    #expect(loaded.files.map(\.rules.count) == [1])
    #expect(loaded.files.first?.scope.facts.map(\.name.text) == ["coverage"])
  }

  @Test func filesMayUseEachOtherOnlyOneWay() {
    let files = [
      "a.rules": "use \"b.rules\"\n", "b.rules": "use \"c.rules\"\n",
      "c.rules": "use \"a.rules\"\n",
    ]
    let loaded = load(files, ["a.rules"])
    #expect(
      loaded.diagnostics.map(\.problem) == [
        .circularUse(["a.rules", "b.rules", "c.rules", "a.rules"])
      ])
    #expect(loaded.diagnostics.map(\.path) == ["c.rules"])
  }

  @Test func oneFileMayComeInByTwoWays() {
    let files = [
      "a.rules": Self.rule(using: "b.rules").replacing("use", "use \"shared.rules\"\nuse"),
      "b.rules": "use \"shared.rules\"\nwords x = \"一\"\n", "shared.rules": Self.shared,
    ]
    #expect(load(files, ["a.rules", "b.rules"]).diagnostics.isEmpty)
  }

  @Test func mistakesInAUsedFileAreToldThereAlone() {
    let broken = Self.shared.replacing("覆盖率<reach>?{it}", "覆盖率<reach>?{it")
    let loaded = load(
      ["a.rules": Self.rule(using: "shared.rules"), "shared.rules": broken], ["a.rules"])
    #expect(loaded.diagnostics.map(\.path) == ["shared.rules"])
  }

  @Test func namesOfAUsedFileAreTaken() {
    let own = Self.rule(using: "shared.rules") + "param least = 3%\n"
    let loaded = load(["a.rules": own, "shared.rules": Self.shared], ["a.rules"])
    #expect(
      loaded.diagnostics.map(\.problem) == [
        .nameTaken(.parameter, "least", path: "shared.rules", line: 6)
      ])
  }

  @Test func whatAUsedFileLacksIsUnknown() {
    let own = Self.rule(using: "shared.rules").replacing("coverage", "coverag")
    let loaded = load(["a.rules": own, "shared.rules": Self.shared], ["a.rules"])
    #expect(loaded.diagnostics.count == 1)
  }

  @Test func twoFilesCannotDeclareOneFact() {
    let a = SourceText(path: "a.rules", text: Self.shared)
    let b = SourceText(path: "b.rules", text: Self.shared)
    let loaded = RuleLoader.load([a, b])
    #expect(
      RuleFile.duplicateFacts(in: loaded.files).map(\.problem) == [
        .nameTaken(.fact, "coverage", path: "a.rules", line: 3)
      ])
  }
}

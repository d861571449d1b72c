import RuleLanguage

private func pattern(_ marked: String, _ problem: RuleProblem, _ check: String = "a > 0")
  -> WrongFile
{
  WrongFile(marked, Sample.rule(marked, check), problem)
}

let patternMistakes: [WrongFile] = [
  pattern("甲⟦{⟧a:人", .unclosed("{")),
  pattern("甲⟦{⟧a:人...乙{b:人}", .unclosed("{")),
  pattern("甲⟦{⟧a，乙", .unclosed("{")),
  pattern("甲{a}⟦}⟧", .unmatchedClosing("}")),
  pattern("甲⟦(⟧乙{a}", .unclosed("(")),
  pattern("甲(乙⟦(⟧丙{a}", .unclosed("(")),
  pattern("甲乙⟦)⟧{a}", .unmatchedClosing(")")),
  pattern("甲⟦[⟧乙丙{a}", .unclosed("[")),
  pattern("甲乙⟦]⟧{a}", .unmatchedClosing("]")),
  pattern("甲⟦[]⟧{a}", .emptyCharacterSet),
  pattern("[a⟦-⟧z]{a}", .rangeInCharacterSet),
  pattern("甲⟦<⟧up", .unclosed("<")),
  pattern("甲<⟦>⟧{a}", .unexpected(found: .text(">"), wanted: .wordsName)),
  pattern("甲{a}<⟦rise⟧>", .unknownName(.words, "rise", suggestion: nil)),
  pattern("{⟦:⟧人}", .unexpected(found: .text(":"), wanted: .captureName)),
  pattern("{a:⟦}⟧", .unexpected(found: .text("}"), wanted: .unit)),
  pattern("{⟦and⟧}", .reservedName("and")),
  pattern("甲{a:⟦percnt⟧}", .unknownUnit("percnt", suggestion: "percent")),
  pattern("甲{a:⟦百分店⟧}", .unknownUnit("百分店", suggestion: "百分点")),
  pattern("甲{a:⟦万元⟧}", .magnitudeInUnit("万元", unit: "元")),
  pattern("甲{a:same ⟦b⟧}", .unknownName(.capture, "b", suggestion: nil)),
  pattern("甲{a:same ⟦b⟧}乙{b}", .usedBeforeDefinition(.capture, "b"), "a > b"),
  pattern("甲⟦?⟧{a}", .repeatedText("?", after: "甲")),
  pattern("⟦+⟧{a}", .nothingToRepeat("+")),
  pattern("(甲)?⟦?⟧{a}", .nothingToRepeat("?")),
  pattern("甲⟦.....⟧{a}", .gapTooLong),
  pattern("甲(乙⟦|⟧){a}", .emptyAlternative),
  pattern("甲|⟦|⟧乙{a}", .emptyAlternative),
  pattern("甲⟦()⟧{a}", .emptyPattern),
  pattern("甲⟦\\d⟧{a}", .unknownPatternEscape("\\d")),
  // Escapes before the mistake do not move the caret.
  pattern("甲\\\"乙\\\"（\\(丙\\)）⟦]⟧{a}", .unmatchedClosing("]")),
  pattern("甲{a}、{⟦a⟧}", .duplicateCapture("a")),
  pattern("甲{⟦a⟧:人}(乙|、{a:户})*", .captureUnits("a", .unit("人"), .unit("户")), "sum(a) > 0"),
  pattern(
    String(repeating: "(", count: 64) + "⟦(⟧" + String(repeating: "(", count: 135) + "甲"
      + String(repeating: ")", count: 200), .tooDeep(limit: 64)),
  WrongFile(
    "empty match", Sample.with("match", "match ⟦\"\"⟧"), .emptyPattern),
  WrongFile(
    "list in one match only",
    Sample.rule("甲({a}、)+", "sum(a) > 0 and a > 0", "match \"乙{⟦a⟧}\""), .listInOneMatchOnly("a")),
  WrongFile(
    "misspelt word list",
    "words rise = \"增|升\"\n" + Sample.rule("甲<⟦rises⟧>{a}", "a > 0"),
    .unknownName(.words, "rises", suggestion: "rise")),
  WrongFile(
    "word list with a capture", "words up = \"增⟦{a}⟧\"\n", .captureInWords("a")),
  WrongFile(
    "word list that uses a later one", "words up = \"增|<⟦more⟧>\"\nwords more = \"升\"\n",
    .usedBeforeDefinition(.words, "more")),
  WrongFile(
    "word list that uses itself", "words up = \"增|<⟦up⟧>\"\n", .usedBeforeDefinition(.words, "up")),
]

import RuleLanguage

private func meaning(
  _ match: String, _ check: String, _ problem: RuleProblem, more: String = ""
) -> WrongFile {
  WrongFile(check + " " + more, Sample.rule(match, check, more), problem)
}

let meaningMistakes: [WrongFile] = [
  meaning(
    "甲{labour:人}乙{rate:%}", "rate == ⟦labuor⟧ / 3",
    .unknownName(.figure, "labuor", suggestion: "labour")),
  meaning("甲{a}", "a == ⟦nothing⟧", .unknownName(.figure, "nothing", suggestion: nil)),
  meaning("甲{a}乙{⟦b⟧}", "a > 0", .unusedName(.capture, "b")),
  meaning("甲{a}", "a > 0", .unusedName(.definition, "b"), more: "let ⟦b⟧ = a + 1"),
  meaning(
    "甲{a}", "b + c > 0", .usedBeforeDefinition(.definition, "c"),
    more: "let b = ⟦c⟧ * 2\n let c = a"),
  meaning("甲{a}", "a > 0", .duplicateDefinition("a", .capture), more: "let ⟦a⟧ = a + 1"),
  meaning(
    "甲{a}", "b > 0", .duplicateDefinition("b", .definition), more: "let b = a\n let ⟦b⟧ = a + 1"),
  meaning(
    "甲{a}", "b == a", .unknownName(.figure, "c", suggestion: nil),
    more: "find b: same ⟦c⟧ by kind of a"),
  meaning("甲{a}", "a > 0", .unusedName(.definition, "b"), more: "find ⟦b⟧: same a by name of a"),
  meaning(
    "甲{a}", "b == a", .duplicateDefinition("b", .definition),
    more: "find b: same a by name of a\n let ⟦b⟧ = a"),
  meaning("甲{a}", "a > 0", .guardNotFixed, more: "unless \"不变⟦..⟧价\""),
  meaning("甲{a}", "⟦summe⟧(a) > 0", .unknownFunction("summe", suggestion: "sum")),
  meaning("甲{a}", "⟦total⟧(a) > 0", .unknownFunction("total", suggestion: nil)),
  meaning(
    "甲{a}乙{b}", "⟦abs⟧(a, b) > 0", .argumentCount("abs", found: 2, wanted: .exactly(1))),
  meaning("甲{a}", "⟦sum⟧() > a", .argumentCount("sum", found: 0, wanted: .atLeast(1))),
  meaning("甲({a}、)+", "⟦a⟧ + 1 > 0", .listUsedAsNumber("a")),
  meaning("甲({a}、)+", "⟦a⟧ > 0", .listUsedAsNumber("a")),
  meaning("甲{a}", "sum(⟦a⟧) > 0", .numberUsedAsList("a", function: "sum")),
  meaning("甲{a}", "first(⟦a⟧) > 0", .numberUsedAsList("a", function: "first")),
  meaning("甲({b})?", "⟦b⟧ > 0", .optionalCapture("b")),
  meaning("甲({b}|乙)", "⟦b⟧ > 0", .optionalCapture("b")),
  meaning("甲{a}", "⟦a⟧ > 0", .optionalCapture("a"), more: "match \"乙丙\""),
  meaning("甲{a}(乙{b})?", "a > 0 and exists(b) or ⟦b⟧ > 0", .optionalCapture("b")),
  meaning(
    "甲{a:人}乙{b:户}", "a + ⟦b⟧ > 0", .unitMismatch(.unit("人"), .unit("户"))),
  meaning("甲{a:人}", "a > ⟦3户⟧", .unitMismatch(.unit("人"), .unit("户"))),
  meaning("甲{a:人}乙{b:元}", "a == ⟦b⟧", .unitMismatch(.unit("人"), .unit("元"))),
  meaning("甲{a:%}乙{b:人}", "a == ⟦b⟧", .unitMismatch(.unit("%"), .unit("人"))),
  meaning("甲{a:%}乙{b:百分点}", "a == ⟦b⟧", .unitMismatch(.unit("%"), .unit("百分点"))),
  meaning(
    "甲{a:元}乙{b:人}", "a / b == ⟦3人⟧",
    .unitMismatch(.per(.dimension("money"), .unit("人")), .unit("人"))),
  meaning(
    "甲{a:公里}乙{b:亩}", "a * a * a == ⟦b⟧", .unitMismatch(.dimension("volume"), .unit("亩"))),
  meaning("甲{a:date}乙{b:人}", "a < ⟦b⟧", .unitMismatch(.date, .unit("人"))),
  meaning("甲{a:date}乙{b:date}", "a + ⟦b⟧ > 3天", .unitMismatch(.date, .date)),
  meaning(
    "甲{a:money}乙{b:length}", "a == ⟦b⟧", .unitMismatch(.dimension("money"), .dimension("length"))),
  meaning("甲{a}", "⟦a + 1⟧", .kindMismatch(found: .number, wanted: .truth)),
  meaning("甲{a}", "not ⟦a⟧", .kindMismatch(found: .number, wanted: .truth)),
  meaning("甲{a:人}", "⟦(a > 0)⟧ + 1 > 0", .kindMismatch(found: .truth, wanted: .number)),
  meaning(
    "甲{a}", "b > 0", .kindMismatch(found: .truth, wanted: .number), more: "let b = ⟦a > 3⟧"),
  meaning("甲{a}", "exists(⟦a + 1⟧)", .existsNeedsCapture),
  meaning("甲{a:人}", "days(⟦a⟧) > 3", .kindMismatch(found: .number, wanted: .dateOrPeriod)),
  meaning(
    "甲{rate:人}", "rate > 0", .unknownName(.figure, "rat", suggestion: "rate"),
    more: "message \"比率{⟦rat⟧}\""),
]

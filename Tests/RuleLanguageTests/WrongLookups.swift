import RuleLanguage

/// A rule about a share with one more line.
private func share(_ line: String, _ check: String = "share == part / whole") -> String {
  Sample.rule("{part:人}，占..{share:%}", check, line)
}

/// A rule about a list of names.
private func names(_ match: String, _ check: String, _ more: String = "") -> String {
  Sample.rule(match, check, more)
}

/// Mistakes in `find`, `unless`, `claim` and lists of names.
let lookupMistakes: [WrongFile] = [
  WrongFile(
    "find without colon", share("find whole ⟦same⟧ part by words before share"),
    .unexpected(found: .text("same"), wanted: .symbol(":"))),
  WrongFile(
    "find without name", share("find ⟦:⟧ same part by kind of part", "share > 0% and part > 0"),
    .unexpected(found: .text(":"), wanted: .name)),
  WrongFile(
    "find without same", share("find whole: ⟦part⟧ by words before share"),
    .unexpected(found: .text("part"), wanted: .oneOf(["same"]))),
  WrongFile(
    "find by nothing", share("find whole: same part⟦⟧"),
    .unexpected(found: .endOfLine, wanted: .oneOf(["by"]))),
  WrongFile(
    "find by a word", share("find whole: same part by ⟦word⟧ before share"),
    .unexpected(found: .text("word"), wanted: .oneOf(["words", "kind", "name"]))),
  WrongFile(
    "words of", share("find whole: same part by words ⟦of⟧ share"),
    .unexpected(found: .text("of"), wanted: .oneOf(["before"]))),
  WrongFile(
    "kind before", share("find whole: same part by kind ⟦before⟧ part"),
    .unexpected(found: .text("before"), wanted: .oneOf(["of"]))),
  WrongFile(
    "find by a misspelt capture", share("find whole: same part by kind of ⟦prt⟧"),
    .unknownName(.figure, "prt", suggestion: "part")),
  WrongFile(
    "find under a name that is taken",
    share("find ⟦part⟧: same part by kind of part", "share == part / part"),
    .duplicateDefinition("part", .capture)),
  WrongFile(
    "find what is not used", share("find ⟦whole⟧: same part by kind of part", "share > 0%"),
    .unusedName(.definition, "whole")),
  WrongFile(
    "find by a list of names",
    names(
      "{part:人}：{list:list}", "part == whole and count(list) > 0",
      "find whole: same part by kind of ⟦list⟧"),
    .kindMismatch(found: .names, wanted: .number)),
  WrongFile(
    "find in a table",
    """
    /// 标题
    rule sample {
        row total as total
        rows parts as parts
        find ⟦again⟧: same total by name of total
        check total == sum(parts) and total == again
        pass "甲"
        fail "乙"
    }
    """, .needsMatch("find")),
  WrongFile(
    "unless in a table",
    """
    /// 标题
    rule sample {
        row total as total
        rows parts as parts
        unless ⟦"可比价"⟧
        check total == sum(parts)
        pass "甲"
        fail "乙"
    }
    """, .needsMatch("unless")),
  WrongFile(
    "unless without quotes", share("unless ⟦可比价⟧", "share > 0% and part > 0"),
    .unexpected(found: .text("可比价"), wanted: .string)),
  WrongFile(
    "unless with nothing behind it", share("unless⟦⟧", "share > 0% and part > 0"),
    .unexpected(found: .endOfLine, wanted: .string)),
  WrongFile(
    "unless with a capture", share("unless \"⟦{x}⟧可比价\"", "share > 0% and part > 0"),
    .guardNotFixed),
  WrongFile(
    "unless with an unknown word list", share("unless \"<⟦real⟧>\"", "share > 0% and part > 0"),
    .unknownName(.words, "real", suggestion: nil)),
  WrongFile(
    "misspelt claim", share("claim ⟦likly⟧", "share > 0% and part > 0"),
    .unknownValue(
      item: "claim", found: "likly", allowed: ["declared", "likely"], suggestion: "likely")),
  WrongFile(
    "claim twice", share("claim likely\n    ⟦claim⟧ declared", "share > 0% and part > 0"),
    .duplicateItem("claim")),
  WrongFile(
    "names as a number", names("共{part:个}：{list:list}", "part == ⟦list⟧"),
    .kindMismatch(found: .names, wanted: .number)),
  WrongFile(
    "misspelt class of a list", names("共{part:个}：{list:⟦lst⟧}", "part == count(list)"),
    .unknownUnit("lst", suggestion: "list")),
  WrongFile(
    "names in a group that may be left out",
    names("共{part:个}(：⟦{list:list}⟧)?", "part == count(list)"), .listInside),
  WrongFile(
    "two lists of names",
    names("共{part:个}：⟦{list:list}⟧，{more:list}", "part == count(list) + count(more)"),
    .listInside),
]

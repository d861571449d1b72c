import RuleLanguage

/// A rule over tables with these lines, and this condition.
private func table(_ lines: String, _ check: String = "total == sum(parts)") -> String {
  """
  /// 标题
  rule sample {
      \(lines)
      check \(check)
      pass "甲"
      fail "乙"
  }
  """
}

let tableMistakes: [WrongFile] = [
  WrongFile(
    "unknown role", table("row ⟦totl⟧ as total\nrows parts as parts"),
    .unknownValue(
      item: "row", found: "totl", allowed: ["total", "parts", "result", "added", "deducted"],
      suggestion: "total")),
  WrongFile(
    "role of columns on a row", table("row ⟦share⟧ as total\nrows parts as parts"),
    .unknownValue(
      item: "row", found: "share", allowed: ["total", "parts", "result", "added", "deducted"],
      suggestion: nil)),
  WrongFile(
    "row without a selector", table("row ⟦as⟧ total\nrows parts as parts"),
    .unexpected(
      found: .text("as"), wanted: .label(["total", "parts", "result", "added", "deducted"]))),
  WrongFile(
    "label without quotes", table("row ⟦合计⟧ as total\nrows parts as parts"),
    .unexpected(
      found: .text("合计"), wanted: .label(["total", "parts", "result", "added", "deducted"]))),
  WrongFile(
    "caption without quotes", table("table ⟦收入⟧\nrow total as total\nrows parts as parts"),
    .unexpected(found: .text("收入"), wanted: .string)),
  WrongFile(
    "table that selects nothing",
    "/// 标题\nrule ⟦sample⟧ {\n table \"收入\"\n check 3 > 2\n pass \"甲\"\n fail \"乙\"\n}\n",
    .tableWithoutCells),
  WrongFile(
    "row without a name", table("row total⟦⟧\nrows parts as parts"),
    .unexpected(found: .endOfLine, wanted: .oneOf(["as", "column", "columns"]))),
  WrongFile(
    "one part", table("row total as total\n⟦row parts as parts⟧", "total == parts"),
    .roleIsSeveral("rows", "parts")),
  WrongFile(
    "several totals",
    table("⟦rows total as total⟧\nrows parts as parts", "sum(total) == sum(parts)"),
    .roleIsOne("row", "total")),
  WrongFile(
    "parts of nothing", table("row \"合计\" as total\n⟦rows parts as parts⟧"),
    .roleNeeds("row", "parts", anchors: ["total"])),
  WrongFile(
    "now without growth", table("column \"a\" as total\n⟦column now as parts⟧", "total == parts"),
    .roleNeeds("column", "now", anchors: ["growth", "change"])),
  WrongFile(
    "rows and columns", table("row total as total\n⟦columns \"男|女\" as parts⟧"),
    .mixedAxes("total", "parts")),
  WrongFile(
    "figures in a label", table("row \"合计⟦{total}⟧\" as total\nrows parts as parts"),
    .captureInLabel("total")),
  WrongFile(
    "a table beside a match",
    table("match \"共{all}\"\n⟦row total as total⟧", "total == all"), .tableBesideMatch),
  WrongFile(
    "the same name twice", table("row total as total\nrows parts as ⟦total⟧", "total == 3"),
    .duplicateDefinition("total", .capture)),
  WrongFile(
    "a list as a number", table("row total as total\nrows parts as parts", "total == ⟦parts⟧"),
    .listUsedAsNumber("parts")),
  WrongFile(
    "names inside a pattern",
    Sample.rule("共{total:个}：⟦{items:list}⟧。", "total == count(items)"), .listInside),
  WrongFile(
    "names that are added", Sample.rule("共{total:个}：{items:list}", "total == sum(⟦items⟧)"),
    .kindMismatch(found: .names, wanted: .number)),
  WrongFile(
    "unknown expectation", Sample.adding("fail \"共3人\" {\n⟦verdct⟧ violated\n}"),
    .unknownValue(
      item: "{ }", found: "verdct", allowed: ["verdict", "message", "figure", "expected"],
      suggestion: "verdict")),
  WrongFile(
    "unknown verdict", Sample.adding("fail \"共3人\" {\nverdict ⟦violatd⟧\n}"),
    .unknownValue(
      item: "verdict", found: "violatd", allowed: ["exact", "tail", "improbable", "violated"],
      suggestion: "violated")),
]

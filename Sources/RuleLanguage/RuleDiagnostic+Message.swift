package import SourceText

extension RuleDiagnostic {
  /// One line: what was found and what was wanted.
  package func message(in language: Language) -> String {
    let (zh, en) = problem.words
    return language == .zh ? tidied(zh) : en
  }

  /// Pieces bring their blanks: no two stay together, and none beside a mark or at an end.
  private func tidied(_ text: String) -> String {
    var result = ""
    for character in text {
      let last = result.last
      if character == " ", last.map({ " ，、：；".contains($0) }) ?? true { continue }
      if "，、：；".contains(character), last == " " { result.removeLast() }
      result.append(character)
    }
    if result.last == " " { result.removeLast() }
    return result
  }
}

extension RuleProblem {
  /// The message in Chinese and in English, side by side so that neither is forgotten.
  fileprivate var words: (zh: String, en: String) {
    switch self {
    case .notUTF8: ("文件不是 UTF-8 编码", "the file is not UTF-8")
    case .nulBytes: ("文件中有 NUL 字节", "the file holds NUL bytes")
    case .noDeclarations: ("文件中没有任何声明", "the file declares nothing")
    case .strayDocComment:
      ("文档注释后面没有规则", "no rule follows this doc comment")
    case .unexpected(let found, let wanted):
      (
        "此处应为\(wanted.name(.zh))，却是\(found.name(.zh))",
        "expected \(wanted.name(.en)), found \(found.name(.en))"
      )
    case .operatorAtLineStart(let sign):
      (
        "一行不能以 `\(sign)` 开头：上一项已随换行结束",
        "a line cannot begin with `\(sign)`: the line break has ended the item before"
      )
    case .unclosedString: ("字符串没有结束的引号", "the string is not closed")
    case .unclosed(let sign):
      ("`\(sign)` 没有对应的 `\(closing(sign))`", "`\(sign)` is never closed by `\(closing(sign))`")
    case .unmatchedClosing(let sign): ("`\(sign)` 没有对应的开头", "`\(sign)` closes nothing")
    case .unknownEscape(let escape): ("没有 `\(escape)` 这种转义", "unknown escape `\(escape)`")
    case .unknownPatternEscape(let escape):
      ("模式中没有 `\(escape)` 这种写法", "unknown escape `\(escape)` in a pattern")
    case .tooDeep(let limit): ("嵌套超过 \(limit) 层", "nested more than \(limit) deep")
    case .invalidDate(let text): ("`\(text)` 不是有效日期", "`\(text)` is no date of the calendar")
    case .numberTooLarge(let text): ("数 `\(text)` 过大", "the number `\(text)` is too large")
    case .invalidRuleName(let name):
      (
        "规则名 `\(name)` 只能由小写字母、数字、`-`、`_` 和汉字组成，并以字母开头",
        "the rule name `\(name)` may hold only small letters, digits, `-`, `_` and Chinese characters, and begins with a letter"
      )
    case .reservedName(let name):
      ("`\(name)` 是保留字，不能作名称", "`\(name)` is a word of the language and cannot be a name")
    case .unknownDeclaration(let name, _):
      (
        "未知的声明 `\(name)`，应为\(Wanted.declaration.name(.zh))",
        "unknown declaration `\(name)`, expected \(Wanted.declaration.name(.en))"
      )
    case .itemOutsideRule(let name): ("`\(name)` 不在任何规则之内", "`\(name)` stands outside every rule")
    case .unknownItem(let name, _): ("规则中没有 `\(name)` 这一项", "unknown item `\(name)` in a rule")
    case .unknownValue(let item, let found, let allowed, _):
      (
        "`\(item)` 的值应为 \(list(allowed, .zh))，却是 `\(found)`",
        "`\(item)` is one of \(list(allowed, .en)), found `\(found)`"
      )
    case .duplicateItem(let name):
      ("`\(name)` 在一条规则中只能写一次", "`\(name)` is written twice in one rule")
    case .incompleteRule(let name, let missing):
      (
        "规则 `\(name)` 缺少\(missing.map { $0.name(.zh) }.joined(separator: "、"))",
        "rule `\(name)` lacks \(enumerated(missing.map { $0.name(.en) }))"
      )
    case .duplicateName(let kind, let name, let line):
      (
        "\(kind.name(.zh)) `\(name)` 重复，第 \(line) 行已有",
        "\(kind.name(.en)) `\(name)` is already declared on line \(line)"
      )
    case .duplicateDefinition(let name, let kind):
      ("`\(name)` 已经是\(kind.name(.zh))", "`\(name)` is already the name of a \(kind.name(.en))")
    case .duplicateID(let id, let path, let line):
      (
        "规则编号 `\(id)` 重复，已在 \(path):\(line) 声明",
        "rule id `\(id)` is already declared at \(path):\(line)"
      )
    case .endsBeforeItBegins(let since, let until):
      ("`until \(until)` 早于 `since \(since)`", "`until \(until)` lies before `since \(since)`")
    default: sharing ?? tables ?? meaning
    }
  }

  /// What concerns facts, parameters and the files that share them.
  private var sharing: (zh: String, en: String)? {
    switch self {
    case .nameTaken(let kind, let name, let path, let line):
      (
        "\(kind.name(.zh)) `\(name)` 重复，已在 \(path):\(line) 声明",
        "\(kind.name(.en)) `\(name)` is already declared at \(path):\(line)"
      )
    case .unknownFactItem(let name, _):
      ("`fact` 中没有 `\(name)` 这一项", "unknown item `\(name)` in a fact")
    case .incompleteFact(let name, let missing):
      (
        "事实 `\(name)` 缺少\(missing.map { $0.name(.zh) }.joined(separator: "、"))",
        "fact `\(name)` lacks \(enumerated(missing.map { $0.name(.en) }))"
      )
    case .missingFile(let path): ("找不到文件 `\(path)`", "no file `\(path)`")
    case .unreadableFile(let path, let zh, let en):
      ("无法读取文件 `\(path)`：\(zh)", "cannot read the file `\(path)`: \(en)")
    case .circularUse(let paths):
      (
        "文件循环引用：\(paths.joined(separator: " → "))",
        "files use each other in a circle: \(paths.joined(separator: " → "))"
      )
    case .factWithoutValue:
      ("模式的每种匹配都应有一个 `{it}`", "every way to match must bind `{it}` once")
    case .unitInsideFact:
      ("单位写在事实名之后，不写在 `{it}` 中", "the unit stands behind the fact's name, not in `{it}`")
    case .periodIsNoDate:
      (
        "`{when}` 应为日期、年、月或时段", "`{when}` takes a date, year, month or period"
      )
    case .guardNotFixed:
      (
        "`not after` 和 `not before` 中不能有间隔、捕获或无限重复",
        "`not after` and `not before` hold no gap, capture or endless repetition"
      )
    case .factBesideMatch(let name):
      (
        "有 `match` 的规则不能用事实 `\(name)`", "a rule with a `match` cannot use the fact `\(name)`"
      )
    case .previousNeedsFact: ("`previous` 的参数应为事实名", "`previous` takes the name of a fact")
    case .acrossNeedsFacts:
      ("`across documents` 只用于关于事实的规则", "`across documents` is for rules over facts")
    default: nil
    }
  }

  /// What concerns the rows and columns of tables.
  private var tables: (zh: String, en: String)? {
    switch self {
    case .tableBesideMatch:
      ("有 `match` 的规则不能再选表格的行列", "a rule with a `match` cannot select rows and columns")
    case .tableWithoutCells:
      ("没有用 `row` 或 `column` 选出单元格", "no `row` or `column` line selects any cell")
    case .captureInLabel(let name):
      (
        "标签中不能有捕获 `{\(name)}`，单元格用 `as` 命名",
        "a label cannot hold the capture `{\(name)}`: cells are named by `as`"
      )
    case .partsAreSeveral(let plural):
      ("`parts` 有多个，应写作 `\(plural) parts`", "parts are several: write `\(plural) parts`")
    case .roleIsOne(let axis, let role):
      ("`\(role)` 只有一个，应写作 `\(axis) \(role)`", "`\(role)` is one: write `\(axis) \(role)`")
    case .roleNeeds(let axis, let role, let anchors):
      (
        "有 `\(axis) \(role)` 就要有 \(anchors.map { "`\(axis) \($0)`" }.joined(separator: " 或 "))",
        "`\(axis) \(role)` needs \(anchors.map { "`\(axis) \($0)`" }.joined(separator: " or "))"
      )
    case .mixedAxes(let a, let b):
      (
        "`\(a)` 与 `\(b)` 一个未定行、一个未定列，规则不知该逐行还是逐列",
        "one of `\(a)` and `\(b)` leaves the row open, the other the column: the rule can run over rows or over columns"
      )
    default: nil
    }
  }

  /// The second half: what concerns names, patterns and the meaning of expressions.
  private var meaning: (zh: String, en: String) {
    switch self {
    case .unknownName(let kind, let name, _):
      ("未知的\(kind.name(.zh)) `\(name)`", "unknown \(kind.name(.en)) `\(name)`")
    case .usedBeforeDefinition(let kind, let name):
      ("\(kind.name(.zh)) `\(name)` 要到后面才定义", "\(kind.name(.en)) `\(name)` is defined only later")
    case .unusedName(let kind, let name):
      ("\(kind.name(.zh)) `\(name)` 没有用到", "\(kind.name(.en)) `\(name)` is never used")
    case .unknownUnit(let name, _): ("未知的单位或类别 `\(name)`", "unknown unit or class `\(name)`")
    case .magnitudeInUnit(let text, let unit):
      (
        "单位 `\(text)` 带有数量级，应写作 `\(unit)`",
        "the unit `\(text)` holds a magnitude, expected `\(unit)`"
      )
    case .captureInWords(let name):
      ("词表中不能有捕获 `{\(name)}`", "a word list cannot hold the capture `{\(name)}`")
    case .duplicateCapture(let name):
      ("捕获 `\(name)` 在同一模式中出现两次", "capture `\(name)` occurs twice in one pattern")
    case .listInOneMatchOnly(let name):
      (
        "捕获 `\(name)` 在一处是列表，在另一处是单个数",
        "capture `\(name)` is a list in one `match` and a single figure in another"
      )
    case .captureUnits(let name, let a, let b):
      (
        "捕获 `\(name)` 的单位不一致：\(a.name(.zh))与\(b.name(.zh))",
        "capture `\(name)` has two units: \(a.name(.en)) and \(b.name(.en))"
      )
    case .emptyPattern: ("模式为空", "the pattern is empty")
    case .emptyAlternative: ("`|` 的一侧为空", "one side of `|` is empty")
    case .emptyCharacterSet: ("`[ ]` 中没有字符", "`[ ]` lists no character")
    case .nothingToRepeat(let sign):
      ("`\(sign)` 前面没有可重复的内容", "`\(sign)` has nothing before it to repeat")
    case .repeatedText(let sign, _):
      ("`\(sign)` 前面是普通文字，应为括起来的内容", "`\(sign)` follows plain text, expected a group in brackets")
    case .gapTooLong: ("间隔最多四个点", "a gap has two, three or four dots")
    case .listInside:
      (
        "名称列表只能在模式的开头或结尾", "a list of names stands at the beginning or end of a pattern"
      )
    case .rangeInCharacterSet: ("`[ ]` 中不支持用 `-` 表示范围", "`[ ]` knows no ranges with `-`")
    case .patternTooLarge:
      ("词表与重复相乘，模式过大", "word lists and repetitions make the pattern too large")
    case .unknownFunction(let name, _): ("未知的函数 `\(name)`", "unknown function `\(name)`")
    case .argumentCount(let name, let found, let wanted):
      (
        "`\(name)` 需要\(wanted.name(.zh))参数，却有 \(found) 个",
        "`\(name)` takes \(wanted.name(.en)), found \(found)"
      )
    case .kindMismatch(let found, let wanted):
      (
        "此处应为\(wanted.name(.zh))，却是\(found.name(.zh))",
        "expected \(wanted.name(.en)), found \(found.name(.en))"
      )
    case .listUsedAsNumber(let text):
      ("`\(text)` 是列表，此处应为单个数", "`\(text)` is a list, expected a single number")
    case .numberUsedAsList(let text, let function):
      (
        "`\(text)` 是单个数，`\(function)` 需要列表",
        "`\(text)` is a single number, `\(function)` takes a list"
      )
    case .optionalCapture(let name):
      ("捕获 `\(name)` 可能缺失", "capture `\(name)` may be missing")
    case .existsNeedsCapture: ("`exists` 的参数应为捕获名", "`exists` takes the name of a capture")
    case .unitMismatch(let a, let b):
      ("单位不同：\(a.name(.zh))与\(b.name(.zh))", "units differ: \(a.name(.en)) and \(b.name(.en))")
    default: ("", "")
    }
  }
}

func closing(_ sign: String) -> String {
  switch sign {
  case "(": ")"
  case "[": "]"
  case "{": "}"
  case "<": ">"
  default: sign
  }
}

private func list(_ values: [String], _ language: Language) -> String {
  values.map { "`\($0)`" }.joined(separator: language == .zh ? "、" : ", ")
}

private func enumerated(_ parts: [String]) -> String {
  guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
  return parts.dropLast().joined(separator: ", ") + " and " + last
}

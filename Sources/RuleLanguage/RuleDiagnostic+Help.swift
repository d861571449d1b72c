package import SourceText

extension RuleDiagnostic {
  /// What would probably be right, where that can be said.
  package func help(in language: Language) -> String? {
    if let suggestion = problem.suggestion {
      return language == .zh ? "是不是想写 `\(suggestion)`？" : "did you mean `\(suggestion)`?"
    }
    guard let (zh, en) = problem.advice else { return nil }
    return language == .zh ? zh : en
  }
}

extension RuleProblem {
  /// The known name that a misspelt one was probably meant to be.
  package var suggestion: String? {
    switch self {
    case .unknownDeclaration(_, let name), .unknownItem(_, let name),
      .unknownValue(_, _, _, let name), .unknownName(_, _, let name), .unknownUnit(_, let name),
      .unknownFunction(_, let name), .unknownFactItem(_, let name):
      name
    default: nil
    }
  }

  fileprivate var advice: (zh: String, en: String)? {
    switch self {
    case .notUTF8: ("请另存为 UTF-8", "save the file as UTF-8")
    case .unexpected(.text(let sign), let wanted):
      replacement(for: sign, wanted: wanted).map { ("应写作 `\($0)`", "write `\($0)`") }
    case .operatorAtLineStart:
      ("把运算符移到上一行末尾", "move the operator to the end of the line before")
    case .unknownEscape:
      ("字符串中可用 `\\\"`、`\\\\`、`\\n`", "strings know `\\\"`, `\\\\` and `\\n`")
    case .unknownPatternEscape:
      (
        "`\\` 只用在标点前，字符类写作 `[…]`，数字用 `{名称}` 捕获",
        "`\\` goes before signs only; characters are listed in `[…]`, figures captured by `{name}`"
      )
    case .numberUsedAsList(let text, _):
      ("列表来自 `({\(text)}、)+` 这样的模式", "a list comes from a pattern such as `({\(text)}、)+`")
    case .invalidRuleName(let name): ("例如 `\(mended(name))`", "for example `\(mended(name))`")
    case .invalidDate: ("日期写作 `2020-12-31`", "dates are written `2020-12-31`")
    case .factWithoutValue:
      ("例如 `match \"贫困村{it}\"`", "for example `match \"villages {it}\"`")
    case .guardNotFixed: ("只写固定的词，例如 `\"非|不含\"`", "only fixed words, for example `\"非|不含\"`")
    case .factBesideMatch:
      (
        "把捕获的数也声明为 `fact`，去掉 `match`",
        "declare what the `match` captures as a `fact` too, and leave out the `match`"
      )
    case .incompleteRule(_, let missing), .incompleteFact(_, let missing):
      missing.first.map { $0.advice }
    case .duplicateCapture(let name):
      (
        "换个名称，或放进 `( )+` 成为列表",
        "give it another name, or repeat it in `( )+` to bind a list, as in `{\(name)}(、{\(name)})+`"
      )
    case .magnitudeInUnit:
      ("数量级属于数，不属于单位：9万元是 90000 元", "a magnitude belongs to the number: 9万元 are 90000 元")
    case .emptyAlternative: ("可有可无的内容写作 `(…)?`", "write what may be absent as `(…)?`")
    case .repeatedText(let sign, let character):
      (
        "写作 `(\(character))\(sign)`，文字本身写作 `\\\(sign)`",
        "write `(\(character))\(sign)`, or `\\\(sign)` for the character itself"
      )
    case .nothingToRepeat(let sign), .unmatchedClosing(let sign):
      ("文字本身写作 `\\\(sign)`", "write `\\\(sign)` for the character itself")
    case .rangeInCharacterSet:
      ("逐个列出字符，`-` 本身写作 `\\-`", "list the characters, or write `\\-` for the character itself")
    case .listUsedAsNumber(let text): ("例如 `sum(\(text))`", "for example `sum(\(text))`")
    case .optionalCapture(let name):
      (
        "写 `missing asZero` 或 `missing ifAny`，用 `exists(\(name))` 作条件，或放进 `sum( )`",
        "write `missing asZero` or `missing ifAny`, guard it by `exists(\(name))`, or put it into `sum( )`"
      )
    case .captureUnits, .unitMismatch(.count, _), .unitMismatch(.unit, _):
      ("单位相同才能相加或比较", "only like units can be added or compared")
    case .unusedName(_, let name):
      ("不用的名称以 `_` 开头：`_\(name)`", "a name that begins with `_` may go unused: `_\(name)`")
    default: nil
    }
  }

  private func mended(_ name: String) -> String {
    var scalars = name.lowercased().unicodeScalars.map(\.value)
    while let first = scalars.first, !ScalarKind.isNameStart(first) || first == 0x5F {
      scalars.removeFirst()
    }
    return scalars.isEmpty ? "employment-rate" : ScalarText.string(scalars)
  }
}

extension RulePart {
  fileprivate var advice: (zh: String, en: String) {
    switch self {
    case .title:
      ("在规则上方写一行 `/// 标题`", "write a line `/// title` above the rule")
    case .match: ("例如 `match \"共{total:人}\"`", "for example `match \"共{total:人}\"`")
    case .check: ("例如 `check total == men + women`", "for example `check total == men + women`")
    case .pass, .fail:
      ("每条规则都要有一个 `pass` 例和一个 `fail` 例", "every rule carries a `pass` and a `fail` example")
    }
  }
}

/// The sign of this language for one of another, or for its full-width twin.
private func replacement(for sign: String, wanted: Wanted) -> String? {
  switch sign {
  case "#": wanted == .declaration ? "///" : nil
  case "=": wanted == .operation ? "==" : nil
  case "＝": "=="
  case "≤", "≦": "<="
  case "≥", "≧": ">="
  case "≠": "!="
  case "×": "*"
  case "÷": "/"
  case "−": "-"
  case "&&": "and"
  case "||": "or"
  case "!": "not"
  case "“", "”", "‘", "’", "「", "」", "'": "\""
  default: halfWidth(sign)
  }
}

private func halfWidth(_ sign: String) -> String? {
  let folded = ScalarText.string(sign.unicodeScalars.map { Folding.fold($0.value) })
  return folded == sign ? nil : folded
}

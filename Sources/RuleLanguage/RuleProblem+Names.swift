import SourceText

extension Found {
  func name(_ language: Language) -> String {
    switch (self, language) {
    case (.text(let text), .zh): " `\(text)` "
    case (.text(let text), .en): "`\(text)`"
    case (.string, .zh): "字符串"
    case (.string, .en): "a string"
    case (.endOfLine, .zh): "行末"
    case (.endOfLine, .en): "the end of the line"
    case (.endOfFile, .zh): "文件末尾"
    case (.endOfFile, .en): "the end of the file"
    case (.endOfPattern, .zh): "模式末尾"
    case (.endOfPattern, .en): "the end of the pattern"
    }
  }
}

extension Wanted {
  func name(_ language: Language) -> String {
    let (zh, en) = names
    return language == .zh ? zh : en
  }

  private var names: (zh: String, en: String) {
    switch self {
    case .declaration:
      (" `rule`、`fact`、`words`、`param` 或 `use` ", "`rule`, `fact`, `words`, `param` or `use`")
    case .factItem: ("`fact` 的一项", "an item of the fact")
    case .number: ("数", "a number")
    case .item: ("规则的一项", "an item of the rule")
    case .lineEnd: ("行末", "the end of the line")
    case .ruleName: ("规则名", "the name of the rule")
    case .name: ("名称", "a name")
    case .oneOf(let words):
      (
        words.map { " `\($0)` " }.joined(separator: "、"),
        words.map { "`\($0)`" }.joined(separator: " or ")
      )
    case .character: ("一个字符", "a character")
    case .string: ("带引号的字符串", "a string in quotes")
    case .date: ("日期（如 2020-12-31）", "a date such as 2020-12-31")
    case .operand: ("数、名称或括号", "a number, a name or a bracket")
    case .operation: ("运算符或行末", "an operator or the end of the line")
    case .captureName: ("捕获名", "the name of the capture")
    case .unit: ("单位或类别", "a unit or class")
    case .wordsName: ("词表名", "the name of a word list")
    case .label(let roles):
      (
        "带引号的标签或\(roles.map { " `\($0)` " }.joined(separator: "、"))",
        "a label in quotes or \(roles.map { "`\($0)`" }.joined(separator: ", "))"
      )
    case .symbol(let sign): (" `\(sign)` ", "`\(sign)`")
    }
  }
}

extension RulePart {
  func name(_ language: Language) -> String {
    switch (self, language) {
    case (.title, .zh): "标题"
    case (.title, .en): "a title"
    case (.match, _): language == .zh ? " `match` " : "a `match`"
    case (.check, _): language == .zh ? " `check` " : "a `check`"
    case (.pass, _): language == .zh ? " `pass` 例" : "a `pass` example"
    case (.fail, _): language == .zh ? " `fail` 例" : "a `fail` example"
    }
  }
}

extension NameKind {
  func name(_ language: Language) -> String {
    switch (self, language) {
    case (.rule, .zh): "规则"
    case (.rule, .en): "rule"
    case (.words, .zh): "词表"
    case (.words, .en): "word list"
    case (.capture, .zh): "捕获"
    case (.capture, .en): "capture"
    case (.fact, .zh): "事实"
    case (.fact, .en): "fact"
    case (.parameter, .zh): "参数"
    case (.parameter, .en): "parameter"
    case (.definition, _): language == .zh ? " `let` 名称" : "`let`"
    case (.figure, .zh): "名称"
    case (.figure, .en): "name"
    }
  }
}

extension ArgumentCount {
  func name(_ language: Language) -> String {
    switch (self, language) {
    case (.exactly(let n), .zh): " \(n) 个"
    case (.exactly(let n), .en): n == 1 ? "1 argument" : "\(n) arguments"
    case (.range(let a, let b), .zh): " \(a) 至 \(b) 个"
    case (.range(let a, let b), .en): "\(a) to \(b) arguments"
    case (.atLeast(let n), .zh): "至少 \(n) 个"
    case (.atLeast(let n), .en): "at least \(n) argument\(n == 1 ? "" : "s")"
    }
  }
}

extension ValueKind {
  func name(_ language: Language) -> String {
    switch (self, language) {
    case (.number, .zh): "数"
    case (.number, .en): "a number"
    case (.truth, .zh): "条件"
    case (.truth, .en): "a condition"
    case (.list, .zh): "列表"
    case (.list, .en): "a list"
    case (.names, .zh): "名称列表"
    case (.names, .en): "a list of names"
    case (.date, .zh): "日期"
    case (.date, .en): "a date"
    case (.dateOrPeriod, .zh): "日期或时段"
    case (.dateOrPeriod, .en): "a date or period"
    }
  }
}

extension MeasureName {
  func name(_ language: Language) -> String {
    switch (self, language) {
    case (.unit(let symbol), .zh): symbol
    case (.unit(let symbol), .en): "`\(symbol)`"
    case (.count, .zh): "计数"
    case (.count, .en): "a count"
    case (.ratio, .zh): "比率"
    case (.ratio, .en): "a ratio"
    case (.points, .zh): "百分点"
    case (.points, .en): "percentage points"
    case (.date, .zh): "日期"
    case (.date, .en): "a date"
    case (.plain, .zh): "无单位的数"
    case (.plain, .en): "a number without unit"
    case (.dimension(let key), _): dimensionName(key, language)
    case (.per(let over, let under), .zh):
      "每\(under.name(.zh))的\(over.name(.zh))"
    case (.per(let over, let under), .en): "\(over.name(.en)) per \(under.name(.en))"
    }
  }
}

private func dimensionName(_ key: String, _ language: Language) -> String {
  guard language == .zh else { return key }
  return switch key {
  case "money": "金额"
  case "length": "长度"
  case "area": "面积"
  case "volume": "体积"
  case "mass": "质量"
  case "duration": "时长"
  case "energy": "能量"
  case "power": "功率"
  case "voltage": "电压"
  case "speed": "速度"
  case "temperature": "温度"
  case "age": "年龄"
  default: key
  }
}

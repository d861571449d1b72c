import SourceText

/// The words by which the rows and columns of tables are told apart.
enum TableWords {
  /// A label without numbering, blanks and footnote marks: 一、合 计 is 合计.
  static func core(_ label: String) -> Substring {
    var text = label[...]
    while let first = text.first, " \t|#*-•·".contains(first) { text.removeFirst() }
    if let marker = Numbering(text) { text = text.dropFirst(marker.length) }
    while let first = text.first, first == " " { text.removeFirst() }
    while let last = text.last, " *:：".contains(last) { text.removeLast() }
    return text
  }

  static func role(ofLabel label: String) -> TableRowRole {
    let core = core(label)
    let plain = String(core.filter { $0 != " " })
    if isOfWhich(label) { return .ofWhich }
    if plain.hasPrefix("小计") || plain.hasSuffix("小计") || plain == "分计" { return .subtotal }
    for word in totals where plain == word || plain.hasPrefix(word + "(") { return .total }
    for place in places where plain == place || plain == place + "合计" || plain == place + "总计" {
      return .total
    }
    if plain.hasSuffix("合计") || plain.hasSuffix("总计") { return .total }
    let words = core.lowercased().split { !$0.isLetter }
    guard let first = words.first else { return .item }
    if first == "subtotal" || first == "sub" && words.dropFirst().first == "total" {
      return .subtotal
    }
    if first == "total" || first == "totals" || words.last == "total" { return .total }
    if first == "grand", words.dropFirst().first == "total" { return .total }
    return words == ["all"] || words == ["sum"] || words == ["overall"] ? .total : .item
  }

  private static let totals = ["合计", "总计", "共计", "总数", "总和", "全部", "总额", "累计", "汇总"]
  private static let places = [
    "全国", "全省", "全市", "全县", "全区", "全州", "全镇", "全乡", "全村", "全旗", "全校", "全院", "全公司",
  ]

  static func isOfWhich(_ label: String) -> Bool {
    let core = core(label).lowercased()
    return core.hasPrefix("其中") || core.hasPrefix("#") || core.hasPrefix("of which")
      || core.hasPrefix("including:") || label.hasPrefix("#")
  }

  /// Row numbers, codes and the like: digits that count nothing.
  static func namesRows(_ header: String) -> Bool {
    let plain = header.lowercased().filter { $0 != " " && $0 != "." && $0 != ":" }
    return nameHeaders.contains(plain) || plain.hasSuffix("编号") || plain.hasSuffix("代码")
      || plain.hasSuffix("编码") || plain.hasSuffix("电话") || plain.hasSuffix("证号")
  }

  private static let nameHeaders: Set<String> = [
    "序号", "行次", "栏次", "编号", "代码", "编码", "邮编", "文号", "no", "№", "#", "id", "code", "附注", "note",
    "notes", "序", "页码", "page", "手机", "phone", "tel", "zip", "postcode",
  ]

  static func ranks(_ header: String) -> Bool {
    let plain = header.lowercased().filter { $0 != " " }
    return plain == "排名" || plain == "名次" || plain == "位次" || plain == "排序" || plain == "rank"
  }

  static func isUnitHeader(_ header: String) -> Bool {
    let plain = header.lowercased().filter { $0 != " " }
    return plain == "单位" || plain == "计量单位" || plain == "unit" || plain == "units"
  }

  static func isYearHeader(_ header: String) -> Bool {
    let plain = header.lowercased().filter { $0 != " " }
    return plain == "年份" || plain == "年度" || plain == "年" || plain == "year" || plain == "years"
  }

  /// A page of contents, where the numbers are pages.
  static func isContents(_ caption: String) -> Bool {
    let plain = caption.lowercased().filter { $0 != " " }
    return plain.hasSuffix("目录") || plain.hasSuffix("目次") || plain.hasSuffix("contents")
  }

  /// Whether a label speaks of a ratio, which takes no unit of money from the table.
  static func isRatio(_ label: String) -> Bool {
    if label.contains("%") || label.contains("‰") { return true }
    for word in ratioWords where label.contains(word) { return true }
    return label.lowercased().split { !$0.isLetter }.contains { ratioEnglish.contains(String($0)) }
  }

  private static let ratioWords = [
    "率", "比重", "占比", "比例", "百分比", "增速", "增幅", "增长", "同比", "环比", "构成", "系数", "指数",
  ]
  private static let ratioEnglish: Set<String> = [
    "percent", "percentage", "share", "ratio", "rate", "margin", "growth", "pct", "change", "index",
  ]

  /// What a label counts by its own word: 户数, 人数.
  static func countedThing(_ label: String) -> String? {
    let core = String(core(label))
    let bare = core.prefix { $0 != "(" && $0 != "（" }
    if bare.hasSuffix("人数") || bare.hasSuffix("人口") { return "人" }
    if bare.hasSuffix("户数") { return "户" }
    if bare.hasSuffix("家数") { return "家" }
    if bare.hasSuffix("个数") || bare.hasSuffix("数量") { return "个" }
    if bare.hasSuffix("次数") { return "次" }
    return nil
  }

  /// Whether a label counts things in English, where the column is of money.
  static func countsInEnglish(_ label: String) -> Bool {
    label.lowercased().split { !$0.isLetter }.prefix(3).contains {
      countEnglish.contains(String($0))
    }
  }

  private static let countEnglish: Set<String> = [
    "number", "shares", "employees", "headcount", "stores", "warehouses", "units", "days", "people",
    "persons", "households", "count",
  ]

  /// Whether a row gives an amount for one share, which no table gives in millions.
  static func isPerShare(_ label: String) -> Bool {
    if label.contains("每股") { return true }
    let lower = label.lowercased()
    return lower.contains("per share") || lower.contains("per common share")
      || lower.contains("per diluted share") || lower.contains("per basic share")
  }
}

/// A number or letter at the beginning of a label that says how deep it stands.
struct Numbering {
  /// How deep such a marker usually stands: 一、 above （一）, which is above 1、 and (1).
  let depth: Int
  /// In characters.
  let length: Int

  init?(_ label: Substring) {
    let scalars = label.unicodeScalars.prefix(8).map { Folding.fold($0.value) }
    var i = 0
    let isBracketed = scalars.first == 0x28
    if isBracketed { i += 1 }
    let begin = i
    var isChinese = false
    while i < scalars.count, i < begin + 3 {
      if ChineseNumerals.isNumeral(scalars[i]) {
        isChinese = true
      } else if !Folding.isDigit(scalars[i]) {
        break
      }
      i += 1
    }
    guard i > begin, i < scalars.count else { return nil }
    if isBracketed {
      guard scalars[i] == 0x29 else { return nil }
      depth = isChinese ? 1 : 3
    } else {
      switch scalars[i] {
      case "、": depth = isChinese ? 0 : 2
      case ".":
        guard i + 1 == scalars.count || !Folding.isDigit(scalars[i + 1]) else { return nil }
        depth = isChinese ? 0 : 2
      case ")": depth = 3
      default: return nil
      }
    }
    length = i + 1
  }
}

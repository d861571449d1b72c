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

  /// How many characters of a line number a table or chart: 表3, 图 2-1, Table 4.
  static func titleNumber(_ text: String) -> Range<Int>? {
    let scalars = text.unicodeScalars.prefix(24).map(\.value)
    guard let word = titles.match(scalars, at: 0) else { return nil }
    var i = word.length
    if i < scalars.count, scalars[i] == 0x20 { i += 1 }
    let start = i
    while i < scalars.count, Folding.isDigit(scalars[i]) || scalars[i] == 0x2D || scalars[i] == 0x2E
    {
      i += 1
    }
    return i > start ? start..<i : nil
  }

  static func isTitle(_ text: String) -> Bool { titleNumber(text) != nil }

  private static let titles = WordTable<Bool>([
    ("表|附表|续表|图|附图|table|figure|chart|exhibit|annex", true)
  ])

  /// A page of contents, where the numbers are pages.
  static func isContents(_ caption: String) -> Bool {
    let plain = caption.lowercased().filter { $0 != " " }
    return plain.hasSuffix("目录") || plain.hasSuffix("目次") || plain.hasSuffix("contents")
  }

  /// What a label counts by its own word: 户数, 人数.
  static func countedThing(_ label: String) -> String? {
    let bare = core(label).prefix { $0 != "(" && $0 != "（" }
    for (ending, thing) in countedEndings where bare.hasSuffix(ending) { return thing }
    return nil
  }

  private static let countedEndings = [
    ("人数", "人"), ("人口", "人"), ("户数", "户"), ("家数", "家"), ("个数", "个"), ("次数", "次"),
  ]
}

/// What a label says of its numbers beside a unit.
struct LabelTraits: OptionSet {
  let rawValue: UInt8

  /// A ratio, which takes no unit of money from the table.
  static let ratio = LabelTraits(rawValue: 1)
  /// A number of things, which are not money either.
  static let count = LabelTraits(rawValue: 2)
  /// An amount for one share, which no table gives in millions.
  static let perShare = LabelTraits(rawValue: 4)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ label: String) {
    self = []
    let scalars = label.unicodeScalars.prefix(200).map(\.value)
    var words = 0
    for i in scalars.indices {
      let startsWord =
        !Folding.isLatinLetter(scalars[i]) || i == 0 || !Folding.isLatinLetter(scalars[i - 1])
      guard startsWord else { continue }
      if Folding.isLatinLetter(scalars[i]) { words += 1 }
      guard let match = Self.table.match(scalars, at: i) else { continue }
      let end = i + match.length
      if Folding.isLatinLetter(scalars[i]), end < scalars.count,
        Folding.isLatinLetter(scalars[end])
      {
        continue
      }
      // Behind the first words a thing only tells which money it is: stock, 100 shares issued.
      if match.meaning == .count, words > 3 { continue }
      insert(match.meaning)
    }
  }

  private static let table = WordTable<LabelTraits>([
    (
      "%|‰|率|比重|占比|比例|百分比|增速|增幅|增长|同比|环比|构成|系数|指数|percent|percentage|share|ratio|rate"
        + "|margin|growth|pct|change|index",
      .ratio
    ),
    (
      "number|shares|employees|headcount|stores|warehouses|units|days|people|persons|households"
        + "|count",
      .count
    ),
    ("每股|per share|per common share|per diluted share|per basic share", .perShare),
  ])
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

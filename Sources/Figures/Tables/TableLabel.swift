import SourceText

/// What the label of a row or the header of a column says.
package enum TableLabel {
  /// The ways in which a label may be meant, as folded small letters: whole, without numbering and
  /// 其中, and without a bracket at its end.
  package static func forms(of label: String) -> [[UInt32]] {
    var forms: [[UInt32]] = []
    func add(_ text: some StringProtocol) {
      let scalars = folded(text)
      if !scalars.isEmpty, !forms.contains(scalars) { forms.append(scalars) }
    }
    add(label)
    var core = TableWords.core(label)
    for word in leading where core.hasPrefix(word) {
      core = TableWords.core(String(core.dropFirst(word.count).drop { ":： ".contains($0) }))[...]
      break
    }
    add(core)
    if let last = core.last, ")）".contains(last),
      let open = core.lastIndex(where: { $0 == "(" || $0 == "（" }), open > core.startIndex
    {
      add(core[..<open])
    }
    return forms
  }

  private static let leading = ["其中", "减", "加"]

  /// Half width and small, without the blanks that only spread Chinese words.
  private static func folded(_ text: some StringProtocol) -> [UInt32] {
    var result: [UInt32] = []
    for scalar in text.unicodeScalars {
      var folded = Folding.fold(scalar.value)
      if folded == Folding.nothing { continue }
      if (0x41...0x5A).contains(folded) { folded += 0x20 }
      if folded == Folding.space, result.last.map({ $0 == folded }) ?? true { continue }
      result.append(folded)
    }
    while result.last == Folding.space { result.removeLast() }
    return result.indices.filter { i in
      guard result[i] == Folding.space else { return true }
      return !Folding.isChinese(result[i - 1]) && !Folding.isChinese(result[i + 1])
    }.map { result[$0] }
  }

  /// Whether numbers under such a label may be added up: counts and amounts, not rates, averages,
  /// prices, ranks or ages.
  package static func isAdditive(_ label: String) -> Bool {
    let scalars = label.unicodeScalars.prefix(200).map { Folding.fold($0.value) }
    for i in scalars.indices {
      guard let match = notAdditive.match(scalars, at: i) else { continue }
      guard Folding.isLatinLetter(scalars[i]) else { return false }
      let end = i + match.length
      if i == 0 || !Folding.isLatinLetter(scalars[i - 1]),
        end == scalars.count || !Folding.isLatinLetter(scalars[end])
      {
        return false
      }
    }
    return true
  }

  private static let notAdditive = WordTable<Bool>([
    (
      "率|增速|增幅|增长|同比|环比|指数|系数|平均|人均|户均|均值|日均|月均|年均|亩均|单价|价格|均价|年龄|排名|名次|位次|得分|分数"
        + "|评分|密度|单产|强度|最高|最低|最大|最小|中位|每|倍|average|mean|median|rate|rates|ratio|price|prices"
        + "|per|index|rank|score|age|maximum|minimum|density|yield|growth|basic|diluted",
      true
    )
  ])

  /// What a column header says of the column beside others.
  package enum Comparison: Hashable, Sendable {
    /// Growth or difference over an earlier period.
    case change
    /// Part of a whole.
    case share
  }

  package static func comparison(_ header: String) -> Comparison? {
    let text = String(String.UnicodeScalarView(folded(header).compactMap(Unicode.Scalar.init)))
      .filter { $0 != " " }
    func has(_ words: [String]) -> Bool { words.contains { text.contains($0) } }
    if has(["可比", "不变价", "实际", "年均", "两年", "累计增", "环比", "constant", "organic", "cagr"]) {
      return nil
    }
    if has([
      "增长", "增减", "增速", "增幅", "同比", "比上年", "较上年", "比上期", "较上期", "比去年", "变动", "升降", "±", "change",
      "growth", "variance", "increase", "yoy",
    ]) {
      return .change
    }
    if has(["占比", "比重", "构成", "份额", "占总", "占全", "占合计", "比例", "%oftotal", "percentoftotal", "share"])
      || ["%", "(%)", "百分比", "百分比(%)", "percent", "percentage", "pct"].contains(text)
    {
      return .share
    }
    return nil
  }

  /// Which of two periods a header names, by words: later is greater; `nil` where it names none.
  package static func order(ofPeriod header: String) -> Int? {
    let text = String(String.UnicodeScalarView(folded(header).compactMap(Unicode.Scalar.init)))
      .filter { $0 != " " }
    if let year = years(text).max() { return year }
    let earlier = [
      "上年", "上期", "上月", "上季", "去年", "期初", "年初", "基期", "前期", "prior", "previous", "lastyear",
    ]
    if earlier.contains(where: text.contains) { return 0 }
    let later = [
      "本年", "本期", "本月", "本季", "当期", "期末", "年末", "报告期", "今年", "当年", "current", "thisyear",
    ]
    return later.contains(where: text.contains) ? 1 : nil
  }

  /// The years that stand in a text as numbers of four digits.
  private static func years(_ text: String) -> [Int] {
    text.split { !$0.isASCII || !$0.isNumber }.compactMap { run in
      run.count == 4 ? Int(run).flatMap { (1900...2100).contains($0) ? $0 : nil } : nil
    }
  }
}

extension TableLabel {
  /// What a label says of its row or column by its own words.
  package static func role(of label: String) -> TableRowRole { TableWords.role(ofLabel: label) }
}

import SourceText

/// What a quantity is called, less the words that only join it to its number.
struct QuantityName: Hashable, Sendable {
  /// The words less scope and amount: 全国固定资产投资总额 is 固定资产投资.
  let core: [UInt32]
  /// Whether the words say that all of it is meant: 全国, 总, 合计, 本年.
  let isScoped: Bool

  static let none = QuantityName(core: [], isScoped: false)

  /// How well words that speak of a quantity fit a name: 0 the same, 1 its end, 2 loosely; `nil` not.
  func fit(_ name: QuantityName) -> Int? {
    guard core.count >= 2, name.core.count >= 2 else { return nil }
    if core == name.core { return isScoped && !name.isScoped ? 1 : 0 }
    // 占销售总额 speaks of the total, not of 批发企业销售额.
    let isSameScope = name.isScoped || !isScoped
    if name.core.count > core.count, name.core.suffix(core.count).elementsEqual(core) {
      return isSameScope ? 1 : 2
    }
    if core.count > name.core.count, core.suffix(name.core.count).elementsEqual(name.core),
      name.core.count >= 3 || name.isScoped
    {
      return name.core.count >= 3 && isSameScope ? 1 : 2
    }
    return sharesStem(with: name) ? 2 : nil
  }

  /// 经济建设费 speaks of 经济建设支出: only the word for the kind of amount differs.
  private func sharesStem(with name: QuantityName) -> Bool {
    let most = 2
    guard core.count >= 4, name.core.count >= 4 else { return false }
    for ending in 0...most where name.core.count - ending >= 4 {
      for dropped in 0...most where core.count - dropped >= 4 && ending + dropped > 0 {
        let stem = core.dropLast(dropped)
        if name.core.dropLast(ending).suffix(stem.count).elementsEqual(stem) { return true }
      }
    }
    return false
  }

  /// Whether another name is the wider term: 人口 of 城镇人口.
  func isKind(of other: QuantityName) -> Bool {
    guard other.core.count >= 2, core.count >= other.core.count,
      core.suffix(other.core.count).elementsEqual(other.core)
    else { return false }
    return other.isScoped && (core.count > other.core.count || !isScoped)
  }
}

/// Reads names of quantities off the folded text.
struct QuantityNameReader {
  private let s: [UInt32]
  /// Names longer than this are no names.
  private static let longest = 40

  init(_ folded: FoldedText) { s = folded.scalars }

  /// The name that ends before an index, where a number begins.
  func name(before end: Int) -> QuantityName {
    QuantityName(words: words(before: end))
  }

  /// What a number is held against by the words before it: 占全部投资的, 比全部投资快, or the clause
  /// before where that ends with 中: 全部投资中，.
  func key(before end: Int) -> QuantityName? {
    var words = words(before: end)
    if let (place, length) = holder(in: words) {
      words.removeSubrange(..<(place + length))
    } else if let clause = clause(before: end) {
      words = clause
    } else {
      return nil
    }
    for ending in Self.shareEndings where words.count > ending.count && words.ends(with: ending) {
      words.removeLast(ending.count)
    }
    let name = QuantityName(words: words)
    return name.core.isEmpty ? nil : name
  }

  /// The last word that holds what follows it against a number, and its length.
  private func holder(in words: [UInt32]) -> (place: Int, length: Int)? {
    for place in words.indices.reversed() {
      guard let word = Self.holders.match(words, at: place), place + word.length < words.count,
        word.length > 1 || !Self.shareNouns.contains(words[place + 1]),
        place == 0 || words[place - 1] != "之"
      else { continue }
      return (place, word.length)
    }
    return nil
  }

  /// What makes 占 and 比 the beginning of a noun: 占比, 比重.
  private static let shareNouns = Set("比重例率值地".unicodeScalars.map(\.value))

  private static let holders = WordTable<Bool>([
    ("占|与|相当于|比|较|高于|低于|快于|慢于|多于|少于|超过", true)
  ])

  /// The clause before a number's own where it ends with 中.
  private func clause(before end: Int) -> [UInt32]? {
    var comma = end - 1
    let first = max(0, end - Self.longest)
    while comma >= first, s[comma] != ",", s[comma] != Folding.lineFeed, s[comma] != "。" {
      comma -= 1
    }
    guard comma >= first, s[comma] == "," else { return nil }
    var words = words(before: comma)
    guard words.popLast() == Unicode.Scalar("中").value else { return nil }
    return words
  }

  /// What may stand between the words for a whole and the number of the share, last first.
  private static let shareEndings = [
    "不到", "超过", "接近", "近", "约", "为", "达到", "达", "已", "约", "之比", "比值", "比重", "比例", "份额", "高", "低",
    "快", "慢", "多", "少", "的",
  ].map { $0.unicodeScalars.map(\.value) }

  /// The ideographs and letters before an index, asides and quotation marks left out.
  private func words(before end: Int) -> [UInt32] {
    var words: [UInt32] = []
    var i = end - 1
    let first = max(0, end - 3 * Self.longest)
    scan: while i >= first, words.count < Self.longest {
      let scalar = s[i]
      switch scalar {
      case ")":
        // An aside belongs to the name before it: 固定资产投资（不含农户）.
        var open = i
        while open > first, s[open] != "(", s[open] != Folding.lineFeed { open -= 1 }
        guard s[open] == "(" else { break scan }
        i = open
      case "“", "”", "\"", " ": break
      default:
        guard Folding.isIdeograph(scalar) || Folding.isLatinLetter(scalar) else {
          if scalar >= 0x30, scalar <= 0x39 { trimDate(&words) }
          break scan
        }
        words.append(scalar)
      }
      i -= 1
    }
    return words.reversed()
  }

  /// 2024年末 before a name is when, not what: the words come last first.
  private func trimDate(_ words: inout [UInt32]) {
    while let last = words.last, Self.dateWords.contains(last) { words.removeLast() }
  }

  private static let dateWords = Set("年月日号末底初度季上下半个的".unicodeScalars.map(\.value))
}

extension QuantityName {
  init(words: [UInt32]) {
    guard let range = SubjectPhrases(s: words).phrase(words.indices) else {
      self = .none
      return
    }
    var isScoped = words[..<range.upperBound].indices.contains {
      ScopeWords.match(words, at: $0) != nil || Self.scopes.match(words, at: $0) != nil
    }
    var core = Array(words[range])
    while let word = Self.scopes.match(core, at: 0), word.length < core.count {
      core.removeFirst(word.length)
    }
    let total = Unicode.Scalar("总").value
    if core.contains(total), core.count > 2 {
      isScoped = true
      core.removeAll { $0 == total }
    }
    while let word = Self.amounts.match(core, endingAt: core.count, from: 0),
      core.count - word.length >= 2
    {
      core.removeLast(word.length)
    }
    self.init(core: core, isScoped: isScoped)
  }

  /// Words for how much of a quantity is meant.
  private static let scopes = WordTable<Bool>([
    ("全国|我国|全部|整个|所有|同期|本年|当年|全年|总|合计|共计|本期|报告期|年末", true)
  ])

  /// Words for being an amount.
  private static let amounts = WordTable<Bool>([("额|数|量|值|规模|数量|金额|共|合", true)])
}

extension [UInt32] {
  fileprivate func ends(with other: [UInt32]) -> Bool {
    count >= other.count && suffix(other.count).elementsEqual(other)
  }
}

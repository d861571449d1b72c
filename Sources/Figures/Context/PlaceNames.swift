import SourceText

/// 全县, 该市, 辖区: words that stand for a place named elsewhere.
enum ScopeWords {
  /// The length of the word and the level that it names; `nil` for the document's own.
  static func match(_ s: [UInt32], at i: Int) -> (length: Int, level: UInt32?)? {
    guard i < s.count else { return nil }
    switch s[i] {
    case "全", "该", "我", "本":
      guard i + 1 < s.count else { return nil }
      let level = s[i + 1]
      if s[i] == "全", level == "国" { return (2, level) }
      if s[i] == "全" || s[i] == "该" || s[i] == "我" || s[i] == "本",
        PlaceNames.isScopeLevel(level)
      {
        return (2, level)
      }
      if s[i] == "全", level == "域" { return (2, nil) }
      return nil
    case "辖": return i + 1 < s.count && s[i + 1] == "区" ? (2, nil) : nil
    case "县", "区", "市", "省", "镇":
      guard i + 1 < s.count, i == 0 || !Folding.isIdeograph(s[i - 1]) || s[i - 1] == "在" else {
        return nil
      }
      switch s[i + 1] {
      case "内", "里", "域": return (2, s[i])
      default: return nil
      }
    default: return nil
    }
  }

  static func length(_ s: [UInt32], at i: Int) -> Int? { match(s, at: i)?.length }
}

/// Names of places by their last character: 马家村, 朱亭镇, 北塔区.
enum PlaceNames {
  static func isSuffix(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "村", "镇", "乡", "县", "市", "区", "省", "州", "旗", "道": true
    default: false
    }
  }

  /// Whether a level ends a part of a document's place.
  static func isLevel(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "村", "镇", "乡", "县", "市", "区", "省", "州", "旗", "国": true
    default: false
    }
  }

  static func isScopeLevel(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "村", "镇", "乡", "县", "市", "区", "省", "州", "旗": true
    default: false
    }
  }

  /// The range of the name that ends with the suffix at an index; `nil` where it is a word for a
  /// kind of place, or stands where no name begins.
  static func name(_ s: [UInt32], endingAt i: Int, from limit: Int) -> Range<Int>? {
    let isStreet = s[i] == "道"
    if s[i] == "省" {
      guard let match = provinces.match(s, endingAt: i, from: limit) else { return nil }
      return i - match.length..<i + 1
    }
    if isStreet, i <= limit || s[i - 1] != "街" { return nil }
    if s[i] == "区", i > limit, s[i - 1] == "社" { return community(s, endingAt: i, from: limit) }
    let end = isStreet ? i - 1 : i
    guard !isGeneric(s, behind: i) else { return nil }
    return range(s, stem: end, suffixEnd: i + 1, from: limit)
  }

  private static func community(
    _ s: [UInt32], endingAt i: Int, from limit: Int
  ) -> Range<Int>? {
    range(s, stem: i - 1, suffixEnd: i + 1, from: limit)
  }

  /// The name whose characters before the suffix end at `stem`: one to four, behind a mark, a figure
  /// or a word like 在.
  private static func range(
    _ s: [UInt32], stem: Int, suffixEnd: Int, from limit: Int
  ) -> Range<Int>? {
    var start = stem
    while start > limit, stem - start < 4, Folding.isIdeograph(s[start - 1]) {
      if openers.match(s, endingAt: start, from: limit) != nil, stem - start >= 1 { break }
      if isSuffix(s[start - 1]), stem - start >= 2 { break }
      start -= 1
    }
    let length = stem - start
    guard (1...3).contains(length), length > 1 || s[stem] == "村" || s[stem] == "县" else {
      return nil
    }
    // 村村通: every village.
    if s[stem - 1] == s[stem] { return nil }
    for i in start..<stem where never.contains(s[i]) { return nil }
    if let word = generic.match(s, endingAt: stem, from: start) {
      // 韶山市 and 宣城市 are names, 贫困山区 and 大城市 are none.
      guard word.length == 1, length == 2, !sizes.contains(s[start]) else { return nil }
    }
    if verbs.match(s, at: start) != nil { return nil }
    // 在12个村: a figure and its noun, no name.
    if start > limit, Folding.isDigit(s[start - 1]) { return nil }
    return start..<suffixEnd
  }

  /// 村民, 镇区, 市场, 区域: the suffix begins another word.
  private static func isGeneric(_ s: [UInt32], behind i: Int) -> Bool {
    guard i + 1 < s.count else { return false }
    return continuations.match(s, at: i) != nil
  }

  static func text(_ s: [UInt32], _ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    for i in range {
      if let scalar = Unicode.Scalar(s[i]) { view.append(scalar) }
    }
    return String(view)
  }

  /// Words behind which a name begins.
  private static let openers = WordTable<Bool>([
    ("在|由|如|以|从|和|与|及|为|给|到|对|是|向|于|的|称|至|据|其中|例如|比如|位于|地处|来自|走进|属", true)
  ])

  private static let provinces = WordTable<Bool>([
    ("河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾", true)
  ])

  /// Characters that no name of a place holds.
  private static let never = Set("的各该每个类级有无非某何哪此所是为了等被把这那其并和与及或".unicodeScalars.map(\.value))

  private static let sizes = Set("大小中老新全各特多两几".unicodeScalars.map(\.value))

  /// What stands before the suffix in words for a kind of place.
  private static let generic = WordTable<Bool>([
    (
      "贫困|棚户|线路|乡镇|行政|自然|重点|示范|精品|美丽|山|农|乡|驻|全|各|该|本|我|每|所有|部分|多|这些|特色|中心|建制|涉农|传统|文明|卫生|先进|试点|后进|薄弱|边远|偏远|受援|帮扶|定点|包|联|进|到|出|入|下|回|个|名|条|家|类|级|新|老|古|大|小|空壳|空心|移民|渔|城|集|一|二|三|四|五|六|七|八|九|十|两|几|有|无|非|某|何|哪|此|同|跨|撤|并|建|造|逐|整|片|城中|民俗|旅游|数字|智慧|和谐|省|市|县|区|镇|街|郊|社|地|园|景|灾|库|校|院|特|战|牧|林|矿|工|开发|高新|经开|保税|示范园|产业园|辖|分|超|上|股|楼|门|都|夜|菜|开|罢|面|应|难|误|禁|雷|盲|时|厂|营|赛|考|商|住|军|选|脱贫|摘帽|先行|实验|试验|自治|直辖|地级|县级|副省级|省辖|所|方|深度|整村|推进|合作|安置|服务|生活|生产|办公|休闲|保护|核心|缓冲|功能|聚集|集聚|规划|主体|欠发达|革命老|民族|沿海|内陆|东部|西部|中部|东北|南方|北方|长三角地|我们|他们|渠|轨|频|知|报|人行|国|铁|管|跑|通|隧|味|力|医|王|航|河|栈|甬|车|便",
      true
    )
  ])

  private static let verbs = WordTable<Bool>([
    (
      "修建|建成|新建|覆盖|走遍|涉及|帮助|成立|组建|达到|带动|支持|实现|完成|推动|打造|培育|创建|共有|共计|已有|还有|占|每|有|无|使|让|把|将|被|所|其|全部|分别|累计|平均|按照|根据|通过|不断|以及|位|辖|下辖|管辖|包括|包含|合计|深入|走访|服务|派驻|选派|扶贫|脱贫|就业|教育|健康|产业|发展|建设|农村|城市|城镇|乡村|中国|全国|一|两|三|四|五|六|七|八|九|十",
      true
    )
  ])

  private static let continuations = WordTable<Bool>([
    (
      "村民|村级|村里|村内|村组|村干|村委|村支|村党|村两|村集|村容|村务|村卫|村庄|村寨|村镇|村居|村社|村合|村综|村(|村“|村规|村情|村史|村名|村村|村企|镇村|镇级|镇区|镇里|镇干|乡镇|乡村|乡级|乡干|乡土|乡亲|乡音|乡愁|乡贤|县级|县里|县内|县域|县委|县政|县直|县乡|县城|县长|县财|县境|市场|市级|市里|市内|市民|市委|市政|市直|市区|市值|市县|市长|市属|市面|区级|区里|区内|区域|区委|区政|区直|区间|区别|区分|区长|区块|区属|区位|区县|省级|省里|省内|省委|省政|省直|省份|省长|省市|省属|道路|道理|道德|州级|旗下|旗舰|旗帜",
      true
    )
  ])
}

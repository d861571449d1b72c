import Quantities

/// The units that rule files may name, with what each measures.
///
/// The one place of this module that knows units, so that the vocabulary behind it can change.
enum KnownUnits {
  private static let table = """
    count:人 人 名 位 口
    count:人次 人次
    count:户 户
    count:个 个
    count:家 家
    count:村 村
    count:件 件
    count:项 项
    count:所 所
    count:条 条
    count:座 座
    count:处 处
    count:台 台
    count:辆 辆
    count:套 套
    count:次 次
    count:头 头
    count:只 只
    count:宗 宗
    count:例 例
    count:张 张
    count:篇 篇
    count:期 期
    count:本 本
    count:街道 街道
    count:镇 镇
    count:乡 乡
    money:CNY 元 人民币
    money:USD 美元
    money:EUR 欧元
    money:HKD 港元
    money:JPY 日元
    ratio % ‰ 倍 成
    points 百分点 个百分点 千分点 个千分点 pp
    length 米 公里 千米 厘米 毫米 里 m km cm mm
    area 平方米 平方公里 平方千米 公顷 亩 m² km² ㎡
    volume 立方米 升 毫升 m³
    mass 吨 公斤 千克 克 斤 kg t g 毫克 微克
    duration 年 个月 月 周 天 日 小时 分钟 秒
    energy 千瓦时 度 焦耳
    power 千瓦 瓦 兆瓦
    voltage 千伏 伏
    temperature ℃ 摄氏度
    age 岁 周岁
    """

  private static let parsed: (dimensions: [String: Dimension], symbols: [String]) = {
    var dimensions: [String: Dimension] = [:]
    var symbols: [String] = []
    for line in table.split(separator: "\n") {
      let fields = line.split(separator: " ").map(String.init)
      guard let kind = fields.first else { continue }
      for symbol in fields.dropFirst() {
        dimensions[symbol] = dimension(named: kind)
        symbols.append(symbol)
      }
    }
    return (dimensions, symbols)
  }()

  /// Every symbol, in a fixed order: what a misspelt unit is compared with.
  static var symbols: [String] { parsed.symbols }

  /// What a unit measures, or `nil` for an unknown symbol.
  static func dimension(of symbol: String) -> Dimension? {
    if let known = parsed.dimensions[symbol] { return known }
    let sides = symbol.split(separator: "/", omittingEmptySubsequences: false)
    guard sides.count == 2, let top = parsed.dimensions[String(sides[0])],
      let bottom = parsed.dimensions[String(sides[1])]
    else { return nil }
    return .per(top, bottom)
  }

  /// A magnitude word in front of a known unit: 万人 is 10⁴ 人.
  static func magnitude(of text: String) -> (power: Int, unit: String)? {
    for (word, power) in [
      ("万亿", 12), ("百万", 6), ("千万", 7), ("亿", 8), ("万", 4), ("千", 3), ("百", 2),
    ] where text.hasPrefix(word) {
      let unit = String(text.dropFirst(word.count))
      if unit.isEmpty || dimension(of: unit) != nil { return (power, unit) }
    }
    return nil
  }

  private static func dimension(named text: String) -> Dimension {
    let parts = text.split(separator: ":")
    let name = parts.count > 1 ? String(parts[1]) : ""
    switch parts.first {
    case "count": return .count(name)
    case "money": return .money(name)
    case "ratio": return .ratio
    case "points": return .ratioDifference
    case "length": return .length
    case "area": return .area
    case "volume": return .volume
    case "mass": return .mass
    case "duration": return .duration
    case "energy": return .energy
    case "power": return .power
    case "voltage": return .voltage
    case "temperature": return .temperature
    case "age": return .age
    default: return .other(text)
    }
  }
}

import Quantities

struct UnitMatch {
  let unit: QuantityUnit
  let length: Int
}
struct UnitVocabulary: Sendable {
  static let standard = UnitVocabulary()
  let table: WordTable<QuantityUnit>
  init() {
    var rows: [(words: String, meaning: QuantityUnit)] = []
    for w in "人 名 个 户 项 家 处 支 座 条 人次 户次 场 期 栋 类 种 头 次 件 街道 乡 位 股".split(separator: " ") {
      rows.append((String(w), QuantityUnit(symbol: String(w), dimension: .count(String(w)))))
    }
    for (w, d) in [
      ("元", Dimension.money("CNY")), ("亩", .area), ("公顷", .area), ("公里", .length), ("千瓦", .power),
      ("千伏", .voltage), ("%", .ratio), ("‰", .ratio), ("倍", .ratio), ("成", .ratio),
      ("年", .duration), ("天", .duration), ("岁", .age), ("美元", .money("USD")), ("吨", .mass),
      ("斤", .mass), ("公斤", .mass), ("平方千米", .area), ("公斤/公顷", .per(.mass, .area)),
      ("微克/立方米", .per(.mass, .volume)), ("元/人", .per(.money("CNY"), .count("人"))),
    ] { rows.append((w, QuantityUnit(symbol: w, dimension: d))) }
    rows.append(("百分点|个百分点", QuantityUnit(symbol: "pp", dimension: .ratioDifference)))
    rows.append(("个千分点", QuantityUnit(symbol: "‰pt", dimension: .ratioDifference)))
    table = WordTable(rows)
  }
  func unit(_ s: String) -> QuantityUnit? {
    table.match(s.unicodeScalars.map(\.value), at: 0)?.meaning
  }
  func longestMatch(in s: [UInt32], from: Int, to: Int) -> UnitMatch? {
    table.match(s, at: from).map { UnitMatch(unit: $0.meaning, length: $0.length) }
  }
}
extension Exact { func isLess(than o: Exact) -> Bool? { compared(to: o).map { $0 < 0 } } }
func writtenInterval(value: Exact, ulp: Exact, isExact: Bool, qualifier: Qualifier?) -> Interval {
  let half = ulp.divided(by: Exact(2)) ?? ulp
  let base =
    isExact ? Interval(value) : Interval(low: value.subtracting(half), high: value.adding(half))
  func place() -> Exact {
    var s = ulp
    while let q = value.divided(by: s), q.isInteger, !q.isZero, (q.numerator % 10) == 0 {
      s = s.multiplied(by: Exact(10)) ?? s
    }
    return s
  }
  switch qualifier {
  case nil, .range?: return base
  case .over?:
    return Interval(low: value, high: value.adding(place()), lowClosed: false, highClosed: false)
  case .nearly?:
    return Interval(
      low: value.subtracting(place()), high: value, lowClosed: false, highClosed: false)
  case .about?: return Interval(low: value.subtracting(place()), high: value.adding(place()))
  case .atLeast?: return Interval(low: value, high: nil)
  case .moreThan?: return Interval(low: value, high: nil, lowClosed: false)
  case .atMost?: return Interval(low: nil, high: value)
  case .lessThan?: return Interval(low: nil, high: value, highClosed: false)
  }
}

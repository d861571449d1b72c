import Quantities
import Testing

@Suite struct UnitTests {
  private func unit(
    _ symbol: String, _ location: SourceLocation = #_sourceLocation
  ) throws -> QuantityUnit {
    try #require(UnitVocabulary.standard.unit(symbol), "\(symbol)", sourceLocation: location)
  }

  @Test func everyLineOfTheTableIsRead() {
    let vocabulary = UnitVocabulary.standard
    #expect(vocabulary.units.count == vocabulary.spellings.count)
    #expect(vocabulary.units.count > 250)
    #expect(vocabulary.units.count == UnitVocabulary.unitLineCount)
    var seen: [String: Int] = [:]
    for spelling in vocabulary.spellings.joined() { seen[spelling, default: 0] += 1 }
    #expect(seen.filter { $0.value > 1 }.keys.sorted() == [])
    for (unit, spellings) in zip(vocabulary.units, vocabulary.spellings) {
      #expect(unit.factor.isPositive, "\(unit.symbol)")
      for spelling in spellings {
        #expect(vocabulary.unit(spelling) == unit, "\(spelling)")
      }
    }
  }

  @Test(
    arguments: [
      ("公顷", "亩", "15"), ("斤", "公斤", "0.5"), ("吨", "斤", "2000"), ("公里", "米", "1000"),
      ("平方公里", "公顷", "100"), ("平方千米", "平方公里", "1"), ("%", "‰", "10"), ("成", "%", "10"),
      ("倍", "%", "100"), ("百分点", "千分点", "10"), ("年", "个月", "12"), ("周", "天", "7"),
      ("小时", "分钟", "60"), ("千瓦时", "度", "1"), ("立方米", "升", "1000"), ("名", "位", "1"),
      ("个", "村", "1"), ("家", "个", "1"), ("公斤/亩", "公斤/公顷", "15"), ("微克/立方米", "毫克/立方米", "0.001"),
      ("公里/小时", "km/h", "1"), ("元/公斤", "元/吨", "1000"), ("mg/L", "克/立方米", "1"), ("人", "户", nil),
      ("元", "美元", nil), ("%", "百分点", nil), ("年", "天", nil), ("家", "村", nil), ("岁", "年", nil),
    ] as [(String, String, String?)])
  func unitsConvertExactly(from: String, to: String, expected: String?) throws {
    #expect(try unit(from).converts(to: try unit(to))?.decimalString == expected)
  }

  @Test(
    arguments: [
      ("人次参加", "人次", 2), ("人参加", "人", 1), ("名干部", "名", 1), ("平方千米的", "平方千米", 4),
      ("千瓦时", "千瓦时", 3), ("千瓦", "千瓦", 2), ("人民币元", "元", 4), ("个百分点", "pp", 4),
      ("个月", "个月", 2), ("个村", "个", 1), ("percentage points higher", "pp", 17),
      ("per cent of", "%", 8), ("％", "%", 1), ("元/人", "元/人", 3), ("元/5", "元", 1),
      ("公斤/公顷，", "公斤/公顷", 5), ("元/平方米/月", "元/平方米/月", 7), ("km to", "km", 2),
      ("kmx", nil, 0), ("m2", "m2", 2), ("million", nil, 0), ("分之一", nil, 0), ("成立", nil, 0),
      ("公里/小时", "公里/小时", 5), ("美元", "美元", 2), ("US$", "$", 3), ("年级", nil, 0), ("", nil, 0),
      ("米/秒", "米/秒", 3), ("头只", "头只", 2), ("家庭", "家庭", 2), ("户均", "户", 1),
    ] as [(String, String?, Int)])
  func theLongestUnitWordIsTaken(text: String, symbol: String?, length: Int) {
    let scalars = Array("12\(text)".unicodeScalars.map(\.value))
    let match = UnitVocabulary.standard.longestMatch(in: scalars, from: 2, to: scalars.count)
    #expect(match?.unit.symbol == symbol)
    #expect(match?.length ?? 0 == length)
  }

  @Test func aMatchStopsWhereItIsTold() {
    let scalars = Array("人次".unicodeScalars.map(\.value))
    let vocabulary = UnitVocabulary.standard
    #expect(vocabulary.longestMatch(in: scalars, from: 0, to: 1)?.unit.symbol == "人")
    #expect(vocabulary.longestMatch(in: scalars, from: 2, to: 2) == nil)
    #expect(vocabulary.longestMatch(in: scalars, from: 5, to: 9) == nil)
    #expect(vocabulary.longestMatch(in: scalars, from: -1, to: 2) == nil)
    #expect(vocabulary.unit("人次们") == nil)
    #expect(vocabulary.unit("") == nil)
  }

  @Test(arguments: [
    ("人", UnitClass.count), ("元", .money), ("元/人", .money), ("%", .ratio),
    ("百分点", .ratioDifference),
    ("公里", .measure), ("公斤/亩", .measure), ("岁", .age), ("年", .duration),
  ])
  func unitsHaveAClass(symbol: String, expected: UnitClass) throws {
    #expect(try unit(symbol).unitClass == expected)
    #expect(QuantityUnit.none.unitClass == .number)
  }
}

@Suite struct UnitTypeTests {
  private func type(_ symbol: String) throws -> UnitType {
    switch symbol {
    case "": return .number
    case "?": return .unknown
    case "date": return .date
    default: return UnitType(try #require(UnitVocabulary.standard.unit(symbol), "\(symbol)"))
    }
  }

  @Test(
    arguments: [
      ("人", "名", "人"), ("人", "户", nil), ("个", "村", "村"), ("村", "个", "村"), ("%", "%", "%"),
      ("元", "公里", nil), ("人", "", "人"), ("?", "人", "人"), ("%", "百分点", "%"),
      ("百分点", "百分点", "百分点"), ("date", "年", "date"), ("date", "date", nil), ("date", "", nil),
      ("元/人", "元/人", "元/人"), ("元", "美元", nil),
    ] as [(String, String, String?)])
  func sumsNeedOneDimension(a: String, b: String, expected: String?) throws {
    #expect(UnitType.adding(try type(a), try type(b)) == (try expected.map { try type($0) }))
  }

  @Test(
    arguments: [
      ("元/人", "人", "元"), ("元", "人", "元"), ("户", "元/户", "元"), ("%", "人", "人"), ("", "人", "人"),
      ("公斤/亩", "亩", "公斤"), ("米", "米", "亩"), ("千瓦", "小时", "度"), ("date", "", nil),
      ("元/人", "户", "元/人"), ("人", "人", "?"),
    ] as [(String, String, String?)])
  func productsCancelUnits(a: String, b: String, expected: String?) throws {
    #expect(UnitType.multiplying(try type(a), try type(b)) == (try expected.map { try type($0) }))
  }

  @Test(
    arguments: [
      ("人", "人", "%"), ("名", "人", "%"), ("个", "村", "%"), ("元", "人", "元/人"), ("元", "%", "元"),
      ("元", "元/人", "人"), ("公里", "小时", "公里/小时"), ("元", "", "元"), ("公斤", "亩", "公斤/亩"),
      ("date", "人", nil), ("%", "%", "%"),
    ] as [(String, String, String?)])
  func quotientsMakeRatiosAndRates(a: String, b: String, expected: String?) throws {
    #expect(UnitType.dividing(try type(a), by: try type(b)) == (try expected.map { try type($0) }))
  }

  @Test func sidesOfAComparisonMustFit() throws {
    #expect(UnitType.comparing(try type("人"), try type("名")))
    #expect(!UnitType.comparing(try type("人"), try type("户")))
    #expect(!UnitType.comparing(try type("%"), try type("百分点")))
    #expect(!UnitType.comparing(.date, .number))
    #expect(UnitType.comparing(.date, .date))
    let change = try #require(UnitType.subtracting(try type("%"), try type("%")))
    #expect(UnitType.comparing(change, try type("百分点")))
    #expect(UnitType.comparing(change, try type("%")))
    #expect(!UnitType.comparing(change, try type("元")))
    let income = try #require(UnitType.dividing(try type("元"), by: try type("人")))
    #expect(UnitType.comparing(income, try type("元")))
    #expect(!UnitType.comparing(income, try type("人")))
    let household = try #require(UnitType.dividing(try type("人"), by: try type("户")))
    #expect(UnitType.comparing(household, try type("人")))
    #expect(UnitType.comparing(household, .number))
    #expect(UnitType.comparing(household, try type("倍")))
    #expect(!UnitType.comparing(household, try type("户")))
    #expect(UnitType.subtracting(.date, .date) == .dimension(.duration))
  }
}

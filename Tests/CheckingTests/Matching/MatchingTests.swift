import Checking
import Testing

/// A pattern, a text and the bindings expected.
struct MatchingCase: Sendable, CustomTestStringConvertible {
  let pattern: String
  let text: String
  let expected: [String]

  init(_ pattern: String, _ text: String, _ expected: [String]) {
    self.pattern = pattern
    self.text = text
    self.expected = expected
  }

  var testDescription: String { "\(pattern) in \(text)" }
}

@Suite struct MatchingTests {
  @Test(arguments: [
    MatchingCase("工人{a}", "共有工人⟨28人⟩。", ["a=28人"]),
    MatchingCase("工人{a}", "共有农民⟨28人⟩。", []),
    MatchingCase("RATE {a}", "The Rate ⟨5%⟩", ["a=5%"]),
    MatchingCase("(达|为){a}", "达⟨1人⟩，为⟨2人⟩，共⟨3人⟩", ["a=1人", "a=2人"]),
    MatchingCase("增(长)?{a}", "增⟨1%⟩增长⟨2%⟩", ["a=1%", "a=2%"]),
    MatchingCase("高(了又)+{a}", "高了又⟨1%⟩，高⟨2%⟩，高了又了又⟨3%⟩", ["a=1%", "a=3%"]),
    MatchingCase("高(了)*{a}", "高⟨1%⟩高了了了⟨2%⟩", ["a=1%", "a=2%"]),
    MatchingCase("[甲乙]村{a}", "甲村⟨1户⟩乙村⟨2户⟩丙村⟨3户⟩", ["a=1户", "a=2户"]),
    MatchingCase("[^甲乙]村{a}", "甲村⟨1户⟩乙村⟨2户⟩丙村⟨3户⟩", ["a=3户"]),
    MatchingCase("{a}[^，]{b}", "⟨1户⟩⟨2户⟩⟨3户⟩和⟨4户⟩", ["a=3户 b=4户"]),
    MatchingCase("{a}|{b:any}年", "⟨1户⟩⟨第一⟩年", ["a=1户", "b=第一"]),
    MatchingCase("No.{a}", "no.⟨7个⟩ No. ⟨8个⟩", ["a=7个"]),
    MatchingCase("No. {a}", "no.⟨7个⟩ No. ⟨8个⟩", ["a=8个"]),
    MatchingCase("a.b.{a}", "a.b.⟨7个⟩", ["a=7个"]),
    MatchingCase("第一产业{a}", "⟨第一⟩产业⟨7元⟩", ["a=7元"]),
    MatchingCase("占比第一{a}", "占比⟨第一⟩⟨7元⟩", ["a=7元"]),
    MatchingCase("占比第{a}", "占比⟨第一⟩⟨7元⟩", []),
    MatchingCase("A4纸{a}", "⟨#A4⟩纸⟨7个⟩", ["a=7个"]),
    MatchingCase("{a}", "⟨#A4⟩纸⟨2020年⟩⟨第一⟩⟨5月⟩⟨7个⟩", ["a=7个"]),
    MatchingCase("", "⟨7个⟩", []),
    MatchingCase("(甲)?", "乙乙", []),
  ])
  func constructsMatch(_ example: MatchingCase) throws {
    #expect(try bindings(example.pattern, example.text) == example.expected)
  }

  @Test(arguments: [
    MatchingCase("共{a}...{b}", "共⟨1人⟩有⟨2人⟩和⟨3人⟩", ["a=1人 b=2人"]),
    MatchingCase("共..人数{b}", "共工人数农人数⟨2人⟩", ["b=2人"]),
    MatchingCase("共..增{b}", "共工⟨9个⟩，增⟨2人⟩", []),
    MatchingCase("共..增{b}", "共工⟨9个⟩;增⟨2人⟩", []),
    MatchingCase("共..,增{b}", "共工⟨9个⟩,增⟨2人⟩", ["b=2人"]),
    MatchingCase("共...增{b}", "共工⟨9个⟩,又;增⟨2人⟩", ["b=2人"]),
    MatchingCase("共...增{b}", "共工⟨9个⟩。增⟨2人⟩", []),
    MatchingCase("共...增{b}", "共工⟨9个⟩!增⟨2人⟩", []),
    MatchingCase("共...增{b}", "共工⟨9个⟩?增⟨2人⟩", []),
    MatchingCase("共...增{b}", "共工⟨9个⟩.增⟨2人⟩", []),
    MatchingCase("共...增{b}", "共⟨9%⟩. 增⟨2人⟩", []),
    MatchingCase("共...增{b}", "共a.b增⟨2人⟩", ["b=2人"]),
    MatchingCase("共...增{b}", "共⟨3.5户⟩增⟨2人⟩", ["b=2人"]),
    MatchingCase("共....增{b}", "共工。又!增⟨2人⟩", ["b=2人"]),
    MatchingCase("共....增{b}", "共工\n增⟨2人⟩", []),
    MatchingCase("共{a}。..{b}", "共⟨1人⟩。又⟨2人⟩", ["a=1人 b=2人"]),
    MatchingCase("共{a}..", "共⟨1人⟩很多", ["a=1人"]),
  ])
  func gapsAreShortAndKeepToTheirReach(_ example: MatchingCase) throws {
    #expect(try bindings(example.pattern, example.text) == example.expected)
  }

  @Test(arguments: [
    MatchingCase(
      "共{a}，其中(..{part}、)+", "共⟨9人⟩，其中甲⟨2人⟩、乙⟨3人⟩、丙⟨4人⟩、等",
      ["a=9人 part=2人 part=3人 part=4人"]),
    MatchingCase(
      "分别为({part}、)*{part}", "分别为⟨2人⟩、⟨3人⟩、⟨4人⟩",
      ["part=2人 part=3人 part=4人"]),
    MatchingCase("(甲{a}|乙{b})+", "甲⟨1人⟩乙⟨2人⟩甲⟨3人⟩", ["a=1人 b=2人 a=3人", "b=2人 a=3人", "a=3人"]),
  ])
  func capturesInRepetitionsAreLists(_ example: MatchingCase) throws {
    #expect(try bindings(example.pattern, example.text) == example.expected)
  }

  @Test(arguments: [
    MatchingCase("{a}{b}", "⟨1人⟩⟨2人⟩⟨3人⟩", ["a=1人 b=2人", "a=2人 b=3人"]),
    MatchingCase("{a}..升至{b}", "⟨1人⟩升至⟨2人⟩升至⟨3人⟩", ["a=1人 b=2人", "a=2人 b=3人"]),
    MatchingCase("甲{a}...乙{b}", "甲⟨1人⟩甲⟨2人⟩乙⟨3人⟩", ["a=1人 b=3人", "a=2人 b=3人"]),
  ])
  func bindingsOverlap(_ example: MatchingCase) throws {
    #expect(try bindings(example.pattern, example.text) == example.expected)
  }

  @Test(arguments: [
    MatchingCase("(甲|甲乙){a}", "甲乙⟨1人⟩", ["a=1人"]),
    MatchingCase("({a}|{b}{c})", "⟨1人⟩⟨2人⟩", ["a=1人", "a=2人"]),
    MatchingCase("({b}{c}|{a})", "⟨1人⟩⟨2人⟩", ["b=1人 c=2人", "a=2人"]),
    MatchingCase("{a}({b})?", "⟨1人⟩⟨2人⟩", ["a=1人 b=2人", "a=2人"]),
  ])
  func earlierAlternativesWin(_ example: MatchingCase) throws {
    #expect(try bindings(example.pattern, example.text) == example.expected)
  }

  @Test(arguments: [
    MatchingCase("共{a},..其中{b}", "共⟨1人⟩(较上年增⟨5%⟩),其中⟨2人⟩", ["a=1人 b=2人"]),
    MatchingCase("增{a}", "共⟨1人⟩(较上年增⟨5%⟩,降⟨6%⟩),其中增⟨2人⟩", ["a=2人", "a=5%"]),
    MatchingCase("{a}\\(较上年{b}\\)", "共⟨1人⟩(较上年⟨5%⟩)", ["a=1人 b=5%"]),
    MatchingCase("{a}[(]较上年{b}", "共⟨1人⟩(较上年⟨5%⟩)", ["a=1人 b=5%"]),
    MatchingCase("共有{a}", "共(含甲(含乙共有⟨3人⟩)共(丙)有⟨2人⟩)有⟨1人⟩", ["a=1人", "a=2人", "a=3人"]),
    MatchingCase("共有{a}", "共(含甲。)有⟨1人⟩", []),
    MatchingCase("共有{a}", "共(含甲有⟨1人⟩", []),
    MatchingCase("共有{a}", "共)(含甲(乙)共()有⟨1人⟩", ["a=1人"]),
  ])
  func asidesArePassedOverAndRead(_ example: MatchingCase) throws {
    #expect(try bindings(example.pattern, example.text) == example.expected)
  }

  @Test func longAsidesAreText() throws {
    let filler = String(repeating: "长", count: 120)
    #expect(try bindings("共有{a}", "共(\(filler))有⟨1人⟩") == ["a=1人"])
    #expect(try bindings("共有{a}", "共(\(filler)长)有⟨1人⟩").isEmpty)
    #expect(try bindings("共有{a}", "共(\(filler)长(短)共(短)有⟨1人⟩)") == ["a=1人"])
  }

  @Test(arguments: [
    MatchingCase("{a:人}", "⟨1人⟩⟨2名⟩⟨3户⟩⟨第一⟩", ["a=1人", "a=2名"]),
    MatchingCase("{a:人|户}", "⟨1人⟩⟨2元⟩⟨3户⟩", ["a=1人", "a=3户"]),
    MatchingCase("{a:头}", "⟨1人⟩⟨2头⟩⟨3只⟩", ["a=2头"]),
    MatchingCase("{a:count}", "⟨1人⟩⟨2元⟩⟨3公里⟩", ["a=1人"]),
    MatchingCase("{a:money}", "⟨1人⟩⟨2元⟩⟨3美元⟩", ["a=2元", "a=3美元"]),
    MatchingCase("{a:percent}", "⟨1%⟩⟨2百分点⟩⟨3倍⟩", ["a=1%"]),
    MatchingCase("{a:points}", "⟨1%⟩⟨2百分点⟩⟨3倍⟩", ["a=2百分点"]),
    MatchingCase("{a:ratio}", "⟨1%⟩⟨2百分点⟩⟨3倍⟩", ["a=1%", "a=3倍"]),
    MatchingCase("{a:length}", "⟨1公里⟩⟨2亩⟩⟨3米⟩", ["a=1公里", "a=3米"]),
    MatchingCase("{a:area}", "⟨1公里⟩⟨2亩⟩", ["a=2亩"]),
    MatchingCase("{a:mass|volume|duration}", "⟨1吨⟩⟨2亩⟩⟨3立方米⟩⟨4小时⟩", ["a=1吨", "a=3立方米", "a=4小时"]),
    MatchingCase("{a:measure}", "⟨1人⟩⟨2亩⟩", ["a=2亩"]),
    MatchingCase("{a:date}", "⟨5月6日⟩⟨5月⟩⟨2020年⟩", ["a=5月6日"]),
    MatchingCase("{a:year}", "⟨5月6日⟩⟨5月⟩⟨2020年⟩", ["a=2020年"]),
    MatchingCase("{a:month}", "⟨5月6日⟩⟨5月⟩⟨2020年⟩", ["a=5月"]),
    MatchingCase("{a:period}", "⟨2015年以来⟩⟨2020年⟩", ["a=2015年以来"]),
    MatchingCase("{a:age}", "⟨5岁⟩⟨5人⟩", ["a=5岁"]),
    MatchingCase("{a:ordinal}", "⟨第一⟩⟨5人⟩", ["a=第一"]),
    MatchingCase("{a:number}", "⟨第一⟩⟨5人⟩⟨2020年⟩⟨6⟩", ["a=5人", "a=6"]),
    MatchingCase("{a:any}", "⟨第一⟩⟨5人⟩⟨#4A⟩⟨2020年⟩", ["a=第一", "a=5人", "a=2020年"]),
  ])
  func constraintsSelectFigures(_ example: MatchingCase) throws {
    #expect(try bindings(example.pattern, example.text) == example.expected)
  }

  @Test(arguments: [
    MatchingCase("{a}...{b:same a}", "⟨1人⟩⟨2户⟩⟨3名⟩", ["a=1人 b=3名"]),
    MatchingCase("{a}...{b:same a}", "⟨1人⟩⟨2户⟩⟨3户⟩", ["a=2户 b=3户"]),
    MatchingCase("{a}...{b:same a}", "⟨1人⟩⟨2⟩⟨3元⟩⟨4⟩", ["a=2 b=4"]),
    MatchingCase("{a}...{b:same a|%}", "⟨1人⟩⟨2户⟩⟨3%⟩", ["a=1人 b=3%", "a=2户 b=3%"]),
    MatchingCase(
      "{a:any}..{b:same a}", "⟨2020年⟩⟨3⟩⟨第一⟩⟨2021年⟩⟨第二⟩",
      ["a=2020年 b=2021年", "a=第一 b=第二"]),
    MatchingCase("(共{a},)+{b:same a}", "共⟨1人⟩,共⟨2户⟩,⟨3户⟩", ["a=1人 a=2户 b=3户", "a=2户 b=3户"]),
    MatchingCase("(共{a},)+{b:same a}", "共⟨1人⟩,共⟨2户⟩,⟨3人⟩", []),
    MatchingCase("(共{a},)?{b:same a}", "⟨1人⟩共⟨2人⟩,⟨3人⟩", ["a=2人 b=3人"]),
    MatchingCase("{a}{b}..{c:same b}{d:same a}", "⟨1人⟩⟨2户⟩⟨3户⟩⟨4户⟩⟨5人⟩", ["a=1人 b=2户 c=4户 d=5人"]),
  ])
  func sameComparesDimensions(_ example: MatchingCase) throws {
    #expect(try bindings(example.pattern, example.text) == example.expected)
  }

  @Test func rangesRunFromFirstToLastSymbol() throws {
    #expect(try stretches("共{a}(甲)?", "总共⟨12人⟩甲乙") == ["共12人甲"])
    #expect(try stretches("共{a}(甲)?", "总共⟨12人⟩乙") == ["共12人"])
    #expect(try stretches("共{a}", "总共(约)⟨12人⟩乙") == ["共(约)12人"])
    #expect(try stretches("甲+|乙", "甲+乙乙") == ["甲+", "乙", "乙"])
  }

  @Test func slotsAreNumberedByFirstAppearance() throws {
    let compiled = try program("({b}甲|{a}乙){b}{c}")
    #expect(compiled.slotNames == ["b", "a", "c"])
    #expect(compiled.minimumFigures == 3)
    let match = PatternMatch(
      captures: [.init(slot: 0, figure: 4), .init(slot: 1, figure: 5), .init(slot: 0, figure: 6)],
      range: 0..<1)
    #expect(match.figures(of: 0) == [4, 6])
  }

  @Test func wordListsAreAlternatives() throws {
    let words = ["rise": "增长|<up>", "up": "上(升|涨)"]
    #expect(
      try bindings("<rise>{a}", "增长⟨1%⟩上升⟨2%⟩上涨⟨3%⟩上⟨4%⟩", words: words)
        == ["a=1%", "a=2%", "a=3%"])
  }

  @Test func mistakesAreReported() throws {
    #expect(throws: PatternProblem.self) { try program("<none>{a}") }
    #expect(throws: PatternProblem.self) { try program("<x>", words: ["x": "a<y>", "y": "b<x>"]) }
    #expect(throws: PatternProblem.self) { try program("{b:same a}{a}") }
    var words: [String: String] = ["w0": "甲"]
    for level in 1...40 { words["w\(level)"] = "<w\(level - 1)><w\(level - 1)>" }
    #expect(throws: PatternProblem.self) { try program("<w40>", words: words) }
    let deep = String(repeating: "(", count: 500) + "甲" + String(repeating: ")+", count: 500)
    #expect(throws: PatternProblem.self) { try program(deep) }
  }
}

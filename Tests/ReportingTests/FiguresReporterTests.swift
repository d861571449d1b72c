import Figures
import Quantities
import Reporting
import SourceText
import TestKit
import Testing

@Suite struct FiguresReporterTests {
  private static let yuan = QuantityUnit(symbol: "元", dimension: .money("CNY"))
  private static let people = QuantityUnit(symbol: "人", dimension: .count("人"))
  private static let percent = QuantityUnit(symbol: "%", dimension: .ratio)

  /// One figure of each way of being written.
  private static var document: Document {
    let marked = MarkedText(
      "到⟦2018年12月⟧，有⟦28156人⟧，收入⟦9.15万元⟧，比⟦78.64%⟧，超⟦300⟧余人；"
        + "⟦2014至2018年⟧，⟦6月⟧，⟦2016年2月⟧起，⟦4A⟧级，⟦三分之一⟧。\n")
    let spans = marked.spans.map { SourceSpan($0.lowerBound, $0.upperBound) }
    func date(_ index: Int, _ kind: FigureKind, _ start: CalendarDate?, _ end: CalendarDate?)
      -> Figure
    {
      Figure(
        span: spans[index], folded: 0..<0, kind: kind, value: nil,
        interval: Interval(low: nil, high: nil), ulp: nil, unit: .none,
        period: CalendarPeriod(start: start, end: end))
    }
    func number(
      _ index: Int, _ kind: FigureKind, _ value: Exact?, _ low: Exact?, _ high: Exact?,
      _ unit: QuantityUnit, _ qualifier: Qualifier? = nil, closed: Bool = true,
      inherits: Bool = false
    ) -> Figure {
      Figure(
        span: spans[index], folded: 0..<0, kind: kind, value: value,
        interval: Interval(low: low, high: high, lowClosed: closed, highClosed: closed), ulp: nil,
        unit: unit, qualifier: qualifier, inheritsUnit: inherits)
    }
    let december = CalendarDate(year: 2018, month: 12)
    let february = CalendarDate(year: 2016, month: 2)
    return Document(
      source: SourceText(path: "a.md", text: marked.text), folded: identity(marked.text),
      figures: [
        date(0, .month, december, december),
        number(1, .count, Exact(28156), Exact(28156), Exact(28156), people),
        number(2, .money, Exact(91500), Exact(91450), Exact(91550), yuan),
        number(
          3, .percent, Exact(7864, over: 100), Exact(78635, over: 1000), Exact(78645, over: 1000),
          percent),
        number(
          4, .count, Exact(300), Exact(300), nil, people, .over, closed: false, inherits: true),
        date(5, .period, CalendarDate(year: 2014), CalendarDate(year: 2018)),
        date(6, .month, CalendarDate(year: nil, month: 6), CalendarDate(year: nil, month: 6)),
        date(7, .period, february, nil),
        number(8, .name, nil, Exact(4), Exact(4), .none),
        number(9, .percent, Exact(100, over: 3), Exact(100, over: 3), nil, percent),
      ], metadata: DocumentMetadata())
  }

  @Test func everyFieldOfTheContractIsThere() {
    let expected = """
      {"documents":[{"figures":[{"column":2,"endColumn":10,"endLine":1,"high":"2018-12-31",\
      "highClosed":true,"kind":"month","line":1,"low":"2018-12-01","lowClosed":true,\
      "qualifier":null,"text":"2018年12月","unit":"","value":"2018-12"},\
      {"column":12,"endColumn":18,"endLine":1,"high":"28156","highClosed":true,"kind":"count",\
      "line":1,"low":"28156","lowClosed":true,"qualifier":null,"text":"28156人","unit":"人",\
      "value":"28156"},\
      {"column":21,"endColumn":27,"endLine":1,"high":"91550","highClosed":true,"kind":"money",\
      "line":1,"low":"91450","lowClosed":true,"qualifier":null,"text":"9.15万元","unit":"元",\
      "value":"91500"},\
      {"column":29,"endColumn":35,"endLine":1,"high":"78.645","highClosed":true,\
      "kind":"percent","line":1,"low":"78.635","lowClosed":true,"qualifier":null,\
      "text":"78.64%","unit":"%","value":"78.64"},\
      {"column":37,"endColumn":40,"endLine":1,"high":null,"highClosed":false,"inherited":true,\
      "kind":"count","line":1,"low":"300","lowClosed":false,"qualifier":"余","text":"300",\
      "unit":"人","value":"300"},\
      {"column":43,"endColumn":53,"endLine":1,"high":"2018-12-31","highClosed":true,\
      "kind":"period","line":1,"low":"2014-01-01","lowClosed":true,"qualifier":null,\
      "text":"2014至2018年","unit":"","value":"2014/2018"},\
      {"column":54,"endColumn":56,"endLine":1,"high":null,"highClosed":false,"kind":"month",\
      "line":1,"low":null,"lowClosed":false,"qualifier":null,"text":"6月","unit":"",\
      "value":"XXXX-06"},\
      {"column":57,"endColumn":64,"endLine":1,"high":null,"highClosed":false,"kind":"period",\
      "line":1,"low":"2016-02-01","lowClosed":true,"qualifier":null,"text":"2016年2月","unit":"",\
      "value":"2016-02/.."},\
      {"column":66,"endColumn":68,"endLine":1,"high":null,"highClosed":false,"kind":"name",\
      "line":1,"low":null,"lowClosed":false,"qualifier":null,"text":"4A","unit":"",\
      "value":null},\
      {"column":70,"endColumn":74,"endLine":1,"high":null,"highClosed":false,"kind":"percent",\
      "line":1,"low":"100/3","lowClosed":true,"qualifier":null,"text":"三分之一","unit":"%",\
      "value":"100/3"}],"path":"a.md"}],"version":1}

      """
    let actual = FiguresJSONReporter().output([Self.document], language: .zh)
    #expect(lineDiff(expected: Array(expected.utf8), actual: actual) == nil)
  }

  @Test func theTextFormHasOneLineAFigure() {
    let expected = """
      a.md:1:2  2018年12月  2018-12[2018-12-01, 2018-12-31]  month
      a.md:1:12  28156人     28156人                          count
      a.md:1:21  9.15万元    91500[91450, 91550]元            money
      a.md:1:29  78.64%      78.64[78.635, 78.645]%           percent
      a.md:1:37  300         300(300, ∞)人                    count 余
      a.md:1:43  2014至2018年  2014/2018[2014-01-01, 2018-12-31]  period
      a.md:1:54  6月           XXXX-06(-∞, ∞)                     month
      a.md:1:57  2016年2月     2016-02/..[2016-02-01, ∞)          period
      a.md:1:66  4A                                               name
      a.md:1:70  三分之一      100/3[100/3, ∞)%                   percent
      read 1 document: 9 figures, 1 name

      """
    let actual = FiguresTextReporter().output([Self.document], language: .en)
    #expect(lineDiff(expected: Array(expected.utf8), actual: actual) == nil)
  }

  @Test func nothingReadIsSaid() {
    #expect(
      FiguresTextReporter().output([], language: .zh) == Array("已读取 0 份报告：0 个数字，0 个名称中的数字\n".utf8))
    #expect(
      FiguresJSONReporter().output([], language: .zh)
        == Array("{\"documents\":[],\"version\":1}\n".utf8))
  }
}

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
      {"version":1,"documents":[
      {"path":"a.md","figures":[
      {"line":1,"column":2,"endLine":1,"endColumn":10,"text":"2018年12月","value":"2018-12",\
      "low":"2018-12-01","high":"2018-12-31","lowClosed":true,"highClosed":true,"unit":"",\
      "kind":"month","qualifier":null},
      {"line":1,"column":12,"endLine":1,"endColumn":18,"text":"28156人","value":"28156",\
      "low":"28156","high":"28156","lowClosed":true,"highClosed":true,"unit":"人","kind":"count",\
      "qualifier":null},
      {"line":1,"column":21,"endLine":1,"endColumn":27,"text":"9.15万元","value":"91500",\
      "low":"91450","high":"91550","lowClosed":true,"highClosed":true,"unit":"元","kind":"money",\
      "qualifier":null},
      {"line":1,"column":29,"endLine":1,"endColumn":35,"text":"78.64%","value":"78.64",\
      "low":"78.635","high":"78.645","lowClosed":true,"highClosed":true,"unit":"%",\
      "kind":"percent","qualifier":null},
      {"line":1,"column":37,"endLine":1,"endColumn":40,"text":"300","value":"300","low":"300",\
      "high":null,"lowClosed":false,"highClosed":false,"unit":"人","kind":"count",\
      "qualifier":"余","inherited":true},
      {"line":1,"column":43,"endLine":1,"endColumn":53,"text":"2014至2018年",\
      "value":"2014/2018","low":"2014-01-01","high":"2018-12-31","lowClosed":true,\
      "highClosed":true,"unit":"","kind":"period","qualifier":null},
      {"line":1,"column":54,"endLine":1,"endColumn":56,"text":"6月","value":"XXXX-06","low":null,\
      "high":null,"lowClosed":false,"highClosed":false,"unit":"","kind":"month","qualifier":null},
      {"line":1,"column":57,"endLine":1,"endColumn":64,"text":"2016年2月","value":"2016-02/..",\
      "low":"2016-02-01","high":null,"lowClosed":true,"highClosed":false,"unit":"",\
      "kind":"period","qualifier":null},
      {"line":1,"column":66,"endLine":1,"endColumn":68,"text":"4A","value":null,"low":null,\
      "high":null,"lowClosed":false,"highClosed":false,"unit":"","kind":"name","qualifier":null},
      {"line":1,"column":70,"endLine":1,"endColumn":74,"text":"三分之一","value":"100/3",\
      "low":"100/3","high":null,"lowClosed":true,"highClosed":false,"unit":"%",\
      "kind":"percent","qualifier":null}]}]}

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
      FiguresTextReporter().output([], language: .zh) == Array("已读取 0 份文件：0 个数字，0 个名称中的数字\n".utf8))
    #expect(
      FiguresJSONReporter().output([], language: .zh)
        == Array("{\"version\":1,\"documents\":[]}\n".utf8))
  }
}

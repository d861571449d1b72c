import Reporting
import RuleLanguage
import SourceText

/// The drawings that are kept as goldens, by file name.
enum GoldenDrawings {
  static let all: [(name: String, make: @Sendable () -> [UInt8])] = [
    ("issue-example.txt", { Sample.employment.terminal }),
    ("english.txt", { english.terminal }),
    ("colour.txt", { colour.terminal }),
    ("long-line.txt", { longLine(width: 80).terminal }),
    ("long-line-narrow.txt", { longLine(width: 40).terminal }),
    ("several-lines.txt", { severalLines.terminal }),
    ("broken-over-lines.txt", { brokenOverLines.terminal }),
    ("many-labels.txt", { manyLabels.terminal }),
    ("many-figures.txt", { manyFigures.terminal }),
    ("mixed-width.txt", { mixedWidth.terminal }),
    ("crlf.txt", { crlf.terminal }),
    ("hostile.txt", { hostile.terminal }),
    ("passes-zh.txt", { passes(.zh) }),
    ("passes-en.txt", { passes(.en) }),
    ("rule-file.txt", { ruleFile }),
  ]

  private static var english: Sample {
    var sample = Sample(
      "The labour force is ⟦28,156⟧; ⟦22,142⟧ people are employed, a rate of ⟦87.64 %⟧.\n")
    sample.primary = 2
    sample.expected = [2: "78.64 %"]
    sample.language = .en
    sample.title = "The employment rate is the employed over the labour force."
    sample.message = "the employment rate should be 78.64 % but is written as 87.64 %"
    sample.path = "reports/q3.md"
    return sample
  }

  private static var colour: Sample {
    var sample = Sample.employment
    sample.usesColor = true
    return sample
  }

  /// A paragraph of some 800 characters on line 12, with figures far apart.
  private static func longLine(width: Int) -> Sample {
    let filler = String(repeating: "各街道认真落实帮扶措施，逐户走访摸清底数；", count: 12)
    let lines = String(repeating: "\n", count: 11)
    var sample = Sample(
      lines + filler + "年初辖区劳动力⟦28156人⟧，同比持平。" + filler
        + "截至目前，全区现已就业⟦22142人⟧，就业率达到⟦87.64%⟧，较上年提高。" + filler + "\n")
    sample.primary = 2
    sample.expected = [2: "78.64%"]
    sample.width = width
    return sample
  }

  private static var severalLines: Sample {
    var sample = Sample(
      """
      # 区域情况

      - 东片：⟦7.2亿元⟧

      - 南片：⟦4.1亿元⟧
      - 北片：⟦2.1亿元⟧
      （下同）


      合计⟦14.4亿元⟧
      """)
    sample.primary = 3
    sample.expected = [3: "13.4亿元"]
    sample.level = .warning
    sample.rule = "totals/parts"
    sample.title = nil
    sample.message = "合计应为 13.4亿元，写作 14.4亿元"
    return sample
  }

  private static var brokenOverLines: Sample {
    var sample = Sample("全年投入⟦12.3\n   万元⟧，其中自筹⟦15.0万元⟧。\n")
    sample.expected = [0: "15.3万元"]
    sample.message = "投入应为 15.3万元"
    return sample
  }

  private static var manyLabels: Sample {
    var sample = Sample("男⟦10人⟧女⟦20人⟧共⟦31人⟧，另⟦5人⟧。\n")
    sample.primary = 2
    sample.expected = [0: "11人", 1: "21人", 2: "30人"]
    sample.message = "男女之和与合计不符"
    return sample
  }

  private static var manyFigures: Sample {
    var sample = Sample(
      (1...45).map { "第\($0)村⟦\($0 * 100)户⟧，" }.joined() + "合计⟦9999户⟧。\n")
    sample.primary = 45
    sample.expected = [45: "103500户"]
    sample.message = "各村之和应为 103500户"
    return sample
  }

  private static var mixedWidth: Sample {
    var sample = Sample(
      "⟦１２人⟧\tab\t⟦5%⟧ “𠮷” e\u{301}tat 👨‍👩‍👧 🇨🇳 ❤\u{FE0F} ⟦7\u{FE0F}\u{20E3}⟧ ｱ한⟦3℃⟧\n")
    sample.primary = 1
    sample.message = "宽窄混排"
    return sample
  }

  private static var crlf: Sample {
    var sample = Sample("\u{FEFF}⟦1人⟧\r\n\r\n共⟦2\r\n人⟧\r\n末⟦3人⟧\r\n")
    sample.primary = 2
    sample.message = "换行为 CR LF"
    return sample
  }

  private static var hostile: Sample {
    var sample = Sample("\(hostileText)⟦1\u{202E}2人⟧\(hostileText)⟦13人⟧")
    sample.message = "写作 \(hostileText)"
    sample.title = "题\(hostileText)"
    sample.expected = [0: "14\(hostileText)人"]
    sample.path = "a\(hostileText).md"
    return sample
  }

  private static func passes(_ language: Language) -> [UInt8] {
    PassesSample.output(language: language, TerminalReporter())
  }

  private static var ruleFile: [UInt8] {
    let source = SourceText(
      path: "rules/labour.rules",
      text: "rule employment-rate {\n    check rate == employed / labor\n}\n")
    let start = source.bytes.count - "labor\n}\n".utf8.count
    let renderer = DiagnosticRenderer(language: .zh, usesColor: false, width: 80)
    return renderer.render(
      SourceDiagnostic(
        message: "没有名为 labor 的数字", source: source, span: SourceSpan(start, start + 5),
        label: "未定义", help: "是否想写 labour？"))
      + renderer.render(
        TextProblem(kind: .invalidUTF8(count: 2), span: SourceSpan(5, 8)), in: source)
      + renderer.render(
        SourceDiagnostic(
          message: "文件在此结束，还缺 }", source: source,
          span: SourceSpan(source.bytes.count, source.bytes.count)))
  }
}

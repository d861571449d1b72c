import Checking
import Figures
import Quantities
import Reporting
import RuleLanguage
import SourceText
import Testing

/// A run with everything that output for other programs can speak of: each level, passes, checks
/// that were not made, suppressed findings, and text that would like to be more than text.
enum ExchangeSample {
  static let rules = """
    /// 男性占比＝男性÷劳动力
    /// The share of men is the men over the labour force.
    /// 按常住人口计算，<b>不含</b>外出人员。
    rule men {
        level error
        tags "labour"
        match "劳动力{all:人}，其中男性{men:人}，占{share:%}"
        check share == men / all
        pass "全乡有劳动力251人，其中男性152人，占60.6%。"
        fail "全乡有劳动力251人，其中男性152人，占80.6%。"
    }

    /// 分项之和等于合计 | 表
    rule parts {
        level warning
        match "合计{whole:户}，分别为{parts:户}(、{parts:户})+"
        check whole == sum(parts)
        pass "合计7户，分别为3户、4户。"
        fail "合计8户，分别为3户、4户。"
    }

    /// The average is the total over the count.
    rule mean {
        level note
        match "共{total:人}，{count:户}，户均{mean:人}"
        check mean == total / count
        pass "共9人，3户，户均3人。"
        fail "共9人，3户，户均4人。"
    }
    """

  static let report = """
    # 乡情

    全乡有劳动力251人，其中男性152人，占80.6%。邻乡劳动力200人，其中男性100人，占50%。

    <!-- figlint-ignore-next-line shares/men -- 见 [附注](1)、@all #1 | ``x`` ]]> </script> ::error::%0A https://a.b/ -->
    外乡有劳动力317人，其中男性153人，占52.0%。

    合计8户，分别为3户、4户。共9人，3户，户均4人。

    共9人，0户，户均4人。
    """

  /// A name that would end commands, cells and addresses.
  static let otherPath = "报表/b, c:d%|[e](f) =1+1.md"
  static let other = "据年底统计，全乡参加合作医疗的农户合计8\n户，分别为3户、4户。\n"

  static func input(language: Language = .zh, rulesPage: String? = nil) throws -> ReportInput {
    let (file, mistakes) = RuleParser.parse(SourceText(path: "shares.rules", text: rules))
    let (set, problems) = RuleSet.compile([file])
    try #require(mistakes.isEmpty && problems.isEmpty)
    let documents = [
      DocumentReader.read(SourceText(path: "./reports/../reports/乡情.md", text: report)),
      DocumentReader.read(SourceText(path: otherPath, text: other)),
      DocumentReader.read(SourceText(path: "/srv/place/reports/empty.md", text: "无。\n")),
    ]
    let result = Checker(rules: set, options: CheckOptions(language: language)).check(documents)
    let described = RuleDescription.all(of: set, in: language)
    return ReportInput(
      result: result,
      titles: Dictionary(uniqueKeysWithValues: described.map { ($0.id, $0.title) }),
      language: language, usesColor: false, width: 100, showsPasses: false,
      run: RunDescription(
        version: "1.2.3", rules: described, paths: OutputPaths(folder: "/srv/place"),
        rulesPage: rulesPage))
  }

  /// The goldens: every format in both languages.
  static let goldens: [(name: String, format: Format, language: Language)] =
    Format.allCases.filter { $0 != .terminal }.flatMap { format in
      [Language.zh, .en].map { ("run-\($0 == .zh ? "zh" : "en").\(format.rawValue)", format, $0) }
    }
}

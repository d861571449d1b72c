import Figures
import Quantities
import SourceText
import Testing

/// Tables of every layout, with the cells that are to be read from them.
@Suite struct TableReadingTests {
  @Test func markdownTablesTakeUnitsFromAColumnOfUnits() {
    let text = """
      | 项目 | 数量 | 单位 |
      |---|---:|---|
      | 工作队 | 281 | 支 |
      | 饮水工程 | 2018 | 处 |
      """
    #expect(
      describedTables(text) == """
        工作队 | 数量 | 281支 count
        饮水工程 | 数量 | 2018处 count
        """)
  }

  @Test func yearsInHeadersAreYearsAndRowsKeepTheirUnits() {
    let text = """
      单位：亿元

      | 指标 | 2019 | 2020 | 增长(%) |
      |---|---:|---:|---:|
      | 一、总产值 | 1,234.5 | 1,300 | 5.3 |
      | 　其中：粮食 | 100 | 110.2 | 10.2% |
      | 二、常住人口（万人） | 5.38 | 5.4 | — |
      """
    #expect(
      describedTables(text) == """
        一、总产值 | 2019 | 123450000000元 money
        一、总产值 | 2020 | 130000000000元 money
        一、总产值 | 增长(%) | 5.3% percent
        其中:粮食 | 2019 | 10000000000元 money
        其中:粮食 | 2020 | 11020000000元 money
        其中:粮食 | 增长(%) | 10.2% percent
        二、常住人口(万人) | 2019 | 53800人 count
        二、常住人口(万人) | 2020 | 54000人 count
        二、常住人口(万人) | 增长(%) | nil
        """)
    let figures = readDocument(text).figures.filter { $0.kind == .year }
    #expect(figures.map { $0.period?.iso } == ["2019", "2020"])
  }

  @Test func framesAndTablesWithoutOuterBarsAreRead() {
    let framed = """
      +------+------+
      | 村   | 户数 |
      +------+------+
      | 东村 |  12  |
      | 西村 |   5  |
      +------+------+
      """
    #expect(describedTables(framed) == "东村 | 户数 | 12户 count\n西村 | 户数 | 5户 count")
    let open = "村 | 户数\n---|---\n东村 | 12\n西村 | 5\n"
    #expect(describedTables(open) == "东村 | 户数 | 12户 count\n西村 | 户数 | 5户 count")
  }

  @Test func blanksPartColumnsInChinese() {
    let text = """
      表3  各乡贫困人口
                             单位：户、人
      乡  镇      户 数      人 数     占比%
      合  计       1,234      4,321     100.0
        甲 镇        800      3,000      69.4
        乙 乡        434      1,321      30.6
          其中：山村   12         40       0.9
      """
    #expect(
      describedTables(text) == """
        合计 | 户数 | 1234户 count
        合计 | 人数 | 4321人 count
        合计 | 占比% | 100% percent
        甲镇 | 户数 | 800户 count
        甲镇 | 人数 | 3000人 count
        甲镇 | 占比% | 69.4% percent
        乙乡 | 户数 | 434户 count
        乙乡 | 人数 | 1321人 count
        乙乡 | 占比% | 30.6% percent
        其中:山村 | 户数 | 12户 count
        其中:山村 | 人数 | 40人 count
        其中:山村 | 占比% | 0.9% percent
        """)
    #expect(readDocument(text).figures.first?.kind == .name, "表3 is the name of the table")
  }

  @Test func accountsGiveCurrencyOnTheFirstRowAndLossesInBrackets() {
    let text = """
                      (dollars in millions, except per share data)

                                   12 Weeks Ended              36 Weeks Ended
                               May 1, 2021 May 2, 2020     May 1, 2021 May 2, 2020
      SALES
        Net sales              $   52,604   $   51,612     $  160,280  $  151,966
        Fees                        1,044          984          3,071       2,897
          Total sales              53,648       52,596        163,351     154,863
        Interest                      (36)          —            (104)       (110)
      NET INCOME PER COMMON SHARE:
        Basic                  $     2.94   $     3.05     $     9.31  $     8.96
      Shares used in calculation (000s):
        Basic                     443,814      443,700        443,843     443,567
      """
    let described = describedTables(text).split(separator: "\n").map(String.init)
    let expected = [
      0: "Net sales | 12 Weeks Ended May 1, 2021 | 52604000000美元 money",
      3: "Net sales | 36 Weeks Ended May 2, 2020 | 151966000000美元 money",
      4: "Fees | 12 Weeks Ended May 1, 2021 | 1044000000美元 money",
      12: "Interest | 12 Weeks Ended May 1, 2021 | -36000000美元 money",
      13: "Interest | 12 Weeks Ended May 2, 2020 | nil",
      16: "Basic | 12 Weeks Ended May 1, 2021 | 2.94美元 money",
      20: "Basic | 12 Weeks Ended May 1, 2021 | 443814000 measure",
    ]
    #expect(described.count == 24)
    for (line, cell) in expected where line < described.count { #expect(described[line] == cell) }
  }

  @Test func labelsAndCellsRunOverLinesAndPages() {
    let text = """
                                              单位：元 币种：人民币
                                              本期
                                              比上
        主要数据        2020年         2019年     年增       2018年
                                              减(%)
      营业收入       1,581,905.48   1,126,782.35   40.39   1,896,608.19
      归属于本公司股东的   406,195.57     221,041.94   83.76     754,465.70
      净利润
      加权平均收益率（%）        8.37          4.49   增加3.88个     15.56
                                              百分点

                                 5 / 195

                              2020 年报告

      归属于本公司股东的
                    150,513.05      31,931.81    18.00     113,287.42
      净资产
      """
    #expect(
      describedTables(text) == """
        营业收入 | 2020年 | 1581905.48元 money
        营业收入 | 2019年 | 1126782.35元 money
        营业收入 | 本期比上年增减(%) | 40.39% percent
        营业收入 | 2018年 | 1896608.19元 money
        归属于本公司股东的净利润 | 2020年 | 406195.57元 money
        归属于本公司股东的净利润 | 2019年 | 221041.94元 money
        归属于本公司股东的净利润 | 本期比上年增减(%) | 83.76% percent
        归属于本公司股东的净利润 | 2018年 | 754465.7元 money
        加权平均收益率(%) | 2020年 | 8.37% percent
        加权平均收益率(%) | 2019年 | 4.49% percent
        加权平均收益率(%) | 本期比上年增减(%) | 3.88pp percent
        加权平均收益率(%) | 2018年 | 15.56% percent
        归属于本公司股东的净资产 | 2020年 | 150513.05元 money
        归属于本公司股东的净资产 | 2019年 | 31931.81元 money
        归属于本公司股东的净资产 | 本期比上年增减(%) | 18% percent
        归属于本公司股东的净资产 | 2018年 | 113287.42元 money
        """)
    let names = readDocument(text).figures.filter { $0.kind == .name }
    #expect(names.count == 2, "5 / 195 is a page number")
  }

  @Test func commasPartCellsAndQuotesKeepThem() {
    let text = """
      表1 各乡情况,,,\r
      单位：万元,,,\r
      乡镇,户数,金额,占比（%）\r
      合  计,1234,"5,678.9",100.0\r
      甲镇,1000,"4,000.9",70.5\r
      "乙""小""乡",234,1678,29.5\r
      """
    #expect(
      describedTables(text, path: "a.csv") == """
        合计 | 户数 | 1234户 count
        合计 | 金额 | 56789000元 money
        合计 | 占比(%) | 100% percent
        甲镇 | 户数 | 1000户 count
        甲镇 | 金额 | 40009000元 money
        甲镇 | 占比(%) | 70.5% percent
        乙"小"乡 | 户数 | 234户 count
        乙"小"乡 | 金额 | 16780000元 money
        乙"小"乡 | 占比(%) | 29.5% percent
        """)
  }

  @Test func neighbouringCellsAreNeverOneNumber() {
    let values = readDocument("a,b,c\nx,12,345\ny,1,234\n", path: "t.csv").figures.map {
      $0.value?.decimalString
    }
    #expect(values == ["12", "345", "1", "234"])
  }

  @Test func tabsPartColumnsWithoutAFileName() {
    let text =
      "Region\tSales ($m)\tUnits\nNorth\t1,234.5\t12\nSouth\t(12.3)\t5\nTotal\t1,222.2\t17\n"
    #expect(
      describedTables(text) == """
        North | Sales ($m) | 1234500000美元 money
        North | Units | 12 count
        South | Sales ($m) | -12300000美元 money
        South | Units | 5 count
        Total | Sales ($m) | 1222200000美元 money
        Total | Units | 17 count
        """)
  }

  @Test func upperLevelsOfHeadersReachOverTheirColumns() {
    let text = "地区,2019年,,2020年,\n,户数,人数,户数,人数\n东区,1,2,3,4\n西区,5,6,7,8\n"
    #expect(
      describedTables(text, path: "a.csv").split(separator: "\n").prefix(4) == [
        "东区 | 2019年户数 | 1户 count", "东区 | 2019年人数 | 2人 count", "东区 | 2020年户数 | 3户 count",
        "东区 | 2020年人数 | 4人 count",
      ])
  }

  @Test func tablesSideBySideHaveLabelsOfTheirOwn() {
    let text = "村,户数,村,户数\n东村,12,西村,34\n南村,5,北村,6\n"
    #expect(
      describedTables(text, path: "a.csv") == """
        东村 | 户数 | 12户 count
        西村 | 户数 | 34户 count
        南村 | 户数 | 5户 count
        北村 | 户数 | 6户 count
        """)
  }

  @Test func rowNumbersCodesAndTelephonesAreNames() {
    let text = "序号,村名,户数,编号,电话\n1,东村,12,0031,13812345678\n2,西村,5,0032,13812345679\n"
    let document = readDocument(text, path: "a.csv")
    #expect(
      document.figures.filter { $0.kind != .name }.map { document.source.text($0.span) }
        == ["12", "5"])
  }

  @Test func webPagesHaveMergedCells() {
    let text = """
      <html><body><p>单位：万元</p><table>
      <tr><th rowspan=2>乡镇</th><th rowspan=2>村</th><th colspan="2">2019年</th></tr>
      <tr><th>户数</th><th>金额</th></tr>
      <tr><td colspan=2>合计</td><td>12</td><td>1,234.5</td></tr>
      <tr><td rowspan=2>东乡</td><td>甲</td><td>5</td><td>(36)</td></tr>
      <tr><td>乙</td><td>7</td><td>—</td></tr>
      </table><p>共12户。</p></body></html>
      """
    #expect(
      describedTables(text, path: "t.html") == """
        合计 | 2019年户数 | 12户 count
        合计 | 2019年金额 | 12345000元 money
        东乡 甲 | 2019年户数 | 5户 count
        东乡 甲 | 2019年金额 | -360000元 money
        东乡 乙 | 2019年户数 | 7户 count
        东乡 乙 | 2019年金额 | nil
        """)
  }
}

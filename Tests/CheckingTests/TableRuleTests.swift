import Checking
import Figures
import Quantities
import RuleLanguage
import SourceText
import TestKit
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The standard rules on tables over tables that are right, however they look.
@Suite struct TableRuleTests {
  static let rules: RuleSet = {
    let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    let path = (folder + ["rules", "common", "tables.rules"]).joined(separator: "/")
    let text = FileManager.default.contents(atPath: path) ?? Data()
    let source = SourceText(path: path, text: String(decoding: text, as: UTF8.self))
    return RuleSet.compile([RuleParser.parse(source).file]).rules
  }()

  private static func result(_ text: String, path: String = "a.md") -> CheckResult {
    Checker(rules: rules).check([DocumentReader.read(SourceText(path: path, text: text))])
  }

  struct Sample: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: String
    var path = "a.md"

    init(_ name: String, _ text: String, path: String = "a.md") {
      testDescription = name
      self.text = text
      self.path = path
    }
  }

  static let right = [
    Sample(
      "rates and averages beside counts",
      """
      | 村 | 户数 | 人数 | 户均人口 | 参保率（%） | 平均年龄 |
      |---|---|---|---|---|---|
      | 东村 | 120 | 431 | 3.59 | 91.2 | 41 |
      | 西村 | 85 | 302 | 3.55 | 88.4 | 44 |
      | 合计 | 205 | 733 | 3.58 | 90.0 | 42 |
      """),
    Sample(
      "prices without a word that says so",
      """
      | 品种 | 数量（吨） | 价格（元） | 金额（元） |
      |---|---|---|---|
      | 玉米 | 120 | 2,100 | 252,000 |
      | 小麦 | 85 | 2,400 | 204,000 |
      | 合计 | 205 | 2,224 | 456,000 |
      """),
    Sample(
      "an average under a plain header",
      """
      | 班级 | 人数 | 语文 |
      |---|---|---|
      | 一班 | 41 | 83 |
      | 二班 | 43 | 85 |
      | 合计 | 84 | 84 |
      """),
    Sample(
      "ranks and years",
      """
      | 乡镇 | 产值（万元） | 位次 | 建成年份 |
      |---|---|---|---|
      | 东镇 | 1,204 | 1 | 2015 |
      | 西镇 | 873 | 2 | 2017 |
      | 合计 | 2,077 | | |
      """),
    Sample(
      "rounded parts",
      """
      | Region | Sales (million) | Share (%) |
      |---|---|---|
      | North | 33.3 | 33.3 |
      | South | 33.3 | 33.3 |
      | East | 33.3 | 33.3 |
      | Total | 100.0 | 100.0 |
      """),
    Sample(
      "其中 rows and rows in the middle",
      """
      | 指标 | 金额 |
      |---|---|
      | 收入 | 1,530 |
      | 其中：税收 | 1,100 |
      | 非税 | 430 |
      | 支出 | 1,320 |
      | 合计 | 2,850 |
      """),
    Sample(
      "totals of two partitions",
      """
      | 分组 | 人口 |
      |---|---|
      | 总计 | 9,000 |
      | 男 | 4,600 |
      | 女 | 4,400 |
      | 城镇 | 5,210 |
      | 农村 | 3,790 |
      """),
    Sample(
      "part of a longer table",
      """
      续表

      | 镇 | 户数 | 人数 |
      |---|---|---|
      | 南镇 | 4,120 | 13,431 |
      | 北镇 | 3,085 | 9,302 |
      | 合计 | 21,377 | 70,144 |
      """),
    Sample(
      "growth at constant prices",
      """
      单位：亿元

      | 指标 | 2021年 | 2020年 | 可比价增长（%） |
      |---|---|---|---|
      | 农业 | 312.4 | 284.0 | 4.1 |
      | 工业 | 96.9 | 102.0 | 2.2 |
      """),
    Sample(
      "growth over another base",
      """
      | 指标 | 2021年 | 2020年 | 同比增长（%） |
      |---|---|---|---|
      | 产量 | 312.4 | 284.0 | 12.7 |
      | 销量 | 96.9 | 102.0 | 3.1 |
      | 库存 | 55.0 | 41.0 | 9.9 |
      """),
    Sample(
      "totals in both directions with dashes and brackets",
      """
      | Item | Home | Abroad | Total |
      |---|---|---|---|
      | Income | 1,204 | — | 1,204 |
      | Costs | (318) | (77) | (395) |
      | Total | 886 | (77) | 809 |
      """),
    Sample(
      "lines below a result that lead on from it",
      """
      | Item | 2024 | 2023 | 2022 |
      |---|---|---|---|
      | Income before tax | 1,771 | 1,827 | 1,640 |
      |　Tax | 469 | 455 | 400 |
      |　Net income | 1,302 | 1,372 | 1,240 |
      |　Of others | — | (19) | (22) |
      """),
    Sample(
      "a layout with a torn cell",
      """
      项目            2020年        2019年
      甲              1,044.50     879.25
      乙              3,180.10            -
                                   1,522.90
      合计            4,224.60     2,402.15
      """, path: "a.txt"),
  ]

  @Test(arguments: right)
  func rightTablesAreLeftAlone(_ sample: Sample) {
    let result = Self.result(sample.text, path: sample.path)
    #expect(result.findings.map(\.message) == [])
  }

  /// Any table of numbers that adds up is left alone, and any one wrong digit in it is found.
  @Test(arguments: 0..<60)
  func generatedTables(_ seed: Int) {
    var generator = SeededGenerator(state: UInt64(seed))
    var table = GeneratedTable(using: &generator)
    let clean = Self.result(table.text)
    #expect(clean.findings.map(\.message) == [], "\(table.text)")
    #expect(!clean.passes.isEmpty)
    table.spoil(using: &generator)
    let spoilt = Self.result(table.text)
    #expect(spoilt.findings.contains { $0.verdict == .violated }, "\(table.text)")
  }
}

/// A table of subtotals and totals, above or below what they sum.
private struct GeneratedTable {
  private var rows: [(label: String, cells: [Int])] = []
  private let columns: Int

  init(using generator: inout SeededGenerator) {
    columns = Int.random(in: 2...4, using: &generator)
    let isTotalFirst = Bool.random(using: &generator)
    let blocks = Int.random(in: 2...4, using: &generator)
    var totals = [Int](repeating: 0, count: columns)
    for block in 0..<blocks {
      var sums = [Int](repeating: 0, count: columns)
      var items: [(String, [Int])] = []
      for item in 0..<Int.random(in: 2...5, using: &generator) {
        let cells = (0..<columns).map { _ in Int.random(in: 100...9_999, using: &generator) }
        for column in 0..<columns { sums[column] += cells[column] }
        items.append(("项目\(block)\(item)", cells))
      }
      for column in 0..<columns { totals[column] += sums[column] }
      rows += isTotalFirst ? [("小计", sums)] + items : items + [("小计", sums)]
    }
    if isTotalFirst { rows.insert(("合计", totals), at: 0) } else { rows.append(("合计", totals)) }
  }

  /// Changes the first digit of one cell.
  mutating func spoil(using generator: inout SeededGenerator) {
    let row = Int.random(in: 0..<rows.count, using: &generator)
    let column = Int.random(in: 0..<columns, using: &generator)
    var digits = Array(String(rows[row].cells[column]))
    digits[0] = digits[0] == "9" ? "8" : "9"
    rows[row].cells[column] = Int(String(digits)) ?? 0
  }

  var text: String {
    let names = ["甲", "乙", "丙", "丁"].prefix(columns)
    let head = "| 名称 | " + names.joined(separator: " | ") + " |\n"
    let rule = "|" + String(repeating: "---|", count: columns + 1) + "\n"
    return head + rule
      + rows.map { row in
        "| \(row.label) | " + row.cells.map(String.init).joined(separator: " | ") + " |\n"
      }.joined()
  }
}

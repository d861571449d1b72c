import Checking
import Figures
import Quantities
import RuleLanguage
import SourceText
import Testing

/// Facts that a figure sheet gives by their names.
@Suite struct SheetFactTests {
  private static let rules = """
    /// 示范村
    fact model_villages: 个 {
        match "{it}示范村"
    }

    /// 其他村
    fact other_villages: 个 {
        match "{it}其他村"
    }

    /// 行政村
    fact villages: 个 {
        match "{it}行政村"
        period end
    }

    /// 村数相加
    rule villages-add-up {
        check villages == model_villages + other_villages
        pass "12个示范村。11个其他村。23个行政村。"
        fail "12个示范村。11个其他村。24个行政村。"
    }
    """

  private static func result(_ sheet: String) -> CheckResult {
    let (file, diagnostics) = RuleParser.parse(SourceText(path: "case.rules", text: rules))
    #expect(diagnostics.isEmpty)
    let document = DocumentReader.read(SourceText(path: "figures.csv", text: sheet))
    #expect(document.sheet != nil)
    return Checker(rules: RuleSet.compile([file]).rules).check([document])
  }

  @Test func rowsOfOnePlaceAndPeriodAreHeldTogether() {
    let result = Self.result(
      """
      fact,value,unit,place,period
      villages,23,个,东县,2020
      model_villages,12,个,东县,2020
      other_villages,11,个,东县,2020
      villages,24,个,西县,2020
      model_villages,12,个,西县,2020
      other_villages,11,个,西县,2020
      villages,99,个,西县,2019
      """)
    #expect(result.passes.count == 1)
    #expect(result.findings.map(\.verdict) == [.violated])
    #expect(
      result.findings.first?.figures.map(\.name) == [
        "villages", "model_villages", "other_villages",
      ])
  }

  @Test func rowsOfOtherUnitsAreNotTaken() {
    let result = Self.result(
      """
      fact,value,unit,place,period
      villages,23,公里,东县,2020
      model_villages,12,个,东县,2020
      other_villages,11,个,东县,2020
      """)
    #expect(result.findings.isEmpty && result.passes.isEmpty)
    #expect(result.unchecked.map(\.cause) == [.unitMismatch])
    #expect(result.unchecked.map(\.rule) == ["villages"])
  }

  @Test func unknownFactsAreNoMentions() {
    let result = Self.result("fact,value,unit\nhouses,23,个\n")
    #expect(result.boundNothing)
  }
}

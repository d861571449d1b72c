import RuleLanguage
import SourceText
import TestKit
import Testing

@Suite struct RuleFormatterTests {
  private func format(_ text: String) -> String? {
    RuleFormatter.format(SourceText(path: "a.rules", text: text))
  }

  @Test func everythingHasOneForm() {
    let untidy = """


      // Rates.
      words   reach="达|为"//lists
      words x-y = "一"
      param least=-3.5 %
      param most=95%
      use   "b.rules"
      ///标题
      ///   Title
      ///
      rule  employment-rate{

        level error
          match "{a:人}..{b:人}"


          when a>0人   // never none
          let s=( a+b )/ -( a )
          check a-b==sum( a,b )and not(a<b)or
          exists( a ) implies
             a>=3
          tags "一","二"
          pass \"""
             甲
               乙

             丙
          \"""
          fail "丁"

      }
      /// 事实
      fact people :人|名{ match "在册{it}"
      not after "不"
      // why
      example "在册3人"=3 人
      }
      """
    let tidy = """
      // Rates.
      words reach = "达|为"  //lists
      words x-y = "一"
      param least = -3.5 %
      param most = 95%
      use "b.rules"
      /// 标题
      /// Title
      ///
      rule employment-rate {
          level error
          match "{a:人}..{b:人}"

          when a > 0人  // never none
          let s = (a + b) / -(a)
          check a - b == sum(a, b) and not (a < b) or
              exists(a) implies
              a >= 3
          tags "一", "二"
          pass \"""
              甲
                乙

              丙
              \"""
          fail "丁"
      }

      /// 事实
      fact people: 人|名 {
          match "在册{it}"
          not after "不"
          // why
          example "在册3人" = 3 人
      }

      """
    #expect(lineDiff(expected: tidy, actual: format(untidy) ?? "") == nil)
    #expect(format(tidy) == tidy)
  }

  @Test(arguments: [
    "rule a {\n pass \"\n}", "words x = \"\"\"\n一", "rule a # b",
  ])
  func whatCannotBeReadIsLeftAlone(_ text: String) {
    #expect(format(text) == nil)
  }

  @Test(arguments: [
    ("rule x {\r\n  level error\r\n}\r\n", "rule x {\n    level error\n}\n"),
    ("rule x {\n  level error } // end", "rule x {\n    level error\n}  // end\n"),
    ("rule x { // why\n\n level error\n\n}", "rule x {  // why\n\n    level error\n}\n"),
    ("// nothing", "// nothing\n"), ("", ""),
  ])
  func linesEndOneWay(_ text: String, _ expected: String) {
    #expect(format(text) == expected)
    #expect(format(expected) == expected)
  }
}

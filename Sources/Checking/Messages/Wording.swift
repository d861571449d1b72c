import Quantities
import SourceText

/// The words of messages, in the language of the run: what is said is decided elsewhere.
struct Wording {
  let language: Language

  private func say(_ zh: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
    language == .zh ? zh() : en()
  }

  // MARK: Violations

  /// 就业率应为 78.64%，写作 87.64%（22142人 ÷ 28156人 = 78.640…%）
  func shouldBe(
    subject: String, expected: String, written: String, arithmetic: String?
  ) -> String {
    say(
      "\(subject)应为 \(expected)，写作 \(written)" + (arithmetic.map { "（\($0)）" } ?? ""),
      "should be \(expected), written \(written)" + (arithmetic.map { " (\($0))" } ?? ""))
  }

  /// 763户 + 378户 = 1141户，写作 1191户
  func writtenInstead(arithmetic: String, written: String) -> String {
    say("\(arithmetic)，写作 \(written)", "\(arithmetic), written \(written)")
  }

  /// A computed side against a number that the rule names.
  func shouldEqual(_ arithmetic: String, _ constant: String) -> String {
    say("\(arithmetic)，应为 \(constant)", "\(arithmetic), should be \(constant)")
  }

  func shouldBothEqual(_ left: String, _ right: String) -> String {
    say("\(left)，\(right)，两者应相等", "\(left), \(right): these should be equal")
  }

  func isWrong(_ left: String, _ comparison: Comparison, _ right: String, isOfDates: Bool) -> String
  {
    let zh: String
    let en: String
    switch comparison {
    case .equal: (zh, en) = ("应等于", "should be equal to")
    case .notEqual: (zh, en) = ("应不等于", "should not be equal to")
    case .less: (zh, en) = isOfDates ? ("应早于", "should be before") : ("应小于", "should be less than")
    case .lessOrEqual:
      (zh, en) = isOfDates ? ("应不晚于", "should not be after") : ("应不大于", "should not exceed")
    case .greater:
      (zh, en) = isOfDates ? ("应晚于", "should be after") : ("应大于", "should be greater than")
    case .greaterOrEqual:
      (zh, en) = isOfDates ? ("应不早于", "should not be before") : ("应不小于", "should not be less than")
    }
    return "\(left) \(say(zh, en)) \(right)"
  }

  /// 开始 2018年 晚于结束 2014年
  func startsAfterEnd(_ start: String, _ end: String) -> String {
    say("开始 \(start) 晚于结束 \(end)", "the start \(start) is after the end \(end)")
  }

  func disagree(_ minority: String, _ reference: String, count: Int) -> String {
    say(
      "同一数据前后不一：写作 \(minority)，另有 \(count) 处为 \(reference)",
      "mentions of one figure differ: written \(minority), \(reference) in \(count) "
        + (count == 1 ? "place" : "places"))
  }

  func shouldDiffer(_ list: String) -> String {
    say("\(list) 不应相同", "\(list) should not be the same")
  }

  /// Where no comparison explains a violation: the rule's own title.
  func doesNotHold(_ title: String) -> String { say("不成立：\(title)", "does not hold: \(title)") }

  var separator: String { say("；", "; ") }
  var listMark: String { say("、", ", ") }

  // MARK: What goes with a violation

  func difference(_ amount: String) -> String {
    say("差 \(amount)，舍入不能解释", "off by \(amount), which rounding does not explain")
  }

  func points(_ digits: String) -> String {
    say("\(digits) 个百分点", "\(digits) percentage points")
  }

  func hint(_ slip: WritingSlip) -> String {
    switch slip {
    case .magnitude(let power):
      if abs(power) == 4 || abs(power) == 8 {
        return say("量级相差 10^\(abs(power))（万/亿？）", "off by 10^\(abs(power)) (万/亿?)")
      }
      return say("量级相差 10^\(abs(power))（小数点或单位？）", "off by 10^\(abs(power)) (point or unit?)")
    case .transposed: return say("疑为数字颠倒", "two digits may be transposed")
    case .oneDigit: return say("疑为误写一位数字", "one digit may be wrong")
    }
  }

  func improbable(_ message: String) -> String {
    say(
      "\(message)；尾差过大，各数都四舍五入也几乎不可能",
      "\(message); rounding alone would hardly add up to so much")
  }

  // MARK: Passes

  func roundedTo(_ arithmetic: String, written: String) -> String {
    say(
      "\(arithmetic)，写作 \(written)，舍入可以解释",
      "\(arithmetic), written \(written): explained by rounding")
  }

  func agree(_ list: String) -> String { say("\(list) 一致", "\(list) agree") }

  func reading(_ figure: String) -> String {
    say("以 \(figure) 为约整数", "taking \(figure) as rounded")
  }

  func holds(_ title: String) -> String { say("成立：\(title)", "holds: \(title)") }

  // MARK: Functions

  func count(of list: String) -> String { say("\(list) 的个数", "the count of \(list)") }
  func years(of list: String) -> String { say("\(list) 的年数", "the years of \(list)") }
  func days(of list: String) -> String { say("\(list) 的天数", "the days of \(list)") }
  func least(of list: String) -> String { say("\(list) 中最小", "the least of \(list)") }
  func greatest(of list: String) -> String { say("\(list) 中最大", "the greatest of \(list)") }

  func date(_ date: CalendarDate) -> String {
    guard language == .zh else { return date.iso }
    var text = date.year.map { "\($0)年" } ?? ""
    if let month = date.month { text += "\(month)月" }
    if let day = date.day { text += "\(day)日" }
    return text
  }

  // MARK: Examples

  func exampleNeverBound() -> String {
    say("规则没有匹配到这段文字", "the rule never bound in this text")
  }

  func exampleHeld(_ message: String) -> String {
    say("匹配到了，但没有发现错误：\(message)", "bound, but held: \(message)")
  }

  func exampleViolated(_ message: String) -> String {
    say("应当通过，却报错：\(message)", "violated although it should pass: \(message)")
  }

  func exampleUnchecked(_ cause: UncheckedCause) -> String {
    say("匹配到了，但无法核对（\(words(cause))）", "bound, but not checked (\(words(cause)))")
  }

  private func words(_ cause: UncheckedCause) -> String {
    switch cause {
    case .missing: say("缺少数字", "a figure is missing")
    case .divisorMayBeZero: say("除数可能为零", "the divisor may be zero")
    case .tooLarge: say("数字过大", "too large a number")
    case .unitMismatch: say("单位不一致", "the units do not fit")
    case .unresolvedDate: say("日期不完整", "a date without a year")
    case .notComparable: say("不可比", "not comparable")
    case .ambiguous: say("有多种读法", "several readings")
    }
  }
}

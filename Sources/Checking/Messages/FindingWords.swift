import Quantities
import SourceText

/// The words of engine messages, Chinese and English side by side so that neither is forgotten.
struct FindingWords {
  let language: Language

  func pick(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  func shouldBe(
    _ subject: String, _ expected: String, _ written: String, _ arithmetic: String?
  ) -> String {
    pick(
      "\(subject)应为 \(expected)，写作 \(written)" + (arithmetic.map { "（\($0)）" } ?? ""),
      "\(subject.isEmpty ? "" : subject + " ")should be \(expected), written \(written)"
        + (arithmetic.map { " (\($0))" } ?? ""))
  }

  /// `行“合计”、列“户数”`: where in a table; `nil` where it has no labels.
  func place(_ labels: CellLabels) -> String? {
    var parts: [String] = []
    if !labels.row.isEmpty { parts.append(pick("行“\(labels.row)”", "row “\(labels.row)”")) }
    if !labels.column.isEmpty {
      parts.append(pick("列“\(labels.column)”", "column “\(labels.column)”"))
    }
    return parts.isEmpty ? nil : parts.joined(separator: listMark)
  }

  func at(_ place: String, _ text: String) -> String {
    pick("\(place)：\(text)", "\(place): \(text)")
  }

  func bound(_ left: String, _ comparison: String, _ right: String) -> String {
    pick("\(left) \(comparison) \(right)", "\(left) \(comparison) \(right)")
  }

  func periodRunsBack(_ start: String, _ end: String) -> String {
    pick("期间起点 \(start) 晚于终点 \(end)", "the period begins in \(start), after its end \(end)")
  }

  func rangeRunsDown(_ low: String, _ high: String) -> String {
    pick("范围下限 \(low) 大于上限 \(high)", "the lower end \(low) exceeds the upper end \(high)")
  }

  var notMore: String { pick("应不大于", "should not exceed") }
  var notLess: String { pick("应不小于", "should not be below") }
  var less: String { pick("应小于", "should be less than") }
  var more: String { pick("应大于", "should be more than") }
  var notLater: String { pick("应不晚于", "should not be later than") }
  var notEarlier: String { pick("应不早于", "should not be earlier than") }
  var earlier: String { pick("应早于", "should be before") }
  var later: String { pick("应晚于", "should be after") }
  var different: String { pick("不应等于", "should differ from") }
  var equal: String { pick("应等于", "should equal") }

  func difference(_ amount: String) -> String {
    pick("，差 \(amount)，舍入不能解释", "; off by \(amount), more than rounding explains")
  }

  func points(_ digits: String) -> String {
    pick("\(digits) 个百分点", "\(digits) percentage points")
  }

  func mentions(_ minority: String, _ majority: String, of subject: String) -> String {
    let name = subject.isEmpty ? "" : subject + pick("", ": ")
    return pick(
      "\(name)前后不一致：\(minority)，他处为 \(majority)",
      "\(name)mentions disagree: \(minority), elsewhere \(majority)")
  }

  func shouldDiffer(_ mentions: String) -> String {
    pick("\(mentions) 不应相同", "\(mentions) should differ")
  }

  func doesNotHold(_ title: String) -> String {
    pick("不成立：\(title)", "does not hold: \(title)")
  }

  func likelySlip(_ slip: Slip) -> String { pick("，", "; ") + self.slip(slip) }

  func slip(_ slip: Slip) -> String {
    switch slip {
    case .digit: pick("疑为误写一位数字", "one digit looks wrong")
    case .transposed: pick("疑为数字颠倒", "two digits look transposed")
    case .dropped: pick("疑为漏写一位数字", "a digit looks left out")
    case .inserted: pick("疑为多写一位数字", "a digit looks put in")
    case .scale(let power):
      pick("疑为量级相差 10^\(abs(power))", "the magnitude looks off by 10^\(abs(power))")
    }
  }

  func date(_ date: CalendarDate) -> String {
    guard language == .zh, date.year != nil || date.month != nil else { return date.iso }
    return (date.year.map { "\($0)年" } ?? "") + (date.month.map { "\($0)月" } ?? "")
      + (date.day.map { "\($0)日" } ?? "")
  }

  // Functions.

  func count(of list: String) -> String { pick("\(list) 的个数", "the count of \(list)") }
  func years(of list: String) -> String { pick("\(list) 的年数", "the years of \(list)") }
  func days(of list: String) -> String { pick("\(list) 的天数", "the days of \(list)") }
  func least(of list: String) -> String { pick("\(list) 中最小", "the least of \(list)") }
  func greatest(of list: String) -> String { pick("\(list) 中最大", "the greatest of \(list)") }
  var listMark: String { pick("、", ", ") }

  var tail: String { pick("（尾差，舍入可以解释）", " (within rounding)") }

  func coarser(_ figure: String, _ place: String) -> String {
    pick("（须将 \(figure) 视为取整到 \(place)）", " (only if \(figure) is rounded to \(place))")
  }

  var improbable: String {
    pick("：虽在舍入范围内，但不大可能", ": within rounding, yet improbable")
  }
}

import Quantities
import SourceText

/// The date that a text itself gives as its own.
///
/// Looked for in few lines at both ends only: （2020年10月15日） alone in the last of them, a line of
/// the first that says nothing but a date, 发布时间：2020-10-15, or 新华社…2020年10月15日电.
enum Dateline {
  static func date(of folded: FoldedText) -> CalendarDate? {
    let s = folded.scalars
    var head = 0
    for _ in 0..<headLines {
      guard head < s.count else { break }
      let end = lineEnd(s, from: head)
      if let date = opening(s, head..<end) { return date }
      head = end + 1
    }
    var end = s.count
    for _ in 0..<tailLines {
      while end > 0, s[end - 1] == Folding.lineFeed { end -= 1 }
      guard end > 0 else { return nil }
      var start = end
      while start > 0, end - start < longest, s[start - 1] != Folding.lineFeed { start -= 1 }
      if let date = alone(s, start..<end) { return date }
      end = start
      if start > 0, s[start - 1] != Folding.lineFeed { return nil }
    }
    return nil
  }

  private static let headLines = 6
  private static let tailLines = 3
  private static let longest = 60

  private static func lineEnd(_ s: [UInt32], from start: Int) -> Int {
    var i = start
    while i < s.count, s[i] != Folding.lineFeed { i += 1 }
    return i
  }

  /// A line near the beginning: nothing but a date, a labelled one, or the place and day of a dispatch.
  private static func opening(_ s: [UInt32], _ line: Range<Int>) -> CalendarDate? {
    if line.count <= longest, let date = alone(s, line) { return date }
    for i in line.prefix(160) {
      if let label = labels.match(s, at: i) {
        var start = i + label.length
        while start < line.upperBound, s[start] == ":" || s[start] == Folding.space { start += 1 }
        if let found = day(s, at: start, to: line.upperBound) { return found.date }
      }
      if Folding.isDigit(s[i]), i == line.lowerBound || !Folding.isDigit(s[i - 1]),
        let found = day(s, at: i, to: line.upperBound), found.end < s.count
      {
        if s[found.end] == "电" || s[found.end] == "讯" { return found.date }
        // ——2016年1月10日在…会议上
        if s[found.end] == "在", s[line].prefix(i - line.lowerBound).allSatisfy({ isDash($0) }),
          i > line.lowerBound
        {
          return found.date
        }
      }
    }
    return nil
  }

  private static func isDash(_ scalar: UInt32) -> Bool {
    scalar == "—" || scalar == "-" || scalar == "(" || scalar == Folding.space
  }

  /// A line that holds a whole date and at most brackets and dashes round it.
  private static func alone(_ s: [UInt32], _ line: Range<Int>) -> CalendarDate? {
    var start = line.lowerBound
    while start < line.upperBound, isDash(s[start]) || s[start] == "*" || s[start] == "_" {
      start += 1
    }
    guard let found = day(s, at: start, to: line.upperBound) else { return nil }
    for i in found.end..<max(found.end, line.upperBound)
    where s[i] != ")" && s[i] != "*" && s[i] != "_" && s[i] != Folding.space {
      return nil
    }
    return found.date
  }

  /// 2020年10月15日, 2020-10-15 or 2020/10/15.
  private static func day(
    _ s: [UInt32], at start: Int, to limit: Int
  ) -> (date: CalendarDate, end: Int)? {
    var numbers: [Int] = []
    var i = start
    while numbers.count < 3 {
      var number = 0
      let first = i
      while i < limit, i - first < 5, Folding.isDigit(s[i]) {
        number = number * 10 + Int(s[i]) - 0x30
        i += 1
      }
      guard i > first, i - first == (numbers.isEmpty ? 4 : i - first), i - first <= 4 else {
        return nil
      }
      numbers.append(number)
      guard i < limit else {
        return finished(numbers, i)
      }
      switch s[i] {
      case "年" where numbers.count == 1, "月" where numbers.count == 2: i += 1
      case "日" where numbers.count == 3: i += 1
      case "-" where numbers.count < 3, "/" where numbers.count < 3, "." where numbers.count < 3:
        i += 1
      default: return finished(numbers, i)
      }
    }
    return finished(numbers, i)
  }

  private static func finished(_ numbers: [Int], _ end: Int) -> (date: CalendarDate, end: Int)? {
    guard numbers.count == 3 else { return nil }
    let date = CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
    return date.exists ? (date, end) : nil
  }

  private static let labels = WordTable<Bool>([
    ("发布时间|发布日期|成文日期|印发日期|日期|时间|published|date|released", true)
  ])
}

import SourceText

/// 分别: the i-th figure of a list is of the i-th subject.
struct Respectively {
  private let subjects: [Int: SubjectContext]

  func subject(of index: Int) -> SubjectContext? { subjects[index] }

  /// The pairs of a clause in which 分别 stands before a list of as many figures as subjects.
  init?(_ phrases: SubjectPhrases, _ figures: [Figure], clause: Range<Int>, indices: [Int]) {
    guard let word = Self.word(phrases.s, clause),
      let first = indices.firstIndex(where: { figures[$0].folded.lowerBound >= word + 2 })
    else { return nil }
    let start = first > 0 ? figures[indices[first - 1]].folded.upperBound : clause.lowerBound
    guard start < word, let names = phrases.phrase(start..<word) else { return nil }
    var list = [indices[first]]
    for index in indices[(first + 1)...] {
      guard let last = list.last,
        Self.joins(phrases.s, figures[last].folded.upperBound, figures[index].folded.lowerBound)
      else { break }
      list.append(index)
    }
    guard list.count > 1 else { return nil }
    let parts = Self.parts(phrases.s, names)
    var subjects: [Int: SubjectContext] = [:]
    for (position, index) in list.enumerated() {
      let paired = parts.count == list.count
      let range = paired ? parts[position].words : names
      let suffix = paired ? parts[position].suffix : nil
      let words =
        PlaceNames.text(phrases.s, range) + (suffix.map { PlaceNames.text(phrases.s, $0) } ?? "")
      subjects[index] = SubjectContext(words: words, origin: .written, folded: range)
    }
    self.subjects = subjects
  }

  private static func word(_ s: [UInt32], _ clause: Range<Int>) -> Int? {
    guard clause.count > 3 else { return nil }
    for i in clause.lowerBound..<clause.upperBound - 1 where s[i] == "分" && s[i + 1] == "别" {
      return i
    }
    return nil
  }

  private static func joins(_ s: [UInt32], _ start: Int, _ end: Int) -> Bool {
    guard start < end, end - start <= 6 else { return start == end }
    return s[start..<end].contains { $0 == "、" || $0 == "和" || $0 == "与" || $0 == "及" }
  }

  /// 出口、进口总额: the parts between the marks; what follows the last may belong to all, which only
  /// its length can tell: 第一、第二产业.
  private static func parts(
    _ s: [UInt32], _ range: Range<Int>
  ) -> [(words: Range<Int>, suffix: Range<Int>?)] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    var i = start
    while i < range.upperBound {
      switch s[i] {
      case "、", "和", "与", "及":
        if i > start { parts.append(start..<i) }
        start = i + 1
      default: break
      }
      i += 1
    }
    if start < range.upperBound { parts.append(start..<range.upperBound) }
    guard let last = parts.last, parts.count > 1 else { return parts.map { ($0, nil) } }
    let length = parts.dropLast().map(\.count).max() ?? 0
    let suffix = last.count > length + 1 ? last.lowerBound + length..<last.upperBound : nil
    return parts.enumerated().map { number, part in
      (part, number + 1 < parts.count ? suffix : nil)
    }
  }
}

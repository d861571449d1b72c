import Figures
import SourceText

/// A run of names that a text lists, with 、 between them or numbered one by one.
///
/// 甲、乙和丙; 一是…；二是….
struct NameList: Hashable, Sendable {
  /// In folded characters.
  let range: Range<Int>
  /// How many names there are at least: 甲乙和丙 may be one name.
  let low: Int
  /// How many at most; `nil` where 等 leaves the list open.
  let high: Int?
  /// Whether nothing makes it doubtful where the list begins and ends.
  let isCertain: Bool
}

/// Reads lists of names from the folded text.
struct NameListReader {
  private let text: [UInt32]
  private let figures: [Figure]

  init(_ document: Document) {
    text = document.folded.scalars
    figures = document.figures
  }

  /// The list that begins behind a match, or ends before it.
  func list(at match: Range<Int>, isBefore: Bool) -> NameList? {
    if isBefore { return before(match.lowerBound) }
    return points(from: match.upperBound) ?? behind(match.upperBound)
  }

  // MARK: Names with 、 between them

  /// What has been read of a run of names.
  private struct Run {
    var names: [Range<Int>] = []
    /// 和, 及 and their like: each may join two names or be part of one.
    var joints = 0
    var isCertain = true
  }

  private func behind(_ start: Int) -> NameList? {
    var start = start
    while start < text.count, Self.isBlank(text[start]) || Self.quotes.contains(text[start]) {
      start += 1
    }
    var place = start
    var begin = start
    var run = Run()
    var depth = 0
    reading: while place < text.count, place - start < Self.limit {
      let scalar = text[place]
      if depth == 0 {
        switch scalar {
        case "、":
          run.names.append(begin..<place)
          begin = place + 1
        case "。", "!", "?", Folding.lineFeed: break reading
        case ")", "]", "】": break reading
        case ",", ";", ":":
          // The list may go on behind it.
          run.isCertain = false
          break reading
        default: break
        }
      }
      depth = max(0, depth + Self.nesting(scalar))
      place += 1
    }
    run.names.append(begin..<place)
    return list(run, in: start..<place)
  }

  private func before(_ end: Int) -> NameList? {
    var stop = end
    while stop > 0, Self.isBlank(text[stop - 1]) { stop -= 1 }
    var place = stop
    var begin = stop
    var run = Run()
    var depth = 0
    reading: while place > 0, stop - place < Self.limit {
      let scalar = text[place - 1]
      if depth == 0 {
        switch scalar {
        case "、":
          run.names.insert(place..<begin, at: 0)
          begin = place - 1
        case "。", "!", "?", ";", ":", ",", Folding.lineFeed: break reading
        case "(", "[", "【": break reading
        default: break
        }
      }
      depth = max(0, depth - Self.nesting(scalar))
      place -= 1
    }
    run.names.insert(place..<begin, at: 0)
    guard var list = list(run, in: place..<stop) else { return nil }
    // 的 within a name tells that it lists something within something.
    let hasInner = run.names.dropFirst().contains { name in
      text[name].contains { Self.inner.contains($0) }
    }
    if hasInner { list = list.doubtful }
    return end < text.count && text[end] == Self.others ? list.open : list
  }

  private func list(_ run: Run, in range: Range<Int>) -> NameList? {
    guard run.names.count >= 2, let last = run.names.last else { return nil }
    var joints = 0
    var isCertain = run.isCertain
    for name in run.names {
      let inside = name.filter { !Self.isBlank(text[$0]) && !Self.quotes.contains(text[$0]) }
      guard !inside.isEmpty, inside.count <= Self.nameLimit else { return nil }
      joints += inside.dropFirst().dropLast().count { Self.joints.contains(text[$0]) }
      // 各, 每: a number for each name, not of the names.
      if inside.contains(where: { Self.each.contains(text[$0]) }) { return nil }
      if holdsFigure(name) { isCertain = false }
    }
    let isOpen = endsOpen(last)
    return NameList(
      range: range, low: run.names.count, high: isOpen ? nil : run.names.count + joints,
      isCertain: isCertain)
  }

  private func holdsFigure(_ range: Range<Int>) -> Bool {
    var low = 0
    var high = figures.count
    while low < high {
      let middle = (low + high) / 2
      if figures[middle].folded.upperBound <= range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < figures.count && figures[low].folded.lowerBound < range.upperBound
  }

  /// Whether 等 or … at the end of the last name says that there are more.
  private func endsOpen(_ name: Range<Int>) -> Bool {
    for place in name {
      if text[place] == Self.ellipsis { return true }
      guard text[place] == Self.others else { continue }
      let before = place > name.lowerBound ? text[place - 1] : 0
      let behind = place + 1 < name.upperBound ? text[place + 1] : 0
      if !Self.beforeEqual.contains(before), !Self.behindEqual.contains(behind) { return true }
    }
    return false
  }

  // MARK: Numbered points

  /// 一是…二是…三是…, 第一，…第二，…: as many as are numbered without a gap.
  private func points(from start: Int) -> NameList? {
    var place = start
    while place < text.count, Self.isBlank(text[place]) { place += 1 }
    guard let form = PointForm.allCases.first(where: { $0.length(1, text, place) != nil }) else {
      return nil
    }
    var count = 1
    var end = place + 2
    var lines = 0
    var next = end
    while next < text.count, next - start < Self.pointsLimit, count < 10 {
      let scalar = text[next]
      if scalar == Folding.lineFeed { lines += 1 }
      if lines > 2 { break }
      if Self.startsPoint(after: text[next - 1]) {
        if form.length(1, text, next) != nil { break }
        if let length = form.length(count + 1, text, next) {
          count += 1
          end = next + length
          lines = 0
        }
      }
      next += 1
    }
    guard count >= 2 else { return nil }
    return NameList(range: place..<end, low: count, high: count, isCertain: true)
  }

  private enum PointForm: CaseIterable {
    case isWord, shouldWord, ordinal, bracketed

    /// How long the mark of a point is that stands at a place.
    func length(_ number: Int, _ text: [UInt32], _ place: Int) -> Int? {
      guard number <= NameListReader.numerals.count else { return nil }
      let numeral = NameListReader.numerals[number - 1]
      let mark: [UInt32] =
        switch self {
        case .isWord: [numeral] + NameListReader.scalars("是")
        case .shouldWord: [numeral] + NameListReader.scalars("要")
        case .ordinal: NameListReader.scalars("第") + [numeral] + NameListReader.scalars(",")
        case .bracketed: NameListReader.scalars("(") + [numeral] + NameListReader.scalars(")")
        }
      return text[min(place, text.count)...].starts(with: mark) ? mark.count : nil
    }
  }

  private static func startsPoint(after scalar: UInt32) -> Bool {
    isBlank(scalar) || scalar == Folding.lineFeed || breaks.contains(scalar)
  }

  // MARK: Characters

  private static let others: UInt32 = 0x7B49  // 等
  private static let ellipsis: UInt32 = 0x2026
  private static let breaks = Set(scalars(";。,、!"))
  private static let limit = 400
  private static let pointsLimit = 6000
  private static let nameLimit = 30
  fileprivate static let numerals = scalars("一二三四五六七八九十")
  private static let joints = Set(scalars("和及与暨跟&"))
  private static let each = Set(scalars("各每"))
  private static let inner = Set(scalars("的之中"))
  private static let quotes = Set(scalars("“”‘’\"《》「」"))
  private static let beforeEqual = Set(scalars("平高初中同对优相均不头一二三上下何"))
  private static let behindEqual = Set(scalars("级次同于候待额价分"))

  fileprivate static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  private static func isBlank(_ scalar: UInt32) -> Bool { scalar == Folding.space }

  private static func nesting(_ scalar: UInt32) -> Int {
    switch scalar {
    case "(", "[", "《", "【": 1
    case ")", "]", "》", "】": -1
    default: 0
    }
  }
}

extension NameList {
  fileprivate var doubtful: NameList {
    NameList(range: range, low: low, high: high, isCertain: false)
  }

  fileprivate var open: NameList {
    NameList(range: range, low: low, high: nil, isCertain: isCertain)
  }
}

private func ~= (pattern: Unicode.Scalar, value: UInt32) -> Bool { pattern.value == value }

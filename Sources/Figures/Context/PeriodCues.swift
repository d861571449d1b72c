import Quantities
import SourceText

/// What the words round a date say of how far it reaches.
struct PeriodCues {
  let s: [UInt32]

  init(_ scalars: [UInt32]) { s = scalars }

  /// What a date does for the figures round it.
  enum Role {
    /// 较去年增加, 比2018年: something else is compared with it.
    case ignored
    /// 由2014年的17.4%: for the next figure alone.
    case own
    /// In brackets, which open at the index.
    case bracketed(Int)
    /// At the head of its clause: for all that follows.
    case topic
    /// Behind the subject; with 在 it also dates the figures before it.
    case passing(reachesBack: Bool)
    /// English, behind what it dates.
    case behind(nearest: Bool)
  }

  /// A date or stretch of time with its open ends.
  struct Dated {
    let period: PeriodInForce
    let isOpen: Bool
  }

  @inline(__always)
  func at(_ i: Int) -> UInt32 { i >= 0 && i < s.count ? s[i] : Folding.lineFeed }

  // MARK: The period of a figure

  /// The period that a figure names, with the ends that the words round it leave open.
  func period(of figure: Figure, until date: CalendarDate?) -> Dated? {
    let end = figure.folded.upperBound
    guard let period = figure.period else { return recentTime(figure, until: date) }
    if period.start == period.end {
      let opening = PeriodCues.openings.match(s, at: end)
      if opening != nil && PeriodCues.startWords.match(s, at: end) == nil || opensBefore(figure) {
        return Dated(period: .dates(CalendarPeriod(start: period.start, end: nil)), isOpen: true)
      }
      if PeriodCues.closings.match(s, at: end) != nil, at(end + 1) != "三", at(end + 1) != "后" {
        return Dated(period: .dates(CalendarPeriod(start: nil, end: period.end)), isOpen: true)
      }
    }
    return Dated(period: .dates(period), isOpen: false)
  }

  /// "since 2009", and 自2014年 where no 至 follows.
  private func opensBefore(_ figure: Figure) -> Bool {
    let start = figure.folded.lowerBound
    if at(start - 1) == "自" { return at(figure.folded.upperBound) != "至" }
    return PeriodCues.since.match(s, endingAt: start, from: max(0, start - 6)) != nil
  }

  /// 近3年, 五年来, 两年间: a stretch up to the document's date, or to a day that is not said.
  private func recentTime(_ figure: Figure, until date: CalendarDate?) -> Dated? {
    guard case .duration = figure.unit.dimension, figure.qualifier == nil,
      let step = PeriodCues.steps[figure.unit.symbol],
      let count = figure.value?.smallInteger, count > 0
    else { return nil }
    let (start, end) = (figure.folded.lowerBound, figure.folded.upperBound)
    let isRecent = PeriodCues.recent.match(s, endingAt: start, from: max(0, start - 4)) != nil
    if isRecent || PeriodCues.sinceThen.match(s, at: end) != nil {
      return Dated(period: .last(count, step, until: date), isOpen: true)
    }
    if PeriodCues.within.match(s, at: end) != nil, at(end + 1) != "接" {
      return Dated(period: .last(count, step, until: nil), isOpen: true)
    }
    return nil
  }

  // MARK: Its reach

  func role(
    of figure: Figure, _ dated: Dated, in clause: Range<Int>, next: Figure?, isFirst: Bool
  ) -> Role {
    let (start, end) = (figure.folded.lowerBound, figure.folded.upperBound)
    if isPlanName(figure) { return .ignored }
    switch enclosure(before: start, from: clause.lowerBound) {
    case .title: return .ignored
    case .bracket(let position): return .bracketed(position)
    case .none: break
    }
    if isCompared(start, end) {
      return isBase(end, next) ? .own : .ignored
    }
    if let next, isRatioOf(start, end, next) { return .ignored }
    if PeriodCues.carriedOver.match(s, at: end) != nil { return .own }
    if Folding.isLatinLetter(at(start - 2)) || Folding.isLatinLetter(at(start)) {
      return englishRole(figure, dated, in: clause)
    }
    if !dated.isOpen {
      switch at(start - 1) {
      case "由": return .own
      case "从": if let next, changes(behind: next, in: clause) { return .own }
      default: break
      }
      if at(end) == "的", let next, next.folded.lowerBound <= end + 1 { return .own }
    }
    if isTransparent(stretch(clause.lowerBound, start)) { return .topic }
    return .passing(reachesBack: reachesBack(start, end))
  }

  /// 较, 比, 与…相比.
  private func isCompared(_ start: Int, _ end: Int) -> Bool {
    if PeriodCues.comparing.match(s, endingAt: start, from: max(0, start - 16)) != nil {
      return true
    }
    switch at(start - 1) {
    case "与", "同", "和", "跟":
      let after = PeriodCues.samePeriod.match(s, at: end).map { end + $0.length } ?? end
      if PeriodCues.comparedWith.match(s, at: after) != nil { return true }
      // 同2021年预算的可比部分比较.
      for i in after..<after + 12 {
        if PeriodCues.comparedFurther.match(s, at: i) != nil { return true }
        guard Folding.isIdeograph(at(i)) else { return false }
      }
      return false
    default: return false
    }
  }

  /// 较去年的1087人增加: the next figure is the base, not the change.
  private func isBase(_ end: Int, _ next: Figure?) -> Bool {
    guard let next, next.period == nil, next.kind != .percent else { return false }
    for i in end..<max(end, next.folded.lowerBound) where PeriodCues.changing.contains(at(i)) {
      return false
    }
    return next.folded.lowerBound - end <= 16
  }

  /// 是2015年的2.3倍, 占上年的85%.
  private func isRatioOf(_ start: Int, _ end: Int, _ next: Figure) -> Bool {
    guard case .ratio = next.unit.dimension else { return false }
    let (first, last) = (isQuote(start - 1) ? start - 2 : start - 1, isQuote(end) ? end + 1 : end)
    guard at(last) == "的" else { return false }
    switch at(first) {
    case "是", "为", "占", "于", "达", "到": return true
    default: return false
    }
  }

  private func isQuote(_ i: Int) -> Bool {
    at(i) == "“" || at(i) == "”" || at(i) == "\""
  }

  private func changes(behind next: Figure, in clause: Range<Int>) -> Bool {
    let end = next.folded.upperBound
    for i in end..<max(end, min(clause.upperBound, end + 8))
    where PeriodCues.changing.contains(at(i)) || at(i) == "至" || at(i) == "到" {
      return true
    }
    return false
  }

  /// 12个贫困村在2017年出列.
  private func reachesBack(_ start: Int, _ end: Int) -> Bool {
    switch at(start - 1) {
    case "在", "于", "到", "至": return true
    default: break
    }
    return PeriodCues.happening.match(s, at: end) != nil
  }

  private func englishRole(_ figure: Figure, _ dated: Dated, in clause: Range<Int>) -> Role {
    let start = figure.folded.lowerBound
    if PeriodCues.englishComparing.match(s, endingAt: start, from: clause.lowerBound) != nil {
      return .ignored
    }
    if dated.isOpen {
      // A 4% decrease since 2011 is of today.
      return isTransparent(stretch(clause.lowerBound, start)) ? .topic : .ignored
    }
    if isTransparent(stretch(clause.lowerBound, start)) { return .topic }
    return .behind(nearest: true)
  }

  /// Whether nothing but words of scope, joining and dating stands between a clause's head and a date.
  func isTransparent(_ range: Range<Int>) -> Bool {
    guard range.count <= 40 else { return false }
    var i = range.lowerBound
    while i < range.upperBound {
      if let word = PeriodCues.heads.match(s, at: i), i + word.length <= range.upperBound {
        i += word.length
      } else if let scope = ScopeWords.length(s, at: i), i + scope <= range.upperBound {
        i += scope
      } else if !Folding.isIdeograph(s[i]), !Folding.isLatinLetter(s[i]) {
        i += 1
      } else {
        return false
      }
    }
    return true
  }

  enum Enclosure: Equatable {
    case none, title
    case bracket(Int)
  }

  /// Whether a place lies in 《》 or in round brackets that opened not long before.
  func enclosure(before start: Int, from clause: Int) -> Enclosure {
    var i = start - 1
    while i >= clause, start - i <= 60 {
      switch s[i] {
      case "《": return .title
      case "》", ")": return .none
      case "(": return .bracket(i)
      default: i -= 1
      }
    }
    return .none
  }

  /// Whether a date or stretch behind the subject dates one event, and not what comes after it.
  func isEvent(_ dated: Dated) -> Bool {
    guard case .dates(let period) = dated.period else { return true }
    if period.start == nil { return true }
    return period.start == period.end && period.start?.day != nil
  }

  /// “十三五” names a plan; with 期间 behind it, its years.
  func isPlanName(_ figure: Figure) -> Bool {
    guard figure.isWord, at(figure.folded.lowerBound) == "十" else { return false }
    var end = figure.folded.upperBound
    if at(end) == "”" || at(end) == "\"" { end += 1 }
    return PeriodCues.planTimes.match(s, at: end) == nil
  }

  func startsNow(_ clause: Range<Int>) -> Bool {
    PeriodCues.now.match(s, at: clause.lowerBound) != nil
  }

  func startsWholeYear(_ clause: Range<Int>) -> Bool {
    var i = clause.lowerBound
    if let word = PeriodCues.heads.match(s, at: i) { i += word.length }
    return at(i) == "全" && at(i + 1) == "年"
  }

  func startsCumulative(_ clause: Range<Int>) -> Bool {
    at(clause.lowerBound) == "累" && at(clause.lowerBound + 1) == "计"
  }

  // MARK: Relative years

  /// How many years before the year in force 上年 and 本年 are; 去年 goes by the document's date.
  func yearShift(_ figure: Figure) -> Int? {
    guard figure.isWord, at(figure.folded.lowerBound + 1) == "年" else { return nil }
    switch at(figure.folded.lowerBound) {
    case "上": return -1
    case "本": return 0
    default: return nil
    }
  }

  /// 去年, by the document's date.
  func isLastYear(_ figure: Figure) -> Bool {
    at(figure.folded.lowerBound) == "去" && at(figure.folded.lowerBound + 1) == "年"
  }

  func isCompared(_ figure: Figure) -> Bool {
    isCompared(figure.folded.lowerBound, figure.folded.upperBound)
  }

  func isLatin(_ figure: Figure) -> Bool { Folding.isLatinLetter(at(figure.folded.lowerBound)) }

  func isMonthEnd(_ figure: Figure) -> Bool {
    figure.isWord && at(figure.folded.lowerBound) == "月"
  }
}

extension Exact {
  /// The number where it is a small whole one.
  var smallInteger: Int? {
    guard let text = decimalStringIfShort else { return nil }
    return Int(text)
  }

  private var decimalStringIfShort: String? {
    let text = decimalString
    return text.utf8.count <= 3 ? text : nil
  }
}

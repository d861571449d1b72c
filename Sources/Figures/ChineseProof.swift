import Quantities
import SourceText

/// What proves that a Chinese numeral counts something, and the words that only look as if it did.
extension FigureLexer {
  /// Whether numeral and unit count something here.
  func proves(
    _ unit: QuantityUnit, _ start: Int, _ number: ChineseNumber, _ end: Int, _ infix: Qualifier?
  ) -> Bool {
    let before = at(start - 1)
    let next = at(end)
    let unitFirst = at(number.end)
    let isSingle = number.end == start + 1
    // 一条条, 一户一档, 三年三步走: words in step, not counts as 十二户三十五人 are.
    if next == unitFirst
      || ChineseNumerals.isNumeral(next) && (isSingle || !isCount(at: end) || unitFirst == "届")
    {
      return smallMoney(behind: end, unit) != nil
        || unit.symbol == "成" && next != unitFirst && !Folding.isIdeograph(at(end + 1))
    }
    if infix != nil { return true }
    switch unit.dimension {
    case .ratio where unit.symbol == "成":
      return (isSingle || number.decimals > 0)
        && (hedge(after: end) != nil || ChineseNumerals.isNumeral(next)
          || !Folding.isIdeograph(next) || isHalf(at: end)
          || next == "的" || followsShareWord(next))
    // 长三角, 五角大楼.
    case .money where unit.symbol == "角":
      return !isSingle || !Folding.isIdeograph(next) && before != "长" && before != "珠"
    default: break
    }
    // 千亿级产业 and 百亿斤产能 are classes.
    if number.isLarge {
      let isWritten = isWrittenOut(start) || s[start] == "十" || number.end > start + 3
      if unit.symbol == "级" || !isWritten && hedge(before: start) == nil { return false }
    }
    if !isSingle || number.isLarge { return !isClock(unit, end) }
    if s[start] == "一" { return provesOne(start, unit, end) }
    if ChineseNumerals.place(s[start]) != nil { return provesPlace(start, unit, end) }
    // 二类92户, 8个三类县: a label, since its own count stands beside it.
    if Folding.isDigit(next), unitFirst == "类" || unitFirst == "级" { return false }
    if start == floor, unitFirst == "类", !figures.isEmpty, at(start - 1) == "个" { return false }
    if FigureLexer.weakUnits.contains(unitFirst), end == number.end + 1 {
      return unitFirst == "点" && FigureLexer.pointsMade.contains(next)
    }
    // 三年行动 names a plan; its years are told by the dates beside it.
    if unitFirst == "年", next == "行" || next == "计" || next == "规" || next == "攻" {
      return false
    }
    // 五个一, 四个全面: slogans count the words that follow 个, which are no nouns.
    return !(before == "“" || before == "\"")
  }

  /// Whether a numeral with a unit of its own begins at an index; 三中 of 十八届三中 is none.
  private func isCount(at start: Int) -> Bool {
    guard let number = chineseNumber(at: start) else { return false }
    return unit(at: number.end) != nil
  }

  /// 八点三十分 is a time of day.
  private func isClock(_ unit: QuantityUnit, _ end: Int) -> Bool {
    unit.symbol == "点" && !FigureLexer.pointsMade.contains(at(end))
  }

  private func provesOne(_ start: Int, _ unit: QuantityUnit, _ end: Int) -> Bool {
    let next = at(end)
    switch unit.dimension {
    // 近一吨, 一吨半; 一年, 一天 tell of time in general.
    case .length, .area, .volume, .mass, .energy, .power, .money:
      return end > start + 2 || isHalf(at: end) || hedge(before: start) != nil
    default: break
    }
    if isHalf(at: end) { return true }
    return FigureLexer.unitsAfterOne.contains(at(start + 1))
      && !FigureLexer.oneWords.contains(at(start - 1)) && next != "性" && next != "些"
      && next != "亲" && !(at(start + 1) == "家" && next == "人") && end == start + 2
  }

  /// 十 and, behind a hedge, 百 and 千 by themselves: 十斤, 近百家.
  private func provesPlace(_ start: Int, _ unit: QuantityUnit, _ end: Int) -> Bool {
    if hedge(before: start) != nil { return true }
    guard s[start] == "十" else { return false }
    switch unit.dimension {
    case .length, .area, .volume, .mass, .money, .duration:
      return end > start + 2 || !FigureLexer.notWithTen.contains(at(start + 1))
    default: return FigureLexer.unitsAfterTen.contains(at(start + 1))
    }
  }

  private func followsShareWord(_ next: UInt32) -> Bool {
    switch next {
    case "企", "以", "左", "多", "增", "来", "人", "农", "群", "受", "由", "在": true
    default: false
    }
  }

  /// Whether an ordinal with this unit is a rank: 第一名; 第三方 and 第二课堂 are words.
  func isRank(_ unit: QuantityUnit, _ end: Int) -> Bool {
    !(unit.dimension == .volume) && at(end) != "堂" && unit.symbol != "线"
  }

  /// Capital numerals by themselves, 大陆, 队伍: words unless they make a sum of money.
  func isWordOfOwn(_ start: Int, _ number: ChineseNumber, _ unit: QuantityUnit?) -> Bool {
    guard ChineseNumerals.isCapital(s[start]), number.end - start == 1 else { return false }
    if case .money = unit?.dimension { return false }
    return true
  }

  private static let unitsAfterOne = Set("次件名项家户所座台只倍".unicodeScalars.map(\.value))
  private static let oneWords = Set("统唯同单逐第之任专万每某另这那再又下上有".unicodeScalars.map(\.value))
  private static let unitsAfterTen = Set("个项年天余人名户家件次位座所条辆台种万亿".unicodeScalars.map(\.value))
  private static let notWithTen = Set("里分度方两周日月旬".unicodeScalars.map(\.value))
  /// Measure words that behind a single numeral are more often half of another word: 二手, 三方.
  private static let weakUnits = Set("方度分手口代本面点期步路道环节股字眼站孔段号把国伏匹".unicodeScalars.map(\.value))
  /// What follows 三点 when it counts.
  private static let pointsMade = Set("意建要希体启说经教".unicodeScalars.map(\.value))

  /// The index behind a slogan or set phrase whose numeral is part of its name.
  func sloganEnd(at start: Int) -> Int? {
    FigureLexer.slogans.match(s, at: start).map { start + $0.length }
  }

  private static let slogans = WordTable<Bool>([
    (
      "四个全面|四个意识|四个自信|两个维护|两个确立|三个代表|四个不摘|四个切实|五个一批|六个精准|五个统筹|两个毫不动摇|八项规定|四项基本原则|三严三实|两学一做|三会一课|三去一降一补|五位一体|三位一体|六稳|六保|三农|一国两制|三次产业|三大产业|五险一金|三重一大|一院两制|二手|两手|三角洲|五角大楼|三角形|三三制|一五一十|千家万户|千方百计|三三两两|三天两头|三番五次|三年五载|三令五申|五花八门|三心二意|七上八下|十年树木|二十国集团|七国集团|八国联军|金砖五国|二十四节气|三班倒|三伏|七日年化|三三制|三轮车|两轮车|四轮|七台河|五台山|三门峡|百年大计|三产融合|一带一路|一站式|一体化|两不愁三保障|八小时外|十里八乡",
      true
    )
  ])

  /// Whether a quotation opens within the last few characters and has not closed.
  func isInQuotes(_ start: Int) -> Bool {
    var i = start - 1
    let limit = max(0, start - 24)
    while i >= limit {
      switch s[i] {
      case "”", "’", "」", "』", "》", "。", "\n": return false
      case "“", "‘", "「", "『", "《": return true
      case "\"": return quotesBefore(i) % 2 == 0
      default: i -= 1
      }
    }
    return false
  }

  /// How many straight quotes stand before an index in the same short stretch.
  private func quotesBefore(_ index: Int) -> Int {
    var count = 0
    var i = index - 1
    let limit = max(0, index - 60)
    while i >= limit, s[i] != "。", s[i] != Folding.lineFeed {
      if s[i] == "\"" { count += 1 }
      i -= 1
    }
    return count
  }
}

import Quantities
import SourceText

extension FigureLexer {
  /// The unit at an index, after at most one blank where the unit is in Latin letters.
  func unit(at start: Int) -> (unit: QuantityUnit, end: Int)? {
    var i = start
    if at(i) == Folding.space {
      guard Folding.isLatinLetter(at(i + 1)) || at(i + 1) == "%" else { return nil }
      i += 1
    }
    guard let match = vocabulary.longestMatch(in: s, from: i, to: min(s.count, i + 40)) else {
      return nil
    }
    let end = i + match.length
    guard accepts(match.unit, from: i, to: end) else { return nil }
    return (match.unit, end)
  }

  /// Whether the characters behind a unit leave it the unit and not the beginning of a word.
  private func accepts(_ unit: QuantityUnit, from start: Int, to end: Int) -> Bool {
    let next = at(end)
    if Folding.isLatinLetter(at(end - 1)), Folding.isLatinLetter(next) { return false }
    guard end - start == 1, Folding.isIdeograph(next) else { return true }
    guard let others = FigureLexer.wordsBeginningWithUnits[at(start)] else { return true }
    return !others.contains(next)
  }

  /// A character that counts, and the characters behind it with which it is another word.
  private static let wordsBeginningWithUnits: [UInt32: Set<UInt32>] = {
    let rows = """
      成 立功为员都果本效交品就长分绩人
      人 均民大才力
      户 均
      分 别类布之为析
      项 目
      组 织成建
      支 持出付撑部
      处 理于置
      元 旦月素
      种 植
      面 积
      本 科
      部 门分
      例 如外
      名 列单
      班 子
      座 谈
      级 别
      条 件例
      家 庭长
      点 击
      个 别体
      次 于
      线 上下
      场 所
      台 湾风
      期 间
      起 到来
      天 津然
      口 岸径
      号 召
      头 部
      所 有以在
      层 面
      轮 换
      度 过
      """
    var words: [UInt32: Set<UInt32>] = [:]
    for row in rows.split(separator: "\n") {
      let parts = row.split(separator: " ")
      guard parts.count == 2, let unit = parts[0].unicodeScalars.first else { continue }
      words[unit.value] = Set(parts[1].unicodeScalars.map(\.value))
    }
    return words
  }()
}

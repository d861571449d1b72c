import SourceText

/// Numbers by which things are called: 歼20, 双11, 99式, 9·11, 7×24; and the scores of games.
extension FigureLexer {
  /// The index behind the number of a type, festival or round-the-clock service.
  func designationEnd(at start: Int, _ run: Int) -> Int? {
    guard run - start <= 4 else { return nil }
    switch at(run) {
    case "型", "式":
      // 3型 and 99式 are types; 一式2份 is written the other way round.
      return Folding.isIdeograph(at(run + 1)) ? run + 1 : nil
    case "·", "•", "‧", "∙":
      // 5·12 and 9·11 are days that became names; older texts write 3·5万元 so.
      let end = digitsEnd(run + 1)
      return run - start <= 2 && end > run + 1 && end - run <= 3 && isBareBehind(end) ? end : nil
    case "×", "*", "✕":
      return productEnd(at: start, run)
    default: break
    }
    guard Folding.isIdeograph(at(start - 1)) else { return nil }
    if at(start - 1) == "双", run - start == 2, s[start] == "1", at(run) != "个", at(run) != "%",
      magnitude(at: run) == nil
    {
      return run
    }
    guard run - start >= 1,
      FigureLexer.models.match(s, endingAt: start, from: max(floor, start - 2)) != nil,
      at(run) != "%", at(run) != ".", at(run) != ",", magnitude(at: run) == nil
    else { return nil }
    // 波音500架 counts them.
    switch at(run) {
    case "架", "枚", "发", "艘", "个", "元": return nil
    default: return run
    }
  }

  private static let models = WordTable<Bool>([
    ("歼|轰|波音|空客|鹰击|巨浪|霹雳|翼龙|枭龙|米格|神舟|嫦娥|天舟|天宫", true)
  ])

  private func isBareBehind(_ end: Int) -> Bool {
    unit(at: end) == nil && magnitude(at: end) == nil && at(end) != "." && at(end) != "·"
  }

  /// 7×24小时, 3×3: hours of service and games; 12×30米 are two measures.
  private func productEnd(at start: Int, _ run: Int) -> Int? {
    let end = digitsEnd(run + 1)
    guard run - start <= 2, end > run + 1, end - run <= 3, at(start - 1) != "×",
      at(start - 1) != "."
    else { return nil }
    switch (smallInteger(start..<run), smallInteger(run + 1..<end)) {
    case (7, 24), (24, 7), (5, 8), (8, 5), (5, 24): return end
    default: break
    }
    guard isBareBehind(end), at(end) != "=", at(end) != "×", at(end) != "*" else { return nil }
    return Folding.isIdeograph(at(end)) && at(end) != "的" ? end : nil
  }

  /// 3:1 and 21-15 where somebody wins by them; a falling pair without a unit is no range.
  func scoreEnd(at start: Int, _ run: Int) -> Int? {
    guard run - start <= 3, at(run) == "-" || at(run) == ":" || at(run) == "比", isDigit(run + 1)
    else { return nil }
    let end = digitsEnd(run + 1)
    guard end - run <= 4, at(end) != ".", at(end) != "=", at(end) != "-", at(end) != ":",
      at(end) != "/", !Folding.isDigit(at(start - 1)), at(start - 1) != "-", at(start - 1) != "/",
      at(start - 1) != ".", unit(at: end) == nil, magnitude(at: end) == nil
    else { return nil }
    switch at(end) {
    case "月", "日", "年", "季", "号", "时", "点": return nil
    default: break
    }
    if let win = FigureLexer.wins.match(s, at: end), !Folding.isLatinLetter(at(end + win.length)) {
      return end
    }
    let before = at(start - 1) == "为" || at(start - 1) == "是" ? start - 1 : start
    if FigureLexer.scores.match(s, endingAt: before, from: max(0, before - 2)) != nil { return end }
    guard at(run) == "-", let first = smallInteger(start..<run),
      let second = smallInteger(run + 1..<end), first >= second, second > 0 || first > 0
    else { return nil }
    return end
  }

  private static let scores = WordTable<Bool>([("比分|总分|战绩", true)])
  private static let wins = WordTable<Bool>([
    (
      "战胜|击败|胜|领先|落后|大胜|险胜|力克|战平|获胜|取胜|不敌|负于|逆转| win| victory| defeat| lead| draw| loss| score",
      true
    )
  ])
}

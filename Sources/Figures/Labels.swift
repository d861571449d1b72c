import SourceText

/// Numbers that label something: Table 3, page 7, 附件2, version 2.1, stock codes, times of day.
extension FigureLexer {
  /// The index behind the number of a table, section, version or appendix.
  func labelEnd(at start: Int, _ run: Int) -> Int? {
    if let end = chineseLabelEnd(at: start, run) { return end }
    var end = start
    if at(end - 1) == Folding.space { end -= 1 }
    guard Folding.isLatinLetter(at(end - 1)) || at(end - 1) == "." || at(end - 1) == "T",
      isBare(start, run)
    else { return streetEnd(start, run) }
    if let match = FigureLexer.labels.match(s, endingAt: end, from: max(0, end - 12)),
      !Folding.isLatinLetter(at(end - match.length - 1)),
      match.meaning == .glued || end < start || at(end - 1) == "."
    {
      return labelTail(run, isList: match.meaning == .plural)
    }
    if let match = FigureLexer.titles.match(s, endingAt: end, from: max(0, end - 12)), end < start,
      run - start <= 5, at(end - match.length) < 0x5B || at(end - match.length + 1) < 0x5B,
      !Folding.isLatinLetter(at(end - match.length - 1))
    {
      return labelTail(run, isList: false)
    }
    return streetEnd(start, run)
  }

  /// Numbers of labels may be listed and have parts and letters: Tables 3 and 4.2, pages 12–15, 6a.
  private func labelTail(_ run: Int, isList: Bool) -> Int {
    var end = run
    while true {
      if at(end) == "." || at(end) == ":", isDigit(end + 1) {
        end = digitsEnd(end + 1)
      } else if at(end) == "-" || at(end) == "–" || at(end) == "(", isDigit(end + 1) {
        end = digitsEnd(end + 1)
      } else if Folding.isLatinLetter(at(end)), !Folding.isLatinLetter(at(end + 1)) {
        end += 1
      } else if isList, let next = FigureLexer.listMarks.match(s, at: end),
        isDigit(end + next.length), isBare(end + next.length, digitsEnd(end + next.length))
      {
        end = digitsEnd(end + next.length)
      } else {
        return end
      }
    }
  }

  private static let listMarks = WordTable<Bool>([(" and |, | to | & | or ", true)])

  /// 221 Baker Street: a house number.
  private func streetEnd(_ start: Int, _ run: Int) -> Int? {
    guard at(run) == Folding.space, run - start <= 4, at(run + 1) >= 0x41, at(run + 1) <= 0x5A
    else {
      return nil
    }
    var i = run
    for _ in 0..<3 {
      guard at(i) == Folding.space, at(i + 1) >= 0x41, at(i + 1) <= 0x5A else { return nil }
      i += 1
      let word = i
      while Folding.isLatinLetter(at(i)) { i += 1 }
      if word > run + 1, let match = FigureLexer.streets.match(s, at: word),
        word + match.length == i
      {
        return run
      }
    }
    return nil
  }

  private static let streets = WordTable<Bool>([
    (
      "street|st|road|rd|avenue|ave|lane|drive|boulevard|blvd|square|way|court|place|terrace|crescent|gardens|highway",
      true
    )
  ])

  /// Whether no unit or magnitude makes a figure of the number: "phase 3", but not "phase 3%".
  private func isBare(_ start: Int, _ run: Int) -> Bool {
    guard at(run) != "," || !isDigit(run + 1) else { return false }
    let end = at(run) == "." && isDigit(run + 1) ? digitsEnd(run + 1) : run
    guard magnitude(at: end) == nil, englishMagnitude(at: end, afterCurrency: false) == nil else {
      return false
    }
    return unit(at: end) == nil || Folding.isLatinLetter(at(end))
  }

  private enum Label { case single, plural, glued }

  private static let labels = WordTable<Label>([
    (
      "table|figure|fig.|section|chapter|page|p.|appendix|annex|note|footnote|version|article|box|exhibit|clause|paragraph|volume|vol.|equation|schedule|phase|tier|room|suite|release|build|no.|route|flight|apt.|ext.|step|item|chart|panel",
      .single
    ),
    (
      "tables|figures|figs.|sections|chapters|pages|pp.|notes|articles|boxes|exhibits|clauses|paragraphs|nos.|footnotes|annexes|appendices|charts|items|schedules",
      .plural
    ), ("isbn|issn", .glued),
  ])

  /// Words that label a number where they are names: with a capital.
  private static let titles = WordTable<Bool>([
    (
      "level|class|type|category|grade|year|day|week|part|area|rule|line|group|stage|zone|unit|model|series|form|act|title|windows|iphone|ipad|boeing|airbus|apollo|python|java|rfc|iso|iec|ieee|gb/t|en|din|ifrs|ias|asc|frs|war|wi-fi|studio|sprint|pillar|goal|target|scope|bond|tranche|lot|block|gate|channel|district|ward|track|question|q",
      true
    )
  ])

  /// 表3, 图1-2, 附件2, 注3: unless a unit makes a figure of it, as in 代表3人.
  private func chineseLabelEnd(at start: Int, _ run: Int) -> Int? {
    guard Folding.isIdeograph(at(start - 1)), run - start <= 3,
      let match = FigureLexer.chineseLabels.match(s, endingAt: start, from: max(0, start - 3)),
      unit(at: run) == nil, magnitude(at: run) == nil, at(run) != "%", at(run) != "余"
    else { return nil }
    if match.length == 1, FigureLexer.beforeLabel.contains(at(start - 2)) { return nil }
    var end = run
    while at(end) == "-" || at(end) == ".", isDigit(end + 1) { end = digitsEnd(end + 1) }
    return unit(at: end) == nil ? end : nil
  }

  private static let chineseLabels = WordTable<Bool>([
    ("表|图|附件|附表|附图|附录|图表|注|公式|专栏|案例|版本|章节|页码|型号|批号", true)
  ])
  /// What makes another word of 表, 图 and 注: 代表, 意图, 关注.
  private static let beforeLabel = Set("代电水仪手外发意企力试地关备专倾下大酒写字教科办公".unicodeScalars.map(\.value))

  /// 600201.SH, 978-7-5037-1234-5 behind ISBN, 10-K: codes with digits.
  func codeEnd(at start: Int, _ run: Int) -> Int? {
    if run - start >= 4, run - start <= 6, at(run) == "." {
      var end = run + 1
      while at(end) >= 0x41, at(end) <= 0x5A { end += 1 }
      if end - run == 3, !Folding.isLatinLetter(at(end)) { return end }
    }
    if at(run) == "-", at(run + 1) >= 0x41, at(run + 1) <= 0x5A,
      !Folding.isLatinLetter(at(run + 2)),
      run - start <= 3
    {
      return run + 2
    }
    guard at(run) == "-" || run - start >= 8, followsBookNumber(start) else { return nil }
    var end = run
    while at(end) == "-", isDigit(end + 1) || at(end + 1) == "X" {
      end = isDigit(end + 1) ? digitsEnd(end + 1) : end + 2
    }
    return end
  }

  private func followsBookNumber(_ start: Int) -> Bool {
    for i in max(0, start - 7)..<start where FigureLexer.bookNumbers.match(s, at: i) != nil {
      return true
    }
    return false
  }

  private static let bookNumbers = WordTable<Bool>([("isbn|issn|cn|doi", true)])

  /// 8点30分, 上午9时, 2:00 p.m., 10 am: times of day.
  func clockEnd(at start: Int, _ run: Int) -> Int? {
    guard run - start <= 2, let hour = smallInteger(start..<run), hour <= 24 else { return nil }
    switch at(run) {
    case "点", "时":
      if at(run) == "时", at(run + 1) == "期" || at(run + 1) == "间" { return nil }
      let isTimed = FigureLexer.dayWords.contains(at(start - 1)) || at(start - 1) == "日"
      var end = run + 1
      if isDigit(end) {
        let minutes = digitsEnd(end)
        if minutes - end == 2, at(minutes) == "分" || isTimed {
          return at(minutes) == "分" ? minutes + 1 : minutes
        }
      }
      switch at(end) {
      case "整", "半", "钟", "许", "前", "后": end += 1
      default: if !isTimed { return nil }
      }
      return end
    case ":":
      let minutes = digitsEnd(run + 1)
      guard minutes - run == 3 else { return nil }
      return FigureLexer.halfDays.match(s, at: minutes) != nil ? minutes : nil
    case Folding.space, "a", "p", "A", "P":
      guard let match = FigureLexer.halfDays.match(s, at: run),
        !Folding.isLatinLetter(at(run + match.length))
      else { return nil }
      return run + match.length
    default: return nil
    }
  }

  private static let dayWords = Set("午晚晨早夜天".unicodeScalars.map(\.value))
  private static let halfDays = WordTable<Bool>([
    (" p.m.| a.m.| am| pm|am|pm|a.m.|p.m.| o'clock| o’clock", true)
  ])
}

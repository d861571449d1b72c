import SourceText

/// Noun phrases of Chinese prose, found by the words that cannot belong to one.
struct SubjectPhrases {
  let s: [UInt32]

  private let de = Unicode.Scalar("的").value

  init(s: [UInt32]) { self.s = s }

  @inline(__always)
  private func at(_ i: Int) -> UInt32 { i >= 0 && i < s.count ? s[i] : Folding.lineFeed }

  // MARK: Behind the number

  /// The noun behind a number and its measure word: 干部编成 gives 干部.
  func noun(behind start: Int, to limit: Int) -> Range<Int>? {
    var begin = start
    let limit = min(limit, start + 24)
    if at(begin) == "以", at(begin + 1) == "上" || at(begin + 1) == "下" { return nil }
    // 100人以上的村: a kind of village.
    if at(begin) == "的" { return nil }
    while begin < limit, at(begin) == "“" || at(begin) == "\"" { begin += 1 }
    if at(begin) == "有", let end = modified(from: begin, to: limit) { return begin..<end }
    var i = begin
    while i < limit {
      let scalar = s[i]
      if scalar == "”" || scalar == "\"" || scalar == "·" || scalar == "“" {
        i += 1
        continue
      }
      guard Folding.isIdeograph(scalar) else { break }
      if scalar == "的" {
        // 1份总的实施意见: one character before 的 is no noun yet.
        if i - begin > 1 || !Folding.isIdeograph(at(i + 1)) { break }
        i += 1
        continue
      }
      if let length = compound(at: i) {
        i += length
        continue
      }
      if stops(at: i, from: begin) || at(i + 1) == "了" { break }
      if let verb = SubjectPhrases.predicates.match(s, at: i), i > begin || verb.length > 1,
        endsPredicate(i + verb.length, limit)
      {
        break
      }
      i += 1
    }
    while i > begin, !Folding.isIdeograph(s[i - 1]) { i -= 1 }
    i = min(i, limit)
    guard i > begin else { return nil }
    if i - begin == 1, SubjectPhrases.lone.contains(s[begin]) { return nil }
    return begin..<i
  }

  /// 有帮扶任务的村: what the number counts, with what it has.
  private func modified(from begin: Int, to limit: Int) -> Int? {
    var i = begin + 1
    while i < limit, Folding.isIdeograph(s[i]), s[i] != "的" { i += 1 }
    guard i < limit, s[i] == "的", let noun = noun(behind: i + 1, to: limit) else { return nil }
    return noun.upperBound
  }

  /// What is said of people or households that no noun names: 166人没有脱贫, 42.6万人次受益.
  func predicate(behind start: Int, to limit: Int) -> Range<Int>? {
    var begin = start
    if at(begin) == "(" {
      var i = begin
      while i < limit, s[i] != ")" { i += 1 }
      begin = i + 1
    }
    while begin < limit, let word = SubjectPhrases.adverbs.match(s, at: begin) {
      begin += word.length
    }
    var i = begin
    while i < limit, Folding.isIdeograph(s[i]), at(i + 1) != "了", i - begin < 12 { i += 1 }
    guard i - begin >= 2, at(begin) != "的", at(begin) != "中", at(begin) != "之",
      !PeriodCues.changing.contains(at(begin)),
      i >= limit || !Folding.isIdeograph(s[i])
    else { return nil }
    return begin..<i
  }

  /// The length of a word that only begins like a stop: 比例, 就业.
  private func compound(at i: Int) -> Int? {
    SubjectPhrases.openingCompounds.match(s, at: i)?.length
  }

  private func stops(at i: Int, from begin: Int) -> Bool {
    guard let word = SubjectPhrases.stops.match(s, at: i) else { return false }
    return word.length > 1
      || SubjectPhrases.closingCompounds.match(s, endingAt: i + 1, from: begin) == nil
  }

  /// Whether a verb is followed as verbs at the end of a clause are, not as parts of nouns.
  private func endsPredicate(_ i: Int, _ limit: Int) -> Bool {
    if i >= limit || SubjectPhrases.predicates.match(s, at: i) != nil { return true }
    switch at(i) {
    case "了", "于", "到", "在", "着", "过", "成", "至": return true
    default: return !Folding.isIdeograph(at(i))
    }
  }

  // MARK: Before the number

  enum Before {
    case words(Range<Int>)
    /// What has a share: before 占; `nil` where the clause does not name it.
    case part(Range<Int>?)
    case none
  }

  /// The noun phrase that the words before a number end with.
  func before(_ range: Range<Int>) -> Before {
    var (low, high) = (range.lowerBound, range.upperBound)
    if let share = share(in: range) {
      guard let words = phrase(low..<share) else { return .part(nil) }
      return .part(words)
    }
    // 春季：61人 and 标准：每人每年4140元.
    if let colon = s[low..<high].lastIndex(of: Unicode.Scalar(":").value) {
      if let words = phrase(colon + 1..<high) { return .words(words) }
      high = colon
      if let bar = s[low..<high].lastIndex(where: { $0 == "。" || $0 == "\n" }) { low = bar + 1 }
    }
    return phrase(low..<high).map { .words($0) } ?? .none
  }

  /// The index of 占 where it is the verb.
  private func share(in range: Range<Int>) -> Int? {
    var i = range.upperBound - 1
    while i >= range.lowerBound {
      if s[i] == "占" {
        let next = at(i + 1)
        return next == "比" || next == "地" || next == "用" || next == "有" ? nil : i
      }
      if s[i] == ":" { return nil }
      i -= 1
    }
    return nil
  }

  /// A stretch without the verbs and hedges at its end and the joining words at its head.
  func phrase(_ range: Range<Int>) -> Range<Int>? {
    if let words = core(range) { return words }
    return rate(range)
  }

  /// 平均每户: the rate itself where nothing else is said.
  private func rate(_ range: Range<Int>) -> Range<Int>? {
    for i in range where s[i] == "平" && at(i + 1) == "均" && at(i + 2) == "每" {
      var end = range.upperBound
      while end > i + 2, at(end - 1) == "约" || at(end - 1) == "为" || at(end - 1) == "近" { end -= 1 }
      return i..<end
    }
    return nil
  }

  private func core(_ range: Range<Int>) -> Range<Int>? {
    var (low, high) = (range.lowerBound, range.upperBound)
    high = withoutTail(low, high)
    // Back to the mark or the figure that the phrase begins behind.
    var begin = high
    while begin > low, high - begin < 48 {
      let scalar = s[begin - 1]
      if scalar == ")", let open = bracket(closingAt: begin - 1, from: low) {
        begin = open
      } else if Folding.isIdeograph(scalar) || isWordCharacter(scalar) || scalar == "、" {
        begin -= 1
      } else {
        break
      }
    }
    low = withoutHead(begin, high)
    guard low < high else { return nil }
    if s[low] == "平", at(low + 1) == "均", at(low + 2) == "每" {
      return high - low > 2 ? low..<high : nil
    }
    // 秋季人数较春季增加, 资金由财政补贴: the subject is what stands before.
    if let turn = turn(low, high) { high = withoutTail(low, turn) }
    (low, high) = clip(low, high)
    guard low < high, holdsIdeograph(low..<high) else { return nil }
    if high - low == 2, s[low] == "平", s[low + 1] == "均" { return nil }
    return low..<high
  }

  private func withoutTail(_ low: Int, _ end: Int) -> Int {
    var high = end
    while high > low {
      if SubjectPhrases.kept.match(s, endingAt: high, from: low) != nil { break }
      if let word = SubjectPhrases.tails.match(s, endingAt: high, from: low) {
        high -= word.length
      } else if s[high - 1] == ")", let open = bracket(closingAt: high - 1, from: low) {
        high = open
      } else if !Folding.isIdeograph(s[high - 1]), !isWordCharacter(s[high - 1]) {
        high -= 1
      } else if s[high - 1] == "”", high - 2 >= low, at(high - 2) == "“" {
        high -= 2
      } else {
        break
      }
    }
    return high
  }

  private func withoutHead(_ begin: Int, _ high: Int) -> Int {
    var low = begin
    while low < high {
      if compound(at: low) != nil || s[low] == "在" && SubjectPhrases.states.contains(at(low + 1)) {
        break
      }
      if let word = SubjectPhrases.heads.match(s, at: low), low + word.length <= high {
        low += word.length
      } else if let scope = ScopeWords.length(s, at: low), low + scope <= high {
        low += scope
      } else if s[low] == "、" || s[low] == "”" || s[low] == "有" && !s[low..<high].contains(de) {
        low += 1
      } else {
        break
      }
    }
    return low
  }

  /// The index of 由, 较 or 比 inside a phrase.
  private func turn(_ low: Int, _ high: Int) -> Int? {
    guard high - low > 2 else { return nil }
    for i in low + 1..<high - 1 {
      switch s[i] {
      case "由", "较", "比":
        if compound(at: i) == nil,
          SubjectPhrases.closingCompounds.match(s, endingAt: i + 1, from: low) == nil
        {
          return i
        }
      default: break
      }
    }
    return nil
  }

  /// The phrase from behind its last clause of its own: no subject is very long.
  private func clip(_ low: Int, _ end: Int) -> (Int, Int) {
    var begin = low
    var high = end
    var i = low + 1
    while i < high - 1 {
      guard let word = SubjectPhrases.breaks.match(s, at: i), i + word.length < high,
        word.length > 1
          || compound(at: i) == nil
            && SubjectPhrases.closingCompounds.match(s, endingAt: i + 1, from: low) == nil
      else {
        i += 1
        continue
      }
      let rest = i + word.length
      if SubjectPhrases.bareVerbs.match(s, at: rest)?.length == high - rest {
        high = withoutTail(begin, i)
        break
      }
      begin = withoutHead(rest, high)
      i = max(begin, rest)
    }
    guard high - begin > 20 else { return (begin, high) }
    begin = high - 20
    if let mark = s[begin..<high].firstIndex(of: Unicode.Scalar("、").value) { begin = mark + 1 }
    return (begin, high)
  }

  private func isWordCharacter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "“", "”", "·", "‘", "’", "%": true
    default: Folding.isLatinLetter(scalar) || Folding.isDigit(scalar)
    }
  }

  private func holdsIdeograph(_ range: Range<Int>) -> Bool {
    s[range].contains { Folding.isIdeograph($0) || Folding.isLatinLetter($0) }
  }

  private func bracket(closingAt i: Int, from low: Int) -> Int? {
    var j = i - 1
    while j >= low, i - j <= 40 {
      if s[j] == "(" { return j }
      if s[j] == ")" { return nil }
      j -= 1
    }
    return nil
  }

  /// Where the bracket opens in which a place lies.
  func bracketStart(before start: Int, from low: Int) -> Int? {
    var i = start - 1
    while i >= low, start - i <= 60 {
      if s[i] == ")" { return nil }
      if s[i] == "(" { return i + 1 }
      i -= 1
    }
    return nil
  }

  // MARK: The sentence

  /// What a clause is about: the words before its first verb.
  func head(_ range: Range<Int>) -> Range<Int>? {
    var low = range.lowerBound
    while low < range.upperBound, compound(at: low) == nil {
      if let word = SubjectPhrases.heads.match(s, at: low) {
        low += word.length
      } else if let scope = ScopeWords.length(s, at: low) {
        low += scope
      } else if !Folding.isIdeograph(s[low]), s[low] != "“" {
        low += 1
      } else {
        break
      }
    }
    var i = low
    while i < range.upperBound, i - low < 20 {
      let scalar = s[i]
      guard Folding.isIdeograph(scalar) || isWordCharacter(scalar) || scalar == "、" else { break }
      if let length = compound(at: i) {
        i = min(i + length, range.upperBound)
        continue
      }
      if i > low, let verb = SubjectPhrases.verbs.match(s, at: i),
        verb.length > 1
          || SubjectPhrases.closingCompounds.match(s, endingAt: i + 1, from: low) == nil
      {
        break
      }
      if at(i + 1) == "了" { break }
      i += 1
    }
    if i - low > 2, at(i - 1) == "面", at(i - 2) == "方" { i -= 2 }
    guard i > low, s[i - 1] != "的" else { return nil }
    i = withoutTail(low, i)
    return i - low > 1 ? low..<i : nil
  }

  /// The words before 是 or 相当于, behind which stands what a number is compared with.
  func compared(_ range: Range<Int>) -> Range<Int>? {
    for i in range {
      if s[i] == "是" || s[i] == "为" || s[i] == "相" && at(i + 1) == "当" {
        return range.lowerBound..<i
      }
    }
    return nil
  }

  /// Whether the words before a number sum up what came before: 共, 合计.
  func isTotal(_ range: Range<Int>) -> Bool {
    SubjectPhrases.totals.match(s, endingAt: range.upperBound, from: range.lowerBound) != nil
  }
}

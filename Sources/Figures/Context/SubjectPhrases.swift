import SourceText

/// Noun phrases of Chinese prose, found by the words that cannot belong to one.
struct SubjectPhrases {
  let s: [UInt32]

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
      if SubjectPhrases.stops.match(s, at: i) != nil { break }
      if let verb = SubjectPhrases.predicates.match(s, at: i), i > begin || verb.length > 1,
        endsPredicate(i + verb.length, limit)
      {
        break
      }
      i += 1
    }
    while i > begin, !Folding.isIdeograph(s[i - 1]) { i -= 1 }
    guard i > begin else { return nil }
    if i - begin == 1, SubjectPhrases.lone.contains(s[begin]) { return nil }
    return begin..<i
  }

  /// Whether a verb is followed as verbs at the end of a clause are, not as parts of nouns.
  private func endsPredicate(_ i: Int, _ limit: Int) -> Bool {
    if i >= limit { return true }
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
    var (low, high) = (range.lowerBound, range.upperBound)
    while high > low {
      if let word = SubjectPhrases.tails.match(s, endingAt: high, from: low) {
        high -= word.length
      } else if s[high - 1] == ")", let open = bracket(closingAt: high - 1, from: low) {
        high = open
      } else if !Folding.isIdeograph(s[high - 1]), !isWordCharacter(s[high - 1]) {
        high -= 1
      } else {
        break
      }
    }
    // Back to the mark or the figure that the phrase begins behind.
    var begin = high
    while begin > low {
      let scalar = s[begin - 1]
      if scalar == ")", let open = bracket(closingAt: begin - 1, from: low) {
        begin = open
      } else if Folding.isIdeograph(scalar) || isWordCharacter(scalar) || scalar == "、" {
        begin -= 1
      } else {
        break
      }
    }
    low = begin
    while low < high {
      if let word = SubjectPhrases.heads.match(s, at: low), low + word.length <= high {
        low += word.length
      } else if let scope = ScopeWords.length(s, at: low), low + scope <= high {
        low += scope
      } else if s[low] == "、" || s[low] == "”" {
        low += 1
      } else {
        break
      }
    }
    low = clip(low, high)
    guard low < high, holdsIdeograph(low..<high) else { return nil }
    return low..<high
  }

  /// The phrase from behind its last preposition or clause of its own: no subject is very long.
  private func clip(_ low: Int, _ high: Int) -> Int {
    var begin = low
    var i = low + 1
    while i < high - 1 {
      if let word = SubjectPhrases.breaks.match(s, at: i), i + word.length < high {
        begin = i + word.length
        i = begin
      } else {
        i += 1
      }
    }
    return max(begin, high - 20)
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
    while low < range.upperBound {
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
      if i > low, SubjectPhrases.verbs.match(s, at: i) != nil { break }
      i += 1
    }
    if i - low > 2, at(i - 1) == "面", at(i - 2) == "方" { i -= 2 }
    guard i > low, i <= range.upperBound else { return nil }
    return low..<i
  }

  /// Whether the words before a number sum up what came before: 共, 合计.
  func isTotal(_ range: Range<Int>) -> Bool {
    SubjectPhrases.totals.match(s, endingAt: range.upperBound, from: range.lowerBound) != nil
  }
}

import Quantities
import SourceText

/// What the figures of an English sentence are numbers of.
struct EnglishSubjects {
  let s: [UInt32]
  let figures: [Figure]

  func read(_ sentence: Sentence, into subjects: inout [SubjectContext]) {
    let first = sentence.figures.lowerBound
    var previous: SubjectContext?
    var topic: Range<Int>?
    for (clause, indices) in sentence.clauses {
      let counted = indices.filter { figures[$0].period == nil && figures[$0].kind != .name }
      let head = head(clause, to: counted.first.map { figures[$0].folded.lowerBound })
      if topic == nil { topic = head }
      let pairs = respectively(clause, counted)
      for (position, index) in counted.enumerated() {
        let next = position + 1 < counted.count ? figures[counted[position + 1]] : nil
        var found: SubjectContext?
        if let pair = pairs[index] {
          found = context(pair, .written)
        } else if let noun = noun(behind: index, to: next?.folded.lowerBound ?? clause.upperBound) {
          found = context(noun, .written)
        } else if position == 0, let head {
          found = context(head, .written)
        } else if let previous {
          found = SubjectContext(words: previous.words, origin: .inherited, folded: previous.folded)
        } else if let topic {
          found = context(topic, .inherited)
        }
        subjects[index - first] = found ?? .none
        previous = found ?? previous
      }
    }
  }

  private func context(_ range: Range<Int>, _ origin: ContextOrigin) -> SubjectContext {
    SubjectContext(words: PlaceNames.text(s, range), origin: origin, folded: range)
  }

  /// 1,706 male drug poisoning deaths: the words up to a preposition, verb or mark.
  private func noun(behind index: Int, to limit: Int) -> Range<Int>? {
    let figure = figures[index]
    guard figure.kind == .count || figure.kind == .ordinal else { return nil }
    var start = figure.folded.upperBound
    while start < limit, s[start] == Folding.space { start += 1 }
    guard start < limit, Folding.isLatinLetter(s[start]) else { return unitNoun(figure) }
    var end = start
    for word in words(stretch(start, limit)) {
      guard word.lowerBound <= end + 1, !isStop(word), !isVerb(word) || word.lowerBound == start
      else { break }
      end = word.upperBound
    }
    if end > start, !isVerb(start..<end) { return start..<end }
    return unitNoun(figure)
  }

  /// 5 million people: the unit is the noun.
  private func unitNoun(_ figure: Figure) -> Range<Int>? {
    let length = figure.unit.symbol.unicodeScalars.count
    guard case .count = figure.unit.dimension, length > 2, figure.folded.count > length else {
      return nil
    }
    return figure.folded.upperBound - length..<figure.folded.upperBound
  }

  /// The subject of a clause: its words before the verb, without articles and what is only a place
  /// or time.
  private func head(
    _ clause: Range<Int>, to limit: Int?, joining: Bool = false
  ) -> Range<Int>? {
    var start: Int?
    var end = clause.lowerBound
    for word in words(stretch(clause.lowerBound, limit ?? clause.upperBound)) {
      if start == nil {
        if isLeading(word) { continue }
        if isStop(word) || isVerb(word) { return nil }
        start = word.lowerBound
      } else if isVerb(word) || isStop(word) && !isOf(word) && !(joining && isJoint(word)) {
        break
      } else if !joining, word.lowerBound > end + 1 {
        break
      }
      end = word.upperBound
    }
    guard let start, end > start else { return nil }
    return start..<end
  }

  // MARK: Respectively

  /// The i-th figure of "5.2 and 3.1 per cent" with the i-th of "exports and imports".
  private func respectively(_ clause: Range<Int>, _ indices: [Int]) -> [Int: Range<Int>] {
    guard indices.count > 1,
      let word = words(clause).last(where: { Self.cue.match(s, at: $0.lowerBound) != nil }),
      let lastIndex = indices.last(where: { figures[$0].folded.upperBound <= word.lowerBound })
    else { return [:] }
    var list = [lastIndex]
    for index in indices.reversed() where index < lastIndex {
      guard let first = list.first,
        joins(figures[index].folded.upperBound, figures[first].folded.lowerBound)
      else { break }
      list.insert(index, at: 0)
    }
    guard list.count > 1, let first = list.first else { return [:] }
    let behind = figures[lastIndex].folded.upperBound..<word.lowerBound
    let candidates = [
      prepositional(behind),
      head(clause, to: figures[first].folded.lowerBound, joining: true),
    ]
    for candidate in candidates {
      guard let candidate else { continue }
      let parts = parts(candidate)
      if parts.count == list.count {
        return Dictionary(zip(list, parts), uniquingKeysWith: { first, _ in first })
      }
    }
    return [:]
  }

  /// "for males and females" behind the figures.
  private func prepositional(_ range: Range<Int>) -> Range<Int>? {
    var start: Int?
    for word in words(range)
    where Self.prepositions.match(s, at: word.lowerBound)?.length == word.count {
      start = word.upperBound + 1
    }
    guard let start, start < range.upperBound else { return nil }
    return start..<range.upperBound
  }

  private func parts(_ range: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start: Int?
    var end = range.lowerBound
    for word in words(range) {
      let isJoint = isJoint(word)
      if isJoint || word.lowerBound > end + 1, let begin = start {
        parts.append(begin..<end)
        start = nil
      }
      if !isJoint {
        if start == nil, isLeading(word) {
          end = word.upperBound
          continue
        }
        start = start ?? word.lowerBound
        end = word.upperBound
      } else {
        end = word.upperBound
      }
    }
    if let start { parts.append(start..<end) }
    return parts
  }

  private func joins(_ start: Int, _ end: Int) -> Bool {
    guard end >= start, end - start <= 6 else { return false }
    return s[start..<end].allSatisfy { scalar in
      scalar == "," || scalar == Folding.space || Folding.isLatinLetter(scalar)
    }
  }

  // MARK: Words

  private func words(_ range: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var i = range.lowerBound
    while i < range.upperBound {
      guard Folding.isLatinLetter(s[i]) else {
        i += 1
        continue
      }
      let start = i
      while i < range.upperBound,
        Folding.isLatinLetter(s[i]) || s[i] == "-" || s[i] == "’" || s[i] == "'"
      {
        i += 1
      }
      words.append(start..<i)
    }
    return words
  }

  private func isLeading(_ word: Range<Int>) -> Bool {
    Self.leading.match(s, at: word.lowerBound)?.length == word.count
  }

  private func isJoint(_ word: Range<Int>) -> Bool {
    Self.joints.match(s, at: word.lowerBound)?.length == word.count
  }

  private func isOf(_ word: Range<Int>) -> Bool {
    word.count == 2 && s[word.lowerBound] == "o" && s[word.lowerBound + 1] == "f"
  }

  private func isStop(_ word: Range<Int>) -> Bool {
    Self.stops.match(s, at: word.lowerBound)?.length == word.count
  }

  /// Listed verbs, and words in -ed that follow a noun.
  private func isVerb(_ word: Range<Int>) -> Bool {
    if Self.verbs.match(s, at: word.lowerBound)?.length == word.count { return true }
    return word.count > 4 && s[word.upperBound - 1] == "d" && s[word.upperBound - 2] == "e"
  }

  private static let cue = WordTable<Bool>([("respectively", true)])
  private static let prepositions = WordTable<Bool>([("for|in|among|of|by", true)])
  private static let joints = WordTable<Bool>([("and|or|&", true)])
  private static let leading = WordTable<Bool>([
    (
      "the|a|an|in|and|but|however|while|there|its|their|our|also|reaching|rising|falling|totalling|up|down|to|meanwhile|overall|of|which|this|these|that",
      true
    )
  ])
  private static let stops = WordTable<Bool>([
    (
      "of|in|for|to|from|with|by|at|on|and|or|than|as|per|over|under|between|during|since|after|before|while|but|which|that|who|were|was|is|are|be|been|had|has|have|did|compared|including|excluding|respectively|ago|more|less|fewer|the|a|an|not|about|nearly|around|almost|up|down|out|into|through|within|across|each|its|their|year-on-year|year-over-year|both",
      true
    )
  ])
  private static let verbs = WordTable<Bool>([
    (
      "rose|fell|grew|was|were|is|are|be|been|had|has|have|did|stood|remained|reached|totalled|totaled|came|went|made|saw|became|accounted|increase|decrease|decline|drop|increased|decreased|declined|dropped|added|edged|ticked|climbed|gained|lost|shed|held|kept|contributed|represent|represents|accounts|includes|employs|operates|will|would|could|may|can|should|must|rise|rises|fall|falls|grow|grows|show|shows|showed|took|take|continue|continues|averaged|amounted|equals|equaled|jumped|slipped|slid|recorded|reported|expanded|contracted|improved|worsened|doubled|trebled|halved|hit|exceeded|registered|killed|injured|live|lives|lived|work|works|worked|began|ended|started",
      true
    )
  ])
}

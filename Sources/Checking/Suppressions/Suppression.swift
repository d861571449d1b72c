import SourceText

/// What one comment says of one rule.
struct Suppression: Hashable {
  let rule: String
  /// The rule as the comment names it.
  let word: SourceSpan
  let comment: SourceSpan
  let reason: String
  /// The bytes in which the primary figure of a finding must begin.
  let region: Range<Int>

  /// The same, from behind its comment up to an offset.
  func ended(at end: Int) -> Suppression {
    Suppression(
      rule: rule, word: word, comment: comment, reason: reason, region: comment.end..<end)
  }
}

/// Finds for one finding after the other the comment that suppresses it: as they come in order of
/// place, each comment is looked at once.
struct SuppressionStacks {
  private struct Stack {
    /// In order of where they begin.
    var waiting: ArraySlice<Int>
    var begun: [Int] = []
  }

  private let suppressions: [Suppression]
  private var stacks: [String: Stack] = [:]
  private var used: Set<Int> = []

  init(_ suppressions: [Suppression]) {
    self.suppressions = suppressions.sorted {
      ($0.region.lowerBound, $0.comment, $0.word) < ($1.region.lowerBound, $1.comment, $1.word)
    }
    let numbers = Dictionary(
      grouping: self.suppressions.indices, by: { [sorted = self.suppressions] in sorted[$0].rule })
    for (rule, own) in numbers { stacks[rule] = Stack(waiting: own[...]) }
  }

  /// The comment that stands nearest, of those about a rule and a place; places must not descend.
  mutating func innermost(of rule: String, at place: Int) -> Suppression? {
    guard var stack = stacks.removeValue(forKey: rule) else { return nil }
    defer { stacks[rule] = stack }
    while let next = stack.waiting.first, suppressions[next].region.lowerBound <= place {
      stack.begun.append(next)
      stack.waiting = stack.waiting.dropFirst()
    }
    while let last = stack.begun.last, suppressions[last].region.upperBound <= place {
      stack.begun.removeLast()
    }
    guard let last = stack.begun.last else { return nil }
    used.insert(last)
    return suppressions[last]
  }

  /// Those that have suppressed nothing.
  var unused: [Suppression] {
    suppressions.indices.filter { !used.contains($0) }.map { suppressions[$0] }
  }
}

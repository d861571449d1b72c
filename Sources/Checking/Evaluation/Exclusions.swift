import Figures
import RuleLanguage
import SourceText

/// Where a document says that the relations of rules cannot be recomputed.
///
/// It is looked through once for each rule that asks, so that bindings without number in one endless
/// sentence take no longer than as many short sentences.
struct Exclusions: Sendable {
  /// The places of the characters that end sentences.
  private var sentenceEnds: [Int]?
  /// By the index of the rule, where its words begin.
  private var places: [Int: [Int]] = [:]

  /// Whether words that take a binding out of a rule stand in the sentences of the binding.
  mutating func concern(
    _ binding: Binding, of rule: CompiledRule, _ index: Int, in document: Document
  ) -> Bool {
    guard !rule.exclusions.isEmpty else { return false }
    // What was looked up stands in other sentences.
    let found = Set(rule.declaration.finds.map(\.name.text))
    let ranges = binding.captures.filter { !found.contains($0.name) }
      .map { document.figures[$0.figure].folded }
    guard let low = ranges.map(\.lowerBound).min(), let high = ranges.map(\.upperBound).max() else {
      return false
    }
    let scalars = document.folded.scalars
    let ends = self.sentenceEnds ?? Self.sentenceEnds(of: scalars)
    self.sentenceEnds = ends
    let places = self.places[index] ?? Self.places(of: rule.exclusions, in: scalars)
    self.places[index] = places

    let before = ends.firstIndex(atLeast: low)
    let start = before == 0 ? 0 : ends[before - 1] + 1
    let behind = ends.firstIndex(atLeast: high)
    let end = behind == ends.count ? scalars.count : ends[behind]
    let place = places.firstIndex(atLeast: start)
    return place < places.count && places[place] < end
  }

  private static func sentenceEnds(of scalars: [UInt32]) -> [Int] {
    scalars.indices.filter { Boundary.of(scalars[$0]) >= Boundary.sentence }
  }

  private static func places(of guards: [TextGuard], in scalars: [UInt32]) -> [Int] {
    scalars.indices.filter { place in
      guards.contains { $0.begins(scalars, at: place) }
    }
  }
}

extension [Int] {
  /// The index of the first of ascending numbers that is not below a bound.
  fileprivate func firstIndex(atLeast bound: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < bound { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

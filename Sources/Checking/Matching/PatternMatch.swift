/// One way in which a pattern matches a text.
package struct PatternMatch: Hashable, Sendable {
  /// A figure under the slot that captured it.
  package struct Capture: Hashable, Sendable {
    package let slot: Int
    /// The index of the figure in its document.
    package let figure: Int

    package init(slot: Int, figure: Int) {
      self.slot = slot
      self.figure = figure
    }
  }

  /// In order of place; a slot inside a repetition occurs several times.
  package let captures: [Capture]
  /// The folded characters from the first symbol matched to the last; asides between may be part
  /// of it although they were passed over.
  package let range: Range<Int>

  package init(captures: [Capture], range: Range<Int>) {
    self.captures = captures
    self.range = range
  }

  /// The figures of one slot, in order of place.
  package func figures(of slot: Int) -> [Int] {
    captures.filter { $0.slot == slot }.map(\.figure)
  }
}

/// One set of figures that a rule applies to, by the names the rule gives them.
struct Binding {
  /// The captures in order of place.
  let captures: [Capture]

  struct Capture: Hashable {
    let name: String
    /// The index of the figure in its document.
    let figure: Int
  }

  init(_ match: PatternMatch, slotNames: [String]) {
    captures = match.captures.map { Capture(name: slotNames[$0.slot], figure: $0.figure) }
      .sorted { $0.figure < $1.figure }
  }

  /// The figures under a name, in order of place.
  func figures(_ name: String) -> [Int] {
    captures.filter { $0.name == name }.map(\.figure)
  }

  /// The figures, each once, in order of place.
  var figures: [Int] {
    var seen: [Int] = []
    for capture in captures where seen.last != capture.figure { seen.append(capture.figure) }
    return seen
  }
}

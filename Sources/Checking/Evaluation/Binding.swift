import Figures

/// One set of figures that a rule applies to, by the names of its captures.
struct Binding: Hashable {
  /// The place of the `match` line that bound it.
  let alternative: Int
  /// In order of place, as the text has them.
  let captures: [Capture]

  struct Capture: Hashable {
    let name: String
    /// The index of the figure in its document.
    let figure: Int
  }

  init(_ match: PatternMatch, _ program: PatternProgram, alternative: Int) {
    self.alternative = alternative
    captures = match.captures.map {
      Capture(name: program.slotNames[$0.slot], figure: $0.figure)
    }
  }

  /// The figures under a name, in order of place.
  func figures(_ name: String) -> [Int] {
    captures.filter { $0.name == name }.map(\.figure)
  }

  var figureSet: Set<Int> { Set(captures.map(\.figure)) }
  var last: Int? { captures.last?.figure }
}

extension [Binding] {
  /// The bindings that remain where several speak of one stated figure.
  ///
  /// An earlier `match` line is preferred to a later one. Within one line the tightest binding is:
  /// the shortest stretch of text that ends at the figure; but a list is taken whole, so that a
  /// binding whose figures are all in another goes.
  func withoutAmbiguity() -> [Binding] {
    var result: [Binding] = []
    for binding in self {
      guard let last = binding.last, let rival = result.lastIndex(where: { $0.last == last })
      else {
        result.append(binding)
        continue
      }
      let earlier = result[rival]
      if earlier.alternative < binding.alternative { continue }
      if earlier.alternative > binding.alternative {
        result[rival] = binding
        continue
      }
      let figures = binding.figureSet
      if figures.isSubset(of: earlier.figureSet) { continue }
      result[rival] = binding
    }
    return result
  }
}

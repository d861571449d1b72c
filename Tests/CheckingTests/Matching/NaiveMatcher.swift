import Checking
import Figures
import Quantities
import RuleLanguage

/// What matching means, as a backtracking matcher that is easy to believe and slow.
///
/// For texts of one run without asides, and patterns without word lists.
struct NaiveMatcher {
  let figures: [Figure]
  let symbols: [UInt32]
  /// Steps after which it gives up.
  var remaining = 200_000

  typealias Captures = [(name: String, figure: Int)]

  /// The captures of the first match that is not empty, as `a=0 b=1`, or `nil`.
  static func firstMatch(of pattern: Pattern, in document: Document) -> (found: String?, done: Bool)
  {
    var matcher = NaiveMatcher(
      figures: document.figures, symbols: MatchStream(document).main.symbols)
    for start in matcher.symbols.indices {
      var result: (end: Int, captures: Captures)?
      _ = matcher.choice(pattern.alternatives, start, []) { _, end, captures in
        result = (end, captures)
        return true
      }
      if matcher.remaining <= 0 { return (nil, false) }
      guard let result, result.end > start else { continue }
      let text = result.captures.map { "\($0.name)=\($0.figure)" }.joined(separator: " ")
      return ("\(start)-\(result.end) \(text)", true)
    }
    return (nil, true)
  }

  typealias Continuation = (inout NaiveMatcher, Int, Captures) -> Bool

  private mutating func choice(
    _ alternatives: [[PatternElement]], _ at: Int, _ captures: Captures,
    _ then: @escaping Continuation
  ) -> Bool {
    for alternative in alternatives where sequence(alternative[...], at, captures, then) {
      return true
    }
    return false
  }

  private mutating func sequence(
    _ elements: ArraySlice<PatternElement>, _ at: Int, _ captures: Captures,
    _ then: @escaping Continuation
  ) -> Bool {
    remaining -= 1
    guard remaining > 0 else { return false }
    guard let first = elements.first else { return then(&self, at, captures) }
    let rest: Continuation = { $0.sequence(elements.dropFirst(), $1, $2, then) }
    let symbol = at < symbols.count ? symbols[at] : nil
    switch first.kind {
    case .literal(let scalars):
      guard symbols[at...].starts(with: scalars) else { return false }
      return rest(&self, at + scalars.count, captures)
    case .characters(let set, let isNegated):
      guard let symbol, MatchSymbol.figure(symbol) == nil, set.contains(symbol) != isNegated else {
        return false
      }
      return rest(&self, at + 1, captures)
    case .gap(let reach):
      var end = at
      while true {
        if rest(&self, end, captures) { return true }
        guard remaining > 0, end < symbols.count, !stops(reach, symbols[end]) else { return false }
        end += 1
      }
    case .capture(let capture):
      guard let symbol, let figure = MatchSymbol.figure(symbol),
        accepts(capture, figures[figure], captures)
      else { return false }
      return rest(&self, at + 1, captures + [(capture.name.text, figure)])
    case .group(let alternatives, let repetition):
      switch repetition {
      case .once: return choice(alternatives, at, captures, rest)
      case .optional: return choice(alternatives, at, captures, rest) || rest(&self, at, captures)
      case .oneOrMore: return turn(alternatives, at, captures, rest)
      case .zeroOrMore: return turn(alternatives, at, captures, rest) || rest(&self, at, captures)
      }
    case .words: return false
    }
  }

  /// One turn of a repetition, then more or the rest; a turn that consumed nothing is the last.
  private mutating func turn(
    _ alternatives: [[PatternElement]], _ at: Int, _ captures: Captures,
    _ rest: @escaping Continuation
  ) -> Bool {
    choice(alternatives, at, captures) { matcher, end, captures in
      (end > at && matcher.turn(alternatives, end, captures, rest)) || rest(&matcher, end, captures)
    }
  }

  private func stops(_ reach: GapReach, _ symbol: UInt32) -> Bool {
    switch reach {
    case .clause: [0x2C, 0x3B, 0x3002].contains(symbol)
    case .sentence: symbol == 0x3002
    case .paragraph: false
    }
  }

  private func accepts(_ capture: PatternCapture, _ figure: Figure, _ captures: Captures) -> Bool {
    if capture.constraints.isEmpty { return true }
    return capture.constraints.contains { constraint in
      switch constraint {
      case .unit(let name): figure.unit.symbol == name.text
      case .same(let name):
        captures.last { $0.name == name.text }
          .map { figures[$0.figure].unit.dimension == figure.unit.dimension } ?? false
      case .figureClass: true
      }
    }
  }
}

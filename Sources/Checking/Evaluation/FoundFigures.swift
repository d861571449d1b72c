import Figures
import RuleLanguage

/// Looks up the figures that `find` items speak of.
struct FoundFigures {
  private let document: Document
  private var names: FigureNames?

  init(_ document: Document) { self.document = document }

  /// The binding with every way to complete it, likeliest first.
  ///
  /// None where some figure is not found: then the rule has nothing to say.
  mutating func completions(
    of binding: Binding, by finds: [FindDeclaration]
  ) -> [Binding] {
    var bindings = [binding]
    for find in finds {
      bindings = bindings.flatMap { binding in
        candidates(for: find, binding).map { candidate in
          binding.adding(
            Binding.Capture(name: find.name.text, figure: candidate.figure),
            tellingDigits: candidate.digits)
        }
      }
    }
    return Array(bindings.prefix(Self.mostCompletions))
  }

  private static let mostCompletions = 8

  private mutating func candidates(
    for find: FindDeclaration, _ binding: Binding
  ) -> [FigureNames.Candidate] {
    guard let like = binding.figures(find.like.text).first,
      let anchor = binding.figures(find.anchor.text).first
    else { return [] }
    let names = self.names ?? FigureNames(document)
    self.names = names
    let found =
      switch find.method {
      case .wordsBefore: names.spoken(before: anchor, like: like)
      case .kindOf: names.wholes(of: anchor)
      case .nameOf: names.mentions(of: anchor)
      }
    let bound = binding.figureSet
    return found.filter { !bound.contains($0.figure) }
  }
}

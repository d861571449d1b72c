import Figures
import Quantities
import RuleLanguage
import SourceText

/// One figure that states a fact.
struct FactMention: Hashable, Sendable {
  let fact: String
  /// The number of the figure in its document.
  let figure: Int
  let alignment: Alignment
}

/// Collects what the patterns of facts find in one document.
struct FactMentions {
  private let facts: [CompiledFact]
  private var found: [Key: Candidate] = [:]

  private struct Key: Hashable {
    let fact: Int
    let figure: Int
  }

  private struct Candidate {
    let alternative: Int
    let when: Int?
  }

  init(_ facts: [CompiledFact]) {
    self.facts = facts
  }

  /// Takes a match of the patterns of a fact.
  ///
  /// Of several that state the same figure, that of the earlier `match` line counts, and of one
  /// line the later, which has the nearest date.
  mutating func add(_ match: PatternMatch, fact: Int, alternative: Int, in document: Document) {
    guard facts[fact].admits(match, in: document.folded.scalars) else { return }
    let names = facts[fact].programs[alternative].slotNames
    func figure(_ name: String) -> Int? {
      names.firstIndex(of: name).flatMap { match.figures(of: $0).first }
    }
    guard let figure = figure(FactDeclaration.value) else { return }
    let key = Key(fact: fact, figure: figure)
    if let known = found[key], known.alternative < alternative { return }
    let when = names.firstIndex(of: FactDeclaration.period).flatMap {
      match.figures(of: $0).first
    }
    found[key] = Candidate(alternative: alternative, when: when)
  }

  /// The figures that state any of the facts, whatever they are of, in order of place.
  var figures: [Int] { Set(found.keys.map(\.figure)).sorted() }

  /// The mentions in order of place, those of one figure in the order of the facts.
  func mentions(in document: Document) -> [FactMention] {
    guard !found.isEmpty else { return [] }
    let context = AlignmentContext(document)
    return found.sorted { ($0.key.figure, $0.key.fact) < ($1.key.figure, $1.key.fact) }
      .compactMap { key, candidate in
        let fact = facts[key.fact].declaration
        return context.alignment(of: key.figure, when: candidate.when, for: fact).map {
          FactMention(fact: fact.name.text, figure: key.figure, alignment: $0)
        }
      }
  }
}

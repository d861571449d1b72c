package import Quantities
package import SourceText

/// A quantity that rules speak of by name wherever a document states it.
///
/// `fact poor_villages: 个 { … }` with lines such as `match "贫困村{it}"` and `not after "非"`.
package struct FactDeclaration: Hashable, Sendable {
  /// The lines of the doc comment: the title first in Chinese, then in English, then explanation.
  package let documentation: [String]
  package let name: Name
  /// What `{it}` accepts.
  package let unit: [FigureConstraint]
  /// Alternatives, in order of preference, each with `{it}` in every way to match.
  package let matches: [Pattern]
  /// What must not stand directly before a match.
  package let notAfter: [Pattern]
  /// What must not stand directly behind a match.
  package let notBefore: [Pattern]
  package let place: PlaceSource
  package let period: PeriodSource
  package let examples: [FactExample]
  /// From `fact` to the closing brace.
  package let span: SourceSpan

  /// The capture that is the fact's value.
  package static let value = "it"
  /// The capture that is the period the fact is of.
  package static let period = "when"
}

/// Where the place that a fact is of comes from.
package enum PlaceSource: String, Hashable, Sendable, CaseIterable {
  /// The words round the figure, headings, and then the document.
  case context
  /// The document as a whole.
  case document
  /// The fact is the same at all places.
  case none
}

/// Where the period that a fact is of comes from; `{when}` goes before all.
package enum PeriodSource: String, Hashable, Sendable, CaseIterable {
  /// Dates round the figure, headings, and then the document.
  case context
  /// The last date of what the context says: of a state, 2014年至2018年 is 2018, 四年来 today.
  case end
  /// The document as a whole.
  case document
  /// The fact is the same at all times.
  case none
}

/// `example "全区12个贫困村" = 12个`: what a fact is to find in a text.
package struct FactExample: Hashable, Sendable {
  package let text: String
  /// In the unit's own scale; `nil` where the fact must not be found.
  package let value: Exact?
  package let unit: String?
  /// The string literal.
  package let span: SourceSpan
}

/// `param least_share = 95%`: a number that a run may set without editing the rules.
package struct ParameterDeclaration: Hashable, Sendable {
  package let documentation: [String]
  package let name: Name
  package let value: Exact
  package let unit: String?
}

/// `use "../shared/villages.rules"`: a file whose words, facts and parameters this one shares.
package struct UseDeclaration: Hashable, Sendable {
  /// As written, relative to the folder of the file.
  package let path: String
  /// The string literal.
  package let span: SourceSpan

  package init(path: String, span: SourceSpan) {
    self.path = path
    self.span = span
  }
}

/// What a file may speak of without declaring it in a rule, its own and what it uses.
package struct RuleScope: Sendable {
  package private(set) var words: [WordList] = []
  package private(set) var facts: [FactDeclaration] = []
  package private(set) var parameters: [ParameterDeclaration] = []
  /// Names that stand for something that could not be read: their uses are no mistakes.
  private(set) var broken: Set<String> = []
  /// Where each name is declared: the path and line of its file.
  private(set) var places: [SharedName: DeclaredPlace] = [:]

  package static let empty = RuleScope()

  struct SharedName: Hashable {
    let kind: NameKind
    let text: String
  }

  struct DeclaredPlace: Hashable {
    let path: String
    let line: Int
  }

  mutating func add(_ list: WordList, _ place: DeclaredPlace) {
    words.append(list)
    places[SharedName(kind: .words, text: list.name.text)] = place
  }

  mutating func add(_ fact: FactDeclaration, _ place: DeclaredPlace) {
    facts.append(fact)
    places[SharedName(kind: .fact, text: fact.name.text)] = place
  }

  mutating func add(_ parameter: ParameterDeclaration, _ place: DeclaredPlace) {
    parameters.append(parameter)
    places[SharedName(kind: .parameter, text: parameter.name.text)] = place
  }

  mutating func addBroken(_ names: Set<String>) { broken.formUnion(names) }

  /// Takes in what a used file offers.
  ///
  /// - Returns: The names that something else already has.
  mutating func add(_ other: RuleScope) -> [(name: SharedName, place: DeclaredPlace)] {
    broken.formUnion(other.broken)
    var clashes: [(name: SharedName, place: DeclaredPlace)] = []
    func isNew(_ kind: NameKind, _ text: String) -> DeclaredPlace? {
      let name = SharedName(kind: kind, text: text)
      guard let place = other.places[name] else { return nil }
      // The same file may come in by two ways.
      if let known = places[name] {
        if known != place { clashes.append((name, known)) }
        return nil
      }
      return place
    }
    for list in other.words {
      if let place = isNew(.words, list.name.text) { add(list, place) }
    }
    for fact in other.facts {
      if let place = isNew(.fact, fact.name.text) { add(fact, place) }
    }
    for parameter in other.parameters {
      if let place = isNew(.parameter, parameter.name.text) { add(parameter, place) }
    }
    return clashes
  }

  package func fact(_ name: String) -> FactDeclaration? { facts.first { $0.name.text == name } }

  package func parameter(_ name: String) -> ParameterDeclaration? {
    parameters.first { $0.name.text == name }
  }
}

extension FactDeclaration {
  /// The titles by language, and what remains of the doc comment.
  package var titles: (zh: String?, en: String?, explanation: [String]) {
    let titles = Titles(documentation)
    return (titles.zh, titles.en, titles.explanation)
  }

  /// The title in a language, or in the other one, or else the fact's name.
  package func title(in language: Language) -> String {
    let titles = Titles(documentation)
    return switch language {
    case .zh: titles.zh ?? titles.en ?? name.text
    case .en: titles.en ?? titles.zh ?? name.text
    }
  }
}

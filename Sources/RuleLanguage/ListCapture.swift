import SourceText

/// `{items:list}`: the names that a text lists at the beginning or end of a match.
package struct ListCapture: Hashable, Sendable {
  package let name: Name
  /// Whether the list stands before the rest of the pattern, not behind it.
  package let isBefore: Bool
}

extension Pattern {
  /// The pattern without the list at its beginning or end, and the list.
  package var withoutList: (pattern: Pattern, list: ListCapture?) {
    guard alternatives.count == 1, let sequence = alternatives.first, sequence.count > 1 else {
      return (self, nil)
    }
    if let name = sequence.last?.listName {
      let rest = Pattern(alternatives: [Array(sequence.dropLast())], span: span)
      return (rest, ListCapture(name: name, isBefore: false))
    }
    if let name = sequence.first?.listName {
      let rest = Pattern(alternatives: [Array(sequence.dropFirst())], span: span)
      return (rest, ListCapture(name: name, isBefore: true))
    }
    return (self, nil)
  }

  /// The first list that stands elsewhere than at one end of the whole pattern.
  var misplacedList: SourceSpan? {
    withoutList.pattern.allElements.first { $0.listName != nil }?.span
  }
}

extension PatternElement {
  fileprivate var listName: Name? {
    guard case .capture(let capture) = kind,
      capture.constraints.contains(.figureClass(.list))
    else { return nil }
    return capture.name
  }
}

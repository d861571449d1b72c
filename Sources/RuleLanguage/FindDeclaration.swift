import SourceText

/// `find whole: same part by words before share`: a figure that stands elsewhere in the document
/// and is looked up by what it is called.
package struct FindDeclaration: Hashable, Sendable {
  /// The name that expressions speak of the figure by.
  package let name: Name
  /// The capture whose dimension the figure has.
  package let like: Name
  package let method: FindMethod
  /// The capture that the look-up starts from.
  package let anchor: Name
}

/// By what a figure elsewhere in the document is looked up.
package enum FindMethod: Hashable, Sendable, CaseIterable {
  /// By the words directly before the anchor: 占全部投资的{share} speaks of 全部投资.
  case wordsBefore
  /// As the whole that the anchor is a kind of: 城镇人口 is a kind of 全国人口.
  case kindOf
  /// As an earlier mention of what the anchor is, in the same place and period.
  case nameOf

  /// The two words behind `by`.
  package var words: [String] {
    switch self {
    case .wordsBefore: ["words", "before"]
    case .kindOf: ["kind", "of"]
    case .nameOf: ["name", "of"]
    }
  }
}

extension RuleParser {
  /// Reads what follows the word `find`.
  mutating func find(_ draft: inout RuleDraft) throws(RuleDiagnostic) {
    let name = try cursor.takeName()
    do throws(RuleDiagnostic) {
      try cursor.take(":")
      try cursor.takeWord("same")
      let like = try cursor.takeName()
      try cursor.takeWord("by")
      let first = FindMethod.allCases.map { $0.words[0] }
      guard cursor.current.kind == .word,
        let method = FindMethod.allCases.first(where: { cursor.isWord($0.words[0]) })
      else { throw cursor.unexpected(.oneOf(first)) }
      cursor.advance()
      try cursor.takeWord(method.words[1])
      let anchor = try cursor.takeName()
      try expectLineEnd()
      draft.finds.append(
        FindDeclaration(name: name, like: like, method: method, anchor: anchor))
    } catch {
      // The name is known all the same, so that its uses are no mistakes.
      draft.brokenLets.insert(name.text)
      throw error
    }
  }
}

extension TokenCursor {
  /// Takes the one word that may stand here.
  mutating func takeWord(_ word: String) throws(RuleDiagnostic) {
    guard isWord(word) else { throw unexpected(.oneOf([word])) }
    advance()
  }
}

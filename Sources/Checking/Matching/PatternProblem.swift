package import RuleLanguage
package import SourceText

/// Why a pattern could not be compiled.
package enum PatternProblem: Error, Hashable, Sendable {
  /// `<name>` names no word list.
  case unknownWords(Name)
  /// A word list holds itself.
  case recursiveWords(Name)
  /// `{x:same y}` stands where no `y` has been captured.
  case unknownCapture(Name)
  /// Word lists and repetitions multiply beyond what is sensible.
  case tooLarge(SourceSpan)
}

import SourceText

/// How a run ended: the exit code, and the last line on standard error, which says why.
struct Ending: Error, Hashable, Sendable {
  let code: Int32
  /// What stands behind `figlint: `; `nil` where the output speaks for itself, as after `--help`.
  let reason: Phrase?
  /// The language that the settings of the documents ask for.
  private(set) var language: Language?

  private init(code: Int32, reason: Phrase?) {
    self.code = code
    self.reason = reason
  }

  func spoken(in language: Language) -> Ending {
    var ending = self
    ending.language = language
    return ending
  }

  static let silent = Ending(code: 0, reason: nil)

  static func done(_ reason: Phrase) -> Ending { Ending(code: 0, reason: reason) }

  /// The work was done, and what it found counts as a failure.
  static func found(_ reason: Phrase) -> Ending { Ending(code: 1, reason: reason) }

  /// The work could not be done, or not all of it.
  static func failed(_ reason: Phrase) -> Ending { Ending(code: 2, reason: reason) }

  func line(in language: Language) -> String? {
    guard let reason else { return nil }
    let code = code == 0 ? "" : " (exit \(code))"
    return "figlint: \(reason.text(in: language))\(code)\n"
  }
}

import SourceText

/// One text in each language of the program.
struct Phrase: Hashable, Sendable {
  let zh: String
  let en: String

  init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// Words that are the same everywhere.
  init(_ both: String) {
    self.init(zh: both, en: both)
  }

  func text(in language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}

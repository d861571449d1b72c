package import Figures
package import SourceText

/// Turns what was read from documents into one format, without checking anything.
package protocol FiguresReporter: Sendable {
  func output(_ documents: [Document], language: Language) -> [UInt8]
}

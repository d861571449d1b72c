import Figures
import Quantities
import SourceText

/// Tells where figures were taken as rounded in another way than the usual one.
struct RoundingWords {
  private let checkup: Checkup

  init(_ checkup: Checkup) { self.checkup = checkup }

  /// That the figures were taken as rounded in another way than the usual one, and who said so.
  func tell() {
    let run = checkup.run
    if let mode = run.options.rounding, mode != .nearest {
      let phrase = Phrase(
        zh: "舍入方式 \(mode.rawValue)：--rounding", en: "rounding \(mode.rawValue): --rounding")
      Console.complain("note: \(phrase.text(in: run.language))\n")
    }
    for (entry, document) in zip(checkup.reading.entries, checkup.reading.documents) {
      guard let written = document.metadata["rounding"] else { continue }
      let path = document.source.path
      guard let mode = RoundingMode(rawValue: written) else {
        let allowed = RoundingMode.allCases.map(\.rawValue).joined(separator: ", ")
        let phrase = Phrase(
          zh: "\(path)：不认识的舍入方式 `\(written)`，应为 \(allowed) 之一",
          en: "\(path): unknown rounding `\(written)`, expected one of \(allowed)")
        Console.complain("warning: \(phrase.text(in: run.language))\n")
        continue
      }
      let isSetting = entry.metadata(run.options)["rounding"] == written
      let phrase = Phrase(
        zh: "\(path)：舍入方式 \(mode.rawValue)，\(isSetting ? "设置所定" : "报告开头所写")",
        en: "\(path): rounding \(mode.rawValue), by \(isSetting ? "settings" : "its front matter")")
      Console.complain("note: \(phrase.text(in: run.language))\n")
    }
  }
}

import RuleLanguage
import SourceText

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `figlint rules format`: rule files in their one form.
struct RulesFormatRun {
  let run: Run

  func perform(_ paths: [Argument]) throws(Ending) -> Ending {
    var changed: [String] = []
    for path in paths {
      for source in try RuleSources.find(named: [path], documents: []) {
        guard let text = RuleFormatter.format(source) else { throw unreadable(source) }
        let bytes = Array(text.utf8)
        if path.isStandardInput {
          try Console.output(bytes)
        } else if bytes != source.bytes {
          changed.append(source.path)
          if !run.options.changesNothing { try write(bytes, to: source.path) }
        }
      }
    }
    try Console.output(changed.map { "\($0)\n" }.joined())
    return ending(changed.count)
  }

  private func ending(_ count: Int) -> Ending {
    if count == 0 { return .done(Phrase(zh: "格式无须改动", en: "nothing to change")) }
    let files = "\(count) file\(count == 1 ? "" : "s")"
    return run.options.changesNothing
      ? .found(Phrase(zh: "\(count) 个文件须整理格式", en: "\(files) would change"))
      : .done(Phrase(zh: "已整理 \(count) 个文件", en: "\(files) changed"))
  }

  private func unreadable(_ source: SourceText) -> Ending {
    .failed(
      Phrase(
        zh: "\(source.path) 无法整理：其中有读不懂之处",
        en: "\(source.path) cannot be formatted: it does not read as a rule file"))
  }

  private func write(_ bytes: [UInt8], to path: String) throws(Ending) {
    do {
      try Data(bytes).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw .failed(Phrase(zh: "无法写入 \(path)", en: "cannot write \(path)"))
    }
  }
}

import Checking
import Figures
import Quantities
import RuleLanguage
import SourceText

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What keeps a measurement from being made.
struct BenchFailure: Error, CustomStringConvertible {
  let description: String
}

/// Rules and texts, from files and made up.
enum BenchRules {
  /// The rules of a text that has no mistakes.
  static func compiled(_ sources: [SourceText]) throws -> RuleSet {
    let loaded = RuleLoader.load(sources)
    let (rules, diagnostics) = RuleSet.compile(loaded.files)
    if let mistake = (loaded.diagnostics + diagnostics).first(where: { $0.severity == .error }) {
      throw BenchFailure(description: "\(mistake.path): \(mistake.message(in: .en))")
    }
    return rules
  }

  static func compiled(_ text: String) throws -> RuleSet {
    try compiled([SourceText(path: "bench.rules", text: text)])
  }

  /// The files of a folder and those below it that end in a certain way, in order of their paths.
  static func files(in folder: String, ending: String) throws -> [SourceText] {
    var sources: [SourceText] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
      let path = "\(folder)/\(name)"
      if name.hasSuffix(ending), let data = FileManager.default.contents(atPath: path) {
        sources.append(try TextDecoder.decode([UInt8](data), path: path))
      } else if !name.contains(".") {
        sources += try files(in: path, ending: ending)
      }
    }
    return sources
  }

  static func check(_ document: Document, _ rules: RuleSet) -> CheckResult {
    Checker(rules: rules).check([document])
  }
}

/// SplitMix64, so that every run is over the same text.
struct BenchGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

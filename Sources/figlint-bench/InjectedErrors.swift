import Checking
import Figures
import RuleLanguage
import SourceText

/// How many single slips in the seed reports the standard rules notice.
///
/// Every figure is spoilt in every way that it can be, one at a time. A slip is found where the
/// checks then say something new, at the level of a warning at least, that binds the figure.
enum InjectedErrors {
  private struct Count {
    var slips = 0
    var found = 0
    /// Slips in figures that some check holds against others.
    var coveredSlips = 0
    var coveredFound = 0
  }

  static func run() throws {
    let rules = try BenchRules.compiled(try BenchRules.files(in: "rules", ending: ".rules"))
    let sources = try BenchRules.files(in: "seeds", ending: ".md")
    guard !sources.isEmpty else { throw BenchFailure(description: "seeds holds no reports") }
    var counts: [Slip.Operator: Count] = [:]
    var figures = 0
    for source in sources {
      let document = DocumentReader.read(source)
      let known = Set(BenchRules.check(document, rules).findings.map(\.fingerprint))
      let covered = coveredFigures(of: document, rules)
      for (index, figure) in document.figures.enumerated() where figure.kind != .name {
        figures += 1
        for kind in Slip.Operator.allCases {
          // The same slips in every run, whatever else is measured.
          var generator = BenchGenerator(seed: UInt64(figure.span.start) << 8 | UInt64(index & 255))
          guard let text = Slip.make(kind, in: source.text(figure.span), &generator) else {
            continue
          }
          let isFound = finds(text, in: figure.span, of: source, rules, known)
          counts[kind, default: Count()].slips += 1
          if isFound { counts[kind, default: Count()].found += 1 }
          guard covered.contains(index) else { continue }
          counts[kind, default: Count()].coveredSlips += 1
          if isFound { counts[kind, default: Count()].coveredFound += 1 }
        }
      }
    }
    show(counts, "\(figures) figures of \(sources.count) reports in seeds")
  }

  /// The figures that passed checks hold together.
  private static func coveredFigures(of document: Document, _ rules: RuleSet) -> Set<Int> {
    Set(BenchRules.check(document, rules).passes.flatMap { $0.figures.map(\.figure) })
  }

  private static func finds(
    _ text: String, in span: SourceSpan, of source: SourceText, _ rules: RuleSet,
    _ known: Set<String>
  ) -> Bool {
    let new = Array(text.utf8)
    let bytes = source.bytes[..<span.start] + new + source.bytes[span.end...]
    let spoilt = SourceSpan(span.start, span.start + new.count)
    let document = DocumentReader.read(SourceText(path: source.path, bytes: Array(bytes)))
    return BenchRules.check(document, rules).findings.contains { finding in
      finding.level >= .warning && !known.contains(finding.fingerprint)
        && finding.figures.contains {
          $0.span.start < spoilt.end && spoilt.start < $0.span.end
        }
    }
  }

  private static func show(_ counts: [Slip.Operator: Count], _ title: String) {
    var table = BenchTable("slip", "made", "found", "share", "in checked figures", "found", "share")
    var all = Count()
    func add(_ name: String, _ count: Count) {
      table.add(
        name, String(count.slips), String(count.found), share(count.found, count.slips),
        String(count.coveredSlips), String(count.coveredFound),
        share(count.coveredFound, count.coveredSlips))
    }
    for kind in Slip.Operator.allCases {
      let count = counts[kind] ?? Count()
      add(kind.rawValue, count)
      all.slips += count.slips
      all.found += count.found
      all.coveredSlips += count.coveredSlips
      all.coveredFound += count.coveredFound
    }
    add("all", all)
    table.show("injected errors that the standard rules find: \(title)")
  }

  private static func share(_ part: Int, _ whole: Int) -> String {
    whole == 0 ? "–" : "\(rounded(100 * Double(part) / Double(whole), to: 1))%"
  }
}

import Checking
import Figures
import Quantities
import Reporting
import RuleLanguage
import SourceText
import TestKit

/// One finding over a text whose figures stand between ⟦ and ⟧, made by hand.
struct Sample {
  var text: String
  /// Which of the marked figures the message speaks of.
  var primary = 0
  /// What figures should read, by their number in the text.
  var expected: [Int: String] = [:]
  var level = Level.error
  var rule = "labour/employment-rate"
  var title: String? = "就业率＝已就业人数÷劳动力人数"
  var message = "就业率应为 78.64%，写作 87.64%（22142人 ÷ 28156人 = 78.640…%）"
  var path = "-"
  var language = Language.zh
  var usesColor = false
  var width = 80
  var showsPasses = false

  init(_ text: String) {
    self.text = text
  }

  static let employment: Sample = {
    var sample = Sample("辖区劳动力⟦28156人⟧，现已就业⟦22142人⟧，就业率为⟦87.64%⟧。\n")
    sample.primary = 2
    sample.expected = [2: "78.64%"]
    return sample
  }()

  static let spanNames = ["labour", "employed", "rate"]

  var document: Document {
    let marked = MarkedText(text)
    return Document(
      source: SourceText(path: path, text: marked.text), folded: identity(marked.text),
      figures: [], metadata: DocumentMetadata())
  }

  var finding: Finding {
    let spans = MarkedText(text).spans.map { SourceSpan($0.lowerBound, $0.upperBound) }
    return Finding(
      rule: rule, level: level, verdict: .violated, message: message, document: 0,
      primary: spans[primary],
      figures: spans.enumerated().map { index, span in
        BoundFigure(
          name: index < Self.spanNames.count ? Self.spanNames[index] : "part\(index)",
          figure: index, span: span, expected: expected[index])
      }, fingerprint: "f00d")
  }

  var input: ReportInput {
    let count = finding.figures.count
    return input(
      CheckResult(
        documents: [DocumentResult(document: document, figureCount: count, coveredCount: count)],
        findings: [finding], passes: [], unchecked: []))
  }

  func input(_ result: CheckResult) -> ReportInput {
    ReportInput(
      result: result, titles: title.map { [rule: $0] } ?? [:], language: language,
      usesColor: usesColor, width: width, showsPasses: showsPasses)
  }

  var terminal: [UInt8] { TerminalReporter().output(input) }

  /// What the terminal shows, without the summary.
  var drawing: String {
    let lines = String(decoding: terminal, as: UTF8.self).components(separatedBy: "\n")
    return lines.dropLast(3).joined(separator: "\n")
  }
}

/// A folded text in which nothing was folded.
func identity(_ text: String) -> FoldedText {
  var offsets: [UInt32] = []
  var lengths: [UInt8] = []
  var offset: UInt32 = 0
  for scalar in text.unicodeScalars {
    offsets.append(offset)
    lengths.append(UInt8(UTF8.width(scalar)))
    offset += UInt32(UTF8.width(scalar))
  }
  return FoldedText(
    scalars: text.unicodeScalars.map(\.value), offsets: offsets, lengths: lengths, seams: [])
}

extension String {
  /// The pieces between separators, by code points: `\r\n` is no line feed for `Character`.
  func components(separatedBy separator: Unicode.Scalar) -> [String] {
    unicodeScalars.split(separator: separator, omittingEmptySubsequences: false).map { String($0) }
  }
}

/// Characters that would act on a terminal, a page or a script instead of being shown.
let hostileText = "\u{1B}[31m\u{0}\u{202E}\u{2066}\u{2028}\u{9B}2J</script>\u{7F}\u{8}"

/// Whether bytes hold none of the characters of `hostileText` that act, line feeds aside.
func isHarmless(_ bytes: [UInt8]) -> Bool {
  String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy { scalar in
    switch scalar.value {
    case 0x0A: true
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: false
    default: true
    }
  }
}

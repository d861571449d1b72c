import Figures
import SourceText

/// What tells a finding from others without depending on where it stands or what its numbers are.
///
/// The rule, the document and the words of the sentence around the figure, digits masked: editing
/// the rest of the document or correcting the figure keeps the fingerprint.
struct Fingerprint {
  /// FNV-1a over 64 bits: an identity, not a protection against forgery.
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  private mutating func add(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    add(0)
  }

  /// Sixteen hexadecimal digits.
  var digits: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The digits of a finding.
  ///
  /// In a table the labels of the cell take the place of the sentence.
  static func of(
    rule: String, document: Document, primary: Figure, labels: CellLabels? = nil
  ) -> String {
    var fingerprint = Fingerprint()
    fingerprint.add(rule)
    fingerprint.add(plain(document.source.path))
    if let labels {
      fingerprint.add(labels.row)
      fingerprint.add(labels.column)
    } else {
      fingerprint.add(masked(sentenceAround: primary, in: document))
    }
    return fingerprint.digits
  }

  /// Of a place that is no figure, such as a comment: by its words.
  static func of(rule: String, document: Document, span: SourceSpan) -> String {
    var fingerprint = Fingerprint()
    fingerprint.add(rule)
    fingerprint.add(plain(document.source.path))
    fingerprint.add(document.source.text(span))
    return fingerprint.digits
  }

  /// A path as it is however it was typed: without `./` and what `..` takes back.
  private static func plain(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      if part == "." || part.isEmpty && !parts.isEmpty { continue }
      if part == "..", let last = parts.last, last != "..", !last.isEmpty {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }

  private static func masked(sentenceAround figure: Figure, in document: Document) -> String {
    let scalars = document.folded.scalars
    var start = figure.folded.lowerBound
    while start > 0, figure.folded.lowerBound - start < 60, !endsSentence(scalars[start - 1]) {
      start -= 1
    }
    var end = figure.folded.upperBound
    while end < scalars.count, end - figure.folded.upperBound < 20, !endsSentence(scalars[end]) {
      end += 1
    }
    var view = String.UnicodeScalarView()
    var isNumber = false
    for i in start..<end {
      if Folding.isDigit(scalars[i]) {
        if !isNumber { view.append("0") }
        isNumber = true
        continue
      }
      if isNumber, scalars[i] == 0x2E || scalars[i] == 0x2C { continue }
      isNumber = false
      if let scalar = Unicode.Scalar(scalars[i]) { view.append(scalar) }
    }
    return String(view)
  }

  static func endsSentence(_ scalar: UInt32) -> Bool {
    scalar == 0x3002 || scalar == 0x21 || scalar == 0x3F || scalar == Folding.lineFeed
  }
}

import Figures
import SourceText

/// What stays the same of a finding when the document is edited elsewhere: the rule, the path and
/// the words of the sentence, but not the digits in it.
///
/// The message is left out on purpose: it is full of numbers, and waivers would come loose.
struct Fingerprints {
  private let document: Document

  init(_ document: Document) {
    self.document = document
  }

  func hash(rule: String, figure: Int?) -> UInt64 {
    var hash = FNV1a()
    hash.add(rule)
    hash.add(UInt8(0))
    hash.add(document.source.path)
    hash.add(UInt8(0))
    guard let figure else { return hash.value }
    for scalar in maskedSentence(around: document.figures[figure].folded) { hash.add(scalar) }
    return hash.value
  }

  /// 16 hexadecimal digits; from the second of equal ones on with its number.
  static func text(_ hash: UInt64, number: Int) -> String {
    let digits = String(hash, radix: 16)
    let padded = String(repeating: "0", count: 16 - digits.utf8.count) + digits
    return number == 1 ? padded : "\(padded)-\(number)"
  }

  /// The sentence around a figure, each number in it one mark, and no more than a stretch of it:
  /// text without any full stop would take the square of its length.
  private func maskedSentence(around figure: Range<Int>) -> [UInt32] {
    var before: [UInt32] = []
    var i = min(figure.lowerBound, scalars.count) - 1
    while i >= 0, !endsSentence(at: i), before.count < Self.reach {
      add(i, to: &before, step: -1, &i)
    }
    var after: [UInt32] = [Self.mask]
    i = min(figure.upperBound, scalars.count)
    while i < scalars.count, !endsSentence(at: i), after.count < Self.reach {
      add(i, to: &after, step: 1, &i)
    }
    return before.reversed() + after
  }

  /// Adds one character, or one mark for a whole number: 1,234.5 is one however it is grouped.
  private func add(_ start: Int, to masked: inout [UInt32], step: Int, _ i: inout Int) {
    guard Folding.isDigit(scalars[start]) else {
      masked.append(scalars[start])
      i += step
      return
    }
    masked.append(Self.mask)
    while scalars.indices.contains(i), Folding.isDigit(scalars[i]) || joinsDigits(i) { i += step }
  }

  private func joinsDigits(_ i: Int) -> Bool {
    (scalars[i] == 0x2C || scalars[i] == 0x2E) && i > 0 && i + 1 < scalars.count
      && Folding.isDigit(scalars[i - 1]) && Folding.isDigit(scalars[i + 1])
  }

  private func endsSentence(at i: Int) -> Bool {
    switch scalars[i] {
    case 0x3002, 0x21, 0x3F, Folding.lineFeed: true
    case 0x2E: i + 1 < scalars.count && scalars[i + 1] == Folding.space
    default: false
    }
  }

  private var scalars: [UInt32] { document.folded.scalars }
  private static let reach = 120
  private static let mask: UInt32 = 0x23
}

/// The 64-bit hash of Fowler, Noll and Vo: the same on every machine and in every run.
struct FNV1a {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
  }

  mutating func add(_ scalar: UInt32) {
    for shift: UInt32 in [0, 8, 16, 24] { add(UInt8(truncatingIfNeeded: scalar >> shift)) }
  }
}

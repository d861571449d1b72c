import Quantities
import SourceText

/// Numbers with colons between them.
extension FigureLexer {
  /// Reads 6.8:42.7:50.5 as shares and 2.6:1 as one ratio; 8:30 is a time and no figure.
  mutating func ratioList(at start: Int) -> Int? {
    var parts = [writtenNumber(at: start)]
    var end = parts[0].range.upperBound
    while at(end) == ":", isDigit(end + 1), parts.count < 32 {
      let part = writtenNumber(at: end + 1)
      parts.append(part)
      end = part.range.upperBound
    }
    guard parts.count > 1 else { return nil }
    let isTime = digitsEnd(parts[1].range.lowerBound) - parts[1].range.lowerBound == 2
    let isShare = parts.count > 2 && (parts.contains { $0.decimals > 0 } || sumsToHundred(parts))
    if parts.count == 2, isTime, !followsRatioWord(start),
      !parts.contains(where: { $0.decimals > 0 })
    {
      append(.name, start..<end)
      return end
    }
    if parts.count == 2 { return appendRatio(parts[0], to: parts[1]) }
    let unit = isShare ? vocabulary.unit("%") ?? .none : .none
    for part in parts {
      var amount = amount(at: part.range.lowerBound)
      amount.end = part.range.upperBound
      amount.unit = unit
      let part = figure(amount, range: part.range, folded: part.range, qualifier: nil)
      append(part, as: isShare ? .level : .ratioPart)
    }
    return end
  }

  /// 2.6:1, as how many times the second the first is.
  private mutating func appendRatio(_ first: WrittenNumber, to second: WrittenNumber) -> Int? {
    var amount = amount(at: first.range.lowerBound)
    guard
      let below = second.significand.flatMap({ Exact(significand: $0, exponent: -second.decimals) }
      ),
      !below.isZero
    else { return nil }
    amount.value = amount.value?.divided(by: below)
    amount.ulp = amount.ulp?.divided(by: below)
    amount.unit = vocabulary.unit("倍")
    amount.isPlainInteger = false
    let range = first.range.lowerBound..<second.range.upperBound
    let hedge = hedge(before: range.lowerBound)
    append(
      figure(
        amount, range: range, folded: (hedge?.start ?? range.lowerBound)..<range.upperBound,
        qualifier: hedge?.qualifier))
    return range.upperBound
  }

  private func sumsToHundred(_ parts: [WrittenNumber]) -> Bool {
    var sum: Int128 = 0
    for part in parts { sum = sum &+ (part.significand ?? 0) }
    return sum == 100
  }

  private func followsRatioWord(_ start: Int) -> Bool {
    for i in max(floor, start - 6)..<max(floor, start) where at(i) == "比" || at(i) == "构" {
      return true
    }
    return false
  }
}

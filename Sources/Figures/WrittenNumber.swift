import Quantities
import SourceText

/// Digits with separators and a decimal point, before magnitude and unit.
struct WrittenNumber {
  var range: Range<Int>
  /// The digits without their point; `nil` where they do not fit 128 bits.
  var significand: Int128?
  var decimals = 0
  /// Digits before the point.
  var wholeDigits = 0
  var isGrouped = false
  var startsWithZero = false
}

extension FigureLexer {
  /// The number whose first digit stands at an index.
  func writtenNumber(at start: Int) -> WrittenNumber {
    var value: Int128? = 0
    func add(_ range: Range<Int>) {
      for i in range {
        let (shifted, o1) = (value ?? 0).multipliedReportingOverflow(by: 10)
        let (sum, o2) = shifted.addingReportingOverflow(Int128(s[i]) - 0x30)
        value = value == nil || o1 || o2 ? nil : sum
      }
    }
    let wholeEnd = digitsEnd(start)
    add(start..<wholeEnd)
    var number = WrittenNumber(range: start..<wholeEnd, significand: nil)
    number.wholeDigits = wholeEnd - start
    number.startsWithZero = s[start] == "0" && wholeEnd - start > 1
    var end = wholeEnd
    if wholeEnd - start <= 3, !number.startsWithZero {
      while at(end) == ",", isGroup(at: end + 1) {
        if !number.isGrouped, !acceptsGrouping(from: start, comma: end) { break }
        add(end + 1..<end + 4)
        number.isGrouped = true
        number.wholeDigits += 3
        end += 4
      }
    }
    if at(end) == ".", isDigit(end + 1) {
      let decimalsEnd = digitsEnd(end + 1)
      add(end + 1..<decimalsEnd)
      number.decimals = decimalsEnd - end - 1
      end = decimalsEnd
    }
    number.range = start..<end
    number.significand = value
    return number
  }

  private func isGroup(at i: Int) -> Bool {
    isDigit(i) && isDigit(i + 1) && isDigit(i + 2) && !isDigit(i + 3)
  }

  /// A full-width comma between half-width digits parts two figures, unless groups go on behind it.
  private func acceptsGrouping(from start: Int, comma: Int) -> Bool {
    guard folded.lengths[comma] == 3, folded.lengths[start] == 1 else { return true }
    return at(comma + 4) == "," && isGroup(at: comma + 5)
      || at(comma + 4) == "." && isDigit(comma + 5)
  }
}

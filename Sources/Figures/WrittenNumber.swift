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
    if isLeadingPoint(start) {
      number.decimals = wholeEnd - start
      number.wholeDigits = 0
      number.range = start - 1..<wholeEnd
      number.significand = value
      return number
    }
    if wholeEnd - start <= 3, !number.startsWithZero {
      let groups =
        at(end) == ","
        ? commaGroups(at: end, from: start) : spacedGroups(at: end, from: start)
      for group in groups {
        add(group)
        number.isGrouped = true
        number.wholeDigits += group.count
        end = group.upperBound
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

  /// Whether the digits at an index are decimals without a nought before their point: (.06%).
  func isLeadingPoint(_ start: Int) -> Bool {
    guard at(start - 1) == ".", start - 1 >= floor else { return false }
    switch at(start - 2) {
    case Folding.space, Folding.lineFeed, "(", "-", "+", "$", "£", "€", "~", "<", ">": return true
    default: return Folding.isIdeograph(at(start - 2)) && unit(at: digitsEnd(start)) != nil
    }
  }

  /// The groups of three behind a comma, or of two and three as in 12,34,567.
  private func commaGroups(at comma: Int, from start: Int) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var end = comma
    if comma - start <= 2, isPair(at: end + 1) {
      while at(end) == ",", isPair(at: end + 1) {
        groups.append(end + 1..<end + 3)
        end += 3
      }
      return at(end) == "," && isGroup(at: end + 1) && at(end + 4) != ","
        ? groups + [end + 1..<end + 4] : []
    }
    while at(end) == ",", isGroup(at: end + 1) {
      if groups.isEmpty, !acceptsGrouping(from: start, comma: end) { break }
      groups.append(end + 1..<end + 4)
      end += 4
    }
    return groups
  }

  private func isPair(at i: Int) -> Bool { isDigit(i) && isDigit(i + 1) && !isDigit(i + 2) }

  /// The groups of three behind blanks: 1 234 567.
  ///
  /// A thin or fixed blank tells by itself; a plain one only in a sentence of Latin words, since
  /// columns and lists of numbers are laid out with it too.
  private func spacedGroups(at blank: Int, from start: Int) -> [Range<Int>] {
    guard at(blank) == Folding.space, isGroup(at: blank + 1), isSingleBlank(blank) else {
      return []
    }
    let isFixed = folded.lengths[blank] > 1
    var groups: [Range<Int>] = []
    var end = blank
    while at(end) == Folding.space, isGroup(at: end + 1), isSingleBlank(end),
      (folded.lengths[end] > 1) == isFixed
    {
      groups.append(end + 1..<end + 4)
      end += 4
    }
    return isFixed || isInSentence(start, end) ? groups : []
  }

  private func isSingleBlank(_ i: Int) -> Bool {
    i + 1 < s.count && folded.offsets[i + 1] - folded.offsets[i] == UInt32(folded.lengths[i])
  }

  /// Whether Latin words or the end of a sentence stand right round a number.
  private func isInSentence(_ start: Int, _ end: Int) -> Bool {
    let goesOn: Bool
    switch at(end) {
    case Folding.space: goesOn = Folding.isLatinLetter(at(end + 1))
    case ".", ",", ";", ")", "%", "?":
      goesOn = !isDigit(end + 1) || at(end) == "."
    default: goesOn = false
    }
    var before = start - 1
    if currencySign(before: start) != nil { return goesOn }
    if at(before) == "(" { before -= 1 }
    if at(before) == Folding.lineFeed || before < 0 { return goesOn && at(end) == Folding.space }
    return goesOn && at(before) == Folding.space && Folding.isLatinLetter(at(before - 1))
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

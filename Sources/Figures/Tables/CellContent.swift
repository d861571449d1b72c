import Quantities
import SourceText

/// What stands in one cell of a table.
enum CellContent {
  /// A dash or the like: nothing to count.
  case nothing
  case number(CellNumber)
  case text
}

/// A cell that is one number and nothing else.
struct CellNumber {
  /// With sign, brackets, currency and percent sign, without footnote marks.
  var range: Range<Int>
  var significand: Int128? = 0
  var decimals = 0
  var digits = 0
  var isGrouped = false
  var isNegative = false
  var startsWithZero = false
  /// The symbol of a currency or percent sign written beside the digits.
  var unit: String?

  /// A whole number without any mark of a value: perhaps a year or a row number.
  var isBareInteger: Bool {
    decimals == 0 && !isGrouped && !isNegative && unit == nil
  }

  var year: Int? {
    guard isBareInteger, digits == 4, let significand, (1900...2100).contains(significand) else {
      return nil
    }
    return Int(significand)
  }
}

/// Reads cells: a cell is so short a text that its form alone tells what it is.
struct CellReader {
  let s: [UInt32]

  func content(of range: Range<Int>) -> CellContent {
    if isNil(range) { return .nothing }
    return number(in: range).map(CellContent.number) ?? .text
  }

  private func at(_ i: Int, _ range: Range<Int>) -> UInt32 {
    i < range.upperBound ? s[i] : Folding.lineFeed
  }

  /// - – — … .. n/a 不适用.
  private func isNil(_ range: Range<Int>) -> Bool {
    guard range.count <= 6 else { return false }
    var isMarks = true
    for i in range {
      switch s[i] {
      case "-", "–", "—", "―", "─", "…", ".", "·", Unicode.Scalar(0x20): break
      default: isMarks = false
      }
    }
    if isMarks { return s[range.lowerBound] != "." || range.count > 1 }
    return CellReader.nilWords.match(s, at: range.lowerBound)?.length == range.count
  }

  private static let nilWords = WordTable<Bool>([
    ("n/a|n.a.|na|nil|none|不适用|无|(-)|(—)|(–)", true)
  ])

  private func number(in range: Range<Int>) -> CellNumber? {
    var i = range.lowerBound
    var number = CellNumber(range: range)
    var isBracketed = false
    // Sign, bracket and currency stand before the digits in any order.
    prefix: while true {
      switch at(i, range) {
      case "(":
        if isBracketed { return nil }
        isBracketed = true
      case "-", "–", "△", "▲":
        if number.isNegative { return nil }
        number.isNegative = true
      case "+", Unicode.Scalar(0x20): break
      default:
        guard number.unit == nil, let sign = CellReader.currencies.match(s, at: i),
          i + sign.length < range.upperBound
        else { break prefix }
        number.unit = sign.meaning
        i += sign.length
        continue
      }
      i += 1
    }
    guard let digitsEnd = digits(from: i, in: range, &number) else { return nil }
    i = digitsEnd
    if isBracketed, at(i, range) == ")" {
      isBracketed = false
      number.isNegative = true
      i += 1
    }
    var end = i
    if at(i, range) == Folding.space { i += 1 }
    switch at(i, range) {
    case "%", "‰":
      guard number.unit == nil else { return nil }
      number.unit = s[i] == "%" ? "%" : "‰"
      i += 1
      end = i
    default: break
    }
    if isBracketed {
      guard at(i, range) == ")" else { return nil }
      number.isNegative = true
      i += 1
      end = i
    }
    guard footnote(from: i, in: range) else { return nil }
    number.range = range.lowerBound..<end
    return number
  }

  private static let currencies = WordTable<String>([
    ("us$|$|usd", "美元"), ("hk$|hkd", "港元"), ("£|gbp", "英镑"), ("€|eur", "欧元"),
    ("¥|rmb|cny", "元"),
  ])

  /// Digits with groups of three behind commas or single blanks, and decimals.
  private func digits(
    from start: Int, in range: Range<Int>, _ number: inout CellNumber
  ) -> Int? {
    var i = start
    func add(_ scalar: UInt32) {
      number.digits += 1
      guard let significand = number.significand else { return }
      let (shifted, o1) = significand.multipliedReportingOverflow(by: 10)
      let (sum, o2) = shifted.addingReportingOverflow(Int128(scalar) - 0x30)
      number.significand = o1 || o2 ? nil : sum
    }
    while Folding.isDigit(at(i, range)) {
      add(s[i])
      i += 1
    }
    number.startsWithZero = number.digits > 1 && s[start] == "0"
    if number.digits > 0, number.digits <= 3, !number.startsWithZero {
      let separator = at(i, range)
      if separator == "," || separator == Folding.space {
        while at(i, range) == separator, isGroup(at: i + 1, range) {
          for k in 1...3 { add(s[i + k]) }
          number.isGrouped = true
          i += 4
        }
      }
    }
    if at(i, range) == ".", Folding.isDigit(at(i + 1, range)) {
      i += 1
      let before = number.digits
      while Folding.isDigit(at(i, range)) {
        add(s[i])
        i += 1
      }
      number.decimals = number.digits - before
    }
    return number.digits > 0 ? i : nil
  }

  private func isGroup(at i: Int, _ range: Range<Int>) -> Bool {
    Folding.isDigit(at(i, range)) && Folding.isDigit(at(i + 1, range))
      && Folding.isDigit(at(i + 2, range)) && !Folding.isDigit(at(i + 3, range))
  }

  /// Whether nothing but footnote marks is left: * † [3] ① ² (1).
  private func footnote(from start: Int, in range: Range<Int>) -> Bool {
    var i = start
    while i < range.upperBound {
      switch s[i] {
      case "*", "†", "‡", "§", "¹", "²", "³", Unicode.Scalar(0x20): i += 1
      case let mark where mark >= 0x2070 && mark <= 0x2079 || mark >= 0x2460 && mark <= 0x2473:
        i += 1
      case "[", "(":
        let close: Unicode.Scalar = s[i] == "[" ? "]" : ")"
        var j = i + 1
        while Folding.isDigit(at(j, range)) || Folding.isLatinLetter(at(j, range)), j < i + 3 {
          j += 1
        }
        guard j > i + 1, at(j, range) == close else { return false }
        i = j + 1
      default: return false
      }
    }
    return true
  }
}

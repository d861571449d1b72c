import Figures
import Quantities
import SourceText

/// How the figures of a document are written, and how other numbers would be in their place.
struct FigureText {
  let document: Document

  private var figures: [Figure] { document.figures }

  /// A figure with its hedges, folded: 约1,234人.
  func surface(_ index: Int) -> String {
    let figure = figures[index]
    return document.folded.text(figure.qualifier == nil ? plainRange(figure) : figure.folded)
  }

  /// A figure without its hedges: 1,234人.
  func plain(_ index: Int) -> String { document.folded.text(plainRange(figures[index])) }

  /// The folded characters of the number with its unit.
  private func plainRange(_ figure: Figure) -> Range<Int> {
    let folded = document.folded
    var start = figure.folded.lowerBound
    var end = min(figure.folded.upperBound, folded.count)
    while start < end, Int(folded.offsets[start]) < figure.span.start { start += 1 }
    while end > start, Int(folded.offsets[end - 1]) >= figure.span.end { end -= 1 }
    return start < end ? start..<end : figure.folded
  }

  /// A number in base units rounded as a figure is, in its place: 78.64%, 9.15万元, 1,234人.
  func rounded(_ value: Exact, like index: Int) -> String? {
    let figure = figures[index]
    guard let number = ownScale(value, figure) else { return nil }
    if figure.notation.chinese {
      if let words = ChineseNumeral.text(number), let text = inNumerals(words, like: index) {
        return text
      }
      if isInWords(index) { return unlike(value, figure) }
    }
    let digits = number.decimalString(places: figure.notation.decimals)
    return written(grouped(digits, figure), like: index)
  }

  /// What a wrong figure should read: rounded as it is, or with the digits that tell it apart,
  /// since 61.3 pupils would read as the 61 that are wrong.
  func expected(_ value: Exact, like index: Int) -> String? {
    let text = rounded(value, like: index)
    let figure = figures[index]
    guard let number = ownScale(value, figure), !isInWords(index) else { return text }
    let decimals = figure.notation.decimals
    // 1.5亿元 where 15亿元 stands would be 2亿元: one digit tells too little.
    if text != plain(index), number.isDecimal(places: decimals) || number.hasTwoDigits(decimals) {
      return text
    }
    for places in figure.notation.decimals + 1...figure.notation.decimals + 4 {
      let digits = number.decimalString(places: places)
      let longer = written(grouped(digits, figure), like: index)
      let isTold = number.isDecimal(places: places) || number.hasTwoDigits(places)
      if isTold, Exact(decimal: digits) != figure.value.flatMap({ ownScale($0, units: .one, figure) })
      {
        return longer
      }
    }
    return text
  }

  /// A number in base units with one digit more than a figure has, and … where it goes on.
  func computed(_ value: Exact, like index: Int) -> String? {
    let figure = figures[index]
    guard let number = ownScale(value, figure) else { return nil }
    if isInWords(index) { return unlike(value, figure) }
    let digits = Self.digits(number, decimals: figure.notation.decimals)
    return written(grouped(digits, figure), like: index)
  }

  /// A number without a figure to stand for: at most four decimals.
  static func bare(_ value: Exact) -> String { digits(value, decimals: 0, extra: 4) }

  /// As many decimals as it takes, or else one more than given and ….
  private static func digits(_ number: Exact, decimals: Int, extra: Int = 3) -> String {
    for places in decimals...decimals + extra where number.isDecimal(places: places) {
      return number.decimalString(places: places)
    }
    let places = extra == 3 ? decimals + 1 : decimals + extra
    return (number.truncated(places: places) ?? number).decimalString(places: places) + "…"
  }

  /// A number in base units in the scale of a figure's digits: 91500 元 is 9.15 of 万元.
  private func ownScale(_ value: Exact, _ figure: Figure) -> Exact? {
    ownScale(value, units: figure.unit.factor, figure)
  }

  private func ownScale(_ value: Exact, units: Exact, _ figure: Figure) -> Exact? {
    guard let scale = Exact(significand: 1, exponent: figure.notation.magnitude) else { return nil }
    return value.divided(by: units)?.divided(by: scale)
  }

  /// Whether there are no digits that could be replaced: 三分之一, 过半.
  private func isInWords(_ index: Int) -> Bool {
    !document.folded.scalars[plainRange(figures[index])].contains(where: Folding.isDigit)
  }

  /// A number as digits where the figure has none; ratios as bare numbers.
  private func unlike(_ value: Exact, _ figure: Figure) -> String? {
    if figure.unit.dimension == .ratio { return Self.bare(value) }
    return value.divided(by: figure.unit.factor).map { Self.bare($0) + figure.unit.symbol }
  }

  private func grouped(_ digits: String, _ figure: Figure) -> String {
    guard figure.notation.grouped else { return digits }
    var whole = Array(digits.utf8.prefix { $0 != 0x2E && $0 < 0x80 })
    let rest = digits.utf8.dropFirst(whole.count)
    let isNegative = whole.first == 0x2D
    if isNegative { whole.removeFirst() }
    var text: [UInt8] = isNegative ? [0x2D] : []
    for (place, digit) in whole.enumerated() {
      if place > 0, (whole.count - place).isMultiple(of: 3) { text.append(0x2C) }
      text.append(digit)
    }
    return String(decoding: text + rest, as: UTF8.self)
  }

  /// Other digits in the place of a figure's own.
  private func written(_ digits: String, like index: Int) -> String {
    let figure = figures[index]
    let surface = Array(document.folded.scalars[plainRange(figure)])
    guard let run = digitRun(surface) else { return composed(digits, figure) }
    let before = surface[..<run.lowerBound]
    // The sign belongs to the number, not to its surroundings.
    let isSigned = before.last == 0x2D && figure.value?.isNegative == true
    return FigureText.string(isSigned ? before.dropLast() : before) + digits
      + FigureText.string(surface[run.upperBound...])
  }

  /// The one run of digits of a figure; `nil` where there are several or none.
  private func digitRun(_ surface: [UInt32]) -> Range<Int>? {
    guard let start = surface.firstIndex(where: Folding.isDigit) else { return nil }
    var end = start
    while end < surface.count,
      Folding.isDigit(surface[end]) || surface[end] == 0x2E || surface[end] == 0x2C
    { end += 1 }
    return surface[end...].contains(where: Folding.isDigit) ? nil : start..<end
  }

  private func inNumerals(_ words: String, like index: Int) -> String? {
    let figure = figures[index]
    guard figure.notation.decimals == 0, figure.notation.magnitude == 0 else { return nil }
    let surface = Array(document.folded.scalars[plainRange(figure)])
    let rest = surface.drop { ChineseNumeral.isNumeral($0) }
    return rest.count < surface.count ? words + FigureText.string(rest) : nil
  }

  private func composed(_ digits: String, _ figure: Figure) -> String {
    digits + figure.notation.magnitudeWord + figure.unit.symbol
  }

  static func string(_ scalars: some Sequence<UInt32>) -> String {
    var view = String.UnicodeScalarView()
    for scalar in scalars { if let scalar = Unicode.Scalar(scalar) { view.append(scalar) } }
    return String(view)
  }
}

extension Exact {
  /// Whether so many digits behind the point give it exactly.
  func isDecimal(places: Int) -> Bool {
    guard let scale = Exact.powerOfTen(places) else { return false }
    return multiplied(by: Exact(scale))?.isInteger ?? false
  }

  /// Whether so many decimals show at least two digits of it.
  func hasTwoDigits(_ places: Int) -> Bool {
    guard let size = magnitude, let least = Exact(significand: 10, exponent: -places) else {
      return true
    }
    return size >= least
  }

  /// The decimal with so many digits behind the point, cut off toward zero.
  func truncated(places: Int) -> Exact? {
    guard let scale = Exact.powerOfTen(places), let size = magnitude?.multiplied(by: Exact(scale)),
      let cut = Exact(significand: size.floor, exponent: -places)
    else { return nil }
    return isNegative ? cut.negated : cut
  }
}

/// Whole numbers in Chinese numerals, as far as reports write them so.
enum ChineseNumeral {
  static func isNumeral(_ scalar: UInt32) -> Bool {
    numerals.contains(scalar)
  }

  /// 0 to 9999, or `nil`.
  static func text(_ number: Exact) -> String? {
    guard number.isInteger, let value = Int(exactly: number.numerator), (0...9999).contains(value)
    else { return nil }
    if value == 0 { return "零" }
    var text = ""
    var isGap = false
    for (size, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = value / size % 10
      if digit == 0 {
        isGap = !text.isEmpty
        continue
      }
      if isGap { text += "零" }
      isGap = false
      // 十二, but 一百一十二.
      text += (digit == 1 && size == 10 && text.isEmpty ? "" : digits[digit]) + name
    }
    return text
  }

  private static let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
  private static let numerals = Set("〇零一二两三四五六七八九十百千万亿".unicodeScalars.map(\.value))
}

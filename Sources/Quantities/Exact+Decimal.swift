extension Exact {
  /// A number from ASCII digits with at most one point and sign: "78.64", "-0.5".
  ///
  /// `nil` for anything else and for what does not fit; zeros at the end of a fraction cost nothing.
  package init?(decimal text: String) {
    var significand: Int128 = 0
    var fractionDigits = 0
    var heldZeros = 0
    var wholeDigits = 0
    var lastWasDigit = false
    var inFraction = false
    var isNegative = false

    func append(_ digit: Int128) -> Bool {
      let (shifted, o1) = significand.multipliedReportingOverflow(by: 10)
      let (sum, o2) = shifted.addingReportingOverflow(digit)
      significand = sum
      return !o1 && !o2
    }

    for (place, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-"), UInt8(ascii: "+"):
        guard place == 0 else { return nil }
        isNegative = byte == UInt8(ascii: "-")
      case UInt8(ascii: "."):
        guard lastWasDigit, !inFraction else { return nil }
        inFraction = true
        lastWasDigit = false
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        lastWasDigit = true
        let digit = Int128(byte - UInt8(ascii: "0"))
        if !inFraction {
          wholeDigits += 1
          guard append(digit) else { return nil }
        } else if digit == 0 {
          heldZeros += 1
        } else {
          for _ in 0..<heldZeros {
            guard append(0) else { return nil }
          }
          guard append(digit) else { return nil }
          fractionDigits += heldZeros + 1
          heldZeros = 0
        }
      default: return nil
      }
    }
    guard wholeDigits > 0, lastWasDigit else { return nil }
    self.init(significand: isNegative ? -significand : significand, exponent: -fractionDigits)
  }

  /// Writes `decimalString` behind bytes: what a list of figures does three times a figure.
  package func writeDecimal(to bytes: inout [UInt8]) {
    guard let places = fewPlaces, let top = Int64(exactly: numerator),
      let power = UInt64(exactly: Self.powerOfTen(places) ?? 0), power > 0
    else {
      bytes.append(contentsOf: decimalString.utf8)
      return
    }
    // Denominators are tens, fives and twos: widening by their missing factors is exact.
    let (scaled, overflow) = top.magnitude.multipliedReportingOverflow(
      by: power / UInt64(denominator))
    guard !overflow else {
      bytes.append(contentsOf: decimalString.utf8)
      return
    }
    if top < 0 { bytes.append(UInt8(ascii: "-")) }
    var count = 1
    var bound: UInt64 = 10
    while count < 20, scaled >= bound || count <= places {
      count += 1
      let (next, overflow) = bound.multipliedReportingOverflow(by: 10)
      bound = overflow ? .max : next
    }
    let start = bytes.count
    for _ in 0..<count + (places > 0 ? 1 : 0) { bytes.append(UInt8(ascii: ".")) }
    // From the last digit to the first; the point stays where its place is passed over.
    var rest = scaled
    var i = bytes.count - 1
    for digit in 0..<count {
      if digit == places, places > 0 { i -= 1 }
      guard i >= start else { break }
      bytes[i] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
      i -= 1
    }
  }

  /// The digits behind the point where they are at most nine, as nearly always.
  private var fewPlaces: Int? {
    if denominator == 1 { return 0 }
    guard denominator <= 1_000_000_000 else { return nil }
    var power: UInt64 = 10
    for places in 1...9 {
      if power % UInt64(denominator) == 0 { return places }
      power *= 10
    }
    return nil
  }

  /// A plain decimal where one terminates ("78.64", "-0.5"), else a fraction ("1/3").
  package var decimalString: String {
    if isInteger { return String(numerator) }
    var rest = denominator.magnitude
    var twos = 0
    var fives = 0
    while rest % 2 == 0 { (rest, twos) = (rest / 2, twos + 1) }
    while rest % 5 == 0 { (rest, fives) = (rest / 5, fives + 1) }
    guard rest == 1 else { return "\(numerator)/\(denominator)" }
    return decimalString(places: max(twos, fives))
  }

  /// The decimal with this many digits behind the point, rounded half away from zero.
  package func decimalString(places: Int) -> String {
    let divisor = denominator.magnitude
    var (whole, rest) = numerator.magnitude.quotientAndRemainder(dividingBy: divisor)
    var digits: [UInt8] = []
    for _ in 0..<min(max(places, 0), 400) {
      let (digit, next) = tenfold(rest, modulo: divisor)
      digits.append(digit)
      rest = next
    }
    if rest >= divisor - rest {
      var i = digits.count - 1
      while i >= 0, digits[i] == 9 {
        digits[i] = 0
        i -= 1
      }
      if i >= 0 { digits[i] += 1 } else { whole += 1 }
    }
    let isZero = whole == 0 && digits.allSatisfy { $0 == 0 }
    var text = isNegative && !isZero ? "-" : ""
    text += String(whole)
    if !digits.isEmpty {
      text += "."
      text += String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
    }
    return text
  }
}

/// Ten times a remainder as quotient and remainder, without the product, which may not fit.
private func tenfold(_ rest: UInt128, modulo divisor: UInt128) -> (UInt8, UInt128) {
  func plus(_ a: (UInt8, UInt128), _ b: (UInt8, UInt128)) -> (UInt8, UInt128) {
    // Both remainders are below 2¹²⁷, so their sum fits.
    let sum = a.1 + b.1
    return sum >= divisor ? (a.0 + b.0 + 1, sum - divisor) : (a.0 + b.0, sum)
  }
  let one: (UInt8, UInt128) = (0, rest)
  let two = plus(one, one)
  let four = plus(two, two)
  return plus(plus(four, four), two)
}

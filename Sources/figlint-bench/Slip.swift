/// What goes wrong where a figure is typed.
enum Slip {
  enum Operator: String, CaseIterable {
    case digit = "digit change"
    case transposition = "transposition"
    case dropped = "dropped digit"
    case tenfold = "×10"
    case magnitude = "万 ↔ 亿"
  }

  /// The text of a figure with one slip in it; `nil` where the slip cannot happen in it.
  static func make(
    _ kind: Operator, in text: String, _ generator: inout some RandomNumberGenerator
  ) -> String? {
    if kind == .magnitude { return withOtherMagnitude(text) }
    let scalars = Array(text.unicodeScalars.filter { $0 != "," && $0 != "，" })
    let numbers = runs(of: scalars)
    guard let number = numbers.randomElement(using: &generator),
      let changed = changed(Array(scalars[number]), kind, &generator)
    else { return nil }
    return string(scalars[..<number.lowerBound] + changed + scalars[number.upperBound...])
  }

  private static func withOtherMagnitude(_ text: String) -> String? {
    let isMyriad = text.contains("万")
    guard isMyriad != text.contains("亿") else { return nil }
    return text.replacing(isMyriad ? "万" : "亿", with: isMyriad ? "亿" : "万", maxReplacements: 1)
  }

  /// The stretches of digits with at most one point between them.
  private static func runs(of scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = 0
    while index < scalars.count {
      guard isDigit(scalars[index]) else {
        index += 1
        continue
      }
      let start = index
      var hasPoint = false
      while index < scalars.count {
        let isPoint =
          scalars[index] == "." && !hasPoint && index + 1 < scalars.count
          && isDigit(scalars[index + 1])
        guard isPoint || isDigit(scalars[index]) else { break }
        hasPoint = hasPoint || isPoint
        index += 1
      }
      runs.append(start..<index)
    }
    return runs
  }

  /// The changed number; none begins with a nought that the old one did not begin with.
  private static func changed(
    _ number: [Unicode.Scalar], _ kind: Operator, _ generator: inout some RandomNumberGenerator
  ) -> [Unicode.Scalar]? {
    let digits = number.indices.filter { isDigit(number[$0]) }
    var candidates: [[Unicode.Scalar]] = []
    switch kind {
    case .digit:
      for place in digits {
        for digit in "0123456789".unicodeScalars where digit != number[place] {
          var copy = number
          copy[place] = digit
          candidates.append(copy)
        }
      }
    case .transposition:
      for (left, right) in zip(digits, digits.dropFirst()) where number[left] != number[right] {
        var copy = number
        copy.swapAt(left, right)
        candidates.append(copy)
      }
    case .dropped:
      guard digits.count > 1 else { return nil }
      for place in digits {
        var copy = number
        copy.remove(at: place)
        if copy.last != ".", copy.first != "." { candidates.append(copy) }
      }
    case .tenfold: candidates = [tenfold(number)]
    case .magnitude: return nil
    }
    return candidates.filter { !beginsWithNought($0) || beginsWithNought(number) }
      .filter { $0 != number }.randomElement(using: &generator)
  }

  private static func tenfold(_ number: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result = number
    guard let point = number.firstIndex(of: ".") else { return number + ["0"] }
    result.swapAt(point, point + 1)
    if result.last == "." { result.removeLast() }
    while result.count > 1, result[0] == "0", result[1] != "." { result.removeFirst() }
    return result
  }

  private static func beginsWithNought(_ number: [Unicode.Scalar]) -> Bool {
    number.count > 1 && number[0] == "0"
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}

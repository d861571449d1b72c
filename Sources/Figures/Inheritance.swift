import Quantities
import SourceText

/// Units and magnitudes that a figure takes from its neighbour: 47、55和55微克/立方米.
struct Inheritance {
  let folded: FoldedText

  /// The figures with what flows left over 、 和 and commas, and 人 for a population without a unit.
  func apply(to figures: inout [Figure]) {
    for i in figures.indices.reversed() where figures[i].lacksUnit {
      if i + 1 < figures.count, let heir = inheriting(figures[i], from: figures[i + 1]) {
        figures[i] = heir
      } else if figures[i].notation.magnitude >= 4, let unit = subjectUnit(before: figures[i]) {
        figures[i] = figures[i].taking(unit: unit, magnitude: nil)
      }
    }
  }

  private func inheriting(_ figure: Figure, from next: Figure) -> Figure? {
    guard next.unit.dimension != .none, next.value != nil, next.kind != .ordinal,
      next.notation.chinese == figure.notation.chinese, figure.notation.magnitude == 0,
      !isBehindCurrency(next),
      next.unit.symbol != "倍" || next.notation.magnitude > 0
        || !next.notation.english,
      let connection = connection(figure.folded.upperBound, next.folded.lowerBound)
    else { return nil }
    let heir = figure.taking(unit: next.unit, magnitude: next.notation)
    // 从8500到3万元: the magnitude is the second end's alone where the first would pass it.
    if connection == .range, let value = heir.value, let limit = next.value,
      limit.isLess(than: value) == true, let own = figure.value, limit.isLess(than: own) == false
    {
      return figure.taking(unit: next.unit, magnitude: nil)
    }
    return heir
  }

  private func isBehindCurrency(_ figure: Figure) -> Bool {
    guard figure.kind == .money, let first = folded.scalars[safe: figure.folded.lowerBound] else {
      return false
    }
    return !Folding.isDigit(first) && !Folding.isIdeograph(first)
  }

  private enum Connection { case list, range }

  /// How one mark or word between two figures joins them, if nothing else stands there.
  private func connection(_ start: Int, _ end: Int) -> Connection? {
    guard end > start, end - start <= 6 else { return nil }
    switch folded.text(start..<end) {
    case "、", "和", "及", "与", "或", ",", "/", " and ", ", ", " or ", ", and", ", and ", ", or ", "以及":
      return .list
    case " to ", "至", "到", "-", "—": return .range
    default: return nil
    }
  }

  /// 总人口10.6万: people, by the word before the number.
  private func subjectUnit(before figure: Figure) -> QuantityUnit? {
    var start = figure.folded.lowerBound
    let limit = max(0, start - 8)
    while start > limit, Folding.isIdeograph(folded.scalars[start - 1]) { start -= 1 }
    let subject = folded.text(start..<figure.folded.lowerBound)
    guard subject.contains("人口") || subject.contains("人数") else { return nil }
    return UnitVocabulary.standard.unit("人")
  }
}

extension Figure {
  var lacksUnit: Bool { value != nil && kind != .ordinal && unit.dimension == .none }

  /// The figure with a unit, and the magnitude of a neighbour, that it does not write itself.
  func taking(unit: QuantityUnit, magnitude: Notation?) -> Figure {
    var notation = notation
    var value = value
    var ulp = ulp
    if let magnitude, magnitude.magnitude > 0,
      let scale = Exact(significand: 1, exponent: magnitude.magnitude)
    {
      notation.magnitude = magnitude.magnitude
      notation.english = magnitude.english
      value = value.flatMap { $0.multiplied(by: scale) }
      ulp = ulp.flatMap { $0.multiplied(by: scale) }
    }
    let amount = Amount(
      digits: folded, end: folded.upperBound, value: value, ulp: ulp, notation: notation,
      unit: unit, infix: nil,
      isPlainInteger: notation.decimals == 0 && notation.magnitude == 0,
      unitStart: folded.upperBound)
    let kind = FigureLexer.kind(of: unit, amount)
    return Figure(
      span: span, folded: folded, kind: kind, value: value, unit: unit,
      isExact: amount.isExact(kind), qualifier: qualifier, period: period, notation: notation,
      rangeEnd: rangeEnd, ulp: amount.unusualUlp, inheritsUnit: true)
  }
}

extension Array {
  subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}

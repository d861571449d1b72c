import Quantities
import SourceText

/// Reads values of sheets by the rules for written numbers.
enum SheetValue {
  enum Problem: Error, Hashable {
    case malformed
    case unknownUnit
    case otherUnit(written: String)
  }

  /// The figure that a value and its unit say: 28156 and 人, 9.15万元, 约2.4亿 and 元, 1,234 and 万元.
  static func figure(
    _ value: String, unit: String, span: SourceSpan, folded: Range<Int>
  ) throws(Problem) -> Figure {
    let value = FoldedText(folding: SourceText(path: "", text: value))
    let stated = unit.isEmpty ? nil : DeclaredUnit(phrase: unit.folded)
    if !unit.isEmpty, stated == nil { throw .unknownUnit }
    let all = value.trimmed(0..<value.count)
    guard !all.isEmpty else { throw .malformed }
    if case .number(let number) = CellReader(s: value.scalars).content(of: all),
      number.range == all
    {
      return try plain(number, stated, span, folded)
    }
    if let figure = whole(value) {
      return try figure.moved(to: span, folded: folded).stating(stated)
    }
    // A range or hedge may need its unit to be read as one figure: 6-16 and 岁.
    let text = value.text(all) + unit
    guard let figure = whole(FoldedText(folding: SourceText(path: "", text: text))) else {
      throw .malformed
    }
    return figure.moved(to: span, folded: folded)
  }

  private static func plain(
    _ number: CellNumber, _ stated: DeclaredUnit?, _ span: SourceSpan, _ folded: Range<Int>
  ) throws(Problem) -> Figure {
    let written = number.unit.flatMap(UnitVocabulary.standard.unit)
    guard let significand = number.significand,
      let digits = Exact(
        significand: number.isNegative ? -significand : significand, exponent: -number.decimals)
    else { throw .malformed }
    let unit = written ?? .none
    let amount = Amount(
      digits: folded, end: folded.upperBound, value: digits, ulp: nil,
      notation: Notation(decimals: number.decimals, grouped: number.isGrouped), unit: unit,
      infix: nil, isPlainInteger: number.decimals == 0, unitStart: folded.upperBound)
    let kind = FigureLexer.kind(of: unit, amount)
    return try Figure(
      span: span, folded: folded, kind: kind, value: digits, unit: unit,
      isExact: amount.isExact(kind), notation: amount.notation
    ).stating(stated)
  }

  /// The one figure that a text is, with its hedges.
  private static func whole(_ text: FoldedText) -> Figure? {
    let all = text.trimmed(0..<text.count)
    var lexer = FigureLexer(text)
    let figures = lexer.read()
    guard figures.count == 1, let figure = figures.first, figure.value != nil,
      figure.kind != .name, figure.folded.lowerBound <= all.lowerBound,
      figure.folded.upperBound >= all.upperBound
    else { return nil }
    return figure
  }
}

extension Figure {
  /// The figure with the unit that its row states beside it.
  fileprivate func stating(_ stated: DeclaredUnit?) throws(SheetValue.Problem) -> Figure {
    guard let stated else { return self }
    guard unit.dimension == .none else {
      if let other = stated.unit, !other.isCompatible(with: unit) {
        throw .otherUnit(written: unit.symbol)
      }
      return self
    }
    // 9.15万 and 万元 would count the magnitude twice: the one that is written holds.
    let magnitude = Notation(
      magnitude: notation.magnitude == 0 ? stated.magnitude : 0, english: stated.isEnglish)
    return taking(unit: stated.unit ?? .none, magnitude: magnitude)
  }
}

import Figures
import Quantities

// Numbers in the place of others.
extension FindingWriter {
  /// The value in the figure's own style, with more digits where those would tell too little:
  /// 1.5亿元 where 15亿元 stands is not 2亿元, and 61.3 pupils are not the 61 that are wrong.
  func expectedText(_ value: Exact, _ operand: Operand, like figure: Figure) -> String {
    let own = rounded(value, like: figure)
    guard let place = figure.ulp?.multiplied(by: figure.unit.factor),
      let ten = place.multiplied(by: Exact(10))
    else { return figure.styled(value) }
    let isShort = own != value && (own.magnitude ?? own) < ten
    guard isShort || own == operand.value else { return figure.styled(value) }
    for extra in 1...4 {
      guard let finer = Exact(significand: 1, exponent: -extra)?.multiplied(by: place),
        let near = value.rounded(to: finer)
      else { break }
      let tells =
        near != operand.value
        && (near == value || (near.magnitude ?? near) >= (finer.multiplied(by: Exact(10)) ?? finer))
      if tells || extra == 4 { return figure.styled(value, extraDecimals: extra) }
    }
    return figure.styled(value)
  }

  func rounded(_ value: Exact, like figure: Figure) -> Exact {
    guard let place = figure.ulp?.multiplied(by: figure.unit.factor) else { return value }
    return value.rounded(to: place) ?? value
  }

  /// The value to one digit more than the figure has, with … where more follow.
  func precise(_ value: Exact, like figure: Figure) -> String {
    guard figure.isRounded(value) else { return figure.styled(value) }
    guard figure.isRounded(value, extraDecimals: 1),
      let place = figure.ulp?.multiplied(by: figure.unit.factor),
      let tenth = place.divided(by: Exact(10)), let count = value.divided(by: tenth),
      let cut = Exact(count.numerator / count.denominator).multiplied(by: tenth)
    else { return figure.styled(value, extraDecimals: 1) }
    let text = figure.styled(cut, extraDecimals: 1)
    let unit = figure.notation.magnitudeWord + figure.unitWord
    return text.dropLast(unit.count) + "…" + unit
  }

  /// Whether two values lie within three places of the last digit.
  func isNear(_ a: Exact, _ b: Exact, _ figure: Figure) -> Bool {
    guard let difference = a.subtracting(b)?.magnitude,
      let limit = figure.ulp?.multiplied(by: figure.unit.factor)?.multiplied(by: Exact(3))
    else { return false }
    return difference < limit
  }
}

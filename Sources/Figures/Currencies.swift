import Quantities
import SourceText

extension FigureLexer {
  /// The currency sign or code before a number, past one blank.
  func currencySign(before start: Int) -> (unit: QuantityUnit, start: Int)? {
    var end = start
    if at(end - 1) == Folding.space, end - 1 > floor { end -= 1 }
    guard let match = FigureLexer.currencySigns.match(s, endingAt: end, from: floor),
      let unit = vocabulary.unit(match.meaning),
      !Folding.isLatinLetter(at(end - match.length - 1))
    else { return nil }
    return (unit, end - match.length)
  }

  /// Whether a currency code ends at an index.
  func currencyCode(endingAt end: Int) -> Bool {
    FigureLexer.currencyCodes.match(s, endingAt: end, from: max(0, end - 4)) != nil
  }

  /// Whether a currency code begins at an index: EUR of 120 MEUR.
  func currencyCode(at start: Int) -> Bool {
    guard let match = FigureLexer.currencyCodes.match(s, at: start) else { return false }
    return !Folding.isLatinLetter(at(start + match.length))
  }

  private static let currencySigns = WordTable<String>([
    ("us$|$|usd", "美元"), ("hk$|hkd", "港元"), ("£|gbp", "英镑"), ("€|eur", "欧元"),
    ("¥|rmb|cny|rmb¥|cny¥", "元"), ("a$|au$|aud", "澳元"), ("c$|ca$|cad", "加元"),
    ("jpy|jp¥", "日元"), ("krw|₩", "韩元"), ("chf", "瑞士法郎"), ("₹|inr|rs.", "印度卢比"),
    ("s$|sgd", "新加坡元"), ("nt$|twd", "新台币"), ("rub|₽", "卢布"),
  ])

  private static let currencyCodes = WordTable<Bool>([
    ("rmb|usd|cny|hkd|eur|gbp|us$|hk$|aud|cad|jpy|krw|chf|inr|sgd|twd|rub", true)
  ])
}

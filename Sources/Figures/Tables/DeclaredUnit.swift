import Quantities
import SourceText

/// A unit and magnitude that a header, label or caption declares for numbers without them.
struct DeclaredUnit: Hashable {
  /// `nil` where only a magnitude is declared: (000s), in millions.
  var unit: QuantityUnit?
  var magnitude = 0
  var isEnglish = false

  var isRatio: Bool {
    guard let dimension = unit?.dimension else { return false }
    return dimension == .ratio || dimension == .ratioDifference
  }

  /// The unit of a header or row label: 金额（万元）, 增长%, Revenue ($m), 人口/万人.
  init?(label: String) {
    let label = label.folded
    for bracket in label.bracketed.reversed() {
      if let unit = DeclaredUnit(phrase: bracket) {
        self = unit
        return
      }
    }
    if label.hasSuffix("%") {
      self.init(phrase: "%")
      return
    }
    if label.hasSuffix("‰") {
      self.init(phrase: "‰")
      return
    }
    for mark in [",", "/", ":", "，"] {
      guard let cut = label.lastIndex(of: Character(mark)) else { continue }
      if let unit = DeclaredUnit(phrase: String(label[label.index(after: cut)...])) {
        self = unit
        return
      }
    }
    guard let unit = DeclaredUnit(phrase: label), unit.isPlainlyMeant else { return nil }
    self = unit
  }

  /// Whether a header that is nothing but this unit means it: 万元 and 户, not 企业 or 年.
  private var isPlainlyMeant: Bool {
    guard magnitude == 0, let unit else { return true }
    switch unit.dimension {
    case .count:
      return ["人", "户", "个", "人次", "户次", "家", "名", "头", "台", "辆", "套", "件"].contains(unit.symbol)
    case .duration, .other: return unit.symbol.hasSuffix("s")
    default:
      return unit.symbol.unicodeScalars.count > 1 || unit.symbol.utf8.count > 1
        || unit.symbol == "%"
    }
  }

  /// The units of a line above a table: 单位：亿元、%, (dollars in millions, except per share data).
  static func all(inCaption caption: String) -> [DeclaredUnit] {
    let caption = caption.folded
    if let cue = caption.firstRange(of: "单位:") {
      var phrase = caption[cue.upperBound...].drop { $0 == " " }.prefix { !" )];".contains($0) }
      if let currency = phrase.firstRange(of: "币种") { phrase = phrase[..<currency.lowerBound] }
      return phrase.split { "、,，".contains($0) }.compactMap { DeclaredUnit(phrase: String($0)) }
    }
    var phrases = Array(caption.bracketed.reversed())
    for cue in ["unit:", "units:"] where caption.lowercased().hasPrefix(cue) {
      phrases.append(String(caption.dropFirst(cue.count)))
    }
    for phrase in phrases + [caption] {
      if let unit = DeclaredUnit(phrase: phrase) { return [unit] }
    }
    return []
  }

  /// A phrase that is nothing but a unit: 万元, 元/人, in millions, US$ m.
  init?(phrase: String) {
    let phrase = phrase.trimmingBlanks
    guard !phrase.isEmpty, phrase.unicodeScalars.count <= 60 else { return nil }
    guard let unit = DeclaredUnit(chinese: phrase) ?? DeclaredUnit(english: phrase) else {
      return nil
    }
    self.init(
      unit: unit.unit.map(Self.asInSentences), magnitude: unit.magnitude,
      isEnglish: unit.isEnglish)
  }

  /// Money under the name that sentences give it: 美元 for dollars.
  private static func asInSentences(_ unit: QuantityUnit) -> QuantityUnit {
    guard case .money(let code) = unit.dimension, unit.factor == .one else { return unit }
    let names = ["USD": "美元", "GBP": "英镑", "EUR": "欧元", "CNY": "元"]
    return names[code].flatMap(UnitVocabulary.standard.unit) ?? unit
  }

  private init?(chinese phrase: String) {
    let vocabulary = UnitVocabulary.standard
    var scalars = phrase.unicodeScalars.map(\.value).filter { $0 != 0x20 }
    if let unit = vocabulary.unit(phrase) {
      self.init(unit: unit)
      return
    }
    let prefix = "人民币".unicodeScalars.map(\.value)
    if scalars.starts(with: prefix) { scalars.removeFirst(prefix.count) }
    var exponent = 0
    var i = 0
    loop: while i < scalars.count {
      switch scalars[i] {
      case "百": exponent += 2
      case "千": exponent += 3
      case "万": exponent += 4
      case "亿": exponent += 8
      default: break loop
      }
      i += 1
    }
    guard exponent <= 16 else { return nil }
    if i == scalars.count {
      guard i > 0 else { return nil }
      self.init(magnitude: exponent)
      return
    }
    guard let match = vocabulary.longestMatch(in: scalars, from: i, to: scalars.count),
      match.length == scalars.count - i
    else { return nil }
    self.init(unit: match.unit, magnitude: exponent)
  }

  /// Words that may stand in a phrase of a unit without changing it.
  private static let fillers: Set<String> = [
    "in", "of", "the", "amounts", "amount", "figures", "data", "all", "expressed", "unless",
    "otherwise", "stated", "current", "prices", "and", "number", "value", "values", "u.s.", "us",
    "unaudited", "are", "shown",
  ]

  private static let magnitudes: [String: Int] = [
    "hundreds": 2, "thousand": 3, "thousands": 3, "'000": 3, "000": 3, "000s": 3, "000's": 3,
    "'000s": 3, "k": 3, "million": 6, "millions": 6, "mn": 6, "m": 6, "mil": 6, "mio": 6,
    "billion": 9, "billions": 9, "bn": 9, "b": 9, "trillion": 12, "trillions": 12, "tn": 12,
  ]

  private init?(english phrase: String) {
    var text = phrase.lowercased()
    for stop in [", except", " except", ", unless"] {
      if let cut = text.firstRange(of: stop) { text = String(text[..<cut.lowerBound]) }
    }
    text = text.replacing("$", with: " $ ").replacing("£", with: " £ ").replacing("€", with: " € ")
    text = text.replacing("us $", with: "$").replacing("'000", with: " '000")
    var unit: QuantityUnit?
    var magnitude: Int?
    let words = text.split { $0 == " " || $0 == "," }.map(String.init)
    var i = 0
    while i < words.count {
      let word = words[i]
      i += 1
      if Self.fillers.contains(word) { continue }
      // A lone m is metres; behind a currency it is millions.
      if let exponent = Self.magnitudes[word], magnitude == nil,
        word.count > 2 || unit?.unitClass == .money
      {
        magnitude = exponent
        continue
      }
      let pair = i < words.count ? "\(word) \(words[i])" : word
      if unit == nil, let found = Self.unit(pair) {
        unit = found
        if pair != word { i += 1 }
        continue
      }
      guard unit == nil, let found = Self.unit(word) else { return nil }
      unit = found
    }
    guard unit != nil || magnitude != nil else { return nil }
    self.init(unit: unit, magnitude: magnitude ?? 0, isEnglish: true)
  }

  private static func unit(_ word: String) -> QuantityUnit? {
    UnitVocabulary.standard.unit(word) ?? UnitVocabulary.standard.unit(word.uppercased())
  }

  init(unit: QuantityUnit? = nil, magnitude: Int = 0, isEnglish: Bool = false) {
    self.unit = unit
    self.magnitude = magnitude
    self.isEnglish = isEnglish
  }
}

extension String {
  /// Half-width for full-width, as texts are folded.
  var folded: String {
    var view = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if let folded = Unicode.Scalar(Folding.fold(scalar.value)), folded.value != 0 {
        view.append(folded)
      }
    }
    return String(view)
  }

  var trimmingBlanks: String {
    var view = self[...]
    while let first = view.first, first == " " { view.removeFirst() }
    while let last = view.last, last == " " { view.removeLast() }
    return String(view)
  }

  /// What stands between brackets, from left to right.
  fileprivate var bracketed: [String] {
    var found: [String] = []
    var current: String?
    for character in self {
      switch character {
      case "(", "[": current = ""
      case ")", "]":
        if let text = current { found.append(text) }
        current = nil
      default: current?.append(character)
      }
    }
    return found
  }
}

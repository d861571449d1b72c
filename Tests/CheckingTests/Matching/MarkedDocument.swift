import Figures
import Quantities
import SourceText

/// A document from text in which `⟨28156人⟩` marks a figure, with a unit by what follows the digits.
///
/// `⟨#4A⟩` is a name of something, `⟨第一⟩` an ordinal. Of all folding only that of punctuation is
/// done.
func markedDocument(_ text: String) -> Document {
  var scalars: [UInt32] = []
  var figures: [Figure] = []
  var figureStart: Int?
  var written = ""
  var isName = false
  for scalar in text.unicodeScalars.map(halfWidth) {
    switch scalar {
    case "⟨":
      figureStart = scalars.count
      written = ""
      isName = false
    case "⟩":
      if let start = figureStart {
        figures.append(figure(isName ? "#" : written, start..<scalars.count))
      }
      figureStart = nil
    case "#" where figureStart == scalars.count && written.isEmpty:
      isName = true
    default:
      scalars.append(scalar.value)
      written.unicodeScalars.append(scalar)
    }
  }
  let folded = FoldedText(
    scalars: scalars, offsets: scalars.indices.map { UInt32($0) },
    lengths: [UInt8](repeating: 1, count: scalars.count), seams: [])
  return Document(
    source: SourceText(path: "marked", text: text), folded: folded, figures: figures,
    metadata: DocumentMetadata())
}

/// The punctuation mark that folding puts in the place of a full-width one.
func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar {
  case "，": ","
  case "；": ";"
  case "！": "!"
  case "？": "?"
  case "（": "("
  case "）": ")"
  default: scalar
  }
}

/// The units that the tests know.
func testUnit(_ symbol: String) -> QuantityUnit? {
  switch symbol {
  case "人", "名": QuantityUnit(symbol: symbol, dimension: .count("人"))
  case "户", "个", "家": QuantityUnit(symbol: symbol, dimension: .count(symbol))
  case "元": QuantityUnit(symbol: symbol, dimension: .money("CNY"))
  case "美元": QuantityUnit(symbol: symbol, dimension: .money("USD"))
  case "%": QuantityUnit(symbol: symbol, dimension: .ratio)
  case "倍": QuantityUnit(symbol: symbol, dimension: .ratio)
  case "百分点": QuantityUnit(symbol: symbol, dimension: .ratioDifference)
  case "公里", "米": QuantityUnit(symbol: symbol, dimension: .length)
  case "亩", "公顷": QuantityUnit(symbol: symbol, dimension: .area)
  case "吨": QuantityUnit(symbol: symbol, dimension: .mass)
  case "小时": QuantityUnit(symbol: symbol, dimension: .duration)
  case "立方米": QuantityUnit(symbol: symbol, dimension: .volume)
  case "岁": QuantityUnit(symbol: symbol, dimension: .age)
  default: nil
  }
}

private func figure(_ written: String, _ range: Range<Int>) -> Figure {
  let digits = written.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
  let symbol = String(written.dropFirst(digits.count))
  let unit = testUnit(symbol) ?? QuantityUnit(symbol: symbol, dimension: .none)
  let value = Int(digits.filter(\.isNumber)).map { Exact($0) }
  let kind: FigureKind =
    switch (symbol, unit.dimension) {
    case ("#", _): .name
    case ("年", _): .year
    case ("月", _): .month
    case (let symbol, _) where symbol.hasSuffix("日"): .date
    case (let symbol, _) where symbol.hasPrefix("第"): .ordinal
    case (let symbol, _) where symbol.hasSuffix("以来"): .period
    case (_, .money): .money
    case (_, .ratio): symbol == "%" ? .percent : .measure
    case (_, .ratioDifference): .percent
    case (_, .length), (_, .area), (_, .mass), (_, .duration), (_, .volume): .measure
    case (_, .age): .age
    default: .count
    }
  let isDated = [.name, .year, .month, .date, .period].contains(kind)
  return Figure(
    span: SourceSpan(range.lowerBound, range.upperBound), folded: range, kind: kind,
    value: isDated ? nil : value ?? .one, interval: Interval(value ?? .zero), ulp: nil,
    unit: kind == .name ? .none : unit)
}

extension Document {
  func withFigures(_ figures: [Figure]) -> Document {
    Document(source: source, folded: folded, figures: figures, metadata: metadata)
  }
}

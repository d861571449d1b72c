import Figures
import Quantities
import SourceText

/// What was read of a text, one figure after the other, as the tables of these tests write it.
func described(_ text: String, date: String? = nil) -> String {
  let text = text.replacing("⏎", with: "\n")
  let front = date.map { "---\ndate: \($0)\n---\n" } ?? ""
  let document = DocumentReader.read(SourceText(path: "-", text: front + text))
  return document.figures.map { $0.described(in: document.source) }.joined(separator: "; ")
}

extension Figure {
  fileprivate func described(in source: SourceText) -> String {
    let surface = source.text(span).replacing("\n", with: "⏎")
    if kind == .name { return "\(surface) name" }
    if let period { return "\(surface) \(kind.rawValue) \(period.iso)" }
    guard let value else { return "\(surface) \(kind.rawValue) unreadable" }
    var description = "\(surface) \(kind.rawValue) \(value.decimalString)\(unit.symbol)"
    if !(interval.isPoint && interval.low == value) {
      let low = interval.low?.decimalString ?? "-∞"
      let high = interval.high?.decimalString ?? "∞"
      description +=
        " \(interval.lowClosed ? "[" : "(")\(low), \(high)\(interval.highClosed ? "]" : ")")"
    }
    if let qualifier { description += " \(qualifier.rawValue)" }
    if !per.isEmpty {
      let parts = per.map { ($0.amount == .one ? "" : $0.amount.decimalString) + $0.unit.symbol }
      description += " per " + parts.joined(separator: "·")
    }
    return description
  }
}

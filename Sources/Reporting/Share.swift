import Quantities

/// A share of figures as written: 60%, 62.5%.
package struct Share: Hashable, Sendable {
  package let text: String
  private let percent: Exact

  /// What is asked for where nobody says.
  package static let half = Share(text: "50%", percent: Exact(50))

  private init(text: String, percent: Exact) {
    self.text = text
    self.percent = percent
  }

  package init?(_ text: String) {
    let digits = text.hasSuffix("%") ? String(text.dropLast()) : text
    guard let percent = Exact(decimal: digits), percent >= Exact(0), percent <= Exact(100) else {
      return nil
    }
    self.percent = percent
    self.text = digits + "%"
  }

  /// Whether so many of all are at least this share; nothing is no share of nothing.
  package func isReached(by count: Int, of all: Int) -> Bool {
    guard all > 0, let wanted = percent.multiplied(by: Exact(all)) else { return all > 0 }
    return Exact(count * 100) >= wanted
  }
}

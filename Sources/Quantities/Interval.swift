/// Every true value that a written number allows.
///
/// "12.5" says only that the value lies between 12.45 and 12.55, so relations between figures are
/// relations between intervals. An end of `nil` is infinite, and an infinite end is open.
package struct Interval: Hashable, Sendable {
  package let low: Exact?
  package let high: Exact?
  /// Whether `low` itself is a possible value.
  package let lowClosed: Bool
  /// Whether `high` itself is a possible value.
  package let highClosed: Bool

  package init(low: Exact?, high: Exact?, lowClosed: Bool = true, highClosed: Bool = true) {
    self.low = low
    self.high = high
    self.lowClosed = low != nil && lowClosed
    self.highClosed = high != nil && highClosed
  }

  /// The one value `{v}`.
  package init(_ value: Exact) {
    self.init(low: value, high: value)
  }

  package var isPoint: Bool { low != nil && low == high }
}

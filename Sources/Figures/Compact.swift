import Quantities
import SourceText

/// Two offsets in half the room: no document reaches 2³² bytes.
struct Stretch: Hashable, Sendable {
  private let start: UInt32
  private let end: UInt32

  init(_ range: Range<Int>) {
    start = UInt32(clamping: range.lowerBound)
    end = UInt32(clamping: range.upperBound)
  }

  init(_ span: SourceSpan) {
    start = UInt32(clamping: span.start)
    end = UInt32(clamping: span.end)
  }

  var range: Range<Int> { Int(start)..<Int(end) }
  var span: SourceSpan { SourceSpan(Int(start), Int(end)) }
}

/// A number as nearly all figures are: 64 bits above and 32 below the stroke.
struct SmallNumber: Hashable, Sendable {
  private let numerator: Int64
  /// Zero where there is no number, or one that does not fit.
  private let denominator: UInt32

  init(_ value: Exact?) {
    guard let value, let top = Int64(exactly: value.numerator),
      let bottom = UInt32(exactly: value.denominator)
    else {
      (numerator, denominator) = (0, 0)
      return
    }
    (numerator, denominator) = (top, bottom)
  }

  var value: Exact? {
    denominator == 0 ? nil : Exact(reducedTop: numerator, bottom: denominator)
  }
}

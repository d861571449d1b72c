import Quantities
import Testing

/// A small repeatable source of numbers; its seed belongs into every failure message.
struct Dice {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  mutating func int(_ range: ClosedRange<Int>) -> Int {
    let width = UInt64(bitPattern: Int64(range.upperBound &- range.lowerBound)) &+ 1
    return width == 0
      ? Int(truncatingIfNeeded: next()) : range.lowerBound &+ Int(next() % width)
  }

  mutating func bool() -> Bool { next() & 16 == 0 }

  mutating func huge() -> Int128 {
    let bits = Int128(truncatingIfNeeded: next()) << 64 | Int128(truncatingIfNeeded: next())
    switch int(0...5) {
    case 0: return .min
    case 1: return .max
    case 2: return bits >> int(0...126)
    case 3: return Int128(int(-3...3))
    default: return bits
    }
  }

  /// An interval with small ends, sometimes open, sometimes infinite.
  mutating func interval(_ range: ClosedRange<Int>) throws -> Interval {
    let a = try #require(Exact(Int128(int(range)), over: Int128(int(1...4))))
    let width = try #require(Exact(Int128(int(0...5)), over: 2))
    let high = try #require(a.adding(width))
    if width.isZero { return Interval(a) }
    return Interval(
      low: int(0...9) == 0 ? nil : a, high: int(0...9) == 0 ? nil : high, lowClosed: bool(),
      highClosed: bool())
  }
}

func decimal(_ text: String, _ location: SourceLocation = #_sourceLocation) throws -> Exact {
  try #require(Exact(decimal: text), sourceLocation: location)
}

/// A number as written, rounded to its last digit.
func rounded(
  _ text: String, mode: RoundingMode = .nearest, _ location: SourceLocation = #_sourceLocation
) throws -> Operand {
  let value = try decimal(text, location)
  let places = text.split(separator: ".").dropFirst().first?.utf8.count ?? 0
  let ulp = try #require(Exact(significand: 1, exponent: -places), sourceLocation: location)
  let interval = try #require(
    Interval(written: value, ulp: ulp, mode: mode), sourceLocation: location)
  return Operand(value: value, interval: interval, ulp: ulp)
}

func counted(_ value: Int, coarser: Bool = false) -> Operand {
  let value = Exact(value)
  return Operand(
    value: value, interval: Interval(value), ulp: .one,
    coarserUlps: coarser ? value.coarserUlps() : [])
}

func bound(_ text: String, _ qualifier: Qualifier, reach: String = "1") throws -> Operand {
  let value = try decimal(text)
  let interval = try #require(
    Interval(written: value, ulp: .one, lastNonZeroPlace: try decimal(reach), qualifier: qualifier))
  return Operand(
    value: value, interval: interval, ulp: .one, isApproximate: qualifier == .about)
}

/// "[0.5, 1.5)", with ∞ for an infinite end.
func show(_ interval: Interval) -> String {
  let low = interval.low?.decimalString ?? "-∞"
  let high = interval.high?.decimalString ?? "∞"
  return (interval.lowClosed ? "[" : "(") + low + ", " + high + (interval.highClosed ? "]" : ")")
}

extension Term {
  static func number(_ value: Int) -> Term { .constant(Exact(value)) }

  static func + (a: Term, b: Term) -> Term { .sum([a, b]) }
  static func - (a: Term, b: Term) -> Term { .sum([a, .negated(b)]) }
  static func * (a: Term, b: Term) -> Term { .product([a, b]) }
  static func / (a: Term, b: Term) -> Term { .quotient(a, b) }
}

let a = Term.operand(0)
let b = Term.operand(1)
let c = Term.operand(2)

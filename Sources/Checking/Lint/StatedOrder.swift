import Quantities
import RuleLanguage

/// What a comparison says of two sides, by the text of the sides: less, equal, greater or several.
struct StatedOrder {
  struct Orders: OptionSet, Hashable {
    let rawValue: UInt8

    static let less = Orders(rawValue: 1)
    static let equal = Orders(rawValue: 2)
    static let greater = Orders(rawValue: 4)
    static let all: Orders = [.less, .equal, .greater]
  }

  /// The two sides in a fixed order.
  struct Sides: Hashable {
    let first: String
    let second: String
  }

  let sides: Sides
  let orders: Orders
  let expression: Expression

  /// The comparisons that must all hold for an expression to hold.
  static func all(
    in expression: Expression, text: (Expression) -> String
  ) -> [StatedOrder] {
    switch expression.kind {
    case .and(let parts): parts.flatMap { all(in: $0, text: text) }
    case .compare(let left, let comparison, let right):
      [StatedOrder(text(left), comparison, text(right), expression)]
    default: []
    }
  }

  /// A comparison that holds where any of several does, if all speak of the same two sides.
  static func any(
    in expression: Expression, text: (Expression) -> String
  ) -> StatedOrder? {
    guard case .or(let parts) = expression.kind else { return nil }
    let stated = parts.map { all(in: $0, text: text) }
    guard let first = stated.first?.first,
      stated.allSatisfy({ $0.count == 1 && $0[0].sides == first.sides })
    else { return nil }
    let orders = stated.reduce(Orders()) { $0.union($1[0].orders) }
    return StatedOrder(sides: first.sides, orders: orders, expression: expression)
  }

  private init(sides: Sides, orders: Orders, expression: Expression) {
    self.sides = sides
    self.orders = orders
    self.expression = expression
  }

  private init(_ left: String, _ comparison: Comparison, _ right: String, _ whole: Expression) {
    let orders: Orders =
      switch comparison {
      case .equal: .equal
      case .notEqual: [.less, .greater]
      case .less: .less
      case .lessOrEqual: [.less, .equal]
      case .greater: .greater
      case .greaterOrEqual: [.greater, .equal]
      }
    expression = whole
    if left <= right {
      sides = Sides(first: left, second: right)
      self.orders = orders
    } else {
      sides = Sides(first: right, second: left)
      self.orders = orders.flipped
    }
  }
}

extension StatedOrder.Orders {
  fileprivate var flipped: Self {
    var flipped = intersection(.equal)
    if contains(.less) { flipped.insert(.greater) }
    if contains(.greater) { flipped.insert(.less) }
    return flipped
  }
}

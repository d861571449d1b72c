import Quantities
import RuleLanguage

extension Evaluator {
  mutating func call(_ name: String, _ arguments: [Expression]) throws(UncheckedCause) -> Value {
    guard let function = RuleFunction(rawValue: name) else { throw .ambiguous }
    switch function {
    case .count: return .number(NumberValue(.constant(Exact(try count(arguments))), .number))
    case .sum:
      var total: Value?
      for member in try members(arguments, of: function) {
        total =
          try total.map { total throws(UncheckedCause) in
            try added(total, member, isNegative: false)
          } ?? member
      }
      guard let total else { throw .missing }
      return total
    case .mean:
      let members = try members(arguments, of: function)
      var total = NumberValue.zero
      for member in members {
        total = try added(total, try number(of: member), isNegative: false)
      }
      guard !members.isEmpty else { throw .missing }
      total.term = .quotient(total.term, .constant(Exact(members.count)))
      return .number(total)
    case .min, .max:
      return try extreme(try members(arguments, of: function), isLeast: function == .min)
    case .abs:
      guard let argument = arguments.first else { throw .missing }
      var number = try number(argument)
      number.term = .maximum([number.term, .negated(number.term)])
      return .number(number)
    case .days: return .number(try days(try values(arguments)))
    case .years: return .number(try years(try values(arguments)))
    case .start, .end:
      guard let argument = arguments.first else { throw .missing }
      let date = try date(try value(argument))
      guard let result = function == .start ? date.start : date.end else { throw .unresolvedDate }
      return .date(result)
    case .first, .last:
      let members = try members(arguments, of: function)
      guard let member = function == .first ? members.first : members.last else { throw .missing }
      return member
    case .agree, .exists: throw .ambiguous
    }
  }

  private mutating func values(_ expressions: [Expression]) throws(UncheckedCause) -> [Value] {
    var values: [Value] = []
    for expression in expressions { values.append(try value(expression)) }
    return values
  }

  /// The members of all arguments, lists taken apart, in order.
  ///
  /// What is missing is left out where the function allows it, but something must be there.
  mutating func members(
    _ arguments: [Expression], of function: RuleFunction
  ) throws(UncheckedCause) -> [Value] {
    var members: [Value] = []
    for argument in arguments {
      do {
        switch try value(argument) {
        case .list(let list): members += list
        case let single: members.append(single)
        }
      } catch UncheckedCause.missing where function.leavesOutMissing && isCapture(argument) {
        continue
      }
    }
    return members
  }

  private func isCapture(_ expression: Expression) -> Bool {
    guard case .name(let name) = expression.kind else { return false }
    return rule.definitions[name] == nil
  }

  private mutating func count(_ arguments: [Expression]) throws(UncheckedCause) -> Int {
    var count = 0
    for argument in arguments {
      // Counted are figures; whether each has a value does not matter.
      if case .name(let name) = argument.kind, rule.definitions[name] == nil {
        count += touch(name)
      } else {
        count += try members([argument], of: .count).count
      }
    }
    return count
  }

  private mutating func extreme(
    _ members: [Value], isLeast: Bool
  ) throws(UncheckedCause) -> Value {
    guard let first = members.first else { throw .missing }
    if members.count == 1 { return first }
    guard case .number(var result) = first else {
      return try extremeDate(members, isLeast: isLeast)
    }
    var terms = [result.term]
    for member in members.dropFirst() {
      let next = try number(of: member)
      // Adding checks the units; the sum itself is not wanted.
      var sum = try added(result, next, isNegative: false)
      terms.append(next.term)
      sum.term = result.term
      result = sum
    }
    result.term = isLeast ? .minimum(terms) : .maximum(terms)
    return .number(result)
  }

  /// The first or last of several dates by the day on which they begin.
  private mutating func extremeDate(
    _ members: [Value], isLeast: Bool
  ) throws(UncheckedCause) -> Value {
    var best: (day: Int, date: DateValue)?
    for member in members {
      let date = try date(member)
      guard let day = isLeast ? date.period.firstDay : date.period.lastDay else {
        throw .unresolvedDate
      }
      if let found = best, isLeast ? found.day <= day : found.day >= day { continue }
      best = (day, date)
    }
    guard let best else { throw .missing }
    return .date(best.date)
  }
}

import Quantities
import SourceText

extension ExpressionCheck {
  mutating func call(
    _ name: Name, _ arguments: [Expression], _ present: Set<String>
  ) -> ExpressionType {
    guard let function = RuleFunction(rawValue: name.text) else {
      let known = RuleFunction.allCases.map(\.rawValue)
      let suggestion = Suggestion.nearest(to: name.text, among: known)
      report(.unknownFunction(name.text, suggestion: suggestion), name.span)
      mentionAll(arguments)
      return .unknown
    }
    guard function.arguments.accepts(arguments.count) else {
      report(
        .argumentCount(name.text, found: arguments.count, wanted: function.arguments), name.span)
      mentionAll(arguments)
      return .unknown
    }
    if function == .exists {
      return exists(arguments)
    }
    if function == .previous {
      return previous(arguments, present)
    }
    let types = arguments.map { argument($0, of: function, present) }
    switch function {
    case .sum, .mean, .min, .max, .count, .agree:
      return overList(function, arguments, types)
    case .first, .last:
      return member(function, arguments, types)
    case .abs:
      return absolute(arguments, types)
    case .days, .years:
      for (argument, type) in zip(arguments, types) {
        checkDates(argument, type, allowsDuration: arguments.count == 1)
      }
      return .number(.duration)
    case .start, .end:
      for (argument, type) in zip(arguments, types) {
        checkDates(argument, type, allowsDuration: false)
      }
      return .date(isYear: false)
    case .exists, .previous:
      return .truth
    case .low, .high:
      if case .date = types[0] {
        mismatch(.date(isYear: false), .number, arguments[0])
        return .unknown
      }
      return types[0]
    case .compound:
      for index in 1...2 { checkDates(arguments[index], types[index], allowsDuration: false) }
      return .number(.unknown)
    }
  }

  /// Arguments of a call that is wrong itself still use their names.
  private mutating func mentionAll(_ arguments: [Expression]) {
    // What is wrong in them may follow from the wrong call.
    var trial = self
    for argument in arguments { _ = trial.type(of: argument, []) }
    takeUses(of: trial)
  }

  private mutating func exists(_ arguments: [Expression]) -> ExpressionType {
    guard let argument = arguments.first else { return .truth }
    if case .name(let name) = argument.kind {
      mention(Name(name, argument.span))
      if captures[name] != nil || lets[name] == nil { return .truth }
    }
    mentionAll(arguments)
    report(.existsNeedsCapture, argument.span)
    return .truth
  }

  private mutating func previous(
    _ arguments: [Expression], _ present: Set<String>
  ) -> ExpressionType {
    guard let argument = arguments.first else { return .unknown }
    if case .name(let name) = argument.kind, isFact(name) { return type(of: argument, present) }
    mentionAll(arguments)
    if !isLenient { report(.previousNeedsFact, argument.span) }
    return .unknown
  }

  /// Whether a name stands for a fact here.
  private func isFact(_ name: String) -> Bool {
    captures[name] == nil && lets[name] == nil && scope.fact(name) != nil
  }

  /// One list, or several values and lists.
  private mutating func overList(
    _ function: RuleFunction, _ arguments: [Expression], _ types: [ExpressionType]
  ) -> ExpressionType {
    for (argument, type) in zip(arguments, types) where type == .names {
      if function == .count, types.count == 1 { return .number(.bare) }
      mismatch(type, .number, argument)
      return .unknown
    }
    if let only = arguments.first, types.count == 1 {
      let isOptional =
        if case .name(let name) = only.kind { captures[name]?.isOptional == true } else { false }
      // The mentions of a fact are many, though it is one number.
      let isManyFold =
        if case .name(let name) = only.kind { function == .agree && isFact(name) } else { false }
      switch types[0] {
      case .number, .date, .figure:
        if isManyFold { break }
        // One that may be missing is a list of none or one.
        if !isOptional || !function.leavesOutMissing {
          report(
            .numberUsedAsList(source(only.span), function: function.rawValue), only.span)
          return .unknown
        }
      case .truth:
        mismatch(.truth, .list, only)
        return .unknown
      default: break
      }
    }
    var common: ExpressionType?
    for (argument, type) in zip(arguments, types) {
      common = joined(common, type.element, argument, counts: function == .count)
    }
    switch function {
    case .count: return .number(.bare)
    case .agree: return .truth
    default:
      if case .date? = common, function == .sum || function == .mean, let first = arguments.first {
        mismatch(.date(isYear: false), .number, first)
        return .unknown
      }
      return common ?? .figure
    }
  }

  private mutating func joined(
    _ common: ExpressionType?, _ next: ExpressionType, _ place: Expression, counts: Bool
  ) -> ExpressionType {
    guard let common else { return next }
    switch (common, next) {
    case (_, .truth):
      mismatch(.truth, .number, place)
      return common
    case (.number(let a), .number(let b)):
      if a.compares(with: b) { return a.type == .unknown ? next : common }
      // Unlike things can still be counted.
      if !counts { report(.unitMismatch(a.name, b.name), place.span) }
      return .unknown
    case (.number(let a), .date):
      if !counts, a.type != .unknown { report(.unitMismatch(a.name, .date), place.span) }
      return .unknown
    case (.date, .number(let b)):
      if !counts, b.type != .unknown { report(.unitMismatch(.date, b.name), place.span) }
      return .unknown
    case (.figure, _), (.unknown, _): return next
    default: return common
    }
  }

  private mutating func member(
    _ function: RuleFunction, _ arguments: [Expression], _ types: [ExpressionType]
  ) -> ExpressionType {
    guard let argument = arguments.first, let type = types.first else { return .unknown }
    switch type {
    case .list(let element): return element
    case .unknown: return .unknown
    case .truth, .names: mismatch(type, .list, argument)
    default:
      report(
        .numberUsedAsList(source(argument.span), function: function.rawValue), argument.span)
    }
    return .unknown
  }

  private mutating func absolute(
    _ arguments: [Expression], _ types: [ExpressionType]
  ) -> ExpressionType {
    guard let argument = arguments.first, let type = types.first else { return .unknown }
    switch type {
    case .number, .figure, .unknown: return type
    case .list: report(.listUsedAsNumber(source(argument.span)), argument.span)
    case .date, .truth, .names: mismatch(type, .number, argument)
    }
    return .unknown
  }

  /// A date or period, or a length of time where one argument says it all.
  private mutating func checkDates(
    _ argument: Expression, _ type: ExpressionType, allowsDuration: Bool
  ) {
    switch type {
    case .date, .figure, .unknown: break
    case .number(let measure):
      if measure.type == .unknown { break }
      if allowsDuration, measure.type == Measure.duration.type { break }
      mismatch(type, .dateOrPeriod, argument)
    case .list: report(.listUsedAsNumber(source(argument.span)), argument.span)
    case .truth, .names: mismatch(type, .dateOrPeriod, argument)
    }
  }
}

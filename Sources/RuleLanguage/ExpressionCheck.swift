import Quantities
import SourceText

/// Finds the names, kinds and units that do not fit in the expressions of one rule.
struct ExpressionCheck {
  let path: String
  let captures: CaptureTable
  let scope: RuleScope
  /// Whether the rule has a `match`, so that facts have no place in it.
  let bindsCaptures: Bool
  /// Whether what is missing is provided for, so that captures may be absent anywhere.
  let allowsMissing: Bool
  /// Whether names that are not known may come from items that could not be read.
  let isLenient: Bool
  let source: (SourceSpan) -> String
  var lets: [String: ExpressionType] = [:]
  var laterLets: Set<String> = []
  private(set) var used: Set<String> = []
  private(set) var diagnostics: [RuleDiagnostic] = []
  private var captureTypes: [String: ExpressionType] = [:]

  init(
    path: String, captures: CaptureTable, scope: RuleScope, bindsCaptures: Bool,
    allowsMissing: Bool, isLenient: Bool, source: @escaping (SourceSpan) -> String
  ) {
    self.path = path
    self.captures = captures
    self.scope = scope
    self.bindsCaptures = bindsCaptures
    self.allowsMissing = allowsMissing
    self.isLenient = isLenient
    self.source = source
    for capture in captures.captures { typeOf(capture) }
  }

  // MARK: Captures

  /// Works out what a capture binds from the units at its places, which must agree.
  private mutating func typeOf(_ capture: CaptureSummary) {
    if captures.unclear.contains(capture.name.text) {
      captureTypes[capture.name.text] = .unknown
      return
    }
    var type: ExpressionType?
    for constraints in capture.constraints {
      let known = captureTypes
      let next = ExpressionType(constraints) { known[$0]?.element ?? .figure }
      guard let before = type else {
        type = next
        continue
      }
      switch (before, next) {
      case (.number(let a), .number(let b)):
        if a.compares(with: b) {
          if a.type == .unknown { type = next }
        } else {
          report(.captureUnits(capture.name.text, a.name, b.name), capture.name.span)
          type = .unknown
        }
      case (.figure, _): type = next
      default: break
      }
    }
    let element = type ?? .figure
    captureTypes[capture.name.text] = capture.isList ? .list(element) : element
  }

  // MARK: Items

  mutating func condition(_ expression: Expression, present: Set<String>) {
    expect(.truth, type(of: expression, present), expression)
  }

  mutating func definition(_ expression: Expression, present: Set<String>) -> ExpressionType {
    let found = type(of: expression, present)
    switch found {
    case .truth, .names:
      mismatch(found, .number, expression)
      return .unknown
    case .list:
      report(.listUsedAsNumber(source(expression.span)), expression.span)
      return .unknown
    default: return found
    }
  }

  /// The name in a message template.
  mutating func mention(_ name: Name) {
    _ = lookUp(name.text, name.span)
  }

  /// What a member of a capture is; unknown where there is no such capture.
  func type(ofCapture name: String) -> ExpressionType { captureTypes[name]?.element ?? .unknown }

  /// Takes over which names another check has met, without its mistakes.
  mutating func takeUses(of other: ExpressionCheck) {
    used.formUnion(other.used)
  }

  // MARK: Names

  private mutating func lookUp(_ name: String, _ span: SourceSpan) -> ExpressionType {
    used.insert(name)
    if let type = lets[name] ?? captureTypes[name] { return type }
    if laterLets.contains(name) {
      report(.usedBeforeDefinition(.definition, name), span)
    } else if let type = sharedType(of: name, span) {
      return type
    } else if !isLenient, !scope.broken.contains(name) {
      let known =
        captures.captures.map(\.name.text) + lets.keys.sorted()
        + scope.parameters.map(\.name.text) + (bindsCaptures ? [] : scope.facts.map(\.name.text))
      let suggestion = Suggestion.nearest(to: name, among: known)
      if let suggestion { used.insert(suggestion) }
      report(.unknownName(.figure, name, suggestion: suggestion), span)
    }
    return .unknown
  }

  /// The type of a fact or parameter.
  private mutating func sharedType(of name: String, _ span: SourceSpan) -> ExpressionType? {
    if let parameter = scope.parameter(name) {
      return .number(parameter.unit.map { Measure(unit: $0) } ?? .bare)
    }
    guard let fact = scope.fact(name) else { return nil }
    if bindsCaptures {
      report(.factBesideMatch(name), span)
      return .unknown
    }
    return ExpressionType(fact.unit) { _ in .figure }
  }

  func sharedKind(of name: String) -> NameKind? {
    if scope.parameter(name) != nil { return .parameter }
    return bindsCaptures || scope.fact(name) == nil ? nil : .fact
  }

  private mutating func nameType(
    _ name: String, _ span: SourceSpan, _ present: Set<String>, leavesOutMissing: Bool = false
  ) -> ExpressionType {
    let type = lookUp(name, span)
    if let capture = captures[name], capture.isOptional, !allowsMissing, !leavesOutMissing,
      !present.contains(name)
    {
      report(.optionalCapture(name), span)
      return .unknown
    }
    return type
  }

  // MARK: Expressions

  /// What an expression stands for, where the captures in `present` are known to be there.
  mutating func type(of expression: Expression, _ present: Set<String>) -> ExpressionType {
    switch expression.kind {
    case .number(_, let unit): return .number(unit.map { Measure(unit: $0) } ?? .bare)
    case .date: return .date(isYear: false)
    case .name(let name): return nameType(name, expression.span, present)
    case .call(let name, let arguments): return call(name, arguments, present)
    case .sum(let terms): return sum(terms, present)
    case .product(let factors): return product(factors, present)
    case .negated(let operand):
      let found = scalar(operand, present)
      if case .date = found { mismatch(found, .number, operand) }
      return found
    case .compare(let left, _, let right):
      compare(left, right, present)
      return .truth
    case .not(let operand):
      expect(.truth, type(of: operand, present), operand)
      return .truth
    case .and(let terms):
      var present = present
      for term in terms {
        expect(.truth, type(of: term, present), term)
        present.formUnion(Self.proven(term, isTrue: true))
      }
      return .truth
    case .or(let terms):
      var present = present
      for term in terms {
        expect(.truth, type(of: term, present), term)
        present.formUnion(Self.proven(term, isTrue: false))
      }
      return .truth
    case .implies(let left, let right):
      expect(.truth, type(of: left, present), left)
      let known = present.union(Self.proven(left, isTrue: true))
      expect(.truth, type(of: right, known), right)
      return .truth
    }
  }

  /// The captures that are there if an expression is true, or false.
  static func proven(_ expression: Expression, isTrue: Bool) -> Set<String> {
    switch (expression.kind, isTrue) {
    case (.call(let name, let arguments), true) where name.text == RuleFunction.exists.rawValue:
      if case .name(let capture)? = arguments.first?.kind { return [capture] }
      return []
    case (.not(let operand), _): return proven(operand, isTrue: !isTrue)
    case (.and(let terms), true), (.or(let terms), false):
      return terms.reduce(into: []) { $0.formUnion(proven($1, isTrue: isTrue)) }
    case (.implies(let left, let right), false):
      return proven(left, isTrue: true).union(proven(right, isTrue: false))
    default: return []
    }
  }

  private mutating func sum(_ terms: [Signed], _ present: Set<String>) -> ExpressionType {
    var total: ExpressionType?
    for term in terms {
      let next = scalar(term.expression, present)
      guard let left = total else {
        total = next
        continue
      }
      total = added(left, next, isNegative: term.isNegative, term.expression)
    }
    return total ?? .unknown
  }

  private mutating func added(
    _ left: ExpressionType, _ right: ExpressionType, isNegative: Bool, _ place: Expression
  ) -> ExpressionType {
    switch (left, right) {
    case (.number(let a), .number(let b)):
      if let measure = a.added(b, isNegative: isNegative) { return .number(measure) }
      report(.unitMismatch(a.name, b.name), place.span)
    case (.date, .date) where isNegative: return .number(.duration)
    case (.date(let isYear), .number(let b)):
      if b.isBare ? isYear : UnitType.adding(.date, b.type) != nil { return left }
      report(.unitMismatch(.date, b.name), place.span)
    case (.date, .date): report(.unitMismatch(.date, .date), place.span)
    case (.number(let a), .date):
      if !isNegative, UnitType.adding(a.type, .date) != nil { return right }
      report(.unitMismatch(a.name, .date), place.span)
    case (.figure, .number), (.figure, .date), (.figure, .figure), (.number, .figure),
      (.date, .figure):
      return .figure
    default: break
    }
    return .unknown
  }

  private mutating func product(_ factors: [Factor], _ present: Set<String>) -> ExpressionType {
    var result = Measure.bare
    var isUnknown = false
    for factor in factors {
      let found = scalar(factor.expression, present)
      switch found {
      case .number(let measure):
        result = result.product(measure, isDivisor: factor.isDivisor)
      case .figure: result = result.product(.unknown, isDivisor: factor.isDivisor)
      case .unknown: isUnknown = true
      default:
        mismatch(found, .number, factor.expression)
        isUnknown = true
      }
    }
    return isUnknown ? .unknown : .number(result)
  }

  private mutating func compare(
    _ left: Expression, _ right: Expression, _ present: Set<String>
  ) {
    let a = scalar(left, present)
    let b = scalar(right, present)
    switch (a, b) {
    case (.number(let x), .number(let y)):
      if !x.compares(with: y) { report(.unitMismatch(x.name, y.name), right.span) }
    case (.date(let isYear), .number(let y)):
      let isFine = y.isBare ? isYear : UnitType.comparing(.date, y.type)
      if !isFine { report(.unitMismatch(.date, y.name), right.span) }
    case (.number(let x), .date(let isYear)):
      let isFine = x.isBare ? isYear : UnitType.comparing(.date, x.type)
      if !isFine { report(.unitMismatch(x.name, .date), right.span) }
    default: break
    }
  }

  /// The type of something that must be one number or date.
  mutating func scalar(_ expression: Expression, _ present: Set<String>) -> ExpressionType {
    let found = type(of: expression, present)
    switch found {
    case .list:
      report(.listUsedAsNumber(source(expression.span)), expression.span)
      return .unknown
    case .truth, .names:
      mismatch(found, .number, expression)
      return .unknown
    default: return found
    }
  }

  // MARK: Reporting

  private mutating func expect(
    _ wanted: ValueKind, _ found: ExpressionType, _ expression: Expression
  ) {
    if found != .unknown, found.kind != wanted { mismatch(found, wanted, expression) }
  }

  mutating func mismatch(
    _ found: ExpressionType, _ wanted: ValueKind, _ expression: Expression
  ) {
    report(.kindMismatch(found: found.kind, wanted: wanted), expression.span)
  }

  mutating func report(_ problem: RuleProblem, _ span: SourceSpan) {
    diagnostics.append(RuleDiagnostic(problem: problem, path: path, span: span))
  }

  /// An argument as a call sees it: names that may be missing are fine in some functions.
  mutating func argument(
    _ expression: Expression, of function: RuleFunction, _ present: Set<String>
  ) -> ExpressionType {
    if case .name(let name) = expression.kind {
      return nameType(
        name, expression.span, present, leavesOutMissing: function.leavesOutMissing)
    }
    return type(of: expression, present)
  }
}

extension ExpressionType {
  /// What one member of a list is; a single value is its own.
  var element: ExpressionType {
    if case .list(let element) = self { element } else { self }
  }
}

import Quantities
import SourceText

/// Parses the expression of one item and stops behind it.
///
/// Long sums and products are one node each, so that only brackets and signs nest; those are
/// counted, so that no input exhausts the stack.
struct ExpressionParser {
  static let depthLimit = 64

  var cursor: TokenCursor
  private var depth = 0
  private var brackets: [SourceSpan] = []
  /// The operator whose right side comes next.
  private var lastOperator: SourceSpan?

  static func parse(_ cursor: inout TokenCursor) throws(RuleDiagnostic) -> Expression {
    var parser = ExpressionParser(cursor: cursor)
    let expression = try parser.implication()
    cursor = parser.cursor
    return expression
  }

  private init(cursor: TokenCursor) {
    self.cursor = cursor
  }

  // MARK: From loose to tight

  private mutating func implication() throws(RuleDiagnostic) -> Expression {
    let left = try disjunction()
    guard try takeWord("implies") else { return left }
    try enter(cursor.placeBefore)
    let right = try implication()
    leave()
    return Expression(.implies(left, right), left.span.union(right.span))
  }

  private mutating func disjunction() throws(RuleDiagnostic) -> Expression {
    var terms = [try conjunction()]
    while try takeWord("or") { terms.append(try conjunction()) }
    return joined(terms) { .or($0) }
  }

  private mutating func conjunction() throws(RuleDiagnostic) -> Expression {
    var terms = [try negation()]
    while try takeWord("and") { terms.append(try negation()) }
    return joined(terms) { .and($0) }
  }

  private mutating func negation() throws(RuleDiagnostic) -> Expression {
    skipInsideBrackets()
    let start = cursor.span(cursor.current)
    guard cursor.isWord("not") else { return try comparison() }
    cursor.advance()
    operatorTaken(start)
    try enter(start)
    let operand = try negation()
    leave()
    return Expression(.not(operand), start.union(operand.span))
  }

  /// `a <= b <= c` is `a <= b and b <= c`.
  private mutating func comparison() throws(RuleDiagnostic) -> Expression {
    var left = try sum()
    var links: [Expression] = []
    while let comparison = takeComparison() {
      let right = try sum()
      links.append(Expression(.compare(left, comparison, right), left.span.union(right.span)))
      left = right
    }
    return links.isEmpty ? left : joined(links) { .and($0) }
  }

  private mutating func sum() throws(RuleDiagnostic) -> Expression {
    let first = try product()
    var terms = [Signed(isNegative: false, expression: first)]
    var span = first.span
    while let sign = takeSign(["+", "-"]) {
      let term = try product()
      terms.append(Signed(isNegative: sign == "-", expression: term))
      span = span.union(term.span)
    }
    return terms.count == 1 ? first : Expression(.sum(terms), span)
  }

  private mutating func product() throws(RuleDiagnostic) -> Expression {
    let first = try unary()
    var factors = [Factor(isDivisor: false, expression: first)]
    var span = first.span
    while let sign = takeSign(["*", "/"]) {
      let factor = try unary()
      factors.append(Factor(isDivisor: sign == "/", expression: factor))
      span = span.union(factor.span)
    }
    return factors.count == 1 ? first : Expression(.product(factors), span)
  }

  private mutating func unary() throws(RuleDiagnostic) -> Expression {
    skipInsideBrackets()
    guard cursor.isSymbol("-") else { return try primary() }
    let start = cursor.span(cursor.current)
    cursor.advance()
    operatorTaken(start)
    try enter(start)
    let operand = try unary()
    leave()
    return Expression(.negated(operand), start.union(operand.span))
  }

  private mutating func primary() throws(RuleDiagnostic) -> Expression {
    skipInsideBrackets()
    let token = cursor.current
    if cursor.startsItemOrDeclaration(cursor.index) { throw missingOperand() }
    switch token.kind {
    case .number(let unit):
      cursor.advance()
      return try number(token, unit: unit)
    case .date:
      let date = try DateLiteral.parse(cursor)
      cursor.advance()
      return Expression(.date(date), cursor.span(token))
    case .word where !Keywords.reserved.contains(cursor.string(token)):
      cursor.advance()
      let name = Name(cursor.string(token), cursor.span(token))
      return cursor.isSymbol("(") ? try call(name) : Expression(.name(name.text), name.span)
    case .symbol where cursor.isSymbol("("):
      return try bracketed()
    default:
      if token.kind == .lineBreak || token.kind == .end { throw missingOperand() }
      throw cursor.unexpected(.operand)
    }
  }

  // MARK: Brackets

  private mutating func bracketed() throws(RuleDiagnostic) -> Expression {
    let open = try openBracket()
    let inner = try implication()
    let close = try closeBracket()
    return Expression(inner.kind, open.union(close))
  }

  private mutating func call(_ name: Name) throws(RuleDiagnostic) -> Expression {
    _ = try openBracket()
    var arguments: [Expression] = []
    skipInsideBrackets()
    if !cursor.isSymbol(")") {
      while true {
        arguments.append(try implication())
        skipInsideBrackets()
        guard cursor.isSymbol(",") else { break }
        operatorTaken(cursor.span(cursor.current))
        cursor.advance()
      }
    }
    let close = try closeBracket()
    return Expression(.call(name, arguments), name.span.union(close))
  }

  private mutating func openBracket() throws(RuleDiagnostic) -> SourceSpan {
    let open = cursor.span(cursor.current)
    try enter(open)
    brackets.append(open)
    lastOperator = nil
    cursor.advance()
    return open
  }

  private mutating func closeBracket() throws(RuleDiagnostic) -> SourceSpan {
    skipInsideBrackets()
    guard cursor.isSymbol(")") else {
      if cursor.startsItemOrDeclaration(cursor.index) || cursor.isAtEnd || cursor.isSymbol("}"),
        let open = brackets.last
      {
        throw cursor.failure(.unclosed("("), open)
      }
      throw cursor.unexpected(.symbol(")"))
    }
    let close = cursor.span(cursor.current)
    cursor.advance()
    brackets.removeLast()
    leave()
    return close
  }

  private mutating func enter(_ span: SourceSpan) throws(RuleDiagnostic) {
    guard depth < Self.depthLimit else {
      throw cursor.failure(.tooDeep(limit: Self.depthLimit), span)
    }
    depth += 1
  }

  private mutating func leave() { depth -= 1 }

  // MARK: Operators

  private mutating func skipInsideBrackets() {
    if !brackets.isEmpty { cursor.skipLineBreaks() }
  }

  /// A line may break behind an operator.
  private mutating func operatorTaken(_ span: SourceSpan) {
    lastOperator = span
    cursor.skipLineBreaks()
  }

  private mutating func takeWord(_ word: String) throws(RuleDiagnostic) -> Bool {
    skipInsideBrackets()
    guard cursor.isWord(word) else { return false }
    let span = cursor.span(cursor.current)
    cursor.advance()
    operatorTaken(span)
    return true
  }

  private mutating func takeSign(_ signs: [String]) -> String? {
    skipInsideBrackets()
    guard cursor.current.kind == .symbol, signs.contains(cursor.currentString) else { return nil }
    let sign = cursor.currentString
    let span = cursor.span(cursor.current)
    cursor.advance()
    operatorTaken(span)
    return sign
  }

  private mutating func takeComparison() -> Comparison? {
    takeSign(["==", "!=", "<", "<=", ">", ">="]).flatMap(Comparison.init(rawValue:))
  }

  private func missingOperand() -> RuleDiagnostic {
    if let open = brackets.last, lastOperator == nil {
      return cursor.failure(.unclosed("("), open)
    }
    let found: Found = cursor.isAtEnd ? .endOfFile : .endOfLine
    return cursor.failure(.unexpected(found: found, wanted: .operand), cursor.placeBefore)
  }

  private func joined(
    _ terms: [Expression], _ make: ([Expression]) -> ExpressionKind
  ) -> Expression {
    guard let first = terms.first, let last = terms.last, terms.count > 1 else { return terms[0] }
    return Expression(make(terms), first.span.union(last.span))
  }

  // MARK: Literals

  private func number(_ token: Token, unit: Int) throws(RuleDiagnostic) -> Expression {
    let span = cursor.span(token)
    let digits = cursor.text.scalars[token.range.lowerBound..<unit]
    let symbol = cursor.text.string(unit..<token.range.upperBound)
    let unitSpan = cursor.text.span(unit..<token.range.upperBound)
    let magnitude = KnownUnits.dimension(of: symbol) == nil ? KnownUnits.magnitude(of: symbol) : nil
    let known = magnitude?.unit ?? UnitSymbol.folded(symbol)
    guard known.isEmpty || KnownUnits.dimension(of: known) != nil else {
      let suggestion = Suggestion.nearest(to: known, among: KnownUnits.symbols)
      throw cursor.failure(.unknownUnit(symbol, suggestion: suggestion), unitSpan)
    }
    guard let value = Self.value(digits, power: magnitude?.power ?? 0) else {
      throw cursor.failure(.numberTooLarge(ScalarText.string(digits)), span)
    }
    return Expression(.number(value, unit: known.isEmpty ? nil : known), span)
  }

  private static func value(_ digits: ArraySlice<UInt32>, power: Int) -> Exact? {
    var significand: Int128 = 0
    var decimals = 0
    var isBehindPoint = false
    for scalar in digits {
      guard ScalarKind.isDigit(scalar) else {
        isBehindPoint = true
        continue
      }
      let (product, overflow) = significand.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(Int128(scalar - 0x30))
      guard !overflow, !carry else { return nil }
      significand = sum
      if isBehindPoint { decimals += 1 }
    }
    return Exact(significand: significand, exponent: power - decimals)
  }
}

/// A day as rule files write it.
enum DateLiteral {
  static func parse(_ cursor: TokenCursor) throws(RuleDiagnostic) -> CalendarDate {
    guard cursor.current.kind == .date else { throw cursor.unexpected(.date) }
    let text = cursor.currentString
    let parts = text.split(separator: "-")
    guard parts.count == 3, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      CalendarDate(year: year, month: month, day: day).exists
    else { throw cursor.failure(.invalidDate(text), cursor.span(cursor.current)) }
    return CalendarDate(year: year, month: month, day: day)
  }
}

/// The one way in which unit symbols are compared.
enum UnitSymbol {
  static func folded(_ symbol: String) -> String {
    ScalarText.string(symbol.unicodeScalars.lazy.map { Folding.fold($0.value) })
  }
}

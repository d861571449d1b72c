import SourceText

extension PatternParser {
  /// `{name}`, `{name:人|户}`, `{name:same other|count}`.
  mutating func capture() throws(RuleDiagnostic) -> PatternCapture {
    let open = index
    index += 1
    skipBlanks()
    let start = index
    while let scalar = peek, ScalarKind.isNamePart(scalar) { index += 1 }
    let name = Name(ScalarText.string(text.scalars[start..<index]), text.span(start..<index))
    guard index > start, let first = name.text.unicodeScalars.first,
      ScalarKind.isNameStart(first.value)
    else {
      index = start
      throw peek == nil ? unclosed(open) : unexpected(.captureName)
    }
    if Keywords.reserved.contains(name.text) {
      throw failure(.reservedName(name.text), name.span)
    }
    skipBlanks()
    var constraints: [FigureConstraint] = []
    if let scalar = peek, Folding.fold(scalar) == 0x3A {
      repeat {
        index += 1
        if let constraint = try constraint(open: open) { constraints.append(constraint) }
      } while peek == 0x7C
    }
    guard peek == 0x7D else {
      guard let scalar = peek, !opensSomething(scalar) else { throw unclosed(open) }
      throw unexpected(.symbol("}"))
    }
    index += 1
    return PatternCapture(name: name, constraints: constraints)
  }

  /// The units and classes of a text that a `}` ends: what stands behind the colon of a capture.
  static func constraints(
    _ text: LocatedText, path: String
  ) throws(RuleDiagnostic) -> ([FigureConstraint], [RuleDiagnostic]) {
    var parser = PatternParser(text, path: path)
    parser.index = -1
    var constraints: [FigureConstraint] = []
    repeat {
      parser.index += 1
      if let constraint = try parser.constraint(open: 0) { constraints.append(constraint) }
    } while parser.peek == 0x7C
    guard parser.peek == 0x7D else { throw parser.unexpected(.unit) }
    return (constraints, parser.diagnostics)
  }

  /// One class, unit or `same other`; `nil` where it is unknown and that has been said.
  private mutating func constraint(open: Int) throws(RuleDiagnostic) -> FigureConstraint? {
    skipBlanks()
    let start = index
    while let scalar = peek, scalar != 0x7C, scalar != 0x7D, !opensSomething(scalar) { index += 1 }
    if peek == nil || peek.map(opensSomething) == true { throw unclosed(open) }
    var end = index
    while end > start, ScalarKind.isBlank(text.scalars[end - 1]) { end -= 1 }
    guard end > start else { throw unexpected(.unit) }
    let span = text.span(start..<end)
    if let other = sameName(start..<end) { return .same(other) }
    let written = ScalarText.string(text.scalars[start..<end])
    let symbol = UnitSymbol.folded(written)
    if let known = FigureClass(rawValue: symbol) { return .figureClass(known) }
    if KnownUnits.dimension(of: symbol) != nil { return .unit(Name(symbol, span)) }
    if let (_, unit) = KnownUnits.magnitude(of: symbol), !unit.isEmpty {
      diagnostics.append(failure(.magnitudeInUnit(written, unit: unit), span))
      return nil
    }
    let known = FigureClass.allCases.map(\.rawValue) + KnownUnits.symbols
    let suggestion = Suggestion.nearest(to: symbol, among: known)
    diagnostics.append(failure(.unknownUnit(written, suggestion: suggestion), span))
    return nil
  }

  private func sameName(_ range: Range<Int>) -> Name? {
    let scalars = text.scalars[range]
    guard scalars.starts(with: "same".unicodeScalars.map(\.value)) else { return nil }
    var start = range.lowerBound + 4
    let blanks = start
    while start < range.upperBound, ScalarKind.isBlank(text.scalars[start]) { start += 1 }
    guard start > blanks, start < range.upperBound,
      text.scalars[start..<range.upperBound].allSatisfy(ScalarKind.isNamePart)
    else { return nil }
    let name = start..<range.upperBound
    return Name(ScalarText.string(text.scalars[name]), text.span(name))
  }

  /// What cannot stand in a capture, so that a missing brace is noticed there.
  private func opensSomething(_ scalar: UInt32) -> Bool {
    switch scalar {
    // ( ) < [ ] { ，。；
    case 0x28, 0x29, 0x3C, 0x5B, 0x5D, 0x7B, 0xFF0C, 0x3002, 0xFF1B: true
    case 0x2E: peek(1) == 0x2E
    default: false
    }
  }

  private func unclosed(_ open: Int) -> RuleDiagnostic {
    failure(.unclosed("{"), text.span(open..<open + 1))
  }

  private mutating func skipBlanks() {
    while let scalar = peek, ScalarKind.isBlank(scalar) { index += 1 }
  }
}

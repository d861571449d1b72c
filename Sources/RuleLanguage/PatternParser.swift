import SourceText

/// Parses the pattern between the quotes of `match` and `words`.
///
/// It reads the string as written, so that `\(` needs one backslash and every element knows its
/// place in the file.
package struct PatternParser {
  static let depthLimit = 64

  let text: LocatedText
  private let path: String
  var index = 0
  var diagnostics: [RuleDiagnostic] = []
  private var depth = 0
  private var literals: PatternLiterals

  /// The pattern of a text that stands alone, or what is wrong with it.
  package static func parse(
    text: String, path: String = ""
  ) -> (pattern: Pattern?, diagnostics: [RuleDiagnostic]) {
    let scalars = ScalarText(Array(text.utf8))
    let whole = scalars.span(0..<scalars.count)
    var located = LocatedText(literal: whole, end: whole.end)
    for index in 0..<scalars.count {
      located.append(scalars[index], scalars.span(index..<index + 1))
    }
    return parse(located, path: path)
  }

  static func parse(
    _ text: LocatedText, path: String
  ) -> (pattern: Pattern?, diagnostics: [RuleDiagnostic]) {
    var parser = PatternParser(text, path: path)
    do throws(RuleDiagnostic) {
      let pattern = try parser.pattern()
      let failed = parser.diagnostics.contains { $0.severity == .error }
      return (failed ? nil : pattern, parser.diagnostics)
    } catch {
      return (nil, parser.diagnostics + [error])
    }
  }

  init(_ text: LocatedText, path: String) {
    self.text = text
    self.path = path
    self.literals = PatternLiterals(text)
  }

  // MARK: Structure

  private mutating func pattern() throws(RuleDiagnostic) -> Pattern {
    guard !text.scalars.allSatisfy({ ScalarKind.isBlank($0) || ScalarKind.isLineBreak($0) }) else {
      throw failure(.emptyPattern, text.literal)
    }
    let alternatives = try alternatives()
    if index < text.count { throw failure(.unmatchedClosing(")"), text.span(index..<index + 1)) }
    return Pattern(alternatives: alternatives, span: text.literal)
  }

  private mutating func alternatives() throws(RuleDiagnostic) -> [[PatternElement]] {
    var alternatives: [[PatternElement]] = []
    while true {
      let sequence = try sequence()
      let atBar = peek == 0x7C
      if sequence.isEmpty, atBar || !alternatives.isEmpty {
        let bar = atBar ? index : index - 1
        throw failure(.emptyAlternative, text.span(bar..<bar + 1))
      }
      alternatives.append(sequence)
      guard atBar else { return alternatives }
      index += 1
    }
  }

  private mutating func sequence() throws(RuleDiagnostic) -> [PatternElement] {
    var elements: [PatternElement] = []
    while let scalar = peek {
      let start = index
      let element: PatternElement
      switch scalar {
      case 0x7C, 0x29:  // | )
        return elements
      case 0x28: element = try repeated(try group(), from: start)
      case 0x7B: element = try repeated(.capture(try capture()), from: start)
      case 0x5B: element = try repeated(try characterSet(), from: start)
      case 0x3C: element = try repeated(.words(try wordsName()), from: start)
      case 0x3F, 0x2B, 0x2A:  // ? + *
        throw misplacedRepetition(after: elements.last)
      case 0x5D, 0x7D:  // ] }
        let sign = ScalarText.string([scalar])
        throw failure(.unmatchedClosing(sign), text.span(index..<index + 1))
      case 0x2E where peek(1) == 0x2E: element = try gap()
      default:
        guard let literal = try literal() else { continue }
        element = literal
      }
      elements.append(element)
    }
    return elements
  }

  /// Takes `?`, `+` or `*` behind an element; all but groups are put into a group for it.
  private mutating func repeated(
    _ kind: PatternElementKind, from start: Int
  ) throws(RuleDiagnostic) -> PatternElement {
    let inner = PatternElement(kind, text.span(start..<index))
    let repetition: Repetition
    switch peek {
    case 0x3F: repetition = .optional
    case 0x2B: repetition = .oneOrMore
    case 0x2A: repetition = .zeroOrMore
    default: return inner
    }
    index += 1
    let span = text.span(start..<index)
    if case .group(let alternatives, _) = kind {
      return PatternElement(.group(alternatives, repetition), span)
    }
    return PatternElement(.group([[inner]], repetition), span)
  }

  private mutating func group() throws(RuleDiagnostic) -> PatternElementKind {
    let open = index
    guard depth < Self.depthLimit else {
      throw failure(.tooDeep(limit: Self.depthLimit), text.span(open..<open + 1))
    }
    depth += 1
    index += 1
    let inner = try alternatives()
    guard peek == 0x29 else { throw failure(.unclosed("("), text.span(open..<open + 1)) }
    index += 1
    depth -= 1
    guard inner.contains(where: { !$0.isEmpty }) else {
      throw failure(.emptyPattern, text.span(open..<index))
    }
    return .group(inner, .once)
  }

  private mutating func gap() throws(RuleDiagnostic) -> PatternElement {
    let start = index
    while peek == 0x2E { index += 1 }
    let span = text.span(start..<index)
    switch index - start {
    case 2: return PatternElement(.gap(.clause), span)
    case 3: return PatternElement(.gap(.sentence), span)
    case 4: return PatternElement(.gap(.paragraph), span)
    default: throw failure(.gapTooLong, span)
    }
  }

  private mutating func wordsName() throws(RuleDiagnostic) -> Name {
    let open = index
    index += 1
    let start = index
    while let scalar = peek, ScalarKind.isNamePart(scalar) || scalar == 0x2D { index += 1 }
    let name = Name(ScalarText.string(text.scalars[start..<index]), text.span(start..<index))
    guard peek == 0x3E else {
      if peek == nil { throw failure(.unclosed("<"), text.span(open..<open + 1)) }
      throw unexpected(start == index ? .wordsName : .symbol(">"))
    }
    guard index > start else { throw unexpected(.wordsName) }
    index += 1
    return name
  }

  private mutating func characterSet() throws(RuleDiagnostic) -> PatternElementKind {
    let open = index
    index += 1
    let negated = peek == 0x5E
    if negated { index += 1 }
    var scalars: [UInt32] = []
    while let scalar = peek, scalar != 0x5D {
      if scalar == 0x5C {
        scalars.append(PatternLiterals.fold(try escaped()))
        continue
      }
      if scalar == 0x2D, !scalars.isEmpty, let next = peek(1), next != 0x5D {
        throw failure(.rangeInCharacterSet, text.span(index..<index + 1))
      }
      scalars.append(PatternLiterals.fold(scalar))
      index += 1
    }
    guard peek == 0x5D else { throw failure(.unclosed("["), text.span(open..<open + 1)) }
    index += 1
    guard !scalars.isEmpty else { throw failure(.emptyCharacterSet, text.span(open..<index)) }
    return .characters(scalars, negated: negated)
  }

  // MARK: Plain text

  /// The plain text from here on, or `nil` where it is only blanks that mean nothing.
  private mutating func literal() throws(RuleDiagnostic) -> PatternElement? {
    let start = index
    var scalars: [UInt32] = []
    while let scalar = peek, !isSpecial(scalar) || scalar == 0x2E && peek(1) != 0x2E {
      if scalar == 0x5C {
        scalars.append(PatternLiterals.fold(try escaped()))
      } else {
        if let folded = literals.folded(at: index) { scalars.append(folded) }
        index += 1
      }
    }
    return scalars.isEmpty ? nil : PatternElement(.literal(scalars), text.span(start..<index))
  }

  private mutating func escaped() throws(RuleDiagnostic) -> UInt32 {
    let start = index
    guard let scalar = peek(1) else { throw unexpected(.character) }
    index += 2
    if scalar == 0x6E { return Folding.lineFeed }
    guard !ScalarKind.isNamePart(scalar) else {
      throw failure(
        .unknownPatternEscape(ScalarText.string([0x5C, scalar])), text.span(start..<index))
    }
    return scalar
  }

  private func isSpecial(_ scalar: UInt32) -> Bool {
    switch scalar {
    // ( ) * + . < ? [ ] { | }
    case 0x28...0x2B, 0x2E, 0x3C, 0x3F, 0x5B, 0x5D, 0x7B...0x7D: true
    default: false
    }
  }

  // MARK: Reading and failing

  var peek: UInt32? { peek(0) }

  func peek(_ distance: Int) -> UInt32? {
    index + distance < text.count ? text.scalars[index + distance] : nil
  }

  func failure(_ problem: RuleProblem, _ span: SourceSpan) -> RuleDiagnostic {
    RuleDiagnostic(problem: problem, path: path, span: span)
  }

  func unexpected(_ wanted: Wanted) -> RuleDiagnostic {
    let found: Found = peek.map { .text(ScalarText.string([$0])) } ?? .endOfPattern
    let width = peek == nil ? 0 : 1
    return failure(.unexpected(found: found, wanted: wanted), text.span(index..<index + width))
  }

  private func misplacedRepetition(after element: PatternElement?) -> RuleDiagnostic {
    let sign = ScalarText.string([text.scalars[index]])
    let span = text.span(index..<index + 1)
    guard case .literal(let scalars)? = element?.kind, let last = scalars.last else {
      return failure(.nothingToRepeat(sign), span)
    }
    return failure(.repeatedText(sign, after: ScalarText.string([last])), span)
  }
}

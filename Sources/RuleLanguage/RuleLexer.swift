/// Cuts a rule file into tokens; reports nothing, so that skipped stretches stay silent.
struct RuleLexer {
  private let text: ScalarText
  private var index = 0
  private var startsLine = true
  private var tokens: [Token] = []
  private let keepsComments: Bool

  /// All tokens of the text; the last one is always `end`.
  static func tokens(of text: ScalarText, keepsComments: Bool = false) -> [Token] {
    var lexer = RuleLexer(text, keepsComments: keepsComments)
    lexer.run()
    return lexer.tokens
  }

  private init(_ text: ScalarText, keepsComments: Bool) {
    self.text = text
    self.keepsComments = keepsComments
  }

  private mutating func run() {
    while index < text.count {
      let scalar = text[index]
      if ScalarKind.isLineBreak(scalar) {
        lineBreak()
      } else if ScalarKind.isBlank(scalar) || scalar == 0 {
        index += 1
      } else if scalar == 0x2F, text[index + 1] == 0x2F {
        comment()
      } else if ScalarKind.isNameStart(scalar) {
        add(.word, to: end(from: index, while: ScalarKind.isNamePart))
      } else if ScalarKind.isDigit(scalar) {
        number()
      } else if scalar == 0x22 {
        string()
      } else {
        sign(scalar)
      }
    }
    tokens.append(Token(kind: .end, range: index..<index, startsLine: startsLine))
  }

  private mutating func add(_ kind: Token.Kind, to end: Int) {
    tokens.append(Token(kind: kind, range: index..<end, startsLine: startsLine))
    startsLine = false
    index = end
  }

  private func end(from start: Int, while holds: (UInt32) -> Bool) -> Int {
    var end = start
    while end < text.count, holds(text[end]) { end += 1 }
    return end
  }

  private mutating func lineBreak() {
    let length = text[index] == 0x0D && text[index + 1] == 0x0A ? 2 : 1
    add(.lineBreak, to: index + length)
    startsLine = true
  }

  private mutating func comment() {
    let lineEnd = end(from: index) { !ScalarKind.isLineBreak($0) }
    let isDocumentation = text[index + 2] == 0x2F && text[index + 3] != 0x2F
    if isDocumentation, startsLine {
      add(.docComment, to: lineEnd)
    } else if keepsComments {
      add(.comment, to: lineEnd)
    } else {
      index = lineEnd
    }
  }

  private mutating func number() {
    let start = index
    var end = end(from: start, while: ScalarKind.isDigit)
    if end - start == 4, let dateEnd = dateEnd(from: end) {
      add(.date, to: dateEnd)
      return
    }
    if text[end] == 0x2E, ScalarKind.isDigit(text[end + 1]) {
      end = self.end(from: end + 1, while: ScalarKind.isDigit)
    }
    let unit = end
    end = self.end(from: end, while: ScalarKind.isUnitPart)
    // 元/人 is one unit, 元/total a division: only a known symbol takes the stroke in.
    if end > unit, text[end] == 0x2F {
      let whole = self.end(from: end + 1, while: ScalarKind.isUnitPart)
      if whole > end + 1, KnownUnits.dimension(of: text.string(unit..<whole)) != nil { end = whole }
    }
    add(.number(unit: unit), to: end)
  }

  /// Where `-digits-digits` ends.
  private func dateEnd(from start: Int) -> Int? {
    var place = start
    for _ in 0..<2 {
      guard text[place] == 0x2D else { return nil }
      let end = end(from: place + 1, while: ScalarKind.isDigit)
      guard end > place + 1, end - place <= 3 else { return nil }
      place = end
    }
    return place
  }

  private mutating func string() {
    if text[index + 1] == 0x22, text[index + 2] == 0x22 {
      multilineString()
      return
    }
    var place = index + 1
    while place < text.count, !ScalarKind.isLineBreak(text[place]) {
      if text[place] == 0x22 {
        add(
          .string(content: index + 1..<place, isMultiline: false, isClosed: true), to: place + 1)
        return
      }
      let isEscape =
        text[place] == 0x5C && place + 1 < text.count && !ScalarKind.isLineBreak(text[place + 1])
      place += isEscape ? 2 : 1
    }
    add(.string(content: index + 1..<place, isMultiline: false, isClosed: false), to: place)
  }

  private mutating func multilineString() {
    let start = index + 3
    var place = start
    while place < text.count {
      if text[place] == 0x22, text[place + 1] == 0x22, text[place + 2] == 0x22 {
        add(.string(content: start..<place, isMultiline: true, isClosed: true), to: place + 3)
        return
      }
      place += text[place] == 0x5C && place + 1 < text.count ? 2 : 1
    }
    add(.string(content: start..<place, isMultiline: true, isClosed: false), to: place)
  }

  private mutating func sign(_ scalar: UInt32) {
    let next = text[index + 1]
    switch scalar {
    case 0x3D, 0x21, 0x3C, 0x3E:  // = ! < >
      let isTwo = next == 0x3D
      add(scalar == 0x21 && !isTwo ? .unknown : .symbol, to: index + (isTwo ? 2 : 1))
    case 0x7B, 0x7D, 0x28, 0x29, 0x2C, 0x3A, 0x2B, 0x2D, 0x2A, 0x2F:  // { } ( ) , : + - * /
      add(.symbol, to: index + 1)
    case 0x26, 0x7C:  // && and ||, as other languages write them
      add(.unknown, to: index + (next == scalar ? 2 : 1))
    default:
      add(.unknown, to: index + 1)
    }
  }
}

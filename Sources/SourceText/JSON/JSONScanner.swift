/// Walks once over the bytes of a JSON text and notes where its values stand.
struct JSONScanner {
  private let bytes: [UInt8]
  private var i: Int
  private static let depthLimit = 64

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    i = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  mutating func text() throws(JSONOutline.SyntaxError) -> JSONOutline {
    let value = try value(depth: 0)
    try skipBlanks()
    guard i == bytes.count else { throw unexpected(.end) }
    return value
  }

  private mutating func value(depth: Int) throws(JSONOutline.SyntaxError) -> JSONOutline {
    try skipBlanks()
    guard i < bytes.count else { throw unexpected(.value) }
    let start = i
    switch bytes[i] {
    case UInt8(ascii: "{"):
      let members = try members(depth: depth + 1)
      return JSONOutline(span: SourceSpan(start, i), kind: .object(members))
    case UInt8(ascii: "["):
      let values = try values(depth: depth + 1)
      return JSONOutline(span: SourceSpan(start, i), kind: .array(values))
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      try skipString()
      return JSONOutline(span: SourceSpan(start, i), kind: .string)
    default:
      skipWord()
      guard i > start else { throw unexpected(.value) }
      return JSONOutline(span: SourceSpan(start, i), kind: .word)
    }
  }

  // MARK: Objects and arrays

  private mutating func members(
    depth: Int
  ) throws(JSONOutline.SyntaxError) -> [JSONOutline.Member] {
    try open(depth)
    var members: [JSONOutline.Member] = []
    while true {
      try skipBlanks()
      if take(UInt8(ascii: "}")) { return members }
      let start = i
      if i < bytes.count, bytes[i] == UInt8(ascii: "\"") || bytes[i] == UInt8(ascii: "'") {
        try skipString()
      } else {
        skipWord()
        guard i > start else { throw unexpected(.key) }
      }
      let keySpan = SourceSpan(start, i)
      try skipBlanks()
      guard take(UInt8(ascii: ":")) else { throw unexpected(.colon) }
      let value = try value(depth: depth)
      members.append(JSONOutline.Member(key: key(keySpan), keySpan: keySpan, value: value))
      try skipBlanks()
      if take(UInt8(ascii: ",")) { continue }
      guard take(UInt8(ascii: "}")) else { throw unexpected(.commaOrBrace) }
      return members
    }
  }

  private mutating func values(depth: Int) throws(JSONOutline.SyntaxError) -> [JSONOutline] {
    try open(depth)
    var values: [JSONOutline] = []
    while true {
      try skipBlanks()
      if take(UInt8(ascii: "]")) { return values }
      values.append(try value(depth: depth))
      try skipBlanks()
      if take(UInt8(ascii: ",")) { continue }
      guard take(UInt8(ascii: "]")) else { throw unexpected(.commaOrBracket) }
      return values
    }
  }

  private mutating func open(_ depth: Int) throws(JSONOutline.SyntaxError) {
    guard depth <= Self.depthLimit else {
      throw JSONOutline.SyntaxError(
        problem: .tooDeep(limit: Self.depthLimit), span: SourceSpan(i, i + 1))
    }
    i += 1
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard i < bytes.count, bytes[i] == byte else { return false }
    i += 1
    return true
  }

  private func key(_ span: SourceSpan) -> String {
    var range = span.start..<span.end
    if bytes[span.start] == UInt8(ascii: "\"") || bytes[span.start] == UInt8(ascii: "'") {
      range = (span.start + 1)..<(span.end - 1)
    }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  // MARK: Strings, words, blanks

  private mutating func skipString() throws(JSONOutline.SyntaxError) {
    let start = i
    let quote = bytes[i]
    i += 1
    while i < bytes.count {
      switch bytes[i] {
      case quote:
        i += 1
        return
      case UInt8(ascii: "\\"): i += 2
      case 0x0A, 0x0D:
        throw JSONOutline.SyntaxError(problem: .openString, span: SourceSpan(start, i))
      default: i += 1
      }
    }
    i = bytes.count
    throw JSONOutline.SyntaxError(problem: .openString, span: SourceSpan(start, i))
  }

  private mutating func skipWord() {
    while i < bytes.count {
      switch bytes[i] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), UInt8(ascii: "$"),
        UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), 0x80...:
        i += 1
      default: return
      }
    }
  }

  private mutating func skipBlanks() throws(JSONOutline.SyntaxError) {
    while i < bytes.count {
      switch bytes[i] {
      case 0x20, 0x09, 0x0A, 0x0D: i += 1
      case UInt8(ascii: "/"):
        let next = i + 1 < bytes.count ? bytes[i + 1] : 0
        if next == UInt8(ascii: "/") {
          while i < bytes.count, bytes[i] != 0x0A, bytes[i] != 0x0D { i += 1 }
        } else if next == UInt8(ascii: "*") {
          try skipComment()
        } else {
          return
        }
      default: return
      }
    }
  }

  private mutating func skipComment() throws(JSONOutline.SyntaxError) {
    let start = i
    i += 2
    while i + 1 < bytes.count {
      if bytes[i] == UInt8(ascii: "*"), bytes[i + 1] == UInt8(ascii: "/") {
        i += 2
        return
      }
      i += 1
    }
    throw JSONOutline.SyntaxError(problem: .openComment, span: SourceSpan(start, start + 2))
  }

  // MARK: Mistakes

  /// Something else stands where `wanted` should; a word is shown whole.
  private func unexpected(_ wanted: JSONOutline.SyntaxError.Wanted) -> JSONOutline.SyntaxError {
    guard i < bytes.count else {
      return JSONOutline.SyntaxError(
        problem: .endOfText(wanted: wanted), span: SourceSpan(bytes.count, bytes.count))
    }
    var other = self
    other.skipWord()
    let end = other.i > i ? other.i : i + 1
    let found = String(decoding: bytes[i..<min(end, i + 40)], as: UTF8.self)
    return JSONOutline.SyntaxError(
      problem: .unexpected(found: found, wanted: wanted), span: SourceSpan(i, end))
  }
}

/// One line of a `.gitignore`: a pattern for paths below the folder of the file.
struct IgnorePattern: Hashable, Sendable {
  let isNegated: Bool
  private let isForFolders: Bool
  private let tokens: [Token]

  private enum Token: Hashable {
    case scalar(UInt32)
    /// `?`: any character of a name.
    case any
    /// `[…]`.
    case set(isNegated: Bool, [ClosedRange<UInt32>])
    /// `*`: any characters of a name.
    case star
    /// The beginning of `**/`, which may be left out with the two tokens behind it.
    case optional
    /// Any characters, strokes too.
    case anything
  }

  private static let stroke: UInt32 = 0x2F

  /// Reads a line; `nil` for comments and empty lines.
  init?(_ line: [UInt8]) {
    var text = Substring(String(decoding: line, as: UTF8.self)).unicodeScalars
    if text.last == "\r" { text.removeLast() }
    while text.last == " " || text.last == "\t" {
      // A blank behind a backslash belongs to the name.
      if text.dropLast().last == "\\" { break }
      text.removeLast()
    }
    if text.isEmpty || text.first == "#" { return nil }
    isNegated = text.first == "!"
    if isNegated { text.removeFirst() }
    isForFolders = text.last == "/"
    if isForFolders { text.removeLast() }
    var isAnchored = text.contains("/")
    if text.first == "/" {
      text.removeFirst()
      isAnchored = true
    }
    guard !text.isEmpty else { return nil }
    // Without a stroke it is the name of something at any depth.
    let anyDepth: [Token] = [.optional, .anything, .scalar(Self.stroke)]
    tokens = (isAnchored ? [] : anyDepth) + Self.tokens(of: text.map(\.value))
  }

  /// Whether a path from the folder of the file is meant.
  func matches(_ path: [UInt8], isFolder: Bool) -> Bool {
    if isForFolders, !isFolder { return false }
    var states = Set<Int>()
    enter(0, &states)
    for scalar in String(decoding: path, as: UTF8.self).unicodeScalars {
      var next = Set<Int>()
      for state in states where state < tokens.count {
        step(state, scalar.value, &next)
      }
      if next.isEmpty { return false }
      states = next
    }
    return states.contains(tokens.count)
  }

  /// A state with all that are reached from it without a character.
  private func enter(_ state: Int, _ states: inout Set<Int>) {
    guard states.insert(state).inserted, state < tokens.count else { return }
    switch tokens[state] {
    case .star, .anything: enter(state + 1, &states)
    case .optional:
      enter(state + 1, &states)
      enter(state + 3, &states)
    case .scalar, .any, .set: break
    }
  }

  private func step(_ state: Int, _ scalar: UInt32, _ next: inout Set<Int>) {
    switch tokens[state] {
    case .scalar(let wanted): if scalar == wanted { enter(state + 1, &next) }
    case .any: if scalar != Self.stroke { enter(state + 1, &next) }
    case .set(let isNegated, let ranges):
      if scalar != Self.stroke, ranges.contains(where: { $0.contains(scalar) }) != isNegated {
        enter(state + 1, &next)
      }
    case .star: if scalar != Self.stroke { enter(state, &next) }
    case .anything: enter(state, &next)
    case .optional: break
    }
  }

  // MARK: Reading

  private static func tokens(of text: [UInt32]) -> [Token] {
    let star: UInt32 = 0x2A
    var tokens: [Token] = []
    var i = 0
    while i < text.count {
      switch text[i] {
      case star:
        var end = i
        while end < text.count, text[end] == star { end += 1 }
        let isName = i == 0 || text[i - 1] == stroke
        if end - i == 2, isName, end == text.count {
          // Everything inside, but not the folder itself.
          tokens += i == 0 ? [.anything] : [.any, .anything]
        } else if end - i == 2, isName, text[end] == stroke {
          tokens += [.optional, .anything, .scalar(stroke)]
          end += 1
        } else {
          tokens.append(.star)
        }
        i = end
      case 0x3F:
        tokens.append(.any)
        i += 1
      case 0x5B:
        if let (token, end) = set(text, i) {
          tokens.append(token)
          i = end
        } else {
          tokens.append(.scalar(text[i]))
          i += 1
        }
      case 0x5C where i + 1 < text.count:
        tokens.append(.scalar(text[i + 1]))
        i += 2
      default:
        tokens.append(.scalar(text[i]))
        i += 1
      }
    }
    return tokens
  }

  /// `[a-z]`, `[!甲乙]`; `nil` where it is not closed.
  private static func set(_ text: [UInt32], _ start: Int) -> (Token, end: Int)? {
    var i = start + 1
    var isNegated = false
    if i < text.count, text[i] == 0x21 || text[i] == 0x5E {
      isNegated = true
      i += 1
    }
    var ranges: [ClosedRange<UInt32>] = []
    var isFirst = true
    while i < text.count, isFirst || text[i] != 0x5D {
      isFirst = false
      if text[i] == 0x5C, i + 1 < text.count { i += 1 }
      let low = text[i]
      if i + 2 < text.count, text[i + 1] == 0x2D, text[i + 2] != 0x5D {
        if low <= text[i + 2] { ranges.append(low...text[i + 2]) }
        i += 3
      } else {
        ranges.append(low...low)
        i += 1
      }
    }
    return i < text.count ? (.set(isNegated: isNegated, ranges), i + 1) : nil
  }
}

import SourceText

extension ScalarText {
  /// The content of a string as written, escapes and all, which is what the pattern parser reads.
  ///
  /// A multi-line string has lost its common indentation and the line breaks next to its quotes.
  func content(of token: Token) -> LocatedText? {
    guard case .string(let content, let isMultiline, _) = token.kind else { return nil }
    var located = LocatedText(literal: span(token.range), end: offsets[content.upperBound])
    guard isMultiline else {
      for index in content { located.append(scalars[index], span(index..<index + 1)) }
      return located
    }
    var lines = self.lines(in: content)
    let indentation = commonIndentation(of: lines.dropFirst())
    if let first = lines.first, isBlank(first) { lines.removeFirst() }
    if let last = lines.last, isBlank(last), lines.count > 1 || last.lowerBound > content.lowerBound
    {
      lines.removeLast()
    }
    for (number, line) in lines.enumerated() {
      let isFirstOfString = line.lowerBound == content.lowerBound
      let start = isFirstOfString ? line.lowerBound : line.lowerBound + indentation
      for index in min(start, line.upperBound)..<line.upperBound {
        located.append(scalars[index], span(index..<index + 1))
      }
      if number + 1 < lines.count {
        located.append(0x0A, span(line.upperBound..<line.upperBound + 1))
      }
    }
    return located
  }

  private func lines(in content: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = content.lowerBound
    var index = start
    while index < content.upperBound {
      if ScalarKind.isLineBreak(scalars[index]) {
        lines.append(start..<index)
        if scalars[index] == 0x0D, index + 1 < content.upperBound, scalars[index + 1] == 0x0A {
          index += 1
        }
        start = index + 1
      }
      index += 1
    }
    lines.append(start..<content.upperBound)
    return lines
  }

  private func isBlank(_ line: Range<Int>) -> Bool {
    line.allSatisfy { ScalarKind.isBlank(scalars[$0]) }
  }

  private func commonIndentation(of lines: ArraySlice<Range<Int>>) -> Int {
    lines.filter { !isBlank($0) }
      .map { line in line.prefix { ScalarKind.isBlank(scalars[$0]) }.count }
      .min() ?? 0
  }
}

extension LocatedText {
  /// The text that the escapes of a plain string stand for, and the first escape that is unknown.
  func unescaped() -> (text: LocatedText, unknown: Range<Int>?) {
    var result = LocatedText(literal: literal, end: end)
    var unknown: Range<Int>?
    var index = 0
    while index < count {
      guard scalars[index] == 0x5C, index + 1 < count else {
        result.append(scalars[index], spans[index])
        index += 1
        continue
      }
      let place = spans[index].union(spans[index + 1])
      switch scalars[index + 1] {
      case 0x22, 0x5C: result.append(scalars[index + 1], place)
      case 0x6E: result.append(0x0A, place)
      default:
        unknown = unknown ?? index..<index + 2
        result.append(scalars[index + 1], place)
      }
      index += 2
    }
    return (result, unknown)
  }

  var string: String { ScalarText.string(scalars) }
}

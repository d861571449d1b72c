/// The values of a JSON text with their places: what diagnostics and line-wise files need.
///
/// Comments, commas behind the last value, keys without quotation marks and strings in single ones
/// are allowed. What strings and numbers stand for is the decoder's business, which reads a value
/// from its span; it gives no places itself.
package struct JSONOutline: Hashable, Sendable {
  package let span: SourceSpan
  package let kind: Kind

  package indirect enum Kind: Hashable, Sendable {
    case object([Member])
    case array([JSONOutline])
    case string
    /// A number, or one of the words that stand for a value.
    case word
  }

  package struct Member: Hashable, Sendable {
    package let key: String
    package let keySpan: SourceSpan
    package let value: JSONOutline
  }

  /// What keeps a text from being JSON, at its place.
  package struct SyntaxError: Error, Hashable, Sendable {
    package enum Problem: Hashable, Sendable {
      case unexpected(found: String, wanted: Wanted)
      case endOfText(wanted: Wanted)
      case openString
      case openComment
      case tooDeep(limit: Int)
    }

    package enum Wanted: Hashable, Sendable {
      case value, key, colon, commaOrBrace, commaOrBracket, end
    }

    package let problem: Problem
    package let span: SourceSpan
  }

  package init(_ source: SourceText) throws(SyntaxError) {
    var scanner = JSONScanner(source.bytes)
    self = try scanner.text()
  }

  init(span: SourceSpan, kind: Kind) {
    self.span = span
    self.kind = kind
  }
}

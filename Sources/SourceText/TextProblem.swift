/// Something in the bytes of a text that could not be taken as it stood.
package struct TextProblem: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Bytes that are no UTF-8, or halves of UTF-16 pairs, stand in the text as U+FFFD.
    case invalidUTF8(count: Int)
    /// Bytes that are no character of the text's own encoding stand in it as U+FFFD.
    case undecodable(count: Int)
    /// NUL bytes are read as blanks.
    case nulBytes(count: Int)
  }

  package let kind: Kind
  /// The first place, in the bytes of the decoded text.
  package let span: SourceSpan

  package init(kind: Kind, span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}

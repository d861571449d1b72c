/// A stretch of a text that is read otherwise than it is written.
package struct TextEdit: Hashable, Sendable {
  package enum Reading: Hashable, Sendable {
    /// Markup, a comment, code.
    case nothing
    /// Markup that parts what stands on both sides of it: `<br>`.
    case gap
    /// A character written as a reference: `&nbsp;`.
    case scalar(UInt32)
  }

  package let span: SourceSpan
  package let reading: Reading

  package init(span: SourceSpan, reading: Reading) {
    self.span = span
    self.reading = reading
  }
}

/// A text with stretches between ⟦ and ⟧, so that tests name places without counting bytes.
///
/// Marks may be nested; the spans come in the order of their opening marks.
package struct MarkedText: Sendable {
  /// The text without the marks.
  package let text: String
  /// The stretches as offsets of UTF-8 bytes.
  package let spans: [Range<Int>]

  package init(_ marked: String) {
    var text = String.UnicodeScalarView()
    var offset = 0
    var spans: [Range<Int>] = []
    var open: [Int] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦":
        open.append(spans.count)
        spans.append(offset..<offset)
      case "⟧":
        precondition(!open.isEmpty, "a ⟧ without its ⟦ in: \(marked)")
        let index = open.removeLast()
        spans[index] = spans[index].lowerBound..<offset
      default:
        text.append(scalar)
        offset += UTF8.width(scalar)
      }
    }
    precondition(open.isEmpty, "a ⟦ without its ⟧ in: \(marked)")
    self.text = String(text)
    self.spans = spans
  }
}

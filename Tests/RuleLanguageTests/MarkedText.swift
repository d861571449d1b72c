import SourceText

/// A text with ⟦ ⟧ round the places that a test expects to be marked.
struct MarkedText {
  let text: String
  let spans: [SourceSpan]

  init(_ marked: String) {
    var bytes: [UInt8] = []
    var starts: [Int] = []
    var spans: [SourceSpan] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": starts.append(bytes.count)
      case "⟧": if let start = starts.popLast() { spans.append(SourceSpan(start, bytes.count)) }
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
    self.spans = spans.sorted()
  }
}

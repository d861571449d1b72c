extension FoldedText {
  /// The folded characters of a stretch.
  package func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    for i in range where i >= 0 && i < scalars.count {
      if let scalar = Unicode.Scalar(scalars[i]) { view.append(scalar) }
    }
    return String(view)
  }
}

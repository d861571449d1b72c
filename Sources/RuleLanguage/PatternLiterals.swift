import SourceText

/// Folds the plain text of a pattern as documents are folded, so that the two meet.
struct PatternLiterals {
  private let scalars: [UInt32]
  /// Whether the pattern speaks Chinese, where blanks round captures mean nothing.
  private let isChinese: Bool

  init(_ text: LocatedText) {
    scalars = text.scalars
    var isInCapture = false
    var isChinese = false
    for scalar in text.scalars {
      if scalar == 0x7B { isInCapture = true }
      if scalar == 0x7D { isInCapture = false }
      if !isInCapture, Folding.isIdeograph(scalar) { isChinese = true }
    }
    self.isChinese = isChinese
  }

  /// One code point as patterns hold it: half width, small letters.
  static func fold(_ scalar: UInt32) -> UInt32 {
    let folded = Folding.fold(scalar)
    return (0x41...0x5A).contains(folded) ? folded + 0x20 : folded
  }

  /// The folded code point at a place of plain text, or `nil` where documents have none.
  func folded(at index: Int) -> UInt32? {
    let scalar = scalars[index]
    if isBlank(scalar) { return keepsBlank(at: index) ? Folding.space : nil }
    let folded = Self.fold(scalar)
    return folded == Folding.nothing ? nil : folded
  }

  private func isBlank(_ scalar: UInt32) -> Bool {
    ScalarKind.isBlank(scalar) || ScalarKind.isLineBreak(scalar)
  }

  private func keepsBlank(at index: Int) -> Bool {
    // Of several blanks the first stands for all.
    if index > 0, isBlank(scalars[index - 1]) { return false }
    let before = index > 0 ? scalars[index - 1] : 0
    var next = index
    while next < scalars.count, isBlank(scalars[next]) { next += 1 }
    let after = next < scalars.count ? scalars[next] : 0
    if Folding.isChinese(Folding.fold(before)) || Folding.isChinese(Folding.fold(after)) {
      return false
    }
    return !isChinese || !isBoundary(before) && !isBoundary(after)
  }

  /// A bracket or sign of the pattern, or its end: what stands beyond is not plain text.
  private func isBoundary(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0, 0x28...0x2B, 0x3C, 0x3E, 0x3F, 0x5B, 0x5D, 0x7B...0x7D: true
    default: false
    }
  }
}

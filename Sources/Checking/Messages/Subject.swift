import Figures
import SourceText

/// The words directly before a figure that name it: 就业率 before 为78.64%.
struct Subject {
  let document: Document

  private static let limit = 8

  /// Empty where none is plain.
  func text(of index: Int) -> String {
    let scalars = document.folded.scalars
    let figure = document.figures[index]
    var end = figure.folded.lowerBound
    let floor = index > 0 ? document.figures[index - 1].folded.upperBound : 0
    while end > floor, Self.isLinking(scalars[end - 1]) { end -= 1 }
    var start = end
    while start > floor, Folding.isIdeograph(scalars[start - 1]), !Self.ends(scalars[start - 1]) {
      if start - 1 > floor, Self.isOfWhich(scalars[start - 2], scalars[start - 1]) { break }
      start -= 1
      // A longer run is a clause, and a piece of it would begin in the middle of a word.
      if end - start > Self.limit { return "" }
    }
    return end - start >= 2 ? document.folded.text(start..<end) : ""
  }

  /// 为, 达, 到, 是, 共, 计, 约 and the like between a name and its number.
  private static func isLinking(_ scalar: UInt32) -> Bool { linking.contains(scalar) }
  private static func ends(_ scalar: UInt32) -> Bool { ending.contains(scalar) }
  /// 其中
  private static func isOfWhich(_ first: UInt32, _ second: UInt32) -> Bool {
    first == 0x5176 && second == 0x4E2D
  }

  private static let linking = Set("为达到是共计约至了有:".unicodeScalars.map(\.value))
  private static let ending = Set("的为达是".unicodeScalars.map(\.value))
}

import Quantities
import SourceText

extension FigureLexer {
  /// What a figure is in its clause, by the characters on either side of it.
  func role(of figure: Figure) -> FigureRole {
    guard figure.value != nil, figure.kind != .ordinal else { return .level }
    switch figure.qualifier {
    case .atLeast, .atMost, .moreThan, .lessThan:
      let end = figure.folded.upperBound
      if at(end) == "的", Folding.isIdeograph(at(end + 1)) { return .classBound }
    default: break
    }
    return followsChange(figure.folded.lowerBound) ? .change : .level
  }

  /// Whether a verb of change stands directly before an index: 增加了, 比上年末多, 低.
  private func followsChange(_ start: Int) -> Bool {
    var i = start - 1
    if at(i) == "了" || at(i) == "约" || at(i) == "近" { i -= 1 }
    switch at(i) {
    case "加": return at(i - 1) == "增"
    case "长", "多": return at(i - 1) != "成"
    case "少": return at(i - 1) != "至"
    case "升", "降", "增", "减", "低", "高", "落", "跌", "涨": return at(i - 1) != "最"
    default: return false
    }
  }
}

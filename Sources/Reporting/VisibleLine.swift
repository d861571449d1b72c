import SourceText

/// A row of source text as it is printed, with the way from byte offsets to columns.
struct VisibleLine {
  static let tabStop = 4

  private(set) var text = ""
  private(set) var columns = 0
  /// Where each character begins and each window ends, in bytes and in columns.
  private var stops: [(offset: Int, column: Int)] = []

  /// The windows of a line, with … where something is left out.
  init(_ windows: [SourceSpan], of line: SourceSpan, bytes: [UInt8]) {
    var shown = line.start
    for window in windows {
      if window.start > shown { appendEllipsis() }
      append(window, of: bytes)
      shown = window.end
    }
    if shown < line.end { appendEllipsis() }
  }

  /// The columns of a stretch of bytes: at least one, even for a place behind the last character.
  func columns(of span: SourceSpan) -> Range<Int> {
    let after = firstStop { $0.offset > span.start }
    let start = after > 0 ? stops[after - 1].column : 0
    let behind = firstStop { $0.offset >= span.end }
    let end = behind < stops.count ? stops[behind].column : columns
    return start..<max(start + 1, end)
  }

  private func firstStop(where isBehind: ((offset: Int, column: Int)) -> Bool) -> Int {
    var low = 0
    var high = stops.count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(stops[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private mutating func append(_ window: SourceSpan, of bytes: [UInt8]) {
    var offset = window.start
    for cluster in String(decoding: bytes[window.start..<window.end], as: UTF8.self) {
      stops.append((offset, columns))
      offset += cluster.utf8.count
      append(cluster)
    }
    stops.append((window.end, columns))
  }

  private mutating func append(_ cluster: Character) {
    guard let first = cluster.unicodeScalars.first else { return }
    if first == "\t" {
      let blanks = Self.tabStop - columns % Self.tabStop
      text += String(repeating: " ", count: blanks)
      columns += blanks
    } else if VisibleText.isHidden(first.value) {
      let name = VisibleText.name(of: first.value)
      text += name
      columns += DisplayWidth.columns(of: name)
    } else {
      text.append(cluster)
      columns += DisplayWidth.columns(of: cluster)
    }
  }

  private mutating func appendEllipsis() {
    text += "…"
    columns += 1
  }
}

/// Draws resolved snippets as rustc does: the second half of drawing.
struct SnippetDrawing {
  let decorator: any TextDecorator
  /// How the marks of the message look.
  let primary: TextRole

  /// The rows of a snippet, each ended by a line feed, with an empty gutter row before the first.
  func draw(_ snippet: Snippet) -> String {
    var output = ""
    if !snippet.rows.isEmpty { append("", number: nil, snippet.gutter, to: &output) }
    for row in snippet.rows {
      switch row {
      case .omission:
        output += decorator.decorated("...", as: .gutter) + "\n"
      case .line(let line):
        append(line.text, number: line.number, snippet.gutter, to: &output)
        for pieces in Self.markRows(line, primary: primary) {
          append(painted(pieces), number: nil, snippet.gutter, to: &output)
        }
      }
    }
    return output
  }

  /// `  = name: text`, on a line of its own under a snippet.
  func note(_ text: String, gutter: Int) -> String {
    blanks(gutter + 1) + decorator.decorated("=", as: .gutter) + " " + text + "\n"
  }

  /// ` --> path:line:column`.
  func arrow(_ place: String, gutter: Int) -> String {
    blanks(gutter) + decorator.decorated("-->", as: .gutter) + " " + place + "\n"
  }

  /// The columns that a line takes with its marks and labels.
  static func extent(of line: SnippetLine) -> Int {
    var extent = line.columns
    for pieces in markRows(line, primary: .secondary) {
      for piece in pieces { extent = max(extent, piece.column + piece.columns) }
    }
    return extent
  }

  /// A stretch of a row under a source line.
  struct Piece {
    let column: Int
    let columns: Int
    let text: String
    let role: TextRole
  }

  private func append(_ text: String, number: Int?, _ gutter: Int, to output: inout String) {
    let digits = number.map(String.init) ?? ""
    let margin = blanks(gutter - digits.utf8.count) + digits + " |"
    output += decorator.decorated(margin, as: .gutter) + (text.isEmpty ? "" : " ") + text + "\n"
  }

  private func painted(_ pieces: [Piece]) -> String {
    var text = ""
    var column = 0
    for piece in pieces {
      text += blanks(piece.column - column) + decorator.decorated(piece.text, as: piece.role)
      column = piece.column + piece.columns
    }
    return text
  }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

  /// The rows under a source line: the underlines, with labels behind them where there is room,
  /// then the other labels hanging from bars, the rightmost first.
  private static func markRows(_ line: SnippetLine, primary: TextRole) -> [[Piece]] {
    guard !line.marks.isEmpty else { return [] }
    var row = underlines(line.marks, primary: primary)
    var hanging: [Piece] = []
    for (index, mark) in line.marks.enumerated() {
      guard let label = mark.label else { continue }
      let role = mark.isPrimary ? primary : .secondary
      let width = DisplayWidth.columns(of: label)
      let end = mark.columns.upperBound + 1 + width
      let others = line.marks.indices.filter { $0 != index }
      if others.allSatisfy({
        let columns = line.marks[$0].columns
        return columns.upperBound <= mark.columns.upperBound || columns.lowerBound > end
      }), !row.contains(where: { $0.column > mark.columns.upperBound && $0.column <= end }) {
        row.append(
          Piece(column: mark.columns.upperBound + 1, columns: width, text: label, role: role))
      } else {
        hanging.append(
          Piece(column: mark.columns.lowerBound, columns: width, text: label, role: role))
      }
    }
    row.sort { $0.column < $1.column }
    return [row] + hangingRows(hanging)
  }

  private static func hangingRows(_ labels: [Piece]) -> [[Piece]] {
    guard !labels.isEmpty else { return [] }
    func bars(_ labels: ArraySlice<Piece>, before column: Int) -> [Piece] {
      var bars: [Piece] = []
      for label in labels where label.column < column && bars.last?.column != label.column {
        bars.append(Piece(column: label.column, columns: 1, text: "|", role: label.role))
      }
      return bars
    }
    let sorted = labels.sorted { $0.column < $1.column }
    var rows = [bars(sorted[...], before: .max)]
    for index in sorted.indices.reversed() {
      rows.append(bars(sorted[..<index], before: sorted[index].column) + [sorted[index]])
    }
    return rows
  }

  /// Runs of `^` and `-`; where marks overlap, the primary one shows.
  private static func underlines(_ marks: [ColumnMark], primary: TextRole) -> [Piece] {
    let end = marks.map(\.columns.upperBound).max() ?? 0
    var cells = [UInt8](repeating: 0, count: end)
    for mark in marks {
      for column in mark.columns where mark.isPrimary || cells[column] == 0 {
        cells[column] = mark.isPrimary ? UInt8(ascii: "^") : UInt8(ascii: "-")
      }
    }
    var pieces: [Piece] = []
    var column = 0
    while column < end {
      let start = column
      while column < end, cells[column] == cells[start] { column += 1 }
      guard cells[start] != 0 else { continue }
      let isPrimary = cells[start] == UInt8(ascii: "^")
      pieces.append(
        Piece(
          column: start, columns: column - start,
          text: String(repeating: isPrimary ? "^" : "-", count: column - start),
          role: isPrimary ? primary : .secondary))
    }
    return pieces
  }
}

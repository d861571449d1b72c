package import Figures
import Quantities
package import SourceText

/// Every figure as JSON, version 1.
package struct FiguresJSONReporter: FiguresReporter {
  package init() {}

  package func output(_ documents: [Document], language: Language) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("version", 1)
      json.array("documents", documents) { json, document in
        json.object { json in
          json.member("path", document.source.path)
          var cursor = PositionCursor(document.source)
          json.array("figures", document.figures) { json, figure in
            json.figure(figure, in: document.source, at: &cursor)
          }
        }
      }
    }
    return json.finished()
  }
}

extension JSONWriter {
  fileprivate mutating func figure(
    _ figure: Figure, in source: SourceText, at cursor: inout PositionCursor
  ) {
    let reading = FigureReading(figure)
    let start = cursor.position(of: figure.span.start)
    let end = cursor.position(of: figure.span.end)
    object { json in
      json.place(from: start, to: end)
      json.member("text", source.text(figure.span))
      json.member("value", reading.value)
      json.member("low", reading.low)
      json.member("high", reading.high)
      json.member("lowClosed", reading.lowClosed)
      json.member("highClosed", reading.highClosed)
      json.member("unit", figure.unit.symbol)
      json.member("kind", figure.kind.rawValue)
      json.member("qualifier", figure.qualifier?.rawValue)
      if figure.inheritsUnit { json.member("inherited", true) }
    }
  }
}

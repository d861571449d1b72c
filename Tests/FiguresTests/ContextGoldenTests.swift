import Figures
import Quantities
import SourceText
import TestKit
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Every figure of the seed digests with what it is of, as a person would read it.
///
/// One line a figure: its place, the figure, subject, place, period; ‹ marks what holds on from an
/// earlier place and ° what is of the document as a whole.
@Suite struct ContextGoldenTests {
  private static let names = ["beita", "fangxian", "lukou", "shuangqing", "suining"]
  private static let golden = Golden()

  @Test(arguments: names)
  func seed(_ name: String) throws {
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    let path = root.joined(separator: "/") + "/seeds/\(name).md"
    let bytes = try #require(FileManager.default.contents(atPath: path))
    let document = DocumentReader.read(SourceText(path: "\(name).md", bytes: [UInt8](bytes)))
    let lines = zip(document.figures, DocumentContext(document).figures)
      .filter { figure, _ in figure.kind != .name }
      .map { figure, context in line(figure, context, document) }
    let text = lines.joined(separator: "\n") + "\n"
    #expect(Self.golden.difference("\(name).txt", from: Array(text.utf8)) == nil)
  }

  @Test func everyGoldenHasItsSeed() {
    #expect(Self.golden.strays(owned: Self.names.map { "\($0).txt" }) == [])
  }

  private func line(_ figure: Figure, _ context: FigureContext, _ document: Document) -> String {
    let place = document.source.position(of: figure.span.start)
    return [
      "\(place.line):\(place.column) \(document.source.text(figure.span))",
      shown(context.subject.words, context.subject.origin),
      shown(context.place.name, context.place.origin),
      shown(context.period.period?.iso, context.period.origin),
    ].joined(separator: " | ")
  }

  private func shown(_ value: String?, _ origin: ContextOrigin) -> String {
    let value = value ?? "–"
    switch origin {
    case .written, .none: return value
    case .inherited: return "‹" + value
    case .document: return "°" + value
    }
  }
}

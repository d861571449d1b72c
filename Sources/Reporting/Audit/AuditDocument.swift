import Checking
import Figures
import Quantities
import RuleLanguage
import SourceText

/// One document of an audit with its checks and figures.
struct AuditDocument: Sendable {
  let number: Int
  let document: Document
  let checks: [AuditCheck]
  /// One for each figure of the document.
  let figures: [AuditFigure]
  let context: [FigureContext]
  let digest: String?
  let tally: AuditTally
  let verdict: AuditVerdict
  /// Row and column of the figures that stand in tables.
  let cells: [Int: TableCells.Labels]
  private let positions: PositionTable

  init(
    _ result: DocumentResult, number: Int, checks: [AuditCheck], figures: [AuditFigure],
    context: [FigureContext], digest: String?, minCoverage: Share
  ) {
    self.number = number
    document = result.document
    var cells = TableCells(result.document)
    self.cells = cells.labels(of: result.document.figures.indices)
    self.checks = checks
    self.digest = digest
    self.context = context
    self.figures = figures
    tally = AuditTally(checks, figures: result.figureCount, covered: result.coveredCount)
    verdict = tally.verdict(minCoverage: minCoverage)
    positions = PositionTable(
      result.document.source,
      offsets: result.document.figures.map(\.span.start) + checks.map(\.primary.start))
  }

  var path: String { document.source.path }
  var anchor: String { "d\(number + 1)" }

  /// Whether the text is Chinese, by its first characters.
  var isChinese: Bool {
    document.folded.scalars.prefix(2000).contains { Folding.isIdeograph($0) }
  }

  /// `12:4`.
  func place(_ offset: Int) -> String {
    let position = position(offset)
    return "\(position.line):\(position.column)"
  }

  /// The place of the beginning of a figure or check.
  func position(_ offset: Int) -> SourcePosition { positions[offset] }

  /// A figure as it is written, on one line.
  func surface(_ figure: Int) -> String {
    guard document.figures.indices.contains(figure) else { return "" }
    let span = document.figures[figure].span
    let start = document.folded.index(ofByte: span.start)
    let end = document.folded.index(ofByte: span.end)
    guard start < end else { return document.source.text(span) }
    return Layout.text(of: document, start..<end)
  }

  /// The figures that no rule covers, in order of place.
  var uncovered: [Int] {
    figures.indices.filter { document.figures[$0].kind != .name && !figures[$0].state.isCovered }
  }
}

/// The worst that came of the checks of a figure.
enum FigureState: Int, Hashable, Sendable, Comparable {
  case uncovered, unchecked, passed, tail
  /// Takes part in a violated check that a comment suppresses.
  case suppressed
  case improbable
  /// Takes part in a violated check, which speaks of another figure.
  case involved
  case violated

  static func < (a: FigureState, b: FigureState) -> Bool { a.rawValue < b.rawValue }

  var isCovered: Bool { self > .unchecked }
}

/// One figure with its checks.
struct AuditFigure: Sendable {
  struct Reference: Hashable, Sendable {
    let document: Int
    let figure: Int

    /// The anchor in the page.
    var anchor: String { "f\(document + 1)-\(figure + 1)" }
  }

  var state = FigureState.uncovered
  var checks: [AuditCheck.Reference] = []
  var mentions: [Reference] = []
}

/// Links figures to their checks and to each other.
struct FigureLinks {
  private(set) var figures: [[AuditFigure]]

  /// So many links to other mentions of a quantity and no more.
  private static let mentionLimit = 12

  init(_ documents: [Document], _ contexts: [[FigureContext]]) {
    figures = documents.map {
      [AuditFigure](repeating: AuditFigure(), count: $0.figures.count)
    }
    for (number, document) in documents.enumerated() {
      linkByWords(document, contexts[number], number)
    }
  }

  mutating func add(_ check: AuditCheck, _ reference: AuditCheck.Reference) {
    var seen: Set<AuditFigure.Reference> = []
    let places = check.figures.map {
      AuditFigure.Reference(document: $0.document ?? reference.document, figure: $0.figure)
    }.filter { seen.insert($0).inserted && isKnown($0) }
    for (index, place) in places.enumerated() {
      let bound = check.figures.first {
        $0.figure == place.figure && ($0.document ?? reference.document) == place.document
      }
      let isPrimary = bound?.span == check.primary && place.document == reference.document
      let state: FigureState =
        switch check.outcome {
        case .passed: .passed
        case .tail: .tail
        case .unchecked: .unchecked
        case .suppressed: .suppressed
        case .improbable: .improbable
        case .violated: isPrimary ? .violated : .involved
        }
      figures[place.document][place.figure].state = max(
        figures[place.document][place.figure].state, state)
      figures[place.document][place.figure].checks.append(reference)
      if check.account?.comparesMentions == true {
        for (other, mention) in places.enumerated() where other != index { link(place, mention) }
      }
    }
  }

  private func isKnown(_ place: AuditFigure.Reference) -> Bool {
    figures.indices.contains(place.document)
      && figures[place.document].indices.contains(place.figure)
  }

  private mutating func link(_ a: AuditFigure.Reference, _ b: AuditFigure.Reference) {
    guard figures[a.document][a.figure].mentions.count < Self.mentionLimit,
      !figures[a.document][a.figure].mentions.contains(b)
    else { return }
    figures[a.document][a.figure].mentions.append(b)
  }

  private struct Quantity: Hashable {
    let subject: String
    let unit: String
    let place: String?
    let period: String?
  }

  /// Links figures whose own words name the same thing, at one place and in one period.
  private mutating func linkByWords(
    _ document: Document, _ contexts: [FigureContext], _ number: Int
  ) {
    var groups: [Quantity: [Int]] = [:]
    for (index, context) in contexts.enumerated() {
      let figure = document.figures[index]
      guard figure.value != nil, figure.kind != .name, context.subject.origin == .written,
        let words = context.subject.words, words.unicodeScalars.count > 1
      else { continue }
      let quantity = Quantity(
        subject: words, unit: figure.unit.symbol, place: context.place.name,
        period: context.period.period?.iso)
      groups[quantity, default: []].append(index)
    }
    for group in groups.values where group.count > 1 {
      for a in group {
        for b in group.prefix(Self.mentionLimit + 1) where a != b {
          link(
            AuditFigure.Reference(document: number, figure: a),
            AuditFigure.Reference(document: number, figure: b))
        }
      }
    }
  }
}

import Figures
import Quantities
import RuleLanguage
import SourceText

/// What a mention of a fact is of: only mentions of one place and period are held together.
struct Alignment: Hashable, Sendable {
  /// `nil` where the document says nothing: then all such mentions of the document are together.
  var place: String?
  var period: PeriodInForce?

  /// Whether mentions of different documents can be known to be of the same.
  var isKnown: Bool { place != nil && period != nil }

  /// The same place one period earlier; `nil` where the period has no length to go back by.
  var previous: Alignment? {
    guard let earlier = period?.dates?.previous else { return nil }
    return Alignment(place: place, period: .dates(earlier))
  }
}

extension CalendarPeriod {
  /// The period of the same length that ends where this one begins: the year or month before.
  var previous: CalendarPeriod? {
    guard let start, let end, let from = start.year, let to = end.year else { return nil }
    switch (start.month, end.month, start.day, end.day) {
    case (nil, nil, nil, nil):
      let years = to - from + 1
      guard years > 0 else { return nil }
      return CalendarPeriod(
        start: CalendarDate(year: from - years), end: CalendarDate(year: to - years))
    case (let first?, let last?, nil, nil):
      let months = (to - from) * 12 + last - first + 1
      guard months > 0 else { return nil }
      return CalendarPeriod(
        start: Self.month(from * 12 + first - 1 - months),
        end: Self.month(to * 12 + last - 1 - months))
    default: return nil
    }
  }

  private static func month(_ number: Int) -> CalendarDate {
    CalendarDate(year: number / 12, month: number % 12 + 1)
  }
}

/// The places and periods of the figures of one document.
struct AlignmentContext {
  private let document: Document
  private let figures: [FigureContext]
  private let period: PeriodInForce?

  init(_ document: Document) {
    self.document = document
    figures = DocumentContext(document).figures
    let date = document.metadata.date.map { CalendarPeriod(start: $0, end: $0) }
    period = (document.metadata["period"].flatMap(CalendarPeriod.init(iso:)) ?? date)
      .map(PeriodInForce.dates)
  }

  /// What a figure is of as a mention of a fact; `nil` where that cannot be told.
  ///
  /// `when` is the figure that the fact's pattern captured as its period.
  func alignment(of figure: Int, when: Int?, for fact: FactDeclaration) -> Alignment? {
    var alignment = Alignment(place: place(of: figure, fact), period: nil)
    if fact.period == .none { return alignment }
    let written = when.flatMap { document.figures[$0].period }.map(PeriodInForce.dates)
    let context = figures[figure].period
    let isOfDocument = fact.period == .document || context.origin == .document
    let inForce = written ?? (isOfDocument ? period : context.period ?? period)
    alignment.period = fact.period == .end ? end(of: inForce) : inForce
    return alignment.period?.isUnresolved == true ? nil : alignment
  }

  /// The last date of a period; that of the document where it is open.
  private func end(of inForce: PeriodInForce?) -> PeriodInForce? {
    let date: CalendarDate? =
      switch inForce {
      case nil: nil
      case .dates(let dates): dates.end
      case .last(_, _, let end): end
      }
    return date.map { .dates(CalendarPeriod(start: $0, end: $0)) } ?? period
  }

  private func place(of figure: Int, _ fact: FactDeclaration) -> String? {
    switch fact.place {
    case .none: nil
    case .document: document.metadata["place"]
    case .context: figures[figure].place.name
    }
  }
}

extension PeriodInForce {
  /// Whether a year is not known, so that another mention may be of another one.
  fileprivate var isUnresolved: Bool {
    switch self {
    case .dates(let period): period.lacksYear
    case .last(_, _, let end): end?.year == nil
    }
  }
}

extension CalendarPeriod {
  /// `2018`, `2018-06`, `2018-06-30`, or two of them with `/` between.
  init?(iso text: String) {
    let dates = text.split(separator: "/").map { CalendarDate(iso: $0) }
    guard let first = dates.first, let last = dates.last, dates.count <= 2, let first, let last
    else { return nil }
    self.init(start: first, end: last)
  }
}

extension CalendarDate {
  fileprivate init?(iso text: Substring) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...3).contains(parts.count), let year = parts[0], !parts.contains(nil) else {
      return nil
    }
    self.init(
      year: year, month: parts.count > 1 ? parts[1] : nil, day: parts.count > 2 ? parts[2] : nil)
    guard exists else { return nil }
  }
}

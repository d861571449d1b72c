package import Quantities

/// How something that belongs to a figure was found.
package enum ContextOrigin: String, Hashable, Sendable, CaseIterable {
  /// In the figure's own clause, or row and column.
  case written
  /// In an earlier clause, sentence or heading, from which it holds on.
  case inherited
  /// From the document as a whole: its front matter or dateline, or the command line.
  case document
  /// Not at all.
  case none
}

/// What a figure is the number of, in the words of the text.
package struct SubjectContext: Hashable, Sendable {
  /// `nil` where no words were found.
  package let words: String?
  package let origin: ContextOrigin
  /// Where in the folded text the words stand.
  package let folded: Range<Int>?

  static let none = SubjectContext(words: nil, origin: .none, folded: nil)
}

/// The place that a figure speaks of.
package struct PlaceContext: Hashable, Sendable {
  /// The name of the place; `nil` where neither text nor document name one.
  package let name: String?
  package let origin: ContextOrigin
  /// Where in the folded text the name or the word of scope stands.
  package let folded: Range<Int>?

  static let none = PlaceContext(name: nil, origin: .none, folded: nil)
}

/// The time that a figure speaks of.
package struct PeriodContext: Hashable, Sendable {
  /// `nil` where neither text nor document name one.
  package let period: PeriodInForce?
  package let origin: ContextOrigin
  /// Where in the folded text the date stands.
  package let folded: Range<Int>?

  static let none = PeriodContext(period: nil, origin: .none, folded: nil)
}

/// A period as a text sets it for the figures that follow.
package enum PeriodInForce: Hashable, Sendable {
  /// Dates, perhaps open at one end, perhaps of an unknown year.
  case dates(CalendarPeriod)
  /// 近3年, 五年来: a stretch up to a date, which is `nil` where the text leaves it open. On which
  /// day it began is not said, so it has no first date.
  case last(Int, CalendarStep, until: CalendarDate?)

  /// "2018", "2015/..", "P3Y/2020": dates as in ISO 8601, a stretch by its length and its end.
  package var iso: String {
    switch self {
    case .dates(let period): period.iso
    case .last(let count, let step, let end):
      "P\(count)\(step.rawValue)/" + (end?.iso ?? "..")
    }
  }

  /// The dates where it has both ends of its own or is open by its words.
  package var dates: CalendarPeriod? {
    if case .dates(let period) = self { period } else { nil }
  }
}

/// What a stretch of time is counted in.
package enum CalendarStep: String, Hashable, Sendable {
  case year = "Y"
  case month = "M"
  case week = "W"
  case day = "D"
}

/// Where one figure belongs.
package struct FigureContext: Hashable, Sendable {
  /// The sentence, a table row or a heading, in folded indices.
  package let sentence: Range<Int>
  /// The stretch between commas or semicolons; of a table, the cell.
  package let clause: Range<Int>
  package let subject: SubjectContext
  package let place: PlaceContext
  package let period: PeriodContext
}

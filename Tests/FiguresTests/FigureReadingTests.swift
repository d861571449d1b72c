import Testing

/// Tables of what is read: the text, an arrow, the figures in it.
///
/// A ⏎ stands for a line break. To add a phenomenon, add a line.
@Suite struct FigureReadingTests {
  @Test(
    "Numbers with their units, magnitudes and separators.", arguments: cases(numbersWithUnitsTable))
  func numbersWithUnits(_ row: FigureCase) {
    #expect(described(row.text) == row.figures)
  }

  @Test(
    "Hedges on either side of the magnitude, with the right open and closed ends.",
    arguments: cases(hedgesBendIntervalsTable))
  func hedgesBendIntervals(_ row: FigureCase) {
    #expect(described(row.text) == row.figures)
  }

  @Test(
    "Chinese numerals where they count something.", arguments: cases(chineseNumeralsThatCountTable))
  func chineseNumeralsThatCount(_ row: FigureCase) {
    #expect(described(row.text) == row.figures)
  }

  @Test("Dates and periods.", arguments: cases(datesAndPeriodsTable))
  func datesAndPeriods(_ row: FigureCase) {
    #expect(described(row.text) == row.figures)
  }

  @Test("Dates that the text around them completes.", arguments: cases(resolvedDatesTable))
  func resolvedDates(_ row: FigureCase) {
    #expect(described(row.text, date: "2020-10") == row.figures)
  }

  @Test("English prose of the same kind.", arguments: cases(englishFiguresTable))
  func englishFigures(_ row: FigureCase) {
    #expect(described(row.text) == row.figures)
  }

  @Test("What words apart from a figure tell it per.", arguments: cases(denominatorsTable))
  func denominators(_ row: FigureCase) {
    #expect(described(row.text) == row.figures)
  }

  @Test(
    "Numerals that their place makes figures, and ranges below nought.",
    arguments: cases(bareNumeralsTable))
  func bareNumerals(_ row: FigureCase) {
    #expect(described(row.text) == row.figures)
  }

  @Test("Numbers by which things are called, and scores.", arguments: cases(designationsTable))
  func designations(_ row: FigureCase) {
    #expect(described(row.text) == row.figures)
  }

  @Test("Digits and numerals that are no figures.", arguments: cases(namesAreNoFiguresTable))
  func namesAreNoFigures(_ row: FigureCase) {
    #expect(described(row.text) == row.figures)
  }
}

/// One line of a table.
struct FigureCase: CustomTestStringConvertible, Sendable {
  let text: String
  let figures: String

  var testDescription: String { text }
}

/// The lines of a table; a line without an arrow is a mistake in the table and fails its test.
func cases(_ table: String) -> [FigureCase] {
  table.split(separator: "\n").map { line in
    let parts = String(line).split(separator: "→", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return FigureCase(text: String(line), figures: "no arrow") }
    return FigureCase(text: String(parts[0].dropLast()), figures: String(parts[1].dropFirst()))
  }
}

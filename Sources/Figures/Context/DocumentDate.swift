package import Quantities

extension DocumentMetadata {
  /// The year of the document's own date.
  package var year: Int? { date?.year }

  /// The period that a figure is of where the text says nothing: the front matter's, else the date.
  package var ownPeriod: CalendarPeriod? {
    if let period = self["period"].flatMap(CalendarPeriod.init(written:)) { return period }
    return date.map { CalendarPeriod(date: $0) }
  }
}

extension CalendarPeriod {
  /// Reads 2018, 2018-06 or two of them with a slash between: 2014/2018.
  init?(written text: String) {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    let dates = ends.map { CalendarDate(written: String($0)) }
    guard let first = dates.first, let last = dates.last, let first, let last,
      dates.count <= 2
    else { return nil }
    self.init(start: first, end: last)
  }
}

extension CalendarDate {
  /// Reads 2020, 2020-10, 2020-10-15, also with slashes, points or 年月日 and with a time behind it;
  /// `nil` for what no calendar has.
  package init?(written text: String) {
    var numbers: [Int] = []
    var number: Int?
    loop: for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9":
        let digit = Int(scalar.value) - 0x30
        guard (number ?? 0) < 100_000 else { return nil }
        number = (number ?? 0) * 10 + digit
      case "-", "/", ".", "年", "月", "日":
        guard let read = number else { return nil }
        numbers.append(read)
        number = nil
        if numbers.count == 3 { break loop }
      case "T", " ":
        break loop
      default: return nil
      }
    }
    if let number, numbers.count < 3 { numbers.append(number) }
    guard let year = numbers.first, year >= 1000 else { return nil }
    let date = CalendarDate(
      year: year, month: numbers.count > 1 ? numbers[1] : nil,
      day: numbers.count > 2 ? numbers[2] : nil)
    guard date.exists else { return nil }
    self = date
  }
}

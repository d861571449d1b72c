import Quantities
import Testing

@Suite struct CalendarTests {
  @Test(
    arguments: [
      (1970, 1, 1, 0, 0), (1970, nil, nil, 0, 364), (2018, 12, 10, 17875, 17875),
      (2020, 2, nil, 18293, 18321), (2019, 2, nil, 17928, 17955), (1969, 12, 31, -1, -1),
      (2000, 2, 29, 11016, 11016), (9999, 12, 31, 2_932_896, 2_932_896),
    ] as [(Int, Int?, Int?, Int, Int)])
  func aDateIsAStretchOfDays(year: Int, month: Int?, day: Int?, first: Int, last: Int) {
    let date = CalendarDate(year: year, month: month, day: day)
    #expect(date.firstDay == first)
    #expect(date.lastDay == last)
  }

  @Test(
    arguments: [
      (2018, 4, 31), (2019, 2, 29), (2018, 13, nil), (2018, 0, nil), (2018, 1, 0), (2018, nil, 5),
      (0, 1, 1), (10_000, 1, 1), (nil, 2, 30), (nil, nil, 32), (2018, .max, .max), (.min, nil, nil),
      (2100, 2, 29),
    ] as [(Int?, Int?, Int?)])
  func suchDatesDoNotExist(year: Int?, month: Int?, day: Int?) {
    let date = CalendarDate(year: year, month: month, day: day)
    #expect(!date.exists)
    #expect(date.firstDay == nil)
    #expect(date.lastDay == nil)
  }

  @Test func aDateWithoutYearExistsButHasNoDay() {
    let date = CalendarDate(year: nil, month: 2, day: 29)
    #expect(date.exists)
    #expect(date.firstDay == nil)
    #expect(date.iso == "XXXX-02-29")
    #expect(CalendarDate(year: nil, month: 6).iso == "XXXX-06")
    #expect(CalendarDate(year: nil, day: 5).iso == "XXXX-XX-05")
    #expect(CalendarDate(year: 2018).iso == "2018")
    #expect(CalendarDate(year: 2018, month: 12).iso == "2018-12")
    #expect(CalendarDate(year: 618, month: 6, day: 8).iso == "0618-06-08")
  }

  @Test func periodsCountBothEnds() {
    let plan = CalendarPeriod(start: CalendarDate(year: 2018), end: CalendarDate(year: 2020))
    #expect(plan.iso == "2018/2020")
    #expect(plan.yearCount == 3)
    #expect(plan.monthCount == 36)
    #expect(plan.dayCount == 1096)
    let spring = CalendarPeriod(
      start: CalendarDate(year: 2018, month: 11), end: CalendarDate(year: 2019, month: 2, day: 3))
    #expect(spring.monthCount == 4)
    #expect(spring.dayCount == 95)
    #expect(spring.yearCount == 2)
    let open = CalendarPeriod(start: CalendarDate(year: 2015), end: nil)
    #expect(open.iso == "2015/..")
    #expect(open.yearCount == nil)
    #expect(open.days.map(show) == "[16436, ∞)")
    #expect(CalendarPeriod(start: nil, end: nil).iso == "../..")
    let backwards = CalendarPeriod(start: CalendarDate(year: 2020), end: CalendarDate(year: 2018))
    #expect(backwards.yearCount == nil)
    #expect(backwards.dayCount == nil)
    let date = CalendarDate(year: 2018, month: 5)
    #expect(CalendarPeriod(start: date, end: date).iso == "2018-05")
    let unresolved = CalendarPeriod(start: CalendarDate(year: nil, month: 5), end: nil)
    #expect(unresolved.days == nil)
  }

  @Test func yearsFollowEachOtherWithoutGap() {
    for year in 1583...2200 {
      let next = CalendarDate(year: year + 1).firstDay
      #expect(CalendarDate(year: year).lastDay.map { $0 + 1 } == next, "\(year)")
    }
  }
}

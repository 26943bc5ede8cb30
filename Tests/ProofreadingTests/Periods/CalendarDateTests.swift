import Proofreading
import Testing

struct `A day of the calendar` {
    /// By the rule of Pope Gregory alone, one day after the other.
    @Test func `follows the day before it through eight centuries`() throws {
        var day = try #require(CalendarDate(year: 1600, month: 1, day: 1))
        // 1 January 1600 is the 584,023rd day: 1,599 years with 387 leap days, counted from 0.
        var ordinal = 1_599 * 365 + 387
        #expect(day.ordinal == ordinal)
        while day.year < 2401 {
            let isLast = day == day.endOfMonth
            let next = try #require(
                isLast
                    ? CalendarDate(
                        year: day.month == 12 ? day.year + 1 : day.year, month: day.month % 12 + 1, day: 1)
                    : CalendarDate(year: day.year, month: day.month, day: day.day + 1))
            try #require(next.ordinal == ordinal + 1 && day.adding(days: 1) == next && next.adding(days: -1) == day)
            try #require(day < next && CalendarDate(iso: next.iso) == next)
            (day, ordinal) = (next, ordinal + 1)
        }
    }

    @Test func `stays within the years 1 to 9999`() throws {
        let first = try #require(CalendarDate(year: 1, month: 1, day: 1))
        let last = try #require(CalendarDate(year: 9999, month: 12, day: 31))
        #expect(first.ordinal == 0 && first.adding(days: -1) == nil && last.adding(days: 1) == nil)
        #expect(first.adding(days: last.ordinal) == last && last.adding(days: -last.ordinal) == first)
        #expect(first.adding(days: .max) == nil && last.adding(days: .min) == nil && last.adding(days: .max) == nil)
    }

    @Test(arguments: [
        "", "2024-1-01", "2024-01-1", "24-01-01", "2024/01/01", "2024-02-30", "2024-13-01", "+024-01-01", "2024-01-01 ",
        "２０２４-01-01", "0000-01-01", "-2024-01-0",
    ])
    func `isn't read from`(_ words: String) { #expect(CalendarDate(iso: words) == nil) }
}

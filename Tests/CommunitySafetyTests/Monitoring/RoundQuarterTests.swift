import CommunitySafety
import Proofreading
import Testing

@Suite struct RoundQuarterTests {
    @Test(arguments: [
        (RoundQuarter.q1, "2023-04-01", "2023-06-30", "2023-07-08", "April to June 2023"),
        (.q2, "2023-07-01", "2023-09-30", "2023-10-08", "July to September 2023"),
        (.q3, "2023-10-01", "2023-12-31", "2024-01-08", "October to December 2023"),
        (.q4, "2024-01-01", "2024-03-31", "2024-04-08", "January to March 2024"),
    ])
    func `a quarter covers three months of the plan year and is asked in the month after`(
        quarter: RoundQuarter, from: String, to: String, opens: String, words: String
    ) throws {
        let year = try #require(PlanYear("2023-24"))
        let window = quarter.proposedWindow(year)
        #expect(quarter.covers(year).from.iso == from && quarter.covers(year).to.iso == to)
        #expect(window.opens.iso == opens)
        #expect(window.due == window.closes && window.closes.day == 26)
        #expect(MonitoringRound(year: year, quarter: quarter, window: window).period == words)
    }

    @Test func `the quarters follow one another and fill the year`() throws {
        let year = try #require(PlanYear("2023-24"))
        let ranges = RoundQuarter.allCases.map { $0.covers(year) }
        #expect(ranges.first?.from == year.range.from && ranges.last?.to == year.range.to)
        for (earlier, later) in zip(ranges, ranges.dropFirst()) { #expect(earlier.to.adding(days: 1) == later.from) }
        #expect(RoundQuarter.q1.previous == nil)
        #expect(RoundQuarter.q3.previous == .q2)
    }

    @Test(arguments: [
        ("2024-01-08", "2024-01-19", "2024-01-26", true), ("2024-01-08", "2024-01-08", "2024-01-08", true),
        ("2024-01-20", "2024-01-19", "2024-01-26", false), ("2024-01-08", "2024-01-27", "2024-01-26", false),
    ])
    func `a window's days follow each other`(opens: String, due: String, closes: String, stands: Bool) throws {
        let days = try [opens, due, closes].map { try #require(CalendarDate(iso: $0)) }
        #expect((RoundWindow(opens: days[0], due: days[1], closes: days[2]) != nil) == stands)
    }
}

import Statistics
import Testing

struct `Quarterly monitoring` {
    /// Twenty-four months from October 2022: month n holds n + 1.
    private static func series(missing: Int? = nil) throws -> MonthlySeries {
        var counts: [Int?] = Array(1...24)
        if let missing { counts[missing] = nil }
        return try MonthlySeries(first: #require(CalendarMonth(year: 2022, month: 10)), counts: counts)
    }

    private func windows(_ year: Int, _ month: Int, missing: Int? = nil) throws -> MonitoringWindows {
        try MonitoringWindows(
            Self.series(missing: missing), through: #require(CalendarMonth(year: year, month: month)))
    }

    @Test func `sets the second quarter of the data year beside that of a year before`() throws {
        let windows = try windows(2024, 3)
        let quarter = try #require(windows.quarter)
        #expect([quarter.counts.earlier, quarter.counts.later] == [15, 51])
        #expect(
            [quarter.counts.earlierExposure, quarter.counts.laterExposure] == [90, 91], "February 2024 has 29 days")
        let year = try #require(windows.yearToDate)
        #expect([year.counts.earlier, year.counts.later] == [21, 93])
        #expect(windows.rollingYear == nil, "twelve months before October 2022 aren't held")
    }

    @Test func `sets twelve months beside the twelve before, month by month`() throws {
        let windows = try windows(2024, 9)
        let rolling = try #require(windows.rollingYear)
        #expect([rolling.counts.earlier, rolling.counts.later] == [78, 222])
        #expect(rolling.months?.later.count == 12)
        #expect(windows.yearToDate == rolling)
        #expect(try Verdict.family([rolling])[0].test == .quasiPoisson)
    }

    @Test func `has no quarter in the middle of one`() throws {
        #expect(try windows(2024, 2).quarter == nil)
        #expect(try windows(2024, 2).yearToDate?.counts.later == 75)
    }

    @Test func `has no figure over a month without a return`() throws {
        let windows = try windows(2024, 9, missing: 3)
        #expect(windows.rollingYear == nil && windows.yearToDate == nil)
        #expect(windows.quarter?.counts.earlier == 33)
        #expect(try self.windows(2024, 3, missing: 16).quarter == nil)
        #expect(try self.windows(2024, 12).quarter == nil, "the series ends in September")
    }

    @Test func `is refused for a month 13 and a negative count`() throws {
        #expect(CalendarMonth(year: 2024, month: 13) == nil)
        let month = try #require(CalendarMonth(year: 2024, month: 1))
        #expect(throws: StatisticsError.negative(-1)) { try MonthlySeries(first: month, counts: [-1]) }
        #expect(throws: StatisticsError.outOfRange(0)) {
            try MonitoringWindows(Self.series(), through: month, yearStart: 0)
        }
        let first = try #require(CalendarMonth(year: 1, month: 1))
        #expect(try MonitoringWindows(MonthlySeries(first: first, counts: [1]), through: first).quarter == nil)
    }
}

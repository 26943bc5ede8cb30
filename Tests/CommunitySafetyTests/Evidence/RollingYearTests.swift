import CommunitySafety
import Testing

@Suite struct RollingYearTests {
    /// Months from a month on.
    private static func given(_ values: [Double?], year: Int, month: Int) -> [MonthlyRun.Given] {
        values.enumerated().compactMap { index, value in
            let number = year * 12 + month - 1 + index
            return EvidencePeriod(year: number / 12, month: number % 12 + 1).map { .init($0, value) }
        }
    }

    // Case rolling/01 of the reference: exact arithmetic.
    private static let monthly: [Double?] = [
        90, 108, 93, 96, 93, 118, 97, 110, 98, 94, 85, 108, 108, 100, 112, 90, 128, 88, 88, 121, 119, 91, 102, 81,
    ]
    private static let sums = [
        1_190, 1_208, 1_200, 1_219, 1_213, 1_248, 1_218, 1_209, 1_220, 1_241, 1_238, 1_255, 1_228,
    ]

    @Test func `totals of twelve months are those of the reference`() throws {
        let rolling = try #require(RollingYear(Self.given(Self.monthly, year: 2022, month: 1)))
        #expect(rolling.points.map(\.total) == Self.sums)
        let last = try #require(rolling.points.last)
        #expect(last.before == 1_190 && last.period.words == "2023" && last.month.words == "December 2023")
        #expect(abs(try #require(last.change) - 3.1932773109243695) < 1e-9)
        #expect(rolling.points.dropLast().allSatisfy { $0.change == nil })
        #expect(rolling.finding == "The twelve months to December 2023 came to 1,228, 38 more than the twelve before")
        #expect(rolling.description.contains("lie between 1,190 (December 2022) and 1,255 (November 2023)."))
    }

    // Case year_end/03 of the reference: 40, 60 and 13 make 80.17, from 71.99 to 93.93.
    @Test func `the end of a year in progress is that of the reference`() throws {
        let before: [Double?] = [7, 7, 7, 7, 6, 6, 2, 2, 2, 2, 2, 3]
        let now: [Double?] = Array(repeating: 10, count: 6)
        let rolling = try #require(RollingYear(Self.given(before + now, year: 2022, month: 10)))
        let outlook = try #require(rolling.outlook)
        #expect((outlook.counted, outlook.countedBefore, outlook.lastYear) == (60, 40, 53))
        #expect((outlook.likely, outlook.low, outlook.high) == (80, 72, 94))
        #expect(outlook.dispersion == 1)
        #expect(outlook.year.words == "Oct 2023 – Sep 2024" && outlook.soFar.words == "Oct 2023 – Mar 2024")
        #expect(
            outlook.sentence
                == "If the year goes on as the last one did, Oct 2023 – Sep 2024 will end at about 80; four of five such years end between 72 and 94."
        )
        #expect(
            outlook.ground
                == "So far it is 60 in Oct 2023 – Mar 2024, 20 more than in the same months of the year before; that year ended at 53."
        )
    }

    @Test func `another kind of year begins in another month`() throws {
        // April 2022 to August 2023: only the financial year before is whole.
        let months = Self.given(Array(repeating: 10, count: 17), year: 2022, month: 4)
        #expect(RollingYear(months, yearStart: 4)?.outlook?.year.words == "2023-24")
        #expect(RollingYear(months, yearStart: 4)?.outlook?.counted == 50)
        #expect(RollingYear(months, yearStart: 10)?.outlook == nil)
        #expect(RollingYear(months, yearStart: 1)?.outlook == nil)
        let over = Self.given(Array(repeating: 10, count: 24), year: 2022, month: 1)
        #expect(RollingYear(over, yearStart: 1)?.outlook == nil, "the year is over")
        #expect(RollingYear(over, yearStart: 10)?.outlook?.counted == 30)
    }

    @Test(arguments: [3, 14]) func `a missing month of either year leaves the end unknown`(gap: Int) throws {
        var values: [Double?] = Array(repeating: 10, count: 18)
        values[gap] = nil
        let rolling = RollingYear(Self.given(values, year: 2022, month: 10))
        #expect(rolling?.outlook == nil)
        #expect(rolling?.points.filter { $0.total != nil }.isEmpty != true)
    }

    @Test func `months after the last figure aren't there, and what can't be added up has no totals`() throws {
        let months = Self.given(Self.monthly + [nil, nil], year: 2022, month: 1)
        #expect(RollingYear(months)?.points.count == 13)
        #expect(RollingYear(Self.given(Array(Self.monthly.prefix(11)), year: 2022, month: 1)) == nil)
        #expect(RollingYear(Self.given(Self.monthly.map { $0.map { $0 + 0.5 } }, year: 2022, month: 1)) == nil)
        #expect(RollingYear([]) == nil)
    }
}

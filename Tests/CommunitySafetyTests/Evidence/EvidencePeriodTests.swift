import CommunitySafety
import Proofreading
import Testing

struct `Periods of figures` {
    @Test(arguments: [
        ("Oct – Dec 21", "2021-10-01", "2021-12-31", EvidencePeriod.Kind.quarter),
        ("1 October 2021 – 30 September 2022", "2021-10-01", "2022-09-30", .assessmentYear),
        ("2022-23", "2022-04-01", "2023-03-31", .financialYear),
        ("2022/23", "2022-04-01", "2023-03-31", .financialYear),
        ("2022-09", "2022-09-01", "2022-09-30", .month),
        ("Q1 2022/23", "2022-04-01", "2022-06-30", .quarter),
        ("February 2024", "2024-02-01", "2024-02-29", .month),
        ("15 October 2021 to 30 September 2022", "2021-10-15", "2022-09-30", .range),
    ])
    func `are read as people print them`(
        _ words: String, _ from: String, _ to: String, _ kind: EvidencePeriod.Kind
    ) throws {
        let period = try #require(EvidencePeriod(reading: words))
        #expect(period.from.iso == from)
        #expect(period.to.iso == to)
        #expect(period.kind == kind)
    }

    @Test(arguments: ["", "Total", "2022-13", "Apr – Jun"])
    func `aren't guessed where none is printed`(_ words: String) {
        #expect(EvidencePeriod(reading: words) == nil)
    }

    @Test(arguments: [
        ("2021-22", "2022-23", PeriodComparison.likeForLike),
        ("2019-20", "2020-21", .likeForLike),
        ("Oct – Dec 21", "Jan – Mar 22", .otherSeason),
        ("2021-22", "1 October 2021 – 30 September 2022", .overlapping),
        ("15 October 2020 to 30 September 2021", "1 October 2021 – 30 September 2022", .unequalLength),
        ("February 2023", "February 2024", .likeForLike),
    ])
    func `are compared only like with like`(_ earlier: String, _ later: String, _ expected: PeriodComparison) throws {
        let one = try #require(EvidencePeriod(reading: earlier))
        let other = try #require(EvidencePeriod(reading: later))
        #expect(PeriodComparison(one, other) == expected)
    }

    @Test func `of a year earlier keep the end of February`() throws {
        let leap = try #require(EvidencePeriod(year: 2024, month: 2))
        #expect(leap.earlier(years: 1)?.to.iso == "2023-02-28")
        let plain = try #require(EvidencePeriod(year: 2023, month: 2))
        #expect(plain.earlier(years: -1)?.to.iso == "2024-02-29")
    }
}
